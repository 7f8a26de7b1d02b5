"""Answers and the registry in, lines out: the present government of each party, and what nobody confirmed under it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing import unconfirmed_since
from bilat.telling.page import Line, line
from bilat.telling.phrases import listed, named
from bilat.telling.times import since
from bilat.telling.wording import WORDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.party import Government, Party
    from bilat.standing import Answer
    from bilat.telling.matter import Matter


def government_lines(matter: Matter, answers: Sequence[Answer], on: int) -> tuple[Line, ...]:
    """A line for each party: its government on a day, since when, and the ties that nobody has confirmed since."""
    return tuple(_line(name, party, matter, answers, on) for name, party in zip(matter.pair, matter.known, strict=True))


def government_on(party: Party | None, on: int) -> Government | None:
    """The government that a party certainly has on a day, None where the registry has none."""
    rows = party.governments if party else ()
    return next((row for row in rows if _has_begun(row, on) and not _is_over(row, on)), None)


def _has_begun(row: Government, on: int) -> bool:
    start = parse(row.since).latest if row.since else None
    return start is None or start <= on


def _is_over(row: Government, on: int) -> bool:
    end = parse(row.until).earliest if row.until else None
    return end is not None and end <= on


def _line(name: str, party: Party | None, matter: Matter, answers: Sequence[Answer], on: int) -> Line:
    if party is None or not party.governments:
        return line(f"Governments of {named([name])}: unknown")
    present = government_on(party, on)
    if present is None:
        return line(f"Governments of {named([name])}: none known on this day")
    begun = f" {since(present.since)}" if present.since else ""
    start = parse(present.since).earliest if present.since else None
    if start is None:
        return line(f"{name}: {present.name}")
    own = [a for a in answers if matter.sides(a.tie.parties)[matter.pair.index(name)]]
    old = [a for a in unconfirmed_since(own, start) if not _is_suspended_since(a, start)]
    dated, undated = [a for a in old if a.last_confirmed], [a for a in old if not a.last_confirmed]
    clauses = [
        f"{name}: {present.name}{begun}",
        *([f"nobody has confirmed since then: {_counted(dated)}"] if dated else []),
        *([f"told without a date: {_counted(undated)}"] if undated else []),
        *([] if old or not _has_ties(own) else ["no tie rests on what was told before it"]),
    ]
    return line("; ".join(clauses))


def _has_ties(answers: Sequence[Answer]) -> bool:
    return any(a.answer in ("holds", "suspended") for a in answers)


def _is_suspended_since(answer: Answer, start: int) -> bool:
    """Whether it was suspended under the present government, which tells of it as well."""
    latest = parse(answer.until).latest if answer.until else None
    return answer.answer == "suspended" and latest is not None and latest >= start


def _counted(answers: Sequence[Answer]) -> str:
    kinds = Counter(a.kind for a in answers)
    return listed([f"{WORDINGS[kind].label}{f' ({count})' if count > 1 else ''}" for kind, count in kinds.items()])
