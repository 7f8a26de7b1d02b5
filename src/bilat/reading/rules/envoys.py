"""Sentences about ambassadors, ministers, chargés d'affaires and consuls in, drafts of `envoy` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
from bilat.reading.grammar.envoys_told import title_as, title_between, title_given, title_told
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.known import full_name
from bilat.reading.grammar.people import earlier_full_name, lone_name, owner_of, person_name
from bilat.reading.grammar.posts import posts, settled
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import is_name
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.envoy_words import (
    ENVOY_TITLE,
    TITLE_WORD,
    as_title,
    envoy_drafts,
    host_of,
    is_envoy_title,
    name_of,
    office_of,
    own_office,
    sides_in_title,
    title_before,
    title_host,
    title_owner,
    title_words,
    to_whom,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAPERS = frozenset({"credential", "credence", "credentials"})
_PRESENT = frozenset("present submit hand deliver tender offer give".split())
_APPOINT = frozenset(
    """
    appoint name designate accredit assign send dispatch commission promote select confirm elevate install post
    nominate station transfer
    """.split()
)
_NAME = frozenset("appoint name designate nominate commission".split())
_NEW = frozenset("first new second third next inaugural".split())
_AT_HOME = re.compile(r"(?i)\b(?:foreign|prime|[a-z]+ affairs|defen[cs]e|finance|interior|justice) minister")
_SERVE = frozenset("serve act be remain continue work".split())
_RECEIVE = frozenset("receive recognise acknowledge accept".split())
_LEAVE = frozenset("die leave depart resign retire".split())
_POST = frozenset({"post", "duty", "office", "position", "appointment"})
_SENT = frozenset({"send", "dispatch"})
_LEFT = frozenset("call assassinate kill murder recall withdraw expel dismiss replace remove".split())
_HAVE = frozenset({"have", "keep", "maintain"})
_SWAP = frozenset({"exchange", "swap"})
_TAKE = frozenset({"take", "assume"})
_WORDS = _PAPERS | _APPOINT | _SERVE | _RECEIVE | _LEAVE | _LEFT | _HAVE | _SWAP | _TAKE


_CAP = r"[A-ZÀ-Þ][\w.’'-]*"
_WITH_HEAD = re.compile(
    rf"with\s+(?P<name>{_CAP}(?:\s+(?:(?:de|van|von|bin|al|el|la|du)\s+)*{_CAP}){{0,6}})\s*,?\s+(?:(?:then\s+)?(?:serving|acting)\s+)?as\s+"
    rf"(?:(?:the|its|their|an?)\s+)?(?:first\s+|acting\s+)?(?P<title>(?:(?:ad|interim|and|d[’']Affaires|d[’']affaires|[A-Z]\w+[’']?\w*|a\.i\.|chargé|ambassador|consul|general)[\s]?)+)"
)
_TITLED = re.compile(
    r"^(?:(?:Ambassador|Consul|General|Mr\.|Dr\.|Sir|Colonel|Captain|Minister|U\.S\.|American|Chargé)\s+)+"
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Credentials presented, envoys appointed, serving, leaving, and those named at a mission's head."""
    for token in [t for t in sentence.span.tokens if t.stem in _WORDS or t.lower_ == "with"]:
        if lemma(token) in _PAPERS and token.pos_ in ("NOUN", "PROPN"):
            yield from _presented(token, sentence)
        elif is_predicate(token) and stem(token) in _APPOINT:
            found = tuple(_appointed(token, sentence))
            yield from found or (_has(token, sentence) if stem(token) in _SENT or is_negated(token) else ())
        elif is_predicate(token) and stem(token) in _RECEIVE:
            yield from _received(token, sentence)
        elif is_predicate(token) and stem(token) in _SERVE:
            yield from _serves(token, sentence)
        elif token.lower_ == "with" and token.dep_ == "prep":
            yield from _headed(token, sentence)
        elif is_predicate(token) and stem(token) in _LEAVE | _LEFT:
            yield from _left(token, sentence)
        elif is_predicate(token) and stem(token) in _HAVE:
            yield from _has(token, sentence)
        elif is_predicate(token) and stem(token) in _SWAP:
            yield from _exchanged(token, sentence)
        elif is_predicate(token) and stem(token) in _TAKE:
            yield from _took_up(token, sentence)


def _presented(papers: Token, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(papers)
    if verb is None or stem(verb) not in _PRESENT:
        return
    for agent in _presenters(verb, sentence):
        name = name_of(agent, sentence) or lone_name(agent, sentence) or _bare_name(agent, sentence)
        if name:
            hosts = _received_by(verb, sentence)
            title = title_as(papers, sentence) or _title_shown(agent, verb, sentence) or title_told(name, sentence)
            detail = f"{title}, presented credentials" if title else "presented credentials"
            yield from envoy_drafts("begins", name, (owner_of(agent, sentence), hosts), (verb, sentence), detail)


def _presenters(verb: Token, sentence: Sentence) -> tuple[Token, ...]:
    """Who presents; in `accredited N to B, who presented his credentials`, N and not B."""
    above = predicate_of(verb.head) if verb.dep_ == "relcl" else None
    objects = tuple(p for p in patients(above) if person_name(p, sentence)) if above is not None else ()
    doers = agents(verb)
    if objects and all(d.i in sentence.parties for d in doers):
        return objects
    if any(name_of(d, sentence) or d.text[:1].isupper() for d in doers if d.i not in sentence.parties):
        return doers
    titled = [i for i, p in sentence.persons.items() if i < verb.i and p.office and ENVOY_TITLE.search(p.office)]
    return (sentence.span.doc[max(titled)],) if titled else doers


def _bare_name(token: Token, sentence: Sentence) -> str | None:
    """A lone capitalised word: whoever presents credentials is a person."""
    is_lone = token.pos_ == "PROPN" and token.i not in sentence.parties and is_name(token.text)
    return token.text if is_lone and not is_envoy_title(token) and token.text[:1].isupper() else None


def _received_by(verb: Token, sentence: Sentence) -> Who:
    """To whom credentials are presented; one `accredited to B when he presented them` presents them there."""
    for step in sentence.span:
        if is_predicate(step) and stem(step) == "accredit" and step.is_ancestor(verb):
            hosts = to_whom(step, sentence)
            if hosts:
                return hosts
    return to_whom(verb, sentence) or title_host(verb, sentence, anywhere=True)


def _title_shown(agent: Token, verb: Token, sentence: Sentence) -> str | None:
    """The title of who presents his papers: behind `as`, as he was last given it, or with his name."""
    given = title_given(agent, verb, _APPOINT)
    return (
        as_title(verb, sentence)
        or (title_words(given, sentence) if given is not None else None)
        or own_office(agent, sentence)
        or title_before(verb, sentence)
        or title_between(sentence.start, sentence.offsets[verb.i][0], sentence)
    )


def _appointed(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    title = as_title(verb, sentence)
    objects = patients(verb)
    named = [(o, person_name(o, sentence)) for o in objects]
    if title is None:
        title = next((title_words(o, sentence) for o in objects if is_envoy_title(o)), None)
        named += [(c, person_name(c, sentence)) for o in objects for c in o.children if c.dep_ == "appos"]
    if title is None and stem(verb) == "accredit" and is_passive(verb) and agents(verb):
        names = (name_of(o, sentence) or lone_name(o, sentence) for o in objects)
        title = next((t for name in names if name for t in [title_told(name, sentence)] if t), None)
    if title is None and any(lemma(o.token) in _POST for o in obliques(verb) if o.prep in ("to", "as")):
        title = next((t for _, name in named if name for t in [title_told(name, sentence)] if t), None)
    if title is None:
        yield from _first_named(verb, sentence)
        return
    if stem(verb) == "accredit" and agents(verb) and is_passive(verb):
        yield from _accepted(verb, title, sentence)
        return
    givers = NOBODY
    for agent in agents(verb):
        givers = givers + who_is(agent, sentence)
    for token, name in named:
        if name:
            owner = owner_of(token, sentence) or Who(givers.parties[:1])
            yield from envoy_drafts("begins", name, (owner, title_host(verb, sentence)), (verb, sentence), title)


def _first_named(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A appointed its first ambassador to B, N`, `the first consul, N, was named in 1850`: the title stands before."""
    for token in patients(verb) if stem(verb) in _NAME else ():
        person = sentence.persons.get(token.i)
        is_new = any(c.lower_ in _NEW for c in token.children)
        if person is None or not is_new or not ENVOY_TITLE.search(_AT_HOME.sub("", person.office or "")):
            continue
        givers = next((who_is(a, sentence) for a in agents(verb)), NOBODY)
        sender, hosts = sides_in_title(person, sentence)
        owner = Who((sender,)) if sender else Who(givers.parties[:1])
        sides = (owner, Who(hosts) or to_whom(verb, sentence))
        yield from envoy_drafts("begins", person.name, sides, (verb, sentence), person.office or "")


def _accepted(verb: Token, title: str, sentence: Sentence) -> Iterator[Draft]:
    """`N was accredited by B as consul`, `was received by B as minister`: B is the host."""
    hosts = NOBODY
    for agent in agents(verb):
        hosts = hosts + who_is(agent, sentence)
    hosts = Who(hosts.parties[:1]) or to_whom(verb, sentence)
    for token in patients(verb):
        name = name_of(token, sentence) or lone_name(token, sentence)
        if name:
            owner = Who(tuple(p for p in owner_of(token, sentence).parties if p not in hosts.parties))
            yield from envoy_drafts("begins", name, (owner, hosts), (verb, sentence), f"{title}, received")


def _received(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`Chargé d'affaires N was received at court on 4 May`, `N was recognised as minister`."""
    if not when(verb, sentence):
        return
    if not is_passive(verb):
        yield from _received_by_host(verb, sentence)
        return
    for token in patients(verb):
        title = as_title(verb, sentence) or office_of(token, sentence)
        if title and ENVOY_TITLE.search(title):
            yield from _accepted(verb, title, sentence)
            return


def _received_by_host(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The emir recognised N as A's envoy`, `B received N as consul`: B is the host."""
    title, hosts = as_title(verb, sentence), NOBODY
    for agent in agents(verb):
        hosts = hosts + who_is(agent, sentence)
    if title is None or not ENVOY_TITLE.search(title):
        return
    for token in patients(verb):
        name = name_of(token, sentence) or lone_name(token, sentence)
        if name:
            owner = title_owner(verb, sentence) or owner_of(token, sentence)
            sides = (Who(tuple(p for p in owner.parties if p not in hosts.parties)), Who(hosts.parties[:1]))
            yield from envoy_drafts("begins", name, sides, (verb, sentence), f"{title}, received")


def _serves(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    title = as_title(verb, sentence) or next(
        (title_words(c, sentence) for c in verb.children if c.dep_ == "attr" and is_envoy_title(c)), None
    )
    if title is None:
        yield from _is_called(verb, sentence) if stem(verb) != "serve" else _served_on(verb, sentence)
        return
    for agent in agents(verb):
        attributes = [c for c in verb.children if c.dep_ == "attr"]
        for token, name in [(agent, name_of(agent, sentence)), *((a, person_name(a, sentence)) for a in attributes)]:
            if name:
                yield from envoy_drafts(
                    "holds", name, (owner_of(token, sentence), title_host(verb, sentence)), (verb, sentence), title
                )


def _served_on(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`He served from 1943 to 1944`: in the office that he was said to be given before."""
    value = when(verb, sentence).extent
    for agent in agents(verb) if value and "/" in value else ():
        name = name_of(agent, sentence) or lone_name(agent, sentence)
        title = title_told(name, sentence) if name else None
        if name and title:
            yield from envoy_drafts("holds", name, (owner_of(agent, sentence), NOBODY), (verb, sentence), title)


def _is_called(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The current ambassador of A to B is N`: the title is the subject."""
    if stem(verb) not in ("be", "remain"):
        return
    named = [n for c in verb.children if c.dep_ == "attr" for n in [person_name(c, sentence)] if n]
    for agent in agents(verb) if named else ():
        if is_envoy_title(agent) and any(
            c.lower_ in ("the", "its", "their") or c.dep_ == "poss" for c in agent.children
        ):
            sent = any(c.dep_ in ("acl", "relcl") and stem(c) in _APPOINT for c in agent.children)
            phase: Phase = "begins" if sent and when(verb, sentence) else "holds"
            sides = (Who(who_is(agent, sentence).parties[:1]), title_host(verb, sentence))
            yield from envoy_drafts(phase, named[0], sides, (verb, sentence), title_words(agent, sentence))


def _headed(prep: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The embassy opened with N as chargé d'affaires`."""
    match = _WITH_HEAD.match(sentence.scope.document.text, sentence.offsets[prep.i][0], sentence.end)
    verb = predicate_of(prep)
    if match is None or verb is None or not TITLE_WORD.search(match["title"]):
        return
    title = match["title"].strip()
    name = _TITLED.sub("", match["name"]).strip()
    name = name if " " in name else earlier_full_name(name, sentence) or name
    places = [p for post in posts(sentence) for p in settled(post, sentence)]
    owner, host, city = places[0] if places else (None, None, None)
    hosts = Who((host,)) if host else NOBODY
    yield from envoy_drafts("holds", name, (Who((owner,)) if owner else NOBODY, hosts), (verb, sentence), title, city)


def _has(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A has an ambassador to B`: an envoy without a name."""
    owners = NOBODY
    for agent in agents(verb):
        owners = owners + who_is(agent, sentence)
    for token in patients(verb):
        if is_passive(verb) and not owners and token.i not in sentence.persons:  # `the first consul of A was sent to B`
            owners = Who(who_is(token, sentence).parties[:1])
        person = sentence.persons.get(token.i)
        title = person.office if person else title_words(token, sentence)
        if title is None or not (is_envoy_title(token) or (person and TITLE_WORD.search(title))):
            continue
        hosts = Who(
            tuple(p for o in obliques(token) if o.prep in ("to", "in", "at") for p in host_of(o.token, sentence))
        )
        hosts = hosts or to_whom(verb, sentence)
        is_errand = person is None and lemma(token) == "envoy" and not is_negated(verb)
        if is_errand and stem(verb) in _SENT:
            continue  # `sent an envoy to Lima`: an errand, and no post
        is_act = stem(verb) in _SENT and not is_negated(verb) and "X" not in (when(verb, sentence).bare or "")
        phase: Phase = "absent" if is_negated(token) else "begins" if is_act else "holds"
        name = (
            person.name
            if person
            else next((person_name(c, sentence) for c in token.children if c.dep_ == "appos"), None)
        )
        for owner in owners.parties:
            yield from envoy_drafts(phase, name or "", (Who((owner,)), hosts), (verb, sentence), title)


def _took_up(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The first ambassador, N, took up his post in October`, `he assumed his post`."""
    if not any(lemma(p) in _POST for p in patients(verb)):
        return
    yield from _took_it_up(verb, sentence)
    for agent in agents(verb):
        person = sentence.persons.get(agent.i)
        named = next((n for c in (agent, *agent.children) for n in [person_name(c, sentence)] if n), None)
        title = person.office if person and person.office else title_words(agent, sentence)
        title = _duties_as(verb, sentence) or title
        if named and TITLE_WORD.search(title or ""):
            owner = owner_of(agent, sentence) or who_is(agent, sentence)
            yield from envoy_drafts(
                "begins", named, (Who(owner.parties[:1]), to_whom(verb, sentence)), (verb, sentence), title
            )


def _took_it_up(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """The post that an earlier sentence says a person was given."""
    for agent in agents(verb):
        name = name_of(agent, sentence) if agent.lower_ in ("he", "she") else None
        title = title_told(name, sentence) if name else None
        if name and title:
            detail = f"{title}, took up the post"
            yield from envoy_drafts("begins", name, (NOBODY, to_whom(verb, sentence)), (verb, sentence), detail)


def _duties_as(verb: Token, sentence: Sentence) -> str | None:
    """`assumed his duties as consul`."""
    tops = (verb, *(p for p in patients(verb) if lemma(p) in _POST))
    duties = [o.token for top in tops for o in obliques(top) if o.prep == "as"]
    return next((title_words(t, sentence) for t in duties if is_envoy_title(t)), None)


def _exchanged(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The two countries exchanged ambassadors`: an envoy each way."""
    titles = [t for t in patients(verb) if is_envoy_title(t)]
    sides = NOBODY
    for agent in agents(verb):
        sides = sides + who_is(agent, sentence)
    pair = sides.parties if len(sides.parties) == 2 else sentence.pair  # noqa: PLR2004 - a pair
    for title in titles[:1]:
        for owner in pair:
            hosts = Who(tuple(p for p in pair if p != owner))
            yield from envoy_drafts("begins", "", (Who((owner,)), hosts), (verb, sentence), lemma(title))


def _left(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    if stem(verb) == "call" and not any(c.lower_ in ("home", "back") for c in verb.subtree):
        return
    tokens = patients(verb) if stem(verb) in _LEFT else agents(verb)
    for token in tokens:
        person = sentence.persons.get(token.i)
        if (
            person
            and person.office
            and any(w in person.office.casefold() for w in ("ambassador", "consul", "chargé", "envoy"))
        ):
            yield from envoy_drafts(
                "ends",
                full_name(person, sentence),
                (owner_of(token, sentence), NOBODY),
                (verb, sentence),
                person.office,
            )


RULE = Rule("envoys", 3, read)
