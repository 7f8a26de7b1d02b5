"""The options that commands share, and what they open: settings, stores, output."""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from bilat.errors import ContractError
from bilat.model import edtf
from bilat.recording import open_store
from bilat.settings import Settings, settings_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.recording import Store


class EdtfType(click.ParamType[str]):
    """A command line value that has to be an EDTF level 1 date."""

    name = "edtf"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value as it is; a usage error where it is no EDTF."""
        try:
            return edtf.parse(value).text
        except ContractError as error:
            self.fail(str(error), param, ctx)


class DayType(click.ParamType[date]):
    """A command line value that has to be a day, for instance 2024-03-31."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error where it is none."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2024-03-31", param, ctx)


db_option = click.option("--db", metavar="PATH", help="The store; else BILAT_DB, else ./bilat.db.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
dated_option = click.option(
    "--dated", type=EdtfType(), metavar="EDTF", help="The date of the documents, for instance 2024-03 or 2013-05-01."
)


def example(*lines: str) -> str:
    """An epilog that shows examples line by line."""
    return "\n".join(["\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)])


def settings(**given: str | int | None) -> Settings:
    """The settings of the environment and, over them, the arguments that were given."""
    return settings_from(os.environ, **given)


def store_to_read(db: str | None) -> Store:
    """The store that `--db` or the environment names; StoreError where there is none."""
    return open_store(settings(db=db).db, writable=False)


def store_to_write(db: str | None) -> Store:
    """The store that `--db` or the environment names, made where there is none."""
    return open_store(settings(db=db).db)


def print_json(value: Any) -> None:  # noqa: ANN401 -- JSON is any value
    """One JSON value on one line of stdout."""
    click.echo(json.dumps(value, ensure_ascii=False, allow_nan=False))


def print_json_lines(rows: Iterable[Any]) -> None:
    """JSON Lines on stdout."""
    for row in rows:
        print_json(row)


def plural(count: int, noun: str) -> str:
    """`1 document`, `2,000 documents`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
