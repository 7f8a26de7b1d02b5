"""A title and its infobox in, the pair of parties that an article is about out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.document import Document
    from bilat.model.parties import Registry
    from bilat.reading.mentions.gazetteer import Gazetteer

_TAIL = re.compile(r"(?i)\s*(?:bilateral|diplomatic|foreign)?\s*(?:relations|ties|relationship)\b.*$")
_SPLITS = re.compile(r"\s*[–—]\s*|\s+and\s+|\s+with\s+|\s+-\s+")
_LEAD = re.compile(r"(?i)^(?:foreign|bilateral|diplomatic)?\s*(?:relations|ties)\s+(?:between|of)\s+")


def pair_of(document: Document, registry: Registry, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The short common names of the two parties, in the title's order; fewer where the title does not name two.

    Infobox rows `Party1` and `Party2` come before the title.
    """
    rows = {key.casefold(): value for key, value in document.rows}
    named = [rows[key] for key in ("party1", "party2") if rows.get(key)]
    if len(named) == 2:  # noqa: PLR2004 - a pair
        return tuple(registry.canonical(name) for name in named)
    for parts in _splits(document.title):
        found = [_party(part, registry, gazetteer) for part in parts]
        if len(found) == 2 and all(found):  # noqa: PLR2004
            return tuple(name for name in found if name)
    mentions = gazetteer.find(document.title)
    return tuple(dict.fromkeys(m.party for m in mentions))[:2]


def _splits(title: str) -> Iterator[list[str]]:
    core = _TAIL.sub("", _LEAD.sub("", title.replace("*", "")))
    yield _SPLITS.split(core)
    for match in re.finditer("-", core):
        yield [core[: match.start()], core[match.end() :]]


def _party(part: str, registry: Registry, gazetteer: Gazetteer) -> str | None:
    known = registry.find(part)
    if known:
        return known.name
    mentions = gazetteer.find(part)
    return mentions[0].party if len(mentions) == 1 and len(part) - (mentions[0].end - mentions[0].start) <= 4 else None  # noqa: PLR2004
