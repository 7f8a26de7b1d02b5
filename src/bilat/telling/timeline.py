"""What was read about a pair in, its dated acts, states and events in order of time out; undated ones at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import parse
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, window
from bilat.telling.dossier import Dossier
from bilat.telling.event_lines import beside_text, event_text
from bilat.telling.phrases import act_word, capital, facts_of, noun, sentence
from bilat.telling.times import marked
from bilat.telling.wording import REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Occurrence
    from bilat.standing.acts import Act
    from bilat.standing.history import History
    from bilat.telling.matter import Matter, Names

Sort = Literal["act", "state", "event"]
_PHASES = (("holds", "begins"), ("suspended", "suspended"), ("does not hold", "ends"))


@dataclass(frozen=True, slots=True)
class Entry:
    """Something dated: an act of a tie, a state told of a time, or an event; `time` is EDTF, None where undated.

    `phase` is the act's; `is_beside` where it is only planned, alleged, denied or in doubt.
    """

    kind: str
    sort: Sort
    time: str | None
    days: Window
    text: str
    statements: tuple[Statement, ...]
    phase: str | None = None
    is_beside: bool = False


def timeline(matter: Matter, first: int | None = None, last: int | None = None) -> tuple[Entry, ...]:
    """The entries of a pair between two days (day numbers, both included, None where open), in order of time.

    Vague ones stand at their earliest day, and undated ones, which only an open timeline has, at the end.
    """
    return entries(Dossier.of(matter), first, last)


def entries(dossier: Dossier, first: int | None = None, last: int | None = None) -> tuple[Entry, ...]:
    """The entries of a dossier, as `timeline` gives them."""
    asked = None if first is None and last is None else window(first, last)
    names = dossier.matter.names
    found = (
        *(event_entry(e, names) for e in dossier.events if _is_wanted(asked, e.time, e.days)),
        *(e for history in dossier.histories for e in _of_tie(history, names, asked)),
    )
    return tuple(sorted(found, key=_order))


def _is_wanted(asked: Window | None, time: str | None, days: Window) -> bool:
    """Whether something is among what is asked for: all (None), or what is told of days that meet a window."""
    return asked is None or (time is not None and days.meets(asked))


def _order(entry: Entry) -> tuple[object, ...]:
    start = entry.days.lo if entry.days.lo != FAR_PAST else entry.days.hi
    return (entry.time is None, start, entry.days.hi, entry.kind, entry.text)


def event_entry(event: Occurrence, names: Names) -> Entry:
    """The entry of an event."""
    text = event_text(event, names)
    is_beside = event.modality not in ("asserted", "reported")
    if is_beside:
        text = beside_text(event.statements, names)
    elif event.modality == "reported":
        text = f"{text}; {REPORTED}"
    return Entry(event.kind, "event", event.time, event.days, text, event.statements, is_beside=is_beside)


def _of_tie(history: History, names: Names, asked: Window | None) -> Iterator[Entry]:
    """The entries of a tie that are asked for: words for the others would be made in vain."""
    in_acts = {id(s) for act in history.told for s in act.sources}
    yield from (
        _act(history, act, names)
        for act in history.told
        if _is_wanted(asked, None if act.is_undated else act.days.edtf, act.days)
    )
    rest = (s for s in history.tie.statements if id(s) not in in_acts)
    yield from _states(history, [s for s in rest if _is_wanted(asked, s.claim.time, _days(s))], names)
    for statement in history.tie.beside:
        if _is_wanted(asked, statement.claim.time, _days(statement)):
            yield _entry(statement.claim.kind, "act", [statement], beside_text([statement], names), is_beside=True)


def _act(history: History, act: Act, names: Names) -> Entry:
    phase = dict(_PHASES)[act.result]
    text = _act_text(act, phase, names)
    if all(s.claim.modality == "reported" for s in act.sources):
        text = f"{text}; {REPORTED}"
    time = None if act.is_undated else act.days.edtf
    time = marked(time, (s.claim.time for s in act.sources)) if time else None
    return Entry(history.tie.kind, "act", time, act.days, text, act.sources, phase)


def _act_text(act: Act, phase: str, names: Names) -> str:
    """What happened; of what is only told as "since X", that it is so since then."""
    facts = facts_of(act.sources, names)
    if not any(s.claim.phase == phase for s in act.sources):
        holds = facts.wording.holds if act.result == "holds" else facts.wording.absent
        return f"{sentence(holds, facts)}, since then"
    word = act_word(phase, facts, (s.evidence.quote for s in act.sources))
    told = f"suspended ({word})" if phase == "suspended" and word != phase else word
    return f"{capital(noun(facts))}{', ' if facts.kind == 'agreement' else ': '}{told}"


def _states(history: History, told: Sequence[Statement], names: Names) -> Iterator[Entry]:
    """What was so or not so at a time: one entry a time."""
    groups: dict[tuple[str | None, str | None], list[Statement]] = {}
    for statement in told:
        groups.setdefault((statement.claim.phase, statement.claim.time), []).append(statement)
    for (phase, _), statements in groups.items():
        facts = facts_of(statements, names)
        text = sentence(facts.wording.absent if phase == "absent" else facts.wording.holds, facts)
        if all(s.claim.modality == "reported" for s in statements):
            text = f"{text}; {REPORTED}"
        yield _entry(history.tie.kind, "state", statements, text)


def _entry(kind: str, sort: Sort, statements: Sequence[Statement], text: str, *, is_beside: bool = False) -> Entry:
    claim = statements[0].claim
    return Entry(kind, sort, claim.time, _days(statements[0]), text, tuple(statements), claim.phase, is_beside)


def _days(statement: Statement) -> Window:
    """The days that a statement's time spans; all where it has none."""
    if not statement.claim.time:
        return Window(FAR_PAST, FAR_FUTURE)
    value = parse(statement.claim.time)
    return window(value.earliest, value.latest)
