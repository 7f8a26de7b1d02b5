"""A nominal or a subordinate verb in, the time inside its own phrase out, never that of the clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model import edtf
from bilat.reading.grammar.clause import is_predicate
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.nountime import is_moment_of
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_SAME_TIME = frozenset({"when", "as", "while"})
_TIES = frozenset(
    {"in", "on", "of", "at", "during", "by", "around", "early", "late", "mid", "the", "about", "back", "year"}
)
_LINKS = frozenset("after following since before until prior upon despite post to preceding".split())
_ENDS = frozenset({"end", "halt", "stop", "close", "brake"})
_NEAR = 4


def own_time(token: Token, sentence: Sentence) -> When:
    """The time of a predicate; under another clause only its own, but that clause's after `when …`."""
    good = tuple(t for t in sentence.times if not _is_measure(t, token) and not _is_open_aside(t, sentence))
    if token.dep_ not in ("ROOT", "conj", "ccomp", "xcomp"):
        mine = tuple(t for t in good if _is_under(t.head, token))
        if mine or not (token.dep_ == "advcl" and any(c.lower_ in _SAME_TIME for c in token.children)):
            good = mine or tuple(t for t in good if is_moment_of(t, token))
    found = when(token, sentence.with_times(good))
    if not found and token.dep_ == "relcl":
        return noun_time(token.head, sentence)  # `the coup of May 1966, which brought N to power`
    return NEVER if found.relation in ("since", "after") and not _says(found.relation, good) else found


def _says(relation: str, times: tuple[Timed, ...]) -> bool:
    """Whether a time itself is told as since or after, and not only the event that it is the time of."""
    return any(t.mention.relation == relation for t in times)


def _is_measure(timed: Timed, token: Token) -> bool:
    """`three years after X fell`: the measure is of the clause above."""
    return any(c.dep_ == "mark" and timed.head.i < c.i for c in token.children if c.lower_ in ("after", "before"))


def _is_open_aside(timed: Timed, sentence: Sentence) -> bool:
    """A time in brackets, left out of the parse, that is not simply the date of what stands before it."""
    spans = [sentence.offsets[i] for i in timed.tokens if i in sentence.offsets]
    inside = any(first < timed.mention.end and timed.mention.start < last for first, last in spans)
    return not inside and timed.mention.relation not in (None, "on")


def noun_time(noun: Token, sentence: Sentence) -> When:
    """The time in a noun phrase or right behind it: `the 1979 revolution`, `the fall of X in 1991`."""
    mine = [(t, at) for t in sentence.times for at in _bare_tokens(t, sentence) if t.mention.calendar]
    if (named := _naming(noun, sentence)) is not None:
        return When(named.value)
    near = [(abs(at[0].i - noun.i), t) for t, at in mine if _belongs(at, noun)]
    if not near:
        return NEVER
    best = min(near, key=lambda pair: pair[0])[1].mention
    return When(best.bare or best.calendar, best.relation if best.relation in ("by", "before") else "on")


def _bare_tokens(timed: Timed, sentence: Sentence) -> Iterator[list[Token]]:
    """The tokens of the time itself, without the words that tie it on (`after the 1973 …`)."""
    first, last = timed.mention.bare_start, timed.mention.bare_end
    inside = [i for i, (start, end) in sentence.offsets.items() if start < (last or 0) and (first or 0) < end]
    tokens = [sentence.span.doc[i] for i in inside or timed.tokens]
    if tokens:
        yield tokens


def _belongs(at: list[Token], noun: Token) -> bool:
    inside = {t.i for t in at}
    head = next((t for t in at if t.head.i not in inside), at[0])
    if _is_under(head, noun):
        return not _shut_in(head, noun)
    end = max((t.i for t in noun.subtree if not _shut_in(t, noun)), default=noun.i)
    between = noun.doc[end + 1 : at[0].i]
    return end < at[0].i and len(between) <= _NEAR and all(t.lower_ in _TIES for t in between)


def _shut_in(token: Token, noun: Token) -> bool:
    """Whether a clause inside the noun's phrase has the token."""
    return any(is_predicate(a) and noun.is_ancestor(a) for a in (token, *token.ancestors))


def _is_under(token: Token, above: Token) -> bool:
    return token.i == above.i or above.is_ancestor(token)


def time_beside(noun: Token, sentence: Sentence) -> When:
    """The time of a predicate or noun; of what came before or after the clause's event, only what stands with it.

    `Relations were restored in 1950, after the invasion`: the year is not the invasion's.
    """
    if (named := _naming(noun, sentence)) is not None:
        return When(named.value)
    at = noun
    while at.dep_ in ("pobj", "conj") and not at.is_predicate and at.head is not at:
        prep = at.head
        if prep.lower_ in _LINKS and at.dep_ == "pobj" and not _is_of_ending(prep):
            inside = tuple(t for t in sentence.times if prep.is_ancestor(t.head))
            return when(noun, sentence.with_times(inside))
        at = prep.head if at.dep_ == "pobj" and prep.lower_ == "of" else prep
    return when(noun, sentence)


def _naming(noun: Token, sentence: Sentence) -> Timed | None:
    """`after the 1939 attack`: the time of what came after it is told by the attack's own, which names it."""
    tied = (t for t in sentence.times if t.mention.relation not in (None, "on") and len(t.tokens) > 1)
    return next((t for t in tied if any(_counts(i, noun) for i in t.tokens)), None)


def _counts(place: int, noun: Token) -> bool:
    token = noun.doc.tokens[place]
    return token.dep_ == "nummod" and token.head is noun


def _is_of_ending(prep: Token) -> bool:
    """`put an end to`, `brought a halt to`: part of the act."""
    if prep.lower_ != "to":
        return False
    above = prep.head if prep.head.is_predicate else prep.head.head
    ended = (*above.children, prep.head) if above.is_predicate else ()
    return any(t.dep_ == "dobj" and t.stem in _ENDS for t in ended)


def is_fine(when_: When) -> bool:
    """Whether a time is as fine as a month."""
    if when_.bare is None:
        return False
    value = edtf.parse(when_.bare)
    return not value.is_open and (value.latest or 0) - (value.earliest or 0) < 32  # noqa: PLR2004
