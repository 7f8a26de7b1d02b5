"""Rows in, CSV (RFC 4180) that no spreadsheet takes for formulas out."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# OWASP, "CSV Injection": a cell that begins so is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """A header and a line a row; None is an empty cell, a list is joined with `; `.

    A text that a spreadsheet would run gets an apostrophe before it; numbers stay as they are.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    if value is None or isinstance(value, bool | int | float):
        return "" if value is None else value
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
