"""A word for something mutual and its paths in, who is named on either side of it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, objects, obliques
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.roles import along, governor_of
from bilat.reading.grammar.strangers import is_somebody_else, rest_of_pair
from bilat.reading.grammar.who import who

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAIR = 2
_FACING = frozenset({"with", "to", "toward", "towards", "against", "alongside", "beside", "from"})
_LAST = frozenset({"clause", "pair"})
_AMONG = ("between", "among", "amongst")
# Who is somebody's ally or rival is told of each alone: `A and B were allies of C`.
_COMPANIONS = frozenset("ally friend enemy foe rival adversary".split())
_POLITIES = frozenset("state country nation neighbour neighbor kingdom republic government regime enemy".split())
_OWNING = ("own", "of")


def mutual(paths: Iterable[str], token: Token, sentence: Sentence) -> Iterator[Who]:
    """All parties at once where they stand side by side; a pair each where some have it with others."""
    ours, theirs = sides_found(paths, token, sentence)
    if not ours or not theirs or set(ours.parties) & set(theirs.parties):
        both = ours + theirs
        if len(both.parties) >= _PAIR and (ours or token.is_predicate or token.stem in _COMPANIONS):
            yield both  # `ties with B and C` are no ties between those
        return
    for one in ours.parties:
        for other in theirs.parties:
            yield Who((one, other), ours.persons + theirs.persons)


def sides_found(paths: Iterable[str], token: Token, sentence: Sentence) -> tuple[Who, Who]:
    """Those that have something mutual, and those that they have it with.

    The clause around and the pair are asked only while fewer than two are named, the clause only where no others are.
    """
    ours, theirs = _companions(token, sentence)
    for path in () if ours and theirs else paths:
        if path in _LAST and ((ours and len((ours + theirs).parties) >= _PAIR) or _is_of_others(token, sentence)):
            break
        if path == "pair":
            ours = ours + _missing_of_pair(token, sentence, ours + theirs)
        elif path == "clause":
            ours = ours + _of_clause(token, sentence, ours + theirs, is_pair_meant="pair" in paths)
        elif _is_facing(path, token, theirs):
            theirs = theirs + along(path, token, sentence)
        else:
            ours = ours + along(path, token, sentence)
    if token.stem in _COMPANIONS:
        ours = Who(tuple(p for p in ours.parties if p not in theirs.parties), ours.persons)
    if not ours and len(theirs.parties) >= _PAIR:
        mine = [party for party in theirs.parties if party in sentence.pair]
        ours = rest_of_pair(Who(tuple(mine)), sentence)  # `relations with B and C improved`, in a text on A and B
    return ours, theirs


def _companions(noun: Token, sentence: Sentence) -> tuple[Who, Who]:
    """`A and its friends of B`: whose they are, and who they are."""
    if noun.stem not in _COMPANIONS or not any(c.dep_ == "poss" for c in noun.children):
        return NOBODY, NOBODY
    owners, others = along("own", noun, sentence), along("of", noun, sentence)
    is_apart = bool(owners and others) and not set(owners.parties) & set(others.parties)
    return (owners, others) if is_apart else (NOBODY, NOBODY)


def _is_of_others(token: Token, sentence: Sentence) -> bool:
    """`efforts to resolve the dispute over C's dam`, in a text on A and B: C's with somebody, who is not named."""
    if token.is_predicate or token.head.is_predicate:
        return False
    matters = who((o.token for o in obliques(token) if o.prep in ("over", "about", "regarding")), sentence)
    return bool(matters) and not {*matters.parties} & {*sentence.pair}


def _is_facing(path: str, token: Token, theirs: Who) -> bool:
    """Whether a path leads to the other side; `designated A an ally of B` has both."""
    if token.stem not in _COMPANIONS:
        return path in _FACING
    return path in _OWNING or (path in _FACING and not (path == "beside" and theirs))


def _of_clause(token: Token, sentence: Sentence, found: Who, *, is_pair_meant: bool) -> Who:
    """Who acts in the clause, but for a third party that only acts on it: `N mediated in the dispute`."""
    if any(o.prep in _AMONG for o in obliques(token)):
        return NOBODY
    actors = along("clause", token, sentence)
    is_third = len(actors.parties) == 1 and actors.parties[0] not in sentence.pair
    return NOBODY if is_third and is_pair_meant and not found else actors


def _is_of_nobody(sentence: Sentence) -> Callable[[Token], bool]:
    """`Europe and N were allies`: whether a subject stands for none of the pair."""
    return lambda noun: noun.pos_ == "PROPN" and not {*who((noun,), sentence).parties} & {*sentence.pair}


def _missing_of_pair(token: Token, sentence: Sentence, found: Who) -> Who:
    """The title's pair where one or nobody of it is named, and nobody else could be meant."""
    is_short = len(found.parties) < _PAIR and set(found.parties) <= set(sentence.pair)
    if not is_short or len(sentence.pair) != _PAIR:
        return NOBODY
    if token.is_predicate and not found and any(is_somebody_else(t, sentence) for t in agents(token)):
        return NOBODY
    if token.stem in _COMPANIONS and any(map(_is_of_nobody(sentence), agents(token.head))):
        return NOBODY
    above = governor_of(token)
    near = [o.token for o in obliques(token) if o.prep in ("with", *_AMONG)]
    near += [o.token for o in obliques(above) if o.prep in _AMONG] if above is not None else []
    return NOBODY if any(is_somebody_else(t, sentence) for t in near) else Who(sentence.pair)


def is_on_somebody(verb: Token, declaring: Who, sentence: Sentence) -> bool:
    """`declared war on the new state`: on whoever it is, and not among those who declared it."""
    ends = (o.token for t in (verb, *objects(verb)) for o in obliques(t) if o.prep in ("on", "against", "upon"))
    named = ({*who((t,), sentence).parties} for t in ends if t.stem in _POLITIES)
    return any(parties <= {*declaring.parties} for parties in named)
