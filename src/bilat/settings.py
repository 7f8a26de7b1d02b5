"""The environment and a command's arguments in, frozen settings out; nothing is read when this module is imported."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIX = "BILAT_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set: by the environment variable `BILAT_` and the name, over that by a command's argument.

    `db` is the store's path, `model` a spaCy model's name (None: the best one installed), `max_bytes` the largest
    file that is read, `max_line` the longest line in it, in characters, `user` who judges.
    """

    db: str = "bilat.db"
    model: str | None = None
    max_bytes: int = 5_000_000
    max_line: int = 100_000
    user: str | None = None


MEANINGS = MappingProxyType(
    {
        "db": "the store's path",
        "model": "the name of the spaCy model that parses; else the best one installed",
        "max_bytes": "the largest file that is read, in bytes",
        "max_line": "the longest line that is read, in characters",
        "user": "the name of the person who judges, for `bilat verdict`",
    }
)
"""What each setting means, for the documentation and for help texts."""


def settings_from(environ: Mapping[str, str], **given: str | int | None) -> Settings:
    """The settings of an environment, and over them those `given` that are not None.

    Raises SettingsError where a number is none, or below 1, or a text is empty.
    """
    texts = {name: environ[variable(name)] for name in MEANINGS if environ.get(variable(name))}
    chosen: dict[str, str | int] = {**texts, **{name: value for name, value in given.items() if value is not None}}
    unset = Settings()
    return Settings(
        db=_text("db", chosen.get("db", unset.db)),
        model=_text("model", chosen["model"]) if "model" in chosen else None,
        max_bytes=_number("max_bytes", chosen.get("max_bytes", unset.max_bytes)),
        max_line=_number("max_line", chosen.get("max_line", unset.max_line)),
        user=_text("user", chosen["user"]) if "user" in chosen else None,
    )


def variable(name: str) -> str:
    """The environment variable of a setting, for instance `BILAT_DB`."""
    return _PREFIX + name.upper()


def _text(name: str, value: str | int) -> str:
    if not str(value).strip():
        what = f"the setting {name} is empty"
        raise SettingsError(what, f"give {MEANINGS[name]}")
    return str(value)


def _number(name: str, value: str | int) -> int:
    try:
        number = int(value)
    except ValueError:
        number = 0
    if number < 1:
        what = f"the setting {name} ({variable(name)}) is {value!r}, no whole number above 0"
        raise SettingsError(what, f"give {MEANINGS[name]}")
    return number
