"""Sentences about the making of organisations, movements, firms and states in, drafts of `founding` out.

`O was founded in X in 1962`, `A and B founded O`, `O, formed by exiles in 1990`, `the foundation of O`,
`O came into being`, `A and B united to form C`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import is_negated, obliques, particle, patients, subjects
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.title_groups import GROUP_NOUNS
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import places
from bilat.reading.grammar.who import who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.model.statement import Modality
    from bilat.reading.grammar.clause import Oblique
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_FOUND = frozenset(
    """
    found cofound establish create form set launch constitute incorporate organise start inaugurate
    """.split()
)
_ARISE = frozenset("come emerge arise".split())
_BEING = frozenset({"being", "existence"})
_NOUNS = frozenset("foundation founding establishment creation formation".split())
_NOT_FOUNDED = re.compile(
    r"(?i)\b(?:embass(?:y|ies)|consulates?|legations?|(?:high )?commission|mission|relations|agreement|treaty|pact|"
    r"accord|protocol|declaration|memorandum|charter|office|war|day|week|year|zone|protectorate|colony|corridor|base|"
    r"command|operation|border|ambassador|consul|minister|route|bridge|road|committee|dialogue|talks|process|plan|programme|"
    r"program|initiative|project|strategy|fleet|monument|statue|bust|memorial|plaque|exhibition)\b"
)
_NAME = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|its|their|his)\s+)?(?P<name>[\"“]?[A-Z][\w’'&–-]*(?:,?\s+(?:(?:of|for|on|and|in|the|against|to|de|y|e)\s+)*"
    r"[A-Z][\w’'&–-]*)*[\"”]?)"
)
_AT_PLACE = re.compile(r" (?:in|at|on) [A-Z].*$")
_STATES = frozenset({"state", "republic", "country", "group", "body", "organisation"})
_SORTS = frozenset({"organisation", "bloc", "body", "movement", "armed-group", "former-state"})
_BODIES = frozenset(
    """
    society association fund party movement organisation organization union league front chamber club institute
    federation brigade wing branch army battalion congregation order confederation network school
    university newspaper group
    """.split()
)
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
_ARTICLES = frozenset({"the", "a", "an", "new", "first", "joint", "its", "their", "his"})
_PLACE_FORMS = ("city", "capital", "people", "adjective")
_MONUMENTS = frozenset({"monument", "statue", "bust", "memorial", "plaque"})
_CONFIDENCE = 0.7


def read(sentence: Sentence) -> Iterator[Draft]:
    """The foundings of a sentence: what is named, once each."""
    seen = set()
    for act, noun in _acts(sentence):
        name = _name(noun, sentence)
        if name is not None and name not in seen:
            seen.add(name)
            yield _draft(name, act, sentence)


def _acts(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    for token in sentence.span:
        if token.is_predicate and token.stem in _FOUND:
            if token.stem != "set" or particle(token) == "up":
                yield from ((token, noun) for noun in patients(token))
        elif token.is_predicate and token.stem in _ARISE:
            if token.stem == "emerge" or any(_is_existence(o) for o in obliques(token)):
                yield from ((token, noun) for noun in subjects(token))
        elif token.stem in _NOUNS and token.pos_ == "NOUN":
            yield from ((token, o.token) for o in obliques(token) if o.prep == "of")
            yield from ((token, _owner(c, token)) for c in token.children if c.dep_ == "poss")


def _is_existence(into: Oblique) -> bool:
    return into.prep == "into" and into.token.lower_ in _BEING


def _owner(owner: Token, noun: Token) -> Token:
    """`the Brotherhood, whose founding dates to …`: what the relative stands for."""
    return owner if owner.lower_ != "whose" else next((a.head for a in noun.ancestors if a.dep_ == "relcl"), owner)


def _name(noun: Token, sentence: Sentence) -> str | None:
    """What was founded, as the text names it; None for what is no organisation or state."""
    if noun.i in sentence.persons or (noun.pos_ not in ("NOUN", "PROPN") and noun.i not in sentence.parties):
        return None
    beside = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if noun.pos_ == "NOUN" and beside is not None and noun.stem in _BODIES | _STATES:
        return _name(beside, sentence)
    mention = sentence.parties.get(noun.i)
    if any(t.stem in _MONUMENTS for t in (noun, noun.head, *(a for a in noun.ancestors if not a.is_predicate))):
        return None  # `a statue of N was set up`
    if mention is not None and mention.form not in _PLACE_FORMS:
        if not _is_founded(mention, sentence):
            return None
        words = " ".join(sentence.scope.document.text[mention.start : mention.end].split())
        return _proper(noun, sentence) or _stripped(words)
    if noun.pos_ == "PROPN":
        return _proper(noun, sentence)
    meant = who_is(noun, sentence).parties if noun.lower_ in GROUP_NOUNS else ()
    return _described(noun, sentence) or (meant[0] if len(meant) == 1 and meant[0] in sentence.pair else None)


def _is_founded(mention: PartyMention, sentence: Sentence) -> bool:
    """An organisation or movement; a state only by its full name (`the United Republic of X`)."""
    party = sentence.scope.registry.find(mention.party)
    return party is None or party.sort in _SORTS or " " in sentence.scope.document.text[mention.start : mention.end]


def _proper(noun: Token, sentence: Sentence) -> str | None:
    """`the Free Peru Movement`: the text's own name, without the place behind it."""
    match = _NAME.match(sentence.phrase(noun))
    name = _stripped(match["name"]) if match else ""
    name = _AT_PLACE.sub("", name)
    return name if noun.text in name and not _NOT_FOUNDED.search(name) else None


def _described(noun: Token, sentence: Sentence) -> str | None:
    """`a friendship society`, `the military wing of O`: a body without a name of its own, by the text's noun phrase."""
    if noun.stem not in _BODIES:
        return None
    before = [t for c in noun.children if c.dep_ in _MODIFIERS and c.i < noun.i for t in c.subtree]
    first = min((t for t in before if t.lower_ not in _ARTICLES), key=lambda t: t.i, default=noun)
    behind = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == noun.i + 1]
    last = max((t for c in behind for t in c.subtree), key=lambda t: t.i, default=noun)
    name = sentence.words(first, last)
    is_vague = first is noun is last or (noun.stem == "group" and "friendship" not in name)
    return None if is_vague or _NOT_FOUNDED.search(name) else name


def _stripped(name: str) -> str:
    bare = name.strip('"“”').removesuffix("’s").removesuffix("'s")
    return re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", bare)


def _draft(name: str, act: Token, sentence: Sentence) -> Draft:
    stance = stance_of(act, sentence)
    modality: Modality = stance.modality
    if (stance.is_negated or is_negated(act)) and modality == "asserted":
        modality = "denied"
    where = next((found for _, found in places(act, sentence, frozenset({"in", "at"}))), None)
    return Draft(
        "founding",
        None,
        (name,),
        (),
        (Other("host", where.party),) if where is not None and where.party else (),
        when(act, sentence).act,
        where.city if where is not None else None,
        modality=modality,
        attributed_to=stance.attributed_to,
        confidence=_CONFIDENCE,
    )


RULE = Rule("foundings", 1, read, _FOUND | _ARISE | _NOUNS)
