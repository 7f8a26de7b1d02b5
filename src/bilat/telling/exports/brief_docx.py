"""A brief in, a Word document (Office Open XML, ECMA-376) out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Pt

from bilat.telling.outline import outline

if TYPE_CHECKING:
    from docx.document import Document as Word

    from bilat.telling.outline import Paragraph
    from bilat.telling.page import Brief

_STYLES = MappingProxyType(
    {"title": "Title", "heading": "Heading 1", "text": "Normal", "labelled": "Normal", "source": "Normal"}
)
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
_SMALL = Pt(8.5)
# What XML 1.0 cannot hold, and a text may.
_UNSPEAKABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def brief_docx(brief: Brief) -> bytes:
    """The page as a Word document; characters that XML cannot hold become U+FFFD."""
    word = Document()
    word.core_properties.author = "bilat"
    word.core_properties.title = _plain(" and ".join(brief.parties))
    word.core_properties.created = word.core_properties.modified = datetime.now(UTC)
    for paragraph in outline(brief):
        _add(word, paragraph)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _add(word: Word, paragraph: Paragraph) -> None:
    if paragraph.style == "item":
        word.add_paragraph(_plain(paragraph.text), _BULLETS[min(paragraph.level, len(_BULLETS) - 1)])
        return
    added = word.add_paragraph(style=_STYLES.get(paragraph.style, "Normal"))
    if paragraph.label:
        added.add_run(f"{paragraph.label}: ").bold = True
    run = added.add_run(_plain(paragraph.text))
    if paragraph.style == "footnote":
        run.font.size = _SMALL


def _plain(text: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", text)
