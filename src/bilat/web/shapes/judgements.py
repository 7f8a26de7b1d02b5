"""A judgement as a program or a form sends it in, what is held of a statement out; fields unknown are refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bilat.errors import ContractError
from bilat.model.quantity import Bound
from bilat.model.statement import Modality, Phase, Role, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from starlette.datastructures import FormData

Judged = Literal["accept", "reject", "correct", "join", "split"]
ACTS: tuple[Judged, ...] = ("accept", "reject", "correct", "join", "split")
_LONGEST = 2000
_TEXTS = ("phase", "time", "place", "told", "attributed_to", "detail")
_NUMBERED = ("value", "max", "unit", "of", "bound")
_CORRECTED = (
    "kind", "modality", *_TEXTS, "actors", "targets", "other-role", "other-name",
    *(f"quantity-{name}" for name in _NUMBERED),
)  # fmt: skip
FIELDS = ("act", "next", "reason", "other", *_CORRECTED)
"""The fields of the forms by which a statement is judged."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a statement: `given` has the fields that a correction puts right, or `other`, by its id."""

    act: Judged
    reason: str
    given: Mapping[str, Any]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class OtherPut(_Strict):
    """A third party and its part, as they should be."""

    role: Role
    name: str


class QuantityPut(_Strict):
    """A quantity as it should be."""

    value: float
    max: float | None = None
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = None


class CorrectionPut(_Strict):
    """The fields of the contract that a correction may put right; those that are left out stay as they are."""

    kind: str = ""
    phase: Phase | None = None
    actors: list[str] = []
    targets: list[str] = []
    others: list[OtherPut] = []
    time: str | None = Field(default=None, description="EDTF, level 1")
    place: str | None = None
    quantity: QuantityPut | None = None
    modality: Modality = "asserted"
    told: Told | None = None
    attributed_to: str | None = None
    detail: str | None = None


class Judgement(BaseModel):
    """What is held of a statement: `fields` has those of the contract that a correction puts right."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"act": "correct", "reason": "the archive has the day", "fields": {"time": "1966-07-25"}}]
        },
    )

    act: Judged
    reason: str = Field(default="", max_length=_LONGEST, description="Why; else the usual reason of the act.")
    fields: CorrectionPut | None = Field(default=None, description="Of a correction alone: what is to be otherwise.")
    other: str | None = Field(default=None, max_length=64, description="Of join and split: the other statement's id.")

    @model_validator(mode="after")
    def _has_what_its_act_takes(self) -> Judgement:
        corrected = ["fields"] if self.fields is not None and self.fields.model_fields_set else []
        if wrong := _of_another_act(self.act, [*corrected, *(["other"] if self.other else [])]):
            raise ValueError(wrong)
        return self

    @property
    def held(self) -> Held:
        """What it says."""
        fields = self.fields.model_dump(exclude_unset=True) if self.fields else {}
        return Held(self.act, self.reason, {"other": self.other} if self.act in ("join", "split") else fields)


def _of_another_act(act: Judged, given: Iterable[str]) -> str | None:
    """What is wrong with the first of the fields that are given and that an act does not take."""
    for name in given:
        acts, whose = (("join", "split"), "join and split") if name == "other" else (("correct",), "a correction")
        if act not in acts:
            return f"`{name}` is of {whose}, and this is to {act}"
    return None


def held_of(form: FormData) -> Held:
    """What a form says.

    Raises ContractError where it names no act, a number is none, or a field is filled in that the act does not take.
    """
    act = _one(form, "act") or ""
    if act not in ACTS:
        what = f"{act!r} is nothing that can be held of a statement"
        raise ContractError(what, f"choose one of {', '.join(ACTS)}")
    if wrong := _of_another_act(act, (name for name in ("other", *_CORRECTED) if _one(form, name))):
        raise ContractError(wrong, "leave it out, or choose the act that it is of")
    given = fields_of(form) if act == "correct" else {"other": _one(form, "other")}
    return Held(act, (_one(form, "reason") or "")[:_LONGEST], given)


def fields_of(form: FormData) -> dict[str, Any]:
    """The contract's fields in the form of a correction; names stand one a line.

    Raises ContractError where a number is none.
    """
    texts: dict[str, Any] = {name: _one(form, name) for name in _TEXTS}
    lists = {name: _lines(form, name) for name in ("actors", "targets")}
    roles, names = (_all(form, field) for field in ("other-role", "other-name"))
    others = [{"role": role, "name": name} for role, name in zip(roles, names, strict=False) if role and name]
    more = {"kind": _one(form, "kind") or "", "modality": _one(form, "modality") or "asserted"}
    return {**more, **texts, **lists, "others": others, "quantity": _quantity(form)}


def _quantity(form: FormData) -> Mapping[str, Any] | None:
    value, top = _number(form, "quantity-value"), _number(form, "quantity-max")
    if value is None:
        return None
    words = {name: _one(form, f"quantity-{name}") for name in ("unit", "of", "bound")}
    return {"value": value, "max": top, **words}


def _number(form: FormData, name: str) -> float | None:
    text = _one(form, name)
    if text is None:
        return None
    try:
        return float(text.replace(",", ""))
    except ValueError:
        what = f"field `{name}`: {text[:40]!r} is no number"
        raise ContractError(what, "write it in figures, as 85000 or 2.5") from None


def _one(form: FormData, name: str) -> str | None:
    return next((text for text in _all(form, name) if text), None)


def _all(form: FormData, name: str) -> list[str]:
    return [value.strip() for value in form.getlist(name) if isinstance(value, str)]


def _lines(form: FormData, name: str) -> list[str]:
    return [line.strip() for line in "\n".join(_all(form, name)).splitlines() if line.strip()]
