"""A time and the words around it in; whether it is named in passing, and where its missing year is, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_pieces import MONTH

if TYPE_CHECKING:
    from bilat.reading.mentions.date_atoms import Atom

_CLAUSE = 120
_BORDER = re.compile(
    r"""[;:]\s|[.!?)\]”"]+\s+(?=[A-Z"“(\[])|,\s(?:and|but|so|while|whereas|when|where|until)\s|\n""",
)
# "had been closed", "having left", and no "had an embassy"
_PLUPERFECT = re.compile(
    r"\b(?:had|having)\s+(?!(?:an?|the|no|its|their|his|her|to|any|some|few|many|little|by|\d+)\b)\w+[\s,]",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"{MONTH}(?:\s\d{{4}})?(?:,|\s+and|\s+or)\s+(?:in\s+)?$")
_BY = re.compile(r"\b(?:by|before|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up\s+to)\s+(?:the\s+)?$", re.IGNORECASE)
# What is measured against another time, and what is told of the one to come.
_THAN = (
    r"than|as\s+against|compared\s+(?:to|with)|opposed\s+to|(?:up|down)\s+from|from\s+an?\s+(?:high|low|peak)|"
    r"surpassing|exceeding"
)
_COMPARED = re.compile(rf"\b(?:{_THAN})\b[^;]{{0,40}}$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b[^;]{0,40}$", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:until|till|expires?|due|scheduled|slated|planned|expected|set\s+to|will|would)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:will|would|may|might|shall|should|(?:is|are|was|were|plans?|due|set)\s+to)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?!(?:and|or|to|in|on|at|by|was|were|is|had|has|with|for|from|as|that|which|when|of)\b)[A-Za-z]{3,}",
)


def _clause(text: str, start: int, block: int) -> str:
    """What stands before a time in its clause."""
    before = text[max(block, start - _CLAUSE) : start]
    borders = [border.end() for border in _BORDER.finditer(before)]
    return before[borders[-1] :] if borders else before


def lean_of(atom: Atom, text: str, block: int) -> int:
    """Where the year of a date that names none is to be sought: -1 back from the story, 1 ahead of it, else 0."""
    before = _clause(text, atom.start, block)
    if _UNTIL.search(before):
        return 1
    if _BESIDE.search(before):
        return 0  # as the month that it is coordinated with
    is_back = _COMPARED.search(before) or (_PLUPERFECT.search(before) and not _BY.search(before))
    return -1 if is_back else 0


def is_coming(atom: Atom, text: str, block: int) -> bool:
    """Whether the clause of a time tells what is still to be: "may return in May"."""
    return _MODAL.search(_clause(text, atom.start, block)) is not None


def is_passing(atom: Atom, text: str, block: int, *, is_later: bool) -> bool:
    """Whether a dated time is no step of the story: told of what had been or is to come, compared, or a noun's."""
    before = _clause(text, atom.start, block)
    if is_later:
        return _COMING.search(before) is not None
    if _ARTICLE.search(before) and _NOUN.match(text, atom.end):
        return True
    return any(measured.search(before) for measured in (_COMPARED, _SINCE)) or (
        _PLUPERFECT.search(before) is not None and _BY.search(before) is None
    )
