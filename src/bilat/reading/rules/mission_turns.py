"""Sentences in which a mission's work or standing changes in other words in, drafts of `mission` out.

`suspended embassy operations in City`, `the change in status took effect on D`, `which lasted until 1915`, and what
becomes of a post that only the heading or the sentences before name: `The office reopened in 1908, closed in 1916`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, lemma, obliques, patients, predicate_of, stem, subjects
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.mission_raises import mission_draft, raised_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_WORK = frozenset({"operation", "activity", "service"})
_RANKS = frozenset({"embassy", "legation", "consulate"})
_OF_WORK: tuple[tuple[frozenset[str], Phase], ...] = (
    (frozenset({"suspend", "halt", "freeze"}), "suspended"),
    (frozenset({"resume", "begin", "start", "restart", "restore"}), "begins"),
    (frozenset({"cease", "end", "terminate", "discontinue"}), "ends"),
)
_CHANGES = frozenset({"change", "elevation", "raise", "raising", "upgrade", "upgrading", "promotion"})
_EFFECT = frozenset({"effect", "force"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """A mission's operations suspended or resumed, and raises that took effect on a day."""
    for token in sentence.span:
        if lemma(token) in _WORK:
            yield from _operations(token, sentence)
        elif lemma(token) in _CHANGES and token.pos_ == "NOUN":
            yield from _took_effect(token, sentence)


def _operations(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A suspended its embassy operations in City`."""
    verb = predicate_of(noun)
    rank = next((c for c in noun.children if c.dep_ in ("compound", "nmod", "amod") and c.lower_ in _RANKS), None)
    phase = next((phase for words, phase in _OF_WORK if verb is not None and stem(verb) in words), None)
    if verb is None or rank is None or phase is None or noun not in patients(verb):
        return
    steps = [*obliques(noun), *obliques(verb)]
    where = next((w for o in steps if o.prep in ("in", "at") for w in [place_at(o.token, sentence)] if w), None)
    named = who([c for c in (*noun.children, *rank.children) if c.i in sentence.parties or c.dep_ == "poss"], sentence)
    owners = named.parties or who(agents(verb), sentence).parties
    host = where.party if where else next((p for p in sentence.pair if p not in owners), None)
    owner = owners[0] if owners else next((p for p in sentence.pair if p != host), None)
    stance = stance_of(verb, sentence)
    if owner and host and owner != host and not stance.is_negated:
        place = (owner, host, where.city if where else None)
        yield mission_draft(phase, rank.lower_, place, when(verb, sentence), stance)


def _took_effect(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The new rank took effect on 31 March`: of the raise that the sentence before tells."""
    verb = predicate_of(noun)
    if verb is None or noun not in subjects(verb) or not _is_effective(verb) or sentence.previous is None:
        return
    time, stance = when(verb, sentence), stance_of(verb, sentence)
    for place, rank in dict.fromkeys(raised_in(sentence.previous)) if time else ():
        yield mission_draft("begins", rank, place, time, stance)


def _is_effective(verb: Token) -> bool:
    """`became effective`, `took effect`, `came into force`."""
    words = {c.lower_ for c in verb.children} | {o.token.lower_ for o in obliques(verb)}
    return ("effective" in words and stem(verb) in ("become", "be")) or bool(words & _EFFECT)


def lasted(verb: Token) -> Phase | None:
    """`…, which lasted until 1915`, `remained open until 1882`: it ended then."""
    is_until = any(t.lower_ in ("until", "till") and t.dep_ == "prep" for t in verb.children)
    return "ends" if is_until and stem(verb) in ("last", "continue", "remain", "operate", "function", "exist") else None


def is_shut(act: Token) -> bool:
    """`has remained closed since 1977`: there is none to speak of."""
    is_state = stem(act) in ("be", "remain", "stay", "keep")
    near = (c.lower_ for c in act.children if c.dep_ in ("acomp", "oprd", "xcomp", "ccomp"))
    return is_state and bool({"closed", "shut", "shuttered", "boarded"} & {*near})


RULE = Rule("mission_turns", 1, read, _WORK | _CHANGES)
