"""A brief in, a PDF (ISO 32000) on A4 out.

Letters come from DejaVu Sans, which matplotlib carries; Chinese, Japanese and Korean ones from the fonts that every PDF
reader has (Adobe's character collections). Arabic and Hebrew are set letter by letter, without joining.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import matplotlib as mpl
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bilat.telling.outline import outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfgen.canvas import Canvas

    from bilat.telling import outline as told
    from bilat.telling.page import Brief

_SANS, _BOLD = "DejaVuSans", "DejaVuSans-Bold"
_EASTERN = (
    (re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+"), "HYSMyeongJo-Medium"),
    (re.compile("[\u3040-\u30ff]+"), "HeiseiMin-W3"),
    (re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+"), "STSong-Light"),
)
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_MARGIN = 20 * mm


def brief_pdf(brief: Brief) -> bytes:
    """The page as a PDF; the same brief gives the same bytes."""
    styles = _styles()
    out = BytesIO()
    page = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN, invariant=1,
        title=" and ".join(brief.parties), author="bilat", lang="en",
    )  # fmt: skip
    page.build([_laid_out(each, styles) for each in outline(brief)], onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def _laid_out(paragraph: told.Paragraph, styles: Mapping[str, ParagraphStyle]) -> Paragraph:
    """A paragraph as reportlab takes it: its texts are escaped, since it reads markup of its own."""
    label = f'<font name="{_BOLD}">{_marked(paragraph.label)}:</font> ' if paragraph.label else ""
    bullet = "•" if paragraph.style == "item" else None
    style = styles[f"item {min(paragraph.level, 2)}" if bullet else paragraph.style]
    return Paragraph(label + _marked(paragraph.text), style, bulletText=bullet)


def _marked(text: str) -> str:
    plain = escape(_UNSPEAKABLE.sub("\ufffd", text))
    for letters, font in _EASTERN:
        plain = letters.sub(rf'<font name="{font}">\g<0></font>', plain)
    return plain


def _number(canvas: Canvas, _: object) -> None:
    """The page's number in its foot."""
    canvas.setFont(_SANS, 8)
    canvas.drawCentredString(A4[0] / 2, 10 * mm, str(canvas.getPageNumber()))


@cache
def _styles() -> Mapping[str, ParagraphStyle]:
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    for name in (_SANS, _BOLD):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    for _, name in _EASTERN:
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    text = ParagraphStyle("text", fontName=_SANS, fontSize=9.5, leading=13.5, spaceAfter=4)
    small = ParagraphStyle("small", text, fontSize=7.5, leading=10, spaceAfter=2)
    items = {
        f"item {level}": ParagraphStyle(
            "item", text, leftIndent=(level + 1) * 5 * mm, bulletIndent=level * 5 * mm + 1 * mm, spaceAfter=2
        )
        for level in range(3)
    }
    heads = {
        "title": ParagraphStyle("title", text, fontName=_BOLD, fontSize=17, leading=21, spaceAfter=8),
        "heading": ParagraphStyle("heading", text, fontName=_BOLD, fontSize=12, leading=15, spaceBefore=10),
    }
    return MappingProxyType({"text": text, "labelled": text, "source": small, "footnote": small, **heads, **items})
