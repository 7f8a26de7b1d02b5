"""A party and a day in, the flag that it had on that day out, as pages and the API show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from bilat.model.parties.flags import flag_on

if TYPE_CHECKING:
    from bilat.model.party import Party


class FlagShown(BaseModel):
    """A flag: the address of its picture (SVG, 4:3), and its words."""

    path: str
    alt: str


def flag_shown(party: Party | None, day: int) -> FlagShown | None:
    """The flag of a party on a day (day number), None where none is known."""
    flag = flag_on(party, day)
    return FlagShown(path=f"/static/{flag.file}", alt=flag.alt) if flag else None
