"""A sentence about what `it` or `they` stand for in, drafts of what became of the tie of the sentence before out.

`A imposed sanctions on B in 1990. They were lifted in 1993.`
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.aspect import turn_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.sequels import acts_on_pronoun, taken_up
from bilat.reading.grammar.when import when
from bilat.reading.phrases.book import load_books
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.phrases import first_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Book

# Of relations, other rules tell what became.
_RELATIONS = frozenset({"relation", "relationship", "tie", "link"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Ties of the sentence before that ended, rested or began anew, each at a time of its own."""
    for book in load_books() if acts_on_pronoun(sentence) else ():
        yield from _turned(book, sentence)


def _turned(book: Book, sentence: Sentence) -> Iterator[Draft]:
    ties = _told_before(book, sentence)
    for verb in acts_on_pronoun(sentence) if ties else ():
        phase, time, stance = turn_of(verb), when(verb, sentence), stance_of(verb, sentence)
        if phase not in (None, "holds") and time and not stance.is_negated:
            turned = replace(ties[-1], phase=phase, time=time.act, modality=stance.modality, told=None)
            yield replace(turned, attributed_to=stance.attributed_to)


def _told_before(book: Book, sentence: Sentence) -> list[Draft]:
    """What the book reads in the noun that the pronoun stands for."""
    noun = taken_up(sentence, _nouns_by_book()[book.name])
    if noun is None or sentence.previous is None:
        return []
    told = first_told(noun, book.by_word[noun.stem], sentence.previous)
    return [d for d in told if d.phase in ("holds", "begins") and d.modality == "asserted"]


@cache
def _nouns_by_book() -> Mapping[str, frozenset[str]]:
    """The nouns that a book's expressions turn on."""
    told = {
        book.name: frozenset(w for w, used in book.by_word.items() if any(e.sort == "noun" for e in used)) - _RELATIONS
        for book in load_books()
    }
    return MappingProxyType(told)


RULE = Rule("turned", 1, read)
