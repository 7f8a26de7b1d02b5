"""A desk, two parties and a day in, all that the page on the pair shows of it out."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day
from bilat.model.kinds import KINDS, SECTIONS
from bilat.model.parties.positions import load_positions
from bilat.telling.brief import beside_lines, reaches
from bilat.telling.event_lines import has_begun
from bilat.telling.figures import figures
from bilat.telling.governments import government_lines, government_on
from bilat.telling.opening import opening
from bilat.telling.tie_rows import TieRow, tie_row
from bilat.telling.times import day_told, since
from bilat.telling.unread import unread
from bilat.telling.wording import SECTION_TITLES
from bilat.web.paths import pair_path, party_path
from bilat.web.shapes.dossiers import dossier_of, pair_named, view_of
from bilat.web.shapes.flags import flag_shown
from bilat.web.shapes.pair_models import (
    CountsShown,
    EventShown,
    PairShown,
    RelatedShown,
    SectionShown,
    SideShown,
    TieShown,
)
from bilat.web.shapes.pair_rows import Setter
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bilat.standing import Answer, Occurrence
    from bilat.telling.dossier import View
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment

_ORDER = MappingProxyType({kind.name: number for number, kind in enumerate(KINDS)})
_CASES = ("holds", "suspended", "disputed", "over", "absent", "unknown", "not yet", "later")
_RELATED = 24
_MISSIONS = ("mission", "accreditation")
_NUMBERED = ("economy and aid", "people")


def pair_shown(desk: Desk, first: str, second: str, moment: Moment) -> PairShown:
    """How two parties, by any of their names, stand on a day.

    Raises UnknownPartyError for a name that nobody has, and ContractError where both names mean one party.
    """
    pair = pair_named(desk, first, second)
    return shown(view_of(desk, pair, moment), moment)


def shown(view: View, moment: Moment) -> PairShown:
    """How the parties of a dossier stand on the day of a view."""
    matter, setter = view.matter, Setter(view.matter)
    first = setter.lines(opening(view))
    rows = [row for answer in view.answers if (row := tie_row(answer, matter)).case != "beside"]
    ties = [(row, setter.row(row)) for row in sorted(rows, key=_in_order)]
    sections = _sections(view, setter, [tie for _, tie in ties])
    beside = setter.lines(beside_lines(view))
    governments = setter.lines(government_lines(matter, view.answers, view.on))
    earlier, later = view.dossier.steps(view.on)
    return PairShown(
        parties=[_side(view, index, ties) for index in range(2)],
        path=pair_path(*matter.pair),
        on=iso_day(view.on),
        on_told=day_told(view.on),
        is_today=moment.is_today,
        known_on=moment.known_on.isoformat() if moment.known_on else None,
        earlier=_askable(earlier),
        later=_askable(later),
        reaches=reaches(matter, view.on),
        counts=_counts(view),
        opening=first,
        sections=sections,
        beside=beside,
        governments=governments,
        nothing_read_about=list(unread(matter)),
        related=_related(view),
        sources=setter.sources(),
        footnotes=setter.footnotes(),
    )


def _in_order(row: TieRow) -> tuple[object, ...]:
    """What is so first, then by kind; of agreements and the like the newest first."""
    answer = row.answer
    place = min(((s.evidence.doc, s.evidence.start) for s in answer.tie.statements), default=("", 0))
    return (not row.is_current, _ORDER[answer.kind], _CASES.index(row.case), answer.since or "~", place)


def _sections(view: View, setter: Setter, ties: list[TieShown]) -> list[SectionShown]:
    by_section: dict[str, list[TieShown]] = defaultdict(list)
    for tie in ties:
        by_section[tie.section].append(tie)
    events: dict[str, list[Occurrence]] = defaultdict(list)
    for event in newest_first(e for e in view.events if is_told(e) and has_begun(e, view.on)):
        events[event.statements[0].claim.of_kind.section].append(event)
    found = [
        SectionShown(
            name=name,
            title=SECTION_TITLES[name],
            ties=by_section[name],
            events=[setter.event(event, view.on) for event in events[name]],
            series=[setter.series(s) for s in figures(view.dossier, (name,))] if name in _NUMBERED else [],
        )
        for name in SECTIONS
    ]
    return [section for section in found if section.ties or section.events]


def is_told(event: Occurrence) -> bool:
    """Whether an event is asserted or reported: what is planned or denied has its own place."""
    return event.modality in ("asserted", "reported")


def newest_first(events: Iterable[Occurrence]) -> list[Occurrence]:
    """By latest day, the undated last."""
    return sorted(events, key=lambda e: (e.time is None, -e.days.hi, -e.days.lo, e.kind))


def _side(view: View, index: int, ties: list[tuple[TieRow, TieShown]]) -> SideShown:
    matter = view.matter
    name, party = matter.pair[index], matter.known[index]
    present, place = government_on(party, view.on), load_positions().get(name)
    capitals = [c for c in party.capitals if c[0].until is None] if party else []
    own = [(row, tie) for row, tie in ties if _is_between(view, row.answer) and matter.sides(row.answer.actors)[index]]
    return SideShown(
        name=name,
        path=party_path(name),
        sort=party.sort if party else "",
        iso2=party.codes.iso2 if party else None,
        flag=flag_shown(party, view.on),
        capital=capitals[0][0].name if capitals else None,
        longitude=place.longitude if place else None,
        latitude=place.latitude if place else None,
        government=present.name if present else None,
        government_since=since(present.since) if present and present.since else "",
        missions=_present(own, _MISSIONS),
        envoys=_present(own, ("envoy",)),
    )


def _is_between(view: View, answer: Answer) -> bool:
    return all(view.matter.sides(answer.tie.parties))


def _present(own: list[tuple[TieRow, TieShown]], kinds: tuple[str, ...]) -> list[TieShown]:
    """Those that are there or rest; where none is, the one told of last before the day, else of later."""
    found = [(row, tie) for row, tie in own if tie.kind in kinds]
    present = [tie for row, tie in found if row.is_current]
    past = [tie for row, tie in found if row.case in ("over", "absent", "unknown")]
    return present or past[-1:] or [tie for _, tie in found][-1:]


def _counts(view: View) -> CountsShown:
    statements = view.matter.statements
    sentences = {(s.evidence.doc, s.evidence.start, s.evidence.end) for s in statements}
    return CountsShown(
        statements=len(statements),
        sentences=len(sentences),
        documents=len({doc for doc, _, _ in sentences}),
        ties=len(view.answers),
        events=len(view.events),
    )


def _related(view: View) -> list[RelatedShown]:
    """The pairs that the documents name under "See also", and those of which the same documents tell most."""
    return [
        RelatedShown(
            name=" – ".join(each.pair),
            path=pair_path(*sorted(each.pair, key=slug)),
            named=each.is_named,
            statements=each.statements,
        )
        for each in view.matter.neighbours[:_RELATED]
    ]


def _askable(day: int | None) -> str | None:
    """A day as ISO 8601; None where there is none, or it is before the year 1, of which no page can be asked."""
    return iso_day(day) if day is not None and day >= 1 else None


def events_shown(desk: Desk, pair: tuple[str, str], known_on: date | None, kind: str | None = None) -> list[EventShown]:
    """All events of two parties, in order of time, of a kind where one is given; the undated last.

    Raises UnknownPartyError for a name that nobody has, and ContractError where both names mean one party.
    """
    dossier = dossier_of(desk, pair_named(desk, *pair), known_on)
    setter = Setter(dossier.matter)
    wanted = (e for e in dossier.events if kind in (None, e.kind))
    return [setter.event(e).model_copy(update={"notes": []}) for e in wanted]
