"""Mentions of parties and a title's pair in, those with an organisation's seat as its capital out.

In an article on a country and NATO, who travels to Brussels travels to NATO.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.mention import PartyMention

# The town, and the country that it else stands for, by the organisation that has its seat there.
_SEATS = MappingProxyType(
    {
        "NATO": ("Brussels", "Belgium"),
        "European Union": ("Brussels", "Belgium"),
        "African Union": ("Addis Ababa", "Ethiopia"),
        "Arab League": ("Cairo", "Egypt"),
        "ASEAN": ("Jakarta", "Indonesia"),
        "Organization of American States": ("Washington", "United States"),
        "Gulf Cooperation Council": ("Riyadh", "Saudi Arabia"),
        "Council of Europe": ("Strasbourg", "France"),
    }
)


def at_seats(text: str, parties: tuple[PartyMention, ...], pair: tuple[str, ...]) -> tuple[PartyMention, ...]:
    """The mentions, those of a seat given to the organisation, unless its country is of the pair too."""
    seats = {_SEATS[body]: body for body in pair if body in _SEATS and _SEATS[body][1] not in pair}
    return tuple(_moved(m, text[m.start : m.end], seats) for m in parties) if seats else parties


def _moved(mention: PartyMention, words: str, seats: Mapping[tuple[str, str], str]) -> PartyMention:
    body = seats.get((words, mention.party)) if mention.form in ("capital", "city") else None
    return replace(mention, party=body, form="capital") if body else mention
