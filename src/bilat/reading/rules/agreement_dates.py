"""A noun for agreements in, a time for each of them out: `agreements on culture (1971) and air transport (1993)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, lemma
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.happening import times_of
from bilat.reading.rules.agreement_acts import NOUNS

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_BEFORE_BRACKET = re.compile(r"(?:^|[,;)])\s*(?:and\s+)?(?:on\s+|for\s+|in\s+)?(?P<subject>[^,;()]+?)\s*\($")
_PLURALS = ("NNS", "NNPS")


def dates_apart(noun: Token, act: Token, sentence: Sentence) -> tuple[tuple[When, str | None], ...]:
    """The times of several agreements that one noun tells, or the one that falls to it; empty where it has no such.

    With each stands its subject, where the text gives one beside the date.
    `signed in 1971 and 1973`, and with `respectively` the first of two agreements in 1971, the second in 1973.
    """
    beside = _asides(noun, sentence)
    if len(beside) > 1:
        return tuple((When(t.value), _subject(t, noun, sentence)) for t in beside) if noun.tag_ in _PLURALS else ()
    every_time = times_of(act, sentence, is_by_place=True)
    times = tuple((t, None) for t in every_time if "/" not in (t.bare or "/"))
    if len(times) <= 1:
        return ()
    first = noun
    while first.dep_ == "conj" and not first.head.is_predicate:
        first = first.head
    every = coordinates(first)
    if len(every) == len(times) and noun in every and any(t.lower_ == "respectively" for t in sentence.span):
        return (times[every.index(noun)],)
    return times if noun.tag_ in _PLURALS else ()


def date_in_brackets(noun: Token, sentence: Sentence) -> When:
    """The date in brackets behind a noun, before another document is named: `an extradition treaty (2000)`."""
    return next((When(t.value) for t in _asides(noun, sentence)), NEVER)


def _asides(noun: Token, sentence: Sentence) -> tuple[Timed, ...]:
    return tuple(t for t in sentence.times if t.is_aside and t.mention.calendar and _stands_behind(t, noun))


def _subject(timed: Timed, noun: Token, sentence: Sentence) -> str | None:
    """`air transport` of `agreements on culture (1971), air transport (1993) and …`."""
    before = sentence.scope.document.text[sentence.offsets[noun.i][1] : timed.mention.start]
    found = _BEFORE_BRACKET.search(before)
    return f"{noun.text}: {found['subject']}" if found else None


def _stands_behind(timed: Timed, noun: Token) -> bool:
    named = [t for t in noun.sent if lemma(t) in NOUNS and t.i <= timed.tokens[-1]]
    return bool(named) and named[-1].i == noun.i
