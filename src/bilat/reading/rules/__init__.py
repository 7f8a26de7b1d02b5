"""One file a family of kinds: parsed sentences in, drafts of statements out. A module with a RULE is a rule."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.rules.phrases import phrase_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.draft import Rule


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules in order, with their places by the words that they turn on; under the empty word those without."""

    every: tuple[Rule, ...]
    by_word: Mapping[str, frozenset[int]]

    def asked(self, sentence: Sentence) -> Iterator[Rule]:
        """The rules that find a word of theirs in a sentence, in order."""
        found = set(self.by_word.get("", ()))
        for stem in sentence.stems:
            if stem in self.by_word:
                found |= self.by_word[stem]
        return map(self.every.__getitem__, sorted(found))


@cache
def load_rules() -> Rules:
    """All rules with their index."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for place, rule in enumerate(all_rules()):
        for word in ("",) if rule.words is None else rule.words:
            places[word].add(place)
    return Rules(all_rules(), MappingProxyType({word: frozenset(found) for word, found in places.items()}))


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rule of every module of this package that has one, by module name, then those of the phrase books."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    own = tuple(module.RULE for module in modules if hasattr(module, "RULE"))
    return (*own, *phrase_rules())
