"""The registry's data on flags in, the flag that a party had on a day out: where it is drawn, and its words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from bilat.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.party import Party


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    party: str
    file: str
    since: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag of a party and its period, EDTF; `until` is the first day without it, None where it still flies.

    `file` is its picture (SVG, 4:3) under the static files of the web application; `alt` its words.
    """

    file: str
    alt: str
    since: str
    until: str | None

    def covers(self, day: int) -> bool:
        """Whether it certainly was the party's flag on a day (day number)."""
        start = parse(self.since).latest
        end = parse(self.until).earliest if self.until else None
        return (start is None or start <= day) and (end is None or day < end)


def flag_on(party: Party | None, day: int) -> Flag | None:
    """The flag that a party certainly had on a day (day number); None where none is known, rather than a wrong one."""
    return next((flag for flag in flags_of(party) if flag.covers(day)), None) if party else None


def flags_of(party: Party) -> tuple[Flag, ...]:
    """The flags of a party, in order of time."""
    return tuple(_flag(party.name, row) for row in _rows().get(party.id, ()))


def _flag(name: str, row: _Row) -> Flag:
    since = row.since[:4]
    period = f", {since} to {row.until[:4]}" if row.until else f" since {since}"
    return Flag(row.file, f"Flag of {name}{period}", row.since, row.until)


@cache
def _rows() -> Mapping[str, tuple[_Row, ...]]:
    path = resources.files("bilat.model.parties") / "data" / "flags.toml"
    by_party: defaultdict[str, list[_Row]] = defaultdict(list)
    for table in tomllib.loads(path.read_text("utf-8"))["flag"]:
        row = _Row.model_validate(table)
        by_party[row.party].append(row)
    return MappingProxyType({party: tuple(rows) for party, rows in by_party.items()})
