"""A word and what it speaks of in, the parties that it speaks of out: of a clause, a plan, what is named below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, objects, obliques, subjects
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.strangers import is_titled_text, rest_of_pair
from bilat.reading.grammar.who import who, who_is

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_STRUGGLES = frozenset("war conflict struggle fight dispute quarrel feud row confrontation".split())
_RIVALS = frozenset("adversary archrival enemy foe nemesis opponent rival".split())

_VIOLENCE = frozenset(
    "attack bombing massacre killing assassination shooting explosion murder kidnapping blast".split()
)


def contents(verb: Token) -> tuple[Token, ...]:
    """The clauses that tell what is said: below the verb, or around it where it is put in (`the deal, he said, …`)."""
    below = tuple(c for c in verb.children if c.dep_ in ("ccomp", "parataxis"))
    return below or ((verb.head,) if verb.dep_ == "parataxis" and verb.head.is_predicate else ())


def spoken_of(token: Token, sentence: Sentence, taken: Who) -> Who:
    """Whom what is said is about: the pair's other party where it is named, else the first that is."""
    below = [*contents(token), *(c for c in token.children if c.dep_ in ("xcomp", "advcl") and c.i > token.i)]
    below += [o for o in objects(token) if not who_is(o, sentence) and not is_titled_text(o, sentence)]
    speech = set(token.subtree) if token.dep_ == "parataxis" else set()
    said = [t for c in below for t in c.subtree if t not in speech]
    mine = Who(tuple(p for p in _free(said, sentence, taken) if p in sentence.pair)[:1])
    doing = who((s for c in below if c.is_predicate for s in subjects(c)), sentence)
    return (
        mine
        or Who(without(doing, taken).parties[:1])
        or _third(below, sentence, taken)
        or other_unless_titled(token, sentence, taken)
        or preferred(said, sentence, taken)
    )


def _third(below: Iterable[Token], sentence: Sentence, taken: Who) -> Who:
    """`said that it would not recognise C`, `that it was not told by London`: the one other that the clause names."""
    said = [t for c in below if c.is_predicate and c.dep_ == "ccomp" for t in c.subtree]
    found = {m.party for t in said if (m := sentence.parties.get(t.i)) and m.form in ("name", "short", "capital")}
    left = found - set(taken.parties)
    return Who(tuple(left)) if len(left) == 1 else NOBODY


def topic(verb: Token, sentence: Sentence, taken: Who) -> Who:
    """Who does what is said: the subject of the clause below a verb of saying."""
    told = who((s for c in contents(verb) if c.is_predicate for s in subjects(c)), sentence)
    return Who(without(told, taken).parties[:1])


def named_below(token: Token, sentence: Sentence, taken: Who) -> Who:
    """Who is named behind a word, somewhere below it."""
    return preferred((t for t in token.subtree if t.i > token.i), sentence, taken)


def other_unless_titled(token: Token, sentence: Sentence, taken: Who) -> Who:
    """The pair's other party, but where what is spoken of has a title: `rejected the Lisbon Treaty`."""
    is_titled = any(is_titled_text(each, sentence) or _is_somewhere(each) for each in objects(token))
    return NOBODY if is_titled else rest_of_pair(taken, sentence)


def _is_somewhere(noun: Token) -> bool:
    """`condemned the attack on the town`: whoever made it, and nobody says who."""
    return noun.stem in _VIOLENCE and any(o.prep in ("on", "in", "at", "against", "of") for o in obliques(noun))


def whose_rival(token: Token, sentence: Sentence, _: Who) -> Who:
    """Whose rival the object is said to be: `sides with C, B's foe`; with whom it is at odds: `in its war with B`."""
    acted_on = (*objects(token), *(o.token for o in obliques(token)))
    called = [c for each in acted_on for c in each.children if c.dep_ == "appos" and c.stem in _RIVALS]
    owning = (t for c in called for t in c.children if t.dep_ == "poss")
    return who((*owning, *(o.token for c in called for o in obliques(c) if o.prep == "of")), sentence) or _foes(
        token, sentence
    )


def _foes(token: Token, sentence: Sentence) -> Who:
    """With whom whoever is backed is at odds: `backs C in its war with B`."""
    verb = token if token.is_predicate else token.head
    struggles = (o.token for o in obliques(verb) if o.prep == "in" and o.token.stem in _STRUGGLES)
    return who((o.token for s in struggles for o in obliques(s) if o.prep in ("with", "against")), sentence)


def preferred(tokens: Iterable[Token], sentence: Sentence, taken: Who) -> Who:
    """The first party that tokens name and that is not taken; of the title's pair before others."""
    free = _free(tokens, sentence, taken)
    mine = [party for party in free if party in sentence.pair]
    return Who(tuple(mine or free)[:1])


def without(found: Who, taken: Who) -> Who:
    """Those found that are not taken."""
    return Who(tuple(p for p in found.parties if p not in taken.parties), found.persons, found.is_metonym)


def _free(tokens: Iterable[Token], sentence: Sentence, taken: Who) -> list[str]:
    """The parties that tokens name, towns and those taken left out."""
    named = [sentence.parties[t.i] for t in tokens if t.i in sentence.parties]
    return [m.party for m in named if m.party not in taken.parties and m.form != "city"]


def bearers(noun: Token, sentence: Sentence) -> Who:
    """Who bears the noun as a title: `B, an ally of A`, `A's ally B`."""
    below = [t for c in noun.children if c.dep_ in ("appos", "nsubj") for t in _joined(c)]
    above = [noun.head] if noun.dep_ in ("appos", "compound", "nmod", "amod") and not noun.head.is_predicate else []
    while above and noun.tag_ == "NNS" and above[-1].dep_ == "conj":
        above.append(above[-1].head)  # `A and B, rivals for years`
    return who((*above, *below), sentence)


def _joined(token: Token) -> tuple[Token, ...]:
    """`its allies B and C`: all that stand beside the noun."""
    return coordinates(token) if token.dep_ == "appos" else (token,)
