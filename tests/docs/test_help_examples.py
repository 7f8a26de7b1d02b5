"""The examples in every command's help run as they are written, in a folder that holds the repository's examples."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

from bilat.cli.app import COMMANDS

if TYPE_CHECKING:
    import click

ROOT = Path(__file__).parents[2]


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a shell makes of a line, with the environment's programs first and none of bilat's settings."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("BILAT_")}
    environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environ['PATH']}"
    return subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, cwd=folder, env=environ)


def examples_of(name: str) -> list[str]:
    """The lines below `Example` in a command's help."""
    command: click.Command = import_module(f"bilat.cli.{name}").command
    return [line.strip() for line in (command.epilog or "").splitlines() if line.strip().startswith("bilat ")]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, and what they say, by hand, in `bilat.db`."""
    folder = tmp_path_factory.mktemp("world")
    shutil.copytree(ROOT / "examples", folder / "examples")
    done = shell("bilat load examples/gold/*.jsonl --articles examples/articles", folder)
    assert done.returncode == 0, done.stderr
    return folder


# Those that run until they are told to stop.
LASTING = ("serve",)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in LASTING])
def test_the_examples_of_a_command_run_as_written(loaded: Path, tmp_path: Path, name: str) -> None:
    world = shutil.copytree(loaded, tmp_path / "world")

    assert examples_of(name)
    for line in examples_of(name):
        done = shell(line, world)
        assert (done.returncode, done.stderr) == (0, ""), line
        assert not done.stdout.startswith("nothing read about"), line


@pytest.mark.parametrize("name", LASTING)
def test_the_examples_of_a_command_that_lasts_answer_until_they_are_told_to_stop(loaded: Path, name: str) -> None:
    for line in examples_of(name):
        where = line.replace("mine.db", "bilat.db")
        with subprocess.Popen(
            ["sh", "-c", f"exec {Path(sys.executable).parent}/{where}"], stderr=subprocess.PIPE, text=True, cwd=loaded
        ) as running:
            assert running.stderr is not None
            address = running.stderr.readline().split(" ")[0]
            with httpx2.Client(transport=httpx2.HTTPTransport(retries=8)) as client:
                assert client.get(f"{address}about").status_code == 200, line
            running.send_signal(signal.SIGINT)
            assert running.wait(timeout=30) == 0, line
