from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

PAIR = "/pairs/azerbaijan/syria"
DAY = "?on=2010-01-01"
FORMS = {
    "csv": (b"kind,label,", "text/csv"),
    "md": (b"# Azerbaijan and Syria", "text/markdown"),
    "pdf": (b"%PDF-", "application/pdf"),
    "docx": (b"PK\x03\x04", "application/vnd.openxmlformats"),
    "svg": (b"<?xml", "image/svg+xml"),
    "png": (b"\x89PNG", "image/png"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_pair_can_be_downloaded_as_this_under_a_name_that_says_what_it_is(client: TestClient, form: str) -> None:
    given = client.get(f"{PAIR}.{form}{DAY}")

    begins, media_type = FORMS[form]
    assert given.status_code == 200
    assert given.content.startswith(begins)
    assert given.headers["content-type"].startswith(media_type)
    assert given.headers["content-disposition"] == f'attachment; filename="azerbaijan-syria-2010-01-01.{form}"'


def test_the_table_has_a_line_for_each_tie_of_the_page(client: TestClient) -> None:
    lines = list(csv.DictReader(StringIO(client.get(f"{PAIR}.csv{DAY}").text)))
    told = client.get(f"/api{PAIR}{DAY}").json()

    ties = [tie for section in told["sections"] for tie in section["ties"]]
    assert [(line["kind"], line["answer"]) for line in lines] == [(tie["kind"], tie["answer"]) for tie in ties]
    assert len(ties) > 5


def test_another_ending_is_no_download(client: TestClient) -> None:
    assert client.get(f"{PAIR}.exe").status_code in (404, 422)
