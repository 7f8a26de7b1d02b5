"""A kind of statement in, what the API and a page show of it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from bilat.model.kinds import Kind


class KindShown(BaseModel):
    """A kind: a tie holds over time (`persists` says how long without news of it), an event happened at a time."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "name": "mission", "label": "mission", "section": "diplomatic", "is_tie": True, "is_symmetric": False,
        "persists": "lasting", "key": ["detail", "place"],
        "meaning": "actor keeps an embassy, legation, consulate or office in target", "contrary": None,
        "plover": "CONSULT", "cameo": "05", "wikidata": "P531", "weight": 5.4,
    }]})  # fmt: skip

    name: str
    label: str = Field(description="The name in words")
    section: str
    is_tie: bool
    is_symmetric: bool
    persists: str | None = Field(description="`lasting` until something ends it, `fading` as far as a text says")
    key: list[str] = Field(description="What tells two ties of the kind between the same parties apart")
    meaning: str
    contrary: str | None
    plover: str | None = Field(description="PLOVER category")
    cameo: str | None = Field(description="CAMEO code")
    wikidata: str | None = Field(description="The property of Wikidata that says the same")
    weight: float = Field(description="On the scale of Goldstein, from -10 to 10")


def kind_shown(kind: Kind) -> KindShown:
    """What is shown of a kind."""
    return KindShown(
        name=kind.name,
        label=kind.name.replace("-", " "),
        section=kind.section,
        is_tie=kind.is_tie,
        is_symmetric=kind.is_symmetric,
        persists=kind.persists,
        key=list(kind.key),
        meaning=kind.meaning,
        contrary=kind.contrary,
        plover=kind.plover,
        cameo=kind.cameo,
        wikidata=kind.wikidata,
        weight=kind.weight,
    )
