"""A predicate or nominal in, the time that the sentence gives it out, as EDTF text.

A time belongs to the closest of: the noun phrase it stands in, its own clause, a coordinate clause before it, a clause
of time under it (`when …`), the clause that it is the content of. A time that is carried over is marked `~`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import (
    is_pluperfect,
    is_predicate,
    not_until,
    predicate_of,
)
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.nountime import (
    dates_a_noun,
    is_apart,
    is_behind_semicolon,
    is_calamity_of,
    is_contrasted,
    is_headed,
    is_moment_of,
    is_of_another,
    is_of_itself,
    is_of_reproach,
    is_recurring,
    is_told_by_the_side,
    names_another,
    tells_another,
    tied_by,
)
from bilat.reading.grammar.side_by_side import stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_TIME_CLAUSE = frozenset({"when", "as", "after", "once", "upon", "following", "with", "on"})
_EVENT_LINKS = frozenset({"after", "following", "since", "upon", "before", "prior", "until"})
_REASONS = frozenset({"because", "although", "though", "whereas"})
_FAR = 99
_YEAR, _MONTH, _LED = 4, len("2001-02"), 20
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+)?(?:the\s+)?$", re.IGNORECASE)
_BEFORE_THAT = re.compile(r"(?:Before|Prior to|Until) (?:that|this|then)\b")
_THAT_TIME = re.compile(
    r"\b(?:at (?:the|that) (?:same )?time(?! of\b)"
    r"|(?:during|in|throughout) (?:all )?(?:this|that|these|those) (?:time|years|period|decade)"
    r"|during (?:his|her|their|that|this) (?:stay|visit|trip|tour|time there))\b",
    re.IGNORECASE,
)
_OCCASIONS = frozenset({"meeting", "visit", "summit", "session", "ceremony", "conference"})
_AT = frozenset({"at", "during", "on"})
_AFTER_LABEL = (":", "–", "—", "-", ",", ".")


@lru_cache(maxsize=128)
def when(token: Token, sentence: Sentence) -> When:
    """The time of a predicate or nominal in its sentence; NEVER where the sentence gives none."""
    then = _since_then(token, sentence)
    if then:
        return then
    best = min(_ranked(token, sentence), default=None, key=lambda pair: pair[0])
    if best:
        timed = _finer(best[1], token, sentence)
        return _until_event(_of(timed, token, sentence), token, sentence)
    label = _label(sentence)
    if label:
        return _of(label, token, sentence)
    return _before_that(sentence) or _at_that_time(sentence)


def _since_then(token: Token, sentence: Sentence) -> When:
    """`and have worked together since then`: since what the clause or the sentence before tells."""
    verb = predicate_of(token)
    words = () if verb is None else tuple(c for c in verb.children if c.lower_ == "since")
    since = next((c for c in words if _is_since_then(c)), None)
    if verb is None or since is None or not any(c.lower_ in ("has", "have") for c in verb.children):
        return NEVER
    earlier = [t.mention for t in sentence.times if t.mention.calendar and t.head.i < verb.i]
    told = [m for m in earlier if m.relation == "on"]
    if told:
        return When(told[-1].bare or told[-1].calendar, "since")
    return NEVER if earlier else replace(carried(sentence.previous, depth=1), relation="since")


def _is_since_then(since: Token) -> bool:
    """`since then`, `ever since`, or `since` with nothing behind it."""
    below = {c.lower_ for c in since.children}
    return since.dep_ in ("prep", "advmod") and (not below or below <= {"then", "ever", "that", "time"})


def _until_event(start: When, token: Token, sentence: Sentence) -> When:
    """`from 1814 until its independence in 1964`: the stretch up to the event."""
    if start.relation not in ("from", "since") or start.bare is None or "/" in start.bare:
        return start
    for timed in sentence.times:
        end = timed.mention.bare
        if end and timed.mention.calendar and token.is_ancestor(timed.head) and _link(timed, token) == "until":
            span = f"{start.bare}/{end.rpartition('/')[2]}"
            return replace(start, bare=span, relation="on") if end[:_YEAR] >= start.bare[:_YEAR] else start
    return start


def _finer(timed: Timed, token: Token, sentence: Sentence) -> Timed:
    """`opened in 1848 when N came on August 19, 1848`: the day of the clause of time, where it lies in the year."""
    year = timed.mention.bare or ""
    if len(year) != _YEAR or not year.isdigit():
        return timed
    for other in sentence.times:
        up = [other.head, *other.head.ancestors]
        clause = next((t for t in up if t.dep_ == "advcl" and t.head.i == token.i), None)
        is_when = clause is not None and any(c.lower_ == "when" for c in clause.children)
        if is_when and (other.mention.bare or "").startswith(f"{year}-"):
            return other
    return timed


def _before_that(sentence: Sentence) -> When:
    """`Before that, …`: earlier than what the sentence before tells, in whatever section."""
    if not _BEFORE_THAT.match(sentence.text):
        return NEVER
    return replace(carried(sentence.before, depth=4), relation="before")


def _at_that_time(sentence: Sentence) -> When:
    """`At the time`, `during these years`, `during his stay`: when that was which the sentence before tells."""
    if any(t.mention.calendar for t in sentence.times):
        return NEVER
    for noun in (t for t in sentence.span if t.stem in _OCCASIONS and t.dep_ == "pobj" and t.head.lower_ in _AT):
        before = sentence.previous.stems.get(noun.stem, ()) if sentence.previous is not None else ()
        told = when(before[-1], sentence.previous) if before and sentence.previous is not None else NEVER
        if told and any(c.lower_ in ("the", "this", "that") for c in noun.children):
            return replace(told, is_carried=True)
    found = _THAT_TIME.search(sentence.text)
    return carried(sentence.previous, depth=1) if found else NEVER


def _label(sentence: Sentence) -> Timed | None:
    """The date that a list item begins with: `7 January 2012: …`, `1998 – …`."""
    if sentence.block.kind != "item" or not sentence.times:
        return None
    first = min(sentence.times, key=lambda t: t.mention.start)
    text = sentence.scope.document.text
    led = text[sentence.block.start : first.mention.start].strip(" (*").casefold() in ("", "in", "on")
    behind = text[first.mention.end : first.mention.end + 3].lstrip(" )")[:1]
    return first if led and behind in _AFTER_LABEL else None


def _ranked(token: Token, sentence: Sentence) -> Iterator[tuple[tuple[int, int], Timed]]:
    chain = [token, *token.ancestors]
    asides = sum(timed.is_aside for timed in sentence.times)
    for timed in sentence.times:
        if timed.mention.calendar is None or (timed.is_aside and asides > 1 and not _is_beside(timed, token)):
            continue
        cost = _cost(timed, chain)
        if cost < _FAR:
            yield (cost, abs(timed.head.i - token.i)), timed


def _cost(timed: Timed, chain: list[Token]) -> int:
    """How far the time is from the predicate: clause borders crossed on the way down and up."""
    token = chain[0]
    if dates_a_noun(timed, chain) or is_of_reproach(timed, token) or is_of_another(timed, token):
        return _FAR
    if is_behind_semicolon(timed, token) or is_recurring(timed):
        return _FAR
    up = [timed.head, *timed.head.ancestors]
    positions = {t.i: n for n, t in enumerate(chain)}
    meet = next((t for t in up if t.i in positions), None)
    if meet is None:
        return 12 if is_headed(timed, token) else _FAR
    down = _down_cost(up[: next(n for n, t in enumerate(up) if t.i == meet.i)], token, timed)
    climb = _climb_cost(chain[: positions[meet.i] + 1], timed)
    return down + climb + _vagueness(timed, token)


def _vagueness(timed: Timed, token: Token) -> int:
    """A time told by another (`two years later`) is the weaker, least so in the clause of the act itself."""
    if timed.mention.form != "relative":
        return 1 if timed.mention.relation == "after" else 0  # `in June 2014, following the floods of 2012, …`
    return 1 if predicate_of(timed.head) == predicate_of(token) else 4


def _is_beside(timed: Timed, token: Token) -> bool:
    """Of several times in brackets, the one behind a noun is that noun's: `a treaty (2000), a pact (2011)`."""
    if is_predicate(token):
        return False
    for step in (timed.head, *timed.head.ancestors):
        if step.i == token.i:
            return True
        if step.dep_ == "conj" or (step.pos_ == "ADP" and step.head.i == token.i and step.i < token.i):
            return False
    return False


def _names_something(step: Token, timed: Timed) -> bool:
    """`the 1906 treaty`: the time is part of a name."""
    return (
        step.dep_ in ("nummod", "compound", "amod", "nmod") and step.head.i not in timed.tokens and step.head.i > step.i
    )


def _naming_cost(step: Token) -> int:
    return _FAR if names_another(step.head) else 6


def _down_cost(path: Iterable[Token], token: Token, timed: Timed) -> int:
    """From the meeting point down to the time: clauses that shut it in cost much, clauses of time little."""
    cost = 0
    for step in path:
        if step.i in timed.tokens:
            cost += _naming_cost(step) if _names_something(step, timed) and step.head.i != token.i else 0
        elif is_predicate(step) and step.i != token.i:
            if step.dep_ == "advcl" and token.tag_ in ("VBZ", "VBP") and is_contrasted(step):
                cost += _FAR
            elif step.dep_ == "advcl":
                cost += 4 if any(c.lower_ in _TIME_CLAUSE for c in step.children) else 6
            elif step.dep_ == "relcl" and step.head.dep_ == "pobj" and step.head.head.head.i != token.i:
                cost += _FAR
            elif step.dep_ in ("relcl", "ccomp"):
                cost += _FAR if tells_another(step, token) else 20
            elif step.dep_ == "conj":
                cost += _FAR if is_of_itself(step) else 14
            elif step.dep_ in ("acl", "pcomp"):
                cost += _FAR if is_told_by_the_side(step, token) else 7
            else:
                cost += 3
        elif step.dep_ in ("pobj",) and step.head.lower_ in _EVENT_LINKS and step.pos_ in ("NOUN", "PROPN"):
            cost += 5 if step.i != step.head.i + 1 else 0
        elif step.dep_ == "conj":
            cost += 3
        elif step.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass", "appos") and step.pos_ in ("NOUN", "PROPN"):
            cost += 1
    return cost


def _climb_cost(path: list[Token], timed: Timed) -> int:
    """From the predicate up to the meeting point."""
    cost = 0
    for step, above in pairwise(path):
        if not is_predicate(step):
            cost += 1 if is_predicate(above) else 2
        elif step.dep_ in ("xcomp",):
            cost += 1
        elif step.dep_ == "conj":
            cost += 3 if timed.head.i < step.i else 16
        elif step.dep_ == "advcl" and (is_apart(step) or any(_is_reason(c) for c in step.children)):
            cost += _FAR
        elif step.dep_ in ("advcl", "ccomp", "pcomp", "acl"):
            cost += 5
        elif step.dep_ == "relcl":
            cost += 9
        else:
            cost += 2
    return cost


def _is_reason(word: Token) -> bool:
    return word.lower_ in _REASONS and word.dep_ == "mark"


def _of(timed: Timed, token: Token, sentence: Sentence) -> When:
    mention = timed.mention
    bare = mention.bare or mention.calendar
    relation: str = mention.relation
    if relation == "until" and (_is_not_until(timed) or timed.head.is_ancestor(token)):
        relation = "on"
    if relation == "since" and is_moment_of(timed, token):
        relation = "on"
    if relation in ("on", "after") and is_calamity_of(timed):
        return When((bare or "")[:_MONTH] if _DAY.fullmatch(bare or "") else bare)
    if relation == "on":
        relation = _link(timed, token) or ("after" if _is_after_which(token) else "on")
    if relation == "on" and _is_told_back(timed, token):
        relation = "before"
    if relation == "on" and _is_led_by_from(timed, sentence):
        relation = "from"
    return When((stretch_of(timed, sentence) or bare) if relation == "on" else bare, relation)


def _is_told_back(timed: Timed, token: Token) -> bool:
    """`A, which had been ruled by B, became free in 1968`: it was so before that."""
    verb, other = predicate_of(token), predicate_of(timed.head)
    if verb is not None and verb.dep_ == "acl" and verb.head.dep_ == "attr":
        verb = predicate_of(verb.head)  # `had been a trust territory administered by B`
    if verb is None or other is None or verb.dep_ not in ("relcl", "advcl") or not is_pluperfect(verb):
        return False
    return other.is_ancestor(verb) and other.tag_ == "VBD" and "/" not in (timed.mention.bare or "/")


def _is_led_by_from(timed: Timed, sentence: Sentence) -> bool:
    """`From 1967 A kept an office there`; not `a letter from 1967`, `from 1967 to 1970`."""
    mention, start = timed.mention, sentence.block.start
    if "/" in (mention.bare or "/") or mention.form not in ("day", "month", "year", "season", "decade"):
        return False
    led = _FROM.search(sentence.scope.document.text[max(start, mention.start - _LED) : mention.start])
    prep = next((t for t in (timed.head, *timed.head.ancestors) if t.lower_ == "from"), None)
    if led is None or prep is None:
        return False
    return prep.head.pos_ in ("VERB", "AUX") or prep.head.dep_ in ("attr", "acomp")


def _is_after_which(token: Token) -> bool:
    """`…, after which A kept an office`."""
    after = (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("after", "since"))
    return any(g.lower_ == "which" for c in after for g in c.children)


def _is_not_until(timed: Timed) -> bool:
    """`It was not until 1848 that …`, `were not established until 1996`: on that day."""
    return any(not_until(step) for step in (timed.head, *timed.head.ancestors) if is_predicate(step))


def _link(timed: Timed, token: Token) -> Literal["since", "until", "after", "before"] | None:
    """`since the collapse in 1991`, `after the war of 1898`: what a dated event is to the predicate."""
    for step in (timed.head, *timed.head.ancestors):
        if step.i == token.i or step.is_ancestor(token):
            return None
        if step.dep_ == "advcl":
            marks = {c.lower_ for c in step.children if c.dep_ == "mark"}
            if marks & {"since", "until"}:
                return "since" if "since" in marks else "until"
        if step.dep_ == "prep" and step.head.dep_ == "prep" and step.head.lower_ in ("after", "following"):
            if step.head.is_ancestor(token):
                return None
            return "after"  # `following the coup in 1979`, where the parser hangs both on the first word
        if step.pos_ in ("NOUN", "PROPN") and step.i not in timed.tokens:
            tie = tied_by(step)
            if tie:
                return tie
    return None
