"""From a text to its atoms of time: every family of the grammar tried where it can begin, the longest match kept."""

from __future__ import annotations

import re
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.mentions import date_grammar, date_relative
from bilat.reading.mentions.date_words import DECADES, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.mentions.date_atoms import Atom
    from bilat.reading.mentions.date_pieces import Family

Ranked = tuple[tuple[int, "Family"], ...]
_FAMILIES = date_grammar.FAMILIES + date_relative.FAMILIES
_LONGEST = 4
_NUMBER_KEYS = ("", "0", "0", "000", "0000")
_WORD = re.compile(r"[A-Za-z]+|['’]?\d+")
_INK = re.compile(r"\S")
# Too frequent to try at each: these begin a time only before a word that is of time itself.
_ARTICLES = frozenset(("the", "a", "an", "some", "that", "this", "about"))


def _by_start() -> MappingProxyType[str, Ranked]:
    """The families by the words that they can begin with, each with its rank."""
    starts: defaultdict[str, list[tuple[int, Family]]] = defaultdict(list)
    for rank, family in enumerate(_FAMILIES):
        for word in family.starts:
            starts[word].append((rank, family))
    return MappingProxyType({word: tuple(found) for word, found in starts.items()})


def _fitting(families: Ranked, following: str) -> Ranked:
    """The families that may go on with a character behind the number that they begin with."""
    return tuple((rank, family) for rank, family in families if not family.follows or following in family.follows)


def _by_following() -> MappingProxyType[str, MappingProxyType[str, Ranked]]:
    """The families by the number that they can begin with and the character behind it; under a blank for any other."""
    characters = {character for family in _FAMILIES for character in family.follows} | {" "}
    keys = (key for key in _STARTS if key[0].isdigit())
    return MappingProxyType({key: MappingProxyType({c: _fitting(_STARTS[key], c) for c in characters}) for key in keys})


_STARTS = _by_start()
_AFTER_NUMBER = _by_following()
_FOLLOWERS = frozenset(
    (*_STARTS, *UNITS, *(f"{unit}s" for unit in UNITS), *DECADES, "centuries", "date", "mere", "half", "quarter"),
)
# In these any word of time may follow an article; in the others only a word that they can begin with themselves.
_LED = frozenset(
    ("named decade", "day alone", "days alone", "feast", "year by name", *(f.name for f in date_relative.FAMILIES)),
)


def _by_article() -> MappingProxyType[str, Ranked]:
    """The families by the article that they can begin with and the word behind it, as `the 0000`."""
    return MappingProxyType(
        {
            f"{article} {word}": tuple(
                (rank, family) for rank, family in _STARTS[article] if family.name in _LED or word in family.starts
            )
            for article in _ARTICLES
            for word in _FOLLOWERS
        },
    )


def _as_written(keys: Iterable[str]) -> MappingProxyType[str, str]:
    """Words as a text may write them, with the keys that they are known by."""
    return MappingProxyType({form: key for key in keys for form in (key, key.capitalize(), key.upper())})


_AFTER_ARTICLE = _by_article()
_KEYS = _as_written((*_STARTS, *_FOLLOWERS, *_ARTICLES))


def atoms_of(text: str, start: int, end: int) -> list[Atom]:
    """The atoms of the block `text[start:end]`: leftmost, then longest, then of the earlier family; none overlap."""
    found = [
        (atom.start, -atom.reach, rank, atom)
        for at, families in _places(text, start, end)
        for rank, family in families
        if (match := family.pattern.match(text, at, end))
        for atom in family.read(match)
    ]
    found.sort(key=lambda row: row[:3])
    return [atom for atom in _apart(row[3] for row in found) if atom.form != "name"]


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, Ranked]]:
    """Where a time may begin, with the families that may begin there."""
    article: tuple[int, str] | None = None
    for word in _WORD.finditer(text, start, end):
        written = word.group()
        key = _KEYS.get(written) or ("" if written[-1] > "9" else _number_key(written))
        if article and key in _FOLLOWERS:
            yield article[0], _AFTER_ARTICLE[f"{article[1]} {key}"]
        article = (word.start(), key) if key in _ARTICLES else None
        if article is None and key in _AFTER_NUMBER:
            yield word.start(), _after_number(key, text, word.end())
        elif article is None and key in _STARTS:
            yield word.start(), _STARTS[key]


def _after_number(key: str, text: str, end: int) -> Ranked:
    found, by_character = _INK.search(text, end), _AFTER_NUMBER[key]
    return by_character.get(found[0] if found else " ") or by_character[" "]


def _number_key(word: str) -> str:
    """What a number is known by: its length; nothing where it is too long."""
    if not word[0].isdigit():
        return "'"
    return _NUMBER_KEYS[len(word)] if len(word) <= _LONGEST else ""


def _apart(atoms: Iterator[Atom]) -> Iterator[Atom]:
    reached = -1
    for atom in atoms:
        if atom.start >= reached:
            yield atom
            reached = atom.end
