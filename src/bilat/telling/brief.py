"""What was read about a pair and a day in, one page on how the two stand out, each line with its footnotes.

Pure: the words are in `wording`, the layouts in `text`, `markdown` and `rows`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day, parse
from bilat.model.kinds import KINDS, SECTIONS
from bilat.standing.days import FAR_PAST
from bilat.telling.agreement_lines import grouped
from bilat.telling.dossier import Dossier
from bilat.telling.event_lines import beside_line, event_line, has_begun
from bilat.telling.footnotes import Numbering
from bilat.telling.governments import government_lines
from bilat.telling.neighbours import is_pair_title
from bilat.telling.opening import opening
from bilat.telling.page import Brief, Line, Section
from bilat.telling.tie_lines import carriers, case_of, doubted, is_outranked, tie_line
from bilat.telling.times import day_told
from bilat.telling.unread import left_out, unread
from bilat.telling.wording import BESIDE_TITLE, SECTION_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.standing import Answer, Occurrence
    from bilat.telling.dossier import View
    from bilat.telling.matter import Matter

_ROOM = 12
_STATES = ("holds", "suspended", "disputed", "does not hold", "unknown")
_ORDER = tuple(kind.name for kind in KINDS)
_MISSIONS = frozenset(("mission", "accreditation"))
_ALWAYS = _MISSIONS | {"diplomatic-relations"}


def brief(matter: Matter, on: int, *, is_today: bool = False, known_on: str | None = None) -> Brief:
    """The page on a pair as of a day (day number); `known_on` says as of which day the store was asked."""
    return brief_of(Dossier.of(matter).on(on), is_today=is_today, known_on=known_on)


def brief_of(view: View, *, is_today: bool = False, known_on: str | None = None) -> Brief:
    """The page on the pair of a dossier as of the day of a view."""
    matter, on = view.matter, view.on
    numbering = Numbering()
    first = numbering.lines(opening(view))
    sections = tuple(_numbered(section, numbering) for section in _sections(view))
    return Brief(
        parties=matter.pair,
        on=iso_day(on),
        is_today=is_today,
        known_on=known_on,
        reaches=reaches(matter, on),
        opening=first,
        sections=sections,
        governments=numbering.lines(government_lines(matter, view.answers, on)),
        unread=unread(matter),
        left_out=_left_out(view),
        sources=numbering.sources(matter),
        related=_related(matter),
        footnotes=numbering.footnotes(),
    )


def _left_out(view: View) -> str:
    """What is told only of later days, but for what has a line all the same."""
    later = (a for a in view.answers if case_of(a, view.matter.dates) in ("later", "not yet"))
    return left_out(sum(not _is_shown(view, a) for a in later), sum(not has_begun(e, view.on) for e in view.events))


def _numbered(section: Section, numbering: Numbering) -> Section:
    return Section(section.title, numbering.lines(section.lines), section.more)


def _sections(view: View) -> Iterator[Section]:
    for name in SECTIONS:
        ties = [a for a in view.answers if a.tie.of_kind.section == name and _is_shown(view, a)]
        events = [e for e in view.events if _section(e) == name and _is_told(e, view.on)]
        lines = (*_tie_lines(view, ties), *(event_line(e, view.matter.names, view.on) for e in _newest_first(events)))
        if lines:
            yield _with_room(SECTION_TITLES[name], lines)
    beside = tuple(beside_lines(view))
    if beside:
        yield _with_room(BESIDE_TITLE, beside)


def _with_room(title: str, lines: tuple[Line, ...]) -> Section:
    rest = len(lines) - _ROOM
    more = f"and {rest} more: `bilat standing` and `bilat timeline` have them" if rest > 0 else ""
    return Section(title, lines[:_ROOM], more)


def _section(event: Occurrence) -> str:
    return event.statements[0].claim.of_kind.section


def _is_shown(view: View, answer: Answer) -> bool:
    """Whether a tie has a line: not where only later days are told of, but for relations and missions.

    Nor has a mission that one of another rank has followed.
    """
    case = case_of(answer, view.matter.dates)
    if case == "beside" or is_outranked(answer):
        return False
    return case not in ("later", "not yet") or (answer.kind in _ALWAYS and not _is_represented(view, answer))


def _is_represented(view: View, answer: Answer) -> bool:
    """Whether the same party has another mission there, so that a later one is no news on that day."""
    alike = (a for a in view.answers if (a.actors, a.targets) == (answer.actors, answer.targets))
    return any(a.kind in _MISSIONS and a.answer in ("holds", "suspended", "disputed") for a in alike)


def _is_told(event: Occurrence, on: int) -> bool:
    return event.modality in ("asserted", "reported") and has_begun(event, on)


def _newest_first(events: list[Occurrence]) -> list[Occurrence]:
    """By latest day, the undated last."""
    return sorted(events, key=lambda e: (e.time is None, -e.days.hi, -e.days.lo, e.kind))


def _tie_lines(view: View, ties: list[Answer]) -> Iterator[Line]:
    ordered = sorted(ties, key=_tie_order)
    lines = (tie_line(alike, view.matter) for alike in _shared(view.matter, ordered))
    yield from grouped(lines)


def _tie_order(answer: Answer) -> tuple[object, ...]:
    place = min((s.evidence.doc, s.evidence.start) for s in carriers(answer) or answer.tie.beside)
    return (_ORDER.index(answer.kind), _STATES.index(answer.answer), answer.since or "~", place)


def _shared(matter: Matter, ties: list[Answer]) -> list[list[Answer]]:
    """Ties of which one sentence says the same of both parties toward a third, together; all others alone."""
    groups: dict[tuple[object, ...], list[Answer]] = defaultdict(list)
    for answer in ties:
        groups[_what_it_says(matter, answer)].append(answer)
    return list(groups.values())


def _what_it_says(matter: Matter, answer: Answer) -> tuple[object, ...]:
    if all(matter.sides(answer.tie.parties)):
        return (id(answer),)
    third = tuple(p for p in answer.tie.parties if not any(matter.sides((p,))))
    is_actor = any(matter.sides(answer.actors))
    sentences = frozenset((s.evidence.doc, s.evidence.start) for s in answer.tie.statements)
    stands = (answer.answer, answer.certainty, answer.since, answer.until, answer.last_confirmed)
    return (answer.kind, third, is_actor, sentences, stands)


def beside_lines(view: View) -> Iterator[Line]:
    """What stands beside ties, by tie and modality, then events; not what is told of later days."""
    for answer in sorted(view.answers, key=lambda a: _ORDER.index(a.kind)):
        by_voice = defaultdict(list)
        said = doubted(answer) if case_of(answer, view.matter.dates) == "unknown" else ()
        for statement in (s for s in answer.tie.beside if s not in said):
            by_voice[statement.claim.modality].append(statement)
        shown = (told for told in by_voice.values() if not all(_is_later(s.claim.time, view.on) for s in told))
        yield from (beside_line(told, view.matter.names) for told in shown)
    for event in view.events:
        if event.modality not in ("asserted", "reported") and has_begun(event, view.on):
            yield beside_line(event.statements, view.matter.names)


def _is_later(time: str | None, on: int) -> bool:
    start = parse(time).earliest if time else None
    return (FAR_PAST if start is None else start) > on


def reaches(matter: Matter, on: int) -> str:
    """The latest date of a source, where it is before the day asked for; empty where it is not."""
    known = [dated for dated in matter.dates.values() if dated.day is not None]
    latest = max(known, key=lambda d: (d.day or 0, not d.is_inferred), default=None)
    if latest is None or latest.day is None or latest.day >= on:
        return ""
    return f"{day_told(latest.day)}{' (inferred)' if latest.is_inferred else ''}"


def _related(matter: Matter) -> tuple[str, ...]:
    """The pairs that the documents' "See also" name."""
    titles = (title for document in matter.documents.values() for title in document.related)
    return tuple(dict.fromkeys(title for title in titles if is_pair_title(title)))
