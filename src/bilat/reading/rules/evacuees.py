"""Embassy staff who leave and work elsewhere in, drafts of `mission` and `accreditation` out.

`The embassy staff left City on D and worked from Town until September`: the mission rests, and a country is dealt with
from the town's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, obliques, patients, stem
from bilat.reading.grammar.found import NEVER, When, Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.sequels import sequel_time
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.accreditations import accreditation_drafts
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.mission_raises import mission_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_STAFF = frozenset("staff personnel employee diplomat team staffer".split())
_MISSIONS = frozenset({"embassy", "legation", "mission"})
_LEAVE = frozenset("leave flee quit depart".split())
_TAKE_OUT = frozenset("evacuate withdraw pull remove fly".split())
_WORK = frozenset("work operate function".split())
_GONE = _LEAVE | _TAKE_OUT


def read(sentence: Sentence) -> Iterator[Draft]:
    """The staff's leaving, and from where they or their ambassador worked then."""
    if sentence.stems.keys().isdisjoint(_GONE | _WORK):
        return
    for verb in sentence.having(_GONE | _WORK):
        movers = patients(verb) if is_passive(verb) else agents(verb)
        staff = next((t for t in movers if _is_of_mission(t, sentence)), None)
        if not verb.is_predicate or staff is None or stance_of(verb, sentence).is_negated:
            continue
        if stem(verb) in _GONE and (stem(verb) in _LEAVE or is_passive(verb)):
            yield from _left(verb, staff, sentence)
        elif stem(verb) in _WORK:
            yield from _worked(verb, staff, sentence)


def _is_of_mission(noun: Token, sentence: Sentence) -> bool:
    """`the embassy staff`, `the staff of the embassy`, `the A ambassador`."""
    if noun.stem == "ambassador" and noun.i not in sentence.persons:
        return True
    near = (*noun.children, *(o.token for o in obliques(noun) if o.prep == "of"))
    return noun.stem in _STAFF and any(t.stem in _MISSIONS for t in near)


def _place(verb: Token, sentence: Sentence) -> Where | None:
    """The town that they left."""
    tops = (*patients(verb), *(o.token for o in obliques(verb) if o.prep in ("from", "out of", "of")))
    return next((w for t in tops for w in [place_at(t, sentence)] if w is not None and w.party), None)


def _owner(staff: Token, host: str, sentence: Sentence) -> str | None:
    """Whose embassy it is: as the text says, else the other of the title's pair."""
    near = (staff, *(t for t in staff.subtree if t.stem in _MISSIONS))
    named = next(
        (n.parties[0] for t in near for n in [who_is(t, sentence)] if n.parties and n.parties[0] != host), None
    )
    rest = tuple(p for p in sentence.pair if p != host)
    return named or (rest[0] if host in sentence.pair and len(rest) == 1 else None)


def _left(verb: Token, staff: Token, sentence: Sentence) -> Iterator[Draft]:
    where = _place(verb, sentence)
    if where is None or where.party is None or staff.stem not in _STAFF:
        return
    owner = _owner(staff, where.party, sentence)
    if owner is not None:
        time, stance = _before(verb, sentence), stance_of(verb, sentence)
        yield mission_draft("suspended", "embassy", (owner, where.party, where.city), time, stance)


def _before(verb: Token, sentence: Sentence) -> When:
    """The time of the leaving, not that of what came after."""
    later = [c for c in verb.children if c.dep_ == "conj" and c.stem in _WORK]
    mine = tuple(t for t in sentence.times if not any(c.is_ancestor(t.head) for c in later))
    return when(verb, sentence.with_times(mine))


def _worked(verb: Token, staff: Token, sentence: Sentence) -> Iterator[Draft]:
    """From a town in a third country; for the country that was left in the clause before, else the title's other."""
    goal = next((w for o in obliques(verb) if o.prep == "from" for w in [place_at(o.token, sentence)] if w), None)
    if goal is None or goal.party is None or goal.party in sentence.pair:
        return
    above = verb.head if verb.dep_ == "conj" and verb.head.stem in _GONE else None
    left = _place(above, sentence) if above is not None else None
    told = who((staff,), sentence).parties[:1]
    host = left.party if left is not None else next((p for p in sentence.pair if told and p != told[0]), None)
    owner = _owner(staff, host, sentence) if host else None
    if owner is None or host is None or not {owner, host} <= set(sentence.pair):
        return
    time = sequel_time(verb, sentence) or NEVER
    since = _before(above, sentence).act if above is not None else None
    for draft in accreditation_drafts(Who((owner,)), Who((host,)), goal, "embassy", None, (verb, sentence)):
        stretch = time.extent or draft.time or ""
        is_until = since is not None and stretch.startswith("../")
        yield replace(draft, time=f"{since}{stretch.removeprefix('..')}" if is_until else stretch or None)


RULE = Rule("evacuees", 1, read, _GONE | _WORK)
