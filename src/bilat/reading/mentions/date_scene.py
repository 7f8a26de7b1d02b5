"""Where a text is in time while it is read: which earlier time completes a date that leaves out its year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_context import Focus

if TYPE_CHECKING:
    from bilat.reading.mentions.date_atoms import Atom

_HEAD = 48
# A year named in passing moves the story only where it is the next one.
_NEXT = 1
# After so many sentences "two years later" is told from the story, no more from a time named in passing.
_FORGOTTEN = 2
_SENTENCE = re.compile(r"""[.!?:;\])"”][\s\d\[\]]*\s+(?=[A-Z"“‘'(\[])|\n""")
_OPENING = re.compile(
    r"""(?:^|[.!?:;\])"”]\s+)(?:[A-Z]\w+\s+)?(?:(?:in|by|the|during|on|since|until|from|at|early|late|of|year|and|around|about|"""
    r"""beginning|end|start|middle|after|before)\s+)*$""",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a text is in time: `last`, the time last spoken of, ended at offset `at`; `story` is where the telling stands.

    A year named in passing ("the treaty of 1826", "declassified in 2005") becomes `last` but does not move the story.
    `dated` is where the story stood, to the month, before such a year moved it on.
    """

    last: Focus = Focus()
    story: Focus = Focus()
    dated: Focus = Focus()
    at: int = 0


def in_view(atom: Atom, scene: Scene, text: str) -> Focus:
    """The time that completes an atom: the last one within a sentence and for a relative atom, else the story's."""
    if scene.story.year is None:
        return scene.last
    ends = len(_SENTENCE.findall(text, scene.at, atom.start + 1))
    if atom.form == "relative" or atom.shift is not None or atom.month is atom.season is None:
        return scene.story if ends >= _FORGOTTEN else scene.last
    if ends == 0:
        return scene.last
    if _goes_on(atom, scene.dated):
        return scene.dated
    is_next = ends == 1 and _opens(text, atom.start, 0)
    return scene.last if is_next and _is_near(scene) else scene.story


def _goes_on(atom: Atom, dated: Focus) -> bool:
    """Whether a day without its year follows the story in the same month or the next."""
    return dated.month is not None and None not in (atom.day, atom.month) and 0 <= (atom.month or 0) - dated.month <= 1


def _is_near(scene: Scene) -> bool:
    return (
        None not in (scene.last.year, scene.story.year)
        and abs((scene.last.year or 0) - (scene.story.year or 0)) <= _NEXT
    )


def next_scene(atom: Atom, found: Focus, scene: Scene, text: str, block: int) -> Scene:
    """The scene after an atom was resolved to `found`."""
    at = atom.reach
    if found.year is None or found == scene.last:
        return replace(scene, at=at)
    if found.month is None and found.year == scene.last.year == scene.story.year:
        return replace(scene, at=at)
    if scene.story.year is None or found.month is not None or _opens(text, atom.start, block):
        return Scene(found, found, Focus(), at)
    if 0 <= found.year - scene.story.year <= _NEXT:
        return Scene(found, found, scene.story if scene.story.month else scene.dated, at)
    return Scene(found, scene.story, scene.dated, at)


def _opens(text: str, start: int, block: int) -> bool:
    """Whether a time stands at the head of its sentence or block, behind no more than "In the" or "By late"."""
    return _OPENING.search(text[max(block, start - _HEAD) : start]) is not None
