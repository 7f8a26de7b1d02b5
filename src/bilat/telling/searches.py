"""What somebody searches for in, as the store is asked for it out; what less to ask for where nothing is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.model.kinds import kind_named
from bilat.model.parties import load_registry
from bilat.recording import Wanted
from bilat.recording.search import asked
from bilat.telling.ground import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.recording import Known, Store

_FEW = 100
_TWO = 2


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for: words, parties by any name, a kind, a modality, a time between two EDTF values."""

    words: str = ""
    parties: tuple[str, ...] = ()
    kind: str | None = None
    modality: str | None = None
    first: str | None = None
    last: str | None = None

    def __bool__(self) -> bool:
        return self != Search()


def wanted(store: Store, search: Search, known_on: Known | None = None) -> Wanted:
    """A search as a store is asked.

    Raises UnknownPartyError where nobody has the name of a party, ContractError where there is no such kind or a time
    is no EDTF value.
    """
    return Wanted(
        search.words,
        tuple(spellings(store, name) for name in search.parties),
        kind_named(search.kind).name if search.kind else None,
        search.modality,
        parse(search.first).earliest if search.first else None,
        parse(search.last).latest if search.last else None,
        known_on,
    )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search that finds something where another found nothing: `why` says what it leaves out or puts instead.

    `count` is how many statements it finds, `is_more` where there are more than that.
    """

    search: Search
    why: str
    count: int
    is_more: bool


def suggestions(store: Store, search: Search, known_on: Known | None = None) -> tuple[Suggestion, ...]:
    """Searches nearest to one that found nothing, which do find something; the least left out first."""
    found = []
    for other, why in _others(search):
        told = store.search(wanted(store, other, known_on), _FEW + 1)
        if told:
            found.append(Suggestion(other, why, min(len(told), _FEW), is_more=len(told) > _FEW))
    return tuple(found)


def _others(search: Search) -> Iterator[tuple[Search, str]]:
    if search.first or search.last:
        yield replace(search, first=None, last=None), "at any time, undated too"
    if search.modality:
        yield replace(search, modality=None), "however it is told"
    if search.kind:
        yield replace(search, kind=None), "of any kind"
    for name in search.parties:
        yield replace(search, parties=tuple(n for n in search.parties if n != name)), f"without {name}"
    words = asked(search.words)
    if len(words) > 1:
        for left in words:
            yield replace(search, words=" ".join(w for w in words if w != left)), f"without “{left}”"
    if len(words) > _TWO:
        for word in words:
            yield replace(search, words=word), f"“{word}” alone"
    for name in load_registry().nearest(search.words) if search.words else ():
        yield replace(search, words="", parties=(*search.parties, name)), f"all that names {name}"
