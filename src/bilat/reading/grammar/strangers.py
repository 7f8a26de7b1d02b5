"""Noun phrases that stand for no known party in, what can still be said of them: the other of the pair, or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.groups import GROUPS
from bilat.reading.grammar.known import full_name
from bilat.reading.grammar.organisations import organisation_of
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import is_personal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAIR = 2
_HE = frozenset({"he", "him", "his", "she", "her"})
_HOSTS = frozenset(
    "troop army fleet navy force soldier men man squadron regiment gunboat warship division guard tank police".split()
)
_BANDS = frozenset("brigade army front movement corps legion battalion militia force guard union".split())
# Who may stand for a country though the text does not say of which one they are.
_ARMS = frozenset(
    """
    army navy police force ministry university company scientist researcher authority agency embassy service troop
    museum institute archaeologist hospital bank school expert minister president official government parliament court
    guard team academy laboratory foundation library college
    """.split()
)
_POLITIES = frozenset(
    "island kingdom emirate sultanate regime republic country nation neighbour neighbor colony power government".split()
)
# What ends so is neither a person nor a group: `the Oslo Accords`.
_NO_GROUP = re.compile(
    r"\b(?:Resolution|Treat(?:y|ies)|Agreements?|Accords?|Conventions?|Protocols?|Acts?|Plan|Day|War|Process|Declaration|Cup|"
    r"Games|Charter|Pact|Framework|Communiqu[eé]|Round|Document|Memorandum|Principles)\b"
)
_BOTH_OF_THEM = frozenset({"giant", "neighbour", "neighbor", "rival", "economy", "heavyweight"})
# Those who speak for themselves, whatever country they are of.
_PRIVATE = frozenset(
    """
    company firm newspaper magazine press media journalist scholar academic historian researcher analyst scientist
    artist singer team club airline bank hotel student tourist investor businessman entrepreneur manufacturer group
    daily outlet observer writer author commentator farmer worker activist party tabloid
    website channel station biographer critic lawyer resident
    """.split()
)


def other_of_pair(tokens: Iterable[Token], other_side: Who, sentence: Sentence) -> Who:
    """Whom a person of no known party acts for, where one of the title's pair stands on the other side."""
    rest = rest_of_pair(other_side, sentence)
    if not rest:
        return NOBODY
    for token in (each for top in tokens for each in (top, *_commanders(top))):
        if is_stranger(token, sentence):
            person = sentence.persons.get(token.i)
            return Who(rest.parties, (full_name(person, sentence),) if person else ())
    return NOBODY


def _commanders(token: Token) -> Iterator[Token]:
    """Whose the troops are: `Badoglio's troops`."""
    if token.stem in _HOSTS:
        yield from (c for c in token.children if c.dep_ == "poss")


def rest_of_pair(taken: Who, sentence: Sentence) -> Who:
    """The title's other party where just one of the pair is taken."""
    rest = tuple(p for p in sentence.pair if p not in taken.parties)
    return Who(rest) if len(sentence.pair) == _PAIR and len(rest) == 1 else NOBODY


def named_other(actor: str, sentence: Sentence) -> str | None:
    """The title's other party, where the sentence names it."""
    rest = rest_of_pair(Who((actor,)), sentence).parties if actor in sentence.pair else ()
    return rest[0] if rest and any(m.party == rest[0] for m in sentence.parties.values()) else None


def is_stranger(token: Token, sentence: Sentence) -> bool:
    """Whether a token is a person of whom the text does not say for whom he acts."""
    is_it = token.lower_ == "it" and token.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in token.head.children)
    if is_it or token.lower_ in _HE or token.i in sentence.persons:
        return not who_is(token, sentence)
    if token.pos_ != "PROPN" or token.i in sentence.parties:
        return False
    name = _name(token, sentence)
    return is_personal(name) and not _NO_GROUP.search(name) and not who_is(token, sentence)


# `relations between A and the West`: with nobody in particular.
_WORLDS = frozenset("west east world rest occident orient".split())


def is_somebody_else(token: Token, sentence: Sentence) -> bool:
    """`its neighbours`, `the tribes`: a noun that stands for nobody known, and not for the other country either."""
    if token.stem in _WORLDS:
        return not who_is(token, sentence)
    if token.tag_ == "NNS" and token.stem in _BOTH_OF_THEM and token.head.lower_ == "between":
        return False  # `relations between the two giants of Africa`
    if token.stem in _ARMS or (token.stem in _POLITIES and token.tag_ == "NN") or is_stranger(token, sentence):
        return False
    if token.pos_ == "PROPN" and (token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children)):
        return False  # `between the N Society and the S Institute`: one of either country
    return token.pos_ in ("NOUN", "PROPN") and not who_is(token, sentence)


def one_side(token: Token, sentence: Sentence) -> Who:
    """Who stands on one side, a group by the text's own words: `between the A army and clan militias`."""
    joined = next((c for c in token.children if c.i < token.i and any(k.dep_ == "conj" for k in c.children)), None)
    if joined is None or token.stem not in GROUPS or joined.dep_ not in ("nmod", "compound", "amod"):
        return who_is(token, sentence) or (named_group(token, sentence) if token.stem in GROUPS else NOBODY)
    last = next(k for k in joined.children if k.dep_ == "conj")  # the parser hung both nouns on the second
    first = (c for c in (*token.children, joined, *joined.children) if c.i < last.left_edge.i)
    named = (sentence.parties[c.i].party for c in first if c.i in sentence.parties)
    return Who((*named, sentence.words(last.left_edge, token)))


def is_titled_text(token: Token, sentence: Sentence) -> bool:
    """Whether a noun is the title of a treaty, plan or the like: `the Kyoto Protocol`."""
    return token.pos_ == "PROPN" and _NO_GROUP.search(_name(token, sentence)) is not None


def is_private(token: Token) -> bool:
    """Whether a noun stands for people who speak for themselves and not for their country."""
    return token.stem in _PRIVATE


def named_group(token: Token, sentence: Sentence) -> Who:
    """A movement or group by the text's own words: `the Contras`, `rebels in the east` (as `rebels`)."""
    known = who_is(token, sentence)
    if known:
        return known if all(_is_movement(p, sentence) for p in known.parties) else NOBODY
    where = place_at(token, sentence)
    if where is not None and where.city is not None:
        return NOBODY
    if token.pos_ == "PROPN":
        name = organisation_of(token, sentence) or _name(token, sentence)
        is_somebody = token.stem not in _BANDS and is_stranger(token, sentence)
        is_group = bool(name) and not _NO_GROUP.search(name) and not is_somebody
        return Who((name,)) if is_group and not name[0].islower() else NOBODY
    if token.stem in GROUPS:
        words = [c for c in token.children if c.dep_ in ("amod", "compound") and c.i < token.i]
        return Who((sentence.words(words[0] if words else token, _with_leader(token)),))
    return NOBODY


def some_people(token: Token, sentence: Sentence) -> Who:
    """People of no known party by the text's own plural: `exiled journalists`."""
    if token.tag_ != "NNS" or who_is(token, sentence):
        return NOBODY
    words = [c for c in token.children if c.dep_ in ("amod", "compound") and c.i < token.i]
    return Who((sentence.words(words[0] if words else token, token),))


def _is_movement(name: str, sentence: Sentence) -> bool:
    party = sentence.scope.registry.find(name)
    return party is None or party.sort in ("movement", "armed-group", "party")


def _with_leader(token: Token) -> Token:
    """The last word of `the rebels of N`."""
    of = [c for c in token.children if c.lower_ == "of" and c.dep_ == "prep"]
    named = [t for c in of for t in c.children if t.pos_ == "PROPN"]
    return named[0] if named else token


def _name(token: Token, sentence: Sentence) -> str:
    """The run of capitalised words that a token heads."""
    words = [c for c in token.children if c.dep_ in ("compound", "nmod", "amod", "flat") and c.i < token.i]
    return sentence.words(words[0] if words else token, token)


def outside_pair(found: Who, sentence: Sentence) -> Who:
    """Those of the parties that are not of the title's pair."""
    return Who(tuple(p for p in found.parties if p not in sentence.pair))


def whole_pair(sentence: Sentence, taken: Who) -> Who:
    """The title's pair, where third parties act."""
    return Who(sentence.pair) if taken and not set(taken.parties) & set(sentence.pair) else NOBODY


def is_of_business(agent: Token) -> bool:
    """`the Kenyan company N opened an office`: a firm's, whatever the country."""
    named = agent.head.head if agent.head.dep_ == "relcl" else agent
    return is_private(agent) or is_private(named) or any(is_private(c) for c in agent.children if c.dep_ == "appos")
