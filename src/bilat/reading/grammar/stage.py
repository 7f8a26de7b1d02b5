"""Forces whose clause does not say where they are in, the country that the text around it means out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.parties.areas import areas_by_mission
from bilat.reading.grammar.clause import is_passive, is_predicate, lemma, obliques, patients, stem
from bilat.reading.grammar.forces import is_base, is_force
from bilat.reading.grammar.moves import goes_home
from bilat.reading.grammar.regimes import is_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_GOING = frozenset("send dispatch despatch withdraw leave depart return repatriate arrive pull go come expect".split())
_BEING = frozenset("station base garrison stay remain post".split())
_BASING = frozenset("use have keep maintain operate lease close open vacate evacuate establish".split())
_PLACED = frozenset({"in", "to", "into", "at", "from", "through", "within", "inside", "around", "near", "towards"})
_PLACE_FORMS = frozenset({"name", "short", "city", "capital"})
_FAR = 3
_PAIR = 2


def stage_of(actor: str, noun: Token, act: Token, sentence: Sentence, *, is_abroad: bool = False) -> str | None:
    """The country of forces that a clause only sends, brings home or leaves: the mission's, or the other party's.

    The mission is the one that the heading or the sentences before name. Without one the title's other party is meant,
    where neither the sentence nor the one before it names a third country. `is_abroad` says that the forces are known
    to serve away from home.
    """
    if actor not in sentence.pair or len(sentence.pair) != _PAIR:
        return None
    area = areas_by_mission().get(mission_around(sentence) or "")
    if area is not None and area != actor:
        return area
    if not is_predicate(act) or _is_at_war(act):
        return None
    if not is_abroad and (not (_moves(noun, act) or _rests(noun, act)) or _is_placed(act, sentence)):
        return None
    return lone_other(actor, sentence)


def lone_other(actor: str, sentence: Sentence) -> str | None:
    """The title's other party, where neither the sentence nor the one before it names a third country."""
    if actor not in sentence.pair or len(sentence.pair) != _PAIR:
        return None
    near = (sentence,) if sentence.block.kind == "item" else (sentence, sentence.previous)
    if any(_strays(each, sentence.pair) for each in near if each is not None):
        return None
    return next(p for p in sentence.pair if p != actor)


def mission_around(sentence: Sentence) -> str | None:
    """The mission that the section's heading or one of the sentences before in it names."""
    at: Sentence | None = sentence
    for _ in range(_FAR):
        at = at.previous if at is not None else None
        named = [m.party for _, m in sorted(at.parties.items())] if at is not None else []
        found = [name for name in named if name in areas_by_mission()]
        if found:
            return found[-1]
    headings = (sentence.scope.registry.find(h) for h in reversed(sentence.block.section))
    return next((p.name for p in headings if p is not None and p.name in areas_by_mission()), None)


def _moves(noun: Token, act: Token) -> bool:
    if stem(act) in ("cross", "enter"):
        return any(lemma(p) in ("border", "frontier") for p in patients(act))
    if stem(act) not in _GOING and not goes_home(act):
        return False
    return not any(p.i != noun.i and not is_force(p) for p in patients(act))


def _rests(noun: Token, act: Token) -> bool:
    if is_base(noun):
        return stem(act) in _BASING
    return stem(act) in _BEING and (is_passive(act) or stem(act) in ("stay", "remain"))


def _is_at_war(act: Token) -> bool:
    """`sailed out to fight against N`: wherever the enemy is."""
    return any(o.prep == "against" for c in act.children if c.dep_ in ("xcomp", "advcl", "relcl") for o in obliques(c))


def _is_placed(act: Token, sentence: Sentence) -> bool:
    """Whether the clause puts the forces somewhere, in words that are no place known: `to the northern border`."""
    timed = {i for t in sentence.times for i in t.tokens}
    return any(
        o.prep.split()[0] in _PLACED
        and o.token.i not in timed
        and o.token.pos_ in ("NOUN", "PROPN")
        and lemma(o.token) not in ("end", "height", "peak", "beginning", "time", "week", "month", "year", "day", "war")
        for o in obliques(act)
    )


def _strays(sentence: Sentence, pair: tuple[str, ...]) -> bool:
    return any(is_state(name, sentence) for name in _named_places(sentence) if name not in pair)


def _named_places(sentence: Sentence) -> Iterator[str]:
    for i, mention in sentence.parties.items():
        if mention.form in _PLACE_FORMS and lemma(sentence.span.doc[i].head) not in ("dollar", "pound", "franc"):
            yield mention.party
