"""Sentences under a heading that says what became of relations in, their end or beginning out.

`Diplomatic Relations Severed, 1917` over `A declared war on B on 2 May 1917`, `Relations Resumed, 1957` over `by a
protocol of 9 May 1957 A and B agreed to renew relations`: the heading says what happened, the sentence when. The
sentence alone tells of a war, or of what was agreed on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_predicate, lemma, obliques, patients, stem
from bilat.reading.grammar.found import When
from bilat.reading.grammar.headings import heading_text
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_SEVERED = re.compile(
    r"(?i)\b(?:relations|ties)\s+(?:were\s+|are\s+)?(?:severed|broken|terminated|ruptured|cut)\b"
    r"|\b(?:severance|severing|termination|rupture|breaking|break|cessation|end) (?:off )?of "
    r"(?:[\w-]+ )?(?:relations|ties)\b"
)
_BEGUN = re.compile(
    r"(?i)\b(?:relations|ties)\s+(?:were\s+|are\s+)?(?:re-?)?(?:established|resumed|restored|renewed|opened)\b"
    r"|\b(?:(?:re-?)?establishment|resumption|restoration|renewal) of (?:[\w-]+ ){0,2}(?:relations|ties)\b"
)
_ESTABLISH = frozenset("establish reestablish resume restore renew reopen reinstate open".split())
_YEAR = re.compile(r"\b1[789]\d\d\b|\b20\d\d\b")
_PAIR = 2
_LONGEST_LABEL = 3


def read(sentence: Sentence) -> Iterator[Draft]:
    """The end of relations by a declaration of war, their beginning by an agreement to begin them."""
    for verb in sentence.stems.get("declare", ()):
        yield from _war_declared(verb, sentence)
    for verb in sentence.stems.get("agree", ()):
        yield from _agreed(verb, sentence)


def labelled(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """A label with its date: `Diplomatic relations: 28 November 1975`."""
    text = sentence.scope.document.text
    label = text[sentence.start : sentence.offsets[noun.i][1]]
    behind = sentence.offsets[noun.i][1]
    timed = next(iter(sentence.times), None)
    if timed is None or noun.i - sentence.span.start > _LONGEST_LABEL or any(is_predicate(t) for t in sentence.span):
        return
    is_date = re.fullmatch(r"\s*(?::|–|—|-)\s*(?:since\s+)?", text[behind : max(behind, timed.mention.start)])
    if is_date and timed.mention.calendar and len(sentence.pair) == _PAIR and label[:1].isupper():
        time = When(timed.value)
        yield Draft("diplomatic-relations", "begins", sentence.pair, time=time.bare, confidence=0.7)


def _war_declared(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """The end of relations on the day on which one of the pair declared war on the other."""
    if not (is_predicate(verb) and any(p.lower_ == "war" for p in patients(verb))):
        return
    time, stance = when(verb, sentence), stance_of(verb, sentence)
    tops = (verb, *patients(verb))
    foes = who((o.token for top in tops for o in obliques(top) if o.prep in ("on", "upon", "against")), sentence)
    sides = who(agents(verb), sentence) + foes
    is_pair = len(sides.parties) == _PAIR and set(sides.parties) == set(sentence.pair)
    is_told = bool(time) and stance.modality == "asserted" and not stance.is_negated
    if is_pair and is_told and _heading(_SEVERED, sentence):
        yield Draft("diplomatic-relations", "ends", sides.parties, time=time.act, confidence=0.7)


def _agreed(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """Relations begun on the day of the year of the heading on which both agreed to begin them."""
    steps = [c for c in verb.children if c.dep_ == "xcomp" and stem(c) in _ESTABLISH]
    of_relations = [c for c in steps if any(lemma(p) in ("relation", "tie") for p in patients(c))]
    time, stance = when(verb, sentence), stance_of(verb, sentence)
    heading = _heading(_BEGUN, sentence)
    year = _YEAR.search(heading) if heading else None
    is_told = stance.modality == "asserted" and not stance.is_negated and is_predicate(verb)
    if of_relations and year and is_told and (time.act or "").startswith(year[0]) and len(sentence.pair) == _PAIR:
        yield Draft("diplomatic-relations", "begins", sentence.pair, time=time.act, confidence=0.7)


def _heading(pattern: re.Pattern[str], sentence: Sentence) -> str | None:
    """The heading above, where it says so."""
    heading = heading_text(sentence)
    text = sentence.scope.document.text[slice(*heading)] if heading is not None else ""
    return text if pattern.search(text) else None


RULE = Rule("relation_headings", 2, read, frozenset({"declare", "agree"}))
