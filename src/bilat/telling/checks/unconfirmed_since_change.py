"""Check: a tie that nobody has confirmed since the government of one of its parties changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing import unconfirmed_since
from bilat.telling.checks.finding import Case, Check, Finding, parties, what
from bilat.telling.governments import government_on

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for name, party in zip(case.matter.pair, case.matter.known, strict=True):
        present = government_on(party, case.on)
        start = parse(present.since).earliest if present and present.since else None
        if present is None or start is None:
            continue
        own = [a for a in case.answers if case.matter.sides(a.tie.parties)[case.matter.pair.index(name)]]
        for answer in unconfirmed_since(own, start):
            claim = answer.sources[0].claim
            state = "is suspended" if answer.answer == "suspended" else "holds"
            last = f"last confirmed {answer.last_confirmed}" if answer.last_confirmed else "told without a date"
            text = (
                f"{what(claim)} {parties(claim)} {state}, {last}; {present.name} governs {name} since {present.since}"
            )
            yield Finding("unconfirmed-since-change", "note", text, answer.sources)


CHECK = Check(
    "unconfirmed-since-change",
    "note",
    "A tie stands, but what it rests on was told before the present government of a party came to power. A change of "
    "government ends no tie; whether the new one keeps it is not known.",
    _find,
)
