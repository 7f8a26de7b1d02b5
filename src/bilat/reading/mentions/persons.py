"""Text and its party mentions in, persons with office and party out, by titles and the shape of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.model.mention import PartyMention, PersonMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.parties.offices import Office

_PARTICLE = r"(?:al|el|ad|as|ash|ar|an|at|az|bin|ibn|bint|abu|ould|oglu|de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|y|e|zu|of\sthe)"
_CAP = r"(?:[A-Z]\.(?:\s?[A-Z]\.)*|(?:[A-Z][’']|[a-z]{1,2}[’'-])?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’']*(?:-\w+)*\.?)"
_NAME = re.compile(
    rf"{_CAP}(?:\s+(?:{_PARTICLE}[\s-])*{_CAP}|-{_CAP}|\s+{_PARTICLE}[\s-](?:{_PARTICLE}[\s-])?{_CAP}){{0,5}}"
)
_LINK = re.compile(r"[\s,—–-]*(?:the\s+)?(?:then[\s-]|late\s+|former\s+)?(?:[,—–-]\s*)?")
_PORTFOLIO = re.compile(
    r"(?i)(?:foreign|internal|external|home|interior|domestic|economic|economy|finance|financial|treasury|trade|commerce|industry|"
    r"industries|energy|oil|petroleum|gas|mining|mines|agriculture|agrarian|fisheries|food|health|healthcare|education|higher|"
    r"science|sciences|technology|technologies|culture|cultural|tourism|sport|sports|youth|women|family|labou?r|social|welfare|"
    r"justice|law|legal|defen[cs]e|security|national|state|public|transport|transportation|communications?|information|media|"
    r"infrastructure|housing|urban|rural|regional|local|development|planning|investment|environment|environmental|water|"
    r"resources|natural|forestry|religious|endowments|islamic|parliamentary|affairs|relations|cooperation|co-operation|"
    r"international|european|african|asian|eastern|and|of|for|the|works|works|services?|council|cabinet|ministers?|staff|"
    r"armed|forces|army|navy|air|war|general|republic|government|assembly|parliament|senate|house|representatives|"
    r"commons|supreme|court|committee|commission|central|party|board|department|ministry|office|expatriates|emigrants|immigration|"
    r"integration|innovation|digital|transformation|overseas|commonwealth|colonies|intelligence|protocol|people's|revolutionary)\b"
)
_STOP = frozenset(
    "The This That These Those A An In On At By For From To With As After Before Following During When While Since Until If Although "
    "Both It He She They His Her Their Its We You I There Here And But Or However Then Also January February March April May June July "
    "August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Embassy Legation Consulate "
    "Mission Treaty Agreement Republic Kingdom Government Ministry Department Congress Parliament Senate Union United States".split()
)


@dataclass(frozen=True, slots=True)
class PersonFinder:
    """Finds titled persons: `pattern` matches any office of the registry's titles."""

    pattern: re.Pattern[str]

    def find(self, text: str, parties: Sequence[PartyMention]) -> tuple[PersonMention, ...]:
        """The titled persons of a text, in order, without overlaps."""
        found: list[PersonMention] = []
        for match in self.pattern.finditer(text):
            if found and match.start() < found[-1].end:
                continue
            person = _before_name(text, match, parties) or _after_name(text, match, parties)
            if person and not (found and person.start < found[-1].end):
                found.append(person)
        return tuple(found)


def build_person_finder(offices: Sequence[Office]) -> PersonFinder:
    """A finder for the offices of the registry, longest title first; case counts only for the first letter."""
    names = sorted({name for office in offices for name in (office.name, *office.names)}, key=len, reverse=True)
    alternatives = "|".join(_loose(name) for name in names)
    return PersonFinder(re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])"))


def _loose(name: str) -> str:
    words = [re.escape(w).replace("'", "[’']") for w in name.split()]
    return r"[\s-]+".join(w if w.isupper() else f"(?i:{w})" for w in words)


def _party_before(text: str, start: int, parties: Sequence[PartyMention]) -> PartyMention | None:
    for party in parties:
        gap = text[party.end : start]
        if (
            party.end <= start
            and len(gap) < 24
            and re.fullmatch(
                r"(?:[’']s|s[’'])?\s+(?:(?:then|first|new|former|deputy|late|interim|acting|transitional)\s+)*", gap
            )
        ):
            return party
    return None


def _before_name(text: str, match: re.Match[str], parties: Sequence[PartyMention]) -> PersonMention | None:
    """Title first: `Syrian Minister of Tourism N`, `President of the Republic of X — N`."""
    held_by = _party_before(text, match.start(), parties)
    end, of = _of_phrase(text, match.end(), parties)
    link = _LINK.match(text, end)
    start = link.end() if link else end
    name = _name_at(text, start, parties)
    if name is None:
        return None
    if "," in text[end:start] and text[name.end() : name.end() + 1] not in (",", ".", ";", ""):
        return None
    party = held_by or of
    first = held_by.start if held_by else match.start()
    office = text[match.start() : end].strip(" ,—–-")
    return PersonMention(first, name.end(), _clean(name[0]), name.start(), office, party.party if party else None)


def _of_phrase(text: str, end: int, parties: Sequence[PartyMention]) -> tuple[int, PartyMention | None]:
    """Walk over `of Industry and Energy of the Republic of X`; gives its end and the party in it."""
    party: PartyMention | None = None
    at = end
    while True:
        space = re.compile(r"[\s,]*").match(text, at)
        here = space.end() if space else at
        mention = next((p for p in parties if p.start == here and p.form != "adjective"), None)
        word = _PORTFOLIO.match(text, here)
        if mention and at > end:
            party, at = mention, mention.end
            if text[at : at + 2] in ("’s", "'s"):
                return at, party
        elif word and (at > end or word[0] in ("of", "for", "and", "to") or word[0][0].isupper()):
            at = word.end()
        elif re.match(r"(?:to|in)\s+(?:the\s+)?", text[here:]) and at == end:
            at = here + len(re.match(r"(?:to|in)\s+(?:the\s+)?", text[here:])[0].rstrip())  # type: ignore[index]
        else:
            break
    if party is None and re.search(r"\b(?:to|in|of|for|and|the)$", text[end:at].rstrip()):
        at = end
    return at, party


def _after_name(text: str, match: re.Match[str], parties: Sequence[PartyMention]) -> PersonMention | None:
    """Title after: `N, the president of X,` or `N, Syria's foreign minister,`."""
    held_by = _party_before(text, match.start(), parties)
    start = held_by.start if held_by else match.start()
    lead = re.search(r",\s+(?:(?:the|an?|then|its|their|former)[\s-]+)*$", text[max(0, start - 20) : start])
    if not lead:
        return None
    comma = start - len(lead[0])
    name = next(
        (m for m in _NAME.finditer(text, max(0, comma - 60), comma) if m.end() == comma and _is_name(m[0])), None
    )
    if name is None or any(p.start < name.end() and p.end > name.start() for p in parties):
        return None
    end, of = _of_phrase(text, match.end(), parties)
    party = held_by or of
    return PersonMention(
        name.start(), end, _clean(name[0]), name.start(), text[match.start() : end], party.party if party else None
    )


def _name_at(text: str, start: int, parties: Sequence[PartyMention]) -> re.Match[str] | None:
    match = _NAME.match(text, start)
    if not match or not _is_name(match[0]):
        return None
    inside = [p for p in parties if p.start < match.end() and p.end > match.start()]
    whole = [
        p
        for p in inside
        if p.start <= match.start() and (p.end >= match.end() or text[p.end : p.end + 2] in ("’s", "'s"))
    ]
    if whole:
        return None
    cut = next((p.start for p in inside if p.start > match.start() and p.form in ("adjective",)), None)
    return _NAME.match(text, start, cut) if cut else match


def _is_name(name: str) -> bool:
    first = name.split()[0].rstrip(".’'")
    return first not in _STOP and not name.isupper() and not _PORTFOLIO.fullmatch(first)


def _clean(name: str) -> str:
    plain = re.sub(r"[’']s$", "", name.strip())
    return plain if re.search(r"\b[A-Z]\.$|\b[JS]r\.$", plain) else plain.rstrip(".")
