"""A noun for forces and the word that governs it in, whether they came, stay or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, particle, patients, stem
from bilat.reading.grammar.forces import is_base, is_home_to, owner_verb
from bilat.reading.grammar.modality import is_perfect
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_SEND = frozenset(
    """
    deploy send dispatch despatch station post commit transfer move land redeploy airlift fly assign
    rush ship parachute ferry pour insert infiltrate
    """.split()
)
_GIVE = frozenset("contribute provide supply second lend detach".split())
_KEEP = frozenset(
    """
    rotate maintain keep have retain base operate run possess lease use garrison increase reduce expand reinforce
    augment boost strengthen double triple halve cut downsize enlarge lead command head train
    """.split()
)
_OPEN = frozenset("open establish build acquire set inaugurate obtain construct create".split())
_END = frozenset(
    """
    withdraw pull remove evacuate recall repatriate bring leave depart return vacate close shut expel evict
    dismantle relinquish abandon
    """.split()
)
_ARRIVE = frozenset("arrive land enter deploy disembark move come cross intervene invade".split())
_STAY = frozenset(
    """
    remain stay serve operate hold man control be patrol guard fight participate train stand number monitor
    protect total rotate
    belong operate patrol assist help defend secure oversee supervise
    """.split()
)
_STATIVE = frozenset("station base deploy garrison post locate quarter stationed find billet camp headquarter".split())
HIT = frozenset("attack ambush kill wound injure capture target besiege bomb shell".split())
_RAISE = frozenset("set form raise create organise establish recruit".split())
_FIGHT = frozenset({"fight", "serve"})
HOST = frozenset("host house harbor harbour accommodate".split())
_BEGIN_NOUNS = frozenset("deployment arrival dispatch stationing sending landing introduction posting".split())
END_NOUNS = frozenset(
    """
    withdrawal departure return pullout pull-out evacuation removal repatriation exit retreat recall closure
    """.split()
)
_HOLD_NOUNS = frozenset({"presence", "stationing", "involvement"})


def phase_of(noun: Token, act: Token, sentence: Sentence) -> Phase | None:
    """What becomes of forces by the word that governs them; None where it says nothing of their being abroad."""
    if not is_predicate(act):
        word = lemma(act)
        if word in END_NOUNS:
            return "ends"
        if word in _BEGIN_NOUNS:
            return "begins"
        return "holds" if word in _HOLD_NOUNS else None
    if owner_verb(act) is not act:
        return "holds"
    if lemma(act) == "be" and is_home_to(noun, act):
        return "holds"
    is_object = any(p.i == noun.i for p in patients(act)) or (is_passive(act) and noun.dep_ != "pobj")
    is_subject = any(a.i == noun.i for a in agents(act)) and not is_passive(act)
    if is_object:
        return _phase_of_object(noun, act, sentence)
    if is_subject:
        return phase_of_subject(act)
    return None


def _phase_of_object(noun: Token, act: Token, sentence: Sentence) -> Phase | None:
    word = stem(act)
    if word in HIT:
        return "holds"
    if word in ("bring", "throw", "pull") and any(o.prep == "into" for o in obliques(act)):
        return "begins"
    if goes_home(act) and word in ("expect", "send", "order", "bring", "call", "fly", "ship", "due"):
        return "ends"
    if word in ("leave", "depart") and not is_passive(act):
        return None
    if war_clauses(act):
        return "begins"
    if word in _END and not (word in ("pull", "bring") and not _goes_out(act)):
        return "ends"
    if is_base(noun):
        if word in _OPEN:
            return "begins"
        return "holds" if word in _KEEP | HOST or _exists(act) else None
    if is_passive(act) and word in _STATIVE and _is_state_of(act, sentence):
        return "holds"
    if word in _SEND:
        return "holds" if _is_lasting(act, sentence) else "begins"
    if word in _GIVE:
        return "holds"
    return "holds" if word in _KEEP | HOST or _exists(act) else None


def war_clauses(act: Token) -> tuple[Token, ...]:
    """What units are raised for: `formed to fight in X`."""
    if stem(act) not in _RAISE:
        return ()
    return tuple(c for c in act.children if c.dep_ in ("xcomp", "advcl", "relcl", "acl") and stem(c) in _FIGHT)


def is_charged(act: Token) -> bool:
    """`accused B of sending troops into the valley`: in whose country, where nothing else is said, is clear."""
    if act.dep_ != "pcomp" or act.head.lower_ != "of":
        return False
    above = act.head.head
    return above.stem == "accuse" or (above.dep_ in ("dobj", "nsubjpass") and above.head.stem == "accuse")


def goes_home(act: Token) -> bool:
    """`went home`, `came back home`, `are expected home`: whoever was abroad is not any more."""
    return any(c.lower_ == "home" and c.dep_ in ("advmod", "prt", "dobj", "npadvmod", "acomp") for c in act.children)


def _goes_out(act: Token) -> bool:
    return particle(act) in ("out", "back", "home") or any(c.lower_ in ("out", "home", "back") for c in act.children)


def _exists(act: Token) -> bool:
    return any(c.dep_ == "expl" for c in act.children)


def _is_state_of(act: Token, sentence: Sentence) -> bool:
    """`were stationed in X from 1990 to 1995`, `is based in`: a state, where no day is given for it."""
    found = when(act, sentence)
    if lemma(act) in ("deploy", "post"):
        return not found or "/" in str(found.bare) or found.relation in ("since", "until")
    return True


def _is_lasting(act: Token, sentence: Sentence) -> bool:
    if act.tag_ in ("VBZ", "VBP") and not is_perfect(act):
        found = when(act, sentence)  # `June 1978: X sends a battalion`: a present of the chronicle
        return not found or found.relation != "on" or "/" in str(found.bare)
    if act.dep_ == "conj" and not is_perfect(act) and is_perfect(act.head):
        return when(act.head, sentence).relation == "since"
    return is_perfect(act) and when(act, sentence).relation == "since"


def phase_of_subject(act: Token) -> Phase | None:
    """What becomes of forces that are the subject of a verb."""
    word = stem(act)
    if word in ("go", "come", "fly", "sail") and goes_home(act):
        return "ends"
    if word in ("withdraw", "leave", "depart", "return", "evacuate", "vacate") or (word == "pull" and _goes_out(act)):
        return "ends"
    if word in _ARRIVE:
        return "begins"
    return "holds" if word in _STAY else None
