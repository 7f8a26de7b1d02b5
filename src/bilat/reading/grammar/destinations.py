"""A token that names where somebody went in, the city and the party that it lies in out."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, lemma, obliques
from bilat.reading.grammar.organisations import is_bloc
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_LANDS = frozenset(
    """
    country nation capital city town port island region province state republic kingdom territory coast soil
    village mainland homeland peninsula parliament headquarters base site facility reactor plant
    """.split()
)
_SEATS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "NATO": ("Brussels", "Mons", "Paris"),
        "European Union": ("Brussels", "Strasbourg", "Luxembourg"),
        "United Nations": ("New York", "New York City", "Geneva", "Vienna"),
        "African Union": ("Addis Ababa",),
        "Arab League": ("Cairo", "Tunis"),
        "Association of Southeast Asian Nations": ("Jakarta",),
        "Commonwealth of Nations": ("London",),
        "Organization of American States": ("Washington", "Washington, D.C."),
        "Gulf Cooperation Council": ("Riyadh",),
        "Organisation of Islamic Cooperation": ("Jeddah",),
        "Mercosur": ("Montevideo",),
        "Caribbean Community": ("Georgetown",),
        "Economic Community of West African States": ("Abuja",),
        "Eurasian Economic Union": ("Moscow",),
        "Shanghai Cooperation Organisation": ("Beijing",),
        "Council of Europe": ("Strasbourg",),
        "Organization for Security and Co-operation in Europe": ("Vienna",),
    }
)
_SITES = frozenset({"site", "reactor", "facility", "plant", "base"})


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a visit went: `city` as the text gives it or None, and the `party` it lies in.

    No party is the other side's country: `each other's countries`, a site that both speak of.
    """

    city: str | None
    party: str | None


def goals(token: Token, sentence: Sentence) -> Iterator[Goal]:
    """The places that a noun and its coordinates name; nothing where they name persons or things."""
    for each in coordinates(token):
        yield from _goal(each, sentence)


def _goal(token: Token, sentence: Sentence) -> Iterator[Goal]:
    if token.i in sentence.persons:
        return
    place = place_at(token, sentence)
    if place is not None and place.party and place.city is None and is_bloc(place.party, sentence):
        return
    if place is not None and place.party:
        yield Goal(place.city, _seated(place.city, sentence) or place.party)
        return
    if token.lower_ == "other" and any(c.lower_ == "each" for c in token.children):
        yield Goal(None, None)
        return
    if any(c.dep_ == "poss" and c.lower_ == "other" for c in token.children):
        yield Goal(None, None)
        return
    if token.lower_ in ("country", "nation") and [c.lower_ for c in token.children if c.dep_ != "punct"] == ["the"]:
        yield Goal(None, None)
        return
    if lemma(token) not in _LANDS or any(
        c.lower_ in ("other", "several", "many", "various", "third") for c in token.children
    ):
        return
    yield from _land(token, sentence)


def _seated(city: str | None, sentence: Sentence) -> str | None:
    """The organisation of the title's pair that has its seat in a city of no party of the pair."""
    return next((party for party in sentence.pair if city is not None and city in _SEATS.get(party, ())), None)


def _land(token: Token, sentence: Sentence) -> Iterator[Goal]:
    """`the Greek capital, Athens`, `the city of Kano`, `the two countries`, `their country`."""
    named = [
        *(c for c in token.children if c.dep_ == "appos"),
        *(o.token for o in obliques(token) if o.prep in ("of", "in")),
    ]
    for each in named:
        place = place_at(each, sentence)
        if place is not None and place.party and (place.city or lemma(token) in _SITES):
            yield Goal(place.city, place.party)
            return
    found = who_is(token, sentence)
    for party in found.parties:
        yield Goal(None, party)
    if not found.parties and lemma(token) in _SITES:
        yield Goal(None, None)
