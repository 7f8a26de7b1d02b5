"""A verb that gives a mission a new rank in, drafts of the mission at that rank out; and the draft of any mission."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from bilat.reading.grammar.clause import is_predicate, obliques, patients, stem
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.posts import WORDS, last_settled, posts, rank_in, settled, settled_by_heading
from bilat.reading.grammar.when import when
from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Other, Phase
    from bilat.reading.grammar.found import When
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

Place: TypeAlias = tuple[str, str, str | None]

_RAISE = frozenset(
    """
    raise elevate upgrade downgrade reduce reclassify redesignate convert become transform change promote
    make designate lower rename replace turn reclassifie
    """.split()
)
_RANK_WORD = re.compile("general|embass|ambassadorial|legation|consulate")
_MEMORY = 10
_INTO = frozenset({"to", "into", "as", "with", "by"})


def is_raise(verb: Token) -> bool:
    """Whether a verb may give a new rank."""
    return is_predicate(verb) and stem(verb) in _RAISE


def raised(verb: Token, sentence: Sentence) -> tuple[set[int], list[Draft]]:
    """A rank that replaces another: `the legation was raised to embassy status`, `it became a consulate general`.

    Gives the tokens that it used up, and the drafts.
    """
    new = _new_rank(verb, sentence)
    if new is None:
        return set(), []
    token, rank = new
    named = list(posts(sentence))
    others = [p for p in named if p.token.i != token.i and not p.token.is_ancestor(token)]
    under = [p for p in others if verb.is_ancestor(p.token)]
    first = under[:1]
    both = [p for p in under if p.token.i < verb.i and first[0].token.i < verb.i and p.rank == first[0].rank]
    sources = both if len(both) > 1 else first
    sources = sources or [p for p in others if p.token.i < verb.i][-1:] or [p for p in named if p.token.i == token.i]
    places = [place for source in sources for place in settled(source, sentence)]
    places = places or list(last_settled(sentence, None) or settled_by_heading(rank, sentence))
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    drafts = [mission_draft("begins", rank, place, time, stance) for place in dict.fromkeys(places)]
    return {token.i} | {p.token.i for p in sources if p in under}, drafts


def names_rank(sentence: Sentence) -> bool:
    """Whether a sentence has a word that may be the rank of a mission."""
    return not WORDS.isdisjoint(sentence.stems) or bool(_RANK_WORD.search(sentence.text.casefold()))


def raised_in(sentence: Sentence) -> Iterator[tuple[Place, str]]:
    """The missions that a sentence says are given a new rank, each with that rank."""
    for verb in sentence.span if names_rank(sentence) else ():
        if is_raise(verb):
            for draft in raised(verb, sentence)[1]:
                if draft.detail:
                    yield (draft.actors[0], draft.targets[0], draft.place), draft.detail


def raised_before(rank: str, sentence: Sentence) -> tuple[Place, ...]:
    """The mission last told to be given a rank: `The legation was raised to an embassy. The embassy closed`."""
    at = sentence.before
    for _ in range(_MEMORY):
        if at is None:
            return ()
        found = [place for place, given in raised_in(at) if given == rank]
        if found:
            return tuple(found[-1:])
        at = at.before
    return ()


def _new_rank(verb: Token, sentence: Sentence) -> tuple[Token, str] | None:
    objects = (
        list(patients(verb)) if stem(verb) in ("become",) else [c for c in verb.children if c.dep_ in ("oprd", "attr")]
    )
    steps = [o.token for o in obliques(verb) if o.prep.split()[-1] in _INTO and o.at.i > verb.i]
    for top in (*steps, *objects):
        for each in (top, *top.subtree):
            rank = rank_in(each, sentence) or _rank_word(each, sentence)
            if rank and rank != "mission":
                return each, rank
    return None


def _rank_word(token: Token, sentence: Sentence) -> str | None:
    """The rank in `Embassy status`, `embassy level`, `the rank of embassy`, `ambassadorial level`."""
    low = sentence.words(token, token).casefold()
    if "general" in low:
        return "consulate general"
    if low in ("embassy", "embassies", "ambassadorial"):
        return "embassy"
    if low == "legation":
        return "legation"
    return "consulate" if low == "consulate" else None


def mission_draft(
    phase: Phase,
    rank: str,
    place: Place,
    time: When,
    stance: Stance,
    *,
    host: tuple[Other, ...] = (),
) -> Draft:
    """The draft of a mission: `place` has its owner, the country it is in, and its city."""
    owner, target, city = place
    held = phase in ("holds", "absent")
    return Draft(
        "mission",
        phase,
        (owner,),
        (target,),
        host,
        time.extent if held else time.act,
        city,
        modality=stance.modality,
        told=stance.told if held else None,
        attributed_to=stance.attributed_to,
        detail=rank,
    )
