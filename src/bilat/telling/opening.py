"""The five lines that a brief opens with: relations, missions, last high-level contact, open quarrels, changes."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, year_before
from bilat.telling.event_lines import event_text, has_begun
from bilat.telling.page import Line, Part
from bilat.telling.phrases import capital, named
from bilat.telling.tie_lines import case_of, is_outranked, tie_line
from bilat.telling.timeline import Entry, entries
from bilat.telling.times import by, told, when
from bilat.telling.wording import HIGH_LEVEL, QUARRELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Answer, Occurrence
    from bilat.telling.dossier import View

_CHANGES, _QUARRELS = 5, 4
_YEAR_DAYS = 366
_MISSIONS = frozenset(("mission", "accreditation"))
_CONTACTS = frozenset(("visit", "meeting"))
_MANY = 2
_LONG = 110


def opening(view: View) -> tuple[Line, ...]:
    """The five lines, each with its label."""
    return (
        Line(tuple(_relations(view)), "Relations"),
        Line(tuple(_missions(view)), "Missions"),
        Line(tuple(_last_contact(view)), "Last high-level contact"),
        Line(tuple(_quarrels(view)), "Open quarrels"),
        Line(tuple(_changes(view)), "Changed in the year before"),
    )


def _between(view: View, kinds: Iterable[str]) -> list[Answer]:
    """The answers of some kinds between the two parties themselves."""
    wanted = frozenset(kinds)
    return [a for a in view.answers if a.kind in wanted and all(view.matter.sides(a.tie.parties))]


def _relations(view: View) -> Iterator[Part]:
    found = _told(view, _between(view, ("diplomatic-relations",)))
    if found:
        yield from (p for a in found for p in tie_line([a], view.matter).parts)
    else:
        yield Part("nothing read about diplomatic relations")
    moods = [a for a in _between(view, ("alliance", "amity", "enmity")) if _is_mood(a)]
    latest = max(moods, key=_last, default=None)
    if latest is not None and latest.kind not in QUARRELS:
        yield from tie_line([latest], view.matter).parts


def _is_mood(answer: Answer) -> bool:
    """Whether it tells how the two get on: what holds, or was last told of."""
    return answer.answer == "holds" or (answer.answer == "unknown" and answer.last_confirmed is not None)


def _told(view: View, answers: Iterable[Answer]) -> list[Answer]:
    return [a for a in answers if case_of(a, view.matter.dates) != "beside" and not is_outranked(a)]


def _missions(view: View) -> Iterator[Part]:
    """Both ways, those of the first party first; a way that nothing tells of is said to be so."""
    first, second = view.matter.pair
    found = _told(view, _between(view, _MISSIONS))
    for index, (sender, host) in enumerate(((first, second), (second, first))):
        own = [a for a in found if view.matter.sides(a.actors)[index]]
        yield from (p for a in _present(own) for p in tie_line([a], view.matter).parts)
        if not own:
            yield Part(f"nothing read about missions of {named([sender])} in {named([host])}")


def _present(answers: list[Answer]) -> list[Answer]:
    """Of one party's missions those that are there or rest; where none is, all that is told."""
    return [a for a in answers if a.answer in ("holds", "suspended", "disputed")] or answers


def _last_contact(view: View) -> Iterator[Part]:
    contacts = [e for e in view.events if e.kind in _CONTACTS and _is_told(view, e)]
    high = [e for e in contacts if _is_high_level(e.statements)]
    if not contacts:
        yield Part("nothing read about visits or meetings by this day")
        return
    if not high:
        yield Part("none told as high-level")
    latest = max(high or contacts, key=lambda e: (e.days.hi, e.days.lo))
    same = [e for e in high or contacts if e.days == latest.days]
    yield from (Part(_shortened(_dated(e, view)), e.statements) for e in same[:_MANY])


def _is_high_level(statements: Iterable[Statement]) -> bool:
    """Whether a sentence names heads of state or government, ministers or the like."""
    return any(re.search(HIGH_LEVEL, s.evidence.quote, re.IGNORECASE) for s in statements)


def _shortened(text: str) -> str:
    """A sentence of the opening: what is long stands in full below."""
    return textwrap.shorten(capital(text), _LONG, placeholder=" …")


def _dated(event: Occurrence, view: View) -> str:
    text = event_text(event, view.matter.names)
    return f"{told(event.time)}: {text}" if event.time else f"undated: {text}"


def _is_told(view: View, event: Occurrence) -> bool:
    is_asserted = event.modality in ("asserted", "reported")
    is_between = all(view.matter.sides((*event.actors, *event.targets)))
    return is_asserted and is_between and event.time is not None and has_begun(event, view.on)


def _quarrels(view: View) -> Iterator[Part]:
    """What is open, then what may be; support for a third party against one of the two is a quarrel as well."""
    found = [*_between(view, QUARRELS), *(a for a in view.answers if _is_against(view, a))]
    known = [a for a in found if a.answer in ("holds", "suspended", "disputed")]
    maybe = [a for a in found if case_of(a, view.matter.dates) == "unknown" and a.tie.statements and a not in known]
    chosen = sorted((*known, *maybe), key=_last, reverse=True)
    chosen.sort(key=lambda a: a in maybe)
    if not known:
        yield Part("none known to be open" if maybe else "nothing read about any quarrel")
    yield from (p for a in chosen[:_QUARRELS] for p in tie_line([a], view.matter).parts)
    if len(chosen) > _QUARRELS:
        yield Part(f"and {len(chosen) - _QUARRELS} more below")


def _last(answer: Answer) -> int:
    latest = parse(answer.last_confirmed).latest if answer.last_confirmed else None
    return FAR_PAST if latest is None else latest


def _is_against(view: View, answer: Answer) -> bool:
    if answer.kind != "support" or all(view.matter.sides(answer.tie.parties)):
        return False
    against = {o for s in answer.tie.statements for o in s.claim.others_as("against")}
    return any(view.matter.sides(answer.actors)) and any(view.matter.sides(against))


def _changes(view: View) -> Iterator[Part]:
    """Acts and events of the year up to the day, what is not told to the day only where it lies within a year."""
    year = Window(year_before(view.on) + 1, view.on)
    changes = [e for e in entries(view.dossier, year.lo, year.hi) if _is_change(e, year)]
    groups = [list(alike) for _, alike in groupby(changes, key=_alike)]
    kept = sorted(sorted(range(len(groups)), key=lambda i: _weight(groups[i]))[:_CHANGES])
    yield from (_change(groups[index], year) for index in kept)
    if len(groups) > _CHANGES:
        yield Part(f"and {len(groups) - _CHANGES} more below")
    if not groups:
        yield Part("nothing read of that year")


def _is_change(entry: Entry, year: Window) -> bool:
    if entry.is_beside or entry.sort == "state" or entry.time is None:
        return False
    if entry.days.hi == FAR_FUTURE:
        return year.has(entry.days.lo)
    return entry.days.length < _YEAR_DAYS


def _alike(entry: Entry) -> tuple[object, ...]:
    """Agreements signed on one day are one change."""
    is_agreement = entry.kind == "agreement"
    return (entry.kind, entry.time, entry.phase if is_agreement else entry.text)


def _weight(alike: Sequence[Entry]) -> tuple[bool, bool, bool, int]:
    """What changes a tie comes first, then contacts, high-level ones first; of these what is many."""
    first = alike[0]
    is_high = _is_high_level(first.statements)
    return (first.sort != "act", first.kind not in _CONTACTS, not is_high, -len(alike))


def _change(alike: Sequence[Entry], year: Window) -> Part:
    first = alike[0]
    statements = tuple(s for e in alike for s in e.statements)
    time = first.time or ""
    is_within = year.lo <= first.days.lo and (first.days.hi <= year.hi or first.days.hi == FAR_FUTURE)
    perhaps = "" if is_within else ", perhaps outside the year"
    if len(alike) > 1:
        word = Counter(e.text.rpartition(", ")[2] for e in alike).most_common(1)[0][0]
        return Part(f"{len(alike)} agreements {word} {when(time)}{perhaps}", statements)
    stamp = by(time) if first.sort == "act" else told(time)
    return Part(f"{_shortened(f'{stamp}: {first.text}')}{perhaps}", statements)
