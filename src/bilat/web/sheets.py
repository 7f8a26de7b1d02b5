"""Rows in, a CSV file to download out, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# What makes a spreadsheet reckon, or call a program (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe(value: object) -> object:
    """A cell as it may stand in a sheet: a text that begins like a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def sheet(columns: Sequence[str], rows: Iterable[Mapping[str, object]], name: str) -> Response:
    """The download of a CSV file (RFC 4180, UTF-8) with a heading; `name` is the file's, without its ending."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows({column: safe(row.get(column)) for column in columns} for row in rows)
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)
