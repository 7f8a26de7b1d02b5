"""An answer and the registry in, the government of each party that stood behind the tie out, and what came after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.model.parties import load_registry
from bilat.telling.governments import government_on

if TYPE_CHECKING:
    from bilat.model.party import Government, Party
    from bilat.standing import Answer


@dataclass(frozen=True, slots=True)
class Behind:
    """A party's government when a tie was last told of, and whether the tie was confirmed under the one of the day.

    `government` is None where the registry knows none for that day, or no day is told; `present` likewise.
    `is_confirmed` is None where that cannot be said.
    """

    party: str
    government: str | None
    present: str | None
    is_confirmed: bool | None


def behind(answer: Answer) -> tuple[Behind, ...]:
    """The governments behind a tie, one for each party that the registry has governments of."""
    registry = load_registry()
    known = ((name, registry.find(name)) for name in answer.tie.parties)
    return tuple(_of(name, party, answer) for name, party in known if party and party.governments)


def _of(name: str, party: Party, answer: Answer) -> Behind:
    told = answer.since or answer.last_confirmed
    day = parse(told).earliest if told else None
    then = government_on(party, day) if day is not None else None
    present = government_on(party, answer.on)
    return Behind(name, then.name if then else None, present.name if present else None, _is_confirmed(answer, present))


def _is_confirmed(answer: Answer, present: Government | None) -> bool | None:
    """Whether somebody tells of the tie on or after the first day of the present government."""
    start = parse(present.since).latest if present and present.since else None
    if start is None or answer.last_confirmed is None:
        return None
    last = parse(answer.last_confirmed).latest
    return last is None or last >= start
