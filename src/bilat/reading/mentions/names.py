"""A place in a text in, the personal name that stands there out, by the shape of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.mention import PartyMention

_PARTICLE = (
    r"(?:al|el|ad|as|ash|ar|an|at|az|bin|ibn|bint|abu|ould|oglu|arap|ag|"
    r"da|de|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|y|e|zu)"
)
_CAP = (
    r"(?:(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI)\b(?!\.\s?[A-Z]\.)|[A-Z]\.(?:[\s-]?[A-Z]\.)*|(?:St|Dr|Jr|Sr|Mohd|Md|Th|Chr|Ph|Wm|Fr|Joh)\.|"
    r"(?:[A-Za-z]{1,2}[’'])?[A-ZÀ-ÖØ-ÞĀ-Ž]\w*(?:[’'](?!s\b)\w+)*(?:-\w+(?:[’'](?!s\b)\w+)*)*)"
)
NAME = re.compile(
    rf"{_CAP}(?:[ \u00a0]+(?:{_PARTICLE}[\s-])*{_CAP}|-{_CAP}|\s+{_PARTICLE}[\s-](?:{_PARTICLE}[\s-])?{_CAP}){{0,5}}"
)
_RANK = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Hon|Rev|Capt|Maj|Adm)\.?|Professor|General|Colonel|Lieutenant|Captain|Marshal|Admiral|"
    r"Brigadier|Major|Sir|Madame|Sheikha?|Shaikh|Haji|President|Minister|Ambassador|Senator|Field)\s+(?=\w)"
)
STOP = frozenset(
    """
    The This That These Those A An In On At By For From To With As After Before Following During When While
    Since Until If Although Both It He She They His Her Their Its We You I There Here And But Or However Then
    Also Later Meanwhile Once Under Despite Though Because Where Who Which Upon Among Between Through Former
    Late Thanking Like Unlike Only Even Not January February March April May June July August September October
    November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Embassy Legation Consulate
    Resident Extraordinary Plenipotentiary
    Mission Treaty Agreement Republic Kingdom Government Ministry Department Congress Parliament Senate Union
    United States
    """.split()
)
_NUMERAL = re.compile(r"[IVX]+|[JS]r\.?")
_POSSESSIVE = re.compile(r"[’']s$")
_NOT_PERSONAL = frozenset(
    """
    Party Ministry Council Embassy University Institute Foundation Army Navy Forces Force Group Company Bank
    Union Front Movement Organization Organisation Association Committee Commission Parliament Assembly Senate
    Congress Court Day Week Year War Agreement Treaty Declaration Conference Summit Forum Airport Province
    Region City Island Islands River Sea Gulf Street Club Cup League Corporation Corps Guard Guards Federation
    Chamber Ministers Minister President Air Airlines Airways Times News Agency Office Department Act Law Plan
    Programme Program Initiative Fund House Palace Museum Library Orchestra Church School College Center Centre
    Administration Authority Service Services Board Bureau Revolution Republic Kingdom Empire State Relations
    Affairs Security Defence Defense Trade Foreign National International Supreme Central General Communist
    Socialist Democratic Liberal
    """.split()
)


def is_name(name: str) -> bool:
    """Whether a run of capitalised words may be a person's name: no function word first, not all capitals."""
    first = name.split(maxsplit=1)[0].rstrip(".’'")
    return first not in STOP and not (name.isupper() and "." not in name)


def is_personal(name: str) -> bool:
    """Whether an untitled run of two words or more reads as a person's full name, not as a body's or a place's."""
    words = re.split(r"[\s-]+", name)
    return len(name.split()) > 1 and is_name(name) and not _NOT_PERSONAL & set(words)


def clean(name: str) -> str:
    """A name alone: without rank or form of address before it, without a possessive ending."""
    plain = _POSSESSIVE.sub("", name.strip())
    while (found := _RANK.match(plain)) is not None:
        plain = plain[found.end() :]
    return plain


def surname(name: str) -> str:
    """What a person is called by in short, folded: the last word, `al-` left out; a monarch's first name."""
    words = [w for w in name.replace("’", "'").split() if not _NUMERAL.fullmatch(w)] or name.split()
    return words[-1].removeprefix("al-").removeprefix("Al-").casefold()


def name_at(text: str, start: int, parties: Sequence[PartyMention]) -> re.Match[str] | None:
    """The name that begins at an offset; None where a party stands there, or no name."""
    match = NAME.match(text, start)
    if not match or not is_name(match[0]):
        return None
    inside = [p for p in parties if p.start < match.end() and p.end > match.start()]
    if any(
        p.start <= match.start() and (p.end >= match.end() or p.form == "adjective" or _owns(text, p)) for p in inside
    ):
        return None
    cut = next((p.start for p in inside if p.start > match.start() and p.form == "adjective"), None)
    return NAME.match(text, start, cut) if cut else match


def _owns(text: str, party: PartyMention) -> bool:
    return text[party.end : party.end + 2] in ("’s", "'s")


def name_before(text: str, end: int) -> tuple[int, int] | None:
    """The span of the name that ends at an offset, function words before it left out."""
    for match in NAME.finditer(text, max(0, end - 70), end):
        if match.end() != end:
            continue
        start = match.start()
        while start < end and (word := re.match(r"(\S+)\s+", text[start:end])) and word[1].rstrip(".,") in STOP:
            start += word.end()
        return (start, end) if is_name(text[start:end]) else None
    return None
