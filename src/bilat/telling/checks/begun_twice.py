"""Check: a tie that begins twice, on days that are not the same, without an end between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for history in case.histories:
        if history.tie.kind in ("agreement", "visit"):
            continue
        acts = sorted(history.told, key=lambda act: (act.days.lo, act.days.hi))
        for before, after in pairwise(acts):
            if before.result == after.result == "holds" and before.is_bare and after.is_bare:
                claim = after.sources[0].claim
                times = " and ".join(str(act.sources[0].claim.time) for act in (before, after))
                text = f"{what(claim)} {parties(claim)} begins twice ({times}) without an end between"
                yield Finding("begun-twice", "warning", text, (*before.sources, *after.sources))


CHECK = Check(
    "begun-twice",
    "warning",
    "A tie begins on two different days, and nothing tells that it ended between: one date is wrong, or an "
    "end is missing. "
    "An agreement that is signed and later enters into force, or is renewed, is none.",
    _find,
)
