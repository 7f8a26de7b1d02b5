from __future__ import annotations

import json
from typing import Any

import pytest

from bilat.errors import ContractError, Place
from bilat.model.contract import FIELDS, from_line, from_row, json_row, to_line, to_row, unknown_fields
from bilat.model.statement import Other

TEXT = "= Graustark–Ruritania relations =\n\nRuritania opened a legation in Edelweiss in May 1894."


def row(**changes: object) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "doc": "Graustark–Ruritania relations",
        "start": 35,
        "end": 88,
        "kind": "mission",
        "phase": "begins",
        "actors": ["Ruritania"],
        "targets": ["Graustark"],
        "others": [{"role": "person", "name": "Rudolf Rassendyll"}],
        "time": "1894-05",
        "place": "Edelweiss",
        "quantity": {"value": 3, "max": None, "unit": "people", "of": "staff", "bound": "about"},
        "modality": "asserted",
        "told": None,
        "attributed_to": None,
        "detail": "legation",
    }
    return {**fields, **changes}


def test_a_row_becomes_a_statement_and_the_same_row_again() -> None:
    given = row()

    written = to_row(from_row(given))

    assert {name: written[name] for name in given} == given
    assert json.dumps({name: written[name] for name in given}) == json.dumps(given)


def test_a_written_row_has_every_field_in_the_order_of_the_contract() -> None:
    assert tuple(to_row(from_row(row()))) == FIELDS


def test_fields_that_are_left_out_are_empty() -> None:
    statement = from_row({"doc": "A", "start": 0, "end": 1, "kind": "visit", "actors": ["Ruritania"]})

    assert statement.claim.others == ()
    assert (statement.claim.modality, statement.claim.time, statement.confidence) == ("asserted", None, 1.0)


def test_a_quote_that_is_left_out_comes_from_the_text_with_its_surroundings() -> None:
    evidence = from_row(row(), TEXT).evidence

    assert evidence.quote == "Ruritania opened a legation in Edelweiss in May 1894."
    assert evidence.prefix == "= Graustark–Ruritania relations =\n\n"[-32:]
    assert evidence.suffix == ""


def test_a_quote_that_is_given_stays() -> None:
    assert from_row(row(quote="somewhere else"), TEXT).evidence.quote == "somewhere else"


def test_without_a_text_the_quote_is_empty() -> None:
    assert from_row(row()).evidence.quote == ""


def test_the_document_goes_out_with_its_revision() -> None:
    statement = from_row(row(document={"id": "0123456789abcdef", "revision": "r7"}))

    assert statement.evidence.document == "0123456789abcdef"
    assert to_row(statement, "r7")["document"] == {"id": "0123456789abcdef", "revision": "r7"}


def test_roles_and_names_become_others() -> None:
    assert from_row(row()).claim.others == (Other("person", "Rudolf Rassendyll"),)


def test_an_actor_may_be_unnamed_where_the_target_is_named() -> None:
    assert from_row(row(kind="attack", phase=None, actors=[])).claim.parties == ("Graustark",)


def test_a_line_stays_one_line_whatever_it_quotes() -> None:
    statement = from_row(row(quote="one\u2028two\u0085three\nfour"))

    line = to_line(statement)

    assert len(line.splitlines()) == 1
    assert from_line(line) == statement


def test_whole_quantities_are_written_without_a_point() -> None:
    quantities = [{"value": value, "max": None, "unit": None, "of": None, "bound": None} for value in (5, 5.5, 1e20)]

    written = [to_row(from_row(row(quantity=quantity)))["quantity"]["value"] for quantity in quantities]

    assert [repr(value) for value in written] == ["5", "5.5", "1e+20"]


def test_fields_that_nobody_knows_are_named() -> None:
    assert unknown_fields(row(annotator="Flavia")) == ("annotator",)


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"doc": ""}, "doc", "at least 1 character"),
        ({"start": "35"}, "start", "valid integer"),
        ({"start": -1}, "start", "greater than or equal to 0"),
        ({"start": True}, "start", "valid integer"),
        ({"end": 34}, "end", "before `start`"),
        ({"kind": "embassy"}, "kind", "no such kind"),
        ({"phase": None}, "phase", "needs a phase"),
        ({"phase": "began"}, "phase", "'begins'"),
        ({"kind": "visit"}, "phase", "has no phase"),
        ({"actors": "Ruritania"}, "actors", "valid list"),
        ({"actors": [""]}, "actors.0", "at least 1 character"),
        ({"actors": [], "targets": []}, "targets", "names a party"),
        ({"kind": "agreement"}, "targets", "only actors"),
        ({"others": [{"role": "friend", "name": "Fritz"}]}, "others.0.role", "'host'"),
        ({"time": "May 1894"}, "time", "not an EDTF date"),
        ({"time": "1894-02-30"}, "time", "not an EDTF date"),
        ({"quantity": {"value": "three"}}, "quantity.value", "valid number"),
        ({"quantity": {"value": float("inf")}}, "quantity.value", "finite number"),
        ({"modality": "sure"}, "modality", "'asserted'"),
        ({"told": "past"}, "told", "only `holds` and `absent`"),
        ({"confidence": 1.5}, "confidence", "less than or equal to 1"),
        ({"document": "0123"}, "document", "valid dictionary"),
        ({"place": "\ud800"}, "place", "half a character"),
    ],
)
def test_a_fault_names_its_field_file_and_line(changes: dict[str, Any], field: str, reason: str) -> None:
    with pytest.raises(ContractError) as caught:
        from_row(row(**changes), where=Place("mine.jsonl", 7))

    assert str(caught.value).startswith(f"mine.jsonl:7: field `{field}`: ")
    assert reason in str(caught.value)


def test_a_missing_field_is_named() -> None:
    given = row()
    del given["actors"]

    with pytest.raises(ContractError, match="field `actors`: field required"):
        from_row(given)


def test_further_faults_are_counted() -> None:
    with pytest.raises(ContractError, match=r"and 1 more"):
        from_row(row(start=-1, modality="sure"))


def test_offsets_beyond_the_text_are_refused() -> None:
    with pytest.raises(ContractError, match="beyond the document's text"):
        from_row(row(end=len(TEXT) + 1), TEXT)


@pytest.mark.parametrize(
    "line", ["", "{", "[1]", '"text"', '{"start": NaN}', "[" * 100_000, '{"start": ' + "9" * 5000 + "}"]
)
def test_what_is_no_json_object_is_refused(line: str) -> None:
    with pytest.raises(ContractError, match=r"not a? ?JSON"):
        json_row(line)
