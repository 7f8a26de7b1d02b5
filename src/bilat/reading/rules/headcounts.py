"""`A's ministry puts the number of Bs in A at 2,500` in, a draft of `population` out, as they say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import is_people, lands_at, nations_of
from bilat.reading.grammar.clause import agents, is_negated, is_passive, obliques, patients, subjects
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import quantity_of
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_RECKON = frozenset("put estimate reckon set place give".split())
_TOTALS = frozenset("number total strength figure size".split())
_SURVEYS = frozenset("census estimate statistic figure survey datum".split())


def read(sentence: Sentence) -> Iterator[Draft]:
    """How many people of one party somebody says to live in another."""
    for verb in sentence.having(_RECKON):
        if not verb.is_predicate or is_negated(verb):
            continue
        if is_passive(verb):
            yield from _whose_number(verb, sentence)
            continue
        for total in (t for t in patients(verb) if t.stem in _TOTALS):
            for people in (o.token for o in obliques(total) if o.prep == "of" and is_people(o.token, sentence)):
                yield from _counted(people, total, verb, sentence)


def _whose_number(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`the descendants of As in B, whose number is put at 4,000`."""
    before = [t for t in sentence.span.tokens if t.i < verb.left_edge.i and is_people(t, sentence)]
    people = next((t for t in reversed(before) if nations_of(t, sentence)), None)
    is_theirs = any(c.lower_ == "whose" for total in subjects(verb) for c in total.children)
    totals = tuple(total for total in subjects(verb) if total.stem in _TOTALS)
    if people is not None and is_theirs and totals:
        above = before[before.index(people) - 1] if people.dep_ == "pobj" and len(before) > 1 else people
        yield from _counted(above if above.is_ancestor(people) else people, totals[0], verb, sentence)


def _counted(people: Token, total: Token, verb: Token, sentence: Sentence) -> Iterator[Draft]:
    at = [o.token for word in (verb, total, people) for o in obliques(word) if o.prep in ("at", "as")]
    number = next((q for each in at if (q := quantity_of(each, sentence))), None)
    lands = [land.party for land in lands_at((people, total, verb), sentence) if land.party in sentence.pair]
    nations = nations_of(people, sentence, lands[:1] if len(lands) == 1 else ())
    lands = [land for land in lands if land not in nations]
    if number is None or len(lands) != 1:
        return
    teller = next(iter(agents(verb)), None)
    is_told = teller is not None and teller.stem not in _SURVEYS
    for nation in nations:
        yield Draft(
            "population",
            "holds",
            (nation,),
            (lands[0],),
            time=clause_time(verb, sentence).extent,
            quantity=_of_people(number, nation),
            modality="reported" if is_told else "asserted",
            told="past" if verb.tag_ == "VBD" else "present",
            attributed_to=sentence.phrase(teller) if teller is not None and is_told else None,
            detail=people.text,
        )


def _of_people(number: Quantity, nation: str) -> Quantity:
    return replace(number, unit=number.unit or "people", of=number.of or nation)


RULE = Rule("headcounts", 1, read, _RECKON)
