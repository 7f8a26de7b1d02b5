"""Sentences about relief, donations, grants, training and arms given in, drafts of `aid` out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.found import When
from bilat.reading.grammar.howmany import quantity_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.owntime import noun_time
from bilat.reading.grammar.relief import (
    AID_NOUNS,
    city_in,
    content_of,
    is_aid,
    is_for_a_group,
    is_gift,
    is_money,
    own_givers,
    parties_in,
    partners,
    sponsors,
)
from bilat.reading.grammar.stage import lone_other
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_GIVE = frozenset(
    """
    send donate provide deliver dispatch give grant extend allocate contribute ship airlift supply fund finance
    distribute offer disburse channel furnish render fly transport commit pledge promise earmark approve announce
    order transfer gift hand release despatch award coordinate offload rush bring lend
    """.split()
)
_SURE = frozenset({"donate", "airlift", "gift", "disburse", "distribute"})
_LEND = frozenset("give grant promise pledge extend lend allocate offer".split())
_PLANS = frozenset({"pledge", "promise", "commit", "announce", "order", "approve", "earmark", "offer"})
_RECEIVE = frozenset({"receive", "get", "accept", "obtain"})
_HELP = frozenset({"assist", "aid", "help"})
_TRAIN = frozenset({"train", "arm", "equip"})
_TO = frozenset({"to", "for", "in", "into", "towards", "toward"})
_TRAINED = frozenset("officer soldier pilot troop force police army cadet diplomat student military policeman".split())
_CARRIERS = frozenset("ship vessel plane aircraft flight convoy frigate airliner train freighter transport".split())
_CARRY = frozenset({"carry", "load", "bear", "bring"})
_AMOUNTS = frozenset({"ton", "tonne", "load"})
_DISASTER = frozenset(
    """
    earthquake flood tsunami cyclone hurricane typhoon drought famine fire wildfire epidemic pandemic crisis
    disaster explosion blast landslide eruption storm avalanche outbreak
    """.split()
)
_WARES = frozenset("bring supply ship transport transfer deliver provide approve announce order release commit".split())
_HEADINGS = ("aid", "assistance", "relief", "humanitarian", "development", "help", "donation")
_LOADS = frozenset("shipment consignment delivery ton tonne plane flight convoy cargo package load planeload".split())
_SUMS = frozenset("amount average rise fall peak total reach arrive come include be exceed stand".split())
_WORDS = _GIVE | _RECEIVE | _HELP | _TRAIN | AID_NOUNS | {"support"}
_MEMORY = 2
_DAY, _MONTH = 10, 7


@dataclass(frozen=True, slots=True)
class _Gift:
    """A gift read: the noun that it consists of, the word that says it is given, givers and takers."""

    noun: Token
    act: Token
    givers: tuple[str, ...]
    takers: tuple[str, ...]


def read(sentence: Sentence) -> Iterator[Draft]:
    """Aid sent, delivered, received, pledged, refused; helpers and trainers sent; aid named as an event."""
    yield from _told(sentence)


@lru_cache(maxsize=16)  # gifts and later sentences ask what was told
def _told(sentence: Sentence) -> tuple[Draft, ...]:
    gifts = (gift for token in sentence.having(_WORDS) for gift in _gifts(token, sentence))
    told: dict[object, Draft] = {}
    for draft in (d for gift in gifts for d in _drafts(gift, sentence)):
        told.setdefault((draft.actors, draft.targets, draft.time, draft.modality), draft)
    return tuple(told.values())


def _gifts(token: Token, sentence: Sentence) -> Iterator[_Gift]:
    if is_predicate(token):
        if stem(token) in _GIVE:
            yield from _given(token, sentence)
        elif stem(token) in _RECEIVE:
            yield from _received(token, sentence)
        elif stem(token) in _HELP | _TRAIN:
            yield from _helped(token, sentence)
    elif is_aid(token):
        yield from _named(token, sentence)


def _given(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`A sent 50 tons of aid to B`, `aid was delivered to B`, `A donated B three ambulances`."""
    takers = _takers(verb, sentence)
    if stem(verb) in ("supply", "provide", "furnish", "present"):
        yield from _provided_with(verb, sentence)
    for noun in _loads(verb):
        if not _is_given(noun, verb, sentence):
            continue
        givers = _givers(noun, verb, sentence)
        for_whom = takers or _takers(noun, sentence)
        if lemma(noun) in ("aid", "assistance", "help", "supply") and (not givers or not for_whom):
            givers, for_whom = _filled(givers, for_whom, noun, sentence)
        yield _Gift(noun, verb, givers, for_whom)
        return


def _provided_with(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`A supplied B with weapons`."""
    takers = parties_in((p for p in patients(verb) if not is_aid(p)), sentence)
    for oblique in obliques(verb):
        if oblique.prep == "with" and (
            is_aid(oblique.token) or (is_gift(oblique.token) and _is_relief(oblique.token, verb))
        ):
            yield _Gift(oblique.token, verb, parties_in(agents(verb), sentence), takers)
            return


def _loads(verb: Token) -> Iterator[Token]:
    """What was sent aboard: `sent two aircraft with tents`; else what was sent."""
    for noun in patients(verb):
        aboard = [o.token for each in (noun, verb) for o in obliques(each) if o.prep in ("with", "carrying")]
        aboard += [p for c in noun.children if c.dep_ == "acl" and stem(c) in _CARRY for p in patients(c)]
        held = [t for t in aboard if is_aid(t) or is_gift(t) or lemma(t) in _AMOUNTS]
        yield from held if lemma(noun) in _CARRIERS and held else (noun,)


def _is_given(noun: Token, verb: Token, sentence: Sentence) -> bool:
    if noun.i in sentence.parties:
        return False
    if is_aid(noun):
        return stem(verb) != "announce" or bool(_takers(noun, sentence))
    if not is_gift(noun):
        return False
    if stem(verb) in _WARES:
        return _is_relief(noun, verb)
    if is_money(noun):
        is_lent = stem(verb) in _LEND and bool(_takers(verb, sentence) or _takers(noun, sentence))
        return (
            is_lent or stem(verb) in _SURE or _is_relief(noun, verb) or lemma(noun) in ("scholarship", "loan", "grant")
        )
    return True


def _is_relief(noun: Token, verb: Token) -> bool:
    """Whether goods or money are said to be aid: `humanitarian`, `in aid`, `as a gift`, `after the earthquake`."""
    near = {lemma(t) for t in verb.subtree}
    inner = {lemma(t) for t in noun.subtree}
    return bool(
        inner & {"humanitarian", "relief", "emergency", "aid", "assistance", "medical", "rescue"}
        or near & {"aid", "assistance", "humanitarian", "gift", "donation", "relief", "free", "victim", "grant"}
        or near & _DISASTER
        or lemma(noun) in ("scholarship", "weapon", "arm", "ammunition", "missile", "vaccine")
    )


def _takers(token: Token, sentence: Sentence) -> tuple[str, ...]:
    goals = [o.token for o in obliques(token) if o.prep.split()[-1] in _TO]
    goals += [c for c in token.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    return parties_in((g for g in goals if not _is_time(g, sentence)), sentence)


def _is_time(token: Token, sentence: Sentence) -> bool:
    return any(token.i in t.tokens for t in sentence.times)


def _givers(noun: Token, verb: Token, sentence: Sentence) -> tuple[str, ...]:
    doers = [a for a in agents(verb) if a.i != noun.i] if not (is_passive(verb) and noun in agents(verb)) else []
    found = parties_in(doers, sentence)
    return (
        found
        or own_givers(noun, sentence)
        or parties_in((o.token for o in obliques(verb) if o.prep == "from"), sentence)
    )


def _filled(
    givers: tuple[str, ...], takers: tuple[str, ...], noun: Token, sentence: Sentence
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`The aid was delivered to X`, `he ordered assistance`: the rest from the sentences before."""
    at = sentence.previous
    for _ in range(_MEMORY):
        if at is None:
            break
        told = _told(at)
        if told:
            is_same = not givers or givers == told[0].actors
            return givers or told[0].actors, takers or (told[0].targets if is_same else ())
        at = at.previous
    return givers or tuple(p for name in sponsors(noun, sentence) for p in _country_of(name, sentence)), takers


def _country_of(name: str, sentence: Sentence) -> tuple[str, ...]:
    return tuple(m.party for i, m in sorted(sentence.parties.items()) if m.party in sentence.pair and m.party in name)[
        :1
    ]


def _received(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`B received aid from A`."""
    for noun in patients(verb):
        if is_aid(noun) or (is_gift(noun) and _is_relief(noun, verb)):
            beside = [t for t in verb.subtree if is_aid(t)]
            sources = [o.token for each in (verb, noun, *beside) for o in obliques(each) if o.prep == "from"]
            takers = parties_in(agents(verb), sentence)
            givers = parties_in(sources, sentence) or own_givers(noun, sentence)
            if not givers and len(takers) == 1 and not sources:
                givers = tuple(filter(None, (lone_other(takers[0], sentence),)))
            yield _Gift(noun, verb, givers, takers)
            return


def _helped(verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`A assisted B after the flood`, `A trained officers of B`: of help only where a disaster or relief is named."""
    givers = parties_in(agents(verb), sentence)
    for noun in patients(verb):
        takers = parties_in((noun,), sentence)
        near = {lemma(t) for t in verb.subtree}
        is_train = stem(verb) in _TRAIN and lemma(noun) in _TRAINED and lemma(noun) != "student"
        if is_train and not takers:
            takers = _takers(noun, sentence)
        is_train = is_train or (stem(verb) == "train" and bool(takers) and lemma(noun) != "student")
        if is_train or (stem(verb) in _HELP and near & (_DISASTER | {"victim", "humanitarian"})):
            yield _Gift(noun, verb, givers, takers)
            return


def _named(noun: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`A's aid to B amounted to …`, `aid from A to B`, `A has been a donor of aid to B`, `aid to B totalled`."""
    verb = predicate_of(noun)
    if verb is None or (stem(verb) in _GIVE | _RECEIVE and any(p.i == noun.i for p in patients(verb))):
        return
    givers, takers = own_givers(noun, sentence), _takers(noun, sentence)
    if noun.dep_ == "nsubj" and stem(verb) in _SUMS:
        takers = takers or _takers(verb, sentence)
        if givers and (takers or any(is_gift(o.token) for o in obliques(verb))):
            yield _Gift(noun, verb, givers, takers)
    elif (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("of", "with", "in")
        and givers
        and takers
        and lemma(noun.head.head) in _LOADS
    ):
        yield _Gift(noun, noun, givers, takers)
    elif noun.dep_ == "pobj" and noun.head.lower_ in ("in", "of") and stem(verb) in _GIVE:
        yield from _amount_of(noun, verb, sentence)


def _amount_of(noun: Token, verb: Token, sentence: Sentence) -> Iterator[_Gift]:
    """`gave $5 million in aid to B`, `sent a planeload of aid to B`: the amount is the object."""
    objects = [p for p in patients(verb) if p.is_ancestor(noun) or noun.head.head.i in (p.i, verb.i)]
    if objects and not is_gift(objects[0]):
        takers = _takers(verb, sentence) or _takers(objects[0], sentence) or _takers(noun, sentence)
        yield _Gift(noun, verb, _givers(objects[0], verb, sentence), takers)


def _drafts(gift: _Gift, sentence: Sentence) -> Iterator[Draft]:
    takers = gift.takers or _other(gift, sentence)
    for giver in gift.givers:
        for taker in takers:
            if giver != taker and gift.givers != gift.takers:
                yield _draft(giver, taker, gift, sentence)


def _other(gift: _Gift, sentence: Sentence) -> tuple[str, ...]:
    """The title's other party where the sentence names it, or an order for aid follows one that names it."""
    if len(gift.givers) != 1 or gift.givers[0] not in sentence.pair or is_for_a_group(gift.noun, gift.act, sentence):
        return ()
    rest = tuple(p for p in sentence.pair if p != gift.givers[0])
    named = {m.party for m in sentence.parties.values()}
    if rest and rest[0] in named:
        return rest if lemma(gift.noun) != "scholarship" else ()
    other = lone_other(gift.givers[0], sentence) if _is_told_beside(sentence) else None
    return (other,) if other is not None else ()


def _is_told_beside(sentence: Sentence) -> bool:
    """Whether aid without a taker is the other party's: in a list, under a heading on aid, after a disaster."""
    heading = " ".join(sentence.block.section).casefold()
    is_after = bool({lemma(t) for t in sentence.span} & _DISASTER)
    return sentence.block.kind == "item" or is_after or any(word in heading for word in _HEADINGS)


def _draft(giver: str, taker: str, gift: _Gift, sentence: Sentence) -> Draft:
    stance = stance_of(gift.act, sentence)
    time = _time(gift, sentence)
    goals = [o.token for each in (gift.act, gift.noun) for o in obliques(each) if o.prep.split()[-1] in _TO]
    host = _host(goals, taker, sentence)
    return Draft(
        "aid",
        None,
        (giver,),
        (taker,),
        tuple(dict.fromkeys((*_persons(gift, sentence), *_helpers(gift, sentence), *_hosts(host)))),
        time.act,
        city_in(goals, sentence) or host,
        _count(gift, sentence),
        modality=_modality(gift, stance.modality, is_refused=stance.is_negated or is_negated(gift.noun)),
        attributed_to=stance.attributed_to,
        detail=content_of(gift.noun, sentence),
    )


def _hosts(host: str | None) -> Iterator[Other]:
    if host is not None:
        yield Other("host", host)


def _host(goals: list[Token], taker: str, sentence: Sentence) -> str | None:
    """`families from X settled in Y`: the country where they are."""
    steps = [o for g in goals for t in (g, *(c for c in g.children if c.dep_ in ("acl", "relcl"))) for o in obliques(t)]
    inside = parties_in((o.token for o in steps if o.prep == "in" and o.token.i in sentence.parties), sentence)
    return next((p for p in inside if p != taker), None)


def _modality(gift: _Gift, modality: Modality, *, is_refused: bool) -> Modality:
    if is_refused and modality in ("asserted", "planned"):
        return "denied"
    is_plan = is_predicate(gift.act) and stem(gift.act) in _PLANS and modality == "asserted"
    return "planned" if is_plan else modality


def _time(gift: _Gift, sentence: Sentence) -> When:
    if not is_predicate(gift.act):
        return noun_time(gift.noun, sentence)
    found = when(gift.act, sentence)
    if found.bare and len(found.bare) == _DAY and _is_day_of_disaster(found, sentence):
        return When(found.bare[:_MONTH])
    return found


def _is_day_of_disaster(time: When, sentence: Sentence) -> bool:
    """`Following the flood on 6 May 2014, X sent …`: the day is the flood's, the month also the aid's."""
    for timed in sentence.times:
        if time.bare not in (timed.mention.bare, timed.mention.calendar):
            continue
        before = list(sentence.span.doc[sentence.span.start : min(timed.tokens, default=timed.head.i)])
        clause = before[max((n for n, t in enumerate(before) if t.text in (",", ";")), default=-1) + 1 :]
        words = [lemma(t) for t in clause]
        links = [n for n, t in enumerate(clause) if t.lower_ in ("after", "following", "since")]
        return bool(links) and bool(_DISASTER & set(words[links[0] :]))
    return False


def _count(gift: _Gift, sentence: Sentence) -> Quantity | None:
    own = quantity_of(gift.noun, sentence)
    if own is not None or not is_predicate(gift.act):
        return own
    goals = [o.token for o in obliques(gift.act) if o.prep in ("in", "to", "on", "of", "with", "worth", "by")]
    goals += [p for p in patients(gift.act) if p.i != gift.noun.i]
    return next((q for q in (quantity_of(g, sentence) for g in goals if not _is_time(g, sentence)) if q), None)


def _persons(gift: _Gift, sentence: Sentence) -> Iterator[Other]:
    if is_predicate(gift.act):
        for name in who(agents(gift.act), sentence).persons:
            yield Other("person", name)


def _helpers(gift: _Gift, sentence: Sentence) -> Iterator[Other]:
    """Who paid (`with the support of S`) and who organised (`in cooperation with O`, `through O`, `organised by O`)."""
    for name in sponsors(gift.noun, sentence):
        yield Other("sponsor", name)
    for name in partners(gift.noun, gift.act, sentence):
        yield Other("organisation", name)


RULE = Rule("relief", 1, read, _WORDS)
