"""What was read about a pair in, all that every question about it needs out: ties with their acts, and events.

These are made once and serve any day, which makes asking for another day quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bilat.standing import occurrences
from bilat.standing.answers import answer
from bilat.standing.days import bound
from bilat.standing.history import histories

if TYPE_CHECKING:
    from bilat.standing import Answer, Occurrence
    from bilat.standing.history import History
    from bilat.telling.matter import Matter


_YEAR_DAYS = 366


@dataclass(frozen=True, slots=True)
class Dossier:
    """A matter with the histories of its ties and its events."""

    matter: Matter
    histories: tuple[History, ...]
    events: tuple[Occurrence, ...]

    @classmethod
    def of(cls, matter: Matter) -> Self:
        """The dossier of a matter."""
        found = histories(matter.statements, matter.dates, None, matter.links)
        return cls(matter, found, occurrences(matter.statements, matter.links))

    def on(self, day: int) -> View:
        """How it looks on a day (day number)."""
        return View(self, day, tuple(answer(history, self.matter.dates, day) for history in self.histories))

    def steps(self, day: int) -> tuple[int | None, int | None]:
        """The day before the last change of a tie at or before a day, and the day of the next one; None where none is.

        A change is sure to have come on the last of the days on which it may have; one that is not told to the year is
        no step.
        """
        told = (act.days for history in self.histories for act in history.acts)
        days = {bound(days.hi) for days in told if days.length < _YEAR_DAYS}
        changes = [each for each in days if each is not None]
        before, after = [d for d in changes if d <= day], [d for d in changes if d > day]
        return (max(before) - 1 if before else None, min(after, default=None))


@dataclass(frozen=True, slots=True)
class View:
    """A dossier on a day (day number): the answers of its ties."""

    dossier: Dossier
    on: int
    answers: tuple[Answer, ...]

    @property
    def matter(self) -> Matter:
        """What was read."""
        return self.dossier.matter

    @property
    def events(self) -> tuple[Occurrence, ...]:
        """The events, of any day."""
        return self.dossier.events
