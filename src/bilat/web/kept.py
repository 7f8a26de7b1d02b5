"""What an address says in, what a form that leads on from it has to keep out: a form sends only the fields it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.web.moments import is_day
from bilat.web.paths import query_of

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams

DAYS = ("on", "known_on")
# Where one is in a list or a queue, and what was just done: who asks otherwise begins anew.
_PLACES = frozenset(("offset", "after", "before", "at", "done"))


def kept(address: QueryParams, *asked: str) -> list[tuple[str, str]]:
    """Names with values of an address that a form to the same page does not ask for, to be hidden in it.

    What is empty says nothing, and a place in what was asked before is none in what is asked then.
    """
    return [(name, value) for name, value in address.multi_items() if value and name not in _PLACES.union(asked)]


def days_kept(address: QueryParams) -> list[tuple[str, str]]:
    """The days of an address, for a form to another page; one that is no day is left out."""
    return [(name, value) for name in DAYS if (value := address.get(name)) and is_day(value)]


def query_kept(address: QueryParams, *asked: str) -> str:
    """As `kept`, as it stands in an address."""
    return query_of(kept(address, *asked))
