"""A word that an expression turns on in, who acts by it and toward whom out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents
from bilat.reading.grammar.deeds import whose_deed
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.roles import ends_of, first_found, governor_of, strangers
from bilat.reading.grammar.strangers import is_private, is_stranger
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Expression
    from bilat.reading.tree import Token

_PAIR = 2
# Attitudes to what somebody did are toward whoever did it.
_ON_DEEDS = frozenset({"opposition", "support", "statement", "request", "protest"})
_OFFICIALS = frozenset(
    "government ministry authority administration regime president minister parliament cabinet".split()
)
_GET = frozenset("receive gain obtain win secure enjoy get attract seek accept earn".split())


def actor_and_target(token: Token, expression: Expression, sentence: Sentence) -> tuple[Who, Who]:
    """`A's support for B`; where somebody receives it (`B won A's support`), the subject is the target."""
    verb = governor_of(token) if expression.sort == "noun" else None
    if verb is not None and verb.stem in _GET and token.dep_ in ("dobj", "nsubjpass") and not expression.is_of_lands:
        target = first_found(("clause",), token, sentence)
        return first_found(("own", "from", "by", "of"), token, sentence, target), target
    if expression.is_official and any(is_private(t) for path in expression.actor for t in ends_of(path, token)):
        return NOBODY, NOBODY
    actor = first_found(_actor_paths(token, expression), token, sentence)
    deed = whose_deed(token, sentence, actor) if actor and expression.kind in _ON_DEEDS and expression.target else None
    if deed is not None:
        return (actor, deed) if deed else (NOBODY, NOBODY)
    paths = _spoken_to(token, expression) if expression.is_official else expression.target
    if expression.kind == "trade" and any(is_stranger(t, sentence) for t in ends_of("to", token)):
        paths = tuple(p for p in paths if p != "pair")  # `sold the mill to Nestlé`
    target = first_found((p for p in paths if actor or p != "pair"), token, sentence, actor)
    is_anothers = expression.is_known and _is_somebody_else(token, sentence)
    is_done = expression.actor == ("pair",) and verb is not None and token.dep_ == "dobj" and bool(agents(verb))
    if not actor and "pair" in expression.actor and not (is_anothers or is_done):
        actor = first_found(("pair",), token, sentence, target)
    if expression.is_of_lands and not (token.is_predicate and token.dep_ != "amod"):
        return actor, target
    if not actor and not expression.is_saying:
        actor = strangers(expression.actor, token, sentence, target)
    if expression.kind == "displacement" and token.is_predicate:
        actor, target = _from_abroad(token, sentence, actor, target)
    if not target and len(actor.parties) == _PAIR and token.is_predicate:
        return _one_of_two(token, expression, sentence, actor)
    return actor, target or strangers(expression.target, token, sentence, actor)


def _from_abroad(token: Token, sentence: Sentence, actor: Who, target: Who) -> tuple[Who, Who]:
    """`Lebanese Armenians fled to Armenia`: they came from where the adjective says, not from where they went."""
    goal = first_found(("to", "into", "in"), token, sentence)
    if not goal or not {*goal.parties} & {*actor.parties}:
        return actor, target
    people = (t for t in token.subtree if t.i in sentence.parties and sentence.parties[t.i].party in goal.parties)
    beside = (sentence.parties.get(c.i) for t in people for c in t.children if c.dep_ in ("amod", "compound"))
    home = next((m.party for m in beside if m is not None and m.party not in goal.parties), None)
    return (Who((home,)), goal) if home is not None else (actor, target)


def _one_of_two(token: Token, expression: Expression, sentence: Sentence, both: Who) -> tuple[Who, Who]:
    """`A and B settled that coal should go to B`: of the two it is the other who does it."""
    goal = first_found((p for p in expression.target if p in ("to", "into")), token, sentence)
    if len(goal.parties) != 1 or goal.parties[0] not in both.parties:
        return both, strangers(expression.target, token, sentence, both)
    return Who(tuple(p for p in both.parties if p not in goal.parties)), goal


def _spoken_to(token: Token, expression: Expression) -> tuple[str, ...]:
    """The paths to the target without those that lead to a newspaper, a company and their like."""
    return tuple(path for path in expression.target if not any(is_private(t) for t in ends_of(path, token)))


def _actor_paths(token: Token, expression: Expression) -> Iterator[str]:
    """The actor's paths but `pair`; the owner of an object acts only where nobody else does."""
    is_verb = expression.sort == "verb" and "subject" in expression.actor
    is_no_owner = is_verb and (bool(agents(token)) or _is_given_something(token))
    yield from (p for p in expression.actor if p != "pair" and not (p == "object" and is_no_owner))


def _is_given_something(verb: Token) -> bool:
    """Whether the subject of a passive is who gets it: `A is to be sold tanks`, `A is supplied with rice`."""
    if not any(c.dep_ == "nsubjpass" for c in verb.children):
        return False
    return any(c.dep_ in ("dobj", "oprd") or (c.dep_ == "prep" and c.lower_ == "with") for c in verb.children)


def _is_somebody_else(token: Token, sentence: Sentence) -> bool:
    """Whether the verb has an actor that is no party and speaks for none: `shopkeepers recall the consul`."""
    doers = agents(token) if token.is_predicate else ()
    return bool(doers) and not any(t.pos_ == "PRON" or t.stem in _OFFICIALS or who_is(t, sentence) for t in doers)
