"""Forces whose own phrase or a pronoun says where they are in, drafts of `deployment` out.

`the X contingent, present in Y ever since, …`, `a battalion arrived from X`, `… and pulled them out`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, obliques, patients, stem
from bilat.reading.grammar.forces import POSTED, ground_of, is_force, is_headed, owners_of
from bilat.reading.grammar.forces import WORDS as FORCES
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.regimes import state_of
from bilat.reading.grammar.stage import lone_other
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.rules import deployments
from bilat.reading.rules.deployments import Found
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_COME = frozenset("arrive come land fly sail".split())
_OUT = frozenset("withdraw pull evacuate recall repatriate bring remove".split())
_WORDS = FORCES | _OUT
_SURE = ("asserted", "reported")


def read(sentence: Sentence) -> Iterator[Draft]:
    """What the verbs of sending and staying do not say of the same parties."""
    found = [d for token in sentence.having(_WORDS) for d in _by_token(token, sentence)]
    if not found:
        return
    told = {(d.phase, d.actors, d.targets) for d in deployments.read(sentence)}
    for draft in found:
        key = (draft.phase, draft.actors, draft.targets)
        if key not in told:
            told.add(key)
            yield draft


def _by_token(token: Token, sentence: Sentence) -> Iterator[Draft]:
    if is_predicate(token) and stem(token) in _OUT:
        yield from _brought_out(token, sentence)
    elif is_force(token) and not is_headed(token):
        yield from _posted(token, sentence)
        yield from _came(token, sentence)


def _posted(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`X's soldiers stationed in Y`, `the X contingent, present in Y since …`."""
    for word in noun.children:
        if word.i > noun.i and stem(word) in POSTED and word.dep_ in ("acl", "amod", "relcl", "appos", "advcl"):
            for actor in owners_of(noun, sentence):
                if ground_of((word,), sentence, actor).party:
                    yield from deployments.drafts_of(actor, Found(noun, word, "holds"), sentence)


def _came(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`a battalion arrived from X`: whose it is, by where it comes from."""
    verb = noun.head
    if noun.dep_ != "nsubj" or not is_predicate(verb) or stem(verb) not in _COME or owners_of(noun, sentence):
        return
    origins = (place_at(o.token, sentence) for o in obliques(verb) if o.prep == "from")
    actor = next((w.party for w in origins if w is not None and w.party), None)
    goal = (ground_of((verb,), sentence, actor).party or lone_other(actor, sentence)) if actor else None
    if actor and goal:
        stance = stance_of(verb, sentence)
        yield Draft(
            "deployment", "begins", (actor,), (goal,), time=when(verb, sentence).act,
            modality=stance.modality, attributed_to=stance.attributed_to, detail=noun.text, confidence=0.6,
        )  # fmt: skip


def _brought_out(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`X, whose soldiers served in Y, pulled them out`, `X promised to withdraw them`: those told of before."""
    if is_passive(verb) or not any(p.lower_ in ("them", "it") for p in patients(verb)):
        return
    earlier = _told_before(verb, sentence)
    doers = {p for a in agents(verb) for p in state_of(a, sentence).parties}
    if earlier is None or not doers & set(earlier.actors):
        return
    stance = stance_of(verb, sentence)
    yield replace(
        earlier, phase="ends", time=when(verb, sentence).act, modality=stance.modality, told=None, quantity=None,
        attributed_to=stance.attributed_to, confidence=0.6,
    )  # fmt: skip


def _told_before(verb: Token, sentence: Sentence) -> Draft | None:
    """The deployment that the sentence, or else the one before, tells before a pronoun."""
    if any(is_force(t) for t in sentence.span if t.i < verb.i):
        return next((d for d in deployments.read(sentence) if d.modality in _SURE and d.phase != "ends"), None)
    return deployments.last_told(sentence)


RULE = Rule("postings", 1, read, _WORDS)
