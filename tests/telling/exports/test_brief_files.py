"""A brief as a Word document and as a PDF: they say what the brief says, whatever its texts hold."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx import Document
from pypdf import PdfReader

from bilat.telling.exports.brief_docx import brief_docx
from bilat.telling.exports.brief_pdf import brief_pdf
from bilat.telling.outline import outline

if TYPE_CHECKING:
    from bilat.telling.page import Brief
    from tests.telling.conftest import Say, Tell


@pytest.fixture
def told(say: Say, tell: Tell) -> Brief:
    return tell(
        "2019-12-31",
        say("They have had relations since 1951 & <b>more</b>.", "diplomatic-relations", "begins", "1951-06-04"),
        say("An embassy was opened in Klow.", "mission", "begins", "1952", detail="embassy", place="Klow"),
        say("She came.", "visit", None, "2019-05-03", place="\x07Klow 클로 كلو"),
    )


def test_a_word_document_has_every_paragraph_of_the_brief_in_its_order(told: Brief) -> None:
    word = Document(BytesIO(brief_docx(told)))

    texts = [f"{each.label}: {each.text}" if each.label else each.text for each in outline(told)]
    assert [paragraph.text for paragraph in word.paragraphs] == [text.replace("\x07", "\ufffd") for text in texts]
    assert [p.text for p in word.paragraphs if p.style and p.style.name == "Title"] == [
        "Ruritania and Syldavia, as of 31 December 2019"
    ]


def test_a_pdf_says_what_the_brief_says_and_takes_no_text_for_markup(told: Brief) -> None:
    pdf = PdfReader(BytesIO(brief_pdf(told)))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())

    assert pdf.metadata is not None
    assert pdf.metadata.title == "Ruritania and Syldavia"
    assert "Ruritania and Syldavia have diplomatic relations, since 4 June 1951" in text
    assert "& <b>more</b>." in text


def test_the_same_brief_gives_the_same_pdf(told: Brief) -> None:
    assert brief_pdf(told) == brief_pdf(told)


def test_that_nothing_was_read_is_said(tell: Tell) -> None:
    nothing = tell("2019-12-31")

    assert "Nothing read about Ruritania and Syldavia." in [
        paragraph.text for paragraph in Document(BytesIO(brief_docx(nothing))).paragraphs
    ]
    assert "Nothing read about" in PdfReader(BytesIO(brief_pdf(nothing))).pages[0].extract_text()
