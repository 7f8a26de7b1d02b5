"""Sentences that name a war by its two sides (`the Iran–Iraq War`) in, drafts of `conflict` out."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.parties import load_registry
from bilat.reading.grammar.aspect import aspect_of
from bilat.reading.grammar.clause import agents, is_negated
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.owntime import time_beside
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_WARS = frozenset({"war", "hostility", "skirmish"})
_SIDES = re.compile(r"((?:[A-Z][\w'.]* ){0,2}[A-Z][\w'.]*)[–‑-]([A-Z][\w']*(?: [A-Z][\w']*)?)(?: [a-zA-Z]+)?$")
_TAKE_PART = frozenset({"take", "participate", "join", "enter", "fight", "play"})
_REACH = 60
_NO_FIGHT = frozenset("trade tariff cold cod price word media cultural".split())
_FIRST_SIDES = MappingProxyType(
    {
        "anglo": "United Kingdom",
        "arab": "Arab states",
        "austro": "Austria",
        "belgo": "Belgium",
        "dano": "Denmark",
        "ethio": "Ethiopia",
        "euro": "Europe",
        "finno": "Finland",
        "franco": "France",
        "germano": "Germany",
        "graeco": "Greece",
        "greco": "Greece",
        "hispano": "Spain",
        "indo": "India",
        "italo": "Italy",
        "luso": "Portugal",
        "nippo": "Japan",
        "perso": "Persia",
        "polono": "Poland",
        "romano": "Romania",
        "russo": "Russia",
        "serbo": "Serbia",
        "sino": "China",
        "swedo": "Sweden",
        "turco": "Turkey",
        "turko": "Turkey",
    }
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Wars known by the names of their sides."""
    for word in sorted(_WARS & sentence.stems.keys()):
        for token in sentence.stems[word]:
            sides = _sides(token, sentence)
            if len(sides) > 1 and not any(c.stem in _NO_FIGHT for c in token.children):
                yield _draft(token, _fighting(token, sides, sentence) or sides, sentence)


def _fighting(war: Token, sides: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """`A took part in the Arab–Israeli War`: of A and the other of the pair, where that is one of the sides."""
    verb = war.head.head if war.dep_ == "pobj" and war.head.lower_ == "in" else war.head
    verb = verb.head if verb.stem in ("part", "role") else verb
    if verb.stem not in _TAKE_PART or is_negated(verb):
        return ()
    acting = who(agents(verb), sentence).parties
    rest = tuple(p for p in sentence.pair if p not in acting and p in sides)
    return (*acting, *rest) if len(acting) == len(rest) == 1 and acting[0] not in sides else ()


def _draft(token: Token, sides: tuple[str, ...], sentence: Sentence) -> Draft:
    stance = stance_of(token, sentence)
    phase = aspect_of(token) or "holds"
    time = time_beside(token, sentence)
    return Draft(
        "conflict",
        phase,
        sides,
        time=time.extent if phase == "holds" else time.act,
        modality="asserted" if phase == "holds" else stance.modality,
        told="past" if phase == "holds" else None,
        detail=sentence.words(token.left_edge, token),
        confidence=0.7,
    )


def _sides(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The parties that the words right before a war name, none unless both are known."""
    end = sentence.offsets[token.i][0] if token.i in sentence.offsets else 0
    named = _SIDES.search(sentence.scope.document.text[max(sentence.start, end - _REACH) : end].rstrip())
    if named is None:
        return ()
    found = (_side(named[1], sentence, from_left=False), _side(named[2], sentence, from_left=True))
    return tuple(dict.fromkeys(party for party in found if party)) if all(found) else ()


def _side(words: str, sentence: Sentence, *, from_left: bool) -> str | None:
    """The party of the longest run of words next to the dash that names one."""
    parts = words.split()
    runs = (
        [parts[: n + 1] for n in range(len(parts))] if from_left else [parts[n:] for n in reversed(range(len(parts)))]
    )
    for run in reversed(runs):
        known = _by_name().get(" ".join(run).casefold(), ())
        if known:
            return _likeliest(known, sentence)
    return _FIRST_SIDES.get(parts[0 if from_left else -1].casefold())


def _likeliest(known: tuple[str, ...], sentence: Sentence) -> str:
    here = {mention.party for mention in sentence.parties.values()}
    likely = [p for p in known if p in sentence.pair] or [p for p in known if p in here]
    return (likely or list(known))[0]


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    """Parties by name, adjective and first side, states first."""
    out: dict[str, list[str]] = {}
    for party in load_registry().parties:
        if party.sort in ("organisation", "body", "bloc"):
            continue
        for name in (party.name, *party.names, *party.short, *party.adjectives):
            out.setdefault(name.casefold(), []).append(party.name)
    return MappingProxyType({name: tuple(dict.fromkeys(parties)) for name, parties in out.items()})


RULE = Rule("wars", 1, read, _WARS)
