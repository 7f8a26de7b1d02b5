"""A predicate token in, its subjects, objects and prepositional complements out, whatever its voice and mood.

Labels are ClearNLP's, as spaCy's English models use them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.tree import Span, Token

_SUBJECT = frozenset({"nsubj", "csubj"})
_PASSIVE = frozenset({"nsubjpass", "csubjpass"})
_SUBJECTS = _SUBJECT | _PASSIVE
_OBJECT = frozenset({"dobj", "attr", "oprd", "dative"})
_WHICH = frozenset({"which", "that", "who", "whom"})
_SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_STRUGGLES = frozenset("war crisis conflict revolution uprising rebellion insurgency emergency".split())
_RAISING = frozenset(
    "allege say report believe expect think know rumour rumor suppose schedule plan intend understand due allow".split()
)
# `won a contract to build`: who won it builds.
_UNDERTAKINGS = frozenset("contract tender bid deal order licence license concession commission right".split())
_NEXT = 3
# Rules ask the same of a word again and again; a token is known by identity and never changes.
_kept = lru_cache(maxsize=2048)
_PROSPECTS = frozenset(
    """
    plan decision offer pledge promise intention desire wish proposal request call readiness willingness commitment
    refusal determination interest aim undertaking vow invitation
    """.split()
)
_OBJECT_CONTROL = frozenset(
    """
    ask urge invite allow force permit order request call press persuade enable oblige require authorize authorise
    help encourage lead compel direct tell instruct convince cause expect
    """.split()
)
# Participles of these behind a noun are past tenses that were misread: `nine aircraft strayed into …`.
_NEVER_PASSIVE = frozenset(
    "stray flee arrive clash go come fall rise emigrate migrate intrude trespass remain escape die".split()
)
TOWARD_OBJECT = frozenset(
    """
    accuse suspect blame criticise criticize condemn denounce charge praise thank congratulate prevent stop discourage
    dissuade ban bar forgive punish rebuke reproach commend applaud deter prohibit censure castigate fault reprimand
    """.split()
)

_NEEDS = frozenset({"need", "require"})
_CHARGE_WITH = frozenset({"charge", "reproach"})


@dataclass(frozen=True, slots=True, eq=False)
class Oblique:
    """A prepositional complement: the preposition (lower case, `according to` as one) and its object."""

    prep: str
    token: Token
    at: Token


def is_predicate(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.is_predicate


def predicates(span: Span) -> Iterator[Token]:
    """The tokens of a sentence that head clauses."""
    return (token for token in span if is_predicate(token))


def predicate_of(token: Token) -> Token | None:
    """The nearest predicate at or above a token."""
    while not is_predicate(token):
        if token.head.i == token.i:
            return None
        token = token.head
    return token


def lowered(verb: Token | None) -> Token | None:
    """The predicate that a raised subject belongs to: `was said to have been signed` is about the signing."""
    if verb is None:
        return None
    inner = next((c for c in verb.children if c.dep_ == "xcomp" and c.is_predicate), None)
    is_raising = verb.word in ("appear", "seem") or (verb.stem in _RAISING and is_passive(verb))
    return inner if inner is not None and is_raising else verb


@_kept
def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, a reduced relative (`the embassy opened in 1999`) included."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.stem in _NEVER_PASSIVE:
        return False
    if is_caused(verb):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own_subjects(verb) and is_predicate(verb.head):
        return is_passive(verb.head) and not any(c.dep_ == "aux" for c in verb.children)
    return (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "ROOT") and not any(c.dep_ == "aux" for c in verb.children)
    )


def is_caused(verb: Token) -> bool:
    """Whether a participle tells what somebody had done: `had them shot`, `ordered the restrictions lifted`."""
    if verb.tag_ != "VBN" or verb.dep_ != "ccomp" or verb.head.word not in ("have", "order", "want", "get"):
        return False
    return any(c.dep_ == "nsubj" for c in verb.children) and not any(c.dep_ in ("aux", "mark") for c in verb.children)


@_kept
def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subject of an active verb, the by-phrase of a passive one; coordinates included."""
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        return _with_coordinates([c for c in verb.children if c.dep_ == "npadvmod"])  # `the Soviet-backed government`
    if is_passive(verb):
        tops = (verb, *(p for c in verb.children if c.lower_ == "as" for p in c.children))  # `is listed as … by N`
        by = [p for top in tops for p in _by(top)]
        if not by:  # `was given shelter and arms by N`, as the parser has it
            by = [p for c in verb.children if c.dep_ == "dobj" for each in coordinates(c) for p in _by(each)]
        return agents(verb.head) if not by and is_caused(verb) else _with_coordinates(by)
    return _with_coordinates(_subjects(verb))


def _by(top: Token) -> list[Token]:
    return [p for c in top.children if _is_by(c) for p in c.children if p.dep_ == "pobj"]


def _is_by(prep: Token) -> bool:
    return prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")


@_kept
def subjects(verb: Token) -> tuple[Token, ...]:
    """The grammatical subjects of a verb, active or passive; coordinates included."""
    return _with_coordinates(_subjects(verb))


@_kept
def patients(verb: Token) -> tuple[Token, ...]:
    """To whom or what it is done: objects of an active verb, the subject of a passive one; coordinates included."""
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        return (verb.head,)
    own = [c for c in verb.children if c.dep_ in _OBJECT]
    if is_passive(verb):
        return _with_coordinates([*_subjects(verb), *own])
    if verb.dep_ == "relcl":
        own = [_antecedent(c, verb) for c in own]
    if not own:
        own = _object_of_next(verb)
    if not own and verb.dep_ == "conj" and verb.i > verb.head.i and _shares_object(verb):
        own = [c for c in verb.children if c.dep_ in _OBJECT]
    return _with_coordinates(own)


def objects(token: Token) -> tuple[Token, ...]:
    """To whom or what it is done, without the word itself."""
    if not token.is_predicate:
        return ()
    small = (s for c in token.children if c.dep_ == "ccomp" and not c.is_predicate for s in c.children)
    subjects_of_small = (s for s in small if s.dep_ == "nsubj")  # `considers B an ally`
    return tuple(t for t in (*patients(token), *subjects_of_small) if t is not token)


def _object_of_next(verb: Token) -> list[Token]:
    """`invaded and occupied N`: two verbs side by side have one object."""
    near = (c for c in verb.children if c.dep_ == "conj" and is_predicate(c) and c.i <= verb.i + _NEXT)
    return [o for c in near if c.tag_ == verb.tag_ for o in c.children if o.dep_ == "dobj"]


def _shares_object(verb: Token) -> bool:
    return not any(c.dep_ in ("prep", "ccomp", "xcomp") for c in verb.children)


def is_pluperfect(verb: Token) -> bool:
    """Whether a verb stands in the past perfect, and so tells of another time than the clause beside it."""
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def has_own_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own, not one shared with the clause that it is coordinated with."""
    return bool(_own_subjects(verb))


def _own_subjects(verb: Token) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if found or verb.tag_ not in ("VBZ", "VBD", "VBP"):
        return found
    # A name that the parser took for a part of the verb: `Peru shelters …`.
    return [c for c in verb.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"] or _swallowed(verb)


def _swallowed(verb: Token) -> list[Token]:
    """The subject that the parser took into a phrase before it: `In the Andes, A and B …`, `During the war A …`."""
    if verb.dep_ not in ("ROOT", "ccomp", "conj") or verb.i == verb.sent.start:
        return []
    last = verb.nbor(-1)
    if last.dep_ == "pobj" and any(c.dep_ == "pobj" and c.i < last.i for c in last.head.children):
        return [last]  # `According to the embassy in City 4,000 Poles live …`
    if last.pos_ != "PROPN":
        return []
    if last.dep_ == "pobj" and last.head.head.i == verb.i and any(c.lower_ in _SIDES for c in last.lefts):
        return [last]
    if last.dep_ == "pobj" and last.head.head.i == verb.i and last.nbor(-1).stem in _STRUGGLES:
        return [last]
    if last.dep_ == "appos" and last.nbor(-1).text == "," and verb.is_ancestor(last):
        return [last]  # `In answer to the support of C, A broke off …`
    first = last.head if last.dep_ == "conj" else last
    if first.dep_ != "conj" or first is last or first.nbor(-1).text != "," or not verb.is_ancestor(first):
        return []
    return [first]


def _subjects(verb: Token, depth: int = 0) -> list[Token]:
    own = _own_subjects(verb)
    if own:
        return [_antecedent(token, verb) for token in own]
    if depth > 4 or verb.head.i == verb.i:  # noqa: PLR2004
        return []
    head = verb.head
    if verb.dep_ == "conj":
        head = head.head if head.dep_ == "acomp" else head  # `are landlocked and share no border`
        return _subjects(head, depth + 1) if is_predicate(head) else []
    if verb.dep_ == "xcomp":
        objects = [c for c in head.children if c.dep_ in ("dobj", "dative")]
        if head.dep_ == "acomp" and not head.is_predicate:
            return _subjects(head.head, depth + 1)  # `was about to recognise it`
        return objects if objects and head.lemma_ in _OBJECT_CONTROL else _subjects(head, depth + 1)
    if verb.dep_ in ("advcl", "pcomp", "dep"):
        above = predicate_of(head)
        if above is None or above.i == verb.i:
            return []
        accused = [c for c in above.children if c.dep_ in ("dobj", "nsubjpass")]  # `accused B of supporting C`
        return accused if accused and _is_of_object(verb, above) else _subjects(above, depth + 1)
    if verb.dep_ == "acl" and head.stem in _UNDERTAKINGS and any(c.tag_ == "TO" for c in verb.children):
        above, own = predicate_of(head), _owners_of(head)
        return own or (_subjects(above, depth + 1) if above is not None and head in patients(above) else [])
    if verb.dep_ == "acl" and head.stem in _PROSPECTS and any(c.tag_ == "TO" for c in verb.children):
        return _with_prospect(head, depth) or [head]
    if verb.dep_ in ("acl", "relcl"):
        return [head]
    return []


def _is_of_object(verb: Token, above: Token) -> bool:
    """Whether a gerund tells what the object did: `accused B of supporting C`, `prevented B from joining`."""
    prepositions = ("of", "for", "from", "with") if above.word in _CHARGE_WITH else ("of", "for", "from")
    return verb.dep_ == "pcomp" and verb.head.lower_ in prepositions and above.word in TOWARD_OBJECT


def _owners_of(noun: Token) -> list[Token]:
    """Whose a plan or bid is by name: `backed X's bid to join`, `backed X's claims and its bid to join`."""
    own = [c for c in noun.children if c.dep_ == "poss"]
    if noun.dep_ == "conj" and any(c.lower_ == "its" for c in own):
        return _owners_of(noun.head)
    return [c for c in own if c.lower_ not in ("its", "their", "his", "her")]


def _with_prospect(noun: Token, depth: int) -> list[Token]:
    """Whose plan it is: `X's decision to send`, `X announced plans to send`, `X rejected a request to send`."""
    own = _owners_of(noun)
    if own or noun.dep_ not in ("dobj", "conj") or not noun.head.is_predicate:
        return own
    return _subjects(noun.head, depth + 1)


def _antecedent(token: Token, verb: Token) -> Token:
    if token.lower_ not in _WHICH:
        return token
    above = verb
    while above.dep_ == "conj":
        above = above.head
    return above.head if above.dep_ in ("relcl", "acl") else token


def _with_coordinates(tokens: Iterator[Token] | list[Token]) -> tuple[Token, ...]:
    out: dict[int, Token] = {}
    for token in tokens:
        for each in coordinates(token):
            out.setdefault(each.i, each)
    return tuple(out.values())


def coordinates(token: Token) -> tuple[Token, ...]:
    """A noun and those coordinated with it: `A, B and C`."""
    out = [token]
    for child in token.children:
        if child.dep_ == "conj":
            out.extend(coordinates(child))
    return tuple(out)


@_kept
def obliques(token: Token) -> tuple[Oblique, ...]:
    """The prepositional complements of a verb or noun, chained prepositions (`from … to`, `up to`) included."""
    out: list[Oblique] = []
    for child in token.children:
        is_adverb = child.dep_ == "advmod" and (child.pos_ == "ADP" or child.lower_ in ("back", "over", "home"))
        if child.dep_ in ("prep", "agent", "dative") or is_adverb:
            out.extend(_objects_of(child))
    return tuple(out)


def _objects_of(prep: Token) -> Iterator[Oblique]:
    name = prep.lower_
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            for each in coordinates(child):
                yield Oblique(name, each, prep)
        elif child.dep_ == "prep":
            for inner in _objects_of(child):
                yield Oblique(f"{name} {inner.prep}" if child.i == prep.i + 1 else inner.prep, inner.token, inner.at)
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _objects_of(child)


def not_until(verb: Token) -> bool:
    """Whether a clause says `not … until`: it came about, at that time; `needed none until` tells of a stretch."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    return (negated and verb.stem not in _NEEDS) and any(
        t.lower_ in ("until", "till") and t.dep_ in ("prep", "mark") and t.head.lower_ != "from" for t in verb.subtree
    )


@_kept
def is_negated(token: Token) -> bool:
    """Whether a predicate or noun is negated: not, never, no, neither, without; `not until` is no negation."""
    if is_predicate(token) and not_until(token):
        return False
    if is_predicate(token) and _is_yet_to(token):
        return True
    for child in token.children:
        if child.lower_ == "never" and _is_superlative(token):
            return False
        if child.dep_ == "neg" or child.lower_ in ("no", "neither", "never", "nor", "hardly", "not"):
            return not _is_not_only(child, token)
        if child.lower_ == "without" and not is_predicate(token):
            return True
    if is_predicate(token):
        return any(_denies(subject) for subject in _subjects(token))
    return token.dep_ == "pobj" and token.head.lower_ in ("without",)


def _is_not_only(word: Token, token: Token) -> bool:
    """`not only sided with B, but armed it`: it did."""
    near = (*word.children, *token.children)
    return word.lower_ == "not" and any(c.i == word.i + 1 and c.lower_ in ("only", "just", "merely") for c in near)


def _is_yet_to(verb: Token) -> bool:
    """`had yet to recognise`, `is yet to join`: not so far."""
    return (
        verb.dep_ == "xcomp"
        and verb.head.word in ("have", "be", "remain")
        and any(c.lower_ == "yet" for c in (*verb.head.children, *verb.children))
    )


def _is_superlative(verb: Token) -> bool:
    """`had never been so close`, `has never been better`: more than at any time."""
    return any(t.tag_ in ("JJR", "RBR") or t.lower_ == "so" for c in verb.children for t in (c, *c.children))


def _denies(subject: Token) -> bool:
    """`Neither country has …`, `no agreement was signed`."""
    if subject.lower_ in ("neither", "none", "nobody"):
        return True
    return any(c.lower_ in ("neither", "no") for c in subject.children)


@_kept
def no_longer(verb: Token) -> bool:
    """Whether a clause says `no longer`: what held has ended."""
    words = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i + 8]]
    return any(a in ("no", "any") and b in ("longer", "more") for a, b in pairwise(words))


def particle(verb: Token) -> str:
    """A phrasal verb's particle: `off` in `broke off`."""
    return next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")


def lemma(token: Token) -> str:
    """A token's lemma in lower case, British spelling kept; proper nouns by their plain stem."""
    return token.word


def stem(token: Token) -> str:
    """A lemma without hyphens and with -ise for -ize, so that `re-establish` and `reestablish` fall together."""
    return token.stem
