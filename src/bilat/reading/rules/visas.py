"""Sentences about who may enter whose country on what terms in, drafts of `visa` out.

`A lets citizens of B in without a visa`, `nationals of A need no visa for B`, `A and B abolished visas`,
`visa-free travel between A and B`, `visas are issued on arrival to citizens of A`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    has_own_subject,
    is_negated,
    is_passive,
    no_longer,
    obliques,
    predicate_of,
    subjects,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.howmany import quantity_mentions
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.modality import Stance
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_VISAS = frozenset({"visa", "evisa", "visafree"})
_TRAVELLERS = frozenset(
    """
    citizen national passport holder tourist visitor traveller traveler businessman businesspeople diplomat
    official resident student pilgrim people worker subject passportholder entrepreneur nationality
    businesswoman journalist trader seaman crew athlete
    """.split()
)
_GRANT = frozenset(
    """
    grant offer give provide extend allow permit let exempt waive abolish lift scrap drop remove cancel
    eliminate introduce impose reintroduce reimpose require demand issue ease relax simplify tighten suspend end
    halt stop exclude add include restore reinstate liberalise facilitate open do admit welcome oblige ask
    launch resume abandon revoke terminate place bring dispense apply
    """.split()
)
_INTO = frozenset({"to", "in", "into", "for", "at", "with", "of", "inside", "within"})
_FREE = frozenset("free exemption waiver freedom facilitation liberalisation visafree exempt access".split())
_CHANGES = frozenset(
    """
    grant offer give extend allow permit exempt waive abolish lift scrap drop remove cancel eliminate introduce
    impose reintroduce reimpose ease relax simplify tighten exclude add restore reinstate liberalise launch
    resume become abandon start begin
    """.split()
)
_ENDS = frozenset("end cancel revoke terminate abolish withdraw scrap remove lift discontinue repeal".split())
_RESTS = frozenset("suspend halt stop pause freeze".split())
_APART = frozenset(
    """
    office section centre center application fee ban sanction scandal fraud service applicant officer department
    restriction refusal denial overstay policy support official war dispute quota
    """.split()
)
# Whose visas are no terms for all: `revoked the visas of ministers`.
_FEW = frozenset("member minister judge official individual person president relative family general".split())
_AGREED = frozenset("sign conclude negotiate initial discuss ratify".split())
_AGAINST = frozenset("refuse deny reject seek overstay restrict forge".split())
_IMPOSE = frozenset("impose reimpose introduce reintroduce restore reinstate".split())
_NEED = frozenset({"need", "require", "oblige"})
_ISSUE = frozenset("issue grant give allow let admit".split())
_EASY = frozenset({"evisa", "electronic", "arrival", "e"})
_STOP = frozenset({"stop", "cease"})
_EACH = frozenset({"mutual", "reciprocal", "mutually", "reciprocally", "both", "bilateral"})
_LENGTHS = frozenset({"day", "week", "month", "hour"})
_MODALS = frozenset({"may", "might", "must", "can", "could"})
_PAIR = 2
_CONFIDENCE = 0.75


@dataclass(frozen=True, slots=True)
class _Terms:
    """A clause about visas: its verb, the tokens that belong to it, the visa's word."""

    visa: Token
    verb: Token
    tokens: tuple[Token, ...]


def read(sentence: Sentence) -> Iterator[Draft]:
    """The terms of entry that a sentence tells, one a direction."""
    seen = set()
    for visa in (t for word in _VISAS for t in sentence.stems.get(word, ())):
        terms = _terms(visa)
        if terms is None or _is_apart(terms):
            continue
        for draft in (d for each in (terms, *_likewise(terms, sentence)) for d in _told(each, sentence)):
            if (draft.actors, draft.targets) not in seen:
                seen.add((draft.actors, draft.targets))
                yield draft
                yield from _then_required(draft, terms, sentence)


def _likewise(terms: _Terms, sentence: Sentence) -> Iterator[_Terms]:
    """`…, and Kenyans enjoy 90 days in Peru`, `and the same applies to Kenyans in Peru`: as the clause before."""
    for clause in (c for c in terms.verb.children if c.dep_ == "conj" and c.is_predicate and has_own_subject(c)):
        tokens = tuple(_own_tokens(clause, terms.visa))
        people = [t for t in tokens if t.i in sentence.parties and sentence.parties[t.i].form == "people"]
        if people and clause not in terms.tokens and any(o.prep == "in" for t in tokens for o in obliques(t)):
            yield _Terms(terms.visa, clause, tokens)


def _then_required(draft: Draft, terms: _Terms, sentence: Sentence) -> Iterator[Draft]:
    """`without a visa until 1994, when one was introduced`: with the day that ended it a visa is required."""
    if draft.phase != "holds" or draft.detail != "visa-free entry":
        return
    for verb in (t for t in terms.tokens if t.stem in _IMPOSE | {"require"} and t.dep_ in ("relcl", "advcl")):
        is_when = any(c.lower_ == "when" for c in verb.children)
        time = next((t.mention.bare for t in sentence.times if t.head is verb.head), when(terms.verb, sentence).bare)
        if is_when and any(s.lower_ in ("one", "they", "it", "this") or s.stem in _VISAS for s in subjects(verb)):
            yield replace(draft, phase="begins", time=time, quantity=None, told=None, detail="visa required")


def _terms(visa: Token) -> _Terms | None:
    verb = predicate_of(visa)
    if verb is None:
        return None
    while verb.dep_ in ("xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl") and _is_open(verb):
        above = predicate_of(verb.head)
        if above is None or above is verb:
            break
        verb = above
    return _Terms(visa, verb, tuple(_own_tokens(verb, visa)))


def _is_open(verb: Token) -> bool:
    """Whether the clause above a verb may say who enters or who lets in: `allowed … to enter without a visa`."""
    return not has_own_subject(verb) or verb.dep_ == "ccomp"


def _own_tokens(verb: Token, visa: Token) -> Iterator[Token]:
    """What lies below a verb, without coordinate clauses that tell of something else."""
    yield verb
    for child in verb.children:
        is_other = child.dep_ == "conj" and child.is_predicate and has_own_subject(child)
        if not is_other or child is visa or child.is_ancestor(visa):
            yield from _own_tokens(child, visa)


def _is_apart(terms: _Terms) -> bool:
    """`visa office`, `was refused a visa`: not the terms for all."""
    visa = terms.visa
    if visa.dep_ in ("compound", "amod", "nmod", "npadvmod") and visa.head.stem in _APART:
        return True
    if any(o.prep == "of" and o.token.stem in _FEW for o in obliques(visa)):
        return True
    above = {a.stem for a in visa.ancestors if a.is_predicate}
    if above & _AGREED:
        return True
    return bool(above & _AGAINST) and not _words(terms) & {"free", "without"}


def _words(terms: _Terms) -> set[str]:
    return {t.stem for t in terms.tokens}


def _told(terms: _Terms, sentence: Sentence) -> Iterator[Draft]:
    travellers, hosts = _travellers(terms, sentence), _hosts(terms, sentence)
    hosts = Who(tuple(h for h in hosts.parties if h not in travellers.parties)) or hosts
    for traveller, host in _directions(travellers.parties, hosts.parties, terms, sentence):
        yield _draft(traveller, host, terms, sentence)


def _travellers(terms: _Terms, sentence: Sentence) -> Who:
    """Whose citizens: `citizens of A`, `A's nationals`, `Kenyans`, `holders of A passports`."""
    out = NOBODY
    for token in terms.tokens:
        out = out + Who(who((o.token for o in obliques(token) if o.prep == "between"), sentence).parties)
        mention = sentence.parties.get(token.i)
        if mention is not None and mention.form == "people":
            out = out + Who((mention.party,))
        elif _is_they(token) and _named_before(sentence):
            out = out + Who((_named_before(sentence),))
        elif (token.stem in _TRAVELLERS or _is_they(token)) and token.dep_ not in ("compound", "amod"):
            out = out + Who(who_is(token, sentence).parties)
    return out


def _named_before(sentence: Sentence) -> str:
    """Whose people the sentence before tells of, where it is of one nation: they are `they`."""
    before = sentence.previous
    named = {m.party for m in before.parties.values() if m.form == "people"} if before is not None else set()
    return named.pop() if len(named) == 1 else ""


def _hosts(terms: _Terms, sentence: Sentence) -> Who:
    """Who lets in: the subject of a verb of granting, else the country that is entered."""
    out = NOBODY
    for token in terms.tokens:
        if token.is_predicate and token.stem in _GRANT:
            doers = agents(token)
            out = out + Who(who([t for t in doers if not _is_traveller(t, sentence)], sentence).parties)
    return out or _entered(terms, sentence)


def _is_traveller(token: Token, sentence: Sentence) -> bool:
    mention = sentence.parties.get(token.i)
    return token.stem in _TRAVELLERS or _is_they(token) or (mention is not None and mention.form == "people")


def _is_they(token: Token) -> bool:
    """`They need a visa`."""
    return token.lower_ == "they" and token.dep_ in ("nsubj", "nsubjpass")


def _entered(terms: _Terms, sentence: Sentence) -> Who:
    places = [c for t in terms.tokens if t.stem in ("enter", "visit", "access") for c in t.children if c.dep_ == "dobj"]
    places += [o.token for t in terms.tokens for o in obliques(t) if o.prep.split()[-1] in _INTO]
    places += [t for t in subjects(terms.verb) if not _is_traveller(t, sentence)]
    return Who(tuple(dict.fromkeys(p for place in places for p in _country(place, sentence))))


def _country(token: Token, sentence: Sentence) -> Iterable[str]:
    where = place_at(token, sentence)
    if where is not None and where.party:
        return (where.party,)
    if token.stem in _TRAVELLERS or token.like_num:
        return ()
    return who_is(token, sentence).parties


def _directions(
    travellers: tuple[str, ...], hosts: tuple[str, ...], terms: _Terms, sentence: Sentence
) -> Iterator[tuple[str, str]]:
    """Who enters whose country; what is not said is the title's other party, or each toward the other."""
    if not travellers and not hosts:
        travellers = hosts = sentence.pair if _is_mutual(terms) else ()
    elif not travellers:
        travellers = hosts if len(hosts) >= _PAIR else _rest(hosts, sentence)
    elif not hosts:
        hosts = travellers if len(travellers) >= _PAIR else _rest(travellers, sentence)
    for traveller in travellers:
        for host in hosts:
            if traveller != host:
                yield traveller, host


def _rest(named: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    rest = tuple(p for p in sentence.pair if p not in named)
    return rest if len(rest) == 1 else ()


def _is_mutual(terms: _Terms) -> bool:
    return bool(_words(terms) & _EACH)


def _draft(traveller: str, host: str, terms: _Terms, sentence: Sentence) -> Draft:
    act = _act(terms)
    stance = stance_of(act, sentence)
    modality = _modality(terms, stance)
    phase = _phase(terms, act, replace(stance, modality=modality))
    time = when(act, sentence)
    return Draft(
        "visa",
        phase,
        (traveller,),
        (host,),
        (),
        time.extent if phase == "holds" else time.act,
        quantity=_length(host, terms, sentence),
        modality=modality,
        told=stance.told if phase == "holds" else None,
        attributed_to=stance.attributed_to,
        detail=_detail(terms),
        confidence=_CONFIDENCE,
    )


def _length(host: str, terms: _Terms, sentence: Sentence) -> Quantity | None:
    """For how long one may stay: the length of time that stands nearest to the country entered, else to the verb."""
    places = [m.start for m in sentence.parties.values() if m.party == host and m.form in ("name", "short", "capital")]
    near = places or [sentence.offsets[t.i][0] for t in (terms.verb, terms.visa) if t.i in sentence.offsets]
    found = [m for m in quantity_mentions(sentence) if (m.quantity.unit or "").rstrip("s") in _LENGTHS]
    if not found or not near:
        return None
    return min(found, key=lambda m: min(abs(m.start - at) for at in near)).quantity


def _modality(terms: _Terms, stance: Stance) -> Modality:
    """`may stay`, `must apply`: what is allowed or required is so, and not in doubt or planned."""
    modal = any(c.lower_ in _MODALS for t in terms.tokens if t.is_predicate for c in t.children if c.dep_ == "aux")
    return "asserted" if modal and stance.modality in ("doubtful", "planned") else stance.modality


def _act(terms: _Terms) -> Token:
    """The verb that says what becomes of the visa: below a verb of planning, the one that is planned."""
    inner = [t for t in terms.tokens if t.is_predicate and t.stem in _CHANGES | _ENDS | _RESTS]
    return next((t for t in inner if t.is_ancestor(terms.visa)), terms.verb)


def _phase(terms: _Terms, act: Token, stance: Stance) -> Phase:
    is_freedom = bool(_words(terms) & _FREE)
    if _enters_into_force(act):
        return "begins"
    if act.stem in _IMPOSE and not is_freedom and not is_negated(act) and not _words(terms) & _EASY:
        return "ends"
    if act.stem in _ISSUE and is_negated(act):
        return "absent"
    if act.stem in _STOP and any(t.stem in _ISSUE for t in terms.tokens):
        return "ends"
    if any(no_longer(t) for t in (act, terms.verb)):
        return "begins"
    if act.stem in _RESTS:
        return "suspended"
    if act.stem in _ENDS and is_freedom:
        return "ends"
    is_told_as_lasting = stance.told == "present" and stance.modality == "asserted" and not _is_perfect(act)
    if act.stem not in _CHANGES or is_negated(act):
        return "begins" if stance.modality == "planned" else "holds"
    return (
        "holds" if is_told_as_lasting and (not is_passive(act) or act.stem in ("grant", "give", "exempt")) else "begins"
    )


def _enters_into_force(verb: Token) -> bool:
    """`came into force`, `took effect`."""
    into = verb.stem in ("come", "enter", "go") and any(o.prep == "into" for o in obliques(verb))
    return into or (verb.stem == "take" and any(c.stem == "effect" for c in verb.children))


def _is_perfect(verb: Token) -> bool:
    return any(c.lower_ in ("has", "have", "had") for c in verb.children if c.dep_ in ("aux", "auxpass"))


def _detail(terms: _Terms) -> str:
    words = _words(terms)
    if "arrival" in words:
        return "visa on arrival"
    imposing = (t for t in terms.tokens if t.stem in _IMPOSE and t.dep_ not in ("relcl", "advcl"))
    is_none = _is_without(terms) and not any(imposing)
    if words & _FREE or "without" in words or is_none or words & {"abolish", "waive", "exempt", "lift", "scrap"}:
        return "visa-free entry"
    return "visa required"


def _is_without(terms: _Terms) -> bool:
    """`need no visa`, `did not require visas`, `are not obliged to hold one`."""
    needing = (t for t in terms.tokens if t.is_predicate and t.stem in _NEED and t.dep_ not in ("relcl", "advcl"))
    is_dropped = any(is_negated(t) or no_longer(t) for t in needing)
    return is_dropped or any(c.lower_ == "no" for c in terms.visa.children)


RULE = Rule("visas", 1, read, _VISAS)
