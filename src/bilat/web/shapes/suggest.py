"""A desk and the beginning of a name in, the parties that may be meant out: those of the store first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from bilat.model.parties.registry import fold
from bilat.web.paths import party_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bilat.web.desk import Desk

_ALIKE = 0.85
_FEW = 3


class Suggestion(BaseModel):
    """A party: `written` is the name of it that fits what was typed, `is_read` whether the store's texts name it."""

    name: str
    written: str
    sort: str | None
    iso2: str | None
    path: str
    is_read: bool


class Suggestions(BaseModel):
    """The parties that may be meant by `q`, the likeliest first."""

    q: str
    items: list[Suggestion] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it is compared, as it is written, and the party's own name."""

    folded: str
    text: str
    party: str
    is_read: bool


def suggestions(desk: Desk, typed: str, at_most: int = 8) -> Suggestions:
    """The parties of which a name begins as typed, then has it at the start of a word, in it, or is much like it."""
    names: Mapping[str, tuple[Written, ...]] = desk.kept("names for suggestions", lambda: _names(desk))
    wanted = fold(typed)
    best: dict[str, tuple[tuple[int, bool, int, str], Written]] = {}
    for each, rank in _fitting(names, wanted) if wanted else ():
        order = (rank, not each.is_read, len(each.text), each.text)
        if each.party not in best or order < best[each.party][0]:
            best[each.party] = order, each
    chosen = sorted(best.values(), key=lambda found: found[0])[:at_most]
    return Suggestions(q=typed, items=[_suggested(desk, each) for _, each in chosen])


def _names(desk: Desk) -> Mapping[str, tuple[Written, ...]]:
    """Every name of every party that the registry or the store has, by how it is compared."""
    registry = desk.registry
    spelled = desk.store.spellings()
    read = {registry.canonical(name) for name in spelled}
    pairs = [(name, party.name) for party in registry.parties for name in party.all_names]
    pairs += [(name, registry.canonical(name)) for name in spelled]
    out: dict[str, tuple[Written, ...]] = {}
    for text, party in dict.fromkeys(pairs):
        folded = fold(text)
        out[folded] = (*out.get(folded, ()), Written(folded, text, party, party in read))
    return out


def _fitting(names: Mapping[str, Sequence[Written]], wanted: str) -> Iterator[tuple[Written, int]]:
    found = {folded: rank for folded in names if (rank := _rank(folded, wanted)) is not None}
    if len(found) < _FEW:
        alike = process.extract(
            wanted, names.keys(), scorer=JaroWinkler.normalized_similarity, score_cutoff=_ALIKE, limit=8
        )
        found = {**{folded: 4 for folded, *_ in alike}, **found}
    yield from ((each, rank) for folded, rank in found.items() for each in names[folded])


def _rank(folded: str, wanted: str) -> int | None:
    if folded == wanted:
        return 0
    if folded.startswith(wanted):
        return 1
    if f" {wanted}" in folded or f"-{wanted}" in folded:
        return 2
    return 3 if len(wanted) >= _FEW and wanted in folded else None


def _suggested(desk: Desk, each: Written) -> Suggestion:
    party = desk.registry.find(each.party)
    return Suggestion(
        name=each.party,
        written=each.text,
        sort=party.sort if party else None,
        iso2=party.codes.iso2 if party else None,
        path=party_path(each.party),
        is_read=each.is_read,
    )
