"""Parties in, a look-up by any name, abbreviation or code out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from bilat.errors import UnknownPartyError
from bilat.model import edtf
from bilat.model.parties.tables import read_decoys, read_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.model.party import Party, Sort

_NEAR = 0.75
_SORTS: tuple[Sort, ...] = (
    "state",
    "region",
    "territory",
    "de-facto",
    "former-state",
    "organisation",
    "bloc",
    "movement",
    "armed-group",
    "body",
)


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name for comparison: without accents, case, article, and with plain apostrophes and hyphens."""
    plain = name.strip().replace("’", "'").replace("–", "-")
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).casefold()
    return re.sub(r"\s+", " ", re.sub(r"^the\s+", "", plain))


@dataclass(frozen=True, slots=True)
class Registry:
    """All known parties, states first, with an index of folded names; `decoys` hold a name but mean no party.

    `gone` are the names of those that are no more.
    """

    parties: tuple[Party, ...]
    index: Mapping[str, Party]
    ids: Mapping[str, Party]
    decoys: tuple[str, ...] = ()
    gone: frozenset[str] = frozenset()

    def find(self, name: str) -> Party | None:
        """The party of a name, abbreviation or ISO 3166 alpha-3 code; None where nobody has it."""
        return self.index.get(fold(name)) or self.index.get(fold(re.sub(r"\s*\([^)]*\)$", "", name)))

    def get(self, name: str) -> Party:
        """The party of a name.

        Raises UnknownPartyError, with the nearest names, where nobody has it.
        """
        party = self.find(name)
        if party is None:
            near = ", ".join(self.nearest(name))
            advice = f"did you mean {near}?" if near else "`bilat parties` lists who is known"
            what = f"no party is known as {name!r}"
            raise UnknownPartyError(what, advice)
        return party

    def is_one_state(self, one: str, other: str) -> bool:
        """Whether two names are of one state, or of a state and its forerunner: by their Correlates of War number."""
        first, second = self.find(one), self.find(other)
        if first is None or second is None:
            return False
        return first is second or (first.codes.cow is not None and first.codes.cow == second.codes.cow)

    def by_id(self, party_id: str) -> Party | None:
        """The party of an id."""
        return self.ids.get(party_id)

    def canonical(self, name: str) -> str:
        """The short common name of a party, or the name itself where nobody has it."""
        party = self.find(name)
        return party.name if party else name

    def nearest(self, name: str, n: int = 3) -> tuple[str, ...]:
        """The short common names of up to n parties whose names are most like this one (Jaro–Winkler similarity)."""
        found = process.extract(
            fold(name), self.index.keys(), scorer=JaroWinkler.normalized_similarity, limit=n * 4, score_cutoff=_NEAR
        )
        return tuple(dict.fromkeys(self.index[key].name for key, *_ in found))[:n]

    def capital_of(self, name: str, day: int | None = None) -> tuple[str, ...]:
        """All spellings of a party's capitals on a day (day number), or of all its capitals where no day is given."""
        party = self.find(name)
        if party is None:
            return ()
        held = [c for c in party.capitals if day is None or _covers(c[0].since, c[0].until, day)]
        return tuple(spelling for period, others in held for spelling in (period.name, *others))


def _covers(since: str | None, until: str | None, day: int) -> bool:
    start = edtf.parse(since).earliest if since else None
    end = edtf.parse(until).earliest if until else None
    return (start is None or start <= day) and (end is None or day < end)


@cache
def load_registry() -> Registry:
    """The registry of the data files, read once."""
    parties = tuple(sorted(read_tables(), key=lambda party: _SORTS.index(party.sort)))
    index: dict[str, Party] = {}
    for names in (_own_name, _present_names, _all_names, _codes):
        for party in parties:
            for name in names(party):
                index.setdefault(fold(name), party)
    gone = frozenset(party.name for party in parties if party.until is not None)
    return Registry(parties, index, {party.id: party for party in parties}, read_decoys(), gone)


def _own_name(party: Party) -> Iterator[str]:
    yield party.name


def _present_names(party: Party) -> Iterator[str]:
    if party.until is None:
        yield from (*party.names, *party.short)


def _all_names(party: Party) -> Iterator[str]:
    yield from (party.name, *party.names, *party.short)
    yield from (period.name for period in party.former_names)


def _codes(party: Party) -> Iterator[str]:
    if party.codes.iso3:
        yield party.codes.iso3
