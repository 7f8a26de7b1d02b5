"""A sequence and which part of it is asked for in, that part with the number of all out: how every list is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

from fastapi import Depends, Query
from pydantic import BaseModel, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

ItemT = TypeVar("ItemT")
MOST = 500
"""The most items that one answer has."""
_USUAL = 100
_FURTHEST = 10**9

_OFFSET = Query(ge=0, le=_FURTHEST, description="How many items to leave out at the start.")
_LIMIT = Query(ge=1, le=MOST, description="How many items to give at most.")


class Listed(BaseModel, Generic[ItemT]):
    """A part of a list: `limit` items, or fewer where it ends, after the first `offset` of `total`."""

    items: list[ItemT]
    total: int = Field(ge=0, description="How many items the whole list has.")
    offset: int = Field(ge=0)
    limit: int = Field(ge=1, le=MOST)

    @property
    def before(self) -> int | None:
        """The offset of the part before this one, None where this is the first."""
        return max(0, self.offset - self.limit) if self.offset else None

    @property
    def after(self) -> int | None:
        """The offset of the part after this one, None where this is the last."""
        following = self.offset + self.limit
        return following if following < self.total else None


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list an address asks for."""

    offset: int = 0
    limit: int = _USUAL

    def of(self, items: Sequence[ItemT]) -> Listed[ItemT]:
        """That part of a whole list."""
        return self.cut(items[self.offset : self.offset + self.limit], len(items))

    def cut(self, items: Sequence[ItemT], total: int) -> Listed[ItemT]:
        """The list of items that were cut out already, of so many in all."""
        return Listed[ItemT].model_construct(items=list(items), total=total, offset=self.offset, limit=self.limit)


def part(offset: Annotated[int, _OFFSET] = 0, limit: Annotated[int, _LIMIT] = _USUAL) -> Part:
    """The part that an address asks for."""
    return Part(offset, limit)


PartOf = Annotated[Part, Depends(part)]
"""A parameter of a route: which part of a list is asked for."""
