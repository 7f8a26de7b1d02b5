"""Sentences about independence, upheavals, unions and the end of states in, drafts of `transition` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    stem,
    subjects,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.organisations import is_body
from bilat.reading.grammar.owntime import own_time
from bilat.reading.grammar.regimes import (
    LANDS,
    RULE_NOUNS,
    STATE_NOUNS,
    dated_party,
    faction_of,
    inside,
    is_state,
    order_before,
    order_of,
    own_of,
    state_of,
)
from bilat.reading.grammar.who import subject_of, who
from bilat.reading.rules.change_words import FREE, GAIN, NOUNS, OVERTHROW, PROCLAIM, RISE, STATUS
from bilat.reading.rules.coups import CLAUSES, by_clause, unnamed
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.unions import PART, UNITE, joins_or_parts
from bilat.reading.rules.upheavals import Change, by_noun, every, label, time_of, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_GIVE = frozenset("grant give concede accord transfer cede relinquish hand".split())
_ACTS = frozenset("restoration declaration proclamation reestablishment act recovery re-establishment".split())
_BOUND = frozenset("colony protectorate dominion possession dependency monarchy kingdom mandate territory".split())
_SELF = frozenset({"rule", "government", "governance", "determination"})
_WEAK_STATES = frozenset({"state", "nation", "country", "union", "commonwealth", "dominion", "protectorate"})
_FALL = frozenset("collapse disintegrate dissolve crumble implode".split())
_SEIZE = frozenset("seise seize take assume gain grab usurp capture win consolidate wrest".split())
_TURN = frozenset({"turn", "transform", "convert"})
_BRING = frozenset({"bring", "sweep", "return", "restore", "vote", "put", "propel", "catapult"})
_JOINING = frozenset("join break split withdraw vote hold abdicate leave".split())
_BECOME = frozenset("become emerge make reemerge reappear arise".split())
_REMOVE = frozenset("remove force drive expel sweep".split())
# The stems of the verbs and nouns that can tell of a change at all.
WORDS = (
    NOUNS | CLAUSES | UNITE | PART | _JOINING | GAIN | _GIVE | _BECOME | _FALL | {"break", "cease", "end", "fall"}
    | OVERTHROW | _REMOVE | _TURN | _SEIZE | RISE | _BRING | PROCLAIM
)  # fmt: skip


def read(sentence: Sentence) -> Iterator[Draft]:
    """A party's own changes, told by verbs or named in passing (`since the fall of …`), once each."""
    found: list[Draft] = []
    for token in sentence.span:
        if token.stem not in WORDS:
            continue
        changes = _by_verb(token, sentence) if is_predicate(token) else by_noun(token, sentence)
        for change in changes:
            found.extend(_drafts(change, sentence))
    yield from _once(found)


def _once(found: list[Draft]) -> Iterator[Draft]:
    """One draft a party and time; one without a time only where the party has no dated one."""
    dated = {d.actors for d in found if d.time}
    seen = set()
    for draft in found:
        key = (draft.actors, draft.time)
        if key not in seen and (draft.time or draft.actors not in dated):
            seen.add(key)
            yield draft


def _drafts(change: Change, sentence: Sentence) -> Iterator[Draft]:
    stance = stance_of(change.act, sentence) if change.is_told else None
    modality = stance.modality if stance else "asserted"
    if stance and stance.is_negated:
        modality = "denied" if modality == "asserted" else modality
    for party in change.who.parties:
        yield Draft(
            "transition",
            None,
            (party,),
            (),
            tuple(Other("person", p) for p in change.who.persons),
            change.time.act,
            modality=modality,
            attributed_to=stance.attributed_to if stance else None,
            detail=change.label,
        )


def _by_verb(verb: Token, sentence: Sentence) -> Iterator[Change]:
    word = stem(verb)
    if word in GAIN or word in _GIVE:
        yield from _gains(verb, sentence)
    if word in _BECOME:
        yield from _becomes(verb, sentence)
    if word in _FALL or _falls(verb, sentence):
        reader = state_of if word == "cease" else order_of
        who_fell = every(reader, subjects(verb), sentence) or every(order_before, subjects(verb), sentence)
        yield from told(who_fell, verb, sentence)
    if word in _TURN:
        yield from _turns(verb, sentence)
    is_purpose = verb.dep_ == "advcl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not is_purpose and (word in OVERTHROW or (word == "bring" and particle(verb) == "down") or _removes(verb)):
        yield from _overthrows(verb, sentence)
    if word in _SEIZE or word in RISE:
        yield from _takes_power(verb, sentence)
    if word in PROCLAIM:
        yield from _proclaims(verb, sentence)
        yield from _frees_itself(verb, sentence)
    if word in UNITE | PART | _JOINING:
        yield from joins_or_parts(verb, sentence)
    yield from by_clause(verb, sentence)


def _status(tokens: Iterable[Token]) -> Token | None:
    return next((t for t in tokens if lemma(t) in STATUS or _is_home_rule(t)), None)


def _is_home_rule(token: Token) -> bool:
    return token.lower_ in _SELF and any(c.lower_ in ("home", "self") for c in token.children)


def _gains(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`gained independence`, `its independence was declared`, `was granted independence`, `granted X independence`."""
    acts = [o.token for p in patients(verb) if lemma(p) in _ACTS for o in obliques(p) if o.prep == "of"]
    status = _status((*patients(verb), *acts))
    if status is None:
        return
    if stem(verb) in _GIVE:
        receivers = [c for c in verb.children if c.dep_ in ("dative", "nsubjpass") and c.i != status.i]
        receivers += [p for r in receivers if r.pos_ == "ADP" for p in r.children]
        receivers += [o.token for each in (verb, status) for o in obliques(each) if o.prep == "to"]
        receivers += [p for p in patients(verb) if p.i != status.i]
        receivers += [c for c in status.children if c.dep_ in ("compound", "nmod", "poss")]
        free = every(state_of, receivers, sentence)
        if is_passive(verb) and lemma(status) in ("sovereignty", "independence"):
            free = free or dated_party(own_time(verb, sentence).act, sentence)
        yield from told(free, verb, sentence, status)
        return
    if lemma(status) == "freedom" and stem(verb) not in ("gain", "win", "declare", "regain", "achieve", "attain"):
        return
    doers = every(state_of, (a for a in agents(verb) if a.i != status.i), sentence)
    own = own_of(status, sentence)
    is_its = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in status.children)
    free = (doers or own) if is_its else (own or doers)
    free = free or inside(verb, sentence) or _by_persons(verb, status, sentence) or unnamed(verb, status, sentence)
    yield from told(Who(free.parties, free.persons if not doers else ()), verb, sentence, status)


def _by_persons(verb: Token, status: Token, sentence: Sentence) -> Who:
    """`N and M proclaimed independence in 1945`: of the title's party that changed in that year."""
    doers = agents(verb)
    if stem(verb) not in ("proclaim", "declare", "announce") or lemma(status) != "independence":
        return NOBODY
    ruled = every(order_of, (d for d in doers if d.i not in sentence.parties), sentence)
    persons = tuple(dict.fromkeys((*ruled.persons, *who(doers, sentence).persons)))
    parties = ruled.parties or (dated_party(own_time(verb, sentence).act, sentence).parties if persons else ())
    return Who(parties[:1], persons)


def _frees_itself(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`declared itself independent`: a small clause under the verb."""
    for child in verb.children:
        is_own = any(c.lower_ in ("itself", "themselves") for c in (*child.children, *verb.children))
        if is_own and child.dep_ in ("ccomp", "oprd", "acomp") and _is_new_order(child, sentence):
            yield from told(every(state_of, agents(verb), sentence), verb, sentence, child)


def _becomes(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`became independent`, `became a republic`, `emerged as an independent state`, `made it a republic`."""
    if stem(verb) == "make" and not is_passive(verb):
        return
    ends = [c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")]
    ends += [o.token for o in obliques(verb) if o.prep == "as"]
    for end in ends:
        if _is_new_order(end, sentence):
            who = every(state_of, subjects(verb), sentence) or _land(verb, sentence)
            yield from told(who, verb, sentence, end)
            return


def _land(verb: Token, sentence: Sentence) -> Who:
    """`the colony became independent in 1975`: the title's party that changed then."""
    named = any(lemma(s) in LANDS for s in subjects(verb))
    return dated_party(own_time(verb, sentence).act, sentence) if named else NOBODY


def _turns(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`turned X into a republic`, `X was transformed into a federation`."""
    into = next((o.token for o in obliques(verb) if o.prep == "into" and _is_new_order(o.token, sentence)), None)
    if into is not None:
        yield from told(every(state_of, patients(verb) or subjects(verb), sentence), verb, sentence, into)


def _is_new_order(token: Token, sentence: Sentence) -> bool:
    words = {c.lower_ for c in token.children}
    words |= {g.lower_ for c in token.children if c.dep_ == "amod" for g in c.children}
    if token.lower_ in ("independent", "sovereign", "self-governing") and token.pos_ == "ADJ":
        return True
    if token.lower_ in ("governing", "ruling") and "self" in words:
        return True
    if lemma(token) not in STATE_NOUNS or words & {"first", "second", "only", "member", "last", "third", "largest"}:
        return False
    if token.i in sentence.parties:
        return False
    return bool(words & FREE) or lemma(token) not in _WEAK_STATES


def _falls(verb: Token, sentence: Sentence) -> bool:
    """`fell`, `broke up`, `fell apart`, `ceased to exist` of a government, a capital or a state that was."""
    word = stem(verb)
    if word == "break":
        return particle(verb) in ("up", "apart") and not any(c.dep_ == "dobj" for c in verb.children)
    if word == "cease":
        return any(c.dep_ == "xcomp" and (lemma(c) == "exist" or _is_bound(c)) for c in verb.children)
    if word == "end" and not is_passive(verb):
        return any(lemma(s) in ("dictatorship", "monarchy", "apartheid", "regime", "mandate") for s in subjects(verb))
    return word == "fall" and _may_fall(verb, sentence)


def _is_bound(verb: Token) -> bool:
    """`ceased to be a colony`."""
    return any(c.dep_ == "attr" and lemma(c) in _BOUND for c in verb.children)


def _may_fall(verb: Token, sentence: Sentence) -> bool:
    preps = {o.prep.split()[0] for o in obliques(verb)}
    if preps & {"under", "into", "within", "by", "behind", "outside", "below"} or any(
        c.dep_ == "dobj" for c in verb.children
    ):
        return False
    if particle(verb) not in ("", "apart"):
        return False
    for subject in subjects(verb):
        mention = sentence.parties.get(subject.i)
        if mention is None or mention.form in ("capital", "government"):
            return True
        party = sentence.scope.registry.find(mention.party)
        if party is not None and party.sort == "former-state":
            return True
    return False


def _removes(verb: Token) -> bool:
    """`removed from power`, `forced from office`, `driven from the throne`."""
    words = {o.token.lower_ for o in obliques(verb) if o.prep in ("from", "out of", "of")}
    return stem(verb) in _REMOVE and bool(words & {"power", "office", "throne"})


def _overthrows(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`overthrew the government`, `the monarchy was abolished`, `X was ousted`."""
    time = time_of(verb, sentence)
    for patient in patients(verb):
        who = order_of(patient, sentence)
        if not who.parties and lemma(patient) in RULE_NOUNS - {
            "parliament",
            "cabinet",
            "council",
            "coalition",
            "system",
        }:
            who = inside(verb, sentence) or _last_order(patient, sentence) or dated_party(time.act, sentence)
        if stem(verb) in ("dissolve", "abolish") and lemma(patient) in ("parliament", "cabinet", "council"):
            continue
        if who.parties:
            persons = who.persons if stem(verb) not in ("dissolve", "abolish") else ()
            yield Change(Who(who.parties[:1], persons), verb, time, label(verb, patient, sentence))


def _last_order(token: Token, sentence: Sentence) -> Who:
    """`the monarchy`, with the only state that the sentence names before or as its one agent's own."""
    named = {m.party for i, m in sentence.parties.items() if m.form in ("name", "short", "adjective") and i < token.i}
    states = [p for p in named if is_state(p, sentence)]
    return Who((states[0],)) if len(states) == 1 and states[0] in sentence.pair else NOBODY


def _takes_power(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`seized power`, `came to power`, `took hold of the state`, `took over the government`."""
    power = _power(verb, sentence)
    if power is None:
        return
    time = time_of(verb, sentence)
    who = every(faction_of, _risers(verb), sentence)
    place = inside(power, sentence) or inside(verb, sentence)
    ruled = every(order_of, (o.token for o in obliques(power) if o.prep in ("of", "over")), sentence)
    parties = (ruled or place or who).parties or dated_party(time.act, sentence).parties
    if len(parties) == 1:
        yield Change(Who(parties, who.persons), verb, time, label(verb, power, sentence))


def _risers(verb: Token) -> tuple[Token, ...]:
    """Who comes to power: the subject, or the object of `brought N to power`."""
    if is_passive(verb):
        return patients(verb)
    brought = patients(verb) if stem(verb) in _BRING else ()
    return (*(p for p in brought if p.lower_ not in ("power", "throne")), *agents(verb))[: None if not brought else 1]


def _power(verb: Token, sentence: Sentence) -> Token | None:
    if stem(verb) in RISE:
        reached = [o.token for o in obliques(verb) if o.prep in ("to", "into")]
        reached += [p for p in patients(verb) if p.lower_ == "throne"]
        return next((t for t in reached if _is_power(t)), None)
    held = next((p for p in patients(verb) if p.lower_ in ("power", "throne") and _is_bare(p)), None)
    if held is not None:
        return held
    if stem(verb) == "take" and particle(verb) == "over":
        return next((p for p in patients(verb) if order_of(p, sentence)), None)
    control = [p for p in patients(verb) if p.lower_ == "control"]
    return next(
        (p for p in control if any(_is_realm(o.token, sentence) for o in obliques(p) if o.prep in ("of", "over"))), None
    )


def _is_power(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    return (token.lower_ in ("power", "throne") and _is_bare(token)) or (
        token.lower_ == "authority" and "national" in words
    )


def _is_bare(token: Token) -> bool:
    kids = [c for c in token.children if c.dep_ in ("amod", "compound", "poss")]
    return all(k.lower_ in ("absolute", "political", "state", "national", "full") for k in kids)


def _is_realm(token: Token, sentence: Sentence) -> bool:
    mention = sentence.parties.get(token.i)
    if mention is not None:
        named = {m.party for m in sentence.parties.values() if is_state(m.party, sentence)}
        return mention.form == "capital" or (mention.form == "name" and named == {mention.party})
    return lemma(token) in ("country", "government", "capital", "nation", "state")


def _proclaims(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`the republic was proclaimed`, `X proclaimed itself a kingdom`, `established a new republic`."""
    as_what = (o.token for t in (verb, *patients(verb)) for o in obliques(t) if o.prep == "as")
    if (stem(verb) == "set" and particle(verb) != "up") or any(lemma(t) in _BOUND for t in as_what):
        return  # `established A as a protectorate of B` makes no state of it
    for patient in patients(verb):
        who = _proclaimed(patient, verb, sentence)
        if who.parties:
            yield from told(Who(who.parties[:1]), verb, sentence, patient)
            return


def _proclaimed(patient: Token, verb: Token, sentence: Sentence) -> Who:
    mention = sentence.parties.get(patient.i)
    if lemma(patient) in LANDS and any(_is_new_order(c, sentence) for c in verb.children if c.dep_ in ("oprd", "attr")):
        return state_of(patient, sentence) or Who(subject_of(sentence.previous).parties[:1])
    if mention and mention.form in ("name", "short"):
        is_new = is_passive(verb) or patient.i > verb.i
        predicate = [c for c in verb.children if c.dep_ in ("oprd", "attr", "acomp") and c.i != patient.i]
        if predicate and not any(_is_new_order(c, sentence) for c in predicate):
            return NOBODY
        is_land = is_state(mention.party, sentence) and not is_body(mention.party, sentence)
        return Who((mention.party,)) if is_new and is_land else NOBODY
    if patient.lower_ == "itself":
        ends = [c for c in patient.subtree if c.dep_ in ("appos", "oprd", "attr", "acomp")]
        ends += [c for c in verb.children if c.dep_ in ("oprd", "attr", "acomp", "ccomp")]
        return every(state_of, agents(verb), sentence) if any(_is_new_order(c, sentence) for c in ends) else NOBODY
    if not (_is_new_order(patient, sentence) or _is_provisional(patient)) or lemma(patient) in (
        "union",
        "protectorate",
    ):
        return NOBODY
    found = state_of(patient, sentence) or inside(patient, sentence) or inside(verb, sentence)
    found = found or (every(faction_of, agents(verb), sentence) if not is_passive(verb) else NOBODY)
    return found or dated_party(own_time(verb, sentence).act, sentence)


def _is_provisional(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    return lemma(token) in ("government", "administration", "authority", "council") and bool(
        words & {"provisional", "interim", "transitional", "revolutionary", "national-unity"}
    )


RULE = Rule("transitions", 2, read, WORDS)
