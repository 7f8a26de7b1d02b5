"""A token in, the person that its phrase names out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.who import Who, full_name, person_party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bilat.reading.grammar.sentence import Sentence

_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?:[\s-](?:[a-z]{1,3}[\s-]){0,2}[A-ZÀ-Þ][\w.’'-]*){0,5}")
_NO_NAME = re.compile(
    r"(?i)\b(?:embassy|legation|consul\w*|ministry|department|republic|kingdom|government|council|treaty|office|section|state|"
    r"congress|senate|court|union|war|army|navy|mission|status|president|minister|representative|personal|"
    r"special|resident|prince|king|queen|emir|sultan|general|first|secretary|envoy|ambassador|charg\w*|"
    r"agent|interim|commissioner|justice|plenipotentiary|grand duke)\b"
)


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
    names = [" ".join(name.split()) for name in found if not _NO_NAME.search(name)]
    return names[-1] if names else None


def owner_of(token: Token, sentence: Sentence) -> Who:
    """The party that a person acts for, nobody where the text does not say."""
    person = sentence.persons.get(token.i)
    return person_party(person, token, sentence) if person else Who()
