from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bilat.model.contract import to_row
from bilat.model.quantity import Quantity
from tests.web.signing import desk_of, sign_in

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.model.statement import Statement


@pytest.fixture
def editor(client: TestClient) -> TestClient:
    """A client that an editor has signed in with."""
    return sign_in(client, "Anna")


def some(client: TestClient, kind: str = "visit") -> Statement:
    return desk_of(client).store.statements(kind=kind)[0]


def filled_in(page: str) -> dict[str, str | list[str]]:
    """What a browser would send of the form of a correction as it is."""
    form = page.split('class="correction"', 1)[1].split("</form>", 1)[0]
    values: dict[str, str | list[str]] = dict(re.findall(r'<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"', form))
    values |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>([^<]*)<', form))
    for name, inside in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option(?: value="([^"]*)")? selected>([^<]*)', inside)
        values[name] = (chosen[1] or chosen[2]) if chosen else ""
    values["other-role"] = [""]
    return values


def test_a_verdict_carries_the_account_s_name_and_the_reason_given(editor: TestClient) -> None:
    told = some(editor)
    editor.post(f"/statements/{told.id}/verdicts", data={"act": "accept", "reason": "seen in the archive"})

    (verdict,) = desk_of(editor).store.verdicts()
    assert (verdict.act, verdict.by, verdict.reason, verdict.of) == ("accept", "Anna", "seen in the archive", told)


def test_htmx_gets_the_buttons_anew(editor: TestClient) -> None:
    told = some(editor)
    headers = {"hx-request": "true"}
    part = editor.post(f"/statements/{told.id}/verdicts", data={"act": "reject"}, headers=headers)

    assert part.status_code == 200
    assert f'id="judge-{told.id}"' in part.text
    assert "Rejected." in part.text
    assert "<html" not in part.text
    (verdict,) = desk_of(editor).store.verdicts()
    assert "Withdrawn." in editor.post(f"/verdicts/{verdict.id}/withdraw", headers=headers).text


def test_a_correction_as_the_form_has_it_changes_what_was_changed(editor: TestClient) -> None:
    told = next(s for s in desk_of(editor).store.statements() if s.claim.time and not s.claim.others and s.claim.phase)
    form = filled_in(editor.get(f"/statements/{told.id}/correct").text)
    sent = editor.post(f"/statements/{told.id}/verdicts", data={**form, "time": "1871-05", "reason": "by the archive"})

    assert sent.status_code == 303, sent.text
    (verdict,) = desk_of(editor).store.verdicts()
    assert verdict.other is not None
    changed = {**to_row(told), "time": "1871-05", "id": verdict.other.id, "rule": "by hand", "confidence": 1.0}
    assert to_row(verdict.other) == changed
    assert editor.get(f"/statements/{verdict.other.id}").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("time", "the other day", "not an EDTF date"),
        ("actors", "", "names a party"),
        ("kind", "friendship", "friendship"),
        ("quantity-value", "many", "is no number"),
        ("phase", "begins", "has no phase"),
    ],
)
def test_a_correction_that_breaks_the_contract_is_given_back_as_it_was_typed(
    editor: TestClient, field: str, value: str, why: str
) -> None:
    told = some(editor)
    form = filled_in(editor.get(f"/statements/{told.id}/correct").text)
    targets = {"targets": ""} if field == "actors" else {}
    sent = editor.post(
        f"/statements/{told.id}/verdicts", data={**form, **targets, "detail": "half <typed>", field: value}
    )

    assert sent.status_code == 422
    assert why in sent.text
    assert "half &lt;typed&gt;" in sent.text or field == "quantity-value"
    assert desk_of(editor).store.verdicts() == ()


def test_a_correction_that_changes_nothing_is_none(editor: TestClient) -> None:
    told = next(s for s in desk_of(editor).store.statements() if not s.claim.others and s.claim.quantity is None)
    form = filled_in(editor.get(f"/statements/{told.id}/correct").text)

    assert "says what the statement says" in editor.post(f"/statements/{told.id}/verdicts", data=form).text


def test_two_statements_are_joined_and_parted(editor: TestClient) -> None:
    one, other = desk_of(editor).store.statements(kind="visit")[:2]
    editor.post(f"/statements/{one.id}/verdicts", data={"act": "join", "other": other.id[:10]})
    editor.post(f"/statements/{one.id}/verdicts", data={"act": "split", "other": other.id})

    assert [(v.act, v.other) for v in desk_of(editor).store.verdicts()] == [("join", other), ("split", other)]
    assert editor.post(f"/statements/{one.id}/verdicts", data={"act": "join", "other": one.id}).status_code == 422
    assert editor.post(f"/statements/{one.id}/verdicts", data={"act": "join"}).status_code == 422


def test_nothing_else_is_held_of_a_statement(editor: TestClient) -> None:
    told = some(editor)

    assert editor.post(f"/statements/{told.id}/verdicts", data={"act": "withdraw"}).status_code == 422
    assert editor.post("/statements/ffffffff/verdicts", data={"act": "accept"}).status_code == 404
    assert editor.post("/verdicts/ffffffff/withdraw").status_code == 404
    assert desk_of(editor).store.verdicts() == ()


def test_a_text_with_nul_is_not_recorded(editor: TestClient) -> None:
    told = some(editor)
    path = f"/statements/{told.id}/verdicts"
    sent = [
        editor.post(path, data={"act": "accept", "reason": "a\0b"}),
        editor.post(path, data={"act": "join", "other": "\0"}),
        editor.post(f"/api{path}", json={"act": "correct", "fields": {"detail": "a\0b"}}),
        editor.post(f"/api{path}", json={"act": "correct", "fields": {"others": [{"role": "host", "name": "a\0b"}]}}),
        editor.post("/verdicts/ffffffff/withdraw", data={"reason": "\0."}),
    ]

    assert [each.status_code for each in sent] == [422] * 5
    assert desk_of(editor).store.verdicts() == ()


def test_after_a_verdict_nobody_is_led_to_another_site(editor: TestClient) -> None:
    told = some(editor)
    sent = editor.post(f"/statements/{told.id}/verdicts", data={"act": "accept", "next": "https://evil.example/"})

    assert sent.headers["location"].startswith(f"/statements/{told.id}?done=")


def test_programs_judge_by_the_api(editor: TestClient) -> None:
    told = some(editor)
    path = f"/api/statements/{told.id}/verdicts"
    given = editor.post(path, json={"act": "correct", "fields": {"time": "1871"}, "reason": "by the archive"})

    assert given.status_code == 201
    assert given.json()["verdict"]["by"] == "Anna"
    assert given.json()["statement"]["verdict"]["act"] == "correct"
    taken = editor.delete(f"/api/verdicts/{given.json()['verdict']['id']}?reason=too+soon")
    assert (taken.status_code, taken.json()["verdict"]["act"]) == (200, "withdraw")
    assert taken.json()["statement"]["verdict"] is None
    wrong = editor.post(path, json={"act": "correct", "fields": {"time": "never"}})
    assert (wrong.status_code, set(wrong.json())) == (422, {"status", "title", "detail", "advice"})
    assert editor.post(path, json={"act": "praise"}).status_code == 422


@pytest.mark.parametrize("kind", [["visit"], {"name": "visit"}, 7, None])
def test_a_kind_that_is_no_text_is_a_fault_of_who_asks(editor: TestClient, kind: object) -> None:
    path = f"/api/statements/{some(editor).id}/verdicts"
    told = editor.post(path, json={"act": "correct", "fields": {"kind": kind}})

    assert told.status_code == 422
    assert "kind" in told.json()["detail"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"act": "accept", "reasen": "seen"}, "reasen"),
        ({"act": "correct", "fields": {"tme": "1871"}}, "fields.tme"),
        ({"act": "correct", "fields": {"id": "ffff"}}, "fields.id"),
        ({"act": "correct", "fields": {"others": [{"rôle": "host", "name": "Peru"}]}}, "fields.others.0.rôle"),
        ({"act": "correct", "fields": {"quantity": {"value": 5, "units": "USD"}}}, "fields.quantity.units"),
        ({"act": "accept", "fields": {"time": "1871"}}, "of a correction"),
        ({"act": "reject", "other": "ffff"}, "of join and split"),
        ({"act": "accept", "half \ud800": 1}, "unicode"),
    ],
)
def test_a_field_that_a_verdict_does_not_have_is_a_fault(
    editor: TestClient, body: dict[str, object], field: str
) -> None:
    path = f"/api/statements/{some(editor).id}/verdicts"
    told = editor.post(path, content=json.dumps(body), headers={"content-type": "application/json"})

    assert (told.status_code, told.headers["content-type"]) == (422, "application/problem+json")
    assert set(told.json()) == {"status", "title", "detail", "advice"}
    assert field in told.json()["detail"]
    assert desk_of(editor).store.verdicts() == ()


@pytest.mark.parametrize(
    ("act", "name", "by_api", "why"),
    [
        ("accept", "time", {"fields": {"time": "1871"}}, "is of a correction, and this is to accept"),
        ("reject", "actors", {"fields": {"actors": ["Peru"]}}, "is of a correction, and this is to reject"),
        ("join", "other-name", {"fields": {"others": []}}, "is of a correction, and this is to join"),
        ("accept", "other", {"other": "ffff"}, "`other` is of join and split, and this is to accept"),
        ("correct", "other", {"other": "ffff"}, "`other` is of join and split, and this is to correct"),
    ],
)
def test_a_form_with_what_another_act_takes_is_refused_in_the_words_of_the_api(
    editor: TestClient, act: str, name: str, by_api: dict[str, object], why: str
) -> None:
    path = f"/statements/{some(editor).id}/verdicts"
    by_form = editor.post(path, data={"act": act, name: "1871"})
    told = editor.post(f"/api{path}", json={"act": act, **by_api})

    assert (by_form.status_code, told.status_code) == (422, 422)
    assert why in told.json()["detail"]
    assert f"{name} {why.removeprefix('`other` ')}" in by_form.text.replace("`", "")
    assert desk_of(editor).store.verdicts() == ()


def test_htmx_gets_what_is_wrong_for_its_place_beside_the_buttons(editor: TestClient) -> None:
    told, headers = some(editor), {"hx-request": "true"}
    path = f"/statements/{told.id}/verdicts"
    beside = editor.post(path, data={"act": "accept", "other": "<b>"}, headers=headers)
    unknown = editor.post(path, data={"act": "join", "other": "ffff"}, headers=headers)

    assert beside.text.startswith("other is of join and split, and this is to accept; ")
    assert "no statement has the id 'ffff'" in unknown.text
    for sent in (beside, unknown):
        assert (sent.status_code, sent.headers["hx-reswap"]) == (200, "textContent")
        assert sent.headers["hx-retarget"] == f"#judge-{told.id} .wrong"
    assert 'class="note wrong"' in editor.get(f"/statements/{told.id}/judge", headers=headers).text
    assert editor.post("/statements/ffffffff/verdicts", data={"act": "accept"}, headers=headers).status_code == 404


def test_a_field_of_another_act_that_is_left_empty_says_nothing(editor: TestClient) -> None:
    told = some(editor)
    editor.post(f"/statements/{told.id}/verdicts", data={"act": "accept", "time": "", "other": " "})

    assert [verdict.act for verdict in desk_of(editor).store.verdicts()] == ["accept"]


def test_a_correction_by_the_api_leaves_as_it_is_what_it_does_not_name(editor: TestClient) -> None:
    told = some(editor)
    quantity = {"value": 5, "unit": "ministers"}
    path = f"/api/statements/{told.id}/verdicts"
    sent = editor.post(path, json={"act": "correct", "fields": {"quantity": quantity, "place": None}})

    assert sent.status_code == 201
    (verdict,) = desk_of(editor).store.verdicts()
    assert verdict.other is not None
    assert verdict.other.claim == replace(told.claim, quantity=Quantity(5.0, None, "ministers"), place=None)
