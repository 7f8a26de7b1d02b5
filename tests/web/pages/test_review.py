from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.web.signing import desk_of, sign_in

if TYPE_CHECKING:
    import pytest
    from starlette.testclient import TestClient

    from bilat.model.verdict import Verdict


def at(client: TestClient, path: str) -> str:
    """The id of the statement at which the queue is, after the redirects of an address."""
    told = client.get(path, follow_redirects=True)
    assert told.status_code == 200, told.text
    return dict(told.url.params).get("at", "")


def test_the_queue_begins_with_the_least_certain_and_its_place_is_in_the_address(client: TestClient) -> None:
    least = min(statement.confidence for statement in desk_of(client).store.statements())
    first = at(client, "/review")

    assert desk_of(client).store.statement(first).confidence == least
    page = client.get(f"/review?at={first}").text
    assert "<mark>" in page
    assert f'href="/review/next?after={first}"' in page


def test_next_and_previous_walk_the_queue(client: TestClient) -> None:
    ids = [item["id"] for item in client.get("/api/review?limit=5").json()["items"]]

    assert at(client, f"/review/next?after={ids[0]}") == ids[1]
    assert at(client, f"/review/previous?before={ids[1]}") == ids[0]
    assert at(client, f"/review/previous?before={ids[0]}") == ids[0]
    assert client.get(f"/api/review?limit=2&after={ids[1]}").json()["items"][0]["id"] == ids[2]


def test_a_judged_statement_leaves_the_queue_and_undo_brings_it_back(client: TestClient) -> None:
    sign_in(client, "Anna")
    first = at(client, "/review")
    form = {"act": "reject", "next": f"/review/next?after={first}"}
    told = client.post(f"/statements/{first}/verdicts", data=form)

    assert told.status_code == 303
    assert re.fullmatch(rf"/review/next\?after={first}&done=[0-9a-f]{{16}}", told.headers["location"])
    page = client.get(told.headers["location"], follow_redirects=True).text
    assert "Rejected:" in page
    assert at(client, "/review") != first
    (verdict,) = desk_of(client).store.verdicts()
    assert (verdict.act, verdict.by, verdict.reason) == ("reject", "Anna", "the text does not say so")

    back = client.post(f"/verdicts/{verdict.id}/withdraw", data={"next": f"/review?at={first}"})
    assert back.headers["location"].startswith(f"/review?at={first}&done=")
    assert at(client, "/review") == first
    assert [v.act for v in desk_of(client).store.verdicts()] == ["reject", "withdraw"]


def test_a_statement_that_was_judged_can_still_be_looked_at_there(client: TestClient) -> None:
    sign_in(client)
    first = at(client, "/review")
    client.post(f"/statements/{first}/verdicts", data={"act": "accept"})

    page = client.get(f"/review?at={first}").text
    assert "<strong>Accepted</strong>" in page
    assert 'id="undo"' in page


def test_the_queue_is_of_a_kind_a_pair_or_a_document_where_that_is_asked(client: TestClient) -> None:
    store = desk_of(client).store

    assert store.statement(at(client, "/review?kind=visit")).claim.kind == "visit"
    named = store.statement(at(client, "/review?party=north+korea&with=syria&kind=")).claim.parties
    assert {"North Korea", "Syria"} <= set(named)
    title = store.recorded()[0].title
    assert store.statement(at(client, f"/review?document={title}")).evidence.doc == title
    assert "Nothing is left to judge of these" in client.get("/review?kind=none-such").text
    assert client.get("/review?party=nobody+at+all").status_code == 404


def test_who_may_not_judge_sees_the_queue_and_how_to_sign_in(client: TestClient) -> None:
    first = at(client, "/review")

    assert "Sign in</a> to judge" in client.get(f"/review?at={first}").text
    assert "role of an editor" in sign_in(client, role="reader").get(f"/review?at={first}").text
    assert client.get("/review?at=ffffffff").status_code == 404


def test_the_queue_asks_for_the_verdicts_that_are_new_to_it_alone(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(client)
    asked: list[int] = []
    store = type(desk_of(client).store)
    of_all = store.verdicts

    def counted(*given: Any, **named: Any) -> tuple[Verdict, ...]:  # noqa: ANN401 -- whatever the store is asked
        found = of_all(*given, **named)
        if "titles" not in named:
            asked.append(len(found))
        return found

    monkeypatch.setattr(store, "verdicts", counted)
    for _ in range(4):
        client.post(f"/statements/{at(client, '/review')}/verdicts", data={"act": "accept"})
    page = client.get("/review", follow_redirects=True).text

    assert max(asked) == 1
    assert sum(asked) == 4
    assert "4 judged so far" in page
