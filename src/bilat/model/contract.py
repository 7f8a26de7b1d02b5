"""The contract's JSON Lines in, statements out, and back: what docs/contract.md tells, checked field by field."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from bilat.errors import ContractError, Place
from bilat.model import edtf
from bilat.model.anchor import with_quote
from bilat.model.kinds import Kind, kind_named
from bilat.model.quantity import Bound, Quantity
from bilat.model.statement import Claim, Evidence, Modality, Other, Phase, Role, Statement, Told

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAX_OFFSET = 2**53
_MAX_WHOLE = 2.0**53
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
# str.splitlines breaks a line at these, and JSON leaves them bare: a statement has to stay one line.
_LINE_BREAKS = (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def _unicode(text: str) -> str:
    """The text; half a character (a lone surrogate, which JSON can escape) cannot be written anywhere."""
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        message = "it holds half a character (a lone surrogate)"
        raise ValueError(message)
    return text


_Text = Annotated[str, AfterValidator(_unicode)]
_Name = Annotated[str, Field(min_length=1), AfterValidator(_unicode)]
_Offset = Annotated[int, Field(ge=0, le=_MAX_OFFSET)]
_Number = Annotated[float, Field(allow_inf_nan=False)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class _Other(_Strict):
    role: Role
    name: _Name


class _Quantity(_Strict):
    value: _Number
    max: _Number | None = None
    unit: _Text | None = None
    of: _Text | None = None
    bound: Bound | None = None


class _Revision(_Strict):
    id: _Text
    revision: _Text | None = None


class _Row(_Strict):
    """One line of the contract; the order of the fields is the order of the checks."""

    doc: _Name
    start: _Offset
    end: _Offset
    kind: _Text
    phase: Phase | None = Field(default=None, validate_default=True)
    actors: list[_Name]
    targets: list[_Name] = Field(default=[], validate_default=True)
    others: list[_Other] = []
    time: _Text | None = None
    place: _Text | None = None
    quantity: _Quantity | None = None
    modality: Modality = "asserted"
    told: Told | None = None
    attributed_to: _Text | None = None
    detail: _Text | None = None
    id: _Text | None = None
    section: list[_Text] = []
    quote: _Text | None = None
    prefix: _Text = ""
    suffix: _Text = ""
    rule: _Text = ""
    cites: _Text | None = None
    document: _Revision | None = None
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)

    @field_validator("end")
    @classmethod
    def _ends_after_its_start(cls, end: int, info: ValidationInfo) -> int:
        _require(end >= info.data.get("start", 0), "it lies before `start`")
        return end

    @field_validator("kind")
    @classmethod
    def _is_known(cls, kind: str) -> str:
        try:
            return kind_named(kind).name
        except ContractError as error:
            raise ValueError(str(error)) from None

    @field_validator("phase")
    @classmethod
    def _fits_the_kind(cls, phase: Phase | None, info: ValidationInfo) -> Phase | None:
        kind = _kind(info)
        if kind is not None:
            _require(not (kind.is_tie and phase is None), f"{kind.name} is a tie and needs a phase")
            _require(kind.is_tie or phase is None, f"{kind.name} is an event and has no phase")
        return phase

    @field_validator("targets")
    @classmethod
    def _fit_the_symmetry(cls, targets: list[str], info: ValidationInfo) -> list[str]:
        kind = _kind(info)
        _require(not (kind is not None and kind.is_symmetric and targets), "a symmetric kind has only actors")
        # The text may leave the actor unnamed ("was murdered"), but then it names whom it befell.
        _require(bool(targets or info.data.get("actors", ["?"])), "neither `actors` nor `targets` names a party")
        return targets

    @field_validator("time")
    @classmethod
    def _is_edtf(cls, time: str | None) -> str | None:
        if time is not None:
            try:
                edtf.parse(time)
            except ContractError as error:
                raise ValueError(str(error)) from None
        return time

    @field_validator("told")
    @classmethod
    def _is_of_a_state(cls, told: Told | None, info: ValidationInfo) -> Told | None:
        _require(told is None or info.data.get("phase") in {"holds", "absent"}, "only `holds` and `absent` are told so")
        return told


def _kind(info: ValidationInfo) -> Kind | None:
    """The row's kind; None where it has none, which is an error of its own."""
    return kind_named(info.data["kind"]) if "kind" in info.data else None


def _require(is_so: bool, otherwise: str) -> None:  # noqa: FBT001 -- reads as a sentence
    if not is_so:
        raise ValueError(otherwise)


FIELDS: tuple[str, ...] = tuple(_Row.model_fields)


def from_row(row: Mapping[str, Any], text: str | None = None, where: Place | None = None) -> Statement:
    """The statement of a row of the contract.

    Where the row has no quote, quote, prefix and suffix are those of `text` at its offsets, or empty without a text.
    Fields that the contract does not know are left out (`unknown_fields` names them).

    Raises ContractError, with the field that is wrong and `where` the row stands.
    """
    try:
        parsed = _Row.model_validate(row)
    except ValidationError as error:
        _refuse(error, row, where)
    statement = _statement(parsed)
    if text is not None and parsed.end > len(text):
        what = f"field `end`: {parsed.end} lies beyond the document's text ({len(text)} characters)"
        raise ContractError(what, "give the text that the statements were made on", where)
    if parsed.quote is None and text is not None:
        return replace(statement, evidence=with_quote(statement.evidence, text))
    return statement


def from_line(line: str, text: str | None = None, where: Place | None = None) -> Statement:
    """The statement of one line of JSON.

    Raises ContractError as `from_row` does, and where the line is no JSON object.
    """
    return from_row(json_row(line, where), text, where)


def json_row(line: str, where: Place | None = None) -> dict[str, Any]:
    """The object that a line of JSON writes.

    Raises ContractError where it is no JSON, or no object.
    """
    try:
        row = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        what = f"not JSON: {error}"
        raise ContractError(what, "write one JSON object a line", where) from None
    if not isinstance(row, dict):
        what = f"not a JSON object: {line[:40]!r}"
        raise ContractError(what, "write one JSON object a line", where)
    return row


def unknown_fields(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields of a row that the contract does not know, in order."""
    return tuple(name for name in row if name not in _Row.model_fields)


def to_row(statement: Statement, revision: str | None = None) -> dict[str, Any]:
    """The contract's row of a statement, every field in the order of docs/contract.md.

    `from_row(to_row(s))` equals `s`. `revision` names the version of the source that its document was read from.
    """
    claim, evidence = statement.claim, statement.evidence
    return {
        "doc": evidence.doc,
        "start": evidence.start,
        "end": evidence.end,
        "kind": claim.kind,
        "phase": claim.phase,
        "actors": list(claim.actors),
        "targets": list(claim.targets),
        "others": [{"role": other.role, "name": other.name} for other in claim.others],
        "time": claim.time,
        "place": claim.place,
        "quantity": _quantity_row(claim.quantity),
        "modality": claim.modality,
        "told": claim.told,
        "attributed_to": claim.attributed_to,
        "detail": claim.detail,
        "id": statement.id,
        "section": list(evidence.section),
        "quote": evidence.quote,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "rule": statement.rule,
        "cites": evidence.cites,
        "document": {"id": evidence.document, "revision": revision} if evidence.document else None,
        "confidence": statement.confidence,
    }


def to_line(statement: Statement, revision: str | None = None) -> str:
    """The contract's line of JSON of a statement, without the line's end; it holds no other line break either."""
    return line_of(to_row(statement, revision))


def line_of(row: Mapping[str, Any]) -> str:
    """The line of JSON of a row that `to_row` made."""
    line = _ENCODER.encode(row)
    if not line.isascii():
        for bare, escaped in _LINE_BREAKS:
            line = line.replace(bare, escaped)
    return line


def _statement(row: _Row) -> Statement:
    claim = Claim(
        kind=row.kind,
        phase=row.phase,
        actors=tuple(row.actors),
        targets=tuple(row.targets),
        others=tuple(Other(other.role, other.name) for other in row.others),
        time=row.time,
        place=row.place,
        quantity=_quantity(row.quantity),
        modality=row.modality,
        told=row.told,
        attributed_to=row.attributed_to,
        detail=row.detail,
    )
    return Statement(claim, _evidence(row), row.rule, row.confidence)


def _evidence(row: _Row) -> Evidence:
    return Evidence(
        doc=row.doc,
        start=row.start,
        end=row.end,
        quote=row.quote or "",
        prefix=row.prefix,
        suffix=row.suffix,
        section=tuple(row.section),
        document=row.document.id if row.document else "",
        cites=row.cites,
    )


def _quantity(row: _Quantity | None) -> Quantity | None:
    return None if row is None else Quantity(row.value, row.max, row.unit, row.of, row.bound)


def _quantity_row(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    top = None if quantity.maximum is None else _number(quantity.maximum)
    return {
        "value": _number(quantity.value),
        "max": top,
        "unit": quantity.unit,
        "of": quantity.of,
        "bound": quantity.bound,
    }


def _number(value: float) -> float:
    """A whole number without its `.0`, as people write it."""
    return int(value) if float(value).is_integer() and abs(value) < _MAX_WHOLE else value


def _no_constant(name: str) -> NoReturn:
    what = f"{name} is no JSON number"
    raise ValueError(what)


def _refuse(error: ValidationError, row: Mapping[str, Any], where: Place | None) -> NoReturn:
    """The first thing wrong, with the rest counted."""
    faults = error.errors(include_url=False)
    field = ".".join(str(part) for part in faults[0]["loc"]) or "row"
    given = row.get(str(faults[0]["loc"][0])) if faults[0]["loc"] else None
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    reason = str(faults[0]["msg"]).removeprefix("Value error, ")
    shown = "" if faults[0]["type"] in {"missing", "value_error"} else f", not {str(given)[:60]!r}"
    what = f"field `{field}`: {reason[:1].lower()}{reason[1:]}{shown}{more}"
    raise ContractError(what, "docs/contract.md says what each field holds", where) from None
