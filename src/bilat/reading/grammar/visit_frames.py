"""The lines above an item in, from which party to which the visits go that are listed there out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.parties import Registry
    from bilat.reading.grammar.sentence import Sentence

_FROM_TO = re.compile(r"(?i)\b(?:from|of|by)\s+(?:the\s+)?(?P<from>.+?)\s+to\s+(?:the\s+)?(?P<to>.+?)\s*[:.]?\s*$")
_A_TO_B = re.compile(r"(?i)^(?:from\s+)?(?:the\s+)?(?P<from>.+?)\s+(?:to|→|in)\s+(?:the\s+)?(?P<to>.+?)\s*[:.]?\s*$")
_VISITS = re.compile(
    r"(?i)\b(?:visits?|visitors?|trips?|tours?|travels?|journeys?|guests?|contacts|delegations|exchanges of visits|"
    r"high[- ]level exchanges)\b"
)
_TOWARD = re.compile(r"(?i)\b(?:to|in|into|visiting)\s+(?:the\s+)?$")
_OUT_OF = re.compile(r"(?i)(?:\b(?:from|by|of)|^)\s*(?:the\s+)?(?:government\s+of\s+)?$")
_INTRO_WORDS = 14
_BACK = 60


@dataclass(frozen=True, slots=True)
class Frame:
    """What the lines above a list say of its items: `origin` and `goal` are parties, None where they do not say."""

    origin: str | None = None
    goal: str | None = None


def frame_of(sentence: Sentence) -> Frame | None:
    """The frame of an item, None where no line above it speaks of visits."""
    lines = tuple(_lines(sentence))
    if not any(_VISITS.search(line) for line in lines):
        return None
    for line in lines:
        found = _direction(line, sentence)
        if found:
            return found
    return Frame()


def _lines(sentence: Sentence) -> Iterator[str]:
    """The lines above, nearest first: an item or a short paragraph that ends in a colon, then the headings."""
    at, steps = sentence.before, 0
    section = sentence.block.section
    while at is not None and steps < _BACK and at.block.section == section and at.block.kind == "item":
        if at.text.rstrip().endswith(":"):
            yield at.text
            break
        at, steps = at.before, steps + 1
    intro = sentence.intro
    if intro is not None and intro.block.section == section and _is_intro(intro.text):
        yield intro.text
    yield from reversed(section)


def _is_intro(text: str) -> bool:
    return text.rstrip().endswith(":") or (len(text.split()) <= _INTRO_WORDS and not text.rstrip().endswith("."))


def _direction(line: str, sentence: Sentence) -> Frame | None:
    registry = sentence.scope.registry
    for pattern in (_FROM_TO, _A_TO_B):
        match = pattern.search(line)
        ends = [registry.find(match[side].strip()) for side in ("from", "to")] if match else []
        if len(ends) == 2 and ends[0] and ends[1] and ends[0].name != ends[1].name:  # noqa: PLR2004 - two ends
            return Frame(ends[0].name, ends[1].name)
    roles = dict(_roles(line, sentence.pair, registry))
    if len(roles) == 1 and set(roles.values()) <= set(sentence.pair):
        role, party = next(iter(roles.items()))
        other = next((p for p in sentence.pair if p != party), None)
        roles["goal" if role == "origin" else "origin"] = other or ""
    if roles.get("origin") and roles.get("goal") and roles["origin"] != roles["goal"]:
        return Frame(roles["origin"], roles["goal"])
    return None


def _roles(line: str, pair: tuple[str, ...], registry: Registry) -> Iterator[tuple[str, str]]:
    """What each party of the pair is in a line: `origin` (`from A`, `A's leaders`), `goal` (`to B`, `in B`)."""
    for name in pair:
        party = registry.find(name)
        if party is None:
            continue
        towns = (capital.name for capital, _ in party.capitals)
        for match in _named((party.name, *party.names, *towns, *party.cities), line):
            if _TOWARD.search(line[: match.start()]):
                yield "goal", party.name
            elif _OUT_OF.search(line[: match.start()]) or line[match.end() :][:2] in ("'s", "’s"):
                yield "origin", party.name
        for match in _named((*party.adjectives, *party.people), line):
            if not _TOWARD.search(line[: match.start()]):
                yield "origin", party.name


def _named(words: tuple[str, ...], line: str) -> Iterator[re.Match[str]]:
    found = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.finditer(rf"(?<![\w-])(?:{found})(?![\w-])", line)
