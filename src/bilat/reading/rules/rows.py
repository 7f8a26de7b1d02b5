"""An infobox in, drafts of the missions and envoys that its rows name out.

`Mission1` and `Envoy1` belong to the first party, `Mission2` and `Envoy2` to the second, unless a value names its
country against that order: then all these rows are swapped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.document import Block
    from bilat.model.party import Party
    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Scope

_KEY = re.compile(r"(?i)(mission|envoy|ambassador)\s*(?:\w*\s)?([12])")
_NONE = re.compile(r"(?i)(?:none|n/?a|no|nil|vacant|-|–|—)\.?")
_NOTES: tuple[tuple[str, Phase], ...] = (
    ("closed", "ends"), ("former", "ends"), ("suspend", "suspended"), ("evacuat", "suspended"),
)  # fmt: skip
_CLOSED = re.compile(r"\bclosed\b[^;,]*?(?P<year>\d{4})\b")
_RANKS = (
    "embassy", "legation", "high commission", "honorary consulate", "consulate general", "consulate",
    "interests section", "liaison office", "representative office", "apostolic nunciature", "permanent mission",
    "trade office", "office", "mission",
)  # fmt: skip
_TITLE = re.compile(
    r"(?i)^(?:(?:the\s+)?(?:acting\s+|interim\s+)?(?:ambassador(?: extraordinary(?: and plenipotentiary)?)?"
    r"|chargé d[’']affaires(?: a\.?\s?i\.?| ad interim)?|minister(?: resident)?|consul(?: general)?|envoy"
    r"|high commissioner|apostolic nuncio|nuncio|representative|head of mission))\b[\s,:]*"
)


def read_rows(scope: Scope) -> Iterator[tuple[Block, Draft]]:
    """The drafts of the infobox rows, each with its row."""
    document = scope.document
    if len(scope.pair) < 2:  # noqa: PLR2004 - a pair
        return
    rows = [
        (block, match[1].casefold(), int(match[2]))
        for block in document.blocks
        if block.kind == "row"
        for match in [_KEY.fullmatch(block.key or "")]
        if match
    ]
    swapped = any(
        _is_against(document.value(block), number, scope) for block, word, number in rows if word == "mission"
    )
    for block, word, number in rows:
        first = (number == 1) != swapped
        owner, host = scope.pair if first else scope.pair[::-1]
        for value in document.value(block).split("|"):
            found = _missions(value, owner, host, scope) if word == "mission" else _envoys(value, owner, host)
            yield from ((block, draft) for draft in found)


def _is_against(value: str, number: int, scope: Scope) -> bool:
    """Whether a value names the other party as the owner: `Embassy of A, City` in B's row."""
    match = re.search(r"(?i)\bof (?:the )?([^,]+)", value)
    party = scope.registry.find(match[1]) if match else None
    return party is not None and party.name == scope.pair[2 - number]


def _missions(value: str, owner: str, host: str, scope: Scope) -> Iterator[Draft]:
    """The drafts of one mission: kept, closed, suspended, or accredited from a third country (where it stands too)."""
    text, _, note = value.strip().partition("(")
    text, note = text.strip(), note.strip(" )").casefold()
    if _NONE.fullmatch(text):
        yield Draft("mission", "absent", (owner,), (host,), told="present", confidence=0.95)
        closed = _CLOSED.search(note)
        if closed:
            yield Draft("mission", "ends", (owner,), (host,), time=closed["year"], confidence=0.9)
        return
    draft = _mission(text, owner, host, scope)
    if draft is None:
        return
    phase = next((p for word, p in _NOTES if word in note), None)
    yield replace(draft, phase=phase, told=None) if phase else draft
    via = [o.name for o in draft.others if o.role == "via"]
    if via:
        rank = (draft.detail or "").removeprefix("from the ").partition(" in ")[0]
        there = Draft("mission", "holds", (owner,), (via[0],), place=draft.place, told="present", detail=rank)
        yield replace(there, confidence=0.9)


def _mission(text: str, owner: str, host: str, scope: Scope) -> Draft | None:
    rank = next((r for r in _RANKS if r in text.casefold().replace("consulate-general", "consulate general")), None)
    if rank is None:
        return None
    city = _city(text, scope)
    elsewhere = city and not _lies_in(city, host, scope) and not _is_to(text, host, scope)
    if elsewhere:
        return _accredited(owner, host, city or "", rank, scope)
    return Draft("mission", "holds", (owner,), (host,), place=city, told="present", detail=rank, confidence=0.95)


def _is_to(text: str, host: str, scope: Scope) -> bool:
    """`Mission of A to B, City`: the value itself says to whom it is."""
    match = re.search(r"\bto (?:the )?([^,]+)", text)
    party = scope.registry.find(match[1]) if match else None
    return party is not None and party.name == host


def _city(text: str, scope: Scope) -> str | None:
    parts = [p.strip() for p in re.split(r",|\bin\b", text)[1:]]
    return next((p for p in parts if p and not scope.registry.find(p)), None)


def _party_of_city(city: str, scope: Scope) -> Party | None:
    low = city.casefold()
    for party in scope.registry.parties:
        if any(low in (p.name.casefold(), *(n.casefold() for n in names)) for p, names in party.capitals):
            return party
    return None


def _lies_in(city: str, host: str, scope: Scope) -> bool:
    party = _party_of_city(city, scope)
    return (
        party is None
        or party.name == host
        or city.casefold() in {c.casefold() for c in scope.registry.capital_of(host)}
    )


def _accredited(owner: str, host: str, city: str, rank: str, scope: Scope) -> Draft:
    via = _party_of_city(city, scope)
    others = (Other("via", via.name),) if via else ()
    return Draft(
        "accreditation",
        "holds",
        (owner,),
        (host,),
        others,
        place=city,
        told="present",
        detail=f"from the {rank} in {city}",
        confidence=0.9,
    )


def _envoys(value: str, owner: str, host: str) -> Iterator[Draft]:
    text = value.strip()
    if _NONE.fullmatch(text):
        yield Draft("envoy", "absent", (owner,), (host,), told="present", confidence=0.95)
        return
    match = _TITLE.match(text)
    name = text[match.end() :].strip() if match else text
    name = re.sub(r"\s*\(.*\)$", "", name)
    if not re.fullmatch(r"[^\W\d_][\w.’' -]+", name):
        return
    title = match[0].strip(" ,:") if match else None
    yield Draft(
        "envoy", "holds", (owner,), (host,), (Other("person", name),), told="present", detail=title, confidence=0.9
    )
