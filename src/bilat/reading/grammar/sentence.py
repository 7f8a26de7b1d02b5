"""A parsed sentence with what it names: tokens in, mentions by token out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.document import Block, Document
    from bilat.model.mention import PartyMention, PersonMention
    from bilat.model.parties import Registry
    from bilat.reading.mentions.dates import TimeMention
    from bilat.reading.tree import Span, Token


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """What a sentence stands in: its document, the title's pair, the persons named so far, by surname.

    `parties` are all mentions of parties in the document, headings included, in order.
    """

    document: Document
    registry: Registry
    pair: tuple[str, ...]
    persons: Mapping[str, tuple[PersonMention, ...]]
    parties: tuple[PartyMention, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Timed:
    """A time expression in a sentence with the token that governs it; `is_aside` where it stands in brackets."""

    mention: TimeMention
    head: Token
    tokens: tuple[int, ...]
    is_aside: bool = False

    @property
    def value(self) -> str | None:
        """The time as EDTF: as the text has it, else where the calendar puts it."""
        return self.mention.bare or self.mention.calendar


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence: `start:end` are original offsets; mentions are found by token index.

    `stems` has the tokens of the sentence by their stem.
    `previous` is the sentence before in the same section, `before` the one before in any section;
    `intro` is the one above the list that this item is in.
    """

    scope: Scope
    block: Block
    span: Span
    start: int
    end: int
    parties: Mapping[int, PartyMention]
    persons: Mapping[int, PersonMention]
    times: tuple[Timed, ...]
    offsets: Mapping[int, tuple[int, int]] = field(repr=False)
    stems: Mapping[str, tuple[Token, ...]] = field(repr=False)
    previous: Sentence | None = field(default=None, repr=False)
    before: Sentence | None = field(default=None, repr=False)
    intro: Sentence | None = field(default=None, repr=False)

    @property
    def pair(self) -> tuple[str, ...]:
        """The parties of the document's title."""
        return self.scope.pair

    @property
    def text(self) -> str:
        """The sentence as the document has it."""
        return self.scope.document.text[self.start : self.end]

    def having(self, stems: frozenset[str]) -> list[Token]:
        """Its tokens that have one of some stems, in order."""
        if self.stems.keys().isdisjoint(stems):  # mostly
            return []
        return [token for token in self.span.tokens if token.stem in stems]

    def with_times(self, times: tuple[Timed, ...]) -> Sentence:
        """The sentence as if it had these of its times alone."""
        return self if len(times) == len(self.times) else replace(self, times=times)

    def words(self, first: Token, last: Token) -> str:
        """The original text from one token to another, both included."""
        start, end = self.offsets[first.i][0], self.offsets[last.i][1]
        return " ".join(self.scope.document.text[start:end].split())

    def phrase(self, token: Token) -> str:
        """The original text of a token's subtree."""
        span = list(token.subtree)
        return self.words(span[0], span[-1])
