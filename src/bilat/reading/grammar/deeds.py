"""A word for what somebody thinks of a deed in, who did the deed out, where the deed was told before.

`N invaded M. A condemned the invasion`, `objected to this`, `protested`, `demanded its withdrawal`: toward N.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    has_own_subject,
    is_passive,
    objects,
    obliques,
    predicate_of,
    predicates,
    subjects,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.groups import GROUPS
from bilat.reading.grammar.strangers import named_group
from bilat.reading.grammar.who import owners, who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_DEEDS = frozenset(
    """
    act action aggression annexation announcement arrest assault attack ban behaviour behavior blockade bombardment
    bombing breach claim closure conduct construction curb decision decree deed detention embargo escalation execution
    expulsion gesture incident incursion initiative intervention intrusion invasion killing killings law measure move
    murder occupation offensive operation order plan policy practice project proposal provocation raid restriction
    ruling sale seizure shelling step strike takeover tariff tax test threat trial verdict violation sentence intention
    recognition withdrawal visit appointment remark statement
    """.split()
)
# What is asked for, so that a deed may be made undone.
_UNDONE = frozenset(
    """
    withdrawal lifting repeal removal return release reversal end cessation revocation abolition evacuation departure
    dismantling reopening cancellation suspension halt stop annulment restoration restitution compensation apology
    explanation reparation extradition
    """.split()
)
_THINGS = frozenset({"this", "that", "it", "these", "which"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_TOWARD = frozenset({"to", "against", "about", "over", "on", "at", "of", "for", "with", "upon"})
_BARE = frozenset({"protest", "object", "complain"})
_VOICED = frozenset({"protest", "objection", "complaint", "note", "demarche", "démarche"})
_PLAIN = frozenset({"det", "amod", "nummod", "predet"})
_PROVOKE = frozenset("draw attract provoke face meet spark cause prompt arouse elicit trigger".split())
_ASK = frozenset("demand insist ask request".split())
# Who says this speaks of a deed of his own, or speaks to somebody.
_OWN = frozenset(
    """
    announce confirm reveal disclose explain defend justify issue give ask invite urge request tell inform notify brief
    thank congratulate assure remind advise supply grant provide arm finance beg implore exhort
    """.split()
)
_RETURN = frozenset({"return", "response", "exchange", "reply", "answer", "retaliation", "reaction"})
_ALIKE = 4
_FAR = 3


def whose_deed(token: Token, sentence: Sentence, taken: Who) -> Who | None:
    """Who did what the word speaks of, as an earlier clause or sentence tells; None where it speaks of no such deed."""
    if token.stem in _OWN and not _asks_that_it(token):
        return None
    ends = _spoken_of(token, sentence)
    if any(t.i in sentence.parties or t.i in sentence.persons for end in ends for t in end.subtree):
        return None
    for end in ends:
        if _is_deed(end):
            return _doer(token, end, sentence, taken)
    is_bare = (token.stem in _BARE and not ends) or any(end.stem in _VOICED for end in ends)
    if is_bare or _is_undoing(ends) or _asks_that_it(token):
        return _doer(token, None, sentence, taken) or None
    return None


def _spoken_of(token: Token, sentence: Sentence) -> tuple[Token, ...]:
    """What a word has for its objects and complements, times left out."""
    relative = _relative(token)
    if relative is not None:
        return () if token.head.i in sentence.parties or token.head.stem in GROUPS else (relative,)
    timed = {i for each in sentence.times for i in each.tokens}
    own = objects(token)
    near = [*own, *(o.token for each in (token, *own) for o in obliques(each) if o.prep in _TOWARD), *_provoking(token)]
    near += [p for c in token.children if c.lower_ in _TOWARD for p in c.children if p.lower_ in _THINGS]
    return tuple(t for t in near if t.i not in timed)


def _provoking(noun: Token) -> tuple[Token, ...]:
    """What a noun of anger or blame is said to have met with: `the incursion drew criticism`."""
    verb = noun.head
    return subjects(verb) if noun.dep_ == "dobj" and verb.stem in _PROVOKE else ()


def _asks_that_it(verb: Token) -> bool:
    """`demanded that it withdraw`: whoever did the deed is meant."""
    asked = (c for c in verb.children if c.dep_ == "ccomp" and verb.stem in _ASK)
    return any(s.lower_ in ("it", "they", "he") for c in asked for s in c.children if s.dep_ == "nsubj")


def _relative(verb: Token) -> Token | None:
    """`N bombed M, which A condemned`, `a measure that A opposed`: the pronoun for what the clause around tells."""
    if verb.dep_ != "relcl":
        return None
    below = (t for c in verb.children for t in (c, *(c.children if c.dep_ == "prep" else ())) if t.i < verb.i)
    pronoun = next((t for t in below if t.lower_ in ("which", "that") and t.dep_ in ("dobj", "pobj")), None)
    is_sum = verb.head.dep_ == "appos" and verb.head.stem in _DEEDS
    is_set_off = pronoun is not None and "," in (t.text for t in verb.doc[max(0, pronoun.i - 2) : pronoun.i])
    return pronoun if is_sum or (is_set_off and pronoun is not None and pronoun.lower_ == "which") else None


def _is_deed(noun: Token) -> bool:
    """`the invasion`, `this`, `it`: with nothing around it that says whose."""
    if noun.lower_ in _THINGS:
        return noun.pos_ in ("PRON", "DET") or noun.tag_ in ("WDT", "DT", "PRP")
    return noun.stem in _DEEDS and _is_pointed_at(noun)


def _is_pointed_at(noun: Token) -> bool:
    before = [c for c in noun.children if c.i < noun.i and c.dep_ not in ("punct", "cc")]
    return any(c.lower_ in _POINTING for c in before) and all(c.dep_ in _PLAIN for c in before)


def _is_undoing(ends: tuple[Token, ...]) -> bool:
    return any(end.stem in _UNDONE for end in ends)


def _doer(token: Token, deed: Token | None, sentence: Sentence, taken: Who) -> Who | None:
    for verb, at in _told_before(token, sentence):
        if deed is not None and deed.lower_ not in _THINGS and (named := _by_name(deed, verb, at, taken)):
            return named
    for verb, at in _told_before(token, sentence):
        doers = agents(verb)
        if (deed is None and is_passive(verb)) or (_is_it(deed) and any(t.tag_ == "NNS" for t in doers)):
            return None
        if any(o.token.stem in _RETURN for o in obliques(verb) if o.prep == "in"):
            continue
        found = _parties(doers, at)
        if found and not set(found.parties) <= set(taken.parties):
            return Who(tuple(p for p in found.parties if p not in taken.parties))
        if not found:
            return NOBODY if deed is not None and (any(map(_is_somebody, doers)) or _is_elsewhere(at)) else None
    return None


def _is_it(deed: Token | None) -> bool:
    """`it` may be somebody who was told of, not what was done: `marched for the party … did not condemn it`."""
    return deed is not None and deed.lower_ == "it"


def _is_elsewhere(at: Sentence) -> bool:
    """Whether a sentence speaks of others than the title's pair."""
    return any(m.party not in at.pair for m in at.parties.values())


def _parties(doers: tuple[Token, ...], at: Sentence) -> Who:
    found = who(doers, at)
    return found or Who(tuple(p for t in doers if t.stem in GROUPS for p in named_group(t, at).parties))


def _is_somebody(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def _by_name(deed: Token, verb: Token, at: Sentence, taken: Who) -> Who:
    """`invaded … the invasion`, `the Turkish invasion … the invasion`: by a word of the same stem."""
    below = (t for t in verb.subtree if t.i < deed.i or at.span.doc is not deed.doc)
    for each in (verb, *below):
        if each is deed or not _is_alike(each.stem, deed.stem):
            continue
        found = who(agents(each), at) if each.is_predicate else owners(each, at) or _by(each, at)
        left = tuple(p for p in found.parties if p not in taken.parties)
        if left:
            return Who(left)
    return NOBODY


def _is_alike(one: str, other: str) -> bool:
    """Whether two words begin alike, as a verb and its noun do: `invade`, `invasion`."""
    shared = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))
    return shared >= min(_ALIKE, len(other))


def _by(noun: Token, at: Sentence) -> Who:
    return who((o.token for o in obliques(noun) if o.prep == "by"), at)


def _told_before(token: Token, sentence: Sentence) -> Iterator[tuple[Token, Sentence]]:
    """The main clauses before that of a word, nearest first: of its sentence, then of those before."""
    own = predicate_of(token)
    around = {own.i, *(a.i for a in own.ancestors)} if own is not None and not _is_aside(own) else set()
    here = [v for v in predicates(sentence.span) if v.i < token.i and v is not own and _is_told(v)]
    yield from ((v, sentence) for v in reversed(here) if v.i not in around or _is_before(v, token))
    at = sentence.previous
    for _ in range(_FAR):
        if at is None:
            return
        yield from ((v, at) for v in reversed([v for v in predicates(at.span) if _is_main(v)]))
        at = at.previous


def _is_aside(verb: Token) -> bool:
    """`N bombed M, which A condemned`: the clause around it tells the deed."""
    return verb.dep_ == "relcl"


def _is_before(verb: Token, token: Token) -> bool:
    """Whether a verb above a word is of a clause joined on before it: `N left; A condemned this`."""
    return verb.i < token.i and any(c.is_ancestor(token) or c is token for c in verb.children if c.dep_ == "conj")


def _is_told(verb: Token) -> bool:
    """`When N bombed M, A protested`: before a clause one that gives its time or reason tells the deed too."""
    return _is_main(verb) or (verb.dep_ == "advcl" and verb.i < verb.head.i and has_own_subject(verb))


def _is_main(verb: Token) -> bool:
    """Whether a verb heads a clause that stands by itself, with a subject of its own."""
    if verb.dep_ == "ROOT":
        return True
    return verb.dep_ in ("conj", "parataxis", "ccomp") and has_own_subject(verb) and not _is_below(verb)


def _is_below(verb: Token) -> bool:
    """Whether a clause completes another: `said that N left`."""
    return (verb.dep_ == "ccomp" and verb.i > verb.head.i) or any(c.dep_ == "mark" for c in verb.children)
