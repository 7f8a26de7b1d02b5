"""A predicate or noun in, what its clause says became of the tie that it names out: begun, kept, rested, ended."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import no_longer, obliques, particle, predicate_of
from bilat.reading.grammar.roles import SPANS, anchor_of, governor_of

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.reading.tree import Token

_BEGIN = frozenset(
    """
    begin start commence launch establish impose introduce initiate open erupt inaugurate undertake enact resume
    reinstate restore renew restart revive emerge arise adopt institute form create sign become reimpose forge embark
    """.split()
)
_END = frozenset(
    """
    end cease stop lift withdraw remove terminate discontinue abolish repeal cancel conclude quit abandon renounce
    relinquish drop scrap rescind revoke discard dissolve finish cede close settle resolve
    """.split()
)
_LAST = frozenset("last persist endure survive outlast outlive continue".split())
REST = frozenset("suspend freeze pause interrupt halt".split())
_BEGIN_NOUNS = frozenset(
    """
    beginning start commencement launch establishment imposition introduction outbreak resumption onset inception
    opening restoration renewal reinstatement adoption creation formation
    """.split()
)
_END_NOUNS = frozenset(
    """
    end cessation termination lifting withdrawal removal abolition repeal discontinuation halt conclusion cancellation
    dissolution collapse
    """.split()
)
_STANDSTILLS = frozenset("end halt standstill stop close conclusion".split())
REST_NOUNS = frozenset("suspension freeze freezing interruption".split())
_GO_ON = frozenset("continue keep go remain".split())
_BY_AND_BY = frozenset("steadily progressively continually continuously increasingly".split())
SPELLS = frozenset("year month decade century week generation".split())
_OFF = frozenset({"up", "off", "down"})
_DEMANDS = frozenset("demand call appeal request plea campaign".split())
_CALLED = frozenset("become make turn transform convert designate name declare proclaim".split())
_LACK = frozenset("lack absence want".split())


@lru_cache(maxsize=256)
def aspect_of(token: Token) -> Phase | None:
    """The phase that the words above or around a tie's word give it; None where they say nothing of it."""
    if token.is_predicate:
        return "ends" if no_longer(token) else _above_verb(token)
    noun = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("of", "to") else None
    if noun is not None and not noun.is_predicate and noun.stem not in SPANS:
        return _by_noun(noun)
    if token.dep_ == "attr" and token.head.is_predicate and _above_verb(token.head):
        return _above_verb(token.head)  # `ceased to be a colony`
    if token.dep_ == "pobj" and token.head.lower_ == "under":
        verb = governor_of(token)
        return "ends" if verb is not None and no_longer(verb) else None
    if _is_put_to_an_end(anchor_of(token)):
        return "ends"
    verb = governor_of(token)
    if verb is None:
        return None
    if no_longer(verb):
        return "ends"
    if anchor_of(token).dep_ not in ("dobj", "nsubjpass", "nsubj", "conj"):
        return "begins" if verb.stem in _CALLED and _is_new(verb) else None
    return _by_verb(verb)


def _is_put_to_an_end(noun: Token) -> bool:
    """`put an end to the war`, `called a halt to the exports`."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "to":
        return False
    verb = noun.head.head
    return verb.stem in ("put", "call", "bring") and any(
        c.dep_ == "dobj" and c.stem in _STANDSTILLS for c in verb.children
    )


def is_under_way(act: Token) -> bool:
    """Whether a change is told as going on: `are improving`, `continued to deteriorate`."""
    verb = predicate_of(act)
    if verb is None:
        return False
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.stem == "be" for c in verb.children):
        return True
    if any(o.prep == "for" and o.token.stem in SPELLS for o in obliques(verb)):
        return True
    if any(o.prep == "under" and o.token.pos_ == "PROPN" for o in obliques(verb)):
        return True  # `grew warmer under N`
    if any(c.lower_ in _BY_AND_BY or _is_while(c) for c in verb.children):
        return verb.dep_ != "xcomp"
    return verb.dep_ == "xcomp" and verb.head.stem in _GO_ON


def _is_while(clause: Token) -> bool:
    """`relations cooled while N was president`: so for a time."""
    return clause.dep_ == "advcl" and any(c.lower_ == "while" and c.dep_ == "mark" for c in clause.children)


def _above_verb(verb: Token) -> Phase | None:
    """`stopped supporting`, `began to export`."""
    head = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "pcomp") or not head.is_predicate:
        return None
    return _by_verb(head) if head.stem in ("begin", "start", "commence", "resume", "stop", "cease", "quit") else None


def idiom_of(verb: Token) -> Phase | None:
    """`came to an end`, `was brought to a close`, `put on ice`, `came into being`."""
    tails = {(o.prep, o.token.lower_) for o in obliques(verb)}
    tails |= {(o.prep, o.token.lower_) for c in verb.children if c.dep_ == "dobj" for o in obliques(c)}
    if verb.stem in ("come", "draw", "bring", "grind") and any(("to", word) in tails for word in _STANDSTILLS):
        return "ends"
    if verb.stem in ("put", "place", "be", "go", "keep") and any(("on", word) in tails for word in ("hold", "ice")):
        return "suspended"
    if verb.stem == "come" and any(("into", word) in tails for word in ("being", "existence", "effect")):
        return "begins"
    return None


def _by_verb(verb: Token) -> Phase | None:
    found = idiom_of(verb)
    if found is not None:
        return found
    if verb.stem == "break":
        return "begins" if particle(verb) == "out" else "ends" if particle(verb) in _OFF else None
    if verb.stem in ("cut", "shut") and particle(verb) in _OFF:
        return "ends"
    if verb.stem == "set":
        return "begins" if particle(verb) == "up" else None
    if verb.stem in _BEGIN:
        return "begins"
    if verb.stem in _END or _comes_to_an_end(verb):
        return "ends"
    if verb.stem in _LAST:
        return "holds"
    return "suspended" if verb.stem in REST else None


def turn_of(verb: Token) -> Phase | None:
    """What a verb that has a tie for its subject or object says became of it; None where it says nothing of that."""
    return "ends" if no_longer(verb) else _by_verb(verb)


def _comes_to_an_end(verb: Token) -> bool:
    """`came to a halt`, `drew to an end`."""
    if verb.stem not in ("come", "draw", "grind", "bring", "put"):
        return False
    return any(o.prep == "to" and o.token.stem in _STANDSTILLS for o in obliques(verb))


def _is_new(verb: Token) -> bool:
    """`became allies`, `turned them into rivals`; not `has become`, which tells how it is by now."""
    return verb.tag_ in ("VBD", "VBN", "VB", "VBG", "VBZ")


def dates_back(noun: Token) -> bool:
    """`their friendship dates back to 1820`, `cooperation goes back to …`."""
    verb = governor_of(noun)
    if verb is None or verb.stem not in ("date", "go", "reach", "stretch", "trace"):
        return False
    return any(c.lower_ in ("back", "from") for c in verb.children)


def is_lacking(noun: Token) -> bool:
    """Whether the noun is said to be wanting: `a lack of cooperation`, `no sign of friction`."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    head = noun.head.head
    return head.stem in _LACK or any(c.lower_ in ("no", "little") for c in head.children)


def _is_asked_for(noun: Token) -> bool:
    """`its demand for an end to the embargo`: so there is one."""
    is_behind = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    return is_behind and not noun.head.head.is_predicate and noun.head.head.stem in _DEMANDS


def _by_noun(noun: Token) -> Phase | None:
    if noun.stem in _BEGIN_NOUNS:
        return "begins"
    if noun.stem in _END_NOUNS:
        return "holds" if _is_asked_for(noun) else "ends"
    return "suspended" if noun.stem in REST_NOUNS else None
