"""A predicate or nominal in, the time that the sentence gives it out, as EDTF text.

A time belongs to the closest of: the noun phrase it stands in, its own clause, a coordinate clause before it, a clause
of time under it (`when …`), the clause that it is the content of. A time that is carried over is marked `~`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from bilat.model import edtf
from bilat.reading.grammar.clause import TOWARD_OBJECT, has_own_subject, is_pluperfect, is_predicate, not_until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_TIME_CLAUSE = frozenset({"when", "as", "after", "once", "upon", "following", "with", "on"})
_EVENT_LINKS = frozenset({"after", "following", "since", "upon", "before", "prior", "until"})
_REASONS = frozenset({"because", "although", "though", "whereas"})
_FAR = 99
_YEAR = 4
# What something is done by or at, so that it was done when this was made or held.
_OCCASIONS = frozenset(
    """
    treaty agreement convention protocol accord peace exchange summit conference assembly session meeting visit speech
    statement note letter address declaration communique communiqué decree resolution report interview referendum
    telegram memorandum war battle campaign crisis
    """.split()
)
_BEFORE_THAT = re.compile(r"(?:Before|Prior to|Until) (?:that|this|then)\b")
_AFTER_LABEL = (":", "–", "—", "-", ",", ".")


@dataclass(frozen=True, slots=True)
class When:
    """A time: `bare` is its EDTF value, `relation` how it is tied on (`on`, `since`, `until`, `by`, `before`, `after`).

    `is_carried` says that it was taken over from another sentence.
    """

    bare: str | None = None
    relation: str = "on"
    is_carried: bool = False

    def __bool__(self) -> bool:
        """Whether there is a time."""
        return self.bare is not None

    @property
    def act(self) -> str | None:
        """The window of an act (`begins`, `ends`) or the time of an event."""
        return self._related(since_is_window=True)

    @property
    def extent(self) -> str | None:
        """The extent of what holds: `since 1992` is `1992/..`."""
        return self._related(since_is_window=True)

    def _related(self, *, since_is_window: bool) -> str | None:
        if self.bare is None:
            return None
        value = self.bare
        if "/" not in value:
            if self.relation in ("since", "after") and since_is_window:
                value = f"{value.rstrip('~')}/.."
            elif self.relation in ("until", "by", "before"):
                value = f"../{value.rstrip('~')}"
        return _mark(value) if self.is_carried else value


def _mark(value: str) -> str:
    head, slash, tail = value.partition("/")
    if head == "..":
        return f"../{tail.rstrip('~?%')}~"
    marked = head if head.endswith(("~", "?", "%")) else head + "~"
    return f"{marked}{slash}{tail}"


NEVER = When()


def when(token: Token, sentence: Sentence) -> When:
    """The time of a predicate or nominal in its sentence; NEVER where the sentence gives none."""
    best = min(_ranked(token, sentence), default=None, key=lambda pair: pair[0])
    if best:
        return _of(_finer(best[1], token, sentence), token)
    label = _label(sentence)
    return _of(label, token) if label else _before_that(sentence)


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
    if _dates_a_noun(timed, chain) or _is_of_reproach(timed, token):
        return _FAR
    up = [timed.head, *timed.head.ancestors]
    positions = {t.i: n for n, t in enumerate(chain)}
    meet = next((t for t in up if t.i in positions), None)
    if meet is None:
        return _FAR
    down = _down_cost(up[: next(n for n, t in enumerate(up) if t.i == meet.i)], token, timed)
    climb = _climb_cost(chain[: positions[meet.i] + 1], timed)
    return down + climb + (4 if timed.mention.form == "relative" else 0)


def _is_of_reproach(timed: Timed, verb: Token) -> bool:
    """`blamed B for the fall of the town in June`: the time is of what B is blamed for."""
    if verb.word not in TOWARD_OBJECT:
        return False
    steps = (timed.head, *timed.head.ancestors)
    return any(
        step.dep_ in ("pobj", "pcomp")
        and step.head.lower_ in ("of", "for")
        and verb in (step.head.head, step.head.head.head)
        and step.i not in timed.tokens
        for step in steps
    )


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


def _dates_a_noun(timed: Timed, chain: list[Token]) -> bool:
    """`the annexation of 1940`: the year is the noun's, and not that of the clause that the noun is in."""
    head = timed.head
    if head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.head.pos_ in ("NOUN", "PROPN"):
        return "/" in (timed.mention.bare or "")  # `a plan for 2022–2024`
    if head.dep_ != "pobj" or head.head.lower_ != "of" or head.head.i in timed.tokens:
        return False
    noun = head.head.head
    if _is_instrument(noun):
        return False
    return noun.pos_ in ("NOUN", "PROPN") and all(noun.i != t.i for t in chain)


def _is_instrument(noun: Token) -> bool:
    """`recognised it in the treaty of 1896`, `at the summit of 1999`: done when this was made or held."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("in", "at", "by", "through", "with", "during", "under")
        and is_predicate(noun.head.head)
        and noun.lemma_.lower() in _OCCASIONS
    )


def _names_something(step: Token, timed: Timed) -> bool:
    """`the 1906 treaty`: the time is part of a name."""
    return (
        step.dep_ in ("nummod", "compound", "amod", "nmod") and step.head.i not in timed.tokens and step.head.i > step.i
    )


def _down_cost(path: Iterable[Token], token: Token, timed: Timed) -> int:
    """From the meeting point down to the time: clauses that shut it in cost much, clauses of time little."""
    cost = 0
    for step in path:
        if step.i in timed.tokens:
            cost += 6 if _names_something(step, timed) else 0
        elif is_predicate(step) and step.i != token.i:
            if step.dep_ == "advcl":
                cost += 4 if any(c.lower_ in _TIME_CLAUSE for c in step.children) else 6
            elif step.dep_ in ("relcl", "ccomp"):
                cost += 20
            elif step.dep_ == "conj":
                cost += _FAR if has_own_subject(step) and is_pluperfect(step) else 14
            elif step.dep_ in ("acl", "pcomp"):
                cost += 7
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
        elif step.dep_ == "advcl" and any(c.lower_ in _REASONS and c.dep_ == "mark" for c in step.children):
            cost += _FAR
        elif step.dep_ in ("advcl", "ccomp", "pcomp", "acl"):
            cost += 5
        elif step.dep_ == "relcl":
            cost += 9
        else:
            cost += 2
    return cost


def _of(timed: Timed, token: Token) -> When:
    mention = timed.mention
    bare = mention.bare or mention.calendar
    relation = mention.relation
    if relation == "until" and (_is_not_until(timed) or timed.head.is_ancestor(token)):
        relation = "on"
    if relation == "on":
        relation = _link(timed, token) or ("after" if _is_after_which(token) else "on")
    return When(bare, relation)


def _is_after_which(token: Token) -> bool:
    """`…, after which A kept an office`."""
    after = (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("after", "since"))
    return any(g.lower_ == "which" for c in after for g in c.children)


def _is_not_until(timed: Timed) -> bool:
    """`It was not until 1848 that …`, `were not established until 1996`: on that day."""
    return any(not_until(step) for step in (timed.head, *timed.head.ancestors) if is_predicate(step))


def _link(timed: Timed, token: Token) -> Literal["since", "after"] | None:
    """`since the collapse in 1991`, `after the war of 1898`: what a dated event is to the predicate."""
    for step in (timed.head, *timed.head.ancestors):
        if step.i == token.i or step.is_ancestor(token):
            return None
        if step.dep_ == "advcl" and any(c.lower_ == "since" and c.dep_ == "mark" for c in step.children):
            return "since"
        if step.dep_ == "pobj" and step.pos_ in ("NOUN", "PROPN") and step.i not in timed.tokens:
            word = step.head.lower_
            if word == "since":
                return "since"
            if word in ("after", "following"):
                return "after"
    return None


def carried(sentence: Sentence | None, *, depth: int = 2) -> When:
    """The time of a tightly linked earlier sentence of the same paragraph, marked as carried over."""
    steps = 0
    while sentence is not None and steps < depth:
        days = [t for t in sentence.times if t.mention.calendar and t.mention.relation in (None, "on", "between")]
        if days:
            mention = days[0].mention
            return When(mention.bare or mention.calendar, "on", is_carried=True)
        sentence, steps = sentence.previous, steps + 1
    return NEVER


def is_fine(when_: When) -> bool:
    """Whether a time is as fine as a month."""
    if when_.bare is None:
        return False
    value = edtf.parse(when_.bare)
    return not value.is_open and (value.latest or 0) - (value.earliest or 0) < 32  # noqa: PLR2004
