"""A noun for people in, whose people they are and in which country the text has them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, coordinates, is_passive, lemma, obliques, patients, stem
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

GROUPS = frozenset(
    "refugee diaspora expatriate expat worker labourer laborer student community minority immigrant migrant "
    "emigrant national citizen resident "
    "descendant people person exile family seeker professional settler pupil trainee population employee "
    "engineer doctor nurse teacher "
    "businessman pensioner retiree personality evacuee individual inhabitant native speaker woman man child "
    "colony settlement "
    "jew muslim christian farmer trader merchant scholar household passport-holder holder expellee colonist "
    "internee prisoner orphan".split()
)
_ORIGINS = frozenset(
    "descent origin ancestry heritage background nationality extraction birth citizenship ethnicity".split()
)
_PAPERS = frozenset({"ethnic", "national", "passport", "visa"})
_IN = frozenset({"in", "across", "throughout", "within", "inside", "on", "at"})
_IN_PLACE = frozenset({"in", "across", "of", "around", "near", "throughout"})
_LANDS = frozenset("country soil territory state republic kingdom land nation".split())
_WHOLE = frozenset("country republic kingdom island sultanate emirate archipelago principality nation state".split())
_SITES = frozenset(
    "city capital town province region camp area university school institution village settlement mine district island "
    "farm port".split()
)
_OWN_FORMS = frozenset({"adjective", "people", "name", "short"})


@dataclass(frozen=True, slots=True)
class Land:
    """A country where people are, with the city where the text names one."""

    party: str
    city: str | None = None


def is_people(token: Token, sentence: Sentence) -> bool:
    """Whether a token heads a phrase for people: a group noun, or a people's own name in the plural."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    if lemma(token) in GROUPS:
        return token.dep_ not in ("compound", "amod")
    mention = sentence.parties.get(token.i)
    return mention is not None and mention.form in ("people", "adjective") and _is_plural_name(token)


def _is_plural_name(token: Token) -> bool:
    """`Poles`, `the Chinese`, not `Polish` before a noun nor a single person."""
    if token.dep_ == "amod" and token.head.i < token.i and token.head.lower_ in ("dozen", "hundred", "thousand"):
        return True  # `two dozen Lebanese`
    if token.dep_ in ("amod", "compound", "nmod", "poss"):
        return False
    if token.tag_ == "JJ" and token.dep_ in ("nsubj", "nsubjpass"):
        return token.lower_.endswith("ese")  # `Vietnamese form …`
    return token.tag_ in ("NNPS", "NNS") or any(
        c.dep_ == "nummod" or c.lower_ in ("many", "several") for c in token.children
    )


def nations_of(token: Token, sentence: Sentence, lands: Iterable[str] = ()) -> tuple[str, ...]:
    """Whose people a phrase names, without `lands` (`Polish Americans`); several only by `from A, B and C`."""
    named = tuple(dict.fromkeys(_nations(token, sentence)))
    away = tuple(name for name in named if name not in set(lands))
    listed = {name for o in obliques(token) if o.prep == "from" for name in _source(o.token, sentence)}
    return away if len(away) == 1 or set(away) <= listed else ()


def _nations(token: Token, sentence: Sentence) -> Iterator[str]:
    own = sentence.parties.get(token.i)
    if own is not None and own.form in ("people", "adjective"):
        yield own.party
    for child in token.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ in ("amod", "compound", "nmod") and mention and mention.form in _OWN_FORMS:
            yield mention.party
        elif child.dep_ in ("amod", "compound", "nmod") and lemma(child) in GROUPS | _PAPERS:
            yield from _nations(child, sentence)
        elif child.lower_ == "born":
            yield from (sentence.parties[c.i].party for c in child.children if c.i in sentence.parties)
            yield from (n for o in obliques(child) if o.prep == "in" for n in _source(o.token, sentence))
        elif child.dep_ == "poss" and child.lower_ == "its":
            yield from who_is(child, sentence).parties[:1]
    for oblique in obliques(token):
        if oblique.prep in ("of", "from", "with") and stem(oblique.token) in _ORIGINS:
            yield from _nations(oblique.token, sentence)
        elif (
            oblique.prep == "from"
            or (oblique.prep == "of" and is_people(oblique.token, sentence))
            or (
                oblique.prep == "of"
                and oblique.token.i in sentence.parties
                and lemma(token) in ("citizen", "national", "native")
            )
        ):
            yield from _source(oblique.token, sentence)


def _source(token: Token, sentence: Sentence) -> Iterator[str]:
    mention = sentence.parties.get(token.i)
    if mention is not None and mention.form in _OWN_FORMS:
        yield mention.party
    elif is_people(token, sentence):
        yield from _nations(token, sentence)
    elif lemma(token) in _LANDS:
        yield from who_is(token, sentence).parties[:1]


def sources_of(act: Token, sentence: Sentence) -> tuple[str, ...]:
    """The nations behind a verb's `from`: `hosts refugees from A and B`."""
    return tuple(name for o in obliques(act) if o.prep == "from" for name in _source(o.token, sentence))


def lands_at(tokens: Iterable[Token], sentence: Sentence, preps: frozenset[str] = _IN) -> list[Land]:
    """The countries in the complements of place of nouns and verbs."""
    out: list[Land] = []
    for token in tokens:
        for oblique in obliques(token):
            if oblique.prep.split()[-1] in preps:
                out.extend(_land(oblique.token, sentence) or _inner(oblique.token, sentence))
    if out and out[0].city:  # a list of cities: its first tells the country
        return out[:1]
    return list({land.party: land for land in reversed(out)}.values())


def _inner(token: Token, sentence: Sentence) -> list[Land]:
    """The country in a place's own complement: `in camps in B`, `as residents in B`."""
    return [land for o in obliques(token) if o.prep in _IN_PLACE for land in _land(o.token, sentence)]


def lands_of(tokens: Iterable[Token], sentence: Sentence) -> list[Land]:
    """The countries that noun phrases name."""
    return [land for token in tokens for each in coordinates(token) for land in _land(each, sentence)]


def _land(token: Token, sentence: Sentence) -> list[Land]:
    place = place_at(token, sentence)
    if place is not None and place.party:
        return [] if _is_organisation(place.party, sentence) else [Land(place.party, place.city)]
    is_bare = [c.lower_ for c in token.children if c.dep_ != "punct"] == ["the"]
    if is_bare and lemma(token) in _WHOLE and not who_is(token, sentence):
        return [Land(party) for party in sentence.pair]  # whose people they are not
    if lemma(token) in _LANDS | _SITES or (token.lower_ in ("it", "both", "two", "other")):
        return [Land(party) for party in who_is(token, sentence).parties[:2]]
    return []


def _is_organisation(party: str, sentence: Sentence) -> bool:
    known = sentence.scope.registry.find(party)
    return known is not None and known.sort in ("organisation", "body", "bloc", "movement", "armed-group")


def host_lands(verb: Token, sentence: Sentence) -> list[Land]:
    """The country that hosts: the agent of `host`, the subject of `is home to`."""
    return lands_of([a for a in agents(verb) if a.i not in sentence.persons], sentence)


def hosted(verb: Token) -> tuple[Token, ...]:
    """What a verb of hosting has for its object."""
    return tuple(p for p in patients(verb) if not (is_passive(verb) and p.i > verb.i))
