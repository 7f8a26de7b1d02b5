"""A store that the command filled, asked by the public commands: names and days in, rows with their evidence out."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bilat.cli.app import app

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
BILAT = Path(sys.executable).with_name("bilat")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A store, and the statements of the same reading as JSON Lines."""

    db: Path
    statements: Path

    def ask(self, *args: str) -> str:
        """What a command says on this store."""
        result = CliRunner().invoke(app, [*args, "--db", str(self.db)])
        assert (result.exit_code, result.stderr) == (0, ""), args
        return result.stdout

    def rows(self, *args: str) -> list[Row]:
        """What a command says on this store, as JSON Lines."""
        return [json.loads(line) for line in self.ask(*args, "--json").splitlines()]

    def standing(self, a: str, b: str, on: str, kind: str, *words: str, actor: str | None = None) -> list[Row]:
        """The ties of a kind on a day that have all these words, of one actor where it is given."""
        rows = self.rows("standing", a, b, "--on", on, "--kind", kind)
        found = [row for row in rows if all(word.casefold() in _folded(row) for word in words)]
        return [row for row in found if actor is None or row["actors"] == [actor]]

    def tie(self, a: str, b: str, on: str, kind: str, *words: str, actor: str | None = None) -> Row:
        """The only such tie."""
        found = self.standing(a, b, on, kind, *words, actor=actor)
        assert len(found) == 1, [(row["kind"], row["actors"], row["key"], row["answer"]) for row in found]
        return found[0]

    def timeline(self, a: str, b: str, kind: str, *words: str) -> list[Row]:
        """The entries of a kind that have all these words in their text or in a sentence that they rest on."""
        rows = [row for row in self.rows("timeline", a, b) if row["kind"] == kind]
        return [row for row in rows if all(word in f"{row['text']} {self.quotes(row['statements'])}" for word in words)]

    def quotes(self, ids: list[str]) -> str:
        """The sentences that statements rest on, each of which stands where the statement says."""
        assert ids
        return " ".join(self._quote(statement) for statement in ids)

    def _quote(self, statement: str) -> str:
        (row,) = self.rows("evidence", statement)
        text = Path(row["source"]).read_text(encoding="utf-8")
        assert row["quote"] == text[row["start"] : row["end"]]
        assert row["quote"] in row["paragraph"]
        assert row["rule"]
        return str(row["quote"])


def _folded(row: Row) -> str:
    return json.dumps([row["key"], row["detail"], row["place"], row["persons"]], ensure_ascii=False).casefold()


def amount(row: Row) -> float | None:
    """The number that a tie's quantity has, None where it has none."""
    value: float | None = (row["quantity"] or {}).get("value")
    return value


def read_into(folder: Path, articles: Path) -> Told:
    """Read a folder of articles with the installed command, once."""
    told = Told(folder / "read.db", folder / "read.jsonl")
    run("read", articles, "--db", told.db, "--to", told.statements)
    return told


def run(*args: str | Path) -> str:
    """What the installed command says; it has to succeed."""
    done = subprocess.run([BILAT, *args], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def score(script: str, *args: str | Path) -> Row:
    """The figures of a scorer beside the repository."""
    command = [sys.executable, SHARED / script, *args, "--json"]
    figures: Row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures
