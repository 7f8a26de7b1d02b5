"""Sentences about non-resident envoys and missions in, drafts of `accreditation` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other, Phase
from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import agents, is_predicate, lemma, no_longer, obliques, patients, predicate_of, stem
from bilat.reading.grammar.envoys_told import person_meant, sides_told, title_in, title_told
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.owntime import is_fine
from bilat.reading.grammar.people import lone_name, owner_of, person_name
from bilat.reading.grammar.posts import posts, settled
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import surname
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.envoy_words import is_envoy_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_COVER = frozenset("cover handle oversee manage administer".split())
_REPRESENT = frozenset("represent accredit".split())
_RESIDE = frozenset("reside base locate station live dwell".split())
_HANDLE = frozenset("conduct maintain run look represent protect serve".split())
MATTERS = frozenset({"relation", "interest", "affair", "tie", "matter", "contact"})
_MOVE = frozenset("transfer move shift relocate".split())
_RESIDENT = frozenset({"nonresident", "non-resident", "concurrently", "resident", "based"})
_WORDS = _REPRESENT | _RESIDE | _COVER | _HANDLE | {"have", "be", "accreditation"}
_LEGS: tuple[tuple[str, Phase], ...] = (("from", "ends"), ("to", "begins"))
_SUCCESSORS = re.compile(
    r"(?i)^(?:all )?(?:subsequent|later|succeeding|following)\b|\b(?:since (?:then|that time)|thereafter)\b"
)
_FORERUNNERS = re.compile(
    r"(?i)^(?:all )?(?:the )?(?:previous|earlier|prior|preceding)\b|^(?:until|up to|before) (?:then|that time|that)\b"
)
# `resided in City until he presented his credentials`
_UNTIL_HE = re.compile(r"\b(?:resid|liv|stay|remain)\w+ (?:in|at) [^.;]{3,40}? until \w+ (?:present|arriv|took|mov)")
_FROM = frozenset("from through by via in at of".split())


def read(sentence: Sentence) -> Iterator[Draft]:
    """Accredited from, represented through, concurrently accredited, resident elsewhere, non-resident."""
    for token in [t for t in sentence.span.tokens if t.stem in _WORDS or t.lower_ in _RESIDENT]:
        if is_predicate(token) and stem(token) in _REPRESENT:
            yield from _accredited(token, sentence)
        elif _is_nonresident(token):
            yield from _nonresident(token, sentence)
        elif (
            token.lower_ in ("resident", "based")
            and token.dep_
            in (
                "acomp",
                "amod",
                "attr",
                "acl",
                "advcl",
                "conj",
                "oprd",
                "ROOT",
            )
        ) or (is_predicate(token) and stem(token) in _RESIDE):
            yield from _resident(token, sentence)
        elif is_predicate(token) and stem(token) in _COVER | {"have"}:
            yield from _jurisdiction(token, sentence)
            yield from _handled(token, sentence)
        elif is_predicate(token) and stem(token) == "be":
            yield from _jurisdiction(token, sentence)
            yield from _at_once(token, sentence)
        elif is_predicate(token) and stem(token) in _HANDLE:
            yield from _handled(token, sentence)
        elif lemma(token) == "accreditation":
            yield from _transferred(token, sentence)


def _is_nonresident(token: Token) -> bool:
    if token.lower_ in ("nonresident", "non-resident", "concurrently"):
        return True
    return token.lower_ == "resident" and token.i > 0 and token.nbor(-1).text in ("-", "‑")


def seat_named(token: Token, sentence: Sentence) -> tuple[Where | None, str | None]:
    """The place and rank that a predicate names as the seat: `from its embassy in Tehran`, `resident at Cairo`."""
    below = [
        post for post in posts(sentence) if token.is_ancestor(post.token) and not _is_of_other_clause(post.token, token)
    ]
    for post in below:
        if post.city:
            return Where(post.city, post.host), post.rank
    for post in below:
        if post.host:
            return Where(None, post.host), post.rank
    for each in token.subtree:
        if each.dep_ == "pobj" and each.head.lower_ in _FROM and not _is_of_other_clause(each, token):
            where = place_at(each, sentence)
            if where and where.city:
                return where, None
    return None, None


def _is_of_other_clause(noun: Token, verb: Token) -> bool:
    """`A has none in Lima; its embassy in Quito is accredited to B`, `until the embassy opened, the consul was …`."""
    own, above = predicate_of(noun), noun.head
    if above.dep_ == "prep" and above.lower_ in ("until", "till", "before", "after", "since"):
        return True
    return own is not None and own is not verb and own.dep_ in ("ccomp", "advcl", "parataxis") and own.i < verb.i


def _accredited(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    word = stem(verb)
    if word == "represent" and is_on_occasion(verb):
        return
    above = verb.head if verb.dep_ == "acomp" else verb  # `is side-accredited`
    subjects = [*agents(above), *patients(above)]
    owner, person, resident = NOBODY, None, None
    for subject in subjects:
        person = person or person_meant(subject, sentence) or lone_name(subject, sentence)
        owner = owner + (owner_of(subject, sentence) or who_is(subject, sentence))
        resident = resident or posted_in(subject, sentence)
    goal = "to" if word == "accredit" else "in"
    hosts = NOBODY
    for oblique in obliques(verb):
        if oblique.prep == goal:
            hosts = hosts + Who(who_is(oblique.token, sentence).parties)
    where, rank = seat_named(verb, sentence)
    if where and resident and where.party in hosts.parties and resident.party not in hosts.parties and resident.party:
        hosts, resident = Who((resident.party,)), None
        yield from accreditation_drafts(owner, hosts, where, rank, person, (verb, sentence))
        return
    where = where if where and where.party not in hosts.parties else resident
    if not hosts and where is None:
        return
    is_from = any(o.prep == "from" and where and place_at(o.token, sentence) == where for o in obliques(verb))
    if where is None or (word == "represent" and rank is None and resident is None and not is_from):
        return
    yield from accreditation_drafts(owner, hosts, where, rank, person, (verb, sentence))


def is_on_occasion(verb: Token) -> bool:
    """`was represented at the funeral by its minister to C`: for a day, not in a country."""
    at = (o.token for o in obliques(verb) if o.prep in ("at", "during"))
    return any(t.pos_ == "NOUN" and lemma(t) not in ("court", "capital") for t in at)


def posted_in(subject: Token, sentence: Sentence) -> Where | None:
    """`the ambassador in Ankara`, `the ambassador to Senegal`, `the embassy in Tehran`."""
    if not (
        is_envoy_title(subject) or any(p.token.i == subject.i for p in posts(sentence)) or subject.i in sentence.persons
    ):
        return None
    for oblique in obliques(subject):
        if oblique.prep in ("in", "to", "at"):
            return place_at(oblique.token, sentence)
    behind = subject.nbor(1) if subject.i + 1 < len(subject.doc) else subject
    if behind.dep_ == "prep" and behind.lower_ in ("to", "in", "at"):  # hung on the verb: `by its minister to C`
        return next((place_at(c, sentence) for c in behind.children if c.dep_ == "pobj"), None)
    person = sentence.persons.get(subject.i)
    inside = [m for m in sentence.parties.values() if person and person.start < m.start < person.end]
    abroad = [m for m in inside if person and m.party != person.party and m.form in ("name", "short")]
    return Where(None, abroad[-1].party) if abroad else None


def _resident(token: Token, sentence: Sentence) -> Iterator[Draft]:
    """`He was also accredited to P and resident at Cairo`: the envoy to the host lives in a third country."""
    where = next(
        (w for o in obliques(token) if o.prep in ("in", "at") for w in [place_at(o.token, sentence)] if w and w.party),
        None,
    )
    verb = predicate_of(token)
    if where is None or verb is None or where.party in sentence.pair[1:2] or len(sentence.pair) < 2:  # noqa: PLR2004
        return
    subjects = agents(verb) or patients(verb) or ((token.head,) if token.dep_ in ("amod", "acl") else ())
    for subject in subjects:
        title = is_envoy_title(subject)
        person = person_meant(subject, sentence) or lone_name(subject, sentence)
        if not (title or person or subject.lower_ in ("he", "she", "who")):
            continue
        owner = owner_of(subject, sentence) or Who(who_is(subject, sentence).parties[:1])
        if not owner.parties or owner.parties[0] not in sentence.pair:
            sender = sides_told(person, sentence)[0] if person else None
            owner = Who((sender,)) if sender in sentence.pair and sender else Who(sentence.pair[:1])
        hosts = Who(tuple(p for p in sentence.pair if p not in owner.parties and p != where.party))
        if where.party in sentence.pair or not hosts:
            return
        yield from accreditation_drafts(owner, hosts, where, None, person, (verb, sentence))
        return


def _nonresident(token: Token, sentence: Sentence) -> Iterator[Draft]:
    """`Its non-resident ambassador in Ankara`, `a non-resident embassy in Pretoria`, `concurrently accredited to`."""
    head = token.head if token.dep_ in ("amod", "compound", "advmod", "nmod", "npadvmod") else token
    if is_predicate(head):
        return
    verb = predicate_of(head)
    tops = (head, verb) if verb is not None and stem(verb) in _RESIDE | {"be", "sit"} else (head,)
    where = next(
        (w for t in tops for o in obliques(t) if o.prep in ("in", "at") for w in [place_at(o.token, sentence)] if w),
        None,
    )
    owner = _holder(head, sentence)
    if verb is not None and not owner:
        for agent in agents(verb):
            owner = owner + who_is(agent, sentence)
    owner = Who(owner.parties[:1])
    hosts = Who(tuple(p for o in obliques(head) if o.prep in ("to", "for") for p in who_is(o.token, sentence).parties))
    if where is None or where.party in owner.parties:
        return
    if not hosts:
        hosts = Who(tuple(p for p in sentence.pair if p not in owner.parties and p != where.party))
    yield from accreditation_drafts(owner, hosts, where, None, None, (verb if verb is not None else head, sentence))


def _holder(noun: Token, sentence: Sentence) -> Who:
    """Whose envoy or embassy a noun names: `A's embassy for B`, never the country behind `for`."""
    named = [
        c for c in noun.children if c.dep_ == "poss" or (c.dep_ in ("amod", "compound") and c.i in sentence.parties)
    ]
    found = NOBODY
    for each in named:
        found = found + who_is(each, sentence)
    return found or (NOBODY if any(o.prep == "for" for o in obliques(noun)) else who_is(noun, sentence))


def _jurisdiction(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The embassy in Ankara has jurisdiction over B`, `is responsible for B`, `covers B`."""
    over = [c for c in verb.children if c.dep_ == "dobj" and lemma(c) in ("jurisdiction", "responsibility")]
    over += [c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "responsible"]
    if not over and stem(verb) in ("have", "be"):
        return
    steps = over or [verb]
    tokens = [o.token for s in steps for o in obliques(s) if o.prep in ("over", "for", "of")]
    covered = Who()
    for token in (*tokens, *(() if over else patients(verb))):
        covered = covered + Who(who_is(token, sentence).parties)
    named = {p.token.i: p for p in posts(sentence)}
    for subject in agents(verb):
        post = named.get(subject.i)
        seat = Where(post.city, post.host) if post and post.host else posted_in(subject, sentence)
        seat = seat or _from_city(verb, sentence)
        if seat is None:
            continue
        owners = tuple(o for o, *_ in settled(post, sentence)) if post else who_is(subject, sentence).parties
        hosts = Who(tuple(p for p in covered.parties if p != seat.party and p not in owners))
        if hosts or any(lemma(t) in ("country", "nation", "state") for t in patients(verb)):
            yield from accreditation_drafts(
                Who(owners[:1]), hosts, seat, post.rank if post else None, None, (verb, sentence)
            )


def _at_once(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The ambassador to A is also the high commissioner to B`: to B from A."""
    if not is_also(verb):
        return
    titles = [c for c in verb.children if c.dep_ == "attr" and is_envoy_title(c)]
    for subject in agents(verb):
        seat = posted_in(subject, sentence)
        hosts = Who(
            tuple(p for t in titles for o in obliques(t) if o.prep == "to" for p in _parties(o.token, sentence))
        )
        if seat is not None and hosts:
            owner = owner_of(subject, sentence) or Who(who_is(subject, sentence).parties[:1])
            yield from accreditation_drafts(owner, hosts, seat, None, person_name(subject, sentence), (verb, sentence))


def _parties(token: Token, sentence: Sentence) -> tuple[str, ...]:
    return who_is(token, sentence).parties


def _handled(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A handles its relations with B through its embassy in C`, `… are looked after by its embassy in C`."""
    matters = [p for p in patients(verb) if lemma(p) in MATTERS]
    if not matters:
        return
    where, rank = seat_named(verb, sentence)
    posted = next((w for a in agents(verb) for w in [posted_in(a, sentence)] if w and w.party), None)
    where = posted or where
    if where is None or where.party is None:
        return
    noun = matters[0]
    owner = _handler(noun, verb, sentence)
    hosts = Who(tuple(p for o in obliques(noun) if o.prep in ("with", "in", "to") for p in _parties(o.token, sentence)))
    seated = [p for p in posts(sentence) if verb.is_ancestor(p.token) and p.host == where.party]
    is_own = all(not p.owners or p.owners.parties[:1] == owner.parties[:1] for p in seated)
    if owner and hosts and is_own and (seated or posted or _from_city(verb, sentence)):
        for draft in accreditation_drafts(owner, hosts, where, rank, None, (verb, sentence)):
            yield draft if rank else replace(draft, detail=f"relations handled from {where.city or where.party}")


def _handler(noun: Token, verb: Token, sentence: Sentence) -> Who:
    """Whose relations are handled: by the noun's possessor, else by who handles them, an embassy apart."""
    owner = _holder(noun, sentence) if any(c.dep_ in ("poss", "amod", "compound") for c in noun.children) else NOBODY
    for agent in agents(verb):
        post = next((p for p in posts(sentence) if p.token.i == agent.i), None)
        if not owner:
            owner = post.owners if post is not None else who_is(agent, sentence)
    return Who(owner.parties[:1])


def _transferred(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A transferred the accreditation for B from C to D`."""
    verb = predicate_of(noun)
    if verb is None or stem(verb) not in _MOVE or noun.dep_ not in ("dobj", "nsubjpass"):
        return
    steps = (*obliques(noun), *obliques(verb))
    hosts = Who(tuple(p for o in steps if o.prep in ("for", "of") for p in _parties(o.token, sentence)))
    owner = _holder(noun, sentence) if any(c.dep_ == "poss" for c in noun.children) else NOBODY
    for agent in agents(verb):
        owner = owner or who_is(agent, sentence)
    for prep, phase in _LEGS:
        where = next((w for o in steps if o.prep == prep for w in [place_at(o.token, sentence)] if w and w.party), None)
        if where and hosts and owner:
            for draft in accreditation_drafts(Who(owner.parties[:1]), hosts, where, None, None, (verb, sentence)):
                yield replace(draft, phase=phase, time=when(verb, sentence).act, told=None)


def _from_city(verb: Token, sentence: Sentence) -> Where | None:
    """`A covers B from City`."""
    found = (place_at(o.token, sentence) for o in obliques(verb) if o.prep == "from")
    return next((where for where in found if where and where.city), None)


def accreditation_drafts(
    owner: Who, hosts: Who, where: Where, rank: str | None, person: str | None, at: tuple[Token, Sentence]
) -> Iterator[Draft]:
    """A draft for each host of an envoy or mission of the owner that is seated elsewhere; `at` is what says so."""
    verb, sentence = at
    stance = stance_of(verb, sentence)
    time = when(verb, sentence)
    if time.relation == "on" and verb.dep_ == "conj" and stem(verb.head) in ("close", "evacuate", "withdraw"):
        time = replace(time, relation="since")  # `shut its legation in 1952 and was represented from Oslo`
    if time.relation == "on" and _UNTIL_HE.search(sentence.text):
        time = replace(time, relation="until")
    if not time and _may_carry(person, sentence) and (stance.told == "past" or _SUCCESSORS.search(sentence.text)):
        time = carried(sentence.previous, depth=1)
        time = replace(time, relation="since") if time and _SUCCESSORS.search(sentence.text) else time
        time = replace(time, relation="until") if time and _FORERUNNERS.search(sentence.text) else time
    owners = owner.parties[:1] or tuple(p for p in sentence.pair if p not in hosts.parties and p != where.party)[:1]
    targets = hosts.parties or tuple(p for p in sentence.pair if p not in owners and p != where.party)
    others = tuple([Other("via", where.party)] if where.party else []) + tuple(
        [Other("person", person)] if person else []
    )
    detail = _detail(where, rank, person, sentence)
    is_told_anew = is_fine(time) and not (time.is_carried or is_also(verb))
    is_act = is_predicate(verb) and stem(verb) == "accredit" and is_told_anew
    phase: Phase = "absent" if stance.is_negated else ("begins" if is_act else "holds")
    phase = "ends" if is_predicate(verb) and no_longer(verb) else phase
    for target in targets:
        if owners and target != where.party and target not in owners:
            yield Draft(
                "accreditation",
                phase,
                owners,
                (target,),
                others,
                time.act if phase in ("begins", "ends") else time.extent,
                where.city,
                modality=stance.modality,
                told=None if phase in ("begins", "ends") else stance.told,
                attributed_to=stance.attributed_to,
                detail=detail,
            )


def _may_carry(person: str | None, sentence: Sentence) -> bool:
    """A person whom the sentence before does not name has no time from there."""
    before = sentence.previous
    is_going_on = any(is_predicate(t) and stem(t) in ("remain", "continue") for t in sentence.span)
    is_known = person is None or before is None or surname(person) in before.text.casefold()
    return is_known or is_going_on or not _names(person or "", sentence)


def _names(person: str, sentence: Sentence) -> bool:
    return surname(person) in sentence.text.casefold()


def _detail(where: Where, rank: str | None, person: str | None, sentence: Sentence) -> str | None:
    """The envoy's title, or the rank of the mission that he heads, and where it is."""
    if rank and where.city:
        return f"from the {rank} in {where.city}"
    title = title_in(sentence.text) or (title_told(person, sentence) if person else None)
    told = [title] if title else []
    told += [f"resident in {where.city}"] if where.city else []
    return ", ".join(told) or None


def is_also(verb: Token) -> bool:
    """`was also accredited to B`: it tells of his standing, not of an act."""
    return any(c.lower_ in ("also", "concurrently", "simultaneously", "already") for c in verb.children)


RULE = Rule("accreditations", 3, read)
