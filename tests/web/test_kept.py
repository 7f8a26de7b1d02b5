"""Forms that look, on every page: what the address says and a form does not ask is hidden in it, and so sent along."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from fastapi.routing import iter_route_contexts
from starlette.datastructures import QueryParams

from bilat.telling.checks import all_checks
from bilat.web import Config, create_app
from bilat.web.kept import DAYS, days_kept, kept
from bilat.web.shapes.network import USUAL
from tests.web.signing import desk_of, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi.dependencies.models import Dependant
    from starlette.testclient import TestClient

DAY = "2030-01-02"
PLACES = frozenset(("offset", "after", "before", "at", "done"))
VALUES = {
    "on": ["2010-01-01"], "known_on": [DAY], "from": ["2001-02-03"], "to": ["2011-02-03"], "limit": ["7"],
    "offset": ["0"], "party": ["syria"], "with": ["azerbaijan"], "kind": ["visit"], "section": ["contacts"],
    "modality": ["asserted"], "reading": ["1"], "title": ["relations"], "dated": ["true"], "in_doubt": ["false"],
    "order": ["read"], "q": ["a"], "of": ["state"], "sort": ["name"], "whom": ["states"],
    "check": [next(iter(all_checks())).name], "severity": ["error"],
    "document": ["azerbaijan-syria-relations"], "picture": ["circle"], "view": ["un"],
    "names": ["official"], "next": ["/about"], "s": [],
}  # fmt: skip
OWN = {
    ("/compare", "from"): ["2001"],
    ("/compare", "to"): ["2011"],
    ("/", "kind"): list(USUAL[1:3]),
    ("/", "sort"): ["kind"],
}
"""What an address may say: by its name, and where a name means another thing on a page, by both."""


def parameters(dependant: Dependant) -> Iterator[str]:
    """The names of the values that an address of a route may have."""
    yield from (each.alias for each in dependant.query_params)
    for each in dependant.dependencies:
        yield from parameters(each)


PAGES = {
    route.path: tuple(parameters(getattr(route, "dependant")))  # noqa: B009 -- a route's context passes it on
    for route in iter_route_contexts(create_app(Config(db="none", accounts="none")).routes)
    if "GET" in (route.methods or ()) and route.path and not route.path.startswith(("/api/", "/static"))
    if "." not in route.path and route.path not in ("/go", "/review/next", "/review/previous", "/upload/{job}")
}
"""Every page with what its address may say; what only leads to another page is none."""


@dataclass
class Sent:
    """A form: where it leads, by which way, the names that it asks for, and what is hidden in it."""

    action: str
    method: str
    asked: set[str] = field(default_factory=set)
    hidden: list[tuple[str, str]] = field(default_factory=list)


class Forms(HTMLParser):
    """The forms of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Sent] = []
        self._is_within = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a form, or of a field in one."""
        given = dict(attrs)
        if tag == "form":
            self._is_within = True
            self.found.append(Sent(given.get("action") or "", given.get("method") or "get"))
        name = given.get("name")
        if not self._is_within or not name or tag not in ("input", "select", "textarea"):
            return
        if given.get("type") == "hidden":
            self.found[-1].hidden.append((name, given.get("value") or ""))
        else:
            self.found[-1].asked.add(name)

    def handle_endtag(self, tag: str) -> None:
        """A field after the end of a form is in none."""
        self._is_within = self._is_within and tag != "form"


def address_of(client: TestClient, path: str) -> tuple[str, list[tuple[str, str]]]:
    """An address of a page that says all that it may."""
    statement = desk_of(client).store.statements(kind="visit")[0].id
    places = {"document": "azerbaijan-syria-relations", "first": "azerbaijan", "second": "syria", "party": "syria"}
    said = [
        (name, value)
        for name in PAGES[path]
        if name not in PLACES - {"offset"} and name != "key"
        for value in OWN.get((path, name), VALUES[name])
    ]
    return path.format(**places, statement=statement), said


@pytest.mark.parametrize("path", PAGES)
def test_what_an_address_says_and_a_form_does_not_ask_is_kept(client: TestClient, path: str) -> None:
    place, said = address_of(sign_in(client), path)
    page = client.get(f"{place}?{urlencode(said)}", follow_redirects=True)

    assert page.status_code == 200, page.text
    forms = [form for form in Forms(page.text).found if form.method == "get" and form.action]
    assert "/search" in [form.action for form in forms]
    for number, form in enumerate(forms):
        # The field in the head of every page begins anew, and so does what leads to another page: the days are kept.
        is_same = number > 0 and form.action.partition("#")[0] == place
        wanted = [each for each in said if is_same or each[0] in DAYS]
        lost = [each for each in wanted if each[0] not in form.asked | PLACES and each not in form.hidden]
        assert not lost, (form, lost)
        assert not form.asked & {name for name, _ in form.hidden if name != "party"}, form


def test_most_pages_have_a_form_of_their_own(client: TestClient) -> None:
    sign_in(client)
    own = 0
    for path in PAGES:
        place, said = address_of(client, path)
        page = client.get(f"{place}?{urlencode(said)}", follow_redirects=True).text
        own += any(form.action.partition("#")[0] == place and form.method == "get" for form in Forms(page).found)

    assert own >= 10


def test_a_place_in_a_list_and_what_is_empty_are_not_kept() -> None:
    assert kept(QueryParams("offset=50&limit=7&q=a&of=&at=x&reading=1&reading=2"), "q") == [
        ("limit", "7"), ("reading", "1"), ("reading", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize("day", ["never", "2010-W01-1", "20100101", "2010-001", "2010-02-30", "1262304000", "2010-1-1"])
def test_a_day_that_is_none_is_not_led_on_and_not_taken(client: TestClient, day: str) -> None:
    assert days_kept(QueryParams(f"on={day}&known_on=2020-01-01&q=a")) == [("known_on", "2020-01-01")]
    page = client.get(f"/about?on={day}").text
    assert day not in page.split('class="find"')[1].split("</form>")[0]
    refused = client.get(f"/api/parties?on={day}")
    assert (refused.status_code, day in refused.json()["detail"]) == (422, True)
    assert client.get(f"/parties?on={day}").status_code == 422
