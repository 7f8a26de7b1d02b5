"""An item of a list of treaties in, drafts of `agreement` out: its signing, entry into force and end, where dated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.sentence import Sentence, Timed

_FORCE = re.compile(r"(?i)\b(?:in(?:to)? force|effective|in effect|took effect|ratified)\b[\s\w]{0,12}$")
_END = re.compile(r"(?i)\b(?:laps\w+|terminat\w+|expir\w+|until|denounced|ended|abrogat\w+|repeal\w+)\b[^.;]{0,60}$")
_PLAN = re.compile(r"(?i)\b(?:under negotiation|in preparation|planned|not yet signed|being negotiated)\b")
_DATED = re.compile(
    r"(?i)(?:[(,;:–—-]|\b(?:signed|concluded|dated|initialled|agreed)\b[^.;]{0,40})\s*(?:on|in|of)?\s*$"
)
_OTHER = re.compile(r"(?i)\b(?:visit|met|meets|talks|embass|ambassador)\b")
_LONGEST = 45


def listed_agreement(sentence: Sentence) -> Iterator[Draft]:
    """One agreement between the title's pair for an item like `Trade: 20 June 2002` or `Treaty of Amity (1833)`."""
    text = " ".join(sentence.text.split())
    if len(sentence.pair) != 2 or len(text.split()) > _LONGEST or _OTHER.search(text):  # noqa: PLR2004 - a pair
        return
    subject = _subject(sentence, text)
    times = [t for t in sentence.times if t.mention.calendar]
    if not times:
        modality: Modality = "planned" if _PLAN.search(text) else "asserted"
        yield Draft("agreement", "begins", sentence.pair, modality=modality, detail=subject, confidence=0.6)
        return
    for timed in times:
        phase, label = _stage(timed, sentence)
        detail = f"{subject}, {label}" if label else subject
        yield Draft("agreement", phase, sentence.pair, time=timed.mention.calendar, detail=detail, confidence=0.75)


def item_time(sentence: Sentence) -> str | None:
    """The date of signing that an item of a list gives itself: in brackets, behind a comma, or behind `signed`."""
    text = sentence.scope.document.text
    for timed in sentence.times:
        before = text[sentence.start : timed.mention.start]
        if timed.mention.calendar and _DATED.search(before) and _stage(timed, sentence) == ("begins", ""):
            return timed.mention.calendar
    return None


def _stage(timed: Timed, sentence: Sentence) -> tuple[Phase, str]:
    before = sentence.scope.document.text[sentence.start : timed.mention.start]
    clause = re.split(r"[,;(]", before)[-1]
    if _FORCE.search(clause):
        return "begins", "entry into force"
    return ("ends", "") if _END.search(before) else ("begins", "")


def _subject(sentence: Sentence, text: str) -> str:
    """The item without its dates."""
    first = min((t.mention.start for t in sentence.times), default=sentence.end)
    document = sentence.scope.document.text
    head = document[sentence.start : first] if first > sentence.start + 8 else text
    if first <= sentence.start + 8 and sentence.times:
        head = document[min(t.mention.end for t in sentence.times) : sentence.end]
    head = re.sub(r"(?i)\b(?:signed|concluded|dated|of|on|in|since)\s*$", "", head.strip(" :;,.(–—-"))
    return head.strip(' :;,.()–—-"“”«»') or text
