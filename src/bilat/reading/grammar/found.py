"""Names of parties and persons, or a time and how it is tied on, in; one value out that rules add up and pass on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_STRETCH = re.compile(r"(?P<first>\d[\d-]*)/(?P<last>\d[\d-]*)")


@dataclass(frozen=True, slots=True)
class Who:
    """Parties and the persons who acted for them; `is_metonym` where a capital stands for its party."""

    parties: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    is_metonym: bool = False

    def __add__(self, other: Who) -> Who:
        """Both together, without doubles."""
        parties, persons = (*self.parties, *other.parties), (*self.persons, *other.persons)
        is_metonym = self.is_metonym or other.is_metonym
        return Who(tuple(dict.fromkeys(parties)), tuple(dict.fromkeys(persons)), is_metonym)

    def __bool__(self) -> bool:
        """Whether anybody is meant."""
        return bool(self.parties)


NOBODY = Who()


@dataclass(frozen=True, slots=True)
class When:
    """A time: `bare` is its EDTF value, `relation` how it is tied on.

    A relation is `on`, `from`, `since`, `until`, `by`, `before` or `after`.
    `is_carried` says that it was taken over from another sentence.
    """

    bare: str | None = None
    relation: str = "on"
    is_carried: bool = False

    def __bool__(self) -> bool:
        """Whether there is a time."""
        return self.bare is not None

    @property
    def act(self) -> str | None:
        """The window of an act (`begins`, `ends`) or the time of an event."""
        return self._related()

    @property
    def extent(self) -> str | None:
        """The extent of what holds: `since 1992` is `1992/..`; what is so by 1992 is so then."""
        if self.relation == "by":
            return replace(self, relation="on").extent
        return replace(self, relation="since").extent if self.relation == "from" else self._related()

    @property
    def ends(self) -> tuple[str, str] | None:
        """The first and the last of a stretch between two known times; None for any other."""
        found = _STRETCH.fullmatch(self.bare or "")
        return (found["first"], found["last"]) if found else None

    def _related(self) -> str | None:
        if self.bare is None:
            return None
        value = self.bare
        if "/" not in value:
            if self.relation in ("since", "after"):
                value = f"{value.rstrip('~')}/.."
            elif self.relation in ("until", "by", "before"):
                value = f"../{value.rstrip('~')}"
        return _mark(value) if self.is_carried else value


def _mark(value: str) -> str:
    head, slash, tail = value.partition("/")
    if head == "..":
        return f"../{tail.rstrip('~?%')}~"
    marked = head if head.endswith(("~", "?", "%")) else head + "~"
    return f"{marked}{slash}{tail}"


NEVER = When()
