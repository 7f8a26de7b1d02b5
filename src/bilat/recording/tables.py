"""The tables of a store, with their indexes; `guards` adds what refuses any change of what was written.

`statements` holds each statement as the contract's JSON once a version (`version` hashes all of it, `id` what it
says); `findings` says which reading found which, and where in the order. What stands is what the last reading of
each title found. Instants are UTC texts of one width, so that they sort as they follow.

`verdicts` holds people's judgements, each a row of its own that nothing takes back but a later one. What is in DERIVED
can be made anew from the rest (`bilat doctor --repair`): which reading of each title stands.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

SCHEMA_VERSION = 3

metadata = MetaData()

schema_versions = Table(
    "bilat_schema",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("made_on", String(32), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("title", Text, nullable=False, index=True),
    Column("revision", Text),
    Column("source", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("dated", Text),
    Column("recorded_on", String(32), nullable=False, index=True),
    Column("digest", String(64), nullable=False),
    # The last past day that the document tells of (day number): what dates it where no date was given.
    Column("reaches", Integer),
    Index("readings_of_a_title", "title", "id"),
    sqlite_autoincrement=True,
)

statements = Table(
    "statements",
    metadata,
    Column("version", String(32), primary_key=True),
    Column("id", String(16), nullable=False, index=True),
    Column("kind", Text, nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

statement_parties = Table(
    "statement_parties",
    metadata,
    Column("version", ForeignKey("statements.version"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Index("statements_of_a_party", "folded", "version"),
)

# Both names folded, in order; of a statement about one party alone the right one is empty.
statement_pairs = Table(
    "statement_pairs",
    metadata,
    Column("left", Text, primary_key=True),
    Column("right", Text, primary_key=True),
    Column("version", ForeignKey("statements.version"), primary_key=True),
    Index("pairs_of_a_statement", "version"),
)

party_names = Table(
    "party_names",
    metadata,
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False, index=True),
)

findings = Table(
    "findings",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("version", ForeignKey("statements.version"), nullable=False),
    Index("findings_of_a_statement", "version", "reading"),
)

problems = Table(
    "problems",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("severity", Text, nullable=False),
)

# What a search filters by: the outer days of the time (proleptic Gregorian ordinals), the modality; and what the
# queue of those to be judged goes by.
statement_facets = Table(
    "statement_facets",
    metadata,
    Column("version", ForeignKey("statements.version"), primary_key=True),
    Column("earliest", Integer),
    Column("latest", Integer),
    Column("modality", Text, nullable=False),
    Column("kind", Text),
    Column("confidence", Float),
    Index("facets_by_confidence", "confidence", "version"),
    Index("facets_of_a_kind_by_confidence", "kind", "confidence", "version"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("position", Integer, nullable=False, unique=True),
    Column("act", Text, nullable=False),
    Column("title", Text, nullable=False, index=True),
    Column("recorded_on", String(32), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

# The parties that a verdict is about, as statements have theirs.
verdict_parties = Table(
    "verdict_parties",
    metadata,
    Column("verdict", ForeignKey("verdicts.id"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Index("verdicts_of_a_party", "folded", "verdict"),
)

heads = Table(
    "heads",
    metadata,
    Column("title", Text, primary_key=True),
    Column("reading", ForeignKey("readings.id"), nullable=False, index=True),
)

DERIVED = frozenset({"heads"})
"""Tables whose rows follow from the others, and change with them. The words of search are another: see `search`."""

KEPT = tuple(table for table in metadata.sorted_tables if table.name not in DERIVED)
"""Tables of which no row is ever changed or deleted."""
