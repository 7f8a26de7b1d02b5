"""Items of lists of visits (`From A:` above `President N (1973)`, `May 2014: N to X`) in, drafts of `visit` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import is_predicate, lemma
from bilat.reading.grammar.destinations import Goal, goals
from bilat.reading.grammar.encounters import OFFICIALS
from bilat.reading.grammar.happening import leading_time
from bilat.reading.grammar.known import full_name
from bilat.reading.grammar.people import person_name
from bilat.reading.grammar.thrones import bearer_of
from bilat.reading.grammar.visit_frames import Frame, frame_of
from bilat.reading.grammar.who import person_party, who_is
from bilat.reading.mentions.names import NAME, clean, is_name, is_personal, surname
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_AT = frozenset({"to", "in", "at", "into"})
_LATER = frozenset({"relcl", "acl", "advcl"})
_BRACKET = re.compile(r"\(([^()]*)\)")
_PLACE = re.compile(r"\b(?:at|in|to)\s+((?:[A-ZÀ-Þ][\w’'-]+)(?:\s+[A-ZÀ-Þ][\w’'-]+)*)")
_STEP = re.compile(r"[\s,–—-]*(?:(?:on|for|in|at)\s+(?:an?|the)\s+[\w\s-]{0,40}?)?(?:to|in|at|at the|into)\s")
_Named = tuple[tuple[int, str], ...]


def read(sentence: Sentence) -> Iterator[Draft]:
    """Each time of an item in a list of visits is a visit of the persons that the item names before it."""
    if sentence.block.kind != "item" or any(_tells(t, sentence) for t in sentence.span):
        return
    named = tuple(_persons(sentence))
    times = _times(sentence)
    found = _leg(sentence, named) if times and (named or _has_titles(sentence)) else None
    if found is None:
        return
    origin, goal = found
    for at, time in dict(times).items():
        persons = tuple(Other("person", name) for name in _of_time(at, named, times))
        yield Draft("visit", None, (origin,), (goal.party or "",), persons, time, goal.city, detail=_label(sentence))


def _tells(token: Token, sentence: Sentence) -> bool:
    """Whether a token is the verb of a full clause, which other rules read."""
    return is_predicate(token) and token.i not in sentence.persons and not _is_about_noun(token)


def _main(sentence: Sentence) -> Iterator[Token]:
    """The tokens that no clause about a noun has in it."""
    return (token for token in sentence.span if not _is_about_noun(token))


def _is_about_noun(token: Token) -> bool:
    return any(a.dep_ in _LATER for a in (token, *token.ancestors))


def _label(sentence: Sentence) -> str:
    return "state visit" if "state visit" in sentence.text.casefold() else "visit"


def _has_titles(sentence: Sentence) -> bool:
    return any(t.dep_ in ("ROOT", "appos") and not is_predicate(t) for t in sentence.span)


def _persons(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Offsets and names of the persons of an item: titled ones, the name it begins with, names that the parser sees."""
    text, seen = sentence.text, set()
    for token in sentence.span:
        person = sentence.persons.get(token.i)
        if person and person.start not in seen:
            seen.add(person.start)
            yield person.start, full_name(person, sentence)
    if seen:
        return
    start = _after_lead(sentence)
    match = NAME.match(text, start)
    if match and is_personal(match[0]) and not _names_party(sentence.start + start, len(match[0]), sentence):
        yield sentence.start + start, clean(match[0])
        return
    for token in sentence.span:
        name = person_name(token, sentence) if token.dep_ in ("ROOT", "appos") else None
        if name and is_name(name):
            yield sentence.offsets[token.i][0], name


def _after_lead(sentence: Sentence) -> int:
    """Where an item's own text begins, behind the date that it leads with."""
    lead = leading_time(sentence)
    match = re.match(r"[^:–—]{0,40}?[:–—]\s+|\S+(?:\s+\S+){0,3}?\s+-\s+", sentence.text) if lead else None
    return match.end() if match else 0


def _times(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """Offsets and values of an item's times: those in brackets, else the one it leads with, else all."""
    dated = [t for t in sentence.times if t.mention.calendar and t.mention.relation in (None, "on", "between")]
    lead = leading_time(sentence)
    if lead.bare:
        return ((sentence.start, lead.bare),)
    spans = [(sentence.start + m.start(), sentence.start + m.end()) for m in _BRACKET.finditer(sentence.text)]
    inside = [t for t in dated if any(a < t.mention.start < b for a, b in spans)]
    return tuple((t.mention.start, _value(t)) for t in inside or dated)


def _value(timed: Timed) -> str:
    return timed.value or ""


def _of_time(at: int, named: _Named, times: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    """Whose visit a time is: of those named since the time before it, else of the last ones before; a lead is all's."""
    starts = [start for start, _ in times]
    low = max((s for s in starts if s < at), default=0)
    mine = [name for start, name in named if low <= start < at]
    if not mine and any(start < at for start, _ in named):
        above = max(start for start, _ in named if start < at)
        group = max((s for s in starts if s < above), default=0)
        mine = [name for start, name in named if group <= start < at]
    return tuple(dict.fromkeys(mine or [name for _, name in named]))


def _leg(sentence: Sentence, named: _Named) -> tuple[str, Goal] | None:
    """From which party to which place: by the lines above, by the item's own `to X`, by the person's party."""
    frame = frame_of(sentence)
    if frame and frame.origin and frame.goal:
        own = next((g for g in _stated(sentence) if g.party == frame.goal), None)
        return frame.origin, Goal(own.city if own and own.city else _place(sentence), frame.goal)
    if not named and (frame is None or not _group(sentence)):
        return None
    if frame is None and not (leading_time(sentence) and _is_step(sentence, named)):
        return None
    known = _home(sentence)
    goal = next((g for g in _stated(sentence) if g.party != known), None)
    if goal is None and frame is not None and not any(_stated(sentence)):
        goal = _told_of(sentence, frame, known)
    return _ends(known, goal, sentence)


def _ends(origin: str | None, goal: Goal | None, sentence: Sentence) -> tuple[str, Goal] | None:
    if goal is None or goal.party not in sentence.pair or (origin and origin not in sentence.pair):
        return None
    start = origin or next((p for p in sentence.pair if p != goal.party), None)
    return (start, goal) if start and start != goal.party else None


def _told_of(sentence: Sentence, frame: Frame, known: str | None) -> Goal | None:
    """Where an item does not say where to: the other party, as its person's or the item's one named party tells."""
    if known in sentence.pair or frame.goal:
        return Goal(None, frame.goal or next(p for p in sentence.pair if p != known))
    named = {m.party for m in sentence.parties.values() if m.party in sentence.pair}
    return Goal(None, next(iter(named))) if len(named) == 1 and _has_event(sentence) else None


def _has_event(sentence: Sentence) -> bool:
    """`N at the centenary of X's statehood`: the party is where the event is."""
    return any(t.lower_ in ("at", "for") and t.dep_ == "prep" and t.head.dep_ == "ROOT" for t in sentence.span)


def _stated(sentence: Sentence) -> Iterator[Goal]:
    for token in _main(sentence):
        if token.dep_ == "pobj" and token.head.lower_ in _AT:
            yield from (g for g in goals(token, sentence) if g.party)


def _is_step(sentence: Sentence, named: _Named) -> bool:
    """Whether `to`, `in` or `at` follows the name at once: `N to X`, `N in X for talks`."""
    name = named[-1][1]
    at = sentence.text.find(name)
    return at >= 0 and bool(_STEP.match(sentence.text, at + len(name)))


def _home(sentence: Sentence) -> str | None:
    """The party of the first person, by what the text says of the person or by a title that only one party has."""
    for token in sentence.span:
        person = sentence.persons.get(token.i)
        if person:
            found = person_party(person, token, sentence).parties
            titled = bearer_of(person.office, sentence.pair, None)
            return found[0] if found else titled
    for token in _group(sentence):
        return next(iter(who_is(token, sentence).parties), None)
    for _, name in _persons(sentence):
        rows = sentence.scope.persons.get(surname(name), ())
        return next((p.party for p in rows if p.party), None)
    return None


def _group(sentence: Sentence) -> list[Token]:
    """`A delegation of the X parliament to Y, 2016`: travellers without a name."""
    return [t for t in sentence.span if t.dep_ == "ROOT" and lemma(t) in OFFICIALS]


def _place(sentence: Sentence) -> str | None:
    """A place of no known party that the item names: `to the troops at N`."""
    body = _BRACKET.sub("", sentence.text[_after_lead(sentence) :])
    match = _PLACE.search(body)
    if match is None or not is_name(match[1]) or sentence.scope.registry.find(match[1]):
        return None
    at = sentence.start + sentence.text.find(match[1])
    return None if _names_party(at, len(match[1]), sentence) else match[1]


def _names_party(start: int, length: int, sentence: Sentence) -> bool:
    """Whether a party or a person is named in a span of the text."""
    spans = [(p.start, p.end) for p in sentence.parties.values()] + [
        (p.start, p.end) for p in sentence.persons.values()
    ]
    return any(first < start + length and start < last for first, last in spans)


RULE = Rule("visit-lists", 2, read)
