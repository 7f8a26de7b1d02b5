"""A desk, two parties and two days in, what changed between them out; and the years of a pair with their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.errors import ContractError
from bilat.model.edtf import iso_day
from bilat.telling.changes import Changes, changes
from bilat.telling.times import day_told
from bilat.telling.wording import WORDINGS
from bilat.telling.years import years
from bilat.web.paths import pair_path
from bilat.web.shapes.dossiers import dossier_of, pair_named
from bilat.web.shapes.pair_models import EventShown, TieShown
from bilat.web.shapes.pair_rows import Setter

if TYPE_CHECKING:
    from datetime import date

    from bilat.standing import Answer
    from bilat.telling.dossier import Dossier
    from bilat.web.desk import Desk


class ChangeShown(BaseModel):
    """A tie that stands otherwise on the later day, on both days; `aspects` says in what (answer, certainty, …)."""

    kind: str
    label: str
    aspects: list[str]
    before: TieShown
    after: TieShown


class ChangesShown(BaseModel):
    """What changed between two days, and the events that may have happened after the first and by the last."""

    path: str
    first: str
    first_told: str
    last: str
    last_told: str
    ties: list[ChangeShown]
    events: list[EventShown]


class KindCount(BaseModel):
    """How many events of a kind."""

    kind: str
    label: str
    events: int


class YearShown(BaseModel):
    """A year: its events by kind, and how much text tells of days within it alone."""

    year: int
    events: int
    kinds: list[KindCount]
    statements: int
    sentences: int
    documents: int


class YearsShown(BaseModel):
    """The years of a pair; `vague` is how many events are not told to the year, and so in none of them."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "years": [{"year": 2009, "events": 2, "kinds": [{"kind": "visit", "label": "visits", "events": 2}],
                   "statements": 19, "sentences": 17, "documents": 1}],
        "vague": 1,
    }]})  # fmt: skip

    years: list[YearShown]
    vague: int = Field(description="Events whose time is not told to the year")


def changes_shown(desk: Desk, pair: tuple[str, str], days: tuple[date, date], known_on: date | None) -> ChangesShown:
    """What changed between two days, whichever comes first, of two parties by any of their names.

    Raises UnknownPartyError for a name that nobody has, ContractError where both are one, or a day is no other than
    the other.
    """
    if days[0] == days[1]:
        raise ContractError(f"both days are {days[0].isoformat()}", "give two days, as from=2010-01-01&to=2020-01-01")
    dossier = dossier_of(desk, pair_named(desk, *pair), known_on)
    first, last = (day.toordinal() for day in sorted(days))
    return _shown(dossier, changes(dossier.on(first), dossier.on(last)))


def _shown(dossier: Dossier, found: Changes) -> ChangesShown:
    setter = Setter(dossier.matter)
    return ChangesShown(
        path=pair_path(*dossier.matter.pair),
        first=iso_day(found.first),
        first_told=day_told(found.first),
        last=iso_day(found.last),
        last_told=day_told(found.last),
        ties=[
            ChangeShown(
                kind=each.after.kind,
                label=WORDINGS[each.after.kind].label,
                aspects=list(each.aspects),
                before=_plain(setter, each.before),
                after=_plain(setter, each.after),
            )
            for each in found.ties
        ],
        events=[setter.event(e).model_copy(update={"notes": []}) for e in found.events],
    )


def _plain(setter: Setter, answer: Answer) -> TieShown:
    """Without footnotes, which only a whole page has."""
    return setter.tie(answer).model_copy(update={"notes": [], "more": []})


def years_shown(dossier: Dossier) -> YearsShown:
    """The years of a dossier."""
    found = years(dossier)
    return YearsShown(
        years=[
            YearShown(
                year=each.year,
                events=sum(each.events.values()),
                kinds=[
                    KindCount(kind=kind, label=WORDINGS[kind].label, events=each.events[kind])
                    for kind in found.kinds
                    if kind in each.events
                ],
                statements=each.statements,
                sentences=each.sentences,
                documents=each.documents,
            )
            for each in found.years
        ],
        vague=found.vague,
    )
