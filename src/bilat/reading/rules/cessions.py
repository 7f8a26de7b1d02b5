"""Sentences in which a land passes from one party to another in, drafts of `control` that ends and begins out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bilat.reading.grammar.clause import agents, obliques, patients
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import Who, who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_GIVE = frozenset(
    "cede transfer sell return hand surrender lose restore give relinquish award concede retrocede".split()
)
_TAKE = frozenset(
    "acquire buy purchase obtain seize wrest capture take annex conquer inherit regain gain recover".split()
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """A land ceded, sold, handed over or lost to a party, or bought or taken from one."""
    for word in sorted((_GIVE | _TAKE) & sentence.stems.keys()):
        for verb in sentence.stems[word]:
            if verb.is_predicate:
                yield from _passed_on(verb, sentence)


def _passed_on(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    acting = who(agents(verb), sentence)
    other = who((o.token for o in obliques(verb) if o.prep == ("to" if verb.stem in _GIVE else "from")), sentence)
    lands = _named_lands(verb, sentence, (*acting.parties, *other.parties))
    if not lands or not other:
        return
    giver, taker = (acting, other) if verb.stem in _GIVE else (other, acting)
    stance = stance_of(verb, sentence)
    for land in lands:
        yield from (_draft("ends", party, land, verb, sentence, stance) for party in giver.parties)
        yield from (_draft("begins", party, land, verb, sentence, stance) for party in taker.parties)


def _named_lands(verb: Token, sentence: Sentence, others: tuple[str, ...]) -> tuple[str, ...]:
    """The territories that are passed on, by their own names: `ceded Cuba`, not `ceded Cuban land`."""
    named = [sentence.parties[t.i] for t in patients(verb) if t.i in sentence.parties]
    found = Who(tuple(m.party for m in named if m.form in ("name", "short") and is_state(m.party, sentence)))
    return tuple(p for p in found.parties if p not in others)


def _draft(
    phase: Literal["begins", "ends"], party: str, land: str, verb: Token, sentence: Sentence, stance: Stance
) -> Draft:
    return Draft(
        "control",
        phase,
        (party,),
        (land,),
        time=when(verb, sentence).act,
        modality=stance.modality,
        attributed_to=stance.attributed_to,
        detail=sentence.phrase(verb) if len(list(verb.subtree)) < 12 else verb.text,  # noqa: PLR2004
        confidence=0.7,
    )


RULE = Rule("cessions", 1, read, _GIVE | _TAKE)
