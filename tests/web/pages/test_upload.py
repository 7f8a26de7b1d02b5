from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from starlette.testclient import TestClient

from bilat.errors import StoreError
from bilat.telling.intake import record as intake_record
from bilat.web import create_app
from bilat.web.uploads import jobs
from bilat.web.uploads.kept import Kept
from tests.web.places import HERE
from tests.web.signing import accounts_of, desk_of, hold, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI

    from bilat.recording import Added, Store
    from bilat.telling.intake import Intake
    from bilat.web import Config
    from bilat.web.uploads import Uploads

ARTICLE = "= Chad–Sudan relations =\n\nChad opened an embassy in Khartoum in May 1971.\n"


@pytest.fixture
def editor(client: TestClient) -> TestClient:
    """A client that an editor has signed in with."""
    return sign_in(client, "Anna")


def sent(*texts: str) -> list[tuple[str, tuple[str, bytes]]]:
    return [("files", (f"{n}.txt", text.encode())) for n, text in enumerate(texts)]


def uploads_of(client: TestClient) -> Uploads:
    """The uploads of the application that a client asks."""
    return cast("Uploads", cast("FastAPI", client.app).state.uploads)


def finished(client: TestClient, path: str) -> dict[str, Any]:
    """An upload as the API tells of it once all its files are settled."""
    while True:
        job: dict[str, Any] = client.get(f"/api/uploads/{path.rpartition('/')[2]}").json()
        if job["is_done"]:
            return job
        time.sleep(0.1)


def test_articles_are_read_and_every_page_has_them_at_once(editor: TestClient) -> None:
    other = ARTICLE.replace("1971", "1972")
    files = sent(ARTICLE, "no title", ARTICLE, other)
    told = editor.post("/upload", files=files, data={"dated": "2020-05"})
    assert told.status_code == 303
    waiting = editor.get(told.headers["location"])
    assert "<progress" in waiting.text
    assert "Look again" in waiting.text

    job = finished(editor, told.headers["location"])
    assert [file["state"] for file in job["files"]] == ["read", "refused", "given twice", "refused"]
    assert job["files"][0]["statements"] == job["files"][0]["new"] > 0
    assert "1.txt:1: no title; begin the text with a line" in job["files"][1]["why"]
    assert "another text with the title 'Chad–Sudan relations' of 0.txt" in job["files"][3]["why"]
    document = desk_of(editor).store.document("Chad–Sudan relations")
    assert (document.source, document.dated) == ("0.txt", "2020-05")
    assert "Chad–Sudan relations" in editor.get("/documents").text
    assert editor.get(job["files"][0]["path"]).status_code == 200
    done = editor.get(told.headers["location"]).text
    assert "Done:" in done
    assert "hx-trigger" not in done
    assert told.headers["location"] in editor.get("/upload").text


def test_an_upload_belongs_to_who_made_it(editor: TestClient) -> None:
    path = editor.post("/upload", files=sent("nothing")).headers["location"]
    finished(editor, path)
    local = accounts_of(editor).open("Anna", is_local=True)
    editor.cookies.clear()

    assert sign_in(editor, "Berta").get(path).status_code == 404
    assert editor.get(path.replace("/upload/", "/api/uploads/")).status_code == 404
    assert path not in editor.get("/upload").text
    editor.cookies.clear()
    assert hold(editor, local).get(path).status_code == 404


def test_an_upload_has_some_files_but_not_too_many_and_a_date_that_is_one(editor: TestClient) -> None:
    too_many = editor.post("/upload", files=sent(*(["x"] * 51)))
    assert (too_many.status_code, "51 files were sent" in too_many.text) == (422, True)
    none = editor.post("/upload", data={"dated": ""}, files=[("files", ("", b""))])
    assert none.status_code == 422
    undated = editor.post("/upload", files=sent("x"), data={"dated": "the other day"})
    assert (undated.status_code, "not an EDTF date" in undated.text) == (422, True)
    assert editor.post("/api/uploads", files=sent("x"), data={"dated": "never"}).status_code == 422


@pytest.fixture
def bounded(config: Config) -> Iterator[TestClient]:
    """A client of an application that takes little, signed in."""
    small = replace(config, max_bytes=1000, max_upload=3000, max_jobs=1, seconds=0.001)
    with TestClient(create_app(small), HERE, follow_redirects=False) as client:
        yield sign_in(client)


def test_a_file_that_is_too_large_says_so_and_the_others_are_looked_at(bounded: TestClient) -> None:
    path = bounded.post("/upload", files=sent("x" * 1001, "")).headers["location"]

    job = finished(bounded, path)
    assert [file["state"] for file in job["files"]] == ["refused", "refused"]


def test_too_many_bytes_at_once_are_not_taken(bounded: TestClient) -> None:
    assert bounded.post("/upload", files=sent("x" * 1_003_001)).status_code == 413


def test_what_takes_too_long_to_read_is_ended_and_the_next_file_is_read_by_a_new_process(bounded: TestClient) -> None:
    path = bounded.post("/upload", files=sent(ARTICLE * 8)).headers["location"]
    waiting = bounded.post("/upload", files=sent(ARTICLE))
    job = finished(bounded, path)

    assert "longer than 0.001 seconds" in job["files"][0]["why"]
    assert waiting.status_code in (303, 429)


def test_a_file_on_which_the_server_fails_keeps_no_other_from_being_read(
    editor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    failing = iter([True])

    def record(store: Store, intake: Intake) -> Added:
        if next(failing, False):
            raise RuntimeError("unforeseen")
        return intake_record(store, intake)

    monkeypatch.setattr(threading, "excepthook", told.append)
    monkeypatch.setattr(jobs, "record", record)
    files = sent(ARTICLE, ARTICLE.replace("Chad", "Kenya"))
    job = finished(editor, editor.post("/upload", files=files).headers["location"])

    assert [file["state"] for file in job["files"]] == ["refused", "read"]
    assert "unforeseen" not in job["files"][0]["why"]
    assert len(told) == 1


@contextmanager
def served(config: Config) -> Iterator[TestClient]:
    """A client of an application of its own over what another one left, signed in as the same account."""
    with TestClient(create_app(config), HERE, follow_redirects=False) as client:
        if not accounts_of(client).all():
            sign_in(client, "Anna")
        yield hold(client, accounts_of(client).open("Anna"))


def test_what_was_uploaded_is_told_of_after_a_restart(config: Config) -> None:
    with served(config) as client:
        path = client.post("/upload", files=sent(ARTICLE, "no title"), data={"dated": "2020"}).headers["location"]
        before = finished(client, path)

    with served(config) as client:
        assert finished(client, path) == before
        assert path in client.get("/upload").text
        assert "no title" in client.get(path).text
        assert (before["by"], before["files"][0]["state"], before["dated"]) == ("Anna", "read", "2020")


def test_what_was_being_read_when_the_server_stopped_is_told_of_as_broken_off(config: Config) -> None:
    with served(config) as client:
        path = client.post("/upload", files=sent(ARTICLE, ARTICLE.replace("Chad", "Kenya"))).headers["location"]

    with served(config) as client:
        job = finished(client, path)
        page, listed = client.get(path).text, client.get("/upload").text
        again = client.post("/upload", files=sent(ARTICLE)).headers["location"]
        assert finished(client, again)["files"][0]["state"] == "read"

    assert [file["state"] for file in job["files"]] == ["broken off", "broken off"]
    assert "the server stopped" in job["files"][0]["why"]
    assert (job["broken_off"], job["refused"]) == (2, 0)
    assert "Broken off: 0 statements in 0 of 2 files" in page
    assert "hx-trigger" not in page
    assert "2 broken off" in listed


def test_of_each_person_only_so_many_uploads_are_kept(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_MOST_KEPT", 2)
    with served(config) as client:
        paths = [client.post("/upload", files=sent("no title")).headers["location"] for _ in range(2)]
        for path in paths:
            finished(client, path)
        paths.append(client.post("/upload", files=sent("no title")).headers["location"])
        finished(client, paths[-1])
        assert client.get(paths[0]).status_code == 404

    with served(config) as client:
        assert [client.get(path).status_code for path in paths] == [404, 200, 200]


def test_of_all_people_together_only_so_many_uploads_are_kept(
    editor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_MOST_OF_ALL", 1)
    first = editor.post("/upload", files=sent("no title")).headers["location"]
    finished(editor, first)
    editor.cookies.clear()
    second = sign_in(editor, "Berta").post("/upload", files=sent("no title")).headers["location"]
    finished(editor, second)

    hold(editor, accounts_of(editor).open("Anna"))
    assert editor.get(first).status_code == 404


def test_another_account_of_the_same_name_does_not_see_what_was_uploaded(editor: TestClient) -> None:
    path = editor.post("/upload", files=sent("no title")).headers["location"]
    finished(editor, path)
    accounts_of(editor).remove("Anna")
    editor.cookies.clear()

    assert sign_in(editor, "Anna").get(path).status_code == 404


def test_where_past_uploads_cannot_be_kept_none_is_taken(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise StoreError("the uploads cannot be kept", "make room")

    with served(config) as client:
        monkeypatch.setattr(Kept, "keep", fails)
        assert client.post("/upload", files=sent(ARTICLE)).status_code == 503
        assert "What you sent" not in client.get("/upload").text


def test_an_upload_in_whose_place_no_older_one_can_be_let_go_of_leaves_nothing(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_MOST_KEPT", 1)
    with served(config) as client:
        first = client.post("/upload", files=sent("no title")).headers["location"]
        finished(client, first)
        with closing(sqlite3.connect(config.uploads)) as file:
            file.execute("CREATE TRIGGER no BEFORE DELETE ON uploads BEGIN SELECT RAISE(ABORT, 'full'); END")
        assert client.post("/upload", files=sent(ARTICLE)).status_code == 503
        assert list(Path(uploads_of(client)._folder).iterdir()) == []
        told = client.get("/api/uploads").json()["items"]

    with served(config) as client:
        assert client.get("/api/uploads").json()["items"] == told
        assert [job["path"] for job in told] == [first]
