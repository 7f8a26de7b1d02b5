"""Every page, in a real browser: nothing goes wrong, nothing is fetched from elsewhere, everybody can use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi.routing import APIRoute

from bilat.web import pages
from bilat.web.routes import routers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.web.browser.conftest import Complaints, Served

PAIR = "/pairs/north-korea/syria?on=2010-01-01"
# An example of each page with something in its address.
SAMPLES: dict[str, str] = {
    "/documents/{document}": "/documents/azerbaijan-syria-relations",
    "/statements/{statement}": "/statements/490b2b8ca17cb0a6?on=2010-01-01",
    "/statements/{statement}/judge": "/statements/490b2b8ca17cb0a6/judge",
    "/statements/{statement}/correct": "/statements/490b2b8ca17cb0a6/correct",
    "/parties/{party}": "/parties/syria?on=2010-01-01",
    "/pairs/{first}/{second}": PAIR,
    "/pairs/{first}/{second}/timeline": "/pairs/north-korea/syria/timeline",
    "/pairs/{first}/{second}/evidence": "/pairs/north-korea/syria/evidence",
}
Scheme: TypeAlias = Literal["light", "dark"]
# A page is opened in a window of the first width, and looked at in the others too.
LOOKS: tuple[tuple[Scheme, tuple[int, ...]], ...] = (
    ("light", (360, 1280, 1920)),
    ("dark", (1920, 1280, 360)),
)
# They lead to pages that are looked at anyway; an upload is looked at while it is read, in test_upload.py.
_ELSEWHERE = ("/go", "/review/next", "/review/previous", "/upload/{job}")
_ANYBODYS = ("/login",)
_SETTLED = """async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return document.documentElement.scrollWidth;
}"""
_SERIOUS = ("serious", "critical")


def addresses() -> list[str]:
    """One address a page; KeyError where a page with something in its address has no example above."""
    routes = (each for router in routers(pages) for each in router.routes if isinstance(each, APIRoute))
    paths = dict.fromkeys(route.path for route in routes if "GET" in (route.methods or ()))
    return [SAMPLES[path] if "{" in path else path for path in paths if path not in _ELSEWHERE]


@pytest.fixture
def look(
    chromium: Browser, served: Served, complaints: Complaints, editor_cookies: list[Any], address: str, scheme: Scheme
) -> Iterator[Page]:
    """A window in one of the colour schemes; of an editor, who is shown all that there is."""
    context = chromium.new_context(base_url=served.address, color_scheme=scheme)
    if address not in _ANYBODYS:
        context.add_cookies(editor_cookies)
    complaints.listen(context)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("scheme", "widths"), LOOKS)
@pytest.mark.parametrize("address", addresses())
def test_a_page_can_be_used_by_everybody_and_never_scrolls_sideways(
    look: Page, address: str, widths: tuple[int, ...]
) -> None:
    look.set_viewport_size({"width": widths[0], "height": 800})
    look.goto(address, wait_until="networkidle")

    assert {width: _width(look, width) for width in widths} == {width: width for width in widths}
    look.set_viewport_size({"width": 1280, "height": 800})
    assert _faults(look) == []


def _width(page: Page, width: int) -> int:
    """How wide a page is in a window of a width, in pixels; no less than the window."""
    page.set_viewport_size({"width": width, "height": 800})
    return max(width, int(page.evaluate(_SETTLED)))


def _faults(page: Page) -> list[str]:
    """What is seriously wrong for who cannot see a page, or sees it badly, or has no pointer."""
    found: dict[str, Any] = Axe().run(page).response
    serious = [each for each in found["violations"] if each["impact"] in _SERIOUS]
    return [f"{each['id']}: {node['html'][:120]}" for each in serious for node in each["nodes"]]
