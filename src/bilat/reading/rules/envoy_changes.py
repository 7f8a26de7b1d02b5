"""Sentences in which one envoy follows another or a post is filled in, drafts of `envoy` out.

`N succeeded M as ambassador`, `became ambassador`, `received the credentials of N`, `the embassy is headed by N`,
`the post was held by N`, `A is represented by Ambassador N`, `N, ambassador from 2007 to 2011, …`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, patients, predicate_of, stem
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.people import owner_of, person_name
from bilat.reading.grammar.posts import posts, settled
from bilat.reading.grammar.who import who_is
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.envoy_words import (
    TITLE_WORD,
    as_title,
    envoy_drafts,
    host_of,
    is_envoy_title,
    name_of,
    office_of,
    title_host,
    title_owner,
    title_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PersonMention
    from bilat.model.statement import Phase, Told
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_HEAD = frozenset("head lead direct run".split())
_HOLD = frozenset("hold occupy fill".split())
_PAPERS = frozenset({"credential", "credence", "credentials"})
_POSTS = frozenset({"post", "position", "office", "job", "rank"})
_WORDS = _PAPERS | _HOLD | _HEAD | {"become", "replace", "succeed", "represent"}
_ASIDE = re.compile(r",?\s*\(?")
_ENVOY = re.compile(
    r"(?i)\b(?:ambassador|consul|charg|envoy|nuncio|commissioner|minister (?:resident|plenipotentiary|to|in))"
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Envoys who follow one another, hold a post, head a mission or are received."""
    for token in sentence.having(_WORDS):
        if lemma(token) in _PAPERS:
            yield from _received(token, sentence)
        elif not is_predicate(token):
            continue
        elif stem(token) == "become":
            yield from _became(token, sentence)
        elif stem(token) in ("replace", "succeed"):
            yield from _followed(token, sentence)
        elif stem(token) == "represent":
            yield from _represented(token, sentence)
        elif stem(token) in _HOLD:
            yield from _held(token, sentence)
        elif stem(token) in _HEAD:
            yield from _headed(token, sentence)
    for person in dict.fromkeys(sentence.persons.values()):
        yield from _with_years(person, sentence)


def _became(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    titles = [c for c in verb.children if c.dep_ == "attr" and is_envoy_title(c)]
    for agent in agents(verb) if titles else ():
        name = name_of(agent, sentence)
        if name:
            owner = Who(who_is(titles[0], sentence).parties[:1]) or owner_of(agent, sentence)
            sides = (owner, title_host(verb, sentence))
            yield from envoy_drafts("begins", name, sides, (verb, sentence), title_words(titles[0], sentence))


def _followed(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`N succeeded M as minister`, `M was replaced by N as minister`: the one ends and the other begins."""
    old = patients(verb)
    new = agents(verb)
    title = as_title(verb, sentence) or _envoy_office((*old, *new), sentence)
    if title is None:
        return
    owner = title_owner(verb, sentence)
    if {name_of(t, sentence) for t in old} & {name_of(t, sentence) for t in new}:
        old = ()  # a pronoun whose person is not known
    steps: tuple[tuple[tuple[Token, ...], Phase], ...] = ((old, "ends"), (new, "begins"))
    for tokens, phase in steps:
        for token in tokens:
            name = name_of(token, sentence)
            if name:
                sides = (owner or owner_of(token, sentence), title_host(verb, sentence))
                yield from envoy_drafts(phase, name, sides, (verb, sentence), title)


def _envoy_office(tokens: tuple[Token, ...], sentence: Sentence) -> str | None:
    named = (office_of(t, sentence) for t in tokens)
    return next((office for office in named if office and _ENVOY.search(office)), None)


def _received(papers: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The president received the credentials of Ambassador N`."""
    verb = predicate_of(papers)
    if verb is None or stem(verb) not in ("receive", "accept"):
        return
    hosts = NOBODY
    for agent in agents(verb):
        hosts = hosts + Who(who_is(agent, sentence).parties[:1])
    tops = {t.i: t for t in (papers, papers.head.head if papers.dep_ == "pobj" else papers, verb)}
    for oblique in (o for t in tops.values() for o in obliques(t) if o.prep in ("of", "from")):
        name = person_name(oblique.token, sentence)
        if name:
            title = office_of(oblique.token, sentence) or "presented credentials"
            owner = title_owner(verb, sentence) or owner_of(oblique.token, sentence)
            sides = (Who(tuple(p for p in owner.parties if p not in hosts.parties)), hosts)
            yield from envoy_drafts("begins", name, sides, (verb, sentence), title)
            return


def _represented(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A has been represented in its capital by Ambassador N`."""
    for agent in agents(verb) if is_passive(verb) else ():
        title = _envoy_office((agent,), sentence)
        name = person_name(agent, sentence)
        owner = NOBODY
        for patient in patients(verb):
            owner = owner + Who(who_is(patient, sentence).parties[:1])
        hosts = Who(tuple(p for o in obliques(verb) if o.prep == "in" for p in host_of(o.token, sentence)))
        if title and name and owner:
            yield from envoy_drafts("holds", name, (owner, hosts), (verb, sentence), title)


def _held(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`N held the post of ambassador to B`, `the post of ambassador was held by N`."""
    held = [p for p in patients(verb) if lemma(p) in _POSTS]
    titles = [o.token for p in held for o in obliques(p) if o.prep == "of" and is_envoy_title(o.token)]
    for agent in agents(verb) if titles else ():
        name = name_of(agent, sentence)
        if name:
            sides = (Who(who_is(titles[0], sentence).parties[:1]), title_host(verb, sentence))
            yield from envoy_drafts("holds", name, sides, (verb, sentence), title_words(titles[0], sentence))


def _headed(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`Chargé d'affaires N headed the embassy in B`, `the embassy is headed by Ambassador N`."""
    objects = {p.i for p in patients(verb)}
    for post in posts(sentence):
        places = settled(post, sentence) if post.token.i in objects else ()
        for agent in agents(verb) if places else ():
            title, name = _envoy_office((agent,), sentence), person_name(agent, sentence)
            if title and name and post.rank not in ("office", "mission"):
                owner, host, city = places[0]
                sides = (Who((owner,)), Who((host,)))
                yield from envoy_drafts("holds", name, sides, (verb, sentence), title, city)


def _with_years(person: PersonMention, sentence: Sentence) -> Iterator[Draft]:
    """`N, A's ambassador in B from 2007 until 2011, …`: the years behind an envoy's title are those of the office."""
    if not person.office or not _ENVOY.search(person.office) or not TITLE_WORD.search(person.office):
        return
    text = sentence.scope.document.text
    for timed in sentence.times:
        start, value = timed.mention.start, timed.mention.calendar
        gap = text[person.end : start] if start >= person.end else None
        if gap is None or not _ASIDE.fullmatch(gap) or not value or "/" not in value:
            continue
        owner, host = _sides(person, sentence)
        if owner and host:
            others = (Other("person", person.name),)
            told: Told = "present" if value.endswith("..") else "past"
            yield Draft("envoy", "holds", (owner,), (host,), others, value, told=told, detail=person.office)


def _sides(person: PersonMention, sentence: Sentence) -> tuple[str | None, str | None]:
    """Whose envoy a titled person is, and to whom by the words of the title, else the pair's other party."""
    owner = person.party
    inside = [m for m in sentence.parties.values() if person.start <= m.start < person.end and m.party != owner]
    other = next((p for p in sentence.pair if p != owner), None) if owner in sentence.pair else None
    return owner, inside[-1].party if inside else other


RULE = Rule("envoy_changes", 2, read)
