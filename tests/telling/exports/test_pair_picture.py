from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from bilat.telling.bars import bands, bars
from bilat.telling.dossier import Dossier
from bilat.telling.exports.pair_picture import Drawn, pair_picture
from bilat.telling.timeline import event_entry

if TYPE_CHECKING:
    from tests.telling.conftest import Know, Say

TODAY = date(2020, 6, 15).toordinal()


@pytest.fixture
def drawn(say: Say, know: Know) -> Drawn:
    matter = know(
        say("Relations were established.", "diplomatic-relations", "begins", "1951-06-04"),
        say("An embassy was opened in Klow.", "mission", "begins", "1952", detail="embassy", place="Klow"),
        say("It was closed.", "mission", "ends", "1998", detail="embassy", place="Klow"),
        say("She came.", "visit", None, "2019-05-03"),
    )
    dossier = Dossier.of(matter)
    events = tuple(event_entry(each, matter.names) for each in dossier.events)
    return Drawn("Ruritania and Syldavia", bars(dossier, TODAY), bands(dossier), events, TODAY, TODAY)


def test_the_picture_names_every_tie_and_government(drawn: Drawn) -> None:
    text = " ".join(ET.fromstring(pair_picture(drawn, "svg")).itertext())  # noqa: S314 -- our own picture

    assert {bar.text for bar in drawn.bars} == {"Diplomatic relations", "Embassy of Ruritania in Syldavia (Klow)"}
    for told in (*(bar.text for bar in drawn.bars), *(band.name for band in drawn.bands), drawn.title):
        assert told in text


@pytest.mark.parametrize(("form", "beginning"), [("svg", b"<?xml"), ("png", b"\x89PNG\r\n")])
def test_the_same_matter_gives_the_same_bytes(drawn: Drawn, form: str, beginning: bytes) -> None:
    written = [pair_picture(drawn, "svg" if form == "svg" else "png") for _ in range(2)]

    assert written[0] == written[1]
    assert written[0].startswith(beginning)


def test_a_picture_in_dots_has_150_an_inch(drawn: Drawn) -> None:
    assert Image.open(BytesIO(pair_picture(drawn, "png"))).width == 11 * 150


def test_a_pair_of_which_nothing_was_read_has_a_picture_too(know: Know) -> None:
    nothing = Dossier.of(know())

    assert pair_picture(Drawn("nothing", bars(nothing, TODAY), bands(nothing), (), TODAY, TODAY), "png")


@pytest.mark.parametrize("title", ["$5 million and $7 million", "a $\\frac{ b$", "$x_{ and $y", "\\$ and $"])
def test_dollars_are_words_and_no_formulas(drawn: Drawn, title: str) -> None:
    text = " ".join(ET.fromstring(pair_picture(replace(drawn, title=title), "svg")).itertext())  # noqa: S314 -- our own picture

    assert title in text
