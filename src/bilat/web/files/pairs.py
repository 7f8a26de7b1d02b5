"""`/pairs/A/B.csv`, `.md`, `.pdf`, `.docx`, `.svg`, `.png`: the page on a pair as a file."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Path, Response

from bilat.telling.bars import bands, bars
from bilat.telling.brief import brief_of
from bilat.telling.exports.brief_docx import brief_docx
from bilat.telling.exports.brief_pdf import brief_pdf
from bilat.telling.exports.pair_picture import Drawn, pair_picture
from bilat.telling.markdown import brief_markdown
from bilat.telling.timeline import event_entry
from bilat.telling.times import told
from bilat.web.desk import Desk, DeskOf
from bilat.web.moments import Moment, MomentOf
from bilat.web.shapes.dossiers import dossier_of, pair_named, view_of
from bilat.web.shapes.pair import pair_shown
from bilat.web.shapes.pair_models import TieShown
from bilat.web.tables import csv_response, file_response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bilat.telling.page import Brief

ROUTER = APIRouter()
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Form(StrEnum):
    """What a pair can be downloaded as."""

    CSV = "csv"
    MARKDOWN = "md"
    PDF = "pdf"
    WORD = "docx"
    SVG = "svg"
    PNG = "png"


_BRIEFS: Mapping[Form, tuple[Callable[[Brief], bytes | str], str]] = MappingProxyType(
    {
        Form.MARKDOWN: (brief_markdown, "text/markdown; charset=utf-8"),
        Form.PDF: (brief_pdf, "application/pdf"),
        Form.WORD: (brief_docx, _WORD),
    }
)
_TYPES = MappingProxyType({Form.SVG: "image/svg+xml", Form.PNG: "image/png"})


@ROUTER.get("/pairs/{first}/{second}.{form}")
def download(desk: DeskOf, moment: MomentOf, first: str, second: str, form: Annotated[Form, Path()]) -> Response:
    """The ties of a pair on a day as a table, its brief, or the picture of its timeline."""
    pair = pair_named(desk, first, second)
    name = f"{pair[0]} {pair[1]} {moment.on.isoformat()}"
    if form is Form.CSV:
        sections = pair_shown(desk, first, second, moment).sections
        return csv_response(name, TieShown, (tie for section in sections for tie in section.ties))
    if form in (Form.SVG, Form.PNG):
        picture = pair_picture(_drawn(desk, pair, moment), "svg" if form is Form.SVG else "png")
        return file_response(picture, _TYPES[form], name, form.value)
    write, media_type = _BRIEFS[form]
    return file_response(write(_brief(desk, pair, moment)), media_type, name, form.value)


def _brief(desk: Desk, pair: tuple[str, str], moment: Moment) -> Brief:
    known = moment.known_on.isoformat() if moment.known_on else None
    return brief_of(view_of(desk, pair, moment), is_today=moment.is_today, known_on=known)


def _drawn(desk: Desk, pair: tuple[str, str], moment: Moment) -> Drawn:
    dossier = dossier_of(desk, pair, moment.known_on)
    today = datetime.now(UTC).toordinal()
    return Drawn(
        title=f"{' and '.join(pair)}, as of {told(moment.on.isoformat())}",
        bars=bars(dossier, today),
        bands=bands(dossier),
        events=tuple(event_entry(each, dossier.matter.names) for each in dossier.events if each.time is not None),
        on=moment.day,
        today=today,
    )
