"""A verb or noun of meeting of which the text names no party in, both parties of the title where it means them out.

`The prime ministers meet every January`, `a joint commission met`, `negotiators held an eighth round`,
`a round table conference met at X`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_predicate, lemma, obliques, predicate_of, subjects
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.who import who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_HOLDERS = frozenset("president minister premier chancellor leader king monarch sovereign counterpart".split())
_ENVOYS = frozenset({"negotiator", "delegation", "expert"})
_BODIES = frozenset("commission committee council conference group forum cabinet".split())
_SHARED = frozenset(
    "joint bilateral mixed intergovernmental inter-governmental binational bi-national table roundtable".split()
)
_PLAIN = frozenset(
    "prime foreign defence defense interior finance trade justice economy agriculture two both the".split()
)
_ROUNDS = frozenset("round meeting talk session consultation negotiation summit".split())
_NTH = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth next last latest annual".split())
_PAIR = 2
_MEMORY = 12


def both_of_title(act: Token, sentence: Sentence) -> Who:
    """The title's pair where a clause that names nobody else tells of its office holders or of a joint body."""
    verb = act if is_predicate(act) else predicate_of(act)
    if verb is None or len(sentence.pair) != _PAIR or any(_others(verb, sentence)):
        return NOBODY
    if any(o.prep in ("with", "between", "among") for t in (verb, act) for o in obliques(t)):
        return NOBODY
    held = {lemma(t) for t in (act,) if not is_predicate(t)}
    doers = subjects(verb)
    is_theirs = any(_is_both(t, held) or _is_body_again(t, sentence) for t in doers)
    return Who(sentence.pair) if is_theirs else NOBODY


def _is_body_again(token: Token, sentence: Sentence) -> bool:
    """`The committee met once`, `It held its third session`: the joint body that was told of before."""
    words = [c.lower_ for c in token.children if c.dep_ in ("det", "amod", "compound", "poss", "nmod", "prep")]
    if token.lower_ == "it":
        at = sentence.previous
        return at is not None and any(_is_told_of(t, at) for t in at.having(_BODIES))
    return token.stem in _BODIES and words in (["the"], ["this"]) and _is_shared_before(token, sentence)


def _is_shared_before(token: Token, sentence: Sentence) -> bool:
    """Whether the last body of the name before the sentence is a joint one."""
    at = sentence.before
    for _ in range(_MEMORY):
        if at is None:
            return False
        named = at.stems.get(token.stem, ())
        if any(len(t.children) > 1 for t in named):
            return any(_is_shared(t, at) for t in named)
        at = at.before
    return False


def _is_told_of(body: Token, sentence: Sentence) -> bool:
    """Whether a joint body is what a sentence is about, or brings up: its subject or object."""
    return body.dep_ in ("nsubj", "nsubjpass", "dobj") and (
        _is_shared(body, sentence) or _is_body_again(body, sentence)
    )


def _is_shared(body: Token, sentence: Sentence) -> bool:
    """`a joint committee`, `the Kenyan–Ugandan commission`, `the body that both set up."""
    words = {c.lower_ for c in body.children}
    named = {sentence.parties[t.i].party for t in body.subtree if t.i in sentence.parties}
    verb = predicate_of(body)
    makers = who(agents(verb), sentence).parties if verb is not None and body.dep_ == "dobj" else ()
    is_of_both = len(sentence.pair) == _PAIR and set(sentence.pair) in (named, set(makers))
    return bool(words & _SHARED) or is_of_both


def _is_both(token: Token, held: set[str]) -> bool:
    words = {
        c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "compound", "nummod", "det", "nmod", "poss")
    }
    if lemma(token) in _BODIES:
        return bool(words & _SHARED)
    if lemma(token) in ("summit", "meeting", "forum") and words & _NTH:
        return True
    of = [o.token for o in obliques(token) if o.prep == "of"] if lemma(token) in _ROUNDS else []
    if any(lemma(t) in _BODIES and _is_both(t, held) for t in of):
        return True
    if (
        token.tag_ not in ("NNS", "NNPS")
        or not words <= _PLAIN | {"of"}
        or any(c.dep_ == "prep" for c in token.children)
    ):
        return False
    if lemma(token) in _ENVOYS:
        return not held or bool(held & _ROUNDS)
    return lemma(token) in _HOLDERS and bool(words & {"the", "two", "both"})


def _others(verb: Token, sentence: Sentence) -> Iterator[PartyMention]:
    """The parties outside the pair that the clause of a verb names."""
    apart = {t.i for c in verb.children if c.dep_ == "conj" and is_predicate(c) for t in c.subtree}
    for token in verb.subtree:
        mention = sentence.parties.get(token.i)
        if mention and token.i not in apart and mention.party not in sentence.pair:
            yield mention


def two_above(verb: Token, sentence: Sentence) -> Who:
    """The two parties that the clause above has for its subjects: `A and C resumed relations when N met M`."""
    above = predicate_of(verb.head) if verb.head.i != verb.i and verb.dep_ in ("relcl", "advcl") else None
    found = who(subjects(above), sentence) if above is not None else NOBODY
    return Who(found.parties) if len(found.parties) == _PAIR else NOBODY
