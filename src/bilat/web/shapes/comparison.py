"""A desk, a party, others and a day in, the pairs side by side out: lanes on one axis of years, and a table by kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.errors import ContractError
from bilat.model.edtf import iso_day, ordinal
from bilat.model.kinds import kind_named
from bilat.telling.comparison import Compared, Lane, by_kind, lanes, span
from bilat.telling.event_lines import event_text
from bilat.telling.phrases import capital
from bilat.telling.times import day_told, told
from bilat.telling.wording import SECTION_TITLES, WORDINGS
from bilat.web.paths import keeping, pair_path, party_path
from bilat.web.shapes.days import day_shown
from bilat.web.shapes.dossiers import dossier_of, pair_named
from bilat.web.shapes.flags import FlagShown, flag_shown
from bilat.web.shapes.glances import heat_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.standing import Occurrence
    from bilat.telling.bars import Bar, Piece
    from bilat.telling.dossier import Dossier, View
    from bilat.telling.tie_rows import TieRow
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment

MOST = 8
"""So many pairs are compared at most."""
_ROWS = 14
_SHOWN = 6
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_TICKS = 12
_LEAST_WIDTH = 0.25
_LEAST_YEAR, _LAST_YEAR = -3000, 9999


class LanePiece(BaseModel):
    """Days of a bar that are alike: ISO 8601, `until` the day after them, null where open; `x`, `width` in percent."""

    first: str | None
    until: str | None
    sure: str
    x: float
    width: float


class LaneBar(BaseModel):
    """A tie while it is in one state, with the id of a statement that tells of it."""

    kind: str
    state: str
    heat: int = Field(description="The kind's weight on the cooperation scale in seven steps, -3 (conflict) to 3")
    text: str
    statement: str | None
    pieces: list[LanePiece]


class LanePoint(BaseModel):
    """An event: its time (EDTF) and in words, what happened, the id of a statement; `x` in percent of the axis."""

    kind: str
    time: str | None
    time_told: str
    text: str
    statement: str
    x: float


class LaneShown(BaseModel):
    """A section of a pair: bars in rows in which none overlaps another, and points; how many bars had no room."""

    section: str
    title: str
    rows: list[list[LaneBar]]
    points: list[LanePoint]
    left_out: int


class PairLanes(BaseModel):
    """One of the pairs: the other party, its flag on the day, the page of the pair, and its lanes."""

    other: str
    slug_path: str = Field(description="The page of the other party")
    path: str = Field(description="The page of the pair")
    flag: FlagShown | None
    statements: int
    lanes: list[LaneShown]


class TieCompared(BaseModel):
    """A tie on the day: in words, how it stands, since when or until when, and the id of a statement."""

    what: str
    state: str
    when: str
    sure: str
    statement: str | None


class CellCompared(BaseModel):
    """One kind of one pair: its ties, those that hold first, and how many more; its events by the day, and the last."""

    ties: list[TieCompared]
    more: int
    events: int
    last: LanePoint | None


class KindCompared(BaseModel):
    """A kind with a cell for each pair, in the order of the pairs."""

    kind: str
    label: str
    section: str
    cells: list[CellCompared]


class TickShown(BaseModel):
    """A year on the axis, at its first day; `x` in percent."""

    year: int
    x: float


class ComparisonShown(BaseModel):
    """Pairs of one party side by side: the axis runs from the first day of `first` to the last of `last` (years)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "party": "Kenya", "path": "/parties/kenya", "flag": None, "on": "2010-01-01", "on_told": "1 January 2010",
        "is_today": False, "known_on": None, "first": 1960, "last": 2012, "x": 94.3,
        "ticks": [{"year": 1960, "x": 0.0}], "kinds": [],
        "pairs": [{"other": "Peru", "slug_path": "/parties/peru", "path": "/pairs/kenya/peru", "flag": None,
            "statements": 7, "lanes": []}],
    }]})  # fmt: skip

    party: str
    path: str
    flag: FlagShown | None
    on: str
    on_told: str
    is_today: bool
    known_on: str | None
    first: int
    last: int
    x: float | None = Field(description="Where the day asked about lies on the axis, in percent; null where beside it")
    ticks: list[TickShown]
    pairs: list[PairLanes]
    kinds: list[KindCompared]


@dataclass(frozen=True, slots=True)
class Axis:
    """Days on a line, from the first of a year to the last of another."""

    first: int
    last: int

    @property
    def days(self) -> tuple[int, int]:
        """The first day, and the first after the last."""
        return ordinal(self.first, 1, 1), ordinal(self.last, 12, 31) + 1

    def at(self, day: int | None, otherwise: float) -> float:
        """Where a day lies in percent, at an end where it lies beyond; `otherwise` for no day."""
        if day is None:
            return otherwise
        start, end = self.days
        return round(max(0.0, min(100.0, 100 * (day - start) / (end - start))), 3)

    def has(self, day: int) -> bool:
        """Whether a day lies on it."""
        start, end = self.days
        return start <= day < end

    @property
    def ticks(self) -> list[TickShown]:
        """A dozen round years at most."""
        years = self.last - self.first + 1
        step = next((each for each in _STEPS if years / each <= _TICKS), _STEPS[-1])
        first = -(-self.first // step) * step
        return [TickShown(year=y, x=self.at(ordinal(y, 1, 1), 0)) for y in range(first, self.last + 1, step)]


def compared(
    desk: Desk, party: str, others: Sequence[str], moment: Moment, years: tuple[int | None, int | None] = (None, None)
) -> ComparisonShown:
    """The pairs of a party with others, each by any name, between two years; where none are given, all that is told.

    Raises UnknownPartyError for a name that nobody has, ContractError where a pair would be one party or they are too
    many, or the years are the wrong way round.
    """
    name, named = _named(desk, party, others)
    dossiers = [dossier_of(desk, pair_named(desk, name, other), moment.known_on) for other in named]
    # The day after the last that is drawn must be one of the calendar.
    today = min(max(datetime.now(UTC).date().toordinal(), moment.day), date.max.toordinal() - 1)
    drawn = [lanes(dossier, today, _ROWS) for dossier in dossiers]
    axis = _axis([lane for each in drawn for lane in each], moment.on, years)
    both = list(zip(named, dossiers, drawn, strict=True))
    return ComparisonShown(
        party=name,
        path=party_path(name),
        flag=flag_shown(desk.registry.find(name), moment.day),
        on=iso_day(moment.day),
        on_told=day_told(moment.day),
        is_today=moment.is_today,
        known_on=moment.known_on.isoformat() if moment.known_on else None,
        first=axis.first,
        last=axis.last,
        x=axis.at(moment.day, 0) if axis.has(moment.day) else None,
        ticks=axis.ticks,
        pairs=[_pair(desk, other, (dossier, found), axis, moment) for other, dossier, found in both],
        kinds=list(_kinds([dossier.on(moment.day) for dossier in dossiers], axis)),
    )


def _named(desk: Desk, party: str, others: Sequence[str]) -> tuple[str, list[str]]:
    """The common names of a party and of the others, each once."""
    if not party:
        raise ContractError("no party whose pairs to compare", "name one with `party`")
    name = desk.slugs.name(party, desk.registry)
    named = list(dict.fromkeys(desk.slugs.name(other, desk.registry) for other in others))
    if not 0 < len(named) <= MOST:
        raise ContractError(f"{len(named)} others to compare", f"name one to {MOST} others with `with`")
    return name, named


def _axis(found: Sequence[Lane], on: date, years: tuple[int | None, int | None]) -> Axis:
    """From the first to the last year that is told of, unless others are asked for; where nothing is, the day's."""
    told_of = span(found)
    first, last = (int(iso_day(day)[:-6]) for day in told_of) if told_of else (on.year - 1, on.year)
    axis = Axis(first if years[0] is None else years[0], last if years[1] is None else years[1])
    if axis.last < axis.first or axis.first < _LEAST_YEAR or axis.last > _LAST_YEAR:
        what = f"no years from {axis.first} to {axis.last}"
        raise ContractError(what, "give the earlier year first, and years of the calendar")
    return axis


def _pair(desk: Desk, other: str, found: tuple[Dossier, tuple[Lane, ...]], axis: Axis, moment: Moment) -> PairLanes:
    dossier, drawn = found
    return PairLanes(
        other=other,
        slug_path=keeping(party_path(other), moment.query),
        path=keeping(pair_path(*dossier.matter.pair), moment.query),
        flag=flag_shown(desk.registry.find(other), moment.day),
        statements=len(dossier.matter.statements),
        lanes=[_lane(lane, dossier, axis) for lane in drawn],
    )


def _lane(lane: Lane, dossier: Dossier, axis: Axis) -> LaneShown:
    return LaneShown(
        section=lane.section,
        title=SECTION_TITLES[lane.section],
        rows=[drawn for row in lane.rows if (drawn := [b for each in row if (b := _bar(each, axis)).pieces])],
        points=[_point(event, dossier, axis) for event in lane.points if axis.has(_middle(event))],
        left_out=lane.left_out,
    )


def _bar(bar: Bar, axis: Axis) -> LaneBar:
    return LaneBar(
        kind=bar.kind,
        state=bar.state,
        heat=heat_of(kind_named(bar.kind).weight),
        text=bar.text,
        statement=bar.statements[0].id if bar.statements else None,
        pieces=[_piece(piece, axis) for piece in bar.pieces if _meets(piece, axis)],
    )


def _meets(piece: Piece, axis: Axis) -> bool:
    start, end = axis.days
    return (piece.first is None or piece.first < end) and (piece.until is None or piece.until > start)


def _piece(piece: Piece, axis: Axis) -> LanePiece:
    left, right = axis.at(piece.first, 0), axis.at(piece.until, 100)
    return LanePiece(
        first=day_shown(piece.first),
        until=day_shown(piece.until),
        sure=piece.sure,
        x=left,
        width=round(max(_LEAST_WIDTH, right - left), 3),
    )


def _middle(event: Occurrence) -> int:
    return (event.days.lo + event.days.hi) // 2


def _point(event: Occurrence, dossier: Dossier, axis: Axis) -> LanePoint:
    return LanePoint(
        kind=event.kind,
        time=event.time,
        time_told=capital(told(event.time)) if event.time else "Undated",
        text=event_text(event, dossier.matter.names),
        statement=event.statements[0].id,
        x=axis.at(_middle(event), 0) if event.time else 0.0,
    )


def _kinds(views: Sequence[View], axis: Axis) -> Iterator[KindCompared]:
    for kind, cells in by_kind(views).items():
        yield KindCompared(
            kind=kind,
            label=WORDINGS[kind].label,
            section=kind_named(kind).section,
            cells=[_cell(cell, view.dossier, axis) for cell, view in zip(cells, views, strict=True)],
        )


def _cell(cell: Compared, dossier: Dossier, axis: Axis) -> CellCompared:
    return CellCompared(
        ties=[_tie(row) for row in cell.ties[:_SHOWN]],
        more=max(0, len(cell.ties) - _SHOWN),
        events=len(cell.events),
        last=_point(_last(cell.events), dossier, axis) if cell.events else None,
    )


def _last(events: Sequence[Occurrence]) -> Occurrence:
    """The latest that is dated, else one that is not."""
    return max(events, key=lambda event: (event.time is not None, event.days.hi, event.days.lo))


def _tie(row: TieRow) -> TieCompared:
    is_begun = bool(row.since) and row.is_current and row.case != "suspended"
    since = f"{row.word or 'since'} {row.since}" if is_begun else row.word
    until = f"{'since' if row.case == 'suspended' else 'until'} {row.until}" if row.until else ""
    last = f"last told of {row.confirmed}" if row.case == "unknown" and row.confirmed else ""
    sources = row.sources.statements
    return TieCompared(
        what=row.what,
        state=row.state,
        when=", ".join(part for part in (since, until, last) if part),
        sure=row.sure,
        statement=sources[0].id if sources else None,
    )
