"""A spaCy pipeline in, what its attribute ruler and lemmatiser make of a word out, worked out once a word.

Those two take a quarter of the time of parsing (spaCy 3.8), and what they say of a word follows from its form, its tag
and its role alone, but where a pattern of the ruler has several words (`there is`, `gon na`): such a document is given
to them whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from spacy.language import Language
    from spacy.vocab import Vocab

PARTS = ("attribute_ruler", "lemmatizer")
"""The components of a pipeline that this stands for."""
_NAMED = ("DEP", "LOWER")


@dataclass(frozen=True, slots=True)
class Forms:
    """The lemma and part of speech (spaCy's numbers) of words; `turning` are numbers of words and of roles.

    Where a document has one of these, a pattern of several words may hold in it.
    """

    parts: tuple[Callable[[Doc], Doc], ...]
    turning: Mapping[str, frozenset[int]]
    vocab: Vocab
    known: dict[tuple[int, int, int], tuple[int, int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, pipeline: Language) -> Self:
        """The forms of a pipeline; one that lacks the two components says nothing of any word."""
        parts = tuple(pipeline.get_pipe(name) for name in PARTS if pipeline.has_pipe(name))
        rows: list[dict[str, Any]] = getattr(parts[0], "patterns", []) if parts else []
        several = [words for row in rows for words in row["patterns"] if len(words) > 1]
        return cls(parts, _turning(several, pipeline.vocab), pipeline.vocab)

    def needs_whole(self, doc: Doc) -> bool:
        """Whether a pattern of several words may hold in a document."""
        return any(
            not wanted.isdisjoint(doc.to_array([name]).ravel().tolist()) for name, wanted in self.turning.items()
        )

    def complete(self, doc: Doc) -> Doc:
        """The document as the two components leave it."""
        for part in self.parts:
            doc = part(doc)
        return doc

    def told(self, orth: int, tag: int, dep: int) -> tuple[int, int]:
        """The lemma and the part of speech of a word."""
        key = (orth, tag, dep)
        if key not in self.known:
            doc = Doc(self.vocab, words=[self.vocab.strings[orth]])
            doc[0].tag, doc[0].dep = tag, dep
            word = self.complete(doc)[0]
            self.known[key] = (word.lemma, word.pos)
        return self.known[key]


def _turning(patterns: Iterable[list[dict[str, Any]]], vocab: Vocab) -> Mapping[str, frozenset[int]]:
    """For each pattern a word or a role that it cannot do without, by the attribute that it is looked for in."""
    found: dict[str, set[int]] = {name: set() for name in _NAMED}
    for pattern in patterns:
        attribute, texts = next(_literals(pattern))
        found[attribute] |= {vocab.strings.add(text) for text in texts}
    return {attribute: frozenset(numbers) for attribute, numbers in found.items() if numbers}


def _literals(pattern: list[dict[str, Any]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words and roles that a pattern names outright, roles first, which are rarer."""
    for name in _NAMED:
        for wanted in (word[name] for word in pattern if name in word):
            if isinstance(wanted, str):
                yield name, (wanted,)
            elif isinstance(wanted, dict) and "IN" in wanted:
                yield name, tuple(wanted["IN"])
