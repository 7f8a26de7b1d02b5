"""A predicate or noun in, the places that it is said to be at out, with the party that each lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import Oblique, obliques

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_AT = frozenset({"in", "at", "to", "into", "near", "on", "inside", "within"})
_CITY_FORMS = ("capital", "city")
_NOW = re.compile(r"\s*\((?:now|today|present-day|since renamed|later)\s+(?P<city>[^(),;\d]{3,30})\)")


@dataclass(frozen=True, slots=True)
class Where:
    """A place: its `city` as the text gives it, None for a country alone, and the `party` that it lies in."""

    city: str | None
    party: str | None


def place_at(token: Token, sentence: Sentence) -> Where | None:
    """The place that a noun names: a city with its party, or a party as a country; None for anything else."""
    mention = sentence.parties.get(token.i)
    if mention is None:
        return None
    if mention.form in _CITY_FORMS:
        city = _named_now(mention.end, sentence) or sentence.scope.document.text[mention.start : mention.end]
        return Where(city, _country_of(token, sentence) or mention.party)
    if mention.form in ("name", "short", "government"):
        return Where(None, mention.party)
    return None


def _named_now(end: int, sentence: Sentence) -> str | None:
    """The name that a city has now, where the text adds it: `Santa Isabel (now Malabo)`."""
    found = _NOW.match(sentence.scope.document.text, end)
    return found["city"] if found else None


def _country_of(token: Token, sentence: Sentence) -> str | None:
    """The country that an apposition adds: `Havana, Cuba`."""
    for child in token.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ in ("appos", "npadvmod", "conj", "nmod") and mention and mention.form in ("name", "short"):
            between = [t.text for t in sentence.span.doc[token.i + 1 : child.i]]
            if between == [","]:
                return mention.party
    return None


def places(token: Token, sentence: Sentence, preps: frozenset[str] = _AT) -> Iterator[tuple[Oblique, Where]]:
    """The places in the prepositional complements of a verb or noun, with the complement."""
    for oblique in obliques(token):
        if oblique.prep.split()[-1] in preps:
            found = place_at(oblique.token, sentence)
            if found:
                yield oblique, found


def city_near(token: Token, sentence: Sentence, preps: frozenset[str] = frozenset({"in", "at"})) -> Where | None:
    """The first city in the complements of a predicate or of its objects."""
    for each in (
        token,
        *(c for c in token.children if c.dep_ in ("dobj", "attr", "nsubjpass", "nsubj", "pobj", "advmod", "prep")),
    ):
        for _, found in places(each, sentence, preps):
            if found.city:
                return found
    return None


def is_based(noun: Token) -> bool:
    """`aircraft based at City`: what is stationed there, whatever the clause tells of it."""
    return any(c.dep_ == "acl" and c.stem in ("base", "station") for c in noun.children)
