"""A sentence with what was told in it in, what the other of the pair did likewise and later out: `B followed in 1995`.

`A opened an embassy in N in 1993 and B its own in May`, `… B in M in 1995`, `the embassy of A opened in 1970, that of
B in M in 1972`, `A recalled its envoy in March, B did the same in April`; also at the head of the next sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.rules.draft import Draft

Told = tuple[str, "Draft"]
_KINDS = frozenset({"mission", "recall", "recognition"})
_LIKEWISE = r"(?:followed(?:\s+suit)?|did\s+(?:so|the\s+same|likewise)|reciprocated|responded\s+in\s+kind)"
_BEFORE = re.compile(r"(?:[,;:–—]\s*(?:(?:and|while|but)\s+)?|\s(?:and|while|but)\s+)(?:that\s+of\s+)?(?:the\s+)?$")
_CITY = r"(?:,?\s*(?:in|at)\s+(?P<city>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*))?"
_TO_TIME = r"(?:\s+with\s+its\s+own)?,?\s*(?:(?:in|on|by|only|not\s+until|some|about)\s+)*"
_SHORT = re.compile(rf"(?:\s+(?:its\s+own|one))?{_CITY}(?:\s+(?:followed|came|opened))?{_TO_TIME}")
_FOLLOWED = re.compile(rf"\s+{_LIKEWISE}{_CITY}{_TO_TIME}")
_OWN = re.compile(rf"\s+(?:one|embassy|mission|legation){_CITY}{_TO_TIME}")
_MUTUAL = re.compile(r"\s+(?P<whom>[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)*)\s+(?:in|on)\s+")


def followed(sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Told]:
    """What the other did likewise, by the rule that read what the first one did."""
    if not sentence.times or not (_of_one(told) or _of_one(before)):
        return
    for mention in {m.start: m for m in sentence.parties.values()}.values():
        is_first = mention.start <= sentence.start
        for rule, draft in _of_one(before if is_first else told):
            if draft.targets == (mention.party,) and not _has_told(mention.party, draft, told):
                yield from ((rule, d) for d in _likewise(mention, draft, sentence, is_first=is_first))


def _of_one(told: Sequence[Told]) -> list[Told]:
    """What one party is said to have done toward another, where it is sure."""
    return [(r, d) for r, d in told if d.kind in _KINDS and d.time and d.modality == "asserted" and d.phase != "absent"]


def _has_told(party: str, draft: Draft, told: Sequence[Told]) -> bool:
    return any(d.kind == draft.kind and d.actors == (party,) for _, d in told)


def _likewise(mention: PartyMention, draft: Draft, sentence: Sentence, *, is_first: bool) -> Iterator[Draft]:
    later = sorted((t for t in sentence.times if t.mention.start >= mention.end), key=lambda t: t.mention.start)
    if not later or later[0].mention.calendar is None or set(draft.actors) | set(draft.targets) != set(sentence.pair):
        return
    text = sentence.scope.document.text
    if not is_first and not _is_joined(mention, sentence):
        return
    between = text[mention.end : later[0].mention.start]
    found = _match(between, mention, draft, is_first=is_first)
    if found is not None:
        yield _by_other(draft, found.groupdict().get("city"), later[0])


def _is_joined(mention: PartyMention, sentence: Sentence) -> bool:
    """Whether the party opens a clause behind one that has a time of its own."""
    text = sentence.scope.document.text[sentence.start : mention.start]
    return _BEFORE.search(text) is not None and any(t.mention.end <= mention.start for t in sentence.times)


def _match(between: str, mention: PartyMention, draft: Draft, *, is_first: bool) -> re.Match[str] | None:
    if mention.form not in ("name", "short"):
        return _OWN.fullmatch(between) if mention.form == "adjective" and draft.kind == "mission" else None
    found = _FOLLOWED.fullmatch(between)
    if found is not None or is_first:
        return found
    if draft.kind == "recognition":
        return _MUTUAL.fullmatch(between)
    return _SHORT.fullmatch(between)


def _by_other(draft: Draft, city: str | None, timed: Timed) -> Draft:
    time = timed.value
    alike = replace(draft, actors=draft.targets, targets=draft.actors, time=time, others=(), quantity=None)
    detail = draft.detail if draft.quantity is None else None  # not as many of the same
    return replace(alike, place=city if draft.kind == "mission" else None, detail=detail)
