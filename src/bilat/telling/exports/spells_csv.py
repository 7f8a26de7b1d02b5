"""Spells as rows: spells and the capitals of parties in, one row a spell out, for CSV and JSON.

The columns are told in docs/commands.md. `start` and `end` are EDTF, half-open, as precise as the
sources say; `start_earliest` to `end_latest` are days (ISO 8601), empty where nothing bounds them.
"""

from __future__ import annotations

import csv
from pathlib import PurePath
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bilat.model.edtf import iso_day, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TextIO

    from bilat.model.parties import Registry
    from bilat.standing import Spell

_LONG = 7
COLUMNS = (
    "kind", "actor", "target", "key", "detail", "place", "capital", "start", "end", "start_earliest", "start_latest",
    "end_earliest", "end_latest", "left_censored", "right_censored", "strength", "sources", "article",
)  # fmt: skip


def spell_rows(spells: Iterable[Spell], registry: Registry, sources: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """One row of text for each spell; `sources` has where each document was read from, by id and by title.

    `actor` has all parties of a symmetric kind but the last, which is `target`. `capital` is yes or no where the place
    is or is not a capital of the target while the spell lasts, one letter in a long name left free, and empty where
    there is no place or no known capital.
    """
    for spell in spells:
        tie = spell.tie
        actors, targets = (tie.actors, tie.targets) if tie.targets else (tie.actors[:-1], tie.actors[-1:])
        target = "; ".join(targets)
        yield {
            "kind": tie.kind,
            "actor": "; ".join(actors),
            "target": target,
            "key": tie.key or "",
            "detail": tie.detail or "",
            "place": tie.place or "",
            "capital": _capital(spell, target, registry),
            "start": spell.start or "",
            "end": spell.end,
            "start_earliest": _day(spell.begun[0]),
            "start_latest": _day(spell.begun[1]),
            "end_earliest": _day(spell.over[0]),
            "end_latest": _day(spell.over[1]),
            "left_censored": _yes(is_so=spell.is_left_censored),
            "right_censored": _yes(is_so=spell.is_right_censored),
            "strength": spell.strength,
            "sources": "; ".join(dict.fromkeys(s.id for s in spell.sources)),
            "article": "; ".join(_articles(spell, sources)),
        }


def write_csv(rows: Iterable[Mapping[str, str]], file: TextIO) -> None:
    """Write rows as CSV (RFC 4180, but with line feeds) with a heading."""
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _articles(spell: Spell, sources: Mapping[str, str]) -> tuple[str, ...]:
    """The stems of the files that the spell was read from, else the documents' titles."""
    told = (sources.get(s.evidence.document) or sources.get(s.evidence.doc) or s.evidence.doc for s in spell.sources)
    return tuple(sorted({PurePath(source).stem for source in told}))


def _capital(spell: Spell, target: str, registry: Registry) -> str:
    place = spell.tie.place
    if not place or not registry.capital_of(target):
        return ""
    day = parse(spell.start).earliest if spell.start else None
    capitals = {name.casefold() for name in registry.capital_of(target, day) or registry.capital_of(target)}
    named = {part.strip().casefold() for part in place.split(",")}
    return _yes(is_so=any(_is_spelt(city, capital) for city in named for capital in capitals))


def _is_spelt(city: str, capital: str) -> bool:
    """Whether a city is a capital of its country, be it with one letter otherwise: Tananarivo, Tananarive."""
    slips = 1 if min(len(city), len(capital)) >= _LONG else 0
    return OSA.distance(city, capital, score_cutoff=slips) <= slips


def _day(number: int | None) -> str:
    return "" if number is None else iso_day(number)


def _yes(*, is_so: bool) -> str:
    return "yes" if is_so else "no"
