"""What the rules about envoys share: titles, names, whose and to whom an envoy is, and the draft of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import lemma, obliques, patients
from bilat.reading.grammar.envoys_told import person_meant, sides_told
from bilat.reading.grammar.found import NOBODY, When, Who
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention, PersonMention
    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

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
_ABROAD = re.compile(r"\b(?:to|in|at)\s+(?:the\s+)?[A-Z]")
ENVOY_TITLE = re.compile(
    r"(?i)\b(?:ambassador|consul|charg[eé]|envoy|nuncio|high commissioner|minister(?! of\b| for\b)|diplomatic agent)"
)
TITLE_WORD = re.compile(
    r"(?i)ambassador|charg|consul|minister|envoy|officer|director|principal|head|representative|commissioner|agent"
)


_CONSUL_AT = re.compile(
    r"\b[Cc]onsul(?:ar [Aa]gent)?(?:[ -][Gg]eneral)?,? (?:[A-Z][\w.]+ ){0,4}?"
    r"(?:at|in|for|to) (?!Charge\b|Chief\b)(?P<city>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
)
_FIRST_OFFICE = re.compile(r"(?i)\b(minister(?: resident)?|diplomatic agent|agent|charg[eé] d[’']affaires)\s+and\s+$")


def is_envoy_title(token: Token) -> bool:
    """Whether a noun is an envoy's title; foreign ministers and the like are not."""
    if lemma(token) not in _ENVOY_HEADS or token.pos_ not in ("NOUN", "PROPN", "X"):
        return False
    words = {c.lower_ for c in token.children} | {
        g.lower_ for c in token.children if c.dep_ == "prep" for g in c.children
    }
    if lemma(token) in ("minister",):
        behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
        words |= {"to"} if behind.lower_ == "to" and behind.pos_ == "ADP" else set()
        return bool(
            words & {"resident", "plenipotentiary", "extraordinary", "american", "us", "to", "envoy"}
        ) and not words & {"foreign", "prime"}
    return True


def name_of(token: Token, sentence: Sentence) -> str | None:
    """The name of the person that a token stands for; he and she are the last person told of."""
    name = person_meant(token, sentence)
    if name or token.lower_ not in ("he", "she", "who"):
        return name
    found = who_is(token, sentence)
    return found.persons[0] if found.persons else None


def office_of(token: Token, sentence: Sentence) -> str | None:
    """The office that the text gives with a person: both of `Minister Resident and Consul General N`."""
    person = sentence.persons.get(token.i)
    if person is None or person.office is None or person.end < person.name_start:
        return person.office if person else None
    before = sentence.scope.document.text[sentence.start : person.start]
    first = _FIRST_OFFICE.search(before)
    return f"{first[1]} and {person.office}" if first else person.office


def to_whom(verb: Token, sentence: Sentence) -> Who:
    """The parties behind to, at and in of a verb and its objects; whom it is done for (`sent B an envoy`)."""
    found = who((c for c in verb.children if c.dep_ == "dative" and c.lower_ != "to"), sentence)
    for each in (verb, *patients(verb)):
        for oblique in obliques(each):
            if oblique.prep in ("to", "at", "in") and not _is_far_city(oblique.token, sentence):
                found = found + Who(who_is(oblique.token, sentence).parties)
    return found


def _is_far_city(token: Token, sentence: Sentence) -> bool:
    """A capital outside the pair's countries: where credentials were handed over, not whose envoy was received."""
    mention = sentence.parties.get(token.i)
    return mention is not None and mention.form == "capital" and mention.party not in sentence.pair


def as_title(verb: Token, sentence: Sentence) -> str | None:
    """The envoy's title that a verb ends in: `appointed N ambassador`, `served as consul`."""
    for child in verb.children:
        if child.dep_ in ("oprd", "attr") and any(is_envoy_title(t) for t in child.subtree):
            return title_words(child, sentence)
    for oblique in obliques(verb):
        if oblique.prep == "as" and any(is_envoy_title(t) or lemma(t) in TITLES for t in oblique.token.subtree):
            return title_words(oblique.token, sentence)
    return None


def title_words(token: Token, sentence: Sentence) -> str:
    """The words of a title, without what stands behind it."""
    words = [t for t in token.subtree if t.dep_ not in ("det", "poss")]
    cut = next((n for n, t in enumerate(words) if n and (t.dep_ == "prep" or t.text in (",", "("))), len(words))
    return sentence.words(words[0], words[cut - 1]) if words else token.text


def title_before(verb: Token, sentence: Sentence) -> str | None:
    """The title given earlier in the sentence: `was appointed minister and presented his credentials`."""
    found = [t for t in sentence.span if t.i < verb.i and is_envoy_title(t)]
    return title_words(found[-1], sentence) if found else None


def title_host(verb: Token, sentence: Sentence, *, anywhere: bool = False) -> Who:
    """To whom: `appointed ambassador to B`, `the first ambassador of A to B`; `anywhere` in the sentence if asked."""
    for token in sentence.span if anywhere else verb.subtree:
        if is_envoy_title(token):
            for oblique in obliques(token):
                if oblique.prep in ("to", "in", "at", "near"):
                    where = place_at(oblique.token, sentence)
                    if where and where.party:
                        return Who((where.party,))
                    return Who(who_is(oblique.token, sentence).parties)
    return to_whom(verb, sentence)


def title_owner(verb: Token, sentence: Sentence) -> Who:
    """Whose envoy the title behind `as` says: `as Swedish minister to B`, wherever the parser hangs it."""
    steps = (o.token for t in verb.subtree for o in obliques(t) if o.prep == "as" and is_envoy_title(o.token))
    return next((Who(who_is(t, sentence).parties[:1]) for t in steps), NOBODY)


def sides_in_title(person: PersonMention, sentence: Sentence) -> tuple[str | None, tuple[str, ...]]:
    """Whose envoy and to whom the words of a person's title say: `the first U.S. minister to B, N`."""
    text = sentence.scope.document.text
    found = ENVOY_TITLE.search(text, person.start, person.end)
    mentions = sorted((m for m in sentence.parties.values() if person.start <= m.start < person.end), key=_start)
    before = [m.party for m in mentions if found and m.start < found.start()]
    owner = person.party or next(iter(before), None)
    return owner, tuple(m.party for m in mentions if found and m.start > found.start() and m.party != owner)[:1]


def _start(mention: PartyMention) -> int:
    return mention.start


def host_of(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The party that a place lies in, else the one that the noun stands for."""
    where = place_at(token, sentence)
    return (where.party,) if where and where.party else who_is(token, sentence).parties


def _completed(name: str, sides: tuple[Who, Who], sentence: Sentence) -> tuple[Who, Who]:
    """Whose and to whom, by what is told of a person before, where the clause itself does not say whose he is."""
    owner, hosts = sides
    if owner.parties or not name:
        return owner, hosts
    told_owner, told_host = sides_told(name, sentence)
    if told_owner in hosts.parties:
        told_owner = None
    if not hosts and told_host and told_host != told_owner:
        hosts = Who((told_host,))
    return (Who((told_owner,)) if told_owner else owner), hosts


def _consuls_city(sentence: Sentence) -> str | None:
    """The city that a consul is posted to: `consul general at Basel`; a country is none."""
    found = _CONSUL_AT.search(sentence.text)
    start = sentence.start + found.start("city") if found else 0
    names = {m.form for m in sentence.parties.values() if m.start <= start < m.end}
    return found["city"] if found and names <= {"city", "capital"} else None


def envoy_drafts(
    phase: Phase, name: str, sides: tuple[Who, Who], at: tuple[Token, Sentence], title: str, city: str | None = None
) -> Iterator[Draft]:
    """The drafts of an envoy; `sides` are whose and to whom, filled from the title's pair where empty."""
    verb, sentence = at
    owner, hosts = _completed(name, sides, sentence)
    stance: Stance = stance_of(verb, sentence)
    time: When = when(verb, sentence)
    pair = sentence.pair
    owners = owner.parties[:1] or tuple(p for p in pair if p not in hosts.parties)[:1]
    targets = tuple(h for h in hosts.parties if h not in owners) or tuple(p for p in pair if p not in owners)[:1]
    if not owners or (stance.is_negated and phase not in ("holds", "absent")):
        return
    if stance.is_negated:
        phase = "absent"
    city = city or (_consuls_city(sentence) if "consul" in title.casefold() else None)
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


def own_office(agent: Token, sentence: Sentence) -> str | None:
    """The office given with a person, unless it is one in a third country: `N, minister to C, presented …`."""
    office = office_of(agent, sentence)
    person = sentence.persons.get(agent.i)
    abroad = _ABROAD.search(office) if office else None
    if not abroad or person is None:
        return office
    inside = {m.party for m in sentence.parties.values() if person.start <= m.start < person.end}
    return office if inside & set(sentence.pair) - {person.party} or not inside - {person.party} else None
