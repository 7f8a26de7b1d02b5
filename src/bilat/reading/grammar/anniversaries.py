"""A noun that something has an anniversary of in, the year of what is remembered out.

`In 2019 they marked the 60th anniversary of …`, `celebrated 60 years of …`: 1959.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import lemma, obliques, predicate_of
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.when import when
from bilat.reading.mentions.date_words import NUMBERS, ORDINALS

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\d{4}")
_TENS = MappingProxyType({f"{word.removesuffix('y')}ieth": n for word, n in NUMBERS.items() if word.endswith("ty")})
_FEASTS = frozenset({"celebrate", "mark", "commemorate", "observe", "be", "fall", "honour", "honor", "note"})
_JUBILEES = frozenset({"anniversary", "jubilee"})


def anniversary_above(noun: Token) -> Token | None:
    """`anniversary`, or the `years` that are celebrated, where the noun stands under it by of or since."""
    at = noun
    while at.dep_ == "pobj" and at.head.lower_ in ("of", "since") and at.head.head.pos_ in ("NOUN", "PROPN"):
        at = at.head.head
        if lemma(at) in _JUBILEES:
            return at
        verb = predicate_of(at)
        if lemma(at) == "year" and verb is not None and lemma(verb) in _FEASTS - {"be", "fall"}:
            return at
    return None


def remembered(feast: Token, sentence: Sentence) -> When:
    """The year of what is remembered; NEVER where the text has no number or no year of the feast."""
    count = next((n for c in feast.children if c.dep_ != "det" for n in [_number(c)] if n), None)
    verb = predicate_of(feast)
    held = when(verb, sentence).bare if verb is not None else None
    held = held or when(feast, sentence).bare
    year = _YEAR.match(held or "")
    return When(f"{int(year[0]) - count:04d}") if count and year else NEVER


def is_feast(verb: Token) -> bool:
    """Whether a predicate tells of keeping an anniversary."""
    return lemma(verb) in _FEASTS or any(lemma(o.token) in _JUBILEES for o in obliques(verb))


def _number(token: Token) -> int | None:
    word = token.lower_
    digits = _DIGITS.fullmatch(word)
    return int(digits[1]) if digits else ORDINALS.get(word) or _TENS.get(word) or NUMBERS.get(word)
