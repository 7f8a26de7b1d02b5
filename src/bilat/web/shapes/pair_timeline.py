"""A desk and two parties in, what a timeline draws out: ties as bars, events as points, governments as bands."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.model.kinds import kind_named
from bilat.standing.days import bound
from bilat.telling.bars import bands, bars
from bilat.telling.timeline import Entry, entries, event_entry
from bilat.telling.times import told
from bilat.telling.wording import SECTION_TITLES, WORDINGS
from bilat.web.paths import pair_path
from bilat.web.shapes.days import day_shown
from bilat.web.shapes.dossiers import dossier_of, pair_named
from bilat.web.shapes.listed import Listed, Part

if TYPE_CHECKING:
    from datetime import date

    from bilat.telling.bars import Band, Bar
    from bilat.web.desk import Desk


class BarPiece(BaseModel):
    """Days of a bar that are alike, ISO 8601, from `first` to the day before `until`; None where it has no such end.

    `sure` is `certain`, `possible`, `vague` (it began on some day of these) or `unconfirmed` (nobody told of it since).
    """

    first: str | None
    until: str | None
    sure: str


class BarShown(BaseModel):
    """A stretch of days on which a tie is in one state (`holds`, `suspended`, `disputed`)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "tie": 0, "kind": "mission", "label": "missions", "section": "diplomatic",
        "text": "Embassy of Kenya in Peru (Lima)", "state": "holds", "modality": "asserted",
        "pieces": [{"first": "1966-01-01", "until": "1966-12-31", "sure": "vague"},
                   {"first": "1966-12-31", "until": "2012-01-01", "sure": "certain"}],
        "statements": ["490b2b8ca17cb0a6"],
    }]})  # fmt: skip

    tie: int = Field(description="Which tie of the pair: bars of one tie have one number")
    kind: str
    label: str
    section: str
    text: str
    state: str
    modality: str
    pieces: list[BarPiece]
    statements: list[str]


class PointShown(BaseModel):
    """Something that happened, or is planned, alleged, denied or in doubt: on some day from `first` to `last`."""

    kind: str
    label: str
    section: str
    text: str
    time: str | None
    time_told: str
    first: str | None
    last: str | None
    modality: str
    statements: list[str]


class BandShown(BaseModel):
    """A government of a party: from `first` to the day before `until`, ISO 8601, None where open or unknown."""

    party: str
    name: str
    first: str | None
    until: str | None


class TimelineShown(BaseModel):
    """All that a timeline of a pair draws; `undated` is how many events are told without a date, and so not drawn."""

    parties: list[str]
    path: str
    sections: dict[str, str] = Field(description="The sections' titles by name, in order")
    bars: list[BarShown]
    points: list[PointShown]
    bands: list[BandShown]
    undated: int


class EntryShown(BaseModel):
    """One line of the timeline as a list: an act, a state or an event, in order of time; undated ones at the end."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "sort": "act", "kind": "mission", "label": "missions", "section": "diplomatic", "phase": "begins",
        "time": "1966-07-25", "time_told": "25 July 1966", "text": "Embassy of Kenya in Peru (Lima): opened",
        "modality": "asserted", "statements": ["490b2b8ca17cb0a6"],
    }]})  # fmt: skip

    sort: str
    kind: str
    label: str
    section: str
    phase: str | None
    time: str | None
    time_told: str
    text: str
    modality: str
    statements: list[str]


def timeline_shown(desk: Desk, first: str, second: str, known_on: date | None) -> TimelineShown:
    """What a timeline draws of two parties, by any of their names; of a large pair it takes seconds the first time.

    Raises UnknownPartyError for a name that nobody has, and ContractError where both names mean one party.
    """
    dossier = dossier_of(desk, pair_named(desk, first, second), known_on)
    today = datetime.now(UTC).date().toordinal()
    matter = dossier.matter
    beside = (e for e in entries(dossier) if e.is_beside and e.sort != "event" and e.time is not None)
    events = (event_entry(e, matter.names) for e in dossier.events if e.time is not None)
    return TimelineShown(
        parties=list(matter.pair),
        path=pair_path(*matter.pair),
        sections=dict(SECTION_TITLES),
        bars=[_bar(each) for each in bars(dossier, today)],
        points=[_point(each) for each in (*events, *beside)],
        bands=[_band(each) for each in bands(dossier)],
        undated=sum(e.time is None for e in dossier.events),
    )


def entries_shown(desk: Desk, pair: tuple[str, str], known_on: date | None, part: Part) -> Listed[EntryShown]:
    """A part of the timeline as a list.

    Raises UnknownPartyError for a name that nobody has, and ContractError where both names mean one party.
    """
    found = entries(dossier_of(desk, pair_named(desk, *pair), known_on))
    cut = [entry_shown(each) for each in found[part.offset : part.offset + part.limit]]
    return part.cut(cut, len(found))


def entry_shown(entry: Entry) -> EntryShown:
    """One line of the list."""
    kind = kind_named(entry.kind)
    return EntryShown(
        sort=entry.sort,
        kind=entry.kind,
        label=WORDINGS[entry.kind].label,
        section=kind.section,
        phase=entry.phase,
        time=entry.time,
        time_told=told(entry.time) if entry.time else "",
        text=entry.text,
        modality=_modality(entry),
        statements=list(dict.fromkeys(s.id for s in entry.statements)),
    )


def _modality(entry: Entry) -> str:
    voices = [s.claim.modality for s in entry.statements]
    return "asserted" if "asserted" in voices else voices[0]


def _bar(bar: Bar) -> BarShown:
    voices = {s.claim.modality for s in bar.statements}
    return BarShown(
        tie=bar.tie,
        kind=bar.kind,
        label=WORDINGS[bar.kind].label,
        section=kind_named(bar.kind).section,
        text=bar.text,
        state=bar.state,
        modality="reported" if voices == {"reported"} else "asserted",
        pieces=[BarPiece(first=day_shown(p.first), until=day_shown(p.until), sure=p.sure) for p in bar.pieces],
        statements=list(dict.fromkeys(s.id for s in bar.statements)),
    )


def _point(entry: Entry) -> PointShown:
    return PointShown(
        kind=entry.kind,
        label=WORDINGS[entry.kind].label,
        section=kind_named(entry.kind).section,
        text=entry.text,
        time=entry.time,
        time_told=told(entry.time) if entry.time else "",
        first=day_shown(bound(entry.days.lo)),
        last=day_shown(bound(entry.days.hi)),
        modality=_modality(entry),
        statements=list(dict.fromkeys(s.id for s in entry.statements)),
    )


def _band(band: Band) -> BandShown:
    return BandShown(party=band.party, name=band.name, first=day_shown(band.since), until=day_shown(band.until))
