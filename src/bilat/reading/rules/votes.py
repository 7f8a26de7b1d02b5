"""Votes in an assembly on what another party does, wants or suffers in, drafts of `support` and `opposition` out.

A vote for a resolution that condemns a party is against it, one against such a resolution is for it; a vote for its
admission, for its candidate or for what it has put forward is for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bilat.reading.grammar.clause import agents, obliques, patients
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_VOTES = frozenset({"vote", "ballot"})
_CAST = frozenset({"cast", "give"})
_FOR, _AGAINST = ("for", "favour", "favor"), ("against",)
_HOSTILE = frozenset(
    """
    condemn condemnation condemnatory denounce deplore censure criticise criticize suspend suspension expel expulsion
    exclude exclusion sanction embargo penalise punish isolate blame accuse demand investigate investigation inquiry
    withdraw withdrawal repudiate remove removal oust extend extension against situation violation abuse crime
    """.split()
)
_KINDLY = frozenset({"lift", "lifting", "end", "ending", "ease", "easing", "reject", "rejection", "oppose"})
WORDS = frozenset({"vote", "cast", "give", "veto"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Who voted for whom or against whom."""
    for word in sorted(WORDS & sentence.stems.keys()):
        for verb in sentence.stems[word]:
            if verb.is_predicate and (word in ("vote", "veto") or any(p.stem in _VOTES for p in patients(verb))):
                yield from _voted(verb, sentence)


def _voted(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    side, matter = _side_of(verb)
    if side is None or matter is None:
        return
    voters = who(agents(verb), sentence)
    told = _concerned(matter, sentence, voters.parties)
    is_hostile = _is_hostile(matter) or (verb.stem == "veto" and matter.stem in ("resolution", "draft"))
    kind = "opposition" if (side == "against") != is_hostile else "support"
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    modality = "denied" if stance.is_negated and stance.modality == "asserted" else stance.modality
    for voter in voters.parties:
        for other in told:
            yield Draft(
                kind, "holds", (voter,), (other,), (), time.extent, None, modality=modality, told=stance.told,
                attributed_to=stance.attributed_to, detail=sentence.phrase(matter), confidence=0.8,
            )  # fmt: skip


def _side_of(verb: Token) -> tuple[Literal["for", "against"] | None, Token | None]:
    """For what or against what a vote was, through `in favour of` too; a veto is one against its object."""
    if verb.stem == "veto":
        return "against", next(iter(patients(verb)), None)
    tops = (verb, *(p for p in patients(verb) if p.stem in _VOTES))
    for oblique in (o for top in tops for o in obliques(top)):
        if oblique.prep in _AGAINST:
            return "against", oblique.token
        if oblique.prep == "for":
            return "for", oblique.token
        if oblique.prep == "in" and oblique.token.lower_ in _FOR:
            return "for", next((o.token for o in obliques(oblique.token) if o.prep == "of"), None)
    return None, None


def _concerned(matter: Token, sentence: Sentence, voters: tuple[str, ...]) -> tuple[str, ...]:
    """The states, or those that want to be one, that the matter of a vote names, but for who votes."""
    named = [sentence.parties[t.i].party for t in matter.subtree if t.i in sentence.parties]
    meant = (*named, *who((matter,), sentence).parties)
    return tuple(dict.fromkeys(p for p in meant if p not in voters and is_state(p, sentence)))[:1]


def _is_hostile(matter: Token) -> bool:
    """Whether a vote for the matter is against whom it concerns: a condemnation, but not the end of a sanction."""
    words = {t.stem for t in matter.subtree}
    return bool(words & _HOSTILE) and not words & _KINDLY


RULE = Rule("votes", 1, read, WORDS)
