from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.signing import desk_of, sign_in
from tests.web.test_access import WRITING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

FORMS = ("/login", *(path for method, path in WRITING if method == "POST" and not path.startswith("/api")))
FORM = re.compile(r'<form[^>]*method="post"[^>]*?action="([^"]*)"[^>]*>(.*?)</form>', re.DOTALL)
NAME = re.compile(r'<(?:input|select|textarea|button)[^>]*?\bname="([^"]+)"')


@pytest.mark.parametrize("path", [*FORMS, "/api/uploads"])
def test_a_form_with_a_field_that_nobody_asks_for_is_refused(client: TestClient, path: str) -> None:
    told = sign_in(client).post(path, data={"raeson": "misspelt"})

    assert told.status_code == 422
    assert "raeson" in told.text


def test_it_is_said_which_field_was_meant(client: TestClient) -> None:
    statement = desk_of(client).store.statements(kind="visit")[0]
    told = sign_in(client).post(f"/statements/{statement.id}/verdicts", data={"act": "accept", "raeson": "x"})
    sent = client.post("/api/uploads", data={"datd": "2020"}, files=[("files", ("a.txt", b"x"))])

    assert "write" in told.text
    assert "reason" in told.text
    assert sent.headers["content-type"] == "application/problem+json"
    assert sent.json()["advice"] == "write 'dated'"
    assert desk_of(client).store.verdicts() == ()


def test_no_form_of_a_page_has_a_field_that_is_refused(client: TestClient) -> None:
    """Every form is sent as it stands on its page, with all its fields: whatever is wrong with it, it is no field."""
    path = f"/statements/{desk_of(client).store.statements(kind='visit')[0].id}"
    sign_in(client)
    sent = 0
    for page in ("/review", f"{path}/judge", f"{path}/correct", "/upload", "/account"):
        for action, inside in FORM.findall(client.get(page, follow_redirects=True).text):
            sent += 1
            told = client.post(action, data=dict.fromkeys(NAME.findall(inside), "x"))
            assert "none of that name is asked for" not in told.text, (page, action)
            if action == "/logout":
                sign_in(client, "Sapt again")
    assert sent >= 7
