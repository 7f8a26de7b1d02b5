"""The sections, kinds and modalities that an address asks for in, which statements those are out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query

from bilat.model.kinds import SECTIONS, Section, kind_named
from bilat.model.statement import Modality
from bilat.web.paths import query_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement

MODALITIES: tuple[Modality, ...] = ("asserted", "reported", "alleged", "planned", "denied", "doubtful")
"""How a text may tell something, the surest first."""

_SECTION = Query(
    default_factory=list, description="Only statements of kinds in these sections; any where none is given."
)
_KIND = Query(default_factory=list, description="Only statements of these kinds, and of the sections given.")
_MODALITY = Query(default_factory=list, description="Only statements that are told so; any where none is given.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which statements are asked for: of one of the sections or kinds and of one of the modalities; all where empty."""

    sections: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sections or self.kinds or self.modalities)

    def takes(self, section: str, kind: str, modality: str) -> bool:
        """Whether a statement of a section, a kind and a modality is among them."""
        is_of_kind = kind in self.kinds or section in self.sections or not (self.kinds or self.sections)
        return is_of_kind and (modality in self.modalities or not self.modalities)

    def among(self, statements: Iterable[Statement]) -> list[Statement]:
        """Those of some statements that are asked for."""
        return [s for s in statements if self.takes(s.claim.of_kind.section, s.claim.kind, s.claim.modality)]

    @property
    def query(self) -> str:
        """As it stands in an address."""
        given = (("section", self.sections), ("kind", self.kinds), ("modality", self.modalities))
        return query_of((name, value) for name, values in given for value in values)


def chosen(
    section: Annotated[list[Section], _SECTION],
    kind: Annotated[list[str], _KIND],
    modality: Annotated[list[Modality], _MODALITY],
) -> Chosen:
    """What an address asks for.

    Raises ContractError where the contract has no such kind.
    """
    kinds = tuple(kind_named(name).name for name in kind if name)
    return Chosen(tuple(s for s in SECTIONS if s in section), kinds, tuple(m for m in MODALITIES if m in modality))


ChosenOf = Annotated[Chosen, Depends(chosen)]
"""A parameter of a route: which statements are asked for."""
