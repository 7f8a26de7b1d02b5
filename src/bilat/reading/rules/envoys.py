"""Sentences about ambassadors, ministers, chargés d'affaires and consuls in, drafts of `envoy` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_predicate, lemma, obliques, patients, predicate_of, stem
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.people import earlier_full_name, owner_of, person_name
from bilat.reading.grammar.posts import posts, settled
from bilat.reading.grammar.when import When, when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import NOBODY, Who, full_name, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence

TITLES = frozenset(
    """
    ambassador minister chargé charge charg envoy consul commissioner nuncio legate representative affaires
    plenipotentiary agent plenipotentiarie extraordinary resident general director officer principal commissioner-
    general internuncio
    """.split()
)
_ENVOY_HEADS = frozenset(
    """
    ambassador minister chargé charge envoy consul commissioner nuncio representative agent affaires
    plenipotentiary
    """.split()
)
_PAPERS = frozenset({"credential", "credence", "credentials"})
_PRESENT = frozenset("present submit hand deliver tender offer give".split())
_APPOINT = frozenset(
    """
    appoint name designate accredit assign send dispatch commission promote select confirm elevate install
    """.split()
)
_SERVE = frozenset("serve act be remain continue work".split())
_LEAVE = frozenset("die leave depart resign retire".split())
_POST = frozenset({"post", "duty", "office", "position", "appointment"})
_LEFT = frozenset("call assassinate kill murder recall withdraw expel dismiss replace remove".split())


_CAP = r"[A-ZÀ-Þ][\w.’'-]*"
_WITH_HEAD = re.compile(
    rf"with\s+(?P<name>{_CAP}(?:\s+(?:(?:de|van|von|bin|al|el|la|du)\s+)*{_CAP}){{0,6}})\s*,?\s+(?:(?:then\s+)?(?:serving|acting)\s+)?as\s+"
    rf"(?:(?:the|its|their|an?)\s+)?(?:first\s+|acting\s+)?(?P<title>(?:(?:ad|interim|and|d[’']Affaires|d[’']affaires|[A-Z]\w+[’']?\w*|a\.i\.|chargé|ambassador|consul|general)[\s]?)+)"
)
_TITLE_WORD = re.compile(
    r"(?i)ambassador|charg|consul|minister|envoy|officer|director|principal|head|representative|commissioner|agent"
)
_TITLED = re.compile(
    r"^(?:(?:Ambassador|Consul|General|Mr\.|Dr\.|Sir|Colonel|Captain|Minister|U\.S\.|American|Chargé)\s+)+"
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Credentials presented, envoys appointed, serving, leaving, and those named at a mission's head."""
    for token in sentence.span:
        if lemma(token) in _PAPERS and token.pos_ in ("NOUN", "PROPN"):
            yield from _presented(token, sentence)
        elif is_predicate(token) and stem(token) in _APPOINT:
            yield from _appointed(token, sentence)
        elif is_predicate(token) and stem(token) in _SERVE:
            yield from _serves(token, sentence)
        elif token.lower_ == "with" and token.dep_ == "prep":
            yield from _headed(token, sentence)
        elif is_predicate(token) and stem(token) in _LEAVE | _LEFT:
            yield from _left(token, sentence)
        elif is_predicate(token) and stem(token) in ("have", "keep", "maintain", "send", "dispatch"):
            yield from _has(token, sentence)
        elif is_predicate(token) and stem(token) in ("exchange", "swap"):
            yield from _exchanged(token, sentence)
        elif is_predicate(token) and stem(token) in ("take", "assume"):
            yield from _took_up(token, sentence)


def is_envoy_title(token: Token) -> bool:
    """Whether a noun is an envoy's title; foreign ministers and the like are not."""
    if lemma(token) not in _ENVOY_HEADS or token.pos_ not in ("NOUN", "PROPN", "X"):
        return False
    words = {c.lower_ for c in token.children} | {
        g.lower_ for c in token.children if c.dep_ == "prep" for g in c.children
    }
    if lemma(token) in ("minister",):
        return bool(
            words & {"resident", "plenipotentiary", "extraordinary", "american", "us", "to", "envoy"}
        ) and not words & {"foreign", "prime"}
    return True


def _presented(papers: Token, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(papers)
    if verb is None or stem(verb) not in _PRESENT:
        return
    for agent in agents(verb) or ():
        name = _name(agent, sentence)
        if name:
            hosts = _to_whom(verb, sentence) or _title_host(verb, sentence, anywhere=True)
            title = _as_title(verb, sentence) or _office(agent, sentence) or _title_before(verb, sentence)
            yield from _drafts(
                "begins", name, (owner_of(agent, sentence), hosts), (verb, sentence), title or "presented credentials"
            )


def _name(token: Token, sentence: Sentence) -> str | None:
    name = person_name(token, sentence)
    if name or token.lower_ not in ("he", "she", "who"):
        return name
    found = who_is(token, sentence)
    return found.persons[0] if found.persons else _last_person(sentence)


def _last_person(sentence: Sentence) -> str | None:
    at = sentence.previous
    while at is not None:
        for token in at.span:
            name = person_name(token, at)
            if name:
                return name
        at = at.previous
    return None


def _office(token: Token, sentence: Sentence) -> str | None:
    person = sentence.persons.get(token.i)
    return person.office if person else None


def _to_whom(verb: Token, sentence: Sentence) -> Who:
    found = NOBODY
    for each in (verb, *patients(verb)):
        for oblique in obliques(each):
            if oblique.prep in ("to", "at", "in"):
                found = found + Who(who_is(oblique.token, sentence).parties)
    return found


def _as_title(verb: Token, sentence: Sentence) -> str | None:
    for child in verb.children:
        if child.dep_ in ("oprd", "attr") and any(is_envoy_title(t) for t in child.subtree):
            return _title_words(child, sentence)
    for oblique in obliques(verb):
        if oblique.prep == "as" and any(is_envoy_title(t) or lemma(t) in TITLES for t in oblique.token.subtree):
            return _title_words(oblique.token, sentence)
    return None


def _title_words(token: Token, sentence: Sentence) -> str:
    words = [t for t in token.subtree if t.dep_ not in ("det", "poss")]
    cut = next((n for n, t in enumerate(words) if n and (t.dep_ == "prep" or t.text in (",", "("))), len(words))
    return sentence.words(words[0], words[cut - 1]) if words else token.text


def _appointed(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    title = _as_title(verb, sentence)
    objects = patients(verb)
    named = [(o, person_name(o, sentence)) for o in objects]
    if title is None:
        title = next((_title_words(o, sentence) for o in objects if is_envoy_title(o)), None)
        named += [(c, person_name(c, sentence)) for o in objects for c in o.children if c.dep_ == "appos"]
    if title is None:
        return
    givers = NOBODY
    for agent in agents(verb):
        givers = givers + who_is(agent, sentence)
    for token, name in named:
        if name:
            owner = owner_of(token, sentence) or Who(givers.parties[:1])
            yield from _drafts("begins", name, (owner, _title_host(verb, sentence)), (verb, sentence), title)


def _title_before(verb: Token, sentence: Sentence) -> str | None:
    """The title given earlier in the sentence: `was appointed minister and presented his credentials`."""
    found = [t for t in sentence.span if t.i < verb.i and is_envoy_title(t)]
    return _title_words(found[-1], sentence) if found else None


def _title_host(verb: Token, sentence: Sentence, *, anywhere: bool = False) -> Who:
    """To whom: `appointed ambassador to B`, `the first ambassador of A to B`; `anywhere` in the sentence if asked."""
    for token in sentence.span if anywhere else verb.subtree:
        if is_envoy_title(token):
            for oblique in obliques(token):
                if oblique.prep in ("to", "in", "at", "near"):
                    where = place_at(oblique.token, sentence)
                    if where and where.party:
                        return Who((where.party,))
                    return Who(who_is(oblique.token, sentence).parties)
    return _to_whom(verb, sentence)


def _serves(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    title = _as_title(verb, sentence) or next(
        (_title_words(c, sentence) for c in verb.children if c.dep_ == "attr" and is_envoy_title(c)), None
    )
    if title is None:
        return
    for agent in agents(verb):
        attributes = [c for c in verb.children if c.dep_ == "attr"]
        for token, name in [(agent, _name(agent, sentence)), *((a, person_name(a, sentence)) for a in attributes)]:
            if name:
                yield from _drafts(
                    "holds", name, (owner_of(token, sentence), _title_host(verb, sentence)), (verb, sentence), title
                )


def _headed(prep: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The embassy opened with N as chargé d'affaires`."""
    match = _WITH_HEAD.match(sentence.scope.document.text, sentence.offsets[prep.i][0], sentence.end)
    verb = predicate_of(prep)
    if match is None or verb is None or not _TITLE_WORD.search(match["title"]):
        return
    title = match["title"].strip()
    name = _TITLED.sub("", match["name"]).strip()
    name = name if " " in name else earlier_full_name(name, sentence) or name
    places = [p for post in posts(sentence) for p in settled(post, sentence)]
    owner, host, city = places[0] if places else (None, None, None)
    hosts = Who((host,)) if host else NOBODY
    yield from _drafts("holds", name, (Who((owner,)) if owner else NOBODY, hosts), (verb, sentence), title, city)


def _has(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A has an ambassador to B`: an envoy without a name."""
    owners = NOBODY
    for agent in agents(verb):
        owners = owners + who_is(agent, sentence)
    for token in patients(verb):
        person = sentence.persons.get(token.i)
        title = person.office if person else _title_words(token, sentence)
        if title is None or not (is_envoy_title(token) or (person and _TITLE_WORD.search(title))):
            continue
        hosts = Who(
            tuple(p for o in obliques(token) if o.prep in ("to", "in", "at") for p in _host_of(o.token, sentence))
        )
        hosts = hosts or _to_whom(verb, sentence)
        phase: Phase = "begins" if stem(verb) in ("send", "dispatch") else "holds"
        name = (
            person.name
            if person
            else next((person_name(c, sentence) for c in token.children if c.dep_ == "appos"), None)
        )
        for owner in owners.parties:
            yield from _drafts(phase, name or "", (Who((owner,)), hosts), (verb, sentence), title)


def _took_up(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The first ambassador, N, took up his post in October`."""
    if not any(lemma(p) in _POST for p in patients(verb)):
        return
    for agent in agents(verb):
        person = sentence.persons.get(agent.i)
        named = next((n for c in (agent, *agent.children) for n in [person_name(c, sentence)] if n), None)
        title = person.office if person and person.office else _title_words(agent, sentence)
        if named and _TITLE_WORD.search(title or ""):
            owner = owner_of(agent, sentence) or who_is(agent, sentence)
            yield from _drafts(
                "begins", named, (Who(owner.parties[:1]), _to_whom(verb, sentence)), (verb, sentence), title
            )


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
            yield from _drafts("begins", "", (Who((owner,)), hosts), (verb, sentence), lemma(title))


def _host_of(token: Token, sentence: Sentence) -> tuple[str, ...]:
    where = place_at(token, sentence)
    return (where.party,) if where and where.party else who_is(token, sentence).parties


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
            yield from _drafts(
                "ends",
                full_name(person, sentence),
                (owner_of(token, sentence), NOBODY),
                (verb, sentence),
                person.office,
            )


def _drafts(
    phase: Phase, name: str, sides: tuple[Who, Who], at: tuple[Token, Sentence], title: str, city: str | None = None
) -> Iterator[Draft]:
    verb, sentence = at
    owner, hosts = sides
    stance: Stance = stance_of(verb, sentence)
    time: When = when(verb, sentence)
    pair = sentence.pair
    owners = owner.parties[:1] or tuple(p for p in pair if p not in hosts.parties)[:1]
    targets = tuple(h for h in hosts.parties if h not in owners) or tuple(p for p in pair if p not in owners)[:1]
    if not owners or (stance.is_negated and phase != "holds"):
        return
    if stance.is_negated:
        phase = "absent"
    for target in targets:
        yield Draft(
            "envoy",
            phase,
            owners,
            (target,),
            (Other("person", name),) if name else (),
            time.extent if phase in ("holds", "absent") else time.act,
            city,
            modality=stance.modality,
            told=stance.told if phase in ("holds", "absent") else None,
            attributed_to=stance.attributed_to,
            detail=title,
        )


RULE = Rule("envoys", 1, read)
