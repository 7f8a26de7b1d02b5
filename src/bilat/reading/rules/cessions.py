"""Sentences in which a land passes from one party to another in, drafts of `control` that ends and begins out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bilat.reading.grammar.clause import agents, obliques, patients
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.strangers import rest_of_pair
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import subject_of, who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_GIVE = frozenset(
    "cede transfer sell return hand surrender lose restore give relinquish award concede retrocede".split()
)
_TAKE = frozenset(
    "acquire buy purchase obtain seise wrest capture take annex conquer inherit regain gain recover".split()
)

_GIVE_BACK = frozenset({"return", "restore", "hand", "give", "retrocede"})
_LOSE = frozenset({"cede", "lose", "surrender", "concede"})
_WHOLES = frozenset("colony territory island country possession protectorate mandate city dependency".split())
_PLACES = frozenset(
    """
    strip island territory area zone town city village valley plateau peninsula region province corridor enclave sector
    archipelago colony height land county port fort atoll district concession settlement
    """.split()
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """A land ceded, sold, handed over or lost to a party, or bought or taken from one."""
    for word in sorted((_GIVE | _TAKE) & sentence.stems.keys()):
        for verb in sentence.stems[word]:
            if verb.is_predicate:
                yield from _passed_on(verb, sentence)


def _passed_on(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    is_given = verb.stem in _GIVE
    preposition = "to" if is_given else "from"
    other = who((o.token for o in obliques(verb) if o.prep.split()[-1] == preposition), sentence)
    if not other:
        return
    acting = who(agents(verb), sentence)
    giver, taker = (acting, other) if is_given else (other, acting)
    both = (*acting.parties, *other.parties)
    lands = _named_lands(verb, sentence, both) or _land_before(verb, sentence, both)
    for land in lands:
        yield from (_draft("ends", party, land, verb, sentence) for party in giver.parties)
        yield from (_draft("begins", party, land, verb, sentence) for party in taker.parties)
    if not lands and is_given:
        yield from _part_passed_on(verb, giver or rest_of_pair(taker, sentence), taker, sentence)


def _part_passed_on(verb: Token, giver: Who, taker: Who, sentence: Sentence) -> Iterator[Draft]:
    """A part of a state: it is got back (`returned the islands to N`), or got from the state that loses it."""
    things = patients(verb)
    is_part = any(t.stem in _PLACES for t in things)
    is_named = any(t.pos_ == "PROPN" and t.i not in sentence.persons for t in things)
    pairs = [(one, two) for one in giver.parties for two in taker.parties if one != two]
    if verb.stem in _GIVE_BACK and is_part:
        yield from (_draft("ends", one, two, verb, sentence) for one, two in pairs)
    elif verb.stem in _LOSE and (is_part or is_named):
        yield from (_draft("begins", two, one, verb, sentence) for one, two in pairs)


def _land_before(verb: Token, sentence: Sentence, others: tuple[str, ...]) -> tuple[str, ...]:
    """`the colony`, of which the sentence before tells."""
    is_bare = any(t.stem in _WHOLES and [c.lower_ for c in t.children] == ["the"] for t in patients(verb))
    before = subject_of(sentence.previous).parties if is_bare else ()
    return tuple(p for p in before if p not in others and is_state(p, sentence))[:1]


def _named_lands(verb: Token, sentence: Sentence, others: tuple[str, ...]) -> tuple[str, ...]:
    """The territories that are passed on, by their own names: `ceded Cuba`, not `ceded Cuban land`."""
    named = [sentence.parties[t.i] for t in patients(verb) if t.i in sentence.parties]
    found = Who(tuple(m.party for m in named if m.form in ("name", "short") and is_state(m.party, sentence)))
    return tuple(p for p in found.parties if p not in others)


def _draft(phase: Literal["begins", "ends"], party: str, land: str, verb: Token, sentence: Sentence) -> Draft:
    stance = stance_of(verb, sentence)
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
