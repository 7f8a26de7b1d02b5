"""`/parties.csv`, `/parties/X.csv`, `/compare.csv`, `.svg`, `.png`: parties and their pairs as files."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from fastapi import APIRouter, Response
from pydantic import BaseModel

from bilat.telling.exports.svg_png import svg_png
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.named import PartyName
from bilat.web.shapes.comparison import ComparisonShown, compared
from bilat.web.shapes.glances import GlanceShown, glance_shown, glances_shown
from bilat.web.shapes.party import PartyRow, party_rows
from bilat.web.shapes.wishes import ComparisonOf, RosterOf, WishOf
from bilat.web.show import environment
from bilat.web.tables import csv_response, file_response

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUTER = APIRouter()
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class KindRow(BaseModel):
    """One kind between a party and another, in one way: its state on the day, or how many events by then."""

    party: str
    other: str
    sort: str
    kind: str
    way: str
    state: str
    certainty: str
    ties: int
    since: str | None
    until: str | None
    keys: list[str]
    events: int


_NO_TIE = MappingProxyType(
    {"way": "", "state": "", "certainty": "", "ties": 0, "since": None, "until": None, "keys": ()}
)


class ComparedRow(BaseModel):
    """A tie of one of the pairs compared, on the day; of a kind of event how many there were, and the last."""

    party: str
    other: str
    kind: str
    what: str
    state: str
    when: str
    sure: str
    events: int
    statement: str | None


@ROUTER.get("/parties.csv")
def parties(desk: DeskOf, moment: MomentOf, roster: RosterOf) -> Response:
    """The parties that statements name, a line each."""
    return csv_response("parties", PartyRow, party_rows(desk, moment, roster))


@ROUTER.get("/parties/{party}.csv")
def pairs(desk: DeskOf, moment: MomentOf, party: PartyName, wish: WishOf) -> Response:
    """How a party stands with every other on a day, a line a kind and way."""
    name = desk.slugs.name(party, desk.registry)
    found = (glance_shown(desk, name, each, moment) for each in glances_shown(desk, name, moment, wish))
    rows = (row for each in found for row in _of_glance(name, each))
    return csv_response(f"{name} {moment.on.isoformat()}", KindRow, rows)


@ROUTER.get("/compare.csv")
def comparison(desk: DeskOf, moment: MomentOf, wanted: ComparisonOf) -> Response:
    """The ties of several pairs on a day, a line each."""
    found = compared(desk, wanted.party, wanted.others, moment, wanted.years)
    return csv_response(_name(found), ComparedRow, _of_comparison(found))


@ROUTER.get("/compare.svg")
def picture(desk: DeskOf, moment: MomentOf, wanted: ComparisonOf) -> Response:
    """The lanes of several pairs as a picture."""
    found = compared(desk, wanted.party, wanted.others, moment, wanted.years)
    return file_response(_drawn(found), "image/svg+xml", _name(found), "svg")


@ROUTER.get("/compare.png")
def picture_in_dots(desk: DeskOf, moment: MomentOf, wanted: ComparisonOf) -> Response:
    """The same picture, for where no SVG can be shown."""
    found = compared(desk, wanted.party, wanted.others, moment, wanted.years)
    return file_response(svg_png(_drawn(found)), "image/png", _name(found), "png")


def _drawn(found: ComparisonShown) -> str:
    """The picture as SVG; no XML has the signs that are left out."""
    return _UNSPEAKABLE.sub("", environment().get_template("compare.svg").render(found=found)).strip()


def _name(found: ComparisonShown) -> str:
    return " ".join((found.party, *(pair.other for pair in found.pairs), found.on))


def _of_glance(party: str, glance: GlanceShown) -> Iterator[KindRow]:
    for cell in glance.cells:
        told = {"party": party, "other": glance.other, "sort": glance.sort, "kind": cell.kind}
        for each in cell.standings:
            yield KindRow.model_validate({**told, **each.model_dump(exclude={"words"}), "events": 0})
        if cell.events:
            yield KindRow.model_validate({**_NO_TIE, **told, "events": cell.events})


def _of_comparison(found: ComparisonShown) -> Iterator[ComparedRow]:
    for kind in found.kinds:
        for pair, cell in zip(found.pairs, kind.cells, strict=True):
            told = {"party": found.party, "other": pair.other, "kind": kind.kind}
            for tie in cell.ties:
                yield ComparedRow(**told, **tie.model_dump(), events=0)
            if cell.last:
                last = cell.last
                yield ComparedRow(
                    **told, what=last.text, state="", when=last.time_told, sure="", events=cell.events,
                    statement=last.statement,
                )  # fmt: skip
