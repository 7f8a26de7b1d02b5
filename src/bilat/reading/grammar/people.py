"""A token in, the person that its phrase names out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.found import Who
from bilat.reading.grammar.known import full_name
from bilat.reading.grammar.who import person_party
from bilat.reading.mentions.names import STOP, is_name

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?:[\s-](?:[a-z]{1,3}[\s-]){0,2}[A-ZÀ-Þ][\w.’'-]*){0,5}")
_NO_NAME = re.compile(
    r"(?i)\b(?:embassy|legation|consul\w*|ministry|department|republic|kingdom|government|council|treaty|office|section|state|"
    r"congress|senate|court|union|war|army|navy|mission|status|president|minister|representative|personal|"
    r"special|resident|prince|king|queen|emir|sultan|general|first|secretary|envoy|ambassador|charg\w*|"
    r"agent|interim|relations|diplomatic|commissioner|justice|plenipotentiary|grand duke)\b"
)


_DESCRIBED = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod"})


def person_name(token: Token, sentence: Sentence) -> str | None:
    """The name of the person that a token heads: a titled person, or a run of proper nouns that is no party."""
    person = sentence.persons.get(token.i)
    if person:
        return full_name(person, sentence)
    if token.pos_ != "PROPN" or token.i in sentence.parties:
        return None
    parts = [c for c in token.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    if any(p.i in sentence.parties for p in parts):
        return None
    words = sentence.words(parts[0] if parts and parts[0].i < token.i else token, token)
    if not _NAME.fullmatch(words) or _NO_NAME.search(words):
        return None
    if " " in words:
        return words
    known = sentence.scope.persons.get(words.casefold(), ())
    return known[-1].name if known else earlier_full_name(words, sentence)


def earlier_full_name(surname: str, sentence: Sentence) -> str | None:
    """The latest run of capitalised words before the sentence that ends in a surname."""
    before = sentence.scope.document.text[: sentence.start]
    found = re.findall(rf"((?:[A-ZÀ-Þ][\w’'-]+\s|[A-Z]\.\s?){{1,3}}{re.escape(surname)})\b", before)
    plain = [_without_lead(name) for name in found if not _NO_NAME.search(name)]
    names = [name for name in plain if " " in name]
    return names[-1] if names else None


def _without_lead(name: str) -> str:
    """A run of capitalised words without the function words and months that a sentence begins with."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".’'") in STOP:
        words = words[1:]
    return " ".join(words)


def lone_name(token: Token, sentence: Sentence) -> str | None:
    """The name of a person who is called by one word: subject of a clause, told of again, never a place or a body."""
    word = token.text
    if token.dep_ not in ("nsubj", "nsubjpass", "conj", "poss") or not word[:1].isupper() or word.isupper():
        return None
    if token.i in sentence.parties or any(c.dep_ in _DESCRIBED for c in token.children) or not is_name(word):
        return None
    full = earlier_full_name(word, sentence)
    if full or token.pos_ != "PROPN" or _NO_NAME.search(word):
        return full
    text = sentence.scope.document.text
    uses = len(re.findall(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text))
    places = re.search(rf"(?i:\b(?:the|in|to|into|at|near|a|an)\s+){re.escape(word)}(?![\w-])", text)
    return word if uses > 1 and not places else None


def owner_of(token: Token, sentence: Sentence) -> Who:
    """The party that a person acts for, nobody where the text does not say."""
    person = sentence.persons.get(token.i)
    return person_party(person, token, sentence) if person else Who()
