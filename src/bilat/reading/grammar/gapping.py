"""A sentence in, its elliptic clauses of a party and a time out: `A joined in 1999, B in 2004`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate

if TYPE_CHECKING:
    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.mentions.dates import TimeMention

_BEFORE = re.compile(r"(?P<comma>[,;:(–—]\s*|\s)(?:and\s+|but\s+|while\s+|with\s+)?(?:followed\s+by\s+)?(?:the\s+)?$")
_BETWEEN = re.compile(
    r"(?:,|\s*\()?\s*(?:(?:did\s+so|followed(?:\s+suit)?|doing\s+so|only|already|not\s+until|itself)\s+)*"
    r"(?:(?:in|on|from|since|as\s+of)\s+)?(?:the\s+)?"
)
_AFTER = re.compile(r"\s*(?:$|[,;.)]|and\b|but\b|respectively\b)")


@dataclass(frozen=True, slots=True)
class Gap:
    """A party with a time of its own and no verb; `follows_time` where a time stands right before it."""

    party: str
    time: TimeMention
    start: int
    follows_time: bool


def gaps(sentence: Sentence) -> tuple[Gap, ...]:
    """The elliptic clauses of a sentence, in order."""
    mentions = sorted({(m.start, m.end): m for m in sentence.parties.values()}.values(), key=lambda m: m.start)
    found = [_gap(mention, timed, sentence) for mention in mentions for timed in sentence.times]
    return tuple(gap for gap in found if gap is not None)


def _gap(mention: PartyMention, timed: Timed, sentence: Sentence) -> Gap | None:
    text, time = sentence.scope.document.text, timed.mention
    if mention.form not in ("name", "short") or time.calendar is None or not mention.end <= time.start:
        return None
    before = _BEFORE.search(text[max(sentence.start, mention.start - 30) : mention.start])
    if before is None or not _BETWEEN.fullmatch(text[mention.end : time.start]):
        return None
    if not _AFTER.match(text[time.end : sentence.end]) or _is_subject(mention, sentence):
        return None
    first = max(sentence.start, mention.start - 30) + before.start()
    follows = any(t.mention.calendar and abs(t.mention.end - first) <= 1 for t in sentence.times)
    is_set_off = bool(before["comma"].strip()) or follows
    return Gap(mention.party, time, mention.start, follows) if is_set_off else None


def _is_subject(mention: PartyMention, sentence: Sentence) -> bool:
    """Whether a party right before a time is subject of a clause after all: `B in 2004 withdrew`."""
    tokens = [sentence.span.doc[i] for i, m in sentence.parties.items() if m is mention]
    return any(
        t.dep_ in ("nsubj", "nsubjpass")
        and is_predicate(t.head)
        and t.head.i > t.i
        and t.head.lower_ not in ("followed", "did", "doing")
        for t in tokens
    )
