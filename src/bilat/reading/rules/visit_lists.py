"""Lists of visits (`Presidential visits from A to B` above `President N (1973, 1981)`) in, drafts of `visit` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import is_predicate, lemma
from bilat.reading.grammar.people import person_name
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence

_HEADING = re.compile(
    r"(?i)\bvisits?\b.*?\b(?:from|of|by)\s+(?:the\s+)?(?P<from>.+?)\s+to\s+(?:the\s+)?(?P<to>.+?)\s*[:.]?\s*$"
)
_RETURN = re.compile(r"(?i)^(?:from\s+)?(?:the\s+)?(?P<from>.+?)\s+to\s+(?:the\s+)?(?P<to>.+?)\s*[:.]?\s*$")
_MOVES = frozenset("visit travel tour meet hold sign host".split())


def read(sentence: Sentence) -> Iterator[Draft]:
    """Each time of an item in a list of visits is a visit of the person that the item names."""
    if sentence.block.kind != "item" or any(is_predicate(t) and lemma(t) in _MOVES for t in sentence.span):
        return
    leg = _leg(sentence)
    times = [t.mention.bare or t.mention.calendar for t in sentence.times if t.mention.calendar]
    if leg is None or not times:
        return
    persons = _persons(sentence)
    for time in dict.fromkeys(times):
        yield Draft("visit", None, leg[:1], leg[1:], persons, time, detail="visit")


def _leg(sentence: Sentence) -> tuple[str, str] | None:
    """From which party to which, by the nearest heading or the sentence above the list."""
    lines = (
        [sentence.intro.text]
        if sentence.intro is not None and sentence.intro.block.section == sentence.block.section
        else []
    )
    lines += list(reversed(sentence.block.section))
    is_of_visits = any("visit" in line.casefold() for line in lines)
    for line in lines:
        match = _HEADING.search(line) or (_RETURN.match(line) if is_of_visits else None)
        if match:
            ends = [sentence.scope.registry.find(match[side].strip()) for side in ("from", "to")]
            if ends[0] and ends[1] and ends[0].name != ends[1].name:
                return ends[0].name, ends[1].name
    return None


def _persons(sentence: Sentence) -> tuple[Other, ...]:
    names = [person_name(t, sentence) for t in sentence.span if t.i in sentence.persons or t.dep_ in ("ROOT", "appos")]
    return tuple(Other("person", n) for n in dict.fromkeys(names) if n)


RULE = Rule("visit-lists", 1, read)
