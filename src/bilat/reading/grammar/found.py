"""Names of parties, and of persons who act for them, in, one value out that may be added to others."""

from __future__ import annotations

from dataclasses import dataclass


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
