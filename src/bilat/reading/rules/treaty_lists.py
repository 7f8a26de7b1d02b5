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
_ITEM = re.compile(
    r"(?i)^[\"“«'‘]*(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,6}?"
    r"(?P<noun>agreements?|treaty|treaties|memorand(?:um|a)|protocols?|accords?|pacts?|conventions?|contracts?|"
    r"programmes?|programs?|declarations?|MOUs?|plans?|charters?|letters? of intent|statements?|"
    r"arrangements?|understandings?)\b"
)
_ARTICLE = re.compile(r"(?i)^[\"“«'‘]*(?:(?:the|an?)\s+)?")
_OF_KIND = re.compile(r"(?i)\s+of\s+(?:mutual\s+)?(?:understanding|intent|intentions|cooperation|co-operation)\b")
_FIELD = re.compile(r"(?i)\b(?:in|on) the (?:field|area|sphere|domain|sector)s? of\s+")
_ABOUT = re.compile(r"(?i)\b(?:on|for|regarding|concerning|about|relating to)\s+")
_ON_A_SIDE = re.compile(r"(?i)(?:the )?(?:one|other|either|both|behalf|their|his|its|(?:\d|[A-Z][a-z]+ \d))\b")
_GENERIC = frozenset({"cooperation", "co-operation", "mutual cooperation", "collaboration", "assistance"})
_TAIL = re.compile(
    r"(?i)\s*[,;(]|\s+(?:between|(?:by|under|to|of|in) (?:which|the two|the foreign|the)|which|that"
    r"|signed|concluded|agreed|reached|made)\b"
)


def item_detail(text: str) -> str:
    """What kind of document an item names and what it is about: `memorandum of understanding: agriculture`."""
    noun = _ITEM.match(text)
    label = _ARTICLE.sub("", noun[0]).casefold() if noun else ""
    rest = text[noun.end() :] if noun else text
    kind = _OF_KIND.match(rest)
    label, rest = (label + kind[0].casefold(), rest[kind.end() :]) if kind else (label, rest)
    field = _FIELD.search(rest)
    about = field or next((m for m in _ABOUT.finditer(rest) if not _ON_A_SIDE.match(rest, m.end())), None)
    whole = rest[about.end() :].strip(" ,;.") if about else ""
    subject = _TAIL.split(whole)[0].strip(" ,;.")
    subject = whole if subject.casefold() in _GENERIC else subject
    if label and subject:
        return f"{label}: {subject}"
    is_telling = len(label.split()) > 1 and not _GENERIC & set(label.split())
    return label if is_telling else _ARTICLE.sub("", text)


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
        is_span = "/" in (timed.mention.bare or "")  # `a programme for schools, 2008–2010`
        if (
            timed.mention.calendar
            and not is_span
            and _DATED.search(before)
            and _stage(timed, sentence) == ("begins", "")
        ):
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
