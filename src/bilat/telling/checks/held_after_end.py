"""Check: a tie that a text tells as present although a text says that it ended or rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, is_present, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Statement
    from bilat.standing import Tie

_OVER = frozenset(("ends", "suspended"))


def _find(case: Case) -> Iterator[Finding]:
    for history in case.histories:
        over, held = _last_end(history.tie), _held_without_date(history.tie)
        if over is not None and held and not _begins_anew(history.tie, over):
            where = ", ".join(dict.fromkeys(case.region(s) for s in held))
            word = "ended" if over.claim.phase == "ends" else "was suspended"
            text = f"{what(held[0].claim)} {parties(held[0].claim)} is told as present ({where}) although it {word}"
            yield Finding("held-after-end", "error", text, (*held, over))


def _last_end(tie: Tie) -> Statement | None:
    ended = [s for s in asserted(tie.statements) if s.claim.phase in _OVER]
    return max(ended, key=lambda s: s.claim.time or "", default=None)


def _held_without_date(tie: Tie) -> list[Statement]:
    return [s for s in asserted(tie.statements) if is_present(s) and s.claim.time is None]


def _begins_anew(tie: Tie, over: Statement) -> bool:
    begun = [s.claim.time for s in asserted(tie.statements) if s.claim.phase == "begins" and s.claim.time]
    return any(time > (over.claim.time or "") for time in begun)


CHECK = Check(
    "held-after-end",
    "error",
    "A tie is told as still so, without a date, though its end or suspension is told as well. One of the two is out of "
    "date, most often the infobox or the lead. A tie that began anew after the end is none.",
    _find,
)
