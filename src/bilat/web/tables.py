"""Models in, a CSV file to download out: a line a model, a column a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import Response
from pydantic import BaseModel

from bilat.telling.exports.guarded_csv import guarded_csv
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable


def file_response(content: bytes | str, media_type: str, name: str, ending: str) -> Response:
    """A file to download under a name that any system can write."""
    shown = f'attachment; filename="{_ascii(name)}.{ending}"'
    return Response(content, media_type=media_type, headers={"content-disposition": shown})


def table_response(table: str, name: str) -> Response:
    """A table that is written already, as a CSV file."""
    return file_response(table, "text/csv; charset=utf-8", name, "csv")


def csv_response(name: str, of: type[BaseModel], models: Iterable[BaseModel]) -> Response:
    """Models of one class as a CSV file; a list is joined with `; `, a model within one becomes its text."""
    rows = ({field: _flat(getattr(each, field)) for field in of.model_fields} for each in models)
    return table_response(guarded_csv(tuple(of.model_fields), rows), name)


def _flat(value: Any) -> object:  # noqa: ANN401 -- a model's field is any value
    if isinstance(value, BaseModel):
        told = value.model_dump()
        return next((told[name] for name in ("text", "name", "label", "id") if name in told), str(told))
    return [_flat(each) for each in value] if isinstance(value, list | tuple) else value


def _ascii(name: str) -> str:
    return slug(name).encode("ascii", "ignore").decode() or "bilat"
