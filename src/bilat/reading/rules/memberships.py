"""Sentences about belonging to organisations, blocs and treaty bodies in, drafts of `membership` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.belonging import MEMBERS, RANKS, TAKE_IN, holding, rank
from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    has_own_subject,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.organisations import (
    fronted,
    left_out,
    organisation_of,
    organisations,
    organisations_at,
    treaty_of,
)
from bilat.reading.grammar.sequels import sequels
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.membership_told import OPEN, SEEK, Seat, drafts_of, with_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_IN = frozenset({"of", "in", "to", "into", "within", "at", "with"})
_FROM = frozenset({"from", "of", "out of"})
_STATES = frozenset("state country nation status economy party government seat".split())
_JOIN = frozenset("join enter accede rejoin reenter integrate reaccede adhere cofound".split())
_JOIN_WHAT = frozenset("join rejoin enter reenter cofound".split())
_LEAVE = frozenset("leave quit exit withdraw secede pull resign walk depart renounce denounce".split())
_PUT_OUT = frozenset("expel oust exclude eject remove bar".split())
_RANKS_OF = frozenset("rank fold family membership circle club list".split())
_GAIN = frozenset(
    "gain obtain secure attain achieve acquire win receive get resume regain restore reinstate complete earn".split()
)
_HAVE = frozenset("have hold enjoy share retain maintain keep".split())
_END = frozenset("end terminate renounce relinquish cease revoke lose withdraw cancel give".split())
_SUSPEND = frozenset({"suspend", "freeze"})
_BEGIN_NOUNS = frozenset(
    "accession entry entrance admission admittance readmission reintegration return reentry reinstatement "
    "rejoining joining".split()
)
_END_NOUNS = frozenset("withdrawal exit departure expulsion exclusion secession".split())
# Verbs that may speak of a membership just named.
_ANAPHORIC = frozenset("suspend readmit readmitte expel withdraw apply admit admitte quit leave join rejoin".split())
_TOLD = frozenset("member membership belong join accede part observer".split())
_SOLDIERS = frozenset(
    "troop soldier battalion contingent force peacekeeper unit company police officer personnel "
    "president minister ambassador delegation delegate official diplomat leader".split()
)
_ALLIES = frozenset({"ally", "state", "country", "nation"})
_ACTS = _JOIN | _LEAVE | TAKE_IN | _PUT_OUT | _SUSPEND | {"apply", "return", "sign", "belong"}
_WORDS = _ACTS | MEMBERS | _ALLIES | _BEGIN_NOUNS | _END_NOUNS | {"part", "party", "membership", "suspension"}
_BAR = frozenset({"veto", "block", "reject", "refuse", "deny"})
_PASSING = frozenset(
    "bid application talk negotiation process candidate prospect aspiration plan criterion request".split()
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Members and observers, joining, leaving, suspension, applications."""
    drafts = with_gaps(list(_found(sentence)), sentence)
    rests = {(d.actors, d.targets): d.time for d in drafts if d.phase == "suspended" and d.time and "/" not in d.time}
    for draft in drafts:
        since = rests.get((draft.actors, draft.targets))
        if draft.phase == "holds" and since and draft.time is None:
            yield replace(draft, time=f"../{since}", told="past")
        else:
            yield draft


def _found(sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.having(_WORDS):
        word = stem(token)
        if is_predicate(token):
            yield from _by_verb(token, word, sentence)
        elif (word in MEMBERS or (word in ("part", "party") and token.dep_ == "attr")) and token.pos_ in (
            "NOUN",
            "PROPN",
            "ADJ",
        ):
            yield from _member(token, sentence)
        elif word == "membership":
            yield from _membership(token, sentence)
        elif word in _ALLIES and token.dep_ in ("attr", "appos", "conj") and token.pos_ == "NOUN":
            yield from _ally(token, sentence)
        elif word in _BEGIN_NOUNS | _END_NOUNS or word == "suspension":
            yield from _nominal(token, word, sentence)


def _by_verb(verb: Token, word: str, sentence: Sentence) -> Iterator[Draft]:
    phase, holders, bodies = _act(verb, word, sentence)
    if phase is not None and not bodies and verb.dep_ == "conj" and is_predicate(verb.head):
        _, shared, bodies = _act(verb.head, stem(verb.head), sentence)
        holders = holders if has_own_subject(verb) else shared
    if phase is not None and not bodies and holders and word in _ANAPHORIC and _has_no_other_goal(verb):
        bodies = _body_before(verb, sentence)
    if phase is not None:
        ranks = [rank(o.token, o.token) for o in obliques(verb) if o.prep == "as" and stem(o.token) in MEMBERS]
        yield from drafts_of(Seat(phase, holders, bodies, ranks[0] if ranks else None), verb, sentence)


def _has_no_other_goal(verb: Token) -> bool:
    """`quit it`, `was admitted later`: what is joined or left is not named, or only by a pronoun."""
    things = [] if is_passive(verb) or stem(verb) in TAKE_IN | _PUT_OUT | _SUSPEND else list(patients(verb))
    return all(t.lower_ in ("it", "them") for t in things) and (
        stem(verb) not in ("leave", "quit", "join", "rejoin") or bool(things)
    )


def _body_before(verb: Token, sentence: Sentence) -> tuple[str, ...]:
    """The one organisation whose members the clauses before, or the sentence before, spoke of."""
    told = [t for t in sentence.span if t.i < verb.i and stem(t) in _TOLD]
    here = tuple(dict.fromkeys(n for t in sentence.span if t.i < verb.i and (n := organisation_of(t, sentence))))
    if told and here:
        return here if len(here) == 1 else ()
    at = sentence.previous
    if at is None or here:
        return ()
    nouns = [t for t in at.span if stem(t) in ("member", "membership", "observer")]
    named = tuple(dict.fromkeys(b for n in nouns for b in organisations_at(n, at, _IN)))
    if not nouns and any(c.lower_ == "it" for c in verb.head.children):
        named = tuple(dict.fromkeys(n for t in at.span if (n := organisation_of(t, at))))
    return named if len(named) == 1 else ()


def _act(verb: Token, word: str, sentence: Sentence) -> tuple[Phase | None, Who, tuple[str, ...]]:
    """What a verb does to a membership: the phase, whose, and in what."""
    if word in _JOIN and not _is_in_doing(verb):
        goal = _objects(verb, sentence) if word in _JOIN_WHAT else ()
        goal = goal or _at(verb, sentence, _IN - {"of", "with", "in", "at"})
        goal = goal or (_treaties(verb, sentence) if word in ("accede", "adhere", "join") else ())
        return "begins", states(agents(verb), sentence) + beside(verb, sentence), goal
    if word == "apply":
        goal = _at(verb, sentence, frozenset({"to"}))
        return "begins", who(agents(verb), sentence) + beside(verb, sentence), goal
    if word == "return" and not any(c.dep_ in ("advcl", "xcomp") for c in verb.children):
        return "begins", who(agents(verb), sentence), _at(verb, sentence, frozenset({"to", "into"}))
    if word in _LEAVE:
        goal = (
            _objects(verb, sentence)
            if word in ("leave", "quit", "exit", "renounce", "denounce")
            else _at(verb, sentence, _FROM)
        )
        return "ends", states(agents(verb), sentence), goal
    if word in TAKE_IN:
        return "begins", *_moved(verb, sentence, frozenset({"to", "into", "as", "in"}))
    if word in _PUT_OUT:
        return "ends", *_moved(verb, sentence, _FROM)
    if word in _SUSPEND:
        return "suspended", *_moved(verb, sentence, _FROM)
    if word == "sign" and particle(verb) == "up":
        return "begins", states(agents(verb), sentence), _at(verb, sentence, frozenset({"to"}))
    if word == "belong":
        goal = _at(verb, sentence, frozenset({"to"})) or fronted(verb, sentence)
        return "holds", who(agents(verb), sentence), goal
    return None, NOBODY, ()


def states(tokens: Iterable[Token], sentence: Sentence) -> Who:
    """The parties that join or sit, not their soldiers."""
    return who([t for t in tokens if lemma(t) not in _SOLDIERS], sentence)


def beside(verb: Token, sentence: Sentence) -> Who:
    """Who else does it: `together with A and B`, `alongside A`."""
    found = [o.token for o in obliques(verb) if o.prep.split()[-1] in ("with", "alongside")]
    for prep in verb.subtree:  # wherever the parser hung `together with`
        if prep.lower_ == "alongside" or (prep.lower_ == "with" and prep.nbor(-1).lower_ in ("together", "along")):
            found += [each for c in prep.children if c.dep_ == "pobj" for each in coordinates(c)]
    named = [t for t in found if t.i in sentence.parties and organisation_of(t, sentence) is None]
    return Who(who(named, sentence).parties)


def _is_in_doing(verb: Token) -> bool:
    """`joined the Union in condemning …`: it did the same, it did not become a member."""
    return any(o.prep == "in" and o.token.tag_ == "VBG" for o in obliques(verb))


def _objects(verb: Token, sentence: Sentence) -> tuple[str, ...]:
    things = patients(verb)
    inner = [o.token for t in things if stem(t) in _RANKS_OF for o in obliques(t) if o.prep == "of"]
    return organisations([*things, *inner], sentence) if not is_passive(verb) else ()


def _treaties(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The treaties of many by name behind `party to`, `acceded to`; not those between the title's two."""
    tokens = [o.token for o in obliques(token) if o.prep == "to"]
    tokens += list(patients(token)) if token.is_predicate else []
    if token.dep_ in ("relcl", "advcl") and any(t.lower_ == "which" for t in tokens):
        tokens += [t for t in token.sent if t.i < token.i and t.pos_ == "PROPN" and t.word == "treaty"][-1:]
        tokens += [token.head, token.head.head.head]
    names = (treaty_of(t, sentence) for t in tokens)
    return tuple(name for name in names if name)


def _at(verb: Token, sentence: Sentence, preps: frozenset[str]) -> tuple[str, ...]:
    return organisations([o.token for o in obliques(verb) if o.prep.split()[-1] in preps], sentence)


def _moved(verb: Token, sentence: Sentence, preps: frozenset[str]) -> tuple[Who, tuple[str, ...]]:
    """Whom an organisation took in or put out: `A was expelled from O`, `O suspended A`."""
    moved = NOBODY
    for patient in patients(verb):
        if patient.pos_ in ("PROPN", "PRON") or patient.i in sentence.parties or lemma(patient) in _STATES:
            moved = moved + who_is(patient, sentence)
    bodies = _at(verb, sentence, preps)
    if not bodies:
        bodies = organisations(agents(verb), sentence) or _at(verb, sentence, frozenset({"of", "in"}))
    as_member = [o.token for o in obliques(verb) if o.prep == "as" and stem(o.token) in MEMBERS]
    bodies = bodies or tuple(b for m in as_member for b in organisations_at(m, sentence, _IN))
    has_goal = (
        bool(_at(verb, sentence, preps))
        or bool(as_member)
        or stem(verb) in ("suspend", "readmit", "readmitte", "expel", "admit")
    )
    return moved, bodies if has_goal else ()


def _member(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Members and observers by name: `A is a member of O`, `as members of O`, `A, an observer in O`."""
    head = noun.head if noun.dep_ in ("compound", "amod", "nmod") and stem(noun.head) in _STATES else noun
    bodies = organisations_at(head, sentence, _IN) or organisations_at(noun, sentence, _IN)
    if not bodies and head.dep_ == "attr" and predicate_of(head) is not None:
        bodies = fronted(head.head, sentence) or _understood(head, sentence)
    if not bodies and stem(noun) == "party":
        bodies = _treaties(noun, sentence)
    if not bodies:
        return
    detail = rank(noun, head)
    if stem(head) == "status" and head.dep_ == "dobj":
        yield from _status(head, bodies, detail, sentence)
        return
    phase, holders, act = holding(head, sentence)
    if phase is not None and act is not None:
        yield from drafts_of(Seat(phase, holders, bodies, detail), act, sentence)


def _understood(head: Token, sentence: Sentence) -> tuple[str, ...]:
    """`O …; A is a founding member`: the body that the words before tell, where the noun itself names none."""
    is_bare = not any(o.prep in _IN for o in obliques(head)) and not any(
        c.dep_ == "poss" or (c.dep_ == "compound" and c.lower_ not in RANKS) for c in head.children
    )
    return _body_before(head, sentence) or _joined_before(head, sentence) if is_bare else ()


def _joined_before(head: Token, sentence: Sentence) -> tuple[str, ...]:
    verbs = [t for t in sentence.span if t.i < head.i and stem(t) in _JOIN and is_predicate(t)]
    named = tuple(dict.fromkeys(b for v in verbs for b in _act(v, stem(v), sentence)[2]))
    return named if len(named) == 1 else ()


def _ally(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A is a NATO ally`, `B, an EU state`."""
    named = [c for c in noun.children if c.dep_ in ("compound", "nmod") and stem(c) not in MEMBERS]
    bodies = organisations(named, sentence)
    phase, holders, act = holding(noun, sentence)
    if bodies and phase is not None and act is not None:
        yield from drafts_of(Seat(phase, Who(holders.parties), bodies), act, sentence)


def _status(head: Token, bodies: tuple[str, ...], detail: str | None, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(head)
    if verb is None:
        return
    word = stem(verb)
    if word in _HAVE:
        yield from drafts_of(Seat("holds", who(agents(verb), sentence), bodies, detail), verb, sentence)
    elif word in _GAIN | {"grant", "give", "award"}:
        holders = who(agents(verb), sentence) if word in _GAIN else _granted(verb, sentence)
        yield from drafts_of(Seat("begins", holders, bodies, detail), verb, sentence)


def _granted(verb: Token, sentence: Sentence) -> Who:
    """To whom something was granted."""
    to = [o.token for o in obliques(verb) if o.prep == "to"]
    datives = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    subject = [p for p in patients(verb) if p.i < verb.i] if is_passive(verb) else []
    return who([*to, *datives], sentence) or who(subject, sentence)


def _membership(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Membership as a noun: had, gained, applied for, suspended, given up."""
    if noun.dep_ == "compound" and stem(noun.head) not in ("status", "seat"):
        return
    verb = predicate_of(noun)
    if verb is None:
        return
    bodies = organisations_at(noun, sentence, _IN)
    if not bodies and stem(verb) in _SUSPEND | _END | {"grant", "give", "offer", "restore"} and not is_passive(verb):
        bodies = organisations(agents(verb), sentence)
    bodies = bodies or (left_out(noun, sentence) if not any(o.prep in _IN for o in obliques(noun)) else ())
    owner = _owner(noun, sentence, bodies)
    word = stem(verb)
    detail = rank(noun, noun)
    is_object = noun in patients(verb) or noun.dep_ in ("dobj", "nsubjpass")
    if is_object and word == "rule" and particle(verb) == "out":
        yield from drafts_of(Seat("begins", who(agents(verb), sentence), bodies, is_barred=True), verb, sentence)
    elif _is_sought(noun, verb):
        seekers = owner or _seekers(noun, verb, sentence, bodies)
        yield from drafts_of(Seat("begins", seekers, bodies, detail, is_planned=True), noun, sentence)
    elif is_object and word in _SUSPEND | _END | _GAIN | _HAVE | {"grant", "give", "offer"}:
        holders = _membership_holders(owner, word, verb, sentence)
        yield from drafts_of(Seat(_phase_of(word, verb), holders, bodies, detail), verb, sentence)
        for later in sequels(verb, noun):  # `was suspended in 2006 and restored in 2014`
            if stem(later) in _SUSPEND | _END | _GAIN:
                yield from drafts_of(Seat(_phase_of(stem(later), later), holders, bodies, detail), later, sentence)
    elif owner and not _is_open(noun, verb):
        yield from drafts_of(Seat("holds", owner, bodies, detail), noun, sentence)


def _phase_of(word: str, verb: Token) -> Phase:
    if word in _SUSPEND:
        return "suspended"
    if word in _HAVE:
        return "holds"
    return "ends" if word in _END and (word != "give" or particle(verb) == "up") else "begins"


def _membership_holders(owner: Who, word: str, verb: Token, sentence: Sentence) -> Who:
    if owner:
        return owner
    if word in ("grant", "give", "offer"):
        return _granted(verb, sentence)
    return who(agents(verb), sentence) if not is_passive(verb) else NOBODY


def _owner(noun: Token, sentence: Sentence, bodies: tuple[str, ...]) -> Who:
    """Whose membership, accession or suspension it is; the organisation itself is none."""
    found = NOBODY
    for child in noun.children:
        if child.dep_ in ("poss", "nmod", "compound", "amod"):
            found = found + (who_is(child, sentence) if child.dep_ == "poss" or child.i in sentence.parties else NOBODY)
    for oblique in obliques(noun):
        if oblique.prep in ("of", "for", "by") and not organisations([oblique.token], sentence):
            found = found + who_is(oblique.token, sentence)
    return Who(tuple(p for p in found.parties if p not in bodies))


def _is_sought(noun: Token, verb: Token) -> bool:
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return stem(verb) in SEEK or stem(above) in _PASSING or stem(above) in SEEK


def _seekers(noun: Token, verb: Token, sentence: Sentence, bodies: tuple[str, ...]) -> Who:
    """Whose bid it is: its own possessor's, else the subject's of the verb of seeking."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if stem(above) in _PASSING:
        owner = _owner(above, sentence, bodies)
        if owner or stem(verb) in OPEN:
            return owner
    return who(agents(verb), sentence)


def _is_open(noun: Token, verb: Token) -> bool:
    above = [a for a in noun.ancestors if (a.i == verb.i or verb.is_ancestor(a)) and not is_negated(a)]
    return any(stem(a) in OPEN | _PASSING | {"support", "opposition", "objection", "call"} for a in above)


def _nominal(noun: Token, word: str, sentence: Sentence) -> Iterator[Draft]:
    """`A's accession to O`, `the suspension of A from O`."""
    preps = frozenset({"to", "into", "in"}) if word in _BEGIN_NOUNS else frozenset({"from", "of"})
    ties = [*obliques(noun), *(i for o in obliques(noun) for i in obliques(o.token))]
    ties += obliques(noun.head) if noun.dep_ in ("dobj", "nsubjpass") else []
    bodies = organisations([o.token for o in ties if o.prep in preps], sentence)
    verb = predicate_of(noun)
    barred = verb is not None and stem(verb) in _BAR and noun in patients(verb) and not is_negated(verb)
    if not bodies or noun.head.lower_ == "against" or (verb is not None and _is_open(noun, verb) and not barred):
        return
    phase: Phase = "begins" if word in _BEGIN_NOUNS else "suspended" if word == "suspension" else "ends"
    holders = _owner(noun, sentence, bodies)
    sought = verb is not None and _is_sought(noun, verb)
    if not holders and sought and verb is not None:
        holders = _seekers(noun, verb, sentence, bodies)
    elif not holders and verb is not None and any(c.lower_ == "its" for c in noun.children):
        holders = Who(who([a for a in agents(verb) if a.i > noun.i], sentence).parties)  # `after its entry …, A …`
    seat = Seat(phase, holders, bodies, is_planned=sought and not barred, is_barred=barred)
    yield from drafts_of(seat, noun, sentence)


RULE = Rule("memberships", 2, read, _WORDS)
