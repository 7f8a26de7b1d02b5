"""A phrase book's word with the act upon it in, the time that its sentence or the one before gives it out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.kinds import kind_named
from bilat.reading.grammar.aspect import aspect_of, dates_back
from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import predicate_of
from bilat.reading.grammar.expressions import is_circumstance
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.owntime import time_beside
from bilat.reading.grammar.roles import governor_of
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Expression
    from bilat.reading.tree import Token

_MONTH = len("2001-02")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OWN_PERIOD = re.compile(
    r"\b(?:in|during|throughout|at) the [^,.;]*\b(?:war|conflict|crisis|stages?|era|period|years?|century)\b",
    re.IGNORECASE,
)
_MEETINGS = frozenset("meet meeting talk summit visit receive".split())
_USUALLY = frozenset(
    {"usually", "often", "always", "repeatedly", "consistently", "generally", "regularly", "frequently"}
)


def act_time(words: tuple[Token, Token], expression: Expression, sentence: Sentence) -> When:
    """The time that the sentence gives an act upon a word, else that of the sentence before where it goes on."""
    own = _own(words, expression, sentence) or _going_on(words[0], expression, sentence)
    return own or _at_their_meeting(words[0], sentence)


def _own(words: tuple[Token, Token], expression: Expression, sentence: Sentence) -> When:
    """The time of the act; of a tie in a phrase of cause or circumstance only what that phrase says of it."""
    token, act = words
    is_bare_tie = kind_named(expression.kind).is_tie and act is token and aspect_of(token) is None
    if is_bare_tie and not token.is_predicate and is_circumstance(token):
        sentence = sentence.with_times(tuple(t for t in sentence.times if token.is_ancestor(t.head)))
    time = time_beside(act, sentence)
    if expression.kind == "request" and _is_heeded(token):
        heeded = time or when(predicate_of(token) or token, sentence)
        is_day = heeded.relation == "on" and bool(heeded.bare)
        return replace(heeded, bare=(heeded.bare or "").rpartition("/")[2], relation="before") if is_day else heeded
    return replace(time, relation="since") if time.relation == "on" and dates_back(act) else time


def _is_heeded(request: Token) -> bool:
    """`came at the request of B in 2004`: what is asked for is asked before it is done."""
    preposition = request.head
    is_led = request.dep_ == "pobj" and preposition.lower_ in ("at", "upon", "after", "following", "on", "by")
    return is_led and preposition.head.is_predicate and not request.is_predicate


def _going_on(token: Token, expression: Expression, sentence: Sentence) -> When:
    """The time of the sentence before, by the month, for what was done next: an answer, told in the simple past."""
    verb = token if token.is_predicate else governor_of(token)
    is_dated = any(t.mention.form != "duration" for t in sentence.times) or _OWN_PERIOD.search(sentence.text)
    if not expression.is_answer or is_dated or verb is None or not _is_told_as_next(verb):
        return NEVER
    before = carried(sentence.previous, depth=1)
    if "/" in (before.bare or ""):
        return NEVER
    return replace(before, bare=before.bare[:_MONTH]) if before.bare and _DAY.fullmatch(before.bare) else before


def _at_their_meeting(token: Token, sentence: Sentence) -> When:
    """`N and M met on 3 May. They agreed to …`: what they did was done when they met."""
    root = next((t for t in sentence.span if t.dep_ == "ROOT"), None)
    is_theirs = root is not None and any(c.dep_ == "nsubj" and c.lower_ == "they" for c in root.children)
    if not is_theirs or root is None or root.tag_ != "VBD" or sentence.times or sentence.previous is None:
        return NEVER
    is_met = not _MEETINGS.isdisjoint(sentence.previous.stems)
    return carried(sentence.previous, depth=1) if is_met and root.is_ancestor(token) else NEVER


def _is_told_as_next(verb: Token) -> bool:
    """`A protested`, not `has protested`, `often protested`."""
    is_past = verb.tag_ in ("VBD", "VBN") and verb.stem != "be" and verb.dep_ in ("ROOT", "conj", "ccomp")
    return is_past and not any(c.dep_ == "aux" or c.lower_ in _USUALLY for c in verb.children)
