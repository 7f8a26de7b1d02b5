"""A line without a verb that names a meeting, its place and day (`Third summit – X, May 2015`) in, `meeting` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate, lemma
from bilat.reading.grammar.where import place_at
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

WORDS = frozenset("summit meeting session round consultation forum talk conference".split())
_PLACES = ("capital", "city")
_LEAD = 5
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """The meeting that a label or a list's item names; nothing where it names others than the title's pair."""
    noun = next((t for t in sentence.span if lemma(t) in WORDS and t.pos_ in ("NOUN", "PROPN")), None)
    time = next((t for t in sentence.times if t.mention.calendar), None)
    if noun is None or time is None or len(sentence.pair) != _PAIR or not _is_line(noun, time, sentence):
        return
    if any(m.form not in _PLACES and m.party not in sentence.pair for m in sentence.parties.values()):
        return
    places = (place_at(t, sentence) for t in sentence.span)
    place = next((w.city for w in places if w is not None and w.city), None)
    yield Draft(
        "meeting", None, sentence.pair, (), time=time.value, place=place,
        detail=noun.text, confidence=0.7,
    )  # fmt: skip


def _is_line(noun: Token, time: Timed, sentence: Sentence) -> bool:
    """Whether a line has no clause, and its noun stands at its head or right behind the day that it begins with."""
    if any(is_predicate(t) and t.i not in sentence.persons for t in sentence.span):
        return False
    head = max(time.tokens) if time.tokens and min(time.tokens) <= sentence.span.start + 1 else sentence.span.start
    if not 0 <= noun.i - head < _LEAD:
        return False
    return sentence.block.kind == "item" or sentence.text.partition(":")[0].casefold().endswith(noun.lower_)


RULE = Rule("meeting-lists", 1, read, WORDS)
