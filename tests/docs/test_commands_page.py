from __future__ import annotations

import dataclasses
import re
from importlib import import_module
from pathlib import Path

import click
import pytest

from bilat.settings import MEANINGS, Settings, variable

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
# A command gets its section, and its name here, from whoever writes it.
TOLD = tuple(name for name in re.findall(r"^## (\w+)$", PAGE, re.MULTILINE) if name != "Settings")


@pytest.mark.parametrize("name", TOLD)
def test_the_page_names_every_option_of_a_command(name: str) -> None:
    command: click.Command = import_module(f"bilat.cli.{name}").command
    usage = PAGE.split(f"\n## {name}\n\n", 1)[1].splitlines()[0]

    assert usage.startswith(f"    bilat {name}")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in usage


def test_the_page_tells_of_every_setting() -> None:
    for field in dataclasses.fields(Settings):
        (row,) = re.findall(rf"^\| `{variable(field.name)}` .*$", PAGE, re.MULTILINE)
        assert MEANINGS[field.name] in row
        assert field.default is None or f"`{field.default}`" in row
