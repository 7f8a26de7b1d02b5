"""What was read about a pair in, what was not out: "nothing read about …", which is not "no"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.kinds import KINDS, SECTIONS
from bilat.telling.wording import WORDINGS

if TYPE_CHECKING:
    from bilat.telling.matter import Matter


def unread(matter: Matter) -> tuple[str, ...]:
    """The sections and, within the others, the kinds of which no document of the pair speaks at any time."""
    told = {s.claim.kind for s in matter.statements}
    found: list[str] = []
    for section in SECTIONS:
        kinds = [kind.name for kind in KINDS if kind.section == section]
        missing = [kind for kind in kinds if kind not in told]
        if missing == kinds:
            found.append(f"{section} (any)")
        else:
            found += [WORDINGS[kind].label for kind in missing]
    return tuple(found)


def left_out(ties: int, events: int) -> str:
    """How much is told only of later days, and so has no line; empty where nothing is."""
    counted = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((ties, "tie"), (events, "event")) if n]
    return f"{' and '.join(counted)} told only of later days: `bilat timeline` has them" if counted else ""
