"""Sentences about aid told otherwise than by a verb of giving and a noun of aid in, drafts of `aid` out.

`X paid for a ward in Y`, `X spent 3 million euros on refugees in Y`, `a medical team of X worked in Y`, `X wrote off
Y's debts`, `X is the largest donor to Y`, `Y relied on X's aid`, `handed over a ship as a gift`, `Aid from X: 20 tons`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.howmany import quantity_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.relief import (
    AID_NOUNS,
    city_in,
    content_of,
    is_aid,
    is_gift,
    is_money,
    own_givers,
    parties_in,
)
from bilat.reading.grammar.stage import lone_other
from bilat.reading.grammar.when import when
from bilat.reading.rules import aid
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAY = frozenset({"pay", "fund", "finance", "sponsor", "subsidise"})
_SPEND = _PAY | {"spend", "lend"}
_PRESENT = frozenset("hand give present send deliver build donate".split())
_WORKS = frozenset(
    """
    hospital clinic school ward laboratory library well panel centre center orphanage shelter course training
    equipment programme program project operation vaccine treatment repair reconstruction classroom playground
    dispensary kindergarten museum scholarship bed ambulance pump generator
    """.split()
)
_MISSIONS = frozenset(
    """
    mission team brigade unit hospital doctor nurse medic volunteer instructor agronomist adviser advisor expert
    """.split()
)
_CREWS = frozenset("doctor nurse medic volunteer instructor agronomist".split())
_HELPING = frozenset({"technical", "medical", "agricultural", "relief", "field", "rescue", "surgical", "aid"})
_WORK = frozenset("work run treat grow operate teach serve help train come arrive vaccinate perform build".split())
_DEBTS = frozenset({"debt", "arrear", "loan"})
_FORGIVE = frozenset({"cancel", "forgive", "write", "waive", "remit"})
_FLOW = frozenset(
    "end stop cease continue flow grow rise fall depend rely live receive take consist make begin start".split()
)
_GIFT = frozenset({"gift", "donation", "present"})
_LOANS = frozenset({"loan", "credit", "grant"})
_FINANCED = frozenset("finance fund pay build construct rebuild complete carry realise cover support".split())
_DONORS = frozenset({"donor", "benefactor"})
_TITLES = frozenset({"aid", "assistance", "scholarship", "grant", "donation", "relief", "shipment", "consignment"})
_NOUNS = _LOANS | _GIFT | _DONORS | _TITLES | AID_NOUNS | {"support"}
_WORDS = _NOUNS | _SPEND | _FORGIVE | _PRESENT | _WORK
_NEAR = 5
_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class _Gift:
    """What was given: its noun, the word that says so, givers and takers."""

    noun: Token
    act: Token
    givers: tuple[str, ...]
    takers: tuple[str, ...]


def read(sentence: Sentence) -> Iterator[Draft]:
    """The aid of a sentence that the verbs of giving do not tell; nothing where they do."""
    gifts = [gift for token in sentence.having(_WORDS) for gift in _gifts(token, sentence)]
    if not gifts or next(aid.read(sentence), None) is not None:
        return
    seen = set()
    for gift in gifts:
        for giver in gift.givers[:1]:
            for taker in gift.takers or _others(giver, sentence):
                if taker != giver and (giver, taker) not in seen:
                    seen.add((giver, taker))
                    yield _draft(giver, taker, gift, sentence)


def _others(giver: str, sentence: Sentence) -> tuple[str, ...]:
    other = lone_other(giver, sentence)
    return (other,) if other is not None else ()


def _gifts(token: Token, sentence: Sentence) -> Iterator[_Gift]:
    if is_predicate(token):
        yield from _paid(token, sentence)
        yield from _forgiven(token, sentence)
        yield from _presented(token, sentence)
        yield from _worked(token, sentence)
        yield from _came(token, sentence)
    elif lemma(token) in _LOANS and token.dep_ == "pobj":
        yield from _lent(token, sentence)
    elif lemma(token) in _GIFT and token.dep_ in ("appos", "attr"):
        yield from _gift_of(token, sentence)
    elif lemma(token) in _DONORS and token.dep_ in ("attr", "pobj", "appos"):
        yield from _donors(token, sentence)
    elif is_aid(token) or lemma(token) == "scholarship" or _is_label(token, sentence):
        yield from _named(token, sentence)


def _paid(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`X paid for a ward in Y`, `X funded a clinic in Y`, `X spent 3 million euros on refugees in Y`."""
    if stem(verb) not in _SPEND:
        return
    givers = parties_in(agents(verb), sentence)
    nouns: list[Token] = []
    if stem(verb) in _PAY:
        nouns = [o.token for o in obliques(verb) if o.prep == "for"] if stem(verb) == "pay" else list(patients(verb))
        nouns = list(patients(verb)) if is_passive(verb) else nouns
        nouns = [n for n in nouns if lemma(n) in _WORKS]
    elif stem(verb) == "spend" and any(is_money(p) for p in patients(verb)):
        on = [o.token for each in (verb, *patients(verb)) for o in obliques(each) if o.prep == "on"]
        nouns = [n for n in on if lemma(n) in _WORKS | {"refugee", "relief", "aid", "victim"}]
    elif stem(verb) == "lend" and any(is_money(p) for p in patients(verb)):
        nouns = [next(p for p in patients(verb) if is_money(p))]
    for noun in nouns[:1]:
        takers = _takers(verb, noun, sentence)
        if givers and (takers or stem(verb) != "lend"):
            yield _Gift(noun, verb, givers, takers)


def _takers(verb: Token, noun: Token, sentence: Sentence) -> tuple[str, ...]:
    steps = [o for each in (noun, verb) for o in obliques(each)]
    goals = [o.token for o in steps if o.prep.split()[-1] in ("in", "to", "for", "of")]
    goals += [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    timed = {i for t in sentence.times for i in t.tokens}
    return parties_in((g for g in goals if g.i not in timed and g.i != noun.i), sentence)


def _forgiven(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`X wrote off Y's debts`, `X cancelled 50 million dollars of debt owed by Y`."""
    if stem(verb) not in _FORGIVE or (stem(verb) == "write" and particle(verb) != "off"):
        return
    for noun in patients(verb):
        debts = [t for t in noun.subtree if lemma(t) in _DEBTS]
        if debts:
            owners = [t for t in noun.subtree if t.i in sentence.parties]
            givers = parties_in(agents(verb), sentence)
            takers = tuple(p for p in parties_in(owners, sentence) + _adjectives(owners, sentence) if p not in givers)
            yield _Gift(debts[0], verb, givers, tuple(dict.fromkeys(takers)))
            return


def _adjectives(tokens: list[Token], sentence: Sentence) -> tuple[str, ...]:
    return tuple(sentence.parties[t.i].party for t in tokens if sentence.parties[t.i].form == "adjective")


def _presented(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`X handed over a ship as a gift`, `X donated a fire engine to Y`, `Y was given two ships by X`."""
    if stem(verb) not in _PRESENT:
        return
    gifts = [t for t in verb.subtree if lemma(t) in _GIFT and t.dep_ == "pobj" and t.head.lower_ == "as"]
    nouns = [p for p in patients(verb) if p.pos_ in ("NOUN", "PROPN") and p.i not in sentence.parties]
    if stem(verb) == "give" and is_passive(verb):
        takers = parties_in((c for c in verb.children if c.dep_ == "nsubjpass"), sentence)
        given = [c for c in verb.children if c.dep_ in ("dobj", "oprd") and is_gift(c) and not is_money(c)]
        given += [n for n in nouns if n.dep_ in ("dobj", "oprd", "dative") and _is_vessel(n)]
        for noun in given[:1] if takers else ():
            yield _Gift(noun, verb, parties_in(agents(verb), sentence), takers)
    elif stem(verb) == "donate" or (gifts and stem(verb) in ("hand", "give", "present", "send", "deliver", "build")):
        for noun in [n for n in nouns if stem(verb) != "build"][:1]:
            yield _Gift(noun, verb, parties_in(agents(verb), sentence), _takers(verb, noun, sentence))


def _is_vessel(noun: Token) -> bool:
    return lemma(noun) in ("ship", "vessel", "boat", "aircraft", "plane", "helicopter", "tractor", "locomotive", "bus")


def _worked(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`a technical mission of X ran a farm`, `doctors from X treated patients in Y`."""
    if stem(verb) not in _WORK or is_passive(verb):
        return
    for noun in agents(verb):
        words = {c.lower_ for c in noun.children}
        is_crew = lemma(noun) in _CREWS or bool(words & _HELPING)
        if lemma(noun) not in _MISSIONS or not is_crew:
            continue
        places = [o.token for each in (verb, *patients(verb)) for o in obliques(each) if o.prep in ("in", "to", "on")]
        timed = {i for t in sentence.times for i in t.tokens}
        takers = parties_in((p for p in places if p.i not in timed), sentence)
        givers = own_givers(noun, sentence)
        if givers and (takers or lemma(noun) in _CREWS or "technical" in words or "medical" in words):
            yield _Gift(noun, verb, givers, tuple(t for t in takers if t not in givers))


def _donors(noun: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`X is the largest donor to Y`, `X was one of Y's main donors`."""
    verb = predicate_of(noun)
    if verb is None or lemma(verb) not in ("be", "become", "remain"):
        return
    givers = parties_in(agents(verb), sentence)
    goals = [o.token for o in obliques(noun) if o.prep in ("to", "for", "of", "in")]
    takers = parties_in(goals, sentence) or own_givers(noun, sentence)
    takers = tuple(t for t in takers if t not in givers)
    if takers:
        yield _Gift(noun, verb, givers, takers)


def _came(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`Tents and two ambulances came from A`."""
    if stem(verb) not in ("come", "arrive"):
        return
    from_ = parties_in((o.token for o in obliques(verb) if o.prep == "from"), sentence)
    for noun in agents(verb):
        if from_ and (is_aid(noun) or is_gift(noun) or lemma(noun) == "scholarship"):
            yield _Gift(noun, verb, from_, _takers(verb, noun, sentence))
            return


def _lent(noun: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`financed by a loan from A`, `built with an A loan`: lent for what is done, to the other party."""
    verb = predicate_of(noun)
    if verb is None or noun.head.lower_ not in ("by", "with", "through") or stem(verb) not in _FINANCED:
        return
    givers = own_givers(noun, sentence) or parties_in(
        (o.token for o in obliques(noun) if o.prep in ("from", "by")), sentence
    )
    yield _Gift(noun, verb, givers, ())


def _gift_of(noun: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`a dairy farm, a gift of the people of A`, `the bus was a gift from A to B`."""
    givers = own_givers(noun, sentence) or parties_in(
        (o.token for o in obliques(noun) if o.prep in ("of", "from", "by")), sentence
    )
    takers = parties_in((o.token for o in obliques(noun) if o.prep in ("to", "for")), sentence)
    yield _Gift(noun, noun, givers, tuple(t for t in takers if t not in givers))


def _is_label(token: Token, sentence: Sentence) -> bool:
    return lemma(token) in _TITLES and not any(is_predicate(t) for t in sentence.span)


def _named(noun: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`Y relied on X's aid`, `X's aid ended in 1991`, `would take no more X aid`; a label: `Aid from X: 3 tons`."""
    verb = predicate_of(noun)
    givers = own_givers(noun, sentence)
    inner = [o.token for each in (noun, *(o.token for o in obliques(noun))) for o in obliques(each)]
    takers = tuple(p for p in parties_in((t for t in inner if t.head.lower_ in ("to", "for")), sentence))
    from_ = parties_in((t for t in inner if t.head.lower_ in ("from", "by")), sentence)
    givers = givers or from_
    if verb is None:
        if sentence.block.kind == "item" or ":" in sentence.text:
            yield _Gift(noun, noun, givers or _rest(takers, sentence), takers)
        return
    named = {m.party for m in sentence.parties.values()}
    is_worth = any(t.lower_ == "worth" for t in noun.doc[noun.i + 1 : min(noun.i + _NEAR, sentence.span.end)])
    if givers and (takers or len(named) > 1) and (stem(verb) in _FLOW or is_worth) and lemma(noun) != "grant":
        yield _Gift(noun, noun if is_worth else verb, givers, takers)


def _rest(takers: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    rest = tuple(p for p in sentence.pair if p not in takers)
    return rest if len(takers) == 1 and len(rest) == 1 else ()


def _draft(giver: str, taker: str, gift: _Gift, sentence: Sentence) -> Draft:
    stance = stance_of(gift.act, sentence) if is_predicate(gift.act) else None
    modality: Modality = stance.modality if stance else "asserted"
    if stance and (stance.is_negated or is_negated(gift.noun)) and modality == "asserted":
        modality = "denied"
    goals = [o.token for each in (gift.act, gift.noun) for o in obliques(each) if o.prep in ("in", "to", "for")]
    time = when(gift.act, sentence).act
    if time is None and stance is None:
        time = next((t.mention.calendar for t in sentence.times if t.mention.calendar), None)
    return Draft(
        "aid",
        None,
        (giver,),
        (taker,),
        (),
        time,
        city_in(goals, sentence),
        _count(gift, sentence),
        modality=modality,
        attributed_to=stance.attributed_to if stance else None,
        detail=content_of(gift.noun, sentence),
        confidence=_CONFIDENCE,
    )


def _count(gift: _Gift, sentence: Sentence) -> Quantity | None:
    beside = patients(gift.act) if is_predicate(gift.act) else tuple(gift.noun.subtree)
    return next((q for q in (quantity_of(t, sentence) for t in (gift.noun, *beside)) if q), None)


RULE = Rule("gifts", 1, read, _WORDS)
