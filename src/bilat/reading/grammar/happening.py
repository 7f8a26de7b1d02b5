"""An event in a sentence in, how sure, when and in which city it happened out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import agents, is_negated, is_passive, is_predicate, lemma, predicate_of
from bilat.reading.grammar.destinations import goals
from bilat.reading.grammar.encounters import governing, part_of
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.nountime import is_recurring
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_CALLED_OFF = frozenset("cancel postpone abort scrap scuttle shelve abandon call".split())

_EVENTS = frozenset("visit trip tour journey it this that meeting summit plan stop event talk".split())
_HAPPENED = frozenset("take happen occur materialise materialize go come".split())

_AHEAD = frozenset(
    """
    plan schedule upcome propose forthcome intend upcoming forthcoming planned scheduled proposed intended
    possible next
    """.split()
)

_DUE = frozenset({"due", "likely", "set", "ready", "willing", "able", "slated", "unlikely"})

_SPEECH = frozenset(
    """
    invite urge ask call request encourage recommend suggest press advise demand allow enable permit forbid bar
    ban
    """.split()
)

_HELD = frozenset({"hold", "take", "occur", "host", "convene", "organise", "organize", "sign"})


def event_stance(token: Token, sentence: Sentence) -> Stance | None:
    """How sure the text is of an event; what is negated, refused or called off is denied. None where only invited."""
    verb = predicate_of(token)
    if verb is not None and _is_purpose(verb):
        return event_stance(verb.head, sentence)
    stance = stance_of(token, sentence)
    announced = _announced(token, sentence)
    if announced and stance.modality == "asserted":
        stance = replace(stance, modality="planned", attributed_to=announced)
    if _is_asked(token, verb):
        return None
    stance = _with_speaker(stance, token, verb, sentence)
    if (
        _is_called_off(token, verb)
        or stance.is_negated
        or _has_no_subject(verb)
        or _is_nor(verb)
        or _is_unwilling(verb)
        or _came_to_nothing(verb)
    ):
        return replace(stance, modality="denied")
    if stance.modality == "asserted" and (
        _is_ahead(token) or _is_set(token, verb) or (verb is not None and _is_due(verb))
    ):
        return replace(stance, modality="planned")
    return stance


def _with_speaker(stance: Stance, token: Token, verb: Token | None, sentence: Sentence) -> Stance:
    """Who says or denies it, a newspaper or agency included; nobody where the text says it itself."""
    if stance.modality in ("asserted", "planned") or verb is None:
        return (
            replace(stance, attributed_to=None) if stance.modality == "asserted" and not stance.is_negated else stance
        )
    if stance.attributed_to:
        return replace(stance, attributed_to=stance.attributed_to.strip(" ,;"))
    above = verb.head if verb.dep_ in ("ccomp", "xcomp", "parataxis") and verb.head.i != verb.i else None
    for agent in agents(above) if above is not None and above.i != token.i else ():
        found = part_of(agent, sentence)
        named = found.persons or found.parties
        if named:
            return replace(stance, attributed_to=named[0])
        if agent.pos_ == "PROPN":
            words = [c for c in agent.lefts if c.dep_ in ("compound", "nmod", "amod")]
            return replace(stance, attributed_to=sentence.words(words[0] if words else agent, agent))
    return stance


def _is_purpose(verb: Token) -> bool:
    """`travelled to X to meet`: as sure as the journey."""
    return (
        verb.dep_ == "advcl"
        and is_predicate(verb.head)
        and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    )


def _announced(token: Token, sentence: Sentence) -> str | None:
    """Who announces an event that has not been yet: `N announced a visit to X`."""
    verb = governing(token)
    if verb is None or lemma(verb) != "announce" or token.dep_ != "dobj":
        return None
    found = [part_of(t, sentence) for t in agents(verb)]
    return next((w.persons[0] if w.persons else w.parties[0] for w in found if w.persons or w.parties), None)


def _is_nor(verb: Token | None) -> bool:
    """`never wrote or visited`: an alternative under a negation is denied too."""
    if verb is None or verb.dep_ != "conj" or not is_predicate(verb.head):
        return False
    return is_negated(verb.head) and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in verb.head.children)


def _is_unwilling(verb: Token | None) -> bool:
    """`was unwilling to visit`, `unable to meet`, `have yet to meet`."""
    if verb is None or verb.dep_ != "xcomp":
        return False
    yet = lemma(verb.head) == "have" and any(t.lower_ == "yet" for t in (*verb.children, *verb.head.children))
    return yet or verb.head.lower_ in ("unwilling", "reluctant", "unable", "loath")


def _is_asked(token: Token, verb: Token | None) -> bool:
    """`invited N to visit`, `an invitation to visit`: a request, unless the invitation is accepted."""
    top = verb if verb is not None else token
    above = top.head
    if top.dep_ in ("xcomp", "ccomp", "advcl") and lemma(above) in _SPEECH and above.i != top.i:
        return True
    if (
        above.pos_ == "NOUN"
        and lemma(above) in ("invitation", "request", "offer", "call")
        and top.dep_ in ("acl", "relcl")
    ):
        governor = predicate_of(above)
        return governor is None or lemma(governor) != "accept"
    return (
        token.dep_ == "pobj"
        and token.head.lower_ in ("for", "to")
        and lemma(token.head.head) in ("invite", "invitation")
    )


def _is_called_off(token: Token, verb: Token | None) -> bool:
    top = verb.head if verb is not None and verb.dep_ == "xcomp" and is_predicate(verb.head) else verb
    if top is not None and lemma(top) in ("plan", "schedule", "set", "expect", "be", "intend", "invite"):
        verb = next((c for c in top.children if c.dep_ == "conj" and lemma(c) in _CALLED_OFF), verb)
    if verb is not None and lemma(verb) == "have":
        verb = next((c for c in verb.children if c.dep_ == "xcomp" and lemma(c) in _CALLED_OFF), verb)
    if verb is None or verb.i == token.i or lemma(verb) not in _CALLED_OFF or _was_held_later(verb):
        return False
    return lemma(verb) != "call" or any(c.lower_ == "off" for c in verb.children)


def _was_held_later(verb: Token) -> bool:
    """`was postponed and took place a year later`."""
    later = (c for c in verb.children if c.dep_ == "conj" and not is_negated(c))
    return any(lemma(c) in ("take", "occur", "happen", "come", "go") for c in later)


def _came_to_nothing(verb: Token | None) -> bool:
    """`was going to visit X, but the trip was cancelled`, `was planned for 2006 but did not take place`."""
    while verb is not None and verb.dep_ in ("xcomp", "ccomp") and is_predicate(verb.head):
        verb = verb.head
    for other in (c for c in verb.children if c.dep_ == "conj" and is_predicate(c)) if verb is not None else ():
        own = [c for c in other.children if c.dep_ in ("nsubj", "nsubjpass")]
        is_of_it = all(lemma(s) in _EVENTS for s in own)
        is_away = lemma(other) != "call" or any(c.lower_ == "off" for c in other.children)
        is_off = lemma(other) in _CALLED_OFF and is_away and not _was_held_later(other)
        if is_of_it and (is_off or (is_negated(other) and lemma(other) in _HAPPENED)):
            return True
    return False


def _has_no_subject(verb: Token | None) -> bool:
    """`No president has visited X`, `neither side met`."""
    if verb is None:
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(is_negated(s) and any(c.lower_ in ("no", "neither") for c in s.children) for s in subjects)


def _is_ahead(token: Token) -> bool:
    return any(
        lemma(c) in _AHEAD or c.lower_ in _AHEAD for c in token.children if c.dep_ in ("amod", "compound", "acl")
    )


def _is_set(token: Token, verb: Token | None) -> bool:
    """`a summit had been planned for 1998`."""
    is_announced = verb is not None and lemma(verb) in ("announce", "foresee", "envisage") and is_passive(verb)
    return verb is not None and is_announced and token.dep_ == "nsubjpass" and token.head is verb


def _is_due(verb: Token) -> bool:
    """`are to meet`, `is due in X`, `is due to visit`, `agreed to meet`, `accepted an invitation to visit`."""
    if any(c.dep_ == "acomp" and c.lower_ == "due" for c in verb.children):
        return True
    if lemma(verb) in ("expect", "await") and is_passive(verb):
        return True
    above = verb.head
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if not infinitive or above.i == verb.i:
        return False
    if lemma(above) == "be" and verb.dep_ == "xcomp":
        return not any(c.dep_ in ("attr", "acomp") for c in above.children)
    if above.pos_ == "ADJ" or above.lower_ in ("set", "due", "slated"):
        return above.lower_ in _DUE
    return lemma(above) == "invitation"


def times_of(token: Token, sentence: Sentence, *, is_by_place: bool = False) -> tuple[When, ...]:
    """The times of an event, one a coordinate (`in 1985 and again in 1991`); empty where the sentence gives none.

    `is_by_place`: a town may stand with each (`in Lima in 1985 and in Arica in 1991`).
    """
    sentence = sentence.with_times(tuple(t for t in sentence.times if not is_recurring(t)))
    best = when(token, sentence) or leading_time(sentence)
    if not best:
        return ()
    chosen = next((t for t in sentence.times if t.value == best.bare), None)
    if chosen is None:
        return (best,)
    towns = _towns(sentence) if is_by_place and len(sentence.times) > 1 else set()
    first = next((t for t in sentence.times if _is_before(t, chosen)), None)
    if first is not None:  # `In 2001 and 2005 N visited X`: the second stands nearer
        chosen, best = first, When(first.value, best.relation)
    verb = predicate_of(token)
    later = [t for t in sentence.times if t is not chosen and t.mention.calendar]
    others = [t for t in later if _is_beside(chosen, t, towns) or _is_once_more(chosen, t, verb)]
    return (best, *(When(t.value, best.relation) for t in others))


def leading_time(sentence: Sentence) -> When:
    """The time that a list's item begins with: `2018: N visits X`, `May 2018 – …`."""
    first = sentence.times[0] if sentence.times else None
    if first is None or first.mention.calendar is None or first.tokens[0] > sentence.span.start + 1:
        return NEVER
    doc = sentence.span.doc
    after = doc[first.tokens[-1] + 1].text if first.tokens[-1] + 1 < len(doc) else ""
    return When(first.value) if after in (":", "–", "—", "-") else NEVER


def _towns(sentence: Sentence) -> set[str]:
    """The words of places behind `in` or `at`."""
    places = (t for t in sentence.span if t.dep_ == "pobj" and t.pos_ == "PROPN" and t.head.lower_ in ("in", "at"))
    return {t.lower_ for t in places}


def _is_beside(first: Timed, other: Timed, towns: set[str]) -> bool:
    """Whether one time is coordinated with another, with only `and`, `again`, commas and prepositions between them."""
    if first.tokens[-1] >= other.tokens[0]:
        return False
    doc = first.head.doc
    between = doc[first.tokens[-1] + 1 : other.tokens[0]]
    words = {t.lower_ for t in between}
    return bool(words & {"and", ","}) and words <= {
        "and",
        "again",
        "in",
        "on",
        ",",
        "then",
        "also",
        "from",
        "at",
        *towns,
    } | _times_between(between)


def _is_before(first: Timed, chosen: Timed) -> bool:
    """Whether a time stands before one that was chosen, joined with it under the same verb."""
    is_series = bool(first.mention.calendar) and _is_beside(first, chosen, set())
    between = first.head.doc[first.tokens[-1] + 1 : chosen.tokens[0]]
    is_joined = is_series and any(t.lower_ == "and" for t in between)
    return is_joined and predicate_of(first.head) == predicate_of(chosen.head)


def _is_once_more(first: Timed, other: Timed, verb: Token | None) -> bool:
    """`twice: once in 2014, when …, and again in 2016`: wherever the parser hangs it below the verb."""
    before = other.head.doc[max(0, other.tokens[0] - 3) : other.tokens[0]]
    again = next((t for t in before if t.lower_ == "again"), None)
    return again is not None and first.tokens[-1] < again.i and predicate_of(again) is verb


def _times_between(between: Iterable[Token]) -> set[str]:
    return {t.lower_ for t in between if t.like_num}


def city_of(token: Token, sentence: Sentence) -> str | None:
    """The city that the clause of an event names with `in` or `at`, wherever the parser hangs it."""
    top = token if is_predicate(token) else predicate_of(token)
    if top is not None and top.dep_ == "relcl" and any(c.lower_ == "where" for c in top.children):
        there = next((g.city for g in goals(top.head, sentence) if g.city), None)
        if there:
            return there
    for start in dict.fromkeys(t for t in (token, top) if t is not None):
        for each in start.subtree:
            if each.dep_ == "pobj" and each.head.lower_ in ("in", "at") and _is_own(each, start):
                place = next((g.city for g in goals(each, sentence) if g.city), None)
                if place:
                    return place
    return None


def _is_own(token: Token, top: Token) -> bool:
    """Whether no other clause stands between, but one that says where it was held."""
    for above in token.ancestors:
        if above.i == top.i:
            return True
        if is_predicate(above) and (above.dep_ not in ("relcl", "acl") or lemma(above) not in _HELD):
            return False
    return False


def linked_time(sentence: Sentence) -> When:
    """The time carried over from the sentence before where a sentence goes on telling the same event."""
    return carried(sentence.previous)


def without(sentence: Sentence, timed: Timed) -> Sentence:
    """The sentence as if one of its times were not there."""
    return sentence.with_times(tuple(t for t in sentence.times if t is not timed))
