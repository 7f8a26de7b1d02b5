"""A definite noun of country in, the party that it stands for by its kind out: `the sultanate`, `the Baltic state`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.parties.lands import is_kind, is_of_kind

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_HEADS = frozenset("country nation state republic government land partner power side neighbour neighbor".split())
_ISLANDS = frozenset({"island", "archipelago", "atoll"})
_MADE_AT = frozenset(
    """
    accord agreement charter communique communiqué convention declaration document framework memorandum pact peace plan
    principle process protocol round summit treaty
    """.split()
)
_FOR_IT = frozenset("side troop force army camp cause".split())
_GOVERNMENTS = frozenset("government federal central regime".split())
_HALVES = frozenset({"North", "South"})
_DEFINITE = frozenset({"the", "that", "this"})
_LANDLESS = frozenset({"organisation", "bloc", "body", "movement", "armed-group"})
_NAMED_ISLAND = re.compile(r"\b[A-Z]\w+ (?:Islands?|Archipelago|Atoll)\b|\b(?:Islands?|Isle) of [A-Z]")
# What may stand before `country` without telling which one; all else may tell another than those that are known.
_NEUTRAL = frozenset(
    """
    small tiny large big poor rich young new newly independent communist socialist military civilian interim wealthy
    transitional provisional revolutionary oilrich wartorn entire whole democratic present current central federal
    ruling elected incumbent host postwar republican isolated breakaway nascent fledgling beleaguered impoverished
    legitimate lawful recognised official
    """.split()
)


def by_kind(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The one of the pair, else the last of those named before, that a definite noun tells the kind of."""
    if not _is_definite(token):
        return ()
    if token.text in _HALVES and token.pos_ in ("NOUN", "PROPN"):
        return _half(token, sentence)
    own = _by_own_name(token, sentence)
    if own:
        return own
    words = _kinds(token)
    if not words or (token.word in _ISLANDS and _is_named_island(sentence)):
        return ()
    fits = [p for p in sentence.pair if _fits(p, words, sentence)]
    if len(fits) == 1:
        return tuple(fits)
    if fits:
        return ()
    named = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i]
    named = named or [m.party for _, m in sorted(sentence.previous.parties.items())] if sentence.previous else named
    return tuple(p for p in reversed(named) if _fits(p, words, sentence))[:1]


def is_named_for_a_place(noun: Token, sentence: Sentence) -> bool:
    """`the Paris Agreement`, `the Geneva Conventions`: named after where it was made, and no state's own."""
    if noun.stem not in _MADE_AT or (noun.pos_ != "PROPN" and noun.stem != "process"):
        return False
    named = [sentence.parties[c.i].form for c in noun.children if c.i in sentence.parties]
    return bool(named) and all(form == "capital" for form in named)


def is_of_government(token: Token) -> bool:
    """`the federal side`, `the government troops`: they who fight for it stand for it."""
    if token.stem not in _FOR_IT:
        return False
    before = [c for c in token.children if c.i < token.i and c.dep_ != "det"]
    return bool(before) and all(c.stem in _GOVERNMENTS for c in before)


def names_third(token: Token, sentence: Sentence) -> bool:
    """Whether a land outside the title's pair is named before a word: whose government it may be."""
    before = tuple(m.party for i, m in sentence.parties.items() if i < token.i and m.form != "city")
    return not set(_lands_among(before, sentence)) <= set(sentence.pair)


def is_neutral(token: Token) -> bool:
    """Whether a definite noun has nothing before it that could tell which country is meant."""
    before = [c for c in token.children if c.i < token.i and c.dep_ not in ("det", "advmod", "punct")]
    return _is_definite(token) and all(c.stem in _NEUTRAL | _GOVERNMENTS for c in before)


def by_place(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`the military government that took power in Suva`: whose the first place or party in the clause behind it is."""
    for clause in (c for c in token.children if c.dep_ in ("relcl", "acl")):
        named = [sentence.parties[t.i] for t in clause.subtree if t.i in sentence.parties]
        if named:
            return (named[0].party,)
    return ()


def _by_own_name(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`the Region`, `the Islands`, `the Union`: the one of the pair whose name ends so."""
    is_bare = all(c.dep_ in ("det", "case") or c.i > token.i for c in token.children)
    fits = [p for p in sentence.pair if p.endswith(f" {token.text}")] if token.text.istitle() and is_bare else []
    return tuple(fits) if len(fits) == 1 else ()


def _is_definite(token: Token) -> bool:
    is_open = any(c.dep_ in ("poss", "nummod") or (c.dep_ == "prep" and c.lower_ == "of") for c in token.children)
    return not is_open and any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in token.children)


def _kinds(token: Token) -> tuple[str, ...]:
    """The words of a noun phrase that tell a kind; none where another word may tell a country of its own."""
    before = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod") and c.i < token.i]
    told = [c.lower_ for c in before if is_kind(c.lower_)]
    own = [token.word] if is_kind(token.word) else []
    if not own and (token.word not in _HEADS or not told):
        return ()
    rest = [c for c in before if not is_kind(c.lower_) and c.stem not in _NEUTRAL]
    return () if any(c.text[0].isupper() for c in rest) or (own and rest) else (*own, *told)


def _fits(party: str, words: tuple[str, ...], sentence: Sentence) -> bool:
    return all(is_of_kind(party, word, sentence.scope.registry) for word in words)


def _half(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`the North` of a divided country that the title or the document names."""
    known = dict.fromkeys((*sentence.pair, *(m.party for m in sentence.scope.parties)))
    fits = [p for p in known if is_of_kind(p, token.lower_, sentence.scope.registry)]
    return tuple(fits) if len(fits) == 1 else ()


def _is_named_island(sentence: Sentence) -> bool:
    """Whether the document names an island that is no party of the title: `the island` may be that one."""
    found = (m[0] for m in _NAMED_ISLAND.finditer(sentence.scope.document.text))
    return any(not any(name in party for party in sentence.pair) for name in found)


def last_land(token: Token, sentence: Sentence, told_of: tuple[str, ...]) -> tuple[str, ...]:
    """The party with a territory that `the country` is: the last named, else whom the sentence before is about.

    By an adjective only where it is who acts; where none is named the only one of the title that has a territory.
    """
    before = [m for i, m in sorted(sentence.parties.items()) if i < token.i]
    named = [m.party for m in before if m.form in ("name", "short")]
    if not named and token.dep_ == "nsubj":
        named = [m.party for m in before if m.form == "adjective"]
    own = _lands_among(sentence.pair, sentence)
    return (
        _lands_among(tuple(named), sentence)[-1:]
        or (own if len(own) == 1 < len(sentence.pair) else ())
        or _lands_among(told_of, sentence)
    )


def _lands_among(names: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """Those of some parties that have a territory, as far as is known."""
    known = ((name, sentence.scope.registry.find(name)) for name in names)
    return tuple(name for name, party in known if party is None or party.sort not in _LANDLESS)
