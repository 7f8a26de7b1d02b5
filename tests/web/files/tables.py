"""An address in, the lines of the table that is there out."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def lines(client: TestClient, address: str) -> list[dict[str, str]]:
    """The lines of a table that is there."""
    given = client.get(address)
    assert (given.status_code, given.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    return list(csv.DictReader(StringIO(given.text)))
