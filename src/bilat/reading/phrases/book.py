"""The phrase files beside this module in, a book a kind out: expressions with their roles, by the word they turn on.

The form of a file is told in `README.md` beside it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from bilat.errors import DataError
from bilat.model.kinds import kind_named
from bilat.model.statement import Modality, Phase, Role, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Number = Literal["singular", "plural"]
Sort = Literal["verb", "noun", "adjective"]
_PAIRED = "between own of with to and clause pair"
_DEFAULT_PATHS = MappingProxyType(
    {
        "verb": ("subject", "object"),
        "noun": ("own by from clause", "for to of toward towards with"),
        "adjective": ("clause", "of to toward towards with"),
    }
)


@dataclass(frozen=True, slots=True)
class Around:
    """What must, or must not, stand near the word: stems; an empty set asks for nothing."""

    object: frozenset[str]
    modified: frozenset[str]
    governor: frozenset[str]
    after: frozenset[str]
    needs: frozenset[str]
    unless: frozenset[str]
    folk: bool
    also: frozenset[str]
    under: frozenset[str]
    beneath: frozenset[str]
    number: Number | None
    required: tuple[frozenset[str], ...] = ()  # of each of these sets the sentence must have a stem


@dataclass(frozen=True, slots=True)
class Expression:
    """A group of words that are used alike, and who is who around them: `actor` and `target` are paths (README.md)."""

    kind: str
    sort: Sort
    particle: str
    actor: tuple[str, ...]
    target: tuple[str, ...]
    phase: Phase | None
    is_phase_own: bool
    modality: Modality | None
    told: Told | None
    detail: str | None
    around: Around
    roles: tuple[tuple[Role, tuple[str, ...]], ...]
    is_counted: bool
    is_placed: bool
    is_steady: bool
    negated: bool | None
    is_naming: bool
    is_saying: bool
    is_stance: bool
    is_official: bool
    is_answer: bool
    is_agentless: bool
    is_spanning: bool
    is_of_lands: bool
    is_sided: bool
    is_whole: bool
    is_said: bool
    is_known: bool
    is_together: bool
    is_predicated: bool
    is_granted: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Book:
    """All expressions of one kind, by the stem of the word that each turns on; `version` changes with any of them.

    A book that `is_filling` speaks only of parties of whom no rule of the kind has told in the sentence.
    """

    name: str
    version: int
    by_word: Mapping[str, tuple[Expression, ...]] = field(repr=False)
    is_filling: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The words that the expressions turn on."""
        return frozenset(self.by_word)


class _Entry(BaseModel):
    """One table of a phrase file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: str
    actor: str = ""
    target: str | None = None
    phase: Phase | None = None
    modality: Modality | None = None
    told: Told | None = None
    detail: str | None = None
    object: str = ""
    modified: str = ""
    governor: str = ""
    under: str = ""
    after: str = ""
    number: Number | None = None
    needs: str = ""
    unless: str = ""
    also: str = ""
    negated: bool | None = None
    naming: bool = False
    content: bool = False
    beneath: str = ""
    roles: dict[Role, str] = {}
    counted: bool = False
    placed: bool = False
    steady: bool = False
    agentless: bool = False
    folk: bool = False
    spans: bool = False
    lands: bool = False
    whole: bool = False
    said: bool = False
    known: bool = False
    together: bool = False
    predicated: bool = False
    granted: bool = False
    confidence: float = 0.7


class _File(BaseModel):
    """A phrase file: the kind's version, its default phase, its word sets by name, its expressions."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    version: int
    phase: Phase | None = None
    stance: bool = False
    official: bool = False
    answers: bool = False
    sided: bool = False
    filling: bool = False
    roles: dict[Role, str] = {}
    sets: dict[str, str] = {}
    verb: list[_Entry] = []
    noun: list[_Entry] = []
    adjective: list[_Entry] = []


@cache
def load_books() -> tuple[Book, ...]:
    """The book of every phrase file, by name.

    Raises DataError where a file is not of the form, names an unknown kind, or gives an event a phase.
    """
    found = sorted((f for f in files(__package__).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(_book(f.name.removesuffix(".toml"), f.read_text("utf-8")) for f in found)


def _book(name: str, text: str) -> Book:
    try:
        page = _File.model_validate(tomllib.loads(text))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        message = f"phrases/{name}.toml is not of the form of a phrase file: {error}"
        raise DataError(message, "see the README beside it") from error
    by_word: dict[str, list[Expression]] = {}
    sorts: tuple[tuple[Sort, list[_Entry]], ...] = (
        ("verb", page.verb),
        ("noun", page.noun),
        ("adjective", page.adjective),
    )
    for sort, entry in ((sort, entry) for sort, entries in sorts for entry in entries):
        for word, particle in _anchors(entry.words, page.sets):
            by_word.setdefault(word, []).append(_expression(page, sort, entry, particle))
    rows = MappingProxyType({word: tuple(rows) for word, rows in by_word.items()})
    return Book(name, page.version, rows, page.filling)


def _anchors(words: str, sets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for item in sorted(_set(words, sets)):
        word, _, particle = item.partition("+")
        yield word, particle


def _set(words: str, sets: Mapping[str, str]) -> frozenset[str]:
    """The words of a list; `@name` stands for a set of the file."""
    out: set[str] = set()
    for word in words.split():
        out |= _set(sets[word[1:]], sets) if word.startswith("@") else {_stem(word)}
    return frozenset(out)


def _stem(word: str) -> str:
    """The word as the tree has it: `seize` is `seise` there, as `recognize` is `recognise`."""
    head, plus, particle = word.partition("+")
    return (head[:-3] + "ise" if head.endswith("ize") else head) + plus + particle


def _expression(page: _File, sort: Sort, entry: _Entry, particle: str) -> Expression:
    actor, target = _paths(entry, sort, is_symmetric=kind_named(page.kind).is_symmetric or entry.together)
    return Expression(
        page.kind,
        sort,
        particle,
        actor,
        target,
        entry.phase or page.phase,
        entry.phase == page.phase,
        entry.modality,
        entry.told,
        entry.detail,
        _around(entry, page.sets),
        tuple((role, tuple(path.split())) for role, path in sorted({**page.roles, **entry.roles}.items())),
        entry.counted,
        entry.placed,
        entry.steady,
        entry.negated,
        entry.naming,
        entry.content,
        page.stance,
        page.official,
        page.answers,
        entry.agentless,
        entry.spans,
        entry.lands,
        page.sided,
        entry.whole,
        entry.said,
        entry.known,
        entry.together,
        entry.predicated,
        entry.granted,
        entry.confidence,
    )


def _around(entry: _Entry, sets: Mapping[str, str]) -> Around:
    around = Around(
        _set(entry.object, sets),
        _set(entry.modified, sets),
        _set(entry.governor, sets),
        _set(entry.after, sets),
        _set(entry.needs, sets),
        _set(entry.unless, sets),
        entry.folk,
        _set(entry.also, sets),
        _set(entry.under, sets),
        _set(entry.beneath, sets),
        entry.number,
    )
    asked = (around.modified, around.governor, around.under, around.needs, around.also)
    return replace(around, required=tuple(words for words in asked if words))


def _paths(entry: _Entry, sort: Sort, *, is_symmetric: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paths to actor and target; a symmetric kind has all its parties by the actor's path."""
    actor, target = _DEFAULT_PATHS[sort]
    if is_symmetric:
        both = "subject with and pair" if sort == "verb" else _PAIRED
        return tuple((entry.actor or both).split()), ()
    return tuple((entry.actor or actor).split()), tuple((target if entry.target is None else entry.target).split())
