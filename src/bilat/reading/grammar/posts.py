"""A noun for a diplomatic post in, its rank, owner, host and city out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_predicate, obliques, predicate_of, predicates, stem, subjects
from bilat.reading.grammar.envoys_told import is_envoy, sides_in, sides_near, sides_told
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.headings import heading_parties, heading_text
from bilat.reading.grammar.people import person_name
from bilat.reading.grammar.post_places import clause_elsewhere, clause_place, is_mutual, possessed_place
from bilat.reading.grammar.stand_ins import STANDS, stand_ins, stood_for
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_RANKS: tuple[tuple[str, frozenset[str], str], ...] = (
    ("embassy", frozenset(), "embassy"),
    ("chancery", frozenset(), "embassy"),
    ("legation", frozenset(), "legation"),
    ("nunciature", frozenset(), "apostolic nunciature"),
    ("commission", frozenset({"high"}), "high commission"),
    ("section", frozenset({"interest", "interests"}), "interests section"),
    ("consulate", frozenset({"honorary"}), "honorary consulate"),
    ("consulate", frozenset(), "consulate"),
    ("agency", frozenset({"consular"}), "consular agency"),
    ("agency", frozenset({"diplomatic"}), "diplomatic agency"),
    ("post", frozenset({"consular"}), "consulate"),
    ("post", frozenset({"diplomatic"}), "mission"),
    ("office", frozenset({"liaison"}), "liaison office"),
    ("office", frozenset({"representative", "representation", "representational"}), "representative office"),
    ("office", frozenset({"trade", "commercial"}), "trade office"),
    ("office", frozenset({"consular"}), "consulate"),
    ("office", frozenset({"embassy"}), "embassy office"),
    ("office", frozenset(), "office"),
    ("headquarter", frozenset(), "office"),
    ("headquarters", frozenset(), "office"),
    ("bureau", frozenset(), "office"),
    ("representation", frozenset({"diplomatic", "permanent", "official"}), "representation"),
    ("presence", frozenset({"diplomatic"}), "mission"),
    ("presence", frozenset({"consular"}), "consulate"),
    ("relation", frozenset({"consular"}), "consulate"),
    ("mission", frozenset({"diplomatic", "permanent", "resident"}), "mission"),
    ("mission", frozenset(), "mission"),
)
_SINGULARS = MappingProxyType({"embassie": "embassy", "consulates": "consulate", "embassies": "embassy"})
# The nouns for posts, as a parser may give them.
WORDS = frozenset(word for word, _, _ in _RANKS) | _SINGULARS.keys()
_MEMORY = 10
_NEAR = 3
_LONGEST_CITY = 3
_COURT = re.compile(
    r"\b(?:near|to) the (?:[\w-]+ ){0,2}(?:[Gg]overnment|[Cc]ourt)(?:s?[ -]in[ -][Ee]xile)?\b(?! (?:office|building))"
)
_COURT_REACH = 120
_COURT_NAME = 25
# Who does this to an embassy is not its owner.
_GUESTS = frozenset(
    """
    visit attack storm bomb enter seize besiege raid burn ransack tour surround damage target picket hit strike
    """.split()
)
_WEAK = frozenset({"office", "mission", "headquarter", "headquarters", "bureau"})
_NOT_MISSIONS = frozenset(
    """
    peacekeeping military training observer observation rescue relief aid space combat fact-finding trade business
    monitoring humanitarian special goodwill first second third study assistance bombing exploratory
    peace technical agricultural medical economic scientific cultural
    """.split()
)


@dataclass(frozen=True, slots=True)
class Post:
    """A mission named in a sentence; `owners` and `host` are those that the sentence itself gives.

    `elsewhere` are the places of posts in further countries: `embassies in A and B`.
    """

    token: Token
    rank: str
    owners: Who = NOBODY
    host: str | None = None
    city: str | None = None
    is_mutual: bool = False
    is_plural: bool = False
    cities: tuple[str, ...] = ()
    elsewhere: tuple[Where, ...] = ()


@lru_cache(maxsize=32)  # several rules ask for the posts of a sentence, and of those before it
def posts(sentence: Sentence) -> tuple[Post, ...]:
    """Every diplomatic post that a sentence names, once."""
    ranked = ((token, rank_in(token, sentence)) for token in sentence.span.tokens if token.word in WORDS)
    found = [_post(token, rank, sentence) for token, rank in ranked if rank]
    return (*found, *_stood_for(sentence)) if any(word in sentence.stems for word in STANDS) else tuple(found)


def _stood_for(sentence: Sentence) -> Iterator[Post]:
    """`B opened one in Lima`, `A never had one there`: posts of the rank named before."""
    for token in stand_ins(sentence):
        noun = stood_for(token, WORDS, sentence)
        rank = rank_in(*noun) if noun is not None else None
        if rank:
            yield _post(token, rank, sentence)


def rank_in(token: Token, sentence: Sentence) -> str | None:
    """The rank of the post that a token of a sentence names, by its own words: consulates are parsed as embassies."""
    rank = rank_of(token)
    if rank != "embassy":
        return rank
    words = sentence.words(token, token).casefold()
    if "consulate" not in words:
        return rank
    if "general" in words:
        return "consulate general"
    return "honorary consulate" if any(c.lower_ == "honorary" for c in token.children) else "consulate"


def rank_of(token: Token) -> str | None:
    """The rank of the post that a noun names, None for any other noun."""
    if (
        token.word not in WORDS
        or token.pos_ not in ("NOUN", "PROPN", "ADJ")
        or (token.dep_ == "compound" and not _heads_name(token) and not _before_city(token))
    ):
        return None
    word = _singular(token)
    around = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod", "poss")}
    around |= {g.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod") for g in c.children}
    if word == "consulate" and _is_general(token):
        return "consulate general"
    for head, needed, rank in _RANKS:
        if word == head and (not needed or needed & around):
            if word == "mission" and around & _NOT_MISSIONS:
                return None
            return rank
    return None


def _heads_name(token: Token) -> bool:
    """`Embassy` in `Embassy status`, `Consulate` in `Consulate General`: only the latter names a post."""
    return token.head.lower_ in ("general", "generals") and token.head.i == token.i + 1


def _before_city(token: Token) -> bool:
    """`Embassy Belgrade`, `Legation Tallinn`: the post stands before its city."""
    return (
        token.lower_ in ("embassy", "legation", "consulate")
        and token.text[0].isupper()
        and token.i < token.head.i <= token.i + _LONGEST_CITY
        and token.head.pos_ == "PROPN"
    )


def _is_general(token: Token) -> bool:
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if after is not None and after.text == "-" and token.i + 2 < len(token.doc):
        after = token.doc[token.i + 2]
    return after is not None and after.lower_ in ("general", "generals")


def _singular(token: Token) -> str:
    return _SINGULARS.get(token.word, token.word)


def is_weak(post: Post) -> bool:
    """Whether the noun means a diplomatic post only with more to go by (`office`, `mission`)."""
    return post.rank in ("office", "mission") and _singular(post.token) in _WEAK


def _post(token: Token, rank: str, sentence: Sentence) -> Post:
    top = token.head if _heads_name(token) else token
    owners, host, city, mutual = NOBODY, None, None, False
    if token.dep_ == "compound" and _before_city(token):
        where = place_at(token.head, sentence)
        host, city = (where.party, where.city) if where else (None, None)
    general = token.doc[token.i + 1] if _is_general(token) and token.i + 1 < len(token.doc) else token
    cities: list[str] = []
    elsewhere: list[Where] = []
    for each in {top.i: top, token.i: token, general.i: general}.values():
        where = _place_before(each, sentence)
        host, city = (host or where.party, city or where.city) if where else (host, city)
        owners = owners + _owners(each, sentence)
        for oblique in obliques(each):
            here = oblique.prep.split()[-1]
            if here in ("in", "at", "to", "for", "near"):
                mutual = mutual or is_mutual(oblique.token)
                where = place_at(oblique.token, sentence) or possessed_place(oblique.token, sentence)
                if where is None and cities and oblique.token.dep_ == "conj" and oblique.token.pos_ == "PROPN":
                    cities.append(sentence.words(next(iter(oblique.token.subtree)), oblique.token))
                if where and host and where.party != host and oblique.token.dep_ == "conj":
                    elsewhere.append(where)
                elif where and not (here == "for" and host):
                    host, city = host or where.party, city or where.city
                    cities += [where.city] if where.city and where.party == host else []
    return Post(
        token,
        rank,
        owners,
        host,
        city,
        mutual,
        token.tag_ in ("NNS", "NNPS") or token.lower_.endswith("ies"),
        tuple(cities),
        tuple(elsewhere),
    )


def _place_before(token: Token, sentence: Sentence) -> Where | None:
    """`the Santiago embassy`, `their Peruvian headquarters`: a place before the post's noun."""
    has_possessor = any(c.dep_ == "poss" for c in token.children)
    for child in token.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ in ("compound", "amod", "nmod") and mention:
            if mention.form in ("capital", "city"):
                return place_at(child, sentence)
            if has_possessor and mention.form == "adjective":
                return Where(None, mention.party)
    return None


def _owners(token: Token, sentence: Sentence) -> Who:
    """Possessor first: in `their Peruvian office` the adjective says where it is."""
    found = NOBODY
    possessors = [c for c in token.children if c.dep_ == "poss"]
    if possessors:
        return Who(tuple(p for c in possessors for p in who_is(c, sentence).parties))
    for child in token.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ in ("amod", "compound", "nmod") and mention and mention.form not in ("city", "capital"):
            found = found + Who((mention.party,))
    for oblique in obliques(token):
        if oblique.prep in ("of", "from") and not found:
            found = found + Who(who_is(oblique.token, sentence).parties)
    return found


def settled(post: Post, sentence: Sentence) -> tuple[tuple[str, str, str | None], ...]:
    """(owner, host, city) of a post, filled from its clause and the title's pair; empty where they stay unknown."""
    verb = predicate_of(post.token)
    within = next((c for c in post.token.children if c.dep_ == "relcl" and is_predicate(c)), None)
    verb = within if within is not None and not post.owners else verb
    owners = post.owners.parties or _clause_owners(post, verb, sentence)
    acting = () if post.is_plural else _clause_owners(post, verb, sentence)
    if len(owners) > 1 == len(acting) and acting[0] in owners:
        owners = acting  # `A opened their embassy in City`
    host, city = _court(post, sentence) or post.host, post.city
    mutual = post.is_mutual
    if verb is not None and (host is None or (city is None and host)):
        found, both = clause_place(verb, sentence)
        mutual = mutual or (both and host is None)
        if found and (host is None or found.party == host) and found.party not in owners:
            host, city = host or found.party, city or found.city
    pair = sentence.pair
    if host is None and post.rank == "interests section":  # it is where the embassy is that it works in
        host = next((p.host for p in posts(sentence) if p.token.i != post.token.i and p.host), None)
    if mutual:
        both_owners = owners if len(owners) == 2 else pair  # noqa: PLR2004
        return tuple((a, b, None) for a in both_owners for b in both_owners if a != b)
    if not owners and host is not None:
        is_one = sentence.scope.registry.is_one_state
        senders = tuple(p for p in pair if not is_one(p, host))
        owners = senders if len(senders) == 1 else ()
    if host is None and len(owners) == 2 and set(owners) == set(pair):  # noqa: PLR2004
        return tuple((a, b, None) for a in pair for b in pair if a != b)
    if host is None and owners and owners[0] in pair:
        host = next((p for p in pair if p != owners[0]), None)
    if host is None and not owners and post.is_plural and not is_weak(post):
        return tuple((a, b, None) for a in pair for b in pair if a != b)
    if host is None and not owners:
        return last_settled(sentence, post.rank) or settled_by_heading(post.rank, sentence)
    cities = post.cities if post.is_plural and len(post.cities) > 1 else (city,)
    if host not in pair and not post.is_plural:
        host = _host_beside(post, sentence) or host
    first = tuple((o, host, each) for o in owners if host and o != host for each in cities)
    others = (post.elsewhere or clause_elsewhere(verb, host, sentence)) if post.is_plural else ()
    if len(others) == 1 and not post.owners and {others[0].party, host} == set(pair) and host:
        return ((pair[0] if host != pair[0] else pair[1], host, city), (host, others[0].party or host, others[0].city))
    return first + tuple((o, w.party, w.city) for o in owners for w in others if w.party and w.party != o)


def _host_beside(post: Post, sentence: Sentence) -> str | None:
    """`an embassy in X and a consulate in Y`: in the country of the first, whatever other city bears Y's name."""
    before = [p for p in posts(sentence) if p.token.i < post.token.i]
    words = sentence.span.doc[before[-1].token.i : post.token.i] if before else ()
    near = before[-1] if before and any(t.lower_ == "and" for t in words) else None
    near = None if any(t.is_predicate for t in words) else near
    named = {m.party for m in sentence.parties.values() if m.form in ("name", "short")}
    is_other = near is not None and near.rank != post.rank and near.host in sentence.pair
    return near.host if near is not None and is_other and post.host not in named else None


def _court(post: Post, sentence: Sentence) -> str | None:
    """The party whose government or court a post is at: `the legation in London near the Dutch government in exile`."""
    start = sentence.offsets[post.token.i][1]
    found = _COURT.search(sentence.scope.document.text, start, min(sentence.end, start + _COURT_REACH))
    if found is None:
        return None
    end = found.end() + _COURT_NAME
    named = [m.party for m in sentence.parties.values() if found.start() <= m.start < end and m.form != "city"]
    host = _state_of(named[0], sentence) if named else None
    return host if host not in post.owners.parties else None


def _state_of(name: str, sentence: Sentence) -> str:
    """A government in exile stands for its state, where that is one of the pair."""
    find = sentence.scope.registry.find
    party = find(name)
    states = [s.name for s in map(find, sentence.pair) if s and party and s.id in party.within]
    return states[0] if states and "government" in name.casefold() else name


def settled_by_heading(rank: str, sentence: Sentence) -> tuple[tuple[str, str, str | None], ...]:
    """Owner, host and city of a post that only the heading above says more of, or an envoy told of beside it.

    `Consulate at City, 1799–1949`, `Closure of A's Legation`; `A's minister left, and the legation was closed`.
    """
    owner, host, city = _by_heading(rank, sentence)
    if owner is None and host is None:
        owner, host = _by_envoys(sentence)
    owner = owner or next((p for p in sentence.pair if host and p != host), None)
    host = host or next((p for p in sentence.pair if owner and p != owner), None)
    return ((owner, host, city),) if owner and host and owner != host else ()


def _by_heading(rank: str, sentence: Sentence) -> tuple[str | None, str | None, str | None]:
    heading = heading_text(sentence)
    text = sentence.scope.document.text[slice(*heading)].casefold() if heading else ""
    if heading is None or not (rank.rsplit(maxsplit=1)[-1] in text or rank.split(maxsplit=1)[0] in text):
        return None, None, None
    named = heading_parties(sentence)
    owner, host = sides_in(named, heading, sentence)
    place = next((m for m in named if m.form in ("city", "capital") and m.party in sentence.pair), None)
    city = sentence.scope.document.text[place.start : place.end] if place else None
    return owner, host or (place.party if place else None), city


def _by_envoys(sentence: Sentence) -> tuple[str | None, str | None]:
    """Whose envoy is told of in the sentence or shortly before it, and to whom."""
    at: Sentence | None = sentence
    for _ in range(_NEAR):
        if at is None:
            break
        envoys = (p.party for p in at.persons.values() if p.party and p.office and is_envoy(p.office))
        owner = next((p for p in envoys if p in at.pair), None)
        if owner:
            return owner, None
        names = (person_name(s, at) for v in predicates(at.span) for s in subjects(v))
        told = [sides_told(name, at) for name in names if name] + [sides_near(at)]
        sides = next(
            (sides for sides in told if any(sides) and all(side is None or side in at.pair for side in sides)), None
        )
        if sides:
            return sides
        at = at.previous
    return None, None


def last_settled(sentence: Sentence, rank: str | None) -> tuple[tuple[str, str, str | None], ...]:
    """Owner, host and city of the post of that rank (any, where None) named last before: `the Legation was closed`."""
    at = sentence.before
    for _ in range(_MEMORY):
        if at is None:
            return ()
        for post in reversed(list(posts(at))):
            if (post.owners or post.host) and (rank is None or post.rank == rank or rank == "mission"):
                found = settled(post, at)
                if found:
                    return found[:1]
        at = at.before
    return ()


def _clause_owners(post: Post, verb: Token | None, sentence: Sentence) -> tuple[str, ...]:
    if verb is None or stem(verb) in _GUESTS:
        return ()
    found = NOBODY
    for agent in agents(verb):
        if agent.i != post.token.i and post.token not in list(agent.subtree):
            found = found + who_is(agent, sentence)
    return tuple(p for p in found.parties if p != post.host)
