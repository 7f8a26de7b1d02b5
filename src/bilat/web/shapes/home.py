"""A desk, a day and kinds of ties in, the ties that something is known of on that day out: a table, in some order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field

from bilat.model.kinds import kind_named
from bilat.telling.network import Network, Tone
from bilat.telling.times import within
from bilat.telling.wording import WORDINGS
from bilat.web.paths import pair_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilat.telling.network import Edge, Stretch

Order = Literal["statements", "parties", "kind", "state", "since"]
_STATES = ("holds", "disputed", "suspended", "does not hold")


class TieOnDay(BaseModel):
    """A pair's ties of one kind on a day: what holds, how surely, and since when in words (null: unknown)."""

    source: str
    target: str
    is_symmetric: bool
    kind: str
    label: str
    tone: Tone
    state: str
    certainty: str
    since: str | None = Field(description="In words, as `28 March 1992`")
    first: int | None = Field(description="The first day of that state, as a day number (proleptic Gregorian ordinal)")
    statements: int
    path: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A pair's ties of one kind, and what they are on a day."""

    edge: Edge
    here: Stretch

    @property
    def row(self) -> TieOnDay:
        """As a table shows it."""
        edge, here = self.edge, self.here
        begun = edge.since(here.first) if here.first is not None else None
        return TieOnDay.model_construct(
            source=edge.source,
            target=edge.target,
            is_symmetric=kind_named(edge.kind).is_symmetric,
            kind=edge.kind,
            label=WORDINGS[edge.kind].label,
            tone=edge.tone,
            state=here.state,
            certainty=here.certainty,
            since=within(begun) if begun else None,
            first=here.first,
            statements=edge.statements,
            path=pair_path(*edge.pair),
        )


def on_day(found: Network, day: int, order: Order = "statements") -> list[Standing]:
    """The ties of a network that something is known of on a day (day number), but for those not begun yet."""
    told = ((edge, edge.on(day)) for edge in found.edges)
    known = [Standing(edge, here) for edge, here in told if here is not None and not _is_ahead(here)]
    # What has the most text behind it comes first as it is.
    return known if order == "statements" else sorted(known, key=_ORDERS[order])


def counted(known: Iterable[Standing]) -> Mapping[str, int]:
    """How many ties are in each state, in the order of the states."""
    states = Counter[str](each.here.state for each in known)
    return {state: states[state] for state in _STATES}


def _is_ahead(here: Stretch) -> bool:
    """Whether a tie is not yet there: that it does not hold is told by its beginning alone."""
    return here.state == "does not hold" and here.first is None


def _by_parties(each: Standing) -> tuple[Any, ...]:
    return (each.edge.source.casefold(), each.edge.target.casefold(), each.edge.kind)


def _by_kind(each: Standing) -> tuple[Any, ...]:
    return (WORDINGS[each.edge.kind].label, *_by_parties(each))


def _by_state(each: Standing) -> tuple[Any, ...]:
    return (_STATES.index(each.here.state), each.here.certainty, *_by_parties(each))


def _by_since(each: Standing) -> tuple[Any, ...]:
    """The latest change first."""
    first = each.here.first
    return (first is None, -(first or 0), *_by_parties(each))


_ORDERS: Mapping[str, Callable[[Standing], tuple[Any, ...]]] = MappingProxyType(
    {"parties": _by_parties, "kind": _by_kind, "state": _by_state, "since": _by_since}
)
