"""Telegraphic counts of people abroad (`Citizens of A in B: 332 (2003)`) in, drafts of `population` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate
from bilat.reading.mentions.quantities import find_quantities
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.mentions.quantities import QuantityMention

_PEOPLE = re.compile(
    r"(?i)\b(?:citizens?|nationals|residents|communit(?:y|ies)|diaspora|migrants?|immigrants|emigrants|refugees|students"
    r"|workers|expatriates|expats|people|population|minority|pensioners|retirees|labourers|seekers|pupils"
    r"|professionals)\b"
)
_NO_STATE = re.compile(
    r"(?i)\b(?:exports?|imports?|trade|tourists?|visitors?|visas?|embass|consul|ambassador|investment|aid|arrivals"
    r"|soldiers|troops|killed|dead|victims)"
)
_IN = re.compile(r"(?i)\b(?:(?:living|resident|registered|working|studying)\s+)?(?:in|within)\s+(?:the\s+)?$")
_GAP = re.compile(r"\s*(?:people|persons)?\s*[(,]?\s*(?:as\s+of\s+|in\s+|at\s+the\s+)?(?:the\s+)?")
_NUMBER = re.compile(r"\s+number(?:s|ed)?(?=\s)")
_SIGN = re.compile(":|number")
_FORMS = ("adjective", "people", "name", "short")
_MOST_HEAD = 70


def read(sentence: Sentence) -> Iterator[Draft]:
    """One draft a figure behind the colon, each with the date in brackets behind it or before it."""
    head, colon, rest = _parted(sentence) if _SIGN.search(sentence.text) else ("", "", "")
    if not colon or len(head) > _MOST_HEAD or _NO_STATE.search(head):
        return
    pair = _nation_and_land(head, sentence)
    if pair is None:
        return
    base = sentence.start + len(head) + len(colon)
    for mention in find_quantities(rest):
        if (mention.unit or "people") not in ("people", "students", "families", "households"):
            continue
        yield _draft(pair, replace(mention, start=mention.start + base, end=mention.end + base), head, sentence)


def _parted(sentence: Sentence) -> tuple[str, str, str]:
    """Head, sign and rest: at the colon, or at `number`, where the parser found no verb."""
    match = None if any(is_predicate(t) for t in sentence.span) else _NUMBER.search(sentence.text)
    sign = match[0] if match else ":"
    return sentence.text.partition(sign)


def _nation_and_land(head: str, sentence: Sentence) -> tuple[str, str] | None:
    """Whose people, and in which country, as the words before the colon say."""
    end = sentence.start + len(head)
    named = sorted({(m.start, m.end): m for m in sentence.parties.values() if m.end <= end}.values(), key=_start)
    if len(named) != 2 or named[0].party == named[1].party or named[0].form not in _FORMS:  # noqa: PLR2004 - a pair
        return None
    first, second = named
    text = sentence.scope.document.text
    if not _IN.search(text[first.end : second.start]) or second.form in ("adjective", "people"):
        return None
    is_people = first.form == "people" or _PEOPLE.search(head) or text[first.start : first.end].endswith(("s", "ese"))
    return (first.party, second.party) if is_people else None


def _start(mention: PartyMention) -> int:
    return mention.start


def _draft(pair: tuple[str, str], mention: QuantityMention, head: str, sentence: Sentence) -> Draft:
    time = _time_of(mention, sentence)
    label = head.strip()
    quantity = replace(mention.quantity, unit=mention.unit or "people", of=mention.of or _label(label))
    return Draft(
        "population",
        "holds",
        pair[:1],
        pair[1:],
        time=time,
        quantity=quantity,
        told="past" if time else "present",
        detail=label,
        confidence=0.8,
    )


def _label(head: str) -> str:
    return re.split(r"\s+(?:living|resident|registered|working|studying|in|within)\b", head)[0]


def _time_of(mention: QuantityMention, sentence: Sentence) -> str | None:
    text = sentence.scope.document.text
    for timed in sentence.times:
        time = timed.mention
        if time.calendar is None:
            continue
        if mention.end <= time.start and _GAP.fullmatch(text[mention.end : time.start]):
            return time.calendar
    before = [t.mention for t in sentence.times if t.mention.calendar and t.mention.end <= mention.start]
    near = before[-1] if before else None
    if near is not None and re.fullmatch(r"\s*[:,–—-]?\s*", text[near.end : mention.start]):
        return near.calendar
    return None


RULE = Rule("population_lists", 1, read)
