"""`the party`, `the movement`, `the front` in, the movement that is meant out: the title's, or another named nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.model.party import Party
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

GROUP_NOUNS = frozenset("party movement group front organisation organization militia faction".split())
_SORTS = frozenset({"movement", "armed-group"})
_BEFORE = frozenset({"det", "amod", "compound", "poss", "nummod", "relcl", "prep", "nmod", "acl", "appos"})
_ANOTHER = frozenset("other first second new same latter former ruling governing local leading main two".split())


def group_of_title(token: Token, sentence: Sentence, told_of: tuple[str, ...]) -> str | None:
    """The movement of the title that a bare noun means; `told_of` is whom the sentence before is about.

    Another comes first where it was named before in the sentence and bears the noun in its name, or where the
    sentence before is about it.
    """
    own = [party for party in map(sentence.scope.registry.find, sentence.pair) if _is_movement(party)]
    if len(own) != 1 or own[0] is None or not _may_mean(token, own[0], sentence):
        return None
    here = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i]
    bearers = [name for name in reversed(here) if token.lower_ in name.casefold()]
    others = (sentence.scope.registry.find(name) for name in (*bearers, *told_of))
    return next((p for p in others if p is not None and _is_movement(p)), own[0]).name


def _is_movement(party: Party | None) -> bool:
    return party is not None and party.sort in _SORTS


def _may_mean(token: Token, group: Party, sentence: Sentence) -> bool:
    """`the party`, `the Islamist movement`, `the Lebanese group`, where that is its country."""
    kids = [c for c in token.children if c.dep_ in _BEFORE]
    if not any(c.lower_ == "the" for c in kids) or token.tag_ != "NN":
        return False
    for child in kids:
        mention = sentence.parties.get(child.i)
        home = sentence.scope.registry.find(mention.party) if mention is not None else None
        is_its_own = home is not None and home.id in group.within
        if child.lower_ != "the" and not is_its_own and (mention is not None or not _is_plain(child)):
            return False
    return True


def _is_plain(child: Token) -> bool:
    """An adjective that does not tell one group from another: `armed`, `militant`, `Islamist`."""
    return child.dep_ == "amod" and child.lower_ not in _ANOTHER
