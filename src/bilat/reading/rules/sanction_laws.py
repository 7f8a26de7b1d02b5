"""Sentences on laws named after those whom they restrict (`the Iran Sanctions Act`) in, drafts of `sanction` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_predicate, predicate_of, stem
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_LAWS = frozenset({"act", "law"})
# What laws are called that restrict dealings with a country: by what they do, or what they are meant to bring about.
_RESTRICTS = frozenset(
    "sanction nonproliferation embargo accountability divestment countering boycott restriction".split()
)
_MAKE = frozenset("sign pass enact adopt approve introduce ratify promulgate".split())
_UNMAKE = frozenset("repeal lift revoke rescind abolish".split())
_JOINS = frozenset({",", "and", "of", "the", "-", "–", "against", "for", "in"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Laws made and unmade whose name says whom they restrict."""
    for word in sorted(_LAWS & sentence.stems.keys()):
        for token in sentence.stems[word]:
            name = _name(token, sentence)
            if any(t.stem in _RESTRICTS for t in name):
                yield from _told(token, name, sentence)


def _name(law: Token, sentence: Sentence) -> list[Token]:
    """The capitalised words before `Act`, with what joins them."""
    out: list[Token] = []
    for token in reversed(law.doc[sentence.span.start : law.i]):
        if not (token.text[:1].isupper() or token.lower_ in _JOINS) or is_predicate(token):
            break
        out.append(token)
    while out and out[-1].lower_ in _JOINS:
        out.pop()
    return out[::-1] if law.text[:1].isupper() else []


def _told(law: Token, name: list[Token], sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(law)
    if verb is None or stem(verb) not in _MAKE | _UNMAKE:
        return
    actor = who((a for a in agents(verb) if a is not law and a not in name), sentence)
    targets = dict.fromkeys(sentence.parties[t.i].party for t in name if t.i in sentence.parties)
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    phase: Phase = "ends" if stem(verb) in _UNMAKE else "begins"
    for party in actor.parties[:1]:
        for target in (t for t in targets if t != party):
            yield Draft(
                "sanction",
                phase,
                (party,),
                (target,),
                time=time.act,
                modality="denied" if stance.is_negated and stance.modality == "asserted" else stance.modality,
                attributed_to=stance.attributed_to,
                detail=sentence.words(name[0], law),
            )


RULE = Rule("sanction_laws", 1, read, _LAWS)
