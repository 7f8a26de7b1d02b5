"""Sentences about embassies, legations, consulates and offices in, drafts of `mission` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.carrying import carried
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
from bilat.reading.grammar.envoys_told import consul_in
from bilat.reading.grammar.found import When
from bilat.reading.grammar.modality import Stance, is_perfect, stance_of
from bilat.reading.grammar.posts import (
    Post,
    is_weak,
    last_settled,
    posts,
    rank_of,
    settled,
    settled_by_heading,
)
from bilat.reading.grammar.sequels import sequel_time, sequels
from bilat.reading.grammar.strangers import is_of_business
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who
from bilat.reading.rules import mission_lists
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.mission_fates import moved_abroad, moved_to
from bilat.reading.rules.mission_raises import is_raise, mission_draft, names_rank, raised, raised_before
from bilat.reading.rules.mission_times import ends_of_while, for_a_while, time_behind
from bilat.reading.rules.mission_turns import is_shut, lasted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.mission_raises import Place
    from bilat.reading.tree import Token

_BEGIN = frozenset(
    """
    open establish set inaugurate found create reopen reestablish resume start begin launch institute restore
    relocate acquire reactivate revive build install form dedicate unveil commission reinstate organise send
    reinaugurate
    """.split()
)
_END = frozenset(
    """
    close shut end withdraw abolish discontinue vacate terminate cease leave abandon lose shutter dismantle remove
    disestablish
    """.split()
)
_ORDERED = _END | {"closed", "shut"}
_SUSPEND = frozenset("suspend evacuate freeze halt".split())
_HOLD = frozenset(
    """
    have maintain keep operate run retain host house locate situate base exist function serve remain station stay
    be hold accommodate possess occupy own boast contain head act handle
    """.split()
)
_IT_ACTS = frozenset(
    "open reopen close shut establish reestablish suspend abolish discontinue evacuate withdraw order".split()
)
_MEMORY = 6
_STAFF = re.compile(
    r"(?i)\b(?:councill?or|counsell?or|secretary|secretaries|attach[eé]|clerk|staff)s?\s+(?:of|at)\s+(?:the\s+)?(?:[\w.]+\s+)?$"
)
_MOVE = frozenset("move transfer relocate shift".split())
_IN_OFFICE = frozenset("hold assume take enter occupy win run seek resume leave".split())
_WORKS = frozenset("operation activity work service function".split())
_BEGIN_NOUNS = frozenset("opening establishment reopening inauguration creation reestablishment".split())
_END_NOUNS = frozenset({"closure", "closing", "withdrawal"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Missions opened, raised, kept, suspended, closed, denied, and those that are named in passing."""
    used: set[int] = set()
    for verb in sentence.span.tokens if names_rank(sentence) else ():
        if is_raise(verb):
            tokens, drafts = raised(verb, sentence)
            used |= tokens
            yield from drafts
    if mission_lists.is_list(sentence) or _is_lead(sentence):
        return
    named = [post for post in posts(sentence) if post.token.i not in used]
    for post in named:
        yield from _post(post, sentence)
    yield from _it_is(sentence, is_only=all(is_weak(post) for post in named))


def _is_lead(sentence: Sentence) -> bool:
    """`Honorary consulates of A:` only introduces the list under it."""
    return sentence.text.rstrip().endswith(":") and not any(is_predicate(t) for t in sentence.span)


def _it_is(sentence: Sentence, *, is_only: bool) -> Iterator[Draft]:
    """`It opened anew in 1973 but closed in 1980`: the post named before goes on.

    Beside a post of its own a sentence tells so only in `…, when it was closed`.
    """
    for verb in sentence.having(_IT_ACTS):
        if not is_predicate(verb) or not any(_is_same_post(s) for s in subjects(verb)):
            continue
        here = [p for p in posts(sentence) if p.token.i < verb.i] if not is_only and _is_when(verb) else []
        phase = _phase_of_verb(verb)
        rank, is_consul = (here[-1].rank, False) if here else _rank_before(sentence)
        stance, time = stance_of(verb, sentence), replace(when(verb, sentence), relation="on")
        if phase in ("begins", "ends", "suspended") and rank and time and not stance.is_negated and (is_only or here):
            places = settled(here[-1], sentence) if here else () if is_consul else last_settled(sentence, rank)
            for place in places or settled_by_heading(rank, sentence):
                yield mission_draft(phase, rank, place, time, stance)


def _is_when(verb: Token) -> bool:
    return any(c.lower_ == "when" for c in verb.children)


def _is_same_post(token: Token) -> bool:
    """`It`, `the post`, `the office`."""
    words = {c.lower_ for c in token.children}
    return token.lower_ == "it" or (token.lower_ in ("post", "office", "mission") and words <= {"the", "this"})


def _rank_before(sentence: Sentence) -> tuple[str | None, bool]:
    """The rank of the post named last in the section, and whether it is only known from its consul."""
    at = sentence.before
    while at is not None:
        named = [post.rank for post in posts(at)]
        if named:
            return named[-1], False
        if consul_in(at.text):
            return "consulate", True
        at = at.previous
    return None, False


def _post(post: Post, sentence: Sentence) -> Iterator[Draft]:
    if post.token.dep_ == "pobj" and "according" in (post.token.head.lower_, post.token.head.head.lower_):
        return  # who speaks
    verb = predicate_of(post.token)
    act, phase = _act(post, verb)
    if post.rank == "mission" and phase in ("ends", "suspended"):
        post = replace(post, rank=_rank_held(sentence) or post.rank)
    if _is_of_staff(post.token, sentence):
        return
    if is_weak(post) and not _is_diplomatic(post, phase, sentence):
        return
    is_bare = not (is_weak(post) or post.owners or post.host)
    places = settled(post, sentence) or (raised_before(post.rank, sentence) if is_bare else ())
    if not places or (is_weak(post) and _is_guess(post, places)):
        return
    if act is not None and moved_abroad(post, act, sentence):
        return
    places = moved_to(act, places, sentence) if act is not None else places
    stance = stance_of(act, sentence) if act is not None else Stance(told="present")
    if phase is None and post.token.dep_ in ("pobj", "poss") and stance.modality in ("planned", "reported"):
        stance = replace(stance, modality="asserted", attributed_to=None)  # `will punish staff of the embassy`
    time = _time(post, act, phase, stance, sentence)
    if phase in ("holds", None):
        state: Phase = "absent" if _is_none(post, act, stance) else "holds"
        if act is not None and no_longer(act):
            state = "ends"
        yield from (
            mission_draft(state, post.rank, place, _held(time, stance, phase), stance, host=_host(post, sentence))
            for place in places
        )
        if act is not None and phase == "holds":
            yield from _gone_on(post, act, places, sentence)
        return
    if stance.is_negated and stance.modality == "asserted":
        return
    both = ends_of_while(time, sentence) if phase in ("ends", "suspended") else None
    if both:
        yield from for_a_while(post.rank, places, both, stance)
        return
    yield from (mission_draft(phase, post.rank, place, time, stance, host=_host(post, sentence)) for place in places)
    if act is not None:
        yield from _left_behind(post, act, places, sentence)
        yield from _gone_on(post, act, places, sentence)


def _is_none(post: Post, act: Token | None, stance: Stance) -> bool:
    """`has no embassy`, `the embassy has remained closed`: there is none to speak of."""
    return (
        (act is not None and is_shut(act))
        or is_negated(post.token)
        or post.token.lower_ == "none"
        or (is_negated(post.token.head) and post.token.dep_ == "compound")
        or (stance.is_negated and act is not None and _is_own(post, act))
    )


def _time(post: Post, act: Token | None, phase: Phase | None, stance: Stance, sentence: Sentence) -> When:
    """When it was; what was done and has no time of its own takes that of the sentences before."""
    time = time_behind(post, sentence) or when(act if act is not None else post.token, sentence)
    is_done = phase in ("begins", "ends", "suspended") and stance.modality == "asserted"
    if not time and is_done and (stance.told == "past" or (act is not None and is_perfect(act))):
        return carried(sentence.previous, depth=2)
    return time


def _rank_held(sentence: Sentence) -> str | None:
    """The rank of the embassy or legation named last in the article: `the mission closed in 1867`."""
    at = sentence.before
    for _ in range(_MEMORY):
        if at is None:
            return None
        named = [p.rank for p in posts(at) if p.rank in ("embassy", "legation")]
        if named:
            return named[-1]
        at = at.before
    return None


def _is_of_staff(token: Token, sentence: Sentence) -> bool:
    """`the secretary of the legation`: the post only tells what somebody is."""
    before = sentence.scope.document.text[sentence.start : sentence.offsets[token.i][0]]
    return bool(_STAFF.search(before))


def _left_behind(post: Post, act: Token, places: tuple[Place, ...], sentence: Sentence) -> Iterator[Draft]:
    """`moved its embassy from one city to another`: the post in the first ends."""
    if stem(act) not in _MOVE or not any(o.prep == "to" for o in obliques(act)):
        return
    for oblique in (*obliques(act), *obliques(post.token)):
        where = place_at(oblique.token, sentence) if oblique.prep == "from" else None
        for owner, host, city in places[:1]:
            if where and where.city and where.city != city:
                old = (owner, where.party or host, where.city)
                yield mission_draft("ends", post.rank, old, when(act, sentence), stance_of(act, sentence))


def _gone_on(post: Post, act: Token, places: tuple[Place, ...], sentence: Sentence) -> Iterator[Draft]:
    """`was shut down in 1991 and opened again in 2009`, `…, which was closed in 1991`."""
    top = post.token.head if post.token.dep_ == "compound" else post.token
    told = predicate_of(top)
    for verb in dict.fromkeys((*sequels(act, top), *(sequels(told, top) if told is not None and told != act else ()))):
        if verb == act:
            continue
        phase, stance = _phase_of_verb(verb) or lasted(verb), stance_of(verb, sentence)
        if phase == "holds":
            phase = lasted(verb)
        if phase in ("begins", "ends", "suspended") and not stance.is_negated and stem(verb) not in _MOVE:
            for place in places:
                time = sequel_time(verb, sentence)
                yield mission_draft(phase, post.rank, place, replace(time, relation="on"), stance)


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
        if lemma(nominal) in _WORKS and verb is not None:
            return verb, _phase_of_verb(verb)
    if verb is not None and _is_of_work(top, verb):
        return verb, _phase_of_verb(verb)
    for child in post.token.children:
        if child.dep_ in ("acl", "relcl") and is_predicate(child) and _phase_of_verb(child) not in (None, "holds"):
            return child, _phase_of_verb(child)
    if verb is None:
        return None, None
    is_inside = top.dep_ == "pobj" and top.head.lower_ in ("in", "at", "inside", "within", "from")
    if stem(verb) == "follow" and top.dep_ == "nsubj" and top.head.i == verb.i:
        return verb, "begins"
    if _is_core(top, verb) or (lemma(verb) == "open" and not is_inside):
        return verb, _phase_of_verb(verb)
    return verb, None


def _is_of_work(top: Token, verb: Token) -> bool:
    """`suspended its embassy's operations`, `suspended operations at its embassy`, wherever the parser hangs it."""
    is_at = top.dep_ == "pobj" and top.head.lower_ in ("at", "in") and top.head.head.i == verb.i
    works = [p for p in patients(verb) if lemma(p) in _WORKS]
    return bool(works) and (is_at or (top.dep_ == "poss" and top.head in works))


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
    if word in _END or (word == "order" and any(c.dep_ == "xcomp" and stem(c) in _ORDERED for c in verb.children)):
        return "ends"
    if word == "lower" and any(c.lower_ == "flag" and c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
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
    if verb is not None and any(is_of_business(agent) for agent in agents(verb)):
        return False
    return bool(post.city or post.host or post.owners or _agents_are_parties(post, sentence))


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


RULE = Rule("missions", 3, read)
