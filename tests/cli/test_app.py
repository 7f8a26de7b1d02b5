from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilat.cli.app import COMMANDS, exit_code
from bilat.errors import (
    BilatError,
    ContractError,
    SettingsError,
    SourceError,
    StoreError,
    UnknownPartyError,
)
from bilat.recording import NotRecordedError

if TYPE_CHECKING:
    from tests.cli.conftest import Bilat

each_command = pytest.mark.parametrize("name", COMMANDS)


def imported_by(*args: str) -> set[str]:
    """The top-level packages that a run of `bilat` imports."""
    code = "import sys; from bilat.cli.app import app; app(standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_the_help_lists_the_commands(bilat: Bilat) -> None:
    result = bilat("--help")

    assert result.exit_code == 0
    for name, line in COMMANDS.items():
        assert f"{name} " in result.output
        assert line in result.output


@each_command
def test_every_command_has_help_with_an_example(bilat: Bilat, name: str) -> None:
    result = bilat(name, "--help")

    assert result.exit_code == 0
    assert f"  bilat {name}" in result.output.split("Example")[-1]


def test_the_help_of_a_command_needs_no_parser_and_no_database() -> None:
    assert not {"spacy", "sqlalchemy"} & imported_by("kinds", "--help")
    assert not {"spacy", "sqlalchemy", "pydantic", "rich"} & imported_by("--help")


def test_loading_needs_no_parser(bilat: Bilat, tmp_path: Path, statements: Path) -> None:
    assert "spacy" not in imported_by("load", str(statements), "--db", str(tmp_path / "new.db"))
    assert bilat("documents", "--db", "new.db").exit_code == 0


def test_the_version_is_told(bilat: Bilat) -> None:
    assert "0.1.0" in bilat("--version").output


@pytest.mark.parametrize(
    "args", [(), ("fly",), ("kinds", "--fly"), ("read",), ("load",), ("read", "a.txt", "--dated", "May")]
)
def test_wrong_usage_ends_with_2(bilat: Bilat, args: tuple[str, ...]) -> None:
    assert bilat(*args).exit_code == 2


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (SourceError, 1),
        (ContractError, 1),
        (UnknownPartyError, 1),
        (NotRecordedError, 1),
        (SettingsError, 2),
        (StoreError, 3),
    ],
)
def test_errors_have_exit_codes(kind: type[BilatError], code: int) -> None:
    assert exit_code(kind("what", "advice")) == code


def test_an_error_is_one_line_on_stderr(bilat: Bilat) -> None:
    result = bilat("documents")

    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == (
        "error: bilat.db: no such store; `bilat read` or `bilat load` makes one; --db says which to use\n"
    )


def test_the_store_is_named_by_the_argument_or_the_environment(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements, BILAT_DB="one.db")
    bilat("load", statements, "--db", "two.db", BILAT_DB="one.db")
    bilat("load", statements)

    assert sorted(path.name for path in Path().glob("*.db")) == ["bilat.db", "one.db", "two.db"]


def test_a_setting_that_cannot_be_used_ends_with_2(bilat: Bilat, article: Path) -> None:
    result = bilat("times", article, BILAT_MAX_LINE="long")

    assert result.exit_code == 2
    assert "error: the setting max_line (BILAT_MAX_LINE) is 'long'" in result.stderr


def test_the_program_itself_ends_quietly_where_nobody_listens(tmp_path: Path) -> None:
    run = "from bilat.cli import main; main()"
    command = f"{sys.executable} -c '{run}' kinds --json | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=True, cwd=tmp_path, env=dict(os.environ)
    )

    assert done.stdout.startswith('{"name":')
    assert done.stderr == ""
