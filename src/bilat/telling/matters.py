"""Two names and a store in, what was read and judged about the pair out: the matter of a brief or a timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.parties import load_registry
from bilat.standing import document_of, judged
from bilat.telling.ground import dated_by_hand, dates_of, source_of, spellings
from bilat.telling.matter import Matter, about
from bilat.telling.neighbours import neighbours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.document import Document
    from bilat.model.verdict import Verdict
    from bilat.recording import Known, Store


def matter_of_pair(store: Store, pair: tuple[str, str], known_on: Known | None = None) -> Matter:
    """What the documents that speak of a pair say about it, by any name of either.

    Raises UnknownPartyError where neither the registry nor the store has a name.
    """
    with store.at_once() as asked:
        return _matter(asked, pair, known_on)


def _matter(store: Store, pair: tuple[str, str], known_on: Known | None) -> Matter:
    left, right = (spellings(store, name) for name in pair)
    both = store.statements(pair=(left, right), known_on=known_on)
    of_pair = store.verdicts(pair=(left, right), known_on=known_on)
    titles = dict.fromkeys((*(s.evidence.doc for s in both), *(v.title for v in of_pair if v.title)))
    # Whether both are members of a third hangs on statements about each of them with the third.
    verdicts = store.verdicts(pair=(left, right), known_on=known_on, titles=titles)
    # What was put right may have named neither; else what names neither is nothing about them (`matter.about`).
    among = None if verdicts else (*left, *right)
    told = store.statements(document=tuple(titles), known_on=known_on, among=among) if titles else ()
    # All that is told of the pair is among what its documents tell.
    held = judged(told, verdicts)
    names = (_folded(left), _folded(right))
    statements = about(held.statements, names)
    documents = dict.fromkeys(document_of(s) for s in (*both, *statements))
    registry = load_registry()
    sources = _sources(store, documents, verdicts, store.dates(known_on, titles=titles))
    return Matter(
        pair=(_shown(pair[0], left), _shown(pair[1], right)),
        names=names,
        statements=statements,
        dates=dates_of(store, statements, known_on, dated_by_hand(held.by.values())),
        documents=sources,
        links=held.links,
        known=(registry.find(left[0]), registry.find(right[0])),
        neighbours=neighbours(held.statements, sources.values(), names),
    )


def _sources(
    store: Store, documents: Iterable[str], verdicts: Sequence[Verdict], dates: Mapping[str, str | None]
) -> dict[str, Document]:
    """The documents by id, with the date that was known: one that was given later tells nothing of then."""
    wanted = tuple(documents)
    recorded = store.documents_of(wanted)
    found = {each: recorded.get(each) or source_of(store, each, verdicts) for each in wanted}
    return {identity: replace(one, dated=dates.get(one.title, one.dated)) for identity, one in found.items()}


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def _shown(asked: str, spelled: tuple[str, ...]) -> str:
    """The registry's name for a party, else as the store spells it."""
    found = load_registry().find(asked)
    return found.name if found else spelled[0]
