"""Every page, in a real browser: nothing goes wrong, nothing is fetched from elsewhere, everybody can use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi.routing import APIRoute

from bilat.web import pages
from bilat.web.routes import routers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.web.browser.conftest import Complaints, Served

PAIR = "/pairs/north-korea/syria?on=2010-01-01"
# An example of each page with something in its address.
SAMPLES: dict[str, str] = {
    "/documents/{document}": "/documents/azerbaijan-syria-relations",
    "/statements/{statement}": "/statements/490b2b8ca17cb0a6?on=2010-01-01",
    "/statements/{statement}/judge": "/statements/490b2b8ca17cb0a6/judge",
    "/statements/{statement}/correct": "/statements/490b2b8ca17cb0a6/correct",
    "/upload/{job}": "/upload/none",
    "/parties/{party}": "/parties/syria?on=2010-01-01",
    "/pairs/{first}/{second}": PAIR,
    "/pairs/{first}/{second}/timeline": "/pairs/north-korea/syria/timeline",
    "/pairs/{first}/{second}/evidence": "/pairs/north-korea/syria/evidence",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (360, 1280, 1920)
_SERIOUS = ("serious", "critical")


def addresses() -> list[str]:
    """One address a page; KeyError where a page with something in its address has no example above."""
    routes = (each for router in routers(pages) for each in router.routes if isinstance(each, APIRoute))
    paths = dict.fromkeys(route.path for route in routes if "GET" in (route.methods or ()))
    return [SAMPLES[path] if "{" in path else path for path in paths]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", addresses())
def test_a_page_can_be_used_by_everybody(
    chromium: Browser, served: Served, complaints: Complaints, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = chromium.new_context(base_url=served.address, color_scheme=scheme)
    complaints.listen(context)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")

    found: dict[str, Any] = Axe().run(page).response
    faults = [
        f"{each['id']}: {node['html'][:120]}"
        for each in found["violations"]
        if each["impact"] in _SERIOUS
        for node in each["nodes"]
    ]
    context.close()
    assert faults == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", addresses())
def test_a_page_never_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address, wait_until="networkidle")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
