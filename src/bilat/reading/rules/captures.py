"""Sentences in which a town falls to a movement, or lies in its hands, in; drafts of `control` over its country out.

What states take from states is told by the phrase book of `control` and by `rules/cessions.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_negated, obliques, patients, subjects
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at, places
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.grammar.where import Where
    from bilat.reading.tree import Token

_TAKE = frozenset("capture seise seize take overrun conquer occupy storm".split())
_RETAKE = frozenset("retake recapture reconquer liberate recover regain".split())
_PASS = frozenset({"fall", "pass", "lose"})
_LIE = frozenset({"lie", "be", "remain", "stay"})
_HANDS = frozenset({"hand", "control"})
_TOWNS = frozenset("town city port village district province governorate capital fortress".split())
_FIGHTERS = ("armed-group", "movement")


def read(sentence: Sentence) -> Iterator[Draft]:
    """Towns taken, lost, held and won back."""
    for word in sorted((_TAKE | _RETAKE | _PASS) & sentence.stems.keys()):
        for verb in sentence.stems[word]:
            if verb.is_predicate:
                yield from _changed_hands(verb, sentence)
    for hands in (t for word in sorted(_HANDS) for t in sentence.stems.get(word, ())):
        yield from _in_hands(hands, sentence)


def _changed_hands(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    if verb.stem in _RETAKE:
        yield from _drafts("ends", _with(verb, "from"), patients(verb), verb, sentence)
    elif verb.stem in _TAKE:
        yield from _drafts("begins", agents(verb), patients(verb), verb, sentence)
    else:
        towns = subjects(verb) if verb.stem != "lose" else patients(verb)
        yield from _drafts("begins", _with(verb, "to"), towns, verb, sentence)


def _in_hands(hands: Token, sentence: Sentence) -> Iterator[Draft]:
    """`lay in the hands of N`, `remained under the control of N`."""
    verb = hands.head.head
    if hands.dep_ == "pobj" and hands.head.lower_ in ("in", "under") and verb.is_predicate and verb.stem in _LIE:
        holders = _with(hands, "of") or tuple(c for c in hands.children if c.dep_ in ("poss", "amod", "compound"))
        yield from _drafts("holds", holders, subjects(verb), verb, sentence)


def _with(token: Token, preposition: str) -> tuple[Token, ...]:
    return tuple(o.token for o in obliques(token) if o.prep == preposition)


def _drafts(
    phase: Phase, holders: Iterable[Token], towns: Iterable[Token], verb: Token, sentence: Sentence
) -> Iterator[Draft]:
    """One draft a movement and country; nothing where the verb denies it."""
    fighters = [p for p in who(holders, sentence).parties if _fights(p, sentence)]
    if not fighters or is_negated(verb):
        return
    towns = tuple(towns)
    places_taken = [place for town in towns for place in _places(town, verb, sentence)]
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    for place in places_taken[:1]:
        for fighter in fighters:
            if place.party is not None and place.party != fighter and is_state(place.party, sentence):
                yield Draft(
                    "control", phase, (fighter,), (place.party,), (), time.extent if phase == "holds" else time.act,
                    place.city, modality=stance.modality, told=stance.told if phase == "holds" else None,
                    attributed_to=stance.attributed_to, detail=sentence.phrase(towns[0]), confidence=0.7,
                )  # fmt: skip


def _fights(party: str, sentence: Sentence) -> bool:
    known = sentence.scope.registry.find(party)
    return known is not None and known.sort in _FIGHTERS


def _places(town: Token, verb: Token, sentence: Sentence) -> Iterator[Where]:
    """A town by its name, by what it is called, or by the country that it is said to lie in."""
    own = place_at(town, sentence)
    if own is not None and own.city:
        yield own
    elif town.stem in _TOWNS and own is None:
        named = (*(c for c in town.children if c.dep_ in ("appos", "compound")), *_with(town, "of"))
        yield from (found for t in named if (found := place_at(t, sentence)) is not None)
        yield from (found for each in (town, verb) for _, found in places(each, sentence))


RULE = Rule("captures", 1, read, _TAKE | _RETAKE | _PASS | _HANDS)
