"""The errors of bilat, one root class: each says what happened, where, and what to do.

Only faults of ours or of the input as a file raise; doubt about what a text means is a `bilat.model.problem.Problem`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened: a file and, as far as known, a 1-based line or a 0-based byte offset."""

    file: str
    line: int | None = None
    byte: int | None = None

    def __str__(self) -> str:
        """`file`, `file:line` or `file, byte N`."""
        if self.byte is not None:
            return f"{self.file}, byte {self.byte}"
        return self.file if self.line is None else f"{self.file}:{self.line}"


class BilatError(Exception):
    """The root of all errors that bilat raises.

    `what` says what happened, `advice` what to do about it, `where` the file, line or byte, where there is one.
    """

    def __init__(self, what: str, advice: str, where: Place | None = None) -> None:
        """Keep the three parts apart; `str()` joins them."""
        super().__init__(what)
        self.what = what
        self.advice = advice
        self.where = where

    def __str__(self) -> str:
        """`where: what; advice` on one line."""
        head = f"{self.where}: " if self.where else ""
        return f"{head}{self.what}; {self.advice}"


class SourceError(BilatError):
    """A document that cannot be read: no such file, not UTF-8, empty, cut off, without a title."""


class ContractError(BilatError):
    """A statement or a value that breaks the contract for statements (docs/contract.md)."""


class StoreError(BilatError):
    """A store that cannot be opened or written: of a later version, read-only, no database at all."""


class UnknownPartyError(BilatError):
    """A name that no party is known by; the advice names the nearest."""


class SettingsError(BilatError):
    """A setting, a model or an argument that cannot be used."""


class DataError(BilatError):
    """A data file that comes with bilat and is not of its form."""
