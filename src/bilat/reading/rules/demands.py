"""What a speaker says that another must do in, drafts of `request` out: `X said that B must withdraw`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_negated, predicate_of, subjects
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_MUST = frozenset({"must", "should", "ought"})
_NEED = frozenset({"need", "have"})
_MANDATIVE = frozenset("insist propose recommend suggest ask request urge require order stipulate".split())
_SAY = _MANDATIVE | frozenset(
    """
    say state tell declare insist stress emphasise emphasize add warn argue note reiterate maintain announce write
    underline underscore believe assert remark repeat demand affirm reaffirm
    """.split()
)
_CONFIDENCE = 0.6


def read(sentence: Sentence) -> Iterator[Draft]:
    """What others must, should, have to or need to do, as somebody says."""
    for verb in _demanded_verbs(sentence):
        yield from _demand(verb, sentence)


def _demanded_verbs(sentence: Sentence) -> Iterator[Token]:
    for word in sorted(_MUST | _NEED):
        found = (_demanded(token) for token in sentence.stems.get(word, ()))
        yield from (verb for verb in found if verb is not None)
    for word in sorted(_MANDATIVE & sentence.stems.keys()):
        yield from (c for token in sentence.stems[word] for c in token.children if _is_subjunctive(c))


def _is_subjunctive(verb: Token) -> bool:
    """`insisted that B leave`: a bare verb with a subject of its own, and no auxiliary."""
    return verb.dep_ == "ccomp" and verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)


def _demanded(token: Token) -> Token | None:
    """The verb that is demanded; None where the word means something else (`should it fail`, `have left`)."""
    if token.dep_ == "aux" and token.word in _MUST and token.head.is_predicate:
        subject = next((c for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        has_followed = subject is not None and subject.i < token.i
        return token.head if has_followed else None
    if token.word in _NEED and token.is_predicate and any(c.dep_ == "xcomp" for c in token.children):
        return token
    return None


def _demand(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    saying = _saying(verb)
    if saying is None:
        return
    speaker = who(agents(saying), sentence)
    asked = _others_than(who(subjects(verb), sentence), speaker)
    stance = stance_of(saying, sentence)
    modality = "denied" if stance.is_negated and not is_negated(verb) else stance.modality
    for actor in speaker.parties[:1]:
        for target in asked.parties:
            persons = tuple(Other("person", p) for p in speaker.persons)
            time = when(saying, sentence).act
            detail = sentence.phrase(verb)
            yield Draft("request", None, (actor,), (target,), persons, time, None, None, modality, None,
                        stance.attributed_to, detail, _CONFIDENCE)  # fmt: skip


def _saying(verb: Token) -> Token | None:
    """The verb of saying that a clause is the content of."""
    at = verb
    while at.dep_ == "conj" and at.head.is_predicate:
        at = at.head
    put_in = next((c for c in at.children if c.dep_ == "parataxis" and c.word in _SAY), None)
    if put_in is not None:
        return put_in
    above = predicate_of(at.head) if at.dep_ == "ccomp" else None
    return above if above is not None and above.word in _SAY else None


def _others_than(found: Who, taken: Who) -> Who:
    rest = tuple(p for p in found.parties if p not in taken.parties)
    return Who(rest) if rest else NOBODY


RULE = Rule("demands", 1, read, _MUST | _NEED | _MANDATIVE)
