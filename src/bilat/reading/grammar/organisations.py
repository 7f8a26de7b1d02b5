"""A token in, the organisation that its phrase names out: by the registry, else by the text's own capitalised name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, obliques

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence

_SORTS = frozenset({"organisation", "bloc", "body"})
# Blocs of geography and of talk, to which nobody accedes.
_LOOSE = re.compile(r"\b(?:states|countries|world|Third World)$")
_SEAT = re.compile(
    r"\b(?:Organi[sz]ation|Union|League|Community|Council|Commission|Association|Alliance|Bank|Fund|Agency|Forum|Movement|"
    r"Group|Co-?operation|Conference|Commonwealth|Pact|Partnership|Confederation|Bureau|Network|Assembly|Coalition|"
    r"Club|Parliament|Court|Dialogue|Arrangement|Regime|Committee|Programme|Program|Market|Congress|Institute)s?\b"
)
# A party named with so many letters is a state or territory by its full name, not a word within another name.
_LONG = 20
_LINK = re.compile(
    r"(?:\s*\([^()]*\))?(?:,?\s+(?:in|on|since)\s+[\w\s]{4,20}?)?\s*(?:,\s*and|,\s*as well as|,|and|as well as)"
    r"\s+(?:(?:of|from|to|in|into)\s+)?(?:the\s+)?"
)
_NAME = re.compile(
    r"(?:the\s+)?(?P<name>[A-Z][\w’'&–-]*(?:,?\s+(?:(?:of|for|on|and|in|the|against|to)\s+)*[A-Z][\w’'&–-]*)*)"
)


def organisation_of(token: Token, sentence: Sentence) -> str | None:
    """The name of the organisation, bloc or treaty body that a token heads or lies in; None for anything else."""
    mention = sentence.parties.get(token.i)
    if mention is not None:
        if _is_organisation(mention, sentence):
            return mention.party
        is_place = mention.form in ("name", "short") and mention.end - mention.start > _LONG
        return None if is_place else _by_shape(token, sentence)
    if token.text == "Commonwealth" and any(c.lower_ == "the" for c in token.children):
        return "Commonwealth of Nations"
    return _by_shape(token, sentence)


def organisations(tokens: Iterator[Token] | tuple[Token, ...] | list[Token], sentence: Sentence) -> tuple[str, ...]:
    """The organisations that noun phrases and their coordinates name, without doubles."""
    out: dict[str, None] = {}
    for token in tokens:
        for each in coordinates(token):
            name = organisation_of(each, sentence)
            if name:
                out[name] = None
    return tuple(out)


def _is_organisation(mention: PartyMention, sentence: Sentence) -> bool:
    party = sentence.scope.registry.find(mention.party)
    return party is not None and party.sort in _SORTS and not _LOOSE.search(party.name)


def listed_with(names: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """The organisations named, with those that the list goes on to behind a date: `O in 1961 and of P`."""
    text = sentence.scope.document.text
    mentions = sorted({id(m): m for m in sentence.parties.values()}.values(), key=lambda m: m.start)
    out = dict.fromkeys(names)
    end = None
    for mention in mentions:
        if end is not None and _LINK.fullmatch(text[end : mention.start]) and _is_organisation(mention, sentence):
            out[mention.party] = None
        end = mention.end if mention.party in out else end
    return tuple(out)


def organisations_at(noun: Token, sentence: Sentence, preps: frozenset[str]) -> tuple[str, ...]:
    """The organisations in a noun's or verb's complements with these prepositions, and in its modifiers."""
    before = [c for c in noun.children if c.dep_ in ("compound", "nmod", "amod", "poss") and c.i < noun.i]
    behind = [o.token for o in obliques(noun) if o.prep in preps]
    return organisations([*behind, *before], sentence)


def _by_shape(token: Token, sentence: Sentence) -> str | None:
    if token.pos_ != "PROPN" or token.i in sentence.persons:
        return None
    match = _NAME.match(sentence.phrase(token))
    name = match["name"].removesuffix("’s").removesuffix("'s") if match else ""
    return name if " " in name and _SEAT.search(name) else None
