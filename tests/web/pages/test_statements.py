from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bilat.model.verdict import Verdict
from bilat.recording import open_store
from bilat.web.shapes.statement_page import StatementPage, rule_shown

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config

DOCUMENT = "azerbaijan-syria-relations"


def of_kind(client: TestClient, kind: str, phase: str | None) -> dict[str, Any]:
    listed = client.get(f"/api/documents/{DOCUMENT}/statements", params={"kind": kind}).json()
    return dict(next(each for each in listed["items"] if each["phase"] == phase))


def test_a_statement_is_shown_with_its_paragraph_its_rule_and_its_document(client: TestClient) -> None:
    told = of_kind(client, "diplomatic-relations", "begins")
    page = client.get(f"/statements/{told['id']}").text

    assert f"<mark>{told['evidence']['quote']}</mark>" in page
    assert told["rule"].partition("/")[0] in page
    assert f"/documents/{told['evidence']['document']}" in page


def test_a_beginning_of_an_id_that_no_other_has_will_do(client: TestClient) -> None:
    identity = of_kind(client, "diplomatic-relations", "begins")["id"]

    assert client.get(f"/api/statements/{identity[:12]}").json()["statement"]["id"] == identity
    assert client.get("/statements/zzzz").status_code == 404
    assert client.get("/api/statements/zzzz").json()["title"] == "Not Found"


def test_the_answers_that_rest_on_it_are_those_of_the_day_asked_for(client: TestClient) -> None:
    address = f"/api/statements/{of_kind(client, 'diplomatic-relations', 'begins')['id']}"
    before, after = (client.get(f"{address}?on={day}").json() for day in ("1950-01-01", "2005-01-01"))

    assert [each["carries"] for each in after["answers"]] == [True]
    assert after["answers"][0]["answer"] == "holds"
    assert before["answers"][0]["answer"] != "holds"
    assert "after the day asked for" in before["answers"][0]["reason"]


def test_it_belongs_to_a_fact_with_the_others_that_tell_of_it_and_why(client: TestClient) -> None:
    told = client.get(f"/api/statements/{of_kind(client, 'diplomatic-relations', 'begins')['id']}").json()

    assert told["fact"]["members"][0]["statement"]["id"] == told["statement"]["id"]
    assert all(each["why"] for each in told["fact"]["members"])


def test_an_event_carries_no_answer_and_its_page_says_so(client: TestClient) -> None:
    identity = of_kind(client, "visit", None)["id"]

    assert client.get(f"/api/statements/{identity}").json()["answers"] == []
    assert "It tells of an event" in client.get(f"/statements/{identity}").text


def test_its_history_has_both_clocks(client: TestClient, config: Config) -> None:
    identity = of_kind(client, "diplomatic-relations", "begins")["id"]
    with open_store(config.db) as store:
        document = store.document("Azerbaijan–Syria relations")
        rest = [s for s in store.statements(document=document.id) if s.id != identity]
        store.add_reading(document, rest)
    told = client.get(f"/api/statements/{identity}").json()
    page = client.get(f"/statements/{identity}").text
    then = client.get(f"/statements/{identity}?on=2010-01-01").text

    assert [each["what"] for each in told["records"]] == ["recorded", "withdrawn"]
    assert all(f"{each['path']}&amp;on=2010-01-01#s-{identity}" in then for each in told["records"])
    assert told["valid"]["first"] <= told["valid"]["last"]
    assert told["stands"] is False
    assert "It does not stand" in page
    assert client.get(f"/api/statements/{identity}?known_on=2001-01-01").status_code == 200


def test_what_people_said_of_it_stands_with_it_and_what_was_taken_back_too(client: TestClient, config: Config) -> None:
    identity = of_kind(client, "diplomatic-relations", "begins")["id"]
    moment = datetime(2024, 5, 1, tzinfo=UTC)
    with open_store(config.db) as store:
        of = store.statement(identity)
        first = Verdict("reject", "A. Reader", moment, "a slip", of)
        store.add_verdict(first)
        rejected = client.get(f"/api/statements/{identity}").json()
        store.add_verdict(Verdict("withdraw", "B. Reader", moment, "no slip", withdraws=first.id))
        right = replace(of, claim=replace(of.claim, time="1992-03-29"), rule="by hand", confidence=1.0)
        store.add_verdict(Verdict("correct", "C. Reader", moment, "the archive has it", of, right))
    told = client.get(f"/api/statements/{identity}").json()
    page = client.get(f"/statements/{identity}").text
    corrected = client.get(f"/api/statements/{right.id}").json()

    assert rejected["stands"] is False
    assert [(each["verdict"]["act"], each["is_in_force"]) for each in told["verdicts"]] == [
        ("reject", False),
        ("withdraw", True),
        ("correct", True),
    ]
    assert "1992-03-29" in told["verdicts"][2]["instead"]
    assert "no longer in force" in page
    assert corrected["stands"] is True
    assert corrected["rule"] is None
    assert corrected["statement"]["verdict"]["done"] == "corrected"


def test_a_rule_is_told_with_its_version_and_how_often_it_was_right() -> None:
    told = rule_shown("missions/2")

    assert told is not None
    assert (told.name, told.version) == ("missions", "2")
    assert told.about
    assert told.share is not None
    assert 0 < told.share < 1
    assert rule_shown("by hand") is None


def test_the_example_of_the_api_is_one() -> None:
    (example,) = StatementPage.model_json_schema()["examples"]

    assert StatementPage.model_validate(example).on == date(2025, 10, 1)
