"""People counted by somebody, or told by their number alone, in; drafts of `population` out.

`the Red Cross counted 900 As`, `about 70 are listed with it`, `there are not more than 40`: whose people they
are is told there or just before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import Land, is_people, lands_at, nations_of
from bilat.reading.grammar.clause import agents, obliques, patients, predicate_of
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import number_of
from bilat.reading.grammar.modality import tense_of
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_KNOW = frozenset("know count register record list enumerate".split())
_COUNTERS = frozenset(
    "unhcr agency office cross commission ministry embassy official authority police bureau iom".split()
)
_STAY = frozenset("live remain stay register record shelter accommodate".split())
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Tally:
    """People of a nation in a land by the verb that tells it; `is_heard` where somebody's count is told as his."""

    nation: str
    land: Land
    act: Token
    quantity: Quantity
    is_heard: bool = False


def read(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each count; nothing where nobody tells whose people they are."""
    for verb in sentence.having(_KNOW | _STAY | {"be"}):
        if verb.is_predicate:
            yield from (_draft(tally, sentence) for tally in _tallies(verb, sentence))


def _tallies(verb: Token, sentence: Sentence) -> Iterator[_Tally]:
    if verb.stem in _KNOW and any(t.stem in _COUNTERS for t in agents(verb)):
        counted = (*patients(verb), *(o.token for o in obliques(verb) if o.prep == "of"))
        yield from (t for each in counted for t in _counted(each, verb, sentence, is_heard=True))
    elif verb.stem in _STAY:
        is_filed = any(o.prep in ("with", "by") and o.token.stem in _COUNTERS for o in obliques(verb))
        near = (t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and (is_filed or _is_bare_number(t)))
        yield from (t for each in near for t in _counted(each, verb, sentence))
    elif verb.stem == "be" and any(c.dep_ == "expl" for c in verb.children):
        bare = (t for t in verb.children if t.dep_ == "attr" and _is_bare_number(t))
        yield from (t for each in bare for t in _counted(each, verb, sentence))


def _counted(noun: Token, verb: Token, sentence: Sentence, *, is_heard: bool = False) -> Iterator[_Tally]:
    """So many, with who they are by their own word, else as was told before."""
    quantity = number_of(noun, sentence)
    if quantity is None or quantity.unit not in (None, "people"):
        return
    own = nations_of(noun, sentence) if is_people(noun, sentence) else ()
    if not own and not _is_bare_number(noun):
        return
    nation = own[0] if own else _named_before(noun, sentence)
    counters = (o.token for o in obliques(verb) if o.prep in ("with", "by"))
    lands = [land for land in lands_at([noun, verb, *counters], sentence) if land.party != nation]
    lands = lands or [Land(p) for p in sentence.pair if p != nation and len(sentence.pair) == _PAIR]
    if nation in sentence.pair and lands:
        yield _Tally(nation, lands[0], verb, quantity, is_heard)


def _is_bare_number(token: Token) -> bool:
    return token.like_num and not any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)


def _named_before(token: Token, sentence: Sentence) -> str | None:
    """Whose people were spoken of last: earlier in the sentence, else in the one before; one nation alone."""
    for at, tokens in ((sentence, [t for t in sentence.span if t.i < token.i]), (sentence.previous, None)):
        if at is not None:
            near = tokens if tokens is not None else list(at.span)
            named = {n for t in near if is_people(t, at) for n in nations_of(t, at)}
            if named:
                return named.pop() if len(named) == 1 else None
    return None


def _draft(tally: _Tally, sentence: Sentence) -> Draft:
    time = clause_time(tally.act, sentence)
    speaker = who(agents(tally.act), sentence) if tally.is_heard else None
    named = (*speaker.persons, *speaker.parties) if speaker is not None else ()
    heard = named[:1] or tuple(sentence.phrase(t) for t in agents(tally.act)[:1] if tally.is_heard)
    verb = predicate_of(tally.act) or tally.act
    return Draft(
        "population",
        "holds",
        (tally.nation,),
        (tally.land.party,),
        time=time.bare if time.relation == "by" else time.extent,
        place=tally.land.city,
        quantity=replace(tally.quantity, unit="people", of=tally.quantity.of or tally.nation),
        modality="reported" if tally.is_heard else "asserted",
        told=tense_of(verb),
        attributed_to=heard[0] if heard else None,
        confidence=0.7,
    )


RULE = Rule("tallies", 1, read, _KNOW | _STAY | {"be"})
