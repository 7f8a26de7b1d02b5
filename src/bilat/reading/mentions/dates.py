"""Time mentions: every time expression of a text or document, with its value in EDTF where it is a calendar time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.errors import ContractError
from bilat.model.edtf import parse
from bilat.reading.mentions.date_context import Focus, Resolved, resolve
from bilat.reading.mentions.date_joins import join
from bilat.reading.mentions.date_passing import is_coming, lean_of
from bilat.reading.mentions.date_relations import Related, Relation, bounded, interval_of, opened, relation_of
from bilat.reading.mentions.date_scan import atoms_of
from bilat.reading.mentions.date_scene import Scene, in_view, is_far, is_same_sentence, next_scene
from bilat.reading.mentions.date_words import SEASON_MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.document import Document
    from bilat.reading.mentions.date_atoms import Atom

_ANCHOR = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class End:
    """One end of an interval, `text[start:end]`, with its value in the grain of TIMEX2."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression `text[start:end]`, with its preposition where that changes the value ("since 2014": `2014/..`).

    `calendar` is the value in EDTF level 1 as the contract writes it, or None. `value` is the same in the grain of
    TIMEX2 (`1992` for "mid-1992", where `calendar` has `1992-22`), or a TIMEX value for what is no calendar time
    (`P3D`, `PRESENT_REF`), or None where nothing could be made out. `carried`: part of it came from
    context. `bare` is `calendar` (else `value`) without the relation, at `text[bare_start:bare_end]`. `form` is day,
    month, year, decade, century, season, interval, since, until, relative, duration, reference, set or time.
    `ends` are the two expressions that an interval is made of, else nothing.
    """

    start: int
    end: int
    value: str | None
    form: str
    carried: bool = False
    calendar: str | None = None
    relation: Relation = "on"
    bare: str | None = None
    bare_start: int = 0
    bare_end: int = 0
    ends: tuple[End, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """What resolving needs to know of where an atom stands."""

    text: str
    block: int
    focus: Focus
    now: Focus
    is_far: bool


def find_times(document: Document) -> tuple[TimeMention, ...]:
    """Every time expression of a document, in order; "last year" and its like are reckoned from `document.dated`."""
    return find_times_in(document.text, [(b.start, b.end) for b in document.blocks], document.dated)


def find_times_in(text: str, spans: Sequence[tuple[int, int]], anchor: str | None = None) -> tuple[TimeMention, ...]:
    """Every time expression in the blocks `text[start:end]`, in order.

    Args:
        text: the whole text; offsets of the mentions are indices into it.
        spans: the blocks, in order; what a block leaves out is completed from earlier ones.
        anchor: the document's own date as EDTF, for "last year", "two years ago" and "yesterday".
    """
    scene, now = Scene(), _focus_of(anchor)
    found: list[TimeMention] = []
    for start, end in spans:
        atoms = join(atoms_of(text, start, end), text)
        for n, atom in enumerate(atoms):
            focus = in_view(atom, scene, text)
            focus = focus if focus.year is not None else _ahead(atom, atoms[n + 1 :], text, start)
            leaning = replace(atom, lean=lean_of(atom, text, start)) if atom.year is None and atom.month else atom
            place = _Place(text, start, focus, now, is_far(atom, scene, text, start))
            mention, found_focus = _mention(leaning, place)
            scene = next_scene(leaning, found_focus, scene, text, start)
            found.append(mention)
    return tuple(found)


def _ahead(atom: Atom, atoms: Sequence[Atom], text: str, block: int) -> Focus:
    """The year of the next date, for one before which no year was named: "came July 8, and left December 1, 1939"."""
    dated = next((a for a in atoms if a.year is not None and a.month is not None and not a.short_year), None)
    dated = dated or (
        atoms[0] if atoms and atoms[0].form == "year" and is_same_sentence(atom, atoms[0], text) else None
    )
    if dated is None or dated.year is None:
        return Focus()
    month = atom.month or SEASON_MONTHS.get(atom.season or 0, 0)
    return Focus(dated.year - (month > (dated.month or month) and not is_coming(atom, text, block)))


def _focus_of(anchor: str | None) -> Focus:
    found = _ANCHOR.match(anchor or "")
    return Focus(*(int(part) for part in found.groups() if part)) if found else Focus()


def _mention(atom: Atom, place: _Place) -> tuple[TimeMention, Focus]:
    if atom.until is not None:
        return _interval(atom, atom.until, place)
    found = _event(atom, resolve(atom, place.focus, place.now), is_far=place.is_far)
    mention = TimeMention(
        atom.start,
        atom.end,
        found.value,
        atom.form,
        carried=found.is_carried,
        calendar=found.calendar,
        bare=found.calendar or found.value,
        bare_start=atom.start,
        bare_end=atom.end,
    )
    related = relation_of(place.text, atom, place.block)
    if found.calendar is None or found.value is None or related.relation == "on":
        return mention, found.focus
    return _with_relation(mention, (found.value, found.calendar), related), found.focus


def _event(atom: Atom, found: Resolved, *, is_far: bool) -> Resolved:
    """A step told from an event counts about from the time before it; with none near by it is no calendar time."""
    if not atom.is_event or found.calendar is None:
        return found
    return replace(found, calendar=None if is_far else f"{found.calendar.rstrip('~')}~")


def _with_relation(mention: TimeMention, values: tuple[str, str], related: Related) -> TimeMention:
    value, calendar = values
    bounds = bounded(related, calendar)
    return replace(
        mention,
        start=related.start,
        end=related.end,
        value=opened(related, value),
        calendar=bounds,
        relation=related.relation,
        form="since" if bounds.endswith("..") else "until",
    )


def _interval(atom: Atom, until: Atom, place: _Place) -> tuple[TimeMention, Focus]:
    first = resolve(_before_turn(atom, until, place.focus), place.focus, place.now)
    last = resolve(_after_turn(until, first.focus), first.focus, place.now)
    bare, related = _span(first.calendar, last.calendar), interval_of(place.text, atom, place.block)
    mention = TimeMention(
        related.start,
        until.end,
        bare and f"{first.value}/{last.value}",
        "interval",
        carried=first.is_carried or last.is_carried,
        calendar=bare,
        relation=related.relation,
        bare=bare,
        bare_start=atom.start,
        bare_end=until.end,
        ends=(End(atom.start, atom.end, first.value), End(until.start, until.end, last.value)),
    )
    return mention, last.focus


def _before_turn(atom: Atom, until: Atom, focus: Focus) -> Atom:
    """An interval over the turn of a year, "from October to March", told when that March has come, began before."""
    if focus.year is None or focus.month is None or atom.month is None or until.month is None:
        return atom
    is_open = atom.year is None and until.year is None and atom.shift is None
    return replace(atom, year=focus.year - 1) if is_open and max(focus.month, until.month) < atom.month else atom


def _after_turn(until: Atom, focus: Focus) -> Atom:
    """The end of an interval in the next year, where its month would else come before the beginning's."""
    if until.year is not None or until.shift is not None or until.month is None or None in (focus.year, focus.month):
        return until
    return replace(until, year=(focus.year or 0) + (until.month < (focus.month or 0)))


def _span(first: str | None, last: str | None) -> str | None:
    """The interval from one value to another, None where it would end before it begins."""
    if first is None or last is None:
        return None
    value = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    try:
        parse(value)
    except ContractError:
        return None
    return value
