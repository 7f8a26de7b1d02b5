"""What a question needs from a store: names and a store in, out the statements about them, as people judged them.

With them go the dates of their documents, what a verdict joined or parted, and the verdict behind each.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.document import Document
from bilat.model.parties import load_registry
from bilat.recording import NOTHING_TOLD, NotRecordedError
from bilat.standing import NO_LINKS, DocumentDate, Links, document_dates, document_of, judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict
    from bilat.recording import Known, Store, Told
    from bilat.standing.dates import Dates


@dataclass(frozen=True, slots=True)
class Ground:
    """Statements as they stand by people's verdicts, with the dates of their documents; `by` is by statement id."""

    statements: tuple[Statement, ...]
    dates: Dates
    links: Links = NO_LINKS
    by: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}))


def spellings(store: Store, name: str) -> tuple[str, ...]:
    """The names by which statements in a store call the party that a name means, the registry's own where none does.

    Raises UnknownPartyError where neither the registry nor the store has it.
    """
    return store.names(_names_for(name)) or (load_registry().get(name).name,)


def _names_for(name: str) -> tuple[str, ...]:
    """The name itself, and all that the registry has of its party."""
    party = load_registry().find(name)
    return (name, *(party.all_names if party else ()))


def ground_of_pair(store: Store, pair: tuple[str, str], known_on: Known | None = None) -> Ground:
    """All statements about a pair, by any name of either, with the dates of the documents that they stand in.

    Raises UnknownPartyError where neither the registry nor the store has a name.
    """
    with store.at_once() as asked:
        told = asked.told([_names_for(name) for name in pair], known_on)
        names = [spelled or (load_registry().get(name).name,) for name, spelled in zip(pair, told.names, strict=True)]
        held = judged(each_once(told.statements), told.verdicts)
        dates = dates_of(asked, held.statements, known_on, dated_by_hand(held.by.values()), told)
    ground = Ground(held.statements, dates, held.links, held.by)
    if not ground.by:
        return ground
    # A person may have put right who the parties are.
    folded = [{name.casefold() for name in each} for each in names]
    own = ({name.casefold() for name in s.claim.parties} for s in ground.statements)
    kept = tuple(s for s, mine in zip(ground.statements, own, strict=True) if all(mine & side for side in folded))
    return replace(ground, statements=kept)


def ground_of_party(store: Store, name: str, known_on: Known | None = None) -> Ground:
    """All statements that name a party, by any name of it, with the dates of the documents that they stand in.

    Raises UnknownPartyError where neither the registry nor the store has it.
    """
    with store.at_once() as asked:
        names = spellings(asked, name)
        told = each_once(asked.statements(pair=(names,), known_on=known_on))
        held = judged(told, asked.verdicts(pair=(names,), known_on=known_on))
        dates = dates_of(asked, held.statements, known_on, dated_by_hand(held.by.values()))
    folded = {each.casefold() for each in names}
    kept = (s for s in held.statements if not held.by or folded & {each.casefold() for each in s.claim.parties})
    return Ground(tuple(kept), dates, held.links, held.by)


def each_once(statements: Iterable[Statement]) -> Iterable[Statement]:
    """Statements, each id once: of several with one id the last, in the place of the first.

    Only what stands on the same sentence can have the same id, and ids take a while to make.
    """
    given = tuple(statements)
    times = Counter((s.evidence.doc, s.evidence.quote) for s in given)
    if times.total() == len(times):
        return given
    keys = (s.id if times[s.evidence.doc, s.evidence.quote] > 1 else n for n, s in enumerate(given))
    return dict(zip(keys, given, strict=True)).values()


def ground_of_all(store: Store, known_on: Known | None = None) -> Ground:
    """All statements with the dates of their documents."""
    with store.at_once() as asked:
        held = judged(asked.statements(known_on=known_on), asked.verdicts(known_on=known_on))
        dates = dates_of(asked, held.statements, known_on, dated_by_hand(held.by.values()))
    return Ground(held.statements, dates, held.links, held.by)


def dated_by_hand(verdicts: Iterable[Verdict]) -> Mapping[str, str]:
    """The dates that people gave for the sources of statements that they added, by title."""
    return {verdict.title: verdict.dated for verdict in verdicts if verdict.act == "add" and verdict.dated}


def dates_of(
    store: Store,
    statements: tuple[Statement, ...],
    known_on: Known | None = None,
    by_hand: Mapping[str, str] = MappingProxyType({}),
    told: Told = NOTHING_TOLD,
) -> Dates:
    """The dates of the statements' documents: given, else inferred from the last past day that each tells of.

    The store is asked about those documents alone of which `told` says nothing.
    """
    documents = {document_of(s): s.evidence.doc for s in statements}
    titles = frozenset(documents.values())
    others = titles - told.dates.keys()
    dates = {**told.dates, **(store.dates(known_on, titles=others) if others else {})}
    given = {**by_hand, **{title: date for title, date in dates.items() if date}}
    undated = [title for title in others if not given.get(title)]
    reaches = {**told.reaches, **(store.reaches(undated, known_on) if undated else {})}
    inferred = {
        document: DocumentDate(document, day, is_inferred=True)
        for document, title in documents.items()
        if not given.get(title) and (day := reaches.get(title)) is not None
    }
    return MappingProxyType({**document_dates(statements, given), **inferred})


def statement_named(store: Store, id_or_prefix: str) -> Statement:
    """One statement by id or unique prefix: one that was recorded, else one that a person added or put right.

    Raises NotRecordedError where neither has it.
    """
    try:
        return store.statement(id_or_prefix)
    except NotRecordedError:
        verdicts = store.verdicts()
        by_hand = [replace(s, confidence=1.0) for v in verdicts for s in (v.of, v.other) if s is not None]
        # What was put right stands with the words that the article has by now, and so has an id of its own.
        now = judged((s for title in {v.title for v in verdicts} for s in store.statements(document=title)), verdicts)
        found = {s.id: s for s in (*by_hand, *now.statements) if id_or_prefix and s.id.startswith(id_or_prefix)}
        if len(found) != 1:
            raise
        return next(iter(found.values()))


def source_of(store: Store, identity: str, verdicts: Iterable[Verdict]) -> Document:
    """The document of an id or title: one that was recorded, else the source that a person gave for a statement."""
    try:
        return store.document(identity)
    except NotRecordedError:
        for verdict in verdicts:
            if verdict.of is not None and identity in (document_of(verdict.of), verdict.title):
                where = verdict.of.evidence
                return Document(where.doc, where.quote, (), f"by hand: {verdict.by}", "verdict", None, verdict.dated)
        raise
