"""Sentences about what became of a mission named before in, drafts of `mission` and `accreditation` out.

`The minister went home, yet the mission stayed open`, `the longest interruption lasted from 1914 to 1919`, `the rank of
the agent was raised to consul`, `the embassy was moved to` a city in a third country.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import is_predicate, lemma, obliques, patients, predicate_of, stem, subjects
from bilat.reading.grammar.envoys_told import sides_near
from bilat.reading.grammar.found import When, Who
from bilat.reading.grammar.headings import heading_parties
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.posts import last_settled, posts, settled, settled_by_heading
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.rules.accreditations import accreditation_drafts
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.envoy_words import is_envoy_title
from bilat.reading.rules.mission_raises import mission_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.model.statement import Phase
    from bilat.reading.grammar.posts import Post
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.mission_raises import Place
    from bilat.reading.tree import Token

_GO_ON = frozenset("continue remain stay persist function".split())
_HEADS = re.compile(r"\b(?:ambassador|minister|charg[eé])", re.IGNORECASE)
_RAISE = frozenset("raise elevate upgrade promote advance".split())
_RANKED = frozenset("post rank position office title status".split())
_RANK_OF: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?i)\bvice[ -]consul|\bconsular agent"), ""),
    (re.compile(r"(?i)\bconsul[ -]general|\bconsulship[ -]general"), "consulate general"),
    (re.compile(r"(?i)\bconsul(?:ship)?\b"), "consulate"),
    (re.compile(r"(?i)\bambassador"), "embassy"),
    (re.compile(r"(?i)\bminister\b|\benvoy\b"), "legation"),
)
_CLOSINGS = frozenset({"closing", "closure", "interruption", "suspension"})
_LAST = frozenset("be last run extend occur come".split())
_STRETCH = re.compile(r"(?P<first>\d[\d-]*)/(?P<last>\d[\d-]*)")
_MOVE = frozenset("move transfer relocate shift".split())
_RUN = frozenset("operate work function run".split())
_COURT = re.compile(r"(?i)\b(?:government|court|exile|capital)\b")
_WORK = frozenset({"function", "operation", "responsibility", "duty"})
_STREETS = frozenset("street avenue road row square boulevard house building quarter district hill park".split())
_MISSIONS = frozenset({"embassy", "legation", "high commission", "mission"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Missions that go on without their heads, closings told as nouns, posts raised, embassies moved abroad."""
    for token in sentence.span.tokens:
        if token.pos_ == "NOUN" and lemma(token) in _CLOSINGS:
            yield from _closed(token, sentence)
        elif lemma(token) in _WORK:
            yield from _taken_over(token, sentence)
        elif not is_predicate(token):
            continue
        elif token.stem in _GO_ON:
            yield from _went_on(token, sentence)
        elif token.stem in _RAISE:
            yield from _post_raised(token, sentence)
        if token.stem in _MOVE | _RUN and is_predicate(token):
            yield from _moved_abroad(token, sentence)


def _went_on(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The minister went home, yet the mission stayed open`: of the rank of its head."""
    bare = [t for t in subjects(verb) if lemma(t) == "mission" and {c.lower_ for c in t.children} <= {"the", "its"}]
    head = _HEADS.search(sentence.text)
    if not bare or head is None or stance_of(verb, sentence).is_negated:
        return
    rank = "legation" if head[0].casefold() == "minister" else "embassy"
    time = when(verb, sentence) or carried(sentence.previous, depth=1)
    for place in _places(rank, sentence):
        yield mission_draft("holds", rank, place, replace(time, relation="on"), stance_of(verb, sentence))


def _closed(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The longest interruption lasted from 1914 to 1919`: of the post named last before, which then opened again."""
    verb = noun.head
    is_told = is_predicate(verb) and noun in subjects(verb) and stem(verb) in _LAST
    if not is_told or any(o.prep in ("of", "in") for o in obliques(noun)) or list(posts(sentence)):
        return
    time, stance = when(verb, sentence), stance_of(verb, sentence)
    stretch = _STRETCH.fullmatch(time.bare or "")
    before = sentence.previous
    named = posts(before) if before is not None else ()
    if stretch is None or not named or before is None or stance.is_negated:
        return
    steps: tuple[tuple[Phase, str], ...] = (("suspended", stretch["first"]), ("begins", stretch["last"]))
    for place in settled(named[-1], before)[:1]:
        yield from (mission_draft(phase, named[-1].rank, place, When(day), stance) for phase, day in steps)


def _post_raised(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The rank of the agent was raised to consul`, `the representative in City was raised to the rank of minister`."""
    raised = [p for p in patients(verb) if p.i not in sentence.persons and _is_post_of(p)]
    steps = [o.token for o in obliques(verb) if o.prep in ("to", "into")]
    rank = next((r for t in steps for r in [_rank_of_title(t, sentence)] if r), None)
    time, stance = when(verb, sentence), stance_of(verb, sentence)
    if not raised or not rank or not time or stance.is_negated:
        return
    time = replace(time, relation="on") if time.relation in ("from", "since") else time
    for place in _places(rank, sentence):
        yield mission_draft("begins", rank, place, time, stance)


def _is_post_of(noun: Token) -> bool:
    """`the post of consul`, `the rank of its representative`, `the Danish envoy`."""
    if is_envoy_title(noun):
        return True
    below = (o.token for o in obliques(noun) if o.prep == "of")
    return lemma(noun) in _RANKED and any(is_envoy_title(t) for t in below)


def _rank_of_title(token: Token, sentence: Sentence) -> str | None:
    """The rank of the mission that a title behind `raised to` heads, also in `to the rank of minister`."""
    under = list(token.subtree)
    if not (token.lower_ in _RANKED or any(is_envoy_title(t) for t in under if t.i <= token.i)):
        return None
    title = sentence.words(under[0], under[-1])
    return next((rank for pattern, rank in _RANK_OF if pattern.search(title)), None) or None


def _places(rank: str, sentence: Sentence) -> tuple[Place, ...]:
    """Owner, host and city: by whose envoy the words name and by where, else by the posts told of before."""
    owner, host = sides_near(sentence)
    where = _city_told(sentence)
    if where is not None and host is None and where.party != owner:
        host = where.party
    owner = owner or next((p for p in sentence.pair if host and p != host), None)
    host = host or next((p for p in sentence.pair if owner and p != owner), None)
    if owner and host and owner != host:
        return ((owner, host, where.city if where is not None and where.party == host else None),)
    return last_settled(sentence, rank) or settled_by_heading(rank, sentence)


def _city_told(sentence: Sentence) -> Where | None:
    """A city of the pair's countries that the sentence names, else its heading, else the sentence before."""
    at: tuple[Sentence, ...] = (sentence,) if sentence.previous is None else (sentence, sentence.previous)
    for each in at:
        named = dict.fromkeys((*each.parties.values(), *(heading_parties(sentence) if each is sentence else ())))
        found = (_city(mention, sentence) for mention in named if mention.form in ("city", "capital"))
        here = next((where for where in found if where.party in sentence.pair), None)
        if here is not None:
            return here
    return None


def _city(mention: PartyMention, sentence: Sentence) -> Where:
    """A city, in that country of the pair of which it is the capital, whatever country it lies in today."""
    name = sentence.scope.document.text[mention.start : mention.end]
    capitals = (p for p in sentence.pair if name in sentence.scope.registry.capital_of(p))
    return Where(name, next(capitals, mention.party))


def moved_abroad(post: Post, verb: Token, sentence: Sentence) -> tuple[Where, str, str] | None:
    """Where in a third country an embassy was moved to or works from, its owner and its host; None where it was not.

    With a government or court it moves to where that is now, and stays an embassy there.
    """
    preps = ("to",) if stem(verb) in _MOVE else ("from", "out of", "of") if stem(verb) in _RUN else ()
    goal = next((w for o in obliques(verb) if o.prep in preps for w in [place_at(o.token, sentence)] if w), None)
    around = sentence.text + (sentence.previous.text if sentence.previous is not None else "")
    is_moved = post.rank in _MISSIONS and post.token in (patients(verb) or subjects(verb))
    if goal is None or goal.party is None or not is_moved or _COURT.search(around):
        return None
    for owner, host, _ in (settled(post, sentence) or last_settled(sentence, post.rank))[:1]:
        if goal.party not in (owner, host) and {owner, host} == set(sentence.pair):
            return goal, owner, host
    return None


def _moved_abroad(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The embassy was relocated to Dakar`, of an embassy to another country: its envoy lives there now."""
    moves = ((post, moved_abroad(post, verb, sentence)) for post in posts(sentence))
    for post, (goal, owner, host) in ((p, m) for p, m in moves if m is not None):
        rank = post.rank if post.rank != "mission" else "embassy"
        for draft in accreditation_drafts(Who((owner,)), Who((host,)), goal, None, None, (verb, sentence)):
            if stem(verb) in _RUN:
                yield replace(draft, detail=f"{rank} in {goal.city or goal.party}")
                continue
            detail = f"{rank} moved to {goal.city or goal.party}"
            yield replace(draft, phase="begins", time=when(verb, sentence).act, told=None, detail=detail)


def _taken_over(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`The embassy closed, and the embassy in City took over its tasks`: accredited from there."""
    verb = predicate_of(noun)
    if verb is None or stem(verb) not in _MOVE or noun not in patients(verb):
        return
    seat = next((w for o in obliques(verb) if o.prep == "to" for w in [_seat_at(o.token, sentence)] if w), None)
    left = next((p for p in posts(sentence) if not verb.is_ancestor(p.token)), None)
    places = settled(left, sentence)[:1] if left is not None else ()
    for owner, host, city in places:
        if seat is not None and seat.party not in (owner, host) and left is not None and city != seat.city:
            rank = left.rank if left.rank != "mission" else "embassy"
            where = seat.city or seat.party
            for draft in accreditation_drafts(Who((owner,)), Who((host,)), seat, None, None, (verb, sentence)):
                detail = f"{rank} functions transferred to {where}"
                yield replace(draft, phase="begins", time=when(verb, sentence).act, told=None, detail=detail)


def _seat_at(token: Token, sentence: Sentence) -> Where | None:
    """A city abroad, or that of the embassy that a noun names."""
    named = next((p for p in posts(sentence) if p.token.i == token.i or token.is_ancestor(p.token)), None)
    if named is not None and named.host:
        return Where(named.city, named.host)
    where = place_at(token, sentence)
    return where if where and where.party else None


def moved_to(act: Token, places: tuple[Place, ...], sentence: Sentence) -> tuple[Place, ...]:
    """The places of a post that moved from a known city to one that no list has: `from Lima to Tarapotillo`."""
    steps = obliques(act) if stem(act) in _MOVE else ()
    old = [w for o in steps if o.prep == "from" for w in [place_at(o.token, sentence)] if w and w.city]
    new = [o.token for o in steps if o.prep == "to" and o.token.pos_ == "PROPN" and o.token.i not in sentence.parties]
    if not old or not new or _STREETS & {t.lower_ for t in new[0].subtree}:
        return places
    city = sentence.words(new[0], new[0])
    return tuple((owner, host, city if at in (None, old[0].city) else at) for owner, host, at in places)


RULE = Rule("mission_fates", 1, read, _GO_ON | _RAISE | _CLOSINGS | _MOVE | _RUN | _WORK)
