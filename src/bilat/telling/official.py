"""A party and a day in, the name in full that its state goes by out, as far as the registry has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.edtf import parse

if TYPE_CHECKING:
    from bilat.model.party import NamePeriod, Party

# A name in full says what sort of state it is.
_FORM = re.compile(
    r"\b(?:Republic|Kingdom|Realm|State of|States of|United States|United Mexican States|Federation|Confederation|"
    r"Commonwealth|Principality|Sultanate|Emirates?|Union of|Grand Duchy|Duchy|Empire|Jamahiriya|Independent State)\b"
)


def official_name(party: Party, day: int) -> str:
    """The full name of a party on a day (day number); its short one where the registry has none in full.

    The register names the forms of a state in its own order: the first that names one is the one of today.
    """
    then = next((each.name for each in party.former_names if _FORM.search(each.name) and _covers(each, day)), None)
    if then is not None:
        return then
    if _FORM.search(party.name):
        return party.name
    return next((name for name in party.names if _FORM.search(name)), party.name)


def _covers(period: NamePeriod, day: int) -> bool:
    since = parse(period.since).latest if period.since else None
    until = parse(period.until).earliest if period.until else None
    if since is None and until is None:
        return False
    return (since is None or since <= day) and (until is None or day < until)


def official_names(party: Party) -> tuple[tuple[int | None, str], ...]:
    """Its full names, each with the first day (day number) on which it goes by it, None for the first of them."""
    days = {bound for each in party.former_names for bound in _bounds(each)}
    out: list[tuple[int | None, str]] = [(None, official_name(party, min(days, default=1) - 1))]
    for day in sorted(days):
        name = official_name(party, day)
        if name != out[-1][1]:
            out.append((day, name))
    return tuple(out)


def _bounds(period: NamePeriod) -> tuple[int, ...]:
    since = parse(period.since).latest if period.since else None
    until = parse(period.until).earliest if period.until else None
    return tuple(day for day in (since, until) if day is not None)
