"""Mentions: the places in a text that name parties and persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PartyForm = Literal["name", "short", "adjective", "people", "capital", "city", "government"]


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party named at `start:end`; `party` is its short common name, `form` the way it is named.

    `candidates` lists all parties that the words may mean, the chosen one first.
    """

    start: int
    end: int
    party: str
    form: PartyForm
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at `start:end` (title included); `party` and `office` are None where the text does not say."""

    start: int
    end: int
    name: str
    name_start: int
    office: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A name at `start:end` that the text gives in brackets beside a party: an abbreviation, or another script's."""

    start: int
    end: int
    name: str
    party: str
