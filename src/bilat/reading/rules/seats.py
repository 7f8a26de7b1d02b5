"""Sentences about sitting in, or staying outside, councils and blocs in, drafts of `membership` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, obliques, patients, predicate_of, stem
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.organisations import fronted, organisations, organisations_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.membership_told import Seat, drafts_of, with_gaps
from bilat.reading.rules.memberships import beside, states

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_SIT = frozenset({"sit", "serve"})
_STAND = frozenset("stand remain stay be lie keep".split())
_INSIDE = frozenset({"in", "on", "at"})
_OF_SEAT = frozenset({"in", "on", "at", "of"})
_PHASES: tuple[tuple[frozenset[str], Phase], ...] = (
    (frozenset("have hold occupy keep retain enjoy".split()), "holds"),
    (frozenset("take gain win obtain secure receive regain resume assume".split()), "begins"),
    (frozenset("lose vacate forfeit".split()), "ends"),
)
_WORDS = _SIT | _STAND | {"seat", "member", "party", "signatory"}
_COUNT = frozenset({"include", "comprise", "count", "number"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """`A sits on O`, `A has no seat in O`, `A stands outside O`, `A is in O`, `O, whose members include A`."""
    yield from with_gaps(list(_found(sentence)), sentence)


def _found(sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.having(_WORDS):
        word = token.stem
        if is_predicate(token) and word in _SIT | _STAND:
            yield from _place(token, word, sentence)
        elif word == "seat" and token.pos_ == "NOUN":
            yield from _seat(token, sentence)
        elif word in ("member", "party", "signatory"):
            yield from _listed(token, sentence) if word == "member" else _party(token, sentence)


def _place(verb: Token, word: str, sentence: Sentence) -> Iterator[Draft]:
    """`sits on O`, `has been in O since D`, `remains outside O`."""
    is_bare = word in _SIT or (word == "be" and not any(c.dep_ in ("attr", "acomp", "expl") for c in verb.children))
    beyond = [o.token for o in obliques(verb) if o.prep.startswith("outside")]
    if not (is_bare or beyond) or is_passive(verb):
        return
    holders = states(agents(verb), sentence)
    if holders.persons or holders.is_metonym:
        return
    out = organisations(beyond, sentence)
    if out and word in _STAND:
        yield from drafts_of(Seat("absent", holders, out), verb, sentence)
        return
    where = [o for o in obliques(verb) if o.prep in _INSIDE and (word in _SIT or o.at.i > verb.i)]
    inside = organisations([o.token for o in where], sentence) or fronted(verb, sentence)
    is_state = any(a.i in sentence.parties or a.pos_ in ("PRON", "DET", "NOUN") for a in agents(verb))
    if is_bare and is_state and inside:
        seated = holders + beside(verb, sentence) if word in _SIT else holders
        yield from drafts_of(Seat("holds", seated, inside), verb, sentence)


def _seat(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`holds a seat on O`, `took its seat in O`, `has had no seat`; the seat of another is not meant."""
    verb = predicate_of(noun)
    if verb is None or noun not in patients(verb) or is_passive(verb):
        return
    phase = next((phase for words, phase in _PHASES if stem(verb) in words), None)
    bodies = organisations_at(noun, sentence, _OF_SEAT) or fronted(verb, sentence)
    bodies = bodies or organisations([o.token for o in obliques(verb) if o.prep in _INSIDE], sentence)
    holders = states(agents(verb), sentence)
    if phase is None or not bodies or holders.persons:
        return
    is_none = any(c.lower_ == "no" for c in noun.children)
    told: Phase = "absent" if is_none and phase == "holds" else phase
    yield from drafts_of(Seat(told, holders, bodies, "seat"), verb, sentence)


def _listed(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`O, whose members include A and B`, `the members of O are A and B`, `O counts A among its members`."""
    verb = predicate_of(noun)
    if verb is None or noun.dep_ != "nsubj" or stem(verb) not in _COUNT | {"be"}:
        return
    owners = [c for c in noun.children if c.dep_ == "poss"]
    bodies = organisations([*owners, *(o.token for o in obliques(noun) if o.prep == "of")], sentence)
    named = who([p for p in patients(verb) if p.i in sentence.parties], sentence)
    if bodies and named:
        yield from drafts_of(Seat("holds", Who(named.parties), bodies), verb, sentence)


def _party(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A is party to O`, `A, a signatory of O`, where O is a body that the registry or its name tells."""
    bodies = organisations([o.token for o in obliques(noun) if o.prep in ("to", "of")], sentence)
    verb = predicate_of(noun)
    if not bodies or verb is None:
        return
    if noun.dep_ in ("attr", "acomp") and stem(verb) in ("be", "become", "remain"):
        phase: Phase = "begins" if stem(verb) == "become" else "holds"
        yield from drafts_of(Seat(phase, Who(who(agents(verb), sentence).parties), bodies), verb, sentence)
    elif noun.dep_ == "appos":
        yield from drafts_of(Seat("holds", Who(who_is(noun.head, sentence).parties), bodies), noun, sentence)


RULE = Rule("seats", 1, read, _WORDS)
