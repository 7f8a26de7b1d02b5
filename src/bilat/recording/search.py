"""Text in, the words by which it is found out; a query in, what a database is asked out.

Words are folded (no case, no marks: NFKD) and cut where letters and figures end. Writings without spaces between words,
and Korean, whose words carry endings, go in as pairs of letters (`시리아` as `시리 리아`), so that a part finds all.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, MetaData, Table, Text, false, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement

    from bilat.model.statement import Statement

_SQLITE = "CREATE VIRTUAL TABLE statement_search USING fts5(version UNINDEXED, words, tokenize='unicode61')"
_POSTGRES = (
    """CREATE TABLE statement_search (
        version VARCHAR(32) PRIMARY KEY REFERENCES statements(version), words tsvector NOT NULL
    )""",
    "CREATE INDEX statement_search_words ON statement_search USING gin (words)",
)
_INSERT = MappingProxyType(
    {
        "sqlite": "INSERT INTO statement_search (version, words) VALUES (:version, :words)",
        "postgresql": "INSERT INTO statement_search (version, words) VALUES (:version, to_tsvector('simple', :words))",
    }
)

_WORD = re.compile(r"[^\W_]+")
# Han, Hiragana, Katakana, Hangul.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")
"""Letters of writings without spaces between words, and Hangul: a run of them goes in as pairs."""


def words_of(statement: Statement) -> str:
    """The words by which a statement is found: of its quote, parties, third parties, place and detail."""
    claim = statement.claim
    parts = (statement.evidence.quote, *claim.parties, *(o.name for o in claim.others), claim.place, claim.detail)
    return " ".join(dict.fromkeys(word for part in parts if part for word in words(part)))


def words(text: str) -> Iterator[str]:
    """The folded words of a text, in order."""
    if text.isascii():
        # Most texts: nothing to fold but case, and nothing to cut.
        yield from _WORD.findall(text.lower())
        return
    for match in _WORD.finditer(folded(text)):
        yield from _cut(match[0])


def folded(text: str) -> str:
    """A text without case, accents and vowel signs; Hangul syllables stay whole."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c))).casefold()


def _cut(word: str) -> Iterator[str]:
    at = 0
    for run in UNSPACED.finditer(word):
        if word[at : run.start()]:
            yield word[at : run.start()]
        yield from _pairs(run[0])
        at = run.end()
    if word[at:]:
        yield word[at:]


def _pairs(run: str) -> Iterator[str]:
    if len(run) == 1:
        yield run
    for n in range(len(run) - 1):
        yield run[n : n + 2]


statement_search = Table(
    "statement_search", MetaData(), Column("version", Text, primary_key=True), Column("words", Text)
)
"""The words by which statements are found; it differs by database: `create` makes it, not the metadata."""


def create(connection: Connection) -> None:
    """Make the table of words: FTS5 in SQLite, a tsvector with a GIN index in PostgreSQL."""
    for statement in _POSTGRES if connection.dialect.name == "postgresql" else (_SQLITE,):
        connection.execute(text(statement))


def add(connection: Connection, rows: Sequence[dict[str, str]]) -> None:
    """Add the words of statements: rows of `version` and `words`."""
    if rows:
        connection.execute(text(_INSERT[connection.dialect.name]), rows)


def having(query: str, parties: Iterable[Iterable[str]], dialect: str) -> ColumnElement[bool] | None:
    """Of a row of `statement_search`: that it has words beginning with each word of a query, and those of the parties.

    Each party is given by its names, of one of which all words have to be there: a statement that names it has them.
    None where that asks for nothing; signs without a letter or figure are in no text, so that nothing has them.
    """
    if query.strip() and not asked(query):
        return false()
    is_postgres = dialect == "postgresql"
    all_of, one_of, beginning = (" & ", " | ", "'{}':*") if is_postgres else (" AND ", " OR ", '"{}"*')
    terms = [beginning.format(word) for word in asked(query)]
    for names in parties:
        told = [asked(name) for name in names]
        if all(told):
            whole = beginning.removesuffix(":*").removesuffix("*")
            terms.append(f"({one_of.join(f'({all_of.join(map(whole.format, each))})' for each in told)})")
    if not terms:
        return None
    if is_postgres:
        matching = text("statement_search.words @@ to_tsquery('simple', :terms)").bindparams(terms=all_of.join(terms))
    else:
        matching = text("statement_search MATCH :terms").bindparams(terms=f"words : ({all_of.join(terms)})")
    return matching  # type: ignore[return-value]


def asked(query: str) -> tuple[str, ...]:
    """The words of a query, each once; a statement is found that has words beginning with all of them."""
    return tuple(dict.fromkeys(words(query)))
