"""A noun that names a party's change in passing (`since the fall of …`, `after independence`) in, the change out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_negated, is_predicate, lemma, obliques, patients, predicate_of, stem
from bilat.reading.grammar.found import NEVER, NOBODY, When, Who
from bilat.reading.grammar.owntime import noun_time, own_time
from bilat.reading.grammar.reckoned import reckoned
from bilat.reading.grammar.regimes import (
    dated_party,
    faction_of,
    inside,
    is_state,
    order_of,
    own_of,
    state_of,
    subject_beside,
    upheaval_of,
)
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import subject_of
from bilat.reading.rules.change_words import (
    ANSWERS,
    ATTAIN_NOUNS,
    BIRTH_NOUNS,
    END_NOUNS,
    HAPPEN,
    JUDGE,
    LEAVING,
    NOUNS,
    OF_TIME,
    ORDERS,
    OTHER_UPHEAVALS,
    POLLS,
    RISES,
    STATUS,
    TIME_LINKS,
    UNIONS,
    UPHEAVALS,
    VAIN,
    WEAK_ENDS,
    WISH_NOUNS,
    WISHES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

LONG = 90
_NEXT = 8


@dataclass(frozen=True, slots=True)
class Change:
    """A change read: the parties that changed, the word that says so, its time, and its label."""

    who: Who
    act: Token
    time: When
    label: str
    is_told: bool = True


def every(reader: Callable[[Token, Sentence], Who], tokens: Iterable[Token], sentence: Sentence) -> Who:
    """What a reader of noun phrases makes of several, together."""
    found = NOBODY
    for token in tokens:
        found = found + reader(token, sentence)
    return found


def by_noun(noun: Token, sentence: Sentence) -> Iterator[Change]:
    """A change named in passing: its party and time by its own phrase."""
    if noun.stem not in NOUNS or noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ == "compound":
        return
    if noun.i in sentence.parties or is_negated(noun):
        return
    if lemma(sentence.span[0]) == "see":
        return
    if _is_vain(noun) or (_is_wished(noun) and not _is_judged(noun)):
        return
    time = noun_time(noun, sentence)
    if not time and noun.dep_ in ("nsubj", "nsubjpass") and lemma(noun.head) in HAPPEN:
        time = own_time(noun.head, sentence)
    if not time and _is_label(sentence):
        time = when(noun, sentence)
    if not time and lemma(noun) in POLLS:
        time = next((own_time(c, sentence) for c in noun.children if c.dep_ == "acl"), time)
    who = _changed(noun, time, sentence)
    if not time and lemma(noun) == "independence" and noun.dep_ == "pobj":
        time = _of_the_day(noun, sentence)
    if who.parties:
        is_told = lemma(noun) in POLLS and noun.dep_ in ("nsubj", "nsubjpass")  # `a referendum is planned`
        yield Change(Who(who.parties[:1], who.persons), noun, time, _noun_label(noun, sentence), is_told=is_told)


def _is_self(token: Token) -> bool:
    """`self-determination`, `self-rule`, as the parser cuts them."""
    return any(c.lower_ == "self" for c in token.children)


def _is_label(sentence: Sentence) -> bool:
    """Whether it is an item without a verb: its one date is that of the change that it names."""
    return sentence.block.kind == "item" and not any(is_predicate(t) for t in sentence.span)


def _noun_label(noun: Token, sentence: Sentence) -> str:
    return sentence.phrase(noun)[:LONG].removeprefix("the ").removeprefix("The ")


def _is_vain(noun: Token) -> bool:
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound", "nmod")}
    return bool(words & VAIN) or (lemma(noun) == "revolution" and bool(words & OTHER_UPHEAVALS))


def _is_wished(noun: Token) -> bool:
    """Whether the noun is only wished for, feared, recognised, or remembered."""
    if noun.dep_ in ("dobj", "nsubjpass") and stem(noun.head) in WISHES:
        return True
    if noun.dep_ == "nsubj" and lemma(noun.head) == "be" and _is_ruled_out(noun.head):
        return True
    if noun.dep_ != "pobj":
        return False
    above = noun.head.head
    if lemma(above) == "day" and above.dep_ == "pobj" and any(c.dep_ == "poss" for c in noun.children):
        return False  # `on the day it became independent`
    if stem(above) in WISH_NOUNS or (above.pos_ == "PROPN" and noun.head.lower_ == "of"):
        return True
    return is_predicate(above) and stem(above) in WISHES and noun.head.lower_ in ("for", "of", "on", "to")


def _is_judged(noun: Token) -> bool:
    """`condemned the coup`, `welcomed the revolution`: it has been."""
    return lemma(noun) in UPHEAVALS - {"revolution"} and noun.dep_ in ("dobj", "nsubjpass") and stem(noun.head) in JUDGE


def _is_ruled_out(verb: Token) -> bool:
    """`a partition was out of the question`."""
    return any(o.prep.startswith("out") or o.token.lower_ == "question" for o in obliques(verb))


def _changed(noun: Token, time: When, sentence: Sentence) -> Who:
    word = lemma(noun)
    of = [o.token for o in obliques(noun) if o.prep == "of"]
    if word in END_NOUNS or word in BIRTH_NOUNS:
        return _ended(noun, of, sentence) if word in END_NOUNS else _born(noun, of, sentence)
    if word in UPHEAVALS or (word in ("change",) and any(lemma(t) in ("government", "regime", "power") for t in of)):
        return _upset(noun, time, sentence)
    if word in POLLS:
        verb = predicate_of(noun)
        held = inside(verb, sentence) if verb is not None and noun.dep_ in ("nsubj", "nsubjpass", "dobj") else NOBODY
        holders = (t for c in noun.children if c.dep_ in ("acl", "relcl") for t in agents(c))
        by_whom = every(state_of, holders, sentence)  # `a referendum held by N`
        return own_of(noun, sentence) or by_whom or inside(noun, sentence) or held
    if word in ("vote", "ballot") and any(lemma(o.token) in STATUS or _is_self(o.token) for o in obliques(noun)):
        return own_of(noun, sentence)
    if word == "independence":
        return _independent(noun, time, sentence)
    if word == "transfer" and any(lemma(t) == "sovereignty" for t in of):
        to = every(state_of, (o.token for t in (noun, *of) for o in obliques(t) if o.prep == "to"), sentence)
        return to or dated_party(time.act, sentence)
    if word in UNIONS or (word in LEAVING and _left(noun, sentence)):
        return own_of(noun, sentence) or every(state_of, (o.token for o in obliques(noun) if o.prep == "by"), sentence)
    if word in RISES:
        return _risen(noun, of, time, sentence)
    return NOBODY


def _ended(noun: Token, of: list[Token], sentence: Sentence) -> Who:
    """`the fall of the monarchy`, `the Soviet collapse`, `the end of apartheid`; never a country's `fall`."""
    for token in of:
        mention = sentence.parties.get(token.i)
        if (
            lemma(noun) in WEAK_ENDS
            and mention
            and mention.form in ("name", "short")
            and not was_state(mention.party, sentence)
        ):
            continue
        if (
            lemma(token) in ("parliament", "cabinet", "council", "coalition", "system")
            and token.i not in sentence.parties
        ):
            continue
        found = order_of(token, sentence) or _back_to(token, sentence)
        if found:
            return Who(found.parties, () if lemma(noun) in ("end", "ending") else found.persons)
    if any(lemma(t) in ORDERS for t in of):
        return dated_party(noun_time(noun, sentence).act, sentence)
    if of or lemma(noun) in WEAK_ENDS - {"fall"}:
        return NOBODY
    owners = [c for c in noun.children if c.dep_ == "poss"]
    found = own_of(noun, sentence) or every(order_of, owners, sentence)
    if not found and any(c.lower_ in ("his", "her") for c in owners):
        return _his(noun, sentence)
    return found if lemma(noun) != "fall" or all(was_state(p, sentence) for p in found.parties) else NOBODY


def _his(noun: Token, sentence: Sentence) -> Who:
    """`N came to power; his overthrow …`: of the person named last before, by name or by a year told before."""
    before = [t for t in sentence.span if t.i < noun.i]
    named = every(order_of, (t for t in before if t.i in sentence.persons or t.pos_ == "PROPN"), sentence)
    dated = (dated_party(own_time(t, sentence).act, sentence) for t in before if is_predicate(t))
    return Who(named.parties[:1]) or next((d for d in dated if d), NOBODY)


def _back_to(token: Token, sentence: Sentence) -> Who:
    """`that empire`, `the union`: the state that was, named last before."""
    if lemma(token) not in ("empire", "union", "federation") or not any(
        c.lower_ in ("that", "this", "the") for c in token.children
    ):
        return NOBODY
    at = sentence.previous
    for _ in range(3):
        if at is None:
            return NOBODY
        named = [
            m
            for _, m in sorted(at.parties.items())
            if lemma(token) in at.scope.document.text[m.start : m.end].casefold()
        ]
        if named:
            return Who((named[-1].party,))
        at = at.previous
    return NOBODY


def _born(noun: Token, of: list[Token], sentence: Sentence) -> Who:
    """`the proclamation of the republic`, `the establishment of the State of X`, `the restoration of independence`."""
    for token in of:
        mention = sentence.parties.get(token.i)
        if mention and mention.form in ("name", "short") and is_state(mention.party, sentence):
            return Who((mention.party,))
        if (
            lemma(token) in ("republic", "monarchy", "state", "kingdom", "democracy")
            and token.i not in sentence.parties
        ):
            found = state_of(token, sentence) or inside(token, sentence) or subject_beside(noun, sentence)
            return Who(found.parties)
    return NOBODY


def _upset(noun: Token, time: When, sentence: Sentence) -> Who:
    found = upheaval_of(noun, sentence)
    if not found and _is_judged(noun):
        return _judged(noun, sentence)
    if found or not _is_linked(noun):
        return found
    found = _answered(noun, sentence) or _beside_risen(noun, sentence) or dated_party(time.act, sentence)
    is_new = any(c.lower_ in ("a", "an", "another") for c in noun.children)
    return found if found or is_new else subject_beside(noun, sentence)


def _judged(noun: Token, sentence: Sentence) -> Who:
    """`X condemned the coup of 5 May`: it was in the title's other country."""
    own = every(state_of, agents(noun.head), sentence).parties
    rest = tuple(p for p in sentence.pair if p not in own)
    return Who(rest) if len(own) == 1 and len(rest) == 1 else NOBODY


def _answered(noun: Token, sentence: Sentence) -> Who:
    """`X broke with Y after the coup`, `X suspended relations with Y`: it was in the country that is answered."""
    verb = predicate_of(noun)
    if verb is None or stem(verb) not in ANSWERS or noun.dep_ != "pobj" or noun.head.lower_ in ("of", "for"):
        return NOBODY
    steps = [o.token for each in (verb, *patients(verb)) for o in obliques(each) if o.prep in ("with", "from", "to")]
    found = Who(every(state_of, (t for t in (*steps, *patients(verb)) if t.i != noun.i), sentence).parties)
    return found if len(found.parties) == 1 else NOBODY


def _beside_risen(noun: Token, sentence: Sentence) -> Who:
    """`the revolution and the rise of N to power`: the party of the other."""
    for other in noun.doc[noun.i + 1 : noun.i + _NEXT]:
        if lemma(other) in ("rise", "overthrow", "ouster") and any(
            t.lower_ == "and" for t in noun.doc[noun.i : other.i]
        ):
            return Who(every(faction_of, (o.token for o in obliques(other) if o.prep == "of"), sentence).parties)
    return NOBODY


def _is_linked(noun: Token) -> bool:
    """Whether a noun only says when or why: `after the revolution`, `at the time of independence`."""
    if noun.dep_ == "conj":
        return _is_linked(noun.head)
    if noun.dep_ != "pobj":
        return False
    if noun.head.lower_ in TIME_LINKS - {"on", "with", "from", "by", "to", "at"}:
        return True
    above = noun.head.head
    if noun.head.lower_ == "of":
        return lemma(above) in OF_TIME or (lemma(above) in ATTAIN_NOUNS and _is_linked(above))
    return noun.head.lower_ in ("on", "with", "at", "by", "from") and (predicate_of(noun) is not None)


def _arrived(noun: Token, time: When, sentence: Sentence) -> Who:
    """`Independence came in 1971`, `was followed by independence`: whose it is by words, year or text."""
    if noun.dep_ != "nsubj" or lemma(noun.head) not in ("come", "arrive", "follow"):
        return NOBODY
    to = every(state_of, (o.token for o in obliques(noun.head) if o.prep in ("to", "for")), sentence)
    return to or own_of(noun, sentence) or dated_party(time.act, sentence) or Who(subject_of(sentence.previous).parties)


def _independent(noun: Token, time: When, sentence: Sentence) -> Who:
    arrived = _arrived(noun, time, sentence)
    if arrived:
        return Who(arrived.parties[:1])
    if _is_label(sentence) and time and noun.dep_ in ("ROOT", "appos", "dep", "conj"):
        return Who(own_of(noun, sentence).parties)
    if not _is_linked(noun):
        return NOBODY
    if noun.head.lower_ in ("with", "from", "by", "on") and not (time and noun.head.dep_ == "prep"):
        return NOBODY
    is_its = any(c.lower_ in ("its", "their") for c in noun.children)
    known = _recognised(noun, sentence) if is_its or not own_of(noun, sentence) else NOBODY
    if known:
        return known
    time = time or _of_the_day(noun, sentence)
    is_of_day = noun.head.lower_ == "of" and lemma(noun.head.head) == "day"
    found = dated_party(time.act, sentence) if is_its else NOBODY
    found = found or (NOBODY if is_its and is_of_day else own_of(noun, sentence))
    if noun.head.lower_ == "of" and not found:
        found = own_of(noun.head.head, sentence) if lemma(noun.head.head) in ATTAIN_NOUNS else NOBODY
    found = Who(found.parties) or dated_party(time.act, sentence)
    return found if found or is_of_day else subject_beside(noun, sentence)


def _recognised(noun: Token, sentence: Sentence) -> Who:
    """`A recognised B (and sent an envoy) on the day of its independence`: B's."""
    verb = predicate_of(noun)
    while verb is not None and verb.dep_ == "conj" and is_predicate(verb.head):
        verb = verb.head
    return Who(every(state_of, patients(verb), sentence).parties if verb and stem(verb) == "recognise" else ())


def _of_the_day(noun: Token, sentence: Sentence) -> When:
    """`recognised B at independence in 1966`, `on its day of independence, 4 October 1966`: the date of both."""
    verb = predicate_of(noun)
    at = noun.head.lower_ in ("at", "upon", "on") or (noun.head.lower_ == "of" and lemma(noun.head.head) == "day")
    return own_time(verb, sentence) if verb is not None and at else NEVER


def _left(noun: Token, sentence: Sentence) -> bool:
    left = every(state_of, (o.token for o in obliques(noun) if o.prep == "from"), sentence).parties
    return any(was_state(p, sentence) for p in left) if lemma(noun) == "withdrawal" else bool(left)


def _risen(noun: Token, of: list[Token], time: When, sentence: Sentence) -> Who:
    """`the rise of N to power`, `the seizure of power by the army`, `the Taliban takeover`."""
    inner = {o.token.lower_ for o in obliques(noun)}
    verb = predicate_of(noun)
    beside = {o.token.lower_ for o in obliques(verb)} if verb is not None else set()
    if lemma(noun) != "takeover" and not (inner | (beside if lemma(noun) in ("rise", "return") else set())) & {
        "power",
        "throne",
    }:
        return NOBODY
    owners = [t for t in of if t.lower_ != "power"] + [
        c for c in noun.children if c.dep_ in ("poss", "compound", "amod")
    ]
    owners += [o.token for o in obliques(noun) if o.prep == "by"]
    found = inside(noun, sentence) or every(faction_of, owners, sentence)
    return found if found.parties else Who(dated_party(time.act, sentence).parties, found.persons)


def was_state(name: str, sentence: Sentence) -> bool:
    """Whether a party is a state that is no more."""
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort == "former-state"


def told(who: Who, verb: Token, sentence: Sentence, last: Token | None = None) -> Iterator[Change]:
    """The change that a predicate tells of some parties; nothing where nobody is meant."""
    if verb.dep_ == "acl" and any(c.lower_ == "to" for c in verb.children):
        return  # `its right to secede`
    if who.parties:
        yield Change(who, verb, time_of(verb, sentence), label(verb, last or verb, sentence))


def time_of(verb: Token, sentence: Sentence) -> When:
    """The verb's own time, else that of the vote or coup by which it came about: `following a referendum in 1946`."""
    means = (t for t in verb.subtree if lemma(t) in POLLS or lemma(t) in UPHEAVALS)
    return (
        own_time(verb, sentence)
        or reckoned(verb, sentence)
        or next((noun_time(t, sentence) for t in means if t.dep_ == "pobj"), NEVER)
    )


def label(first: Token, last: Token, sentence: Sentence) -> str:
    """A short label: the words from one token to another."""
    start, end = min(first.i, last.i), max(first.i, last.i)
    return sentence.words(sentence.span.doc[start], sentence.span.doc[end])[:LONG]
