"""A desk and two parties in, the dossier of the pair out, and how it looks on a day; kept until the store grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.errors import ContractError
from bilat.telling.dossier import Dossier
from bilat.telling.matters import matter_of_pair
from bilat.web.recent import Recent
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from datetime import date

    from bilat.telling.dossier import View
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment

# Statements of all dossiers kept together, some 12 KB each with all that is made of them; likewise of all views.
_ROOM = 20_000


def pair_named(desk: Desk, first: str, second: str) -> tuple[str, str]:
    """The names of two parties, in the order of their slugs, so that a pair is the same whichever comes first.

    Raises UnknownPartyError, with the nearest names, for a name that nobody has, and ContractError where both are one.
    """
    names = sorted((desk.slugs.name(each, desk.registry) for each in (first, second)), key=slug)
    if names[0] == names[1]:
        raise ContractError(f"a pair is two parties, and both names mean {names[0]}", "name another party as well")
    return names[0], names[1]


def dossier_of(desk: Desk, pair: tuple[str, str], known_on: date | None) -> Dossier:
    """What was read about a pair, as the store knew it on a day (now where none is given)."""
    kept: Recent[Dossier] = desk.kept("dossiers", lambda: Recent(_ROOM, _statements))
    return kept.get((*pair, known_on), lambda: Dossier.of(matter_of_pair(desk.store, pair, known_on)))


def view_of(desk: Desk, pair: tuple[str, str], moment: Moment) -> View:
    """How a pair looks on the day asked about, as the store knew it on another."""
    dossier = dossier_of(desk, pair, moment.known_on)
    kept: Recent[View] = desk.kept("views", lambda: Recent(_ROOM, _held))
    return kept.get((*pair, moment.known_on, moment.day), lambda: dossier.on(moment.day))


def _statements(dossier: Dossier) -> int:
    return len(dossier.matter.statements)


def _held(view: View) -> int:
    """What a view keeps alive: its answers, and the dossier that they were made from, whoever else lets go of it."""
    return len(view.answers) + _statements(view.dossier)
