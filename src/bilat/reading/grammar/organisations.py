"""A token in, the organisation that its phrase names out: by the registry, else by the text's own capitalised name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, obliques

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_SORTS = frozenset({"organisation", "bloc", "body"})
# Blocs of geography and of talk, to which nobody accedes.
_LOOSE = re.compile(r"\b(?:states|countries|world|Third World)$")
_SEAT = re.compile(
    r"\b(?:Organi[sz]ation|Union|League|Community|Council|Commission|Association|Alliance|Bank|Fund|Agency|Forum|Movement|"
    r"Group|Co-?operation|Conference|Commonwealth|Pact|Partnership|Confederation|Bureau|Network|Assembly|Coalition|"
    r"Club|Parliament|Court|Dialogue|Arrangement|Regime|Committee|Programme|Program|Market|Congress|Institute|"
    r"Federation|Consortium|Entente|Area|Zone|Initiative)s?\b"
)
# A conference at a place is an event, and a force or mission is no body that states belong to.
_EVENT = re.compile(r"\b(?:Congress|Conference|Assembly|Convention) (?:of|at|in) [A-Z]\w+$")
_TREATY = re.compile(r"\b(?:Treaty|Convention|Statute|Protocol|Agreement|Accords?|Charter|Covenant|Compact|Pact)\b")
_FORCE = re.compile(r"\b(?:Force|Mission|Operation)\b")
_GENERIC = frozenset("organisation organization bloc alliance body grouping union association pact club".split())
_WORDS = frozenset("League Union Community Organisation Organization Council Alliance Conference Bloc".split())
_AROUND = frozenset("det amod compound poss nmod prep".split())
_WHICH = frozenset({"which", "whose", "whom"})
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
            return None if _FORCE.search(mention.party) else mention.party
        is_place = mention.form in ("name", "short") and mention.end - mention.start > _LONG
        return None if is_place else _by_shape(token, sentence)
    if token.text == "Commonwealth" and any(c.lower_ == "the" for c in token.children):
        return "Commonwealth of Nations"
    return _by_shape(token, sentence) or by_last_word(token, sentence) or _referred(token, sentence)


def by_last_word(token: Token, sentence: Sentence) -> str | None:
    """`the League`, `the Community`: the last organisation of that word that the text has named before."""
    if token.text not in _WORDS or [c.lower_ for c in token.children if c.dep_ in _AROUND] != ["the"]:
        return None
    start = sentence.offsets[token.i][0]
    named = (m.party for m in reversed(sentence.scope.parties) if m.start < start and token.text in m.party.split())
    return next((name for name in named if is_body(name, sentence)), None)


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
    return is_body(mention.party, sentence)


def is_body(name: str, sentence: Sentence) -> bool:
    """Whether the registry has a name for an organisation or bloc that states belong to."""
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort in _SORTS and not _LOOSE.search(party.name)


def is_bloc(name: str, sentence: Sentence) -> bool:
    """Whether a party is a loose bloc of states, which nobody can travel to: `the Frontline States`."""
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort == "bloc" and _LOOSE.search(party.name.lower()) is not None


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
    is_body = " " in name and _SEAT.search(name) and not _EVENT.search(name) and not _FORCE.search(name)
    return name if is_body else None


def treaty_of(token: Token, sentence: Sentence) -> str | None:
    """The capitalised name of a treaty that a token heads: `the Treaty of R`, `the R Statute`, `the R Convention`."""
    if token.pos_ != "PROPN" or any(o.prep == "with" for o in obliques(token)):
        return None
    match = _NAME.match(sentence.phrase(token))
    name = match["name"] if match else ""
    return name if _TREATY.search(name) and " " in name else None


def _referred(token: Token, sentence: Sentence) -> str | None:
    """`O, of which A is a member`, `O, a body in which …`, `the organisation` behind the one that was named."""
    if token.lower_ in _WHICH:
        head = _antecedent(token)
        return None if head is None or head.lower_ in _WHICH else organisation_of(head, sentence)
    if token.lower_ not in _GENERIC:
        return None
    words = [c.lower_ for c in token.children if c.dep_ in ("det", "amod", "compound", "poss", "nmod")]
    if words in (["the"], ["that"], ["this"]) or (words == ["a"] and any(c.dep_ == "relcl" for c in token.children)):
        return named_before(token, sentence)
    return None


def _antecedent(token: Token) -> Token | None:
    """What a relative pronoun stands for."""
    verb = next((a for a in token.ancestors if a.dep_ in ("relcl", "advcl")), None)
    return verb.head if verb is not None else None


def named_before(token: Token, sentence: Sentence) -> str | None:
    """The organisation named last before a token; else the only one of the sentence before, or of the title."""
    here = [m for i, m in sorted(sentence.parties.items()) if i < token.i and _is_organisation(m, sentence)]
    if here:
        return here[-1].party
    before = sentence.previous
    mentions = list(before.parties.values()) if before is not None else []
    named = {m.party for m in mentions if before is not None and _is_organisation(m, before)}
    if not named:
        named = {party for party in sentence.pair if is_body(party, sentence)}
    return named.pop() if len(named) == 1 else None


def left_out(noun: Token, sentence: Sentence) -> tuple[str, ...]:
    """The organisation that a membership is of where none is named: the title's; with `its` the last one named."""
    titled = of_the_title(sentence)
    is_known = any(c.lower_ in ("its", "their") for c in noun.children)
    last = named_before(noun, sentence) if is_known and not titled else None
    return titled or ((last,) if last is not None else ())


def of_the_title(sentence: Sentence) -> tuple[str, ...]:
    """The organisation that the document's title names, if any."""
    return tuple(party for party in sentence.pair if is_body(party, sentence))


def fronted(verb: Token, sentence: Sentence) -> tuple[str, ...]:
    """The organisation that a relative clause says it of: `O, of which A is a member`, `O, in which A has a seat`."""
    preps = [c for c in verb.children if c.pos_ == "ADP" and c.i < verb.i]
    return organisations([t for c in preps for t in c.children if t.lower_ in _WHICH], sentence)


def as_named(name: str, sentence: Sentence) -> str:
    """An organisation by the full name that the sentence gives it, where that is not the registry's; else the name.

    The contract keeps organisations in full as the text names them; an abbreviation gets the registry's full name.
    """
    if name in sentence.pair:
        return name
    text = sentence.scope.document.text
    for mention in sentence.parties.values():
        words = " ".join(text[mention.start : mention.end].split())
        if mention.party == name and mention.form == "name" and " " in words and words != name:
            return words.removeprefix("the ").removeprefix("The ")
    return name
