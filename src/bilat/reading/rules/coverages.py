"""Sentences that tell from where a country is dealt with, without a word of accreditation, in, drafts of it out.

`A covers B through its embassy in C`, `deals with B through its embassy in C`, `is represented in B by an ambassador
who sits in C`, `an envoy resident in C looked after relations with B`, `the ambassador in C presented his credentials
as non-resident ambassador to B`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, obliques, patients, stem
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.people import owner_of, person_name
from bilat.reading.grammar.posts import posts
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.grammar.who import who
from bilat.reading.rules import accreditations
from bilat.reading.rules.accreditations import MATTERS, accreditation_drafts, is_on_occasion, posted_in, seat_named
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.envoy_words import is_envoy_title
from bilat.reading.rules.mission_raises import mission_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_COVER = frozenset({"cover", "serve"})
_DEAL = frozenset({"deal", "communicate", "liaise"})
_LOOK = frozenset({"look", "care"})
_LIVE = frozenset("sit reside live dwell base".split())
_ABROAD = frozenset({"nonresident", "non-resident", "non", "concurrent"})
WORDS = _COVER | _DEAL | _LOOK | {"represent", "present"}


def read(sentence: Sentence) -> Iterator[Draft]:
    """From where a country is dealt with; nothing where words of accreditation tell it."""
    verbs = [t for word in WORDS for t in sentence.stems.get(word, ()) if is_predicate(t)]
    if not verbs or next(accreditations.read(sentence), None) is not None:
        return
    for verb in sorted(verbs, key=lambda t: t.i):
        if stem(verb) in _COVER | _DEAL:
            yield from _covered(verb, sentence)
        elif stem(verb) == "represent":
            yield from _represented(verb, sentence)
        elif stem(verb) == "present":
            yield from _accredited(verb, sentence)
        else:
            yield from _looked_after(verb, sentence)


def _covered(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`covers B through its embassy in C`, `deals with B from it`, `B is covered from the legation in C`."""
    where, rank = seat_named(verb, sentence)
    covered = patients(verb) if stem(verb) in _COVER else tuple(o.token for o in obliques(verb) if o.prep == "with")
    is_told_of_post = is_passive(verb) and not agents(verb)
    owner = _owner_of_seat(verb, sentence) if is_told_of_post else who(agents(verb), sentence)
    if where is not None and rank not in (None, "office") and owner and is_told_of_post == is_passive(verb):
        hosts = Who(tuple(p for p in who(covered, sentence).parties if p != where.party))
        yield from accreditation_drafts(Who(owner.parties[:1]), hosts, where, rank, None, (verb, sentence))
        is_bare = not any(post.owners for post in posts(sentence) if verb.is_ancestor(post.token))
        if is_told_of_post and is_bare and hosts and rank in ("embassy", "consulate general", "high commission"):
            for place in ((p, where.party, where.city) for p in owner.parties[:1] if where.party and p != where.party):
                yield mission_draft("holds", rank, place, when(verb, sentence), stance_of(verb, sentence))


def _owner_of_seat(verb: Token, sentence: Sentence) -> Who:
    """Whose post it is that somebody is covered from: as told, else that of the one of the pair that is not covered."""
    owners = (post.owners for post in posts(sentence) if verb.is_ancestor(post.token) and post.owners)
    covered = who(patients(verb), sentence).parties
    rest = tuple(p for p in sentence.pair if p not in covered) if set(covered) & set(sentence.pair) else ()
    return next(owners, Who(rest))


def _represented(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`is represented in B by a non-resident ambassador who sits in C`."""
    owner = who(patients(verb), sentence)
    hosts = who((o.token for o in obliques(verb) if o.prep in ("in", "at")), sentence)
    for envoy in (t for t in agents(verb) if is_envoy_title(t) and not is_on_occasion(verb)):
        where = posted_in(envoy, sentence) or _home_of(envoy, sentence)
        if where is not None and where.party not in hosts.parties:
            yield from accreditation_drafts(Who(owner.parties[:1]), hosts, where, None, None, (verb, sentence))


def _home_of(envoy: Token, sentence: Sentence) -> Where | None:
    """`an envoy resident in C`, `an ambassador who sits in C`, `an envoy based at C`."""
    near = [c for c in envoy.children if c.dep_ in ("relcl", "acl", "amod")]
    tops = [envoy] if _is_resident(envoy) else []
    tops += [c for c in near if stem(c) in _LIVE or c.lower_ in ("resident", "based")]
    places = (place_at(o.token, sentence) for c in tops for o in obliques(c) if o.prep in ("in", "at"))
    return next((w for w in places if w is not None and w.party), None)


def _is_resident(token: Token) -> bool:
    """`an envoy resident in C`, as some parses have it: the adjective heads the phrase."""
    return token.lower_ == "resident" and any(is_envoy_title(c) for c in token.children)


def _looked_after(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`an envoy resident in C looked after relations with B`, `A's interests in B are looked after from C`."""
    matters = [o.token for o in obliques(verb) if o.prep == "after"]
    matters = [t for t in (*matters, *patients(verb)) if t.stem in MATTERS]
    hosts = who((o.token for t in matters for o in obliques(t) if o.prep in ("with", "in", "to")), sentence)
    envoys = [t for t in agents(verb) if is_envoy_title(t) or _is_resident(t)]
    homes = [w for t in envoys for w in (_home_of(t, sentence) or posted_in(t, sentence),) if w is not None]
    homes += [
        w
        for o in obliques(verb)
        if o.prep.split()[-1] == "from"
        for w in (place_at(o.token, sentence),)
        if w is not None
    ]
    owner = next((Who((owner_of(t, sentence) or who((t,), sentence)).parties) for t in envoys), Who()) or who(
        (c for t in matters for c in t.children if c.dep_ == "poss"), sentence
    )
    if homes and owner and hosts:
        hosts = Who(tuple(p for p in hosts.parties if p != homes[0].party))
        yield from accreditation_drafts(Who(owner.parties[:1]), hosts, homes[0], None, None, (verb, sentence))


def _accredited(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`the ambassador in C presented his credentials as non-resident ambassador to B`."""
    titles = [
        t
        for t in verb.subtree
        if is_envoy_title(t) and any(c.lower_ in _ABROAD for c in t.children) and t.head.lower_ == "as"
    ]
    hosts = who((o.token for t in titles for o in obliques(t) if o.prep in ("to", "in")), sentence)
    if not any(p.stem == "credential" for p in patients(verb)) or not hosts:
        return
    for subject in agents(verb):
        titled = (subject, *(c for c in subject.children if c.dep_ == "appos"))
        where = next((w for t in titled for w in (posted_in(t, sentence),) if w is not None), None)
        owner = owner_of(subject, sentence) or who(titled, sentence)
        if where is None or where.party in hosts.parties:
            continue
        person = person_name(subject, sentence)
        for draft in accreditation_drafts(Who(owner.parties[:1]), hosts, where, None, person, (verb, sentence)):
            yield replace(draft, phase="begins", time=when(verb, sentence).act, told=None)


RULE = Rule("coverages", 2, read, WORDS)
