"""A person in a sentence in, the fullest name and the party that he is known to act for out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.officials import opposite
from bilat.reading.mentions.leaders import party_known_for
from bilat.reading.mentions.names import surname

if TYPE_CHECKING:
    from bilat.model.mention import PersonMention
    from bilat.reading.grammar.sentence import Sentence

_NEAR = 6


def by_opposite(name: str, sentence: Sentence) -> tuple[str, ...]:
    """Whom a person acts for by those he deals with, here or where he was named before."""
    at: Sentence | None = sentence
    for _ in range(_NEAR):
        if at is None:
            break
        own = [i for i, p in at.persons.items() if surname(p.name) == surname(name)]
        found = next((o for i in own if (o := opposite(at.span.doc[i], at))), ())
        if found:
            return found
        at = at.before
    return ()


def known_party(name: str, sentence: Sentence) -> str | None:
    """The party that a well-known leader acts for, by full name; by surname only those of the pair are meant."""
    party = party_known_for(name, sentence.pair)
    leaders = (p for p in sentence.scope.persons.get(surname(name), ()) if p.start < 0 and _may_be(name, p.name))
    return party or next((p.party for p in leaders), None)


def _may_be(name: str, leader: str) -> bool:
    """Whether somebody may be a well-known leader: named by surname alone, or with a like first name."""
    return " " not in name or name[0] == leader[0]


def full_name(person: PersonMention, sentence: Sentence) -> str:
    """A person's fullest name in the document up to here: the latest full name for a bare surname."""
    if " " in person.name:
        return person.name
    before = [
        p for p in sentence.scope.persons.get(surname(person.name), ()) if 0 <= p.start < person.start and " " in p.name
    ]
    return before[-1].name if before else person.name
