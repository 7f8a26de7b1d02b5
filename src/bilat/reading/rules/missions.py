"""Sentences about embassies, legations, consulates and offices in, drafts of `mission` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    no_longer,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
    subjects,
)
from bilat.reading.grammar.modality import Stance, is_perfect, stance_of
from bilat.reading.grammar.posts import Post, is_weak, last_settled, posts, rank_in, rank_of, settled
from bilat.reading.grammar.sequels import sequel_time, sequels
from bilat.reading.grammar.strangers import is_private
from bilat.reading.grammar.when import When, carried, when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who
from bilat.reading.rules import mission_lists
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

    Place = tuple[str, str, str | None]

_BEGIN = frozenset(
    """
    open establish set inaugurate found create reopen reestablish resume start begin launch institute restore
    relocate acquire reactivate build install form dedicate unveil commission reinstate organise send reinaugurate
    """.split()
)
_RAISE = frozenset(
    """
    raise elevate upgrade downgrade reduce reclassify redesignate convert become transform change promote
    designate lower rename replace turn reclassifie
    """.split()
)
_END = frozenset(
    """
    close shut withdraw abolish discontinue vacate terminate cease leave abandon lose shutter dismantle remove
    disestablish
    """.split()
)
_SUSPEND = frozenset("suspend evacuate freeze".split())
_HOLD = frozenset(
    """
    have maintain keep operate run retain host house locate situate base exist function serve remain station stay
    be hold accommodate possess occupy own boast contain head act handle
    """.split()
)
_IT_ACTS = frozenset(
    "open reopen close shut establish reestablish suspend abolish discontinue evacuate withdraw".split()
)
_MOVE = frozenset("move transfer relocate shift".split())
_IN_OFFICE = frozenset("hold assume take enter occupy win run seek resume leave".split())
_BEGIN_NOUNS = frozenset("opening establishment reopening inauguration creation reestablishment".split())
_END_NOUNS = frozenset({"closure", "closing", "withdrawal"})
_LED = (
    ("as ambassador", "embassy"), ("ambassador extraordinary", "embassy"), ("when ambassador", "embassy"),
    ("envoy extraordinary", "legation"), ("minister plenipotentiary", "legation"), ("minister resident", "legation"),
)  # fmt: skip


def read(sentence: Sentence) -> Iterator[Draft]:
    """Missions opened, raised, kept, suspended, closed, denied, and those that are named in passing."""
    used: set[int] = set()
    for verb in sentence.span:
        if is_predicate(verb) and stem(verb) in _RAISE:
            tokens, drafts = _raised(verb, sentence)
            used |= tokens
            yield from drafts
    if mission_lists.is_list(sentence) or _is_lead(sentence):
        return
    named = [post for post in posts(sentence) if post.token.i not in used]
    for post in named:
        yield from _post(_ranked(post, sentence), sentence)
    if not named:
        yield from _it_is(sentence)


def _is_lead(sentence: Sentence) -> bool:
    """`Honorary consulates of A:` only introduces the list under it."""
    return sentence.text.rstrip().endswith(":") and not any(is_predicate(t) for t in sentence.span)


def _ranked(post: Post, sentence: Sentence) -> Post:
    """A `diplomatic mission` has the rank of the envoy who opens it, where the sentence gives his title."""
    if post.rank != "mission":
        return post
    text = sentence.text.casefold()
    rank = next((rank for title, rank in _LED if title in text), None)
    return replace(post, rank=rank) if rank else post


def _it_is(sentence: Sentence) -> Iterator[Draft]:
    """`It reopened in 1973 and closed again in 1980`: the post named before goes on."""
    rank = None
    for verb in sentence.span:
        if (
            not is_predicate(verb)
            or stem(verb) not in _IT_ACTS
            or not any(s.lower_ in ("it", "post") for s in subjects(verb))
        ):
            continue
        phase = _phase_of_verb(verb)
        rank = rank or _rank_before(sentence)
        stance, time = stance_of(verb, sentence), when(verb, sentence)
        if phase in ("begins", "ends", "suspended") and rank and time and not stance.is_negated:
            for place in last_settled(sentence, rank):
                yield _draft(phase, rank, place, time, stance)


def _rank_before(sentence: Sentence) -> str | None:
    at = sentence.before
    while at is not None:
        named = [post.rank for post in posts(at)]
        if named:
            return named[-1]
        at = at.previous
    return None


def _raised(verb: Token, sentence: Sentence) -> tuple[set[int], list[Draft]]:
    """A rank that replaces another: `the legation was raised to embassy status`, `it became a consulate general`.

    Gives the tokens that it used up, and the drafts.
    """
    new = _new_rank(verb, sentence)
    if new is None:
        return set(), []
    token, rank = new
    named = list(posts(sentence))
    others = [p for p in named if p.token.i != token.i and not p.token.is_ancestor(token)]
    under = next((p for p in others if verb.is_ancestor(p.token)), None)
    old = under or next((p for p in reversed(others) if p.token.i < verb.i), None)
    source = old or next((p for p in named if p.token.i == token.i), None)
    places = (settled(source, sentence) if source else ()) or last_settled(sentence, None)
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    drafts = [_draft("begins", rank, place, time, stance) for place in places]
    return {token.i} | ({under.token.i} if under else set()), drafts


def _new_rank(verb: Token, sentence: Sentence) -> tuple[Token, str] | None:
    objects = (
        list(patients(verb)) if stem(verb) in ("become",) else [c for c in verb.children if c.dep_ in ("oprd", "attr")]
    )
    steps = [o.token for o in obliques(verb) if o.prep.split()[-1] in ("to", "into", "as", "with", "by")]
    for top in (*steps, *objects):
        for each in (top, *top.subtree):
            rank = rank_in(each, sentence) or _rank_word(each, sentence)
            if rank and rank != "mission":
                return each, rank
    return None


def _rank_word(token: Token, sentence: Sentence) -> str | None:
    """The rank in `Embassy status`, `embassy level`, `the rank of embassy`, `ambassadorial level`."""
    low = sentence.words(token, token).casefold()
    if "general" in low:
        return "consulate general"
    if low in ("embassy", "embassies", "ambassadorial"):
        return "embassy"
    if low == "legation":
        return "legation"
    return "consulate" if low == "consulate" else None


def _post(post: Post, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(post.token)
    act, phase = _act(post, verb)
    if is_weak(post) and not _is_diplomatic(post, phase, sentence):
        return
    places = settled(post, sentence)
    if not places or (is_weak(post) and _is_guess(post, places)):
        return
    stance = stance_of(act, sentence) if act is not None else Stance(told="present")
    negative = (
        is_negated(post.token)
        or (is_negated(post.token.head) and post.token.dep_ == "compound")
        or (stance.is_negated and act is not None and _is_own(post, act))
    )
    time = when(act if act is not None else post.token, sentence)
    if (
        not time
        and phase in ("begins", "ends", "suspended")
        and stance.modality == "asserted"
        and (stance.told == "past" or (act is not None and is_perfect(act)))
    ):
        time = carried(sentence.previous, depth=2)
    if phase in ("holds", None):
        state: Phase = "absent" if negative else "holds"
        if act is not None and no_longer(act):
            state = "ends"
        yield from (
            _draft(state, post.rank, place, _held(time, stance, phase), stance, host=_host(post, sentence))
            for place in places
        )
        return
    if stance.is_negated and stance.modality == "asserted":
        return
    yield from (_draft(phase, post.rank, place, time, stance, host=_host(post, sentence)) for place in places)
    if act is not None:
        yield from _left_behind(post, act, places, sentence)
        yield from _gone_on(post, act, places, sentence)


def _left_behind(post: Post, act: Token, places: tuple[Place, ...], sentence: Sentence) -> Iterator[Draft]:
    """`moved its embassy from one city to another`: the post in the first ends."""
    if stem(act) not in _MOVE or not any(o.prep == "to" for o in obliques(act)):
        return
    for oblique in (*obliques(act), *obliques(post.token)):
        where = place_at(oblique.token, sentence) if oblique.prep == "from" else None
        for owner, host, city in places[:1]:
            if where and where.city and where.city != city:
                old = (owner, where.party or host, where.city)
                yield _draft("ends", post.rank, old, when(act, sentence), stance_of(act, sentence))


def _gone_on(post: Post, act: Token, places: tuple[Place, ...], sentence: Sentence) -> Iterator[Draft]:
    """`was shut down in 1991 and opened again in 2009`, `…, which was closed in 1991`."""
    top = post.token.head if post.token.dep_ == "compound" else post.token
    for verb in sequels(act, top):
        phase, stance = _phase_of_verb(verb), stance_of(verb, sentence)
        if phase in ("begins", "ends", "suspended") and not stance.is_negated and stem(verb) not in _MOVE:
            for place in places:
                yield _draft(phase, post.rank, place, sequel_time(verb, sentence), stance)


def _is_guess(post: Post, places: tuple[tuple[str, str, str | None], ...]) -> bool:
    """Whether an `office` would be laid in both parties of the title only for want of a place and an owner."""
    return post.host is None and not post.is_mutual and len({owner for owner, *_ in places}) > 1


def _held(time: When, stance: Stance, phase: Phase | None) -> When:
    """What is told in the present and named in passing has no date of the event that it is named with."""
    if phase is None and stance.told == "present" and time.relation != "since":
        return When()
    return time


def _is_own(post: Post, act: Token) -> bool:
    """Whether the predicate is about the post itself: its object or subject."""
    top = post.token
    while top.dep_ in ("conj", "compound"):
        top = top.head
    return top.head.i == act.i or (top.dep_ == "pobj" and top.head.head.i == act.i)


def _act(post: Post, verb: Token | None) -> tuple[Token | None, Phase | None]:
    """The word that says what became of a post; a phase of None where it is named in passing."""
    top = post.token.head if post.token.dep_ == "compound" else post.token
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
        nominal = top.head.head
        phase = _phase_of_noun(nominal)
        if phase:
            return nominal, phase
        if lemma(nominal) in ("operation", "activity", "work", "service", "function") and verb is not None:
            return verb, _phase_of_verb(verb)
    for child in post.token.children:
        if child.dep_ in ("acl", "relcl") and is_predicate(child) and _phase_of_verb(child) not in (None, "holds"):
            return child, _phase_of_verb(child)
    if verb is None:
        return None, None
    if _is_core(top, verb) or lemma(verb) in ("open",):
        return verb, _phase_of_verb(verb)
    return verb, None


def _is_core(top: Token, verb: Token) -> bool:
    if top.head.i == verb.i and top.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"):
        return True
    if top.dep_ == "pobj" and top.head.head.i == verb.i:
        return (
            top.head.lower_ in ("from", "to") and stem(verb) in ("withdraw", "evacuate", "move", "relocate")
        ) or top.head.lower_ == "as"
    return verb.dep_ in ("relcl", "acl") and verb.head.i == top.i


def _phase_of_noun(noun: Token) -> Phase | None:
    word = stem(noun)
    if word in _BEGIN_NOUNS:
        return "begins"
    if word in _END_NOUNS:
        return "ends"
    return "suspended" if word in ("suspension", "evacuation") else None


def _phase_of_verb(verb: Token) -> Phase | None:
    word = stem(verb)
    temporarily = any(c.lower_ in ("temporarily", "provisionally") for c in verb.children)
    if word in _SUSPEND or (word in _END and temporarily):
        return "suspended"
    if word in _END:
        return "ends"
    if word == "set" and particle(verb) != "up":
        return None
    if word in _BEGIN:
        return "begins"
    if word in _MOVE | {"return"} and any(o.prep == "to" for o in obliques(verb)):
        return "begins"
    return "holds" if word in _HOLD else None


def _is_diplomatic(post: Post, phase: Phase | None, sentence: Sentence) -> bool:
    """An `office` or `mission` counts where it is opened, kept or closed by a party in another's place."""
    verb = predicate_of(post.token)
    if phase is None or (lemma(post.token) == "office" and verb is not None and stem(verb) in _IN_OFFICE):
        return False
    if verb is not None and any(_is_of_business(agent) for agent in agents(verb)):
        return False
    return bool(post.city or post.host or post.owners or _agents_are_parties(post, sentence))


def _is_of_business(agent: Token) -> bool:
    """`the Kenyan company N opened an office`: a firm's, whatever the country."""
    named = agent.head.head if agent.head.dep_ == "relcl" else agent
    return is_private(agent) or is_private(named) or any(is_private(c) for c in agent.children if c.dep_ == "appos")


def _agents_are_parties(post: Post, sentence: Sentence) -> bool:
    verb = predicate_of(post.token)
    return (
        verb is not None
        and bool(who(agents(verb), sentence))
        and not is_passive(verb)
        and place_at(post.token, sentence) is None
    )


def _host(post: Post, sentence: Sentence) -> tuple[Other, ...]:
    """The third state in whose embassy or under whose protection an interests section works."""
    if post.rank != "interests section":
        return ()
    verb = predicate_of(post.token)
    found = []
    for top in (post.token, verb):
        for oblique in obliques(top) if top is not None else ():
            if rank_of(oblique.token) and oblique.token.i != post.token.i:
                found += [Other("host", p) for p in who([oblique.token], sentence).parties]
            elif lemma(oblique.token) in ("protection", "auspices", "flag", "care", "aegis"):
                found += [Other("sponsor", p) for p in who([oblique.token], sentence).parties]
    return tuple(dict.fromkeys(found))


def _draft(
    phase: Phase,
    rank: str,
    place: Place,
    time: When,
    stance: Stance,
    *,
    host: tuple[Other, ...] = (),
) -> Draft:
    owner, target, city = place
    held = phase in ("holds", "absent")
    return Draft(
        "mission",
        phase,
        (owner,),
        (target,),
        host,
        time.extent if held else time.act,
        city,
        modality=stance.modality,
        told=stance.told if held else None,
        attributed_to=stance.attributed_to,
        detail=rank,
    )


RULE = Rule("missions", 1, read)
