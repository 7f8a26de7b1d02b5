"""Articles that mean harm go in by upload, and every page and resource is looked at for what they carry."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import time
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

from bilat.model.contract import to_row
from bilat.web import Config, create_app
from bilat.web.slugs import slug
from tests.web.hostile import PAYLOADS, TITLE, files
from tests.web.places import HERE
from tests.web.signing import desk_of, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx2 import Response

PATHS = tuple(
    dict.fromkeys(
        route.path
        for route in iter_route_contexts(create_app(Config(db="none", accounts="none")).routes)
        if route.path and "GET" in (route.methods or ()) and route.path not in ("/login", "/review/next")
    )
)
_FORMULA = re.compile(r"[=+\-@\t\r]")


@pytest.fixture(scope="module")
def uploaded(read_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, dict[str, Any]]]:
    """An application in which an editor has uploaded all of them, and the upload when it is done."""
    folder = tmp_path_factory.mktemp("hostile")
    db = shutil.copy(read_store, folder / "own.db")
    config = Config(db=str(db), accounts=str(folder / "own.accounts"), seconds=30)
    with TestClient(create_app(config), HERE, follow_redirects=True) as client:
        sign_in(client)
        sent = [("files", (name, data)) for name, data in files()]
        job = client.post("/api/uploads", files=sent).json()
        while not job["is_done"]:
            time.sleep(0.2)
            job = client.get(f"/api/uploads/{job['id']}").json()
        yield client, job


def addresses(client: TestClient, job: dict[str, Any], path: str) -> list[str]:
    """The addresses of a page for what the upload brought: its document, parties, statements."""
    if "{" not in path:
        return [path, *_asked(path)]
    store = desk_of(client).store
    document = next(row for row in store.recorded() if row.title == TITLE)
    statements = store.statements(document=document.id)
    known = {
        "document": [document.id, slug(document.title)],
        "statement": [statement.id for statement in statements],
        "party": sorted({slug(party) for statement in statements for party in statement.claim.parties}),
        "verdict": ["ffff"],
        "job": [job["id"]],
        "first": ["kenya"],
        "second": ["peru"],
    }
    names = [name.partition(":")[0] for name in re.findall(r"\{([^}]+)\}", path)]
    number = max(len(known.get(name, ["kenya"])) for name in names)
    given = [{name: (own := known.get(name, ["kenya"]))[n % len(own)] for name in names} for n in range(number)]
    return [re.sub(r":\w+\}", "}", path).format(**each) for each in given]


def _asked(path: str) -> list[str]:
    query = f"a=kenya&b=peru&party=kenya&with=peru&q=kenya&kind=&document={TITLE}"
    return [f"{path}?{query}"] if "openapi" not in path else []


def test_each_file_is_read_or_says_why_not(uploaded: tuple[TestClient, dict[str, Any]]) -> None:
    _, job = uploaded
    told = {file["name"]: (file["state"], file["why"]) for file in job["files"]}

    assert told["long.txt"][0] == "read"
    assert told["brackets.txt"][0] == "read"
    assert next(state for name, (state, _) in told.items() if "alert(7)" in name) == "read"
    for name, why in (
        ("million.txt", "a line of 1,000,000 characters"),
        ("zip.txt", "a binary file"),
        ("latin.txt", "not UTF-8"),
        ("utf16.txt", "UTF-16"),
        ("empty.txt", "an empty file"),
        ("passwd", "no title"),
    ):
        assert told[name][0] == "refused"
        assert why in told[name][1]
    assert "right?txt.exe" in told


@pytest.mark.parametrize("path", PATHS)
def test_text_of_articles_is_never_markup(uploaded: tuple[TestClient, dict[str, Any]], path: str) -> None:
    client, job = uploaded

    for address in addresses(client, job, path):
        told = client.get(address)
        assert told.status_code < 500, address
        _is_harmless(told, address)


def test_what_people_write_of_it_is_never_markup_either(uploaded: tuple[TestClient, dict[str, Any]]) -> None:
    client, _ = uploaded
    (first, *_) = desk_of(client).store.statements(document=TITLE)
    row = to_row(first)
    fields = {"detail": PAYLOADS[4], "place": PAYLOADS[3], "others": [{"role": "person", "name": PAYLOADS[1]}]}
    verdict = {"act": "correct", "fields": {"kind": row["kind"], **fields}, "reason": PAYLOADS[2]}
    given = client.post(f"/api/statements/{first.id}/verdicts", json=verdict)
    assert given.status_code == 201, given.text

    here = (f"/statements/{first.id}", f"/statements/{first.id}/correct", f"/review?at={first.id}", "/pairs/kenya/peru")
    wrong = {"act": "correct", "kind": "visit", "actors": PAYLOADS[1], "time": PAYLOADS[2], "next": PAYLOADS[3]}
    for address in (*here, f"/statements/{first.id}/judge", f"/documents/{slug(TITLE)}"):
        _is_harmless(client.get(address), address)
    _is_harmless(client.post(f"/statements/{first.id}/verdicts", data=wrong), "a correction given back")
    _is_harmless(client.post("/login", data={"name": PAYLOADS[2], "next": PAYLOADS[1]}), "/login")


def _is_harmless(told: Response, address: str) -> None:
    kind = told.headers.get("content-type", "")
    assert told.headers["x-content-type-options"] == "nosniff", address
    if "json" in kind:
        json.loads(told.text)
    elif kind.startswith("text/csv"):
        cells = [cell for row in csv.reader(io.StringIO(told.text)) for cell in row]
        assert [cell for cell in cells if _FORMULA.match(cell) and not re.fullmatch(r"-?[\d.]+", cell)] == [], address
    elif kind.startswith(("text/html", "image/svg", "application/atom")):
        assert [payload for payload in PAYLOADS if payload in told.text] == [], address
        assert "are text. 49" not in told.text, address
