"""Where a text is in time while it is read: which earlier time completes a date that leaves out its year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_context import Focus
from bilat.reading.mentions.date_passing import is_passing

if TYPE_CHECKING:
    from bilat.reading.mentions.date_atoms import Atom

_HEAD = 48
# A year named in passing moves the story only where it is the next one.
_NEXT = 1
# After so many sentences "two years later" is told from the story, no more from a time named in passing.
_FORGOTTEN = 2
# So many characters after its mention a day is still "that day".
_DAYS_VIEW = 400
_SENTENCE = re.compile(
    r"""(?:(?<![A-Z])(?<!\b[DMJS]r)(?<!\bSt)(?<!\bNo)(?<!\bMrs)(?<!\bGen)(?<!\bCol)(?<!\bGov)(?<!\bSen)(?<!\bHon)\.|[!?;\])"”])"""
    r"""[\s\d\[\]]*\s+(?=[A-Z"“‘'(\[])|\n""",
)
_OPENING = re.compile(
    r"""(?:^|[.!?:;\])"”]\s+)(?:[A-Z]\w+\s+)?(?:(?:in|by|the|during|on|since|until|from|at|early|late|of|year|and|around|about|"""
    r"""beginning|end|start|middle|after|before|for|(?:first|last|next)\s+\w+\s+(?:days|weeks|months|years)\s+of)\s+)*$""",
)


# A short line that ends as no sentence does, and is no item of a list.
_HEADING = re.compile(r"""(?![*•\-–\d|(])[^\n]{1,80}(?<![.!?:;,”"])(?:\n|$)""")

_NOWHERE = Focus()


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a text is in time: `last`, the time last spoken of, ended at `at`; `story` is where the telling stands.

    A year named in passing ("the treaty of 1826", "declassified in 2005") becomes `last` but does not move the story.
    `dated` is where the story stood, to the month, before such a year moved it on; `day` is the day last spoken of,
    which ended at `day_at`: "that day" is it, though a year was named since. `is_aside`: `last` is what had been, is to
    come or is compared with, and serves its own sentence alone.
    """

    last: Focus = _NOWHERE
    story: Focus = _NOWHERE
    dated: Focus = _NOWHERE
    at: int = 0
    day: Focus = _NOWHERE
    day_at: int = 0
    is_aside: bool = False


def in_view(atom: Atom, scene: Scene, text: str) -> Focus:
    """The time that completes an atom: the last one within a sentence and for a relative atom, else the story's."""
    if atom.year is not None and not atom.short_year:
        return scene.last
    if atom.weekday is not None and atom.shift is None:
        return scene.day if atom.start - scene.day_at < _DAYS_VIEW else _NOWHERE
    ends = _ends(text, scene.at, atom.start)
    if _counts_days(atom) and scene.last.day is None and atom.start - scene.day_at < _DAYS_VIEW:
        return scene.day
    if scene.story.year is None:
        return scene.last
    if atom.form == "relative" or atom.shift is not None or atom.month is atom.season is None:
        return scene.story if ends >= _FORGOTTEN else scene.last
    if ends == 0:
        return scene.last
    if _goes_on(atom, scene.dated):
        return scene.dated
    is_next = ends == 1 and _leads(text, atom.start, 0)
    return scene.last if is_next and _is_near(scene) else scene.story


def _ends(text: str, start: int, end: int) -> int:
    """How many sentences end between two times, counted as far as it matters."""
    return sum(1 for _ in islice(_SENTENCE.finditer(text, start, end + 1), _FORGOTTEN))


def is_same_sentence(atom: Atom, other: Atom, text: str) -> bool:
    """Whether a later atom stands in the same sentence."""
    return _SENTENCE.search(text, atom.reach, other.start + 1) is None


def is_far(atom: Atom, scene: Scene, text: str, block: int) -> bool:
    """Whether a step is told from an event ("two days after the landing") that nothing just before dates."""
    return atom.is_event and (scene.at <= block or _ends(text, scene.at, atom.start) >= _FORGOTTEN)


def _counts_days(atom: Atom) -> bool:
    return atom.shift is not None and atom.shift.unit == "D" and not atom.is_event


def _goes_on(atom: Atom, dated: Focus) -> bool:
    """Whether a day without its year follows the story in the same month or the next."""
    return dated.month is not None and None not in (atom.day, atom.month) and 0 <= (atom.month or 0) - dated.month <= 1


def _is_near(scene: Scene) -> bool:
    return (
        not scene.is_aside
        and None not in (scene.last.year, scene.story.year)
        and abs((scene.last.year or 0) - (scene.story.year or 0)) <= _NEXT
    )


def next_scene(atom: Atom, found: Focus, scene: Scene, text: str, block: int) -> Scene:
    """The scene after an atom was resolved to `found`."""
    moved = _moved(atom, found, replace(scene, is_aside=False), opens=_opens(text, atom.start, block))
    if moved.last != scene.last and _passes(atom, scene, found, text, block):
        moved = replace(scene, last=scene.last if atom.lean else found, at=atom.reach, is_aside=True)
    return replace(moved, day=found, day_at=atom.reach) if found.day is not None else moved


def _passes(atom: Atom, scene: Scene, found: Focus, text: str, block: int) -> bool:
    """Whether a year of its own is named in passing, where the story has another."""
    if scene.story.year is None or found.year is None or found.year == scene.story.year:
        return False
    if atom.year is None:
        return atom.lean < 0 and found.year < scene.story.year
    if _opens(text, atom.start, block):
        return False
    return is_passing(atom, text, block, is_later=found.year > scene.story.year)


def _moved(atom: Atom, found: Focus, scene: Scene, *, opens: bool) -> Scene:
    at = atom.reach
    if atom.length > 1 and scene.story.year is not None:
        return replace(scene, last=found, at=at)
    if found.year is None or found == scene.last:
        return replace(scene, at=at)
    if found.month is None and found.year == scene.last.year == scene.story.year:
        return replace(scene, at=at)
    if scene.story.year is None or found.month is not None or opens:
        return replace(scene, last=found, story=found, dated=Focus(), at=at)
    if 0 <= found.year - scene.story.year <= _NEXT:
        return replace(scene, last=found, story=found, dated=scene.story if scene.story.month else scene.dated, at=at)
    return replace(scene, last=found, at=at)


def _opens(text: str, start: int, block: int) -> bool:
    """Whether a time stands in a heading or at the head of its sentence."""
    return _leads(text, start, block) or _HEADING.match(text, block) is not None


def _leads(text: str, start: int, block: int) -> bool:
    """Whether a time stands at the head of its sentence or block, behind no more than "In the" or "By late"."""
    return _OPENING.search(text[max(block, start - _HEAD) : start]) is not None
