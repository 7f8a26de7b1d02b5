from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest

from bilat.model.edtf import ordinal, parse
from bilat.model.parties import load_registry
from bilat.model.parties.flags import _rows, flag_on, flags_of
from bilat.model.party import Party

STATIC = Path(__file__).parents[3] / "src" / "bilat" / "web" / "static"


def _file_on(party_id: str, day: str) -> str | None:
    year, month, date = map(int, day.split("-"))
    flag = flag_on(load_registry().by_id(party_id), ordinal(year, month, date))
    return Path(flag.file).stem if flag else None


def test_every_flag_is_of_a_party_of_the_registry() -> None:
    assert [party for party in _rows() if load_registry().by_id(party) is None] == []


def test_flags_of_a_party_follow_one_another_without_overlap() -> None:
    for party, rows in _rows().items():
        for earlier, later in pairwise(rows):
            until, since = parse(earlier.until or "").earliest, parse(later.since).latest
            assert until is not None
            assert since is not None
            assert until <= since, f"{party}: {earlier} and {later}"


def test_every_period_ends_after_it_begins() -> None:
    for rows in _rows().values():
        for row in rows:
            start, end = parse(row.since).latest, parse(row.until).earliest if row.until else None
            assert start is not None
            assert end is None or start < end, row


def test_every_flag_drawn_here_is_there_and_is_used() -> None:
    used = {row.file for rows in _rows().values() for row in rows if not row.file.startswith("vendor/")}
    assert used == {f"flags/{path.name}" for path in (STATIC / "flags").iterdir()}


def test_a_flag_drawn_here_is_a_plain_picture_of_four_by_three() -> None:
    for path in (STATIC / "flags").iterdir():
        root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 -- files of our own
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert root.get("viewBox") == "0 0 640 480"
        assert tags <= {"svg", "rect", "polygon", "path", "g"}


def test_every_flag_of_the_package_is_there() -> None:
    used = {row.file for rows in _rows().values() for row in rows if row.file.startswith("vendor/")}
    assert [file for file in sorted(used) if not (STATIC / file).is_file()] == []


@pytest.mark.parametrize(
    ("party", "day", "file"),
    [
        ("syria", "1932-06-13", None),
        ("syria", "1932-06-14", "green-white-black-three-red-stars"),
        ("syria", "1961-09-27", "red-white-black-two-green-stars"),
        ("syria", "1961-09-28", None),
        ("syria", "1961-09-29", "green-white-black-three-red-stars"),
        ("syria", "1970-01-01", "red-white-black-three-green-stars"),
        ("syria", "1975-01-01", None),
        ("syria", "2024-12-07", "red-white-black-two-green-stars"),
        ("syria", "2024-12-08", "green-white-black-three-red-stars"),
        ("united-states", "1960-07-03", "united-states-49-stars"),
        ("united-states", "1960-07-04", "US"),
        ("libya", "2011-09-01", None),
        ("afghanistan", "2021-08-15", None),
        ("bhutan", "1972-12-30", None),
        ("bhutan", "1972-12-31", "BT"),
        ("north-yemen", "1990-05-21", "red-white-black-one-green-star"),
        ("north-yemen", "1990-05-22", None),
    ],
)
def test_a_flag_flies_from_its_first_day_to_the_day_before_its_end(party: str, day: str, file: str | None) -> None:
    assert _file_on(party, day) == file


def test_the_words_of_a_flag_name_its_party_and_its_years() -> None:
    syria = load_registry().get("Syria")
    assert [flag.alt for flag in flags_of(syria)][-2:] == ["Flag of Syria, 1980 to 2024", "Flag of Syria since 2024"]


def test_who_is_not_known_or_has_none_is_shown_without_a_flag() -> None:
    assert flag_on(None, 730_000) is None
    assert flag_on(Party("ruritania", "Ruritania", "state"), 730_000) is None
