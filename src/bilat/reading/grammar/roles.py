"""A word that an expression turns on and a path in, the parties (and persons) at the end of the path out.

A path is one of: `subject`, `object` (who does it, to whom, whatever the voice), `own` (possessor, adjective or name
before a noun), `between`, `clause` (who acts in the clause of a noun or adjective), `and` (a noun's coordinates) and
the other names below, which reading/phrases/README.md explains; or a preposition: of the word itself, else of its
object, else of the verb that a noun depends on; with `own:` of the word itself alone, `name:` names alone, with `*`
(`about*`) also whoever is named somewhere below it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    is_passive,
    objects,
    obliques,
    predicate_of,
    subjects,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.strangers import (
    is_somebody_else,
    named_group,
    one_side,
    other_of_pair,
    outside_pair,
    rest_of_pair,
    some_people,
    whole_pair,
)
from bilat.reading.grammar.topics import (
    bearers,
    named_below,
    other_unless_titled,
    preferred,
    spoken_of,
    topic,
    whose_rival,
    without,
)
from bilat.reading.grammar.where import place_at, places
from bilat.reading.grammar.who import owners, who, who_is

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAIR = 2
_IMPOSED = frozenset({"impose", "place", "levy", "introduce", "maintain", "slap"})
_AMONG = ("between", "among", "amongst")
_AT = ("of", "on", "at", "in", "near", "into", "to", "inside", "over")
_REALMS = frozenset("realm empire kingdom crown union republic monarchy federation state commonwealth".split())
_CHARGE = frozenset("accuse blame suspect charge hold condemn criticise denounce".split())
SPANS = frozenset(
    "period era phase time year decade spell climate atmosphere spirit state sign wave history degree level".split()
)
_CORE = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative", "nsubj"})
_COPULAS = frozenset({"be", "become", "remain"})
_NEAR = frozenset("in at to into near on inside within beneath under around outside across off along for".split())
_SEATED = frozenset(
    "university museum hospital institute college library academy faculty theatre theater gallery laboratory".split()
)
_FOR_GROUPS = frozenset({"of", "for", "to", "with", "against"})
_UNDER = frozenset({"in", "with", "as", "to", "into", "under", "on", "for"})


def first_found(paths: Iterable[str], token: Token, sentence: Sentence, taken: Who = NOBODY) -> Who:
    """Who stands at the end of the first path that leads to somebody not yet taken."""
    for path in paths:
        found = along(path, token, sentence, taken)
        if left := found if _is_mutual(found, taken) else without(found, taken):
            return left
    return NOBODY


def _is_mutual(found: Who, taken: Who) -> bool:
    """`they accused each other`: those at both ends are the same."""
    return len(found.parties) >= _PAIR and set(found.parties) == set(taken.parties)


def all_found(paths: Iterable[str], token: Token, sentence: Sentence) -> Who:
    """Everybody at the ends of all paths; `pair` fills up one or nobody of the title's pair."""
    out = NOBODY
    for path in paths:
        if path == "sides":
            out = out + _sides(token, sentence, out)
        elif path != "pair":
            out = out + along(path, token, sentence, out)
        elif len(out.parties) < _PAIR and set(out.parties) <= set(sentence.pair) and len(sentence.pair) == _PAIR:
            out = out + (NOBODY if _is_with_others(token, sentence) else Who(sentence.pair))
    return out


def _is_with_others(token: Token, sentence: Sentence) -> bool:
    """`trade between A and the rest of the world`: with somebody who is not of the pair."""
    near = (t for prep in (*_AMONG, "with") for tokens in _obliques_near(token, prep) for t in tokens)
    return any(t.i > token.i and is_somebody_else(t, sentence) for t in near)


def _sides(token: Token, sentence: Sentence, taken: Who) -> Who:
    """The title's pair, where what is told has one or nobody of it, and nobody else has a part in the clause."""
    verb = governor_of(token) or token
    named = {sentence.parties[t.i].party for t in verb.subtree if t.i in sentence.parties}
    against = (t for tokens in _obliques_near(token, "against") for t in tokens)
    is_apart = any(t.i > token.i and is_somebody_else(t, sentence) for t in against)
    if is_apart or taken.persons or _is_with_others(token, sentence):
        return NOBODY  # `N fought in a guerrilla war`: no war of his country's yet
    is_theirs = named <= set(sentence.pair) and len(sentence.pair) == _PAIR
    return Who(sentence.pair) if is_theirs and len(taken.parties) < _PAIR else NOBODY


def along(path: str, token: Token, sentence: Sentence, taken: Who = NOBODY) -> Who:
    """Who stands at the end of a path."""
    if path in _NAMED_PATHS:
        return _NAMED_PATHS[path](token, sentence, taken)
    if path.endswith("*"):
        near = next((tokens for tokens in _obliques_near(token, _prep(path)) if tokens), ())
        return who(near, sentence) or preferred((t for n in near for t in n.subtree), sentence, taken)
    if path.startswith("own:"):
        return who(_own_obliques(token, _prep(path.removeprefix("own:"))), sentence)
    if path.startswith("name:"):
        named = _own_obliques(token, _prep(path.removeprefix("name:")))
        return who((t for t in named if t.i in sentence.parties or t.stem in _REALMS), sentence)
    every = (_here_or_seated(tokens, sentence) for tokens in _obliques_near(token, _prep(path)))
    return next((found for found in every if found), NOBODY)


def _here_or_seated(tokens: Iterable[Token], sentence: Sentence) -> Who:
    """Who noun phrases stand for; a museum or university for the country that it is in, where it names no other."""
    out = NOBODY
    for token in tokens:
        seats = (where.party for _, where in places(token, sentence)) if token.stem in _SEATED else ()
        out = out + (who_is(token, sentence) or Who(tuple(party for party in seats if party)))
    return out


def _between(token: Token, sentence: Sentence) -> Who:
    """`a truce between A and B`; also one step further down: `mediator in the war between A and B`."""
    for tokens in (tokens for prep in _AMONG for tokens in _obliques_near(token, prep)):
        found = NOBODY
        for each in tokens:
            found = found + one_side(each, sentence)
        if found:
            return found
    return NOBODY


def _between_somewhere(sentence: Sentence) -> Who:
    """`negotiations hosted by C led to an accord between A and B`: wherever the sentence says between whom."""
    found = NOBODY
    for prep in sentence.stems.get("between", ()):
        for each in (t for c in prep.children if c.dep_ == "pobj" for t in coordinates(c)):
            found = found + (one_side(each, sentence) if not found or prep.dep_ == "prep" else NOBODY)
        if len(found.parties) >= _PAIR:
            return found
    return NOBODY


def _beside(noun: Token) -> tuple[Token, ...]:
    """The objects of the verb that a noun depends on, but for the noun: `made N a protectorate`, `set N at odds`."""
    verb = governor_of(noun)
    if verb is None and noun.dep_ == "pobj" and noun.head.lower_ == "at" and noun.head.head.is_predicate:
        verb = noun.head.head
    return tuple(t for t in objects(verb) if t is not noun and noun not in t.subtree) if verb is not None else ()


def _of_places(token: Token, sentence: Sentence) -> Who:
    """Whose the cities are that a verb has for its object or its place, or a noun for its own: `bombarded Callao`."""
    near = (*objects(token), *(t for prep in _AT for tokens in _obliques_near(token, prep) for t in tokens))
    found = (place_at(t, sentence) for t in near)
    return Who(tuple(dict.fromkeys(w.party for w in found if w and w.city and w.party))[:1])


def _accused(token: Token, sentence: Sentence) -> Who:
    """`accused N of attacks on …`, `N was blamed for the attack`: who is said to have done it."""
    if token.dep_ != "pobj" or token.head.lower_ not in ("of", "for", "with"):
        return NOBODY
    above = token.head.head
    verb = above if above.is_predicate else above.head  # the parser hangs `of` to the verb or to its object
    return who((t for t in objects(verb)), sentence) if verb.is_predicate and verb.stem in _CHARGE else NOBODY


def _own_obliques(token: Token, prep: str) -> Iterator[Token]:
    """Complements of a word and of what follows it: `sanctions imposed by N`, `sanctions that N had imposed on M`."""
    for each in (token, *(c for c in token.children if c.dep_ == "acl")):
        yield from (o.token for o in obliques(each) if o.prep == prep and o.token is not token)
    for clause in (c for c in token.children if c.dep_ == "relcl" and c.stem in _IMPOSED):
        yield from agents(clause) if prep == "by" else (o.token for o in obliques(clause) if o.prep == prep)


@lru_cache(maxsize=1024)
def governor_of(noun: Token) -> Token | None:
    """The predicate of which a noun is a core part, or that it is joined to by a preposition: `in support of`."""
    at = anchor_of(noun)
    if at.dep_ in ("acomp", "attr", "oprd") or at.dep_ in _CORE:
        return at.head if at.head.is_predicate else None
    if at.dep_ in ("ccomp", "xcomp") and at.head.is_predicate and not at.is_predicate:
        return at.head  # `considers B a friend`, as the parser has it
    if at.dep_ == "pobj" and at.head.lower_ in _UNDER:
        return predicate_of(at.head)
    return None


def anchor_of(noun: Token) -> Token:
    """The noun by which it hangs on its clause: the first of coordinates, the span that it fills."""
    at = noun
    while (at.dep_ == "conj" and not at.head.is_predicate) or _is_of_span(at):
        at = at.head if at.dep_ == "conj" else at.head.head
    return at


def _is_of_span(noun: Token) -> bool:
    """`a period of acrimony`, `a climate of mistrust`: the clause is about what fills the span."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.stem in SPANS


def _doers(token: Token) -> tuple[Token, ...]:
    """Who acts in the clause of a noun or adjective; what an apposition stands beside."""
    if token.dep_ == "appos":
        return (token.head,)
    if token.is_predicate and is_passive(token):
        return subjects(token)  # `has been opposed to`
    if token.dep_ == "pobj" and token.head.lower_ in ("at", "under") and not token.head.head.is_predicate:
        return (token.head.head,)  # `N at war with`, `N, under foreign rule, …`
    verb = governor_of(token) or (predicate_of(token) if token.dep_ in ("advcl", "acl", "amod", "pobj") else None)
    if verb is None or verb is token:
        return ()
    if token.dep_ == "nsubj" and verb.stem in _COPULAS:
        return tuple(each for c in verb.children if c.dep_ == "attr" for each in coordinates(c))
    return tuple(t for t in agents(verb) if t is not token and (t.is_ancestor(verb) or token not in t.subtree))


def _partners(noun: Token) -> tuple[Token, ...]:
    """`under its mediation, A signed a truce with B`, `…, A and B signed one`, `…, the war between A and B ended`."""
    verb = governor_of(noun) or predicate_of(noun)
    tops = () if verb is None else (verb, *objects(verb), *subjects(verb))
    beside = (o.token for t in tops for o in obliques(t) if o.prep in ("with", "between") and o.token is not noun)
    return (*_doers(noun), *(t for each in beside for t in coordinates(each)))


def _obliques_near(token: Token, prep: str) -> tuple[tuple[Token, ...], ...]:
    """The complements with a preposition: of the word, participles behind, objects, the verb above, what it is of."""
    return _obliques_by_prep(token).get(prep, ())


@lru_cache(maxsize=256)  # a word is asked for one preposition after the other
def _obliques_by_prep(token: Token) -> Mapping[str, tuple[tuple[Token, ...], ...]]:
    found: defaultdict[str, list[tuple[Token, ...]]] = defaultdict(list)
    for each in _words_near(token):
        here: defaultdict[str, list[Token]] = defaultdict(list)
        for oblique in obliques(each):
            if oblique.token is not token and not oblique.token.is_ancestor(token):
                here[oblique.prep].append(oblique.token)
        for prep in here:
            found[prep].append(tuple(here[prep]))
    return MappingProxyType({prep: tuple(groups) for prep, groups in found.items()})


def _words_near(token: Token) -> tuple[Token, ...]:
    above = None if token.is_predicate else governor_of(token)
    kinds = ("acomp", "advmod") if token.is_predicate else ("acl",)  # `drew closer to N`
    outer = (token.head,) if token.dep_ == "compound" else ()
    inner = (o.token for each in (token, *objects(token)) for o in obliques(each) if o.prep in ("of", "in"))
    upper = () if above is None else (above, *(c for c in above.children if c.dep_ in ("acomp", "attr")))
    return (token, *(c for c in token.children if c.dep_ in kinds), *objects(token), *upper, *outer, *inner)


def _within(token: Token, sentence: Sentence) -> Who:
    """Whose the first place named below is: `a wreath at the tomb of the heroes in Cairo`."""
    inner = (found for t in token.subtree if t.i > token.i for _, found in places(t, sentence))
    return Who(next(((w.party,) for w in inner if w.party), ()))


def _hated(noun: Token, sentence: Sentence, _: Who) -> Who:
    """Against whom a noun is by its adjective: `anti-French riots`."""
    before = [t for t in noun.subtree if t.i < noun.i]
    return owners(noun, sentence) if any(t.lower_ == "anti" for t in before) else NOBODY


def _first_group(token: Token, sentence: Sentence, _: Who) -> Who:
    """The movements that a word has for its objects, else for its complements, where no party is meant."""
    helped = tuple(s for c in token.children if c.dep_ == "ccomp" for s in subjects(c))
    for near in (objects(token), helped, tuple(o.token for o in obliques(token) if o.prep in _FOR_GROUPS)):
        found = Who(tuple(p for each in near for p in named_group(each, sentence).parties))
        if found:
            return found
    return NOBODY


def strangers(paths: Iterable[str], token: Token, sentence: Sentence, other_side: Who) -> Who:
    """Whom persons of no known party at the ends of paths act for, by who stands on the other side."""
    ends = (end for path in paths for end in ends_of(path, token))
    return other_of_pair(ends, other_side, sentence)


def ends_of(path: str, token: Token) -> tuple[Token, ...]:
    """The noun phrases at the end of a path, for paths that lead to noun phrases."""
    if path == "subject":
        return agents(token)
    if path == "object":
        return objects(token)
    if path == "own":
        return tuple(c for c in token.children if c.dep_ == "poss")
    if path == "clause":
        return _doers(token)
    if path.startswith("own:"):
        return tuple(_own_obliques(token, _prep(path.removeprefix("own:"))))
    return next((tokens for tokens in _obliques_near(token, _prep(path)) if tokens), ())


def _prep(path: str) -> str:
    """The preposition of a path: `out_of` is two words."""
    return path.rstrip("*").replace("_", " ")


def _at_places(token: Token, sentence: Sentence) -> Who:
    """The countries of the places that a word, its objects or the verb above it are said to be at, towns included."""
    at = token.head if token.dep_ == "amod" else token
    above = None if at.is_predicate else governor_of(at)
    for each in (at, *objects(at), *((above,) if above is not None else ())):
        found = [where.party for _, where in places(each, sentence, _NEAR) if where.party]
        if found:
            return Who(tuple(dict.fromkeys(found)))
    return NOBODY


def _are_mutual(taken: Who, sentence: Sentence) -> bool:
    """Whether several who act may do so toward each other: the title's pair, or whoever is told to."""
    is_told = not sentence.stems.keys().isdisjoint(("other", "another", "mutual", "mutually", "reciprocal"))
    return len(taken.parties) >= _PAIR and (is_told or set(taken.parties) == set(sentence.pair))


def _helpers(verb: Token) -> tuple[Token, ...]:
    """Who helps somebody to do it: `A helped B to build …`."""
    is_help = verb.dep_ in ("xcomp", "ccomp", "pcomp") and verb.head.stem in ("help", "assist", "aid", "enable")
    return agents(verb.head) if is_help else ()


def _parts(token: Token, sentence: Sentence) -> Who:
    """Between whom, movements by their own names included."""
    above = governor_of(token)
    near = [token, *objects(token), *((above,) if above is not None and not token.is_predicate else ())]
    below = (t for o in objects(token) for t in o.subtree)
    for each in (*near, *(o.token for t in near for o in obliques(t)), *below):
        ends = [o.token for o in obliques(each) if o.prep in ("between", "among", "amongst")]
        found = NOBODY
        for end in ends:
            found = found + (who_is(end, sentence) or named_group(end, sentence))
        if found:
            return found
    return NOBODY


_NAMED_PATHS: Mapping[str, Callable[[Token, Sentence, Who], Who]] = MappingProxyType(
    {
        "subject": lambda token, sentence, _: _here_or_seated(agents(token), sentence),
        "object": lambda token, sentence, _: who(objects(token) if token.is_predicate else _beside(token), sentence),
        "own": lambda token, sentence, _: owners(token, sentence),
        "clause": lambda token, sentence, _: who(_doers(token), sentence),
        "between": lambda token, sentence, _: _between(token, sentence),
        "somewhere": lambda _, sentence, __: _between_somewhere(sentence),
        "and": lambda token, sentence, _: who((t for o in objects(token) for t in coordinates(o)), sentence),
        "content": spoken_of,
        "any": named_below,
        "pair": lambda _, sentence, taken: rest_of_pair(taken, sentence),
        "other": other_unless_titled,
        "mutual": lambda _, sentence, taken: Who(taken.parties) if _are_mutual(taken, sentence) else NOBODY,
        "group": _first_group,
        "place": lambda token, sentence, _: _of_places(token, sentence),
        "topic": topic,
        "rival": whose_rival,
        "people": lambda token, sentence, _: Who(
            tuple(p for each in objects(token) for p in some_people(each, sentence).parties)
        ),
        "anti": _hated,
        "apposed": lambda token, sentence, _: who((token.head,) if token.dep_ == "appos" else (), sentence),
        "beside": lambda token, sentence, _: who(_beside(token), sentence),
        "partners": lambda token, sentence, _: who(_partners(token), sentence),
        "named": lambda token, sentence, _: bearers(token, sentence),
        "within": lambda token, sentence, _: _within(token, sentence),
        "accused": lambda token, sentence, _: _accused(token, sentence),
        "helper": lambda token, sentence, _: who(_helpers(token), sentence),
        "parts": lambda token, sentence, _: _parts(token, sentence),
        "where": lambda token, sentence, _: _at_places(token, sentence),
        "elsewhere": lambda token, sentence, _: outside_pair(_at_places(token, sentence), sentence),
        "both": lambda _, sentence, taken: whole_pair(sentence, taken),
    }
)
