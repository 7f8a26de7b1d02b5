"""A desk, a party and a day in, who it is out: names, flag, capital, codes, governments; and the list of all."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.model.edtf import iso_day, parse
from bilat.model.parties.registry import fold
from bilat.telling.governments import government_on
from bilat.telling.times import day_told, told
from bilat.web.circles import circle_of, parties_named
from bilat.web.paths import party_path
from bilat.web.shapes.flags import FlagShown, flag_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from bilat.model.party import Government, NamePeriod, Party
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment
    from bilat.web.shapes.wishes import Roster

SORTS: Mapping[str, str] = MappingProxyType(
    {
        "state": "state", "former-state": "former state", "de-facto": "de facto authority", "region": "region",
        "territory": "territory", "organisation": "organisation", "bloc": "bloc", "movement": "movement",
        "armed-group": "armed group", "body": "body", "unknown": "not in the registry",
    }
)  # fmt: skip
"""The sorts of party in words; `unknown` is who only texts name."""


class PartyRow(BaseModel):
    """A party in a list: `sort` is the registry's, `unknown` where only texts name it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "name": "Kenya", "path": "/parties/kenya", "sort": "state", "sort_told": "state", "iso3": "KEN",
        "statements": 12, "flag": {"path": "/static/vendor/flags/KE.svg", "alt": "Flag of Kenya since 1963"},
    }]})  # fmt: skip

    name: str
    path: str
    sort: str
    sort_told: str
    iso3: str | None
    statements: int = Field(description="How many statements that stand name it")
    flag: FlagShown | None = Field(description="Its flag on the day asked about, null where none is known")


class PeriodShown(BaseModel):
    """A name, capital or government with its period: EDTF, null where open, and in words; `until` is no day of it."""

    name: str
    names: list[str]
    since: str | None
    until: str | None
    told: str
    is_present: bool = Field(description="Whether it certainly was so on the day asked about")


class CodeShown(BaseModel):
    """A code of a party: whose it is, and the code."""

    of: str
    code: str


class RelativeShown(BaseModel):
    """A party that another is within, or that followed it."""

    name: str
    path: str


class PartyShown(BaseModel):
    """Who a party is, and on a day: its flag, capital and government. `is_known` is whether the registry has it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "name": "Kenya", "path": "/parties/kenya", "sort": "state", "sort_told": "state", "is_known": True,
        "on": "2010-01-01", "on_told": "1 January 2010", "is_today": False, "known_on": None, "statements": 12,
        "existed": "since 12 December 1963", "existed_on_day": True,
        "flag": {"path": "/static/vendor/flags/KE.svg", "alt": "Flag of Kenya since 1963"},
        "capitals": [{"name": "Nairobi", "names": [], "since": None, "until": None, "told": "", "is_present": True}],
        "names": ["Republic of Kenya"], "former_names": [], "governments": [], "governments_are_known": False,
        "codes": [{"of": "ISO 3166", "code": "KE, KEN"}], "within": [], "successors": [],
    }]})  # fmt: skip

    name: str
    path: str
    sort: str
    sort_told: str
    is_known: bool
    on: str
    on_told: str
    is_today: bool
    known_on: str | None
    statements: int
    existed: str
    existed_on_day: bool | None = Field(description="null where that cannot be said")
    flag: FlagShown | None
    capitals: list[PeriodShown]
    names: list[str]
    former_names: list[PeriodShown]
    governments: list[PeriodShown]
    governments_are_known: bool
    codes: list[CodeShown]
    within: list[RelativeShown]
    successors: list[RelativeShown]


def party_shown(desk: Desk, name: str, moment: Moment) -> PartyShown:
    """Who a party (its common name) is, as of a day."""
    party = desk.registry.find(name)
    sort = party.sort if party else "unknown"
    return PartyShown(
        name=name,
        path=party_path(name),
        sort=sort,
        sort_told=SORTS[sort],
        is_known=party is not None,
        on=iso_day(moment.day),
        on_told=day_told(moment.day),
        is_today=moment.is_today,
        known_on=moment.known_on.isoformat() if moment.known_on else None,
        statements=circle_of(desk, name, moment.known_on).statements,
        existed=period_told(party.since, party.until) if party else "",
        existed_on_day=_existed(party, moment.day),
        flag=flag_shown(party, moment.day),
        capitals=[_period(c, moment.day, spellings) for c, spellings in party.capitals] if party else [],
        names=[*party.names, *party.short] if party else [],
        former_names=[_period(each, moment.day) for each in party.former_names] if party else [],
        governments=list(_governments(party, moment.day)),
        governments_are_known=bool(party and party.governments),
        codes=list(_codes(party)),
        within=_relatives(desk, party.within if party else ()),
        successors=_relatives(desk, party.successors if party else ()),
    )


def party_rows(desk: Desk, moment: Moment, roster: Roster) -> list[PartyRow]:
    """The parties that the statements of a store name and that are wanted: of which any name has the words."""
    wanted = fold(roster.words)
    counts = parties_named(desk, moment.known_on)
    known = ((name, count, desk.registry.find(name)) for name, count in counts.items())
    found = [
        _row(name, count, party, moment.day)
        for name, count, party in known
        if roster.of in ("all", party.sort if party else "unknown") and _has(wanted, name, party)
    ]
    return found if roster.by == "statements" else sorted(found, key=lambda row: fold(row.name))


def sorts_named(desk: Desk, known_on: date | None) -> list[str]:
    """The sorts of party that the statements of a store name, in order."""
    found = {party.sort if (party := desk.registry.find(name)) else "unknown" for name in parties_named(desk, known_on)}
    return [sort for sort in SORTS if sort in found]


def _row(name: str, count: int, party: Party | None, day: int) -> PartyRow:
    sort = party.sort if party else "unknown"
    return PartyRow(
        name=name,
        path=party_path(name),
        sort=sort,
        sort_told=SORTS[sort],
        iso3=party.codes.iso3 if party else None,
        statements=count,
        flag=flag_shown(party, day),
    )


def _has(wanted: str, name: str, party: Party | None) -> bool:
    return not wanted or any(wanted in fold(each) for each in (name, *(party.all_names if party else ())))


def period_told(since: str | None, until: str | None) -> str:
    """`since 1960`, `until 26 December 1991`, `30 December 1922 to 26 December 1991`; empty where both are open."""
    if since and until:
        return f"{told(since)} to {told(until)}"
    return f"since {told(since)}" if since else f"until {told(until)}" if until else ""


def _period(period: NamePeriod | Government, day: int, names: Iterable[str] = ()) -> PeriodShown:
    return PeriodShown(
        name=period.name,
        names=list(names),
        since=period.since,
        until=period.until,
        told=period_told(period.since, period.until),
        is_present=_covers(period.since, period.until, day) is True,
    )


def _governments(party: Party | None, day: int) -> Iterator[PeriodShown]:
    """All, the latest first."""
    present = government_on(party, day)
    for row in reversed(party.governments if party else ()):
        shown = _period(row, day, row.names)
        yield shown.model_copy(update={"is_present": row == present})


def _covers(since: str | None, until: str | None, day: int) -> bool | None:
    """Whether a period certainly has a day; None where its vague ends leave that open."""
    start, end = (parse(each) if each else None for each in (since, until))
    is_in = (start is None or (start.latest or day) <= day) and (end is None or day < (end.earliest or day + 1))
    is_out = (start is not None and day < (start.earliest or day)) or (end is not None and (end.latest or day) <= day)
    return True if is_in else False if is_out else None


def _existed(party: Party | None, day: int) -> bool | None:
    if party is None or (party.since is None and party.until is None):
        return None
    return _covers(party.since, party.until, day)


def _codes(party: Party | None) -> Iterator[CodeShown]:
    codes = party.codes if party else None
    if codes is None:
        return
    for of, values in (
        ("ISO 3166", (codes.iso2, codes.iso3)),
        ("Correlates of War", (codes.cow, codes.cow_abb)),
        ("Gleditsch–Ward", (codes.gw,)),
        ("Wikidata", (codes.wikidata,)),
    ):
        given = [str(value) for value in values if value is not None]
        if given:
            yield CodeShown(of=of, code=", ".join(given))


def _relatives(desk: Desk, ids: Iterable[str]) -> list[RelativeShown]:
    found = (desk.registry.by_id(each) for each in ids)
    return [RelativeShown(name=party.name, path=party_path(party.name)) for party in found if party]
