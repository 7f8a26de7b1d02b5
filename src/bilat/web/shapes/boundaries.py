"""The map's own files in, the disputed boundaries and areas on it out: who claims and holds them, after what source."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import BaseModel, Field

from bilat.web.show import STATIC


class Disputed(BaseModel):
    """An area or a boundary that several parties claim; `un` is whose the United Nations draw it, null: nobody's."""

    name: str
    claimed_by: list[str]
    held_by: str | None = None
    un: str | None = None
    source: str = Field(description="What the dispute is told after")
    is_approximate: bool = Field(default=False, description="Drawn by hand for the scale of a map of the world")


@cache
def disputed() -> tuple[Disputed, ...]:
    """All that the map draws as disputed, by name."""
    named: dict[str, Disputed] = {}
    for file in ("world.json", "borders.json"):
        for properties in _properties(file):
            if "disputed" in properties:
                told = properties["disputed"] | {"is_approximate": properties.get("isApproximate", False)}
                named.setdefault(properties["name"], Disputed(name=properties["name"], **told))
    return tuple(named[name] for name in sorted(named))


def _properties(file: str) -> list[dict[str, Any]]:
    features = json.loads((STATIC / "vendor" / file).read_text("utf-8"))["features"]
    return [each["properties"] for each in features]
