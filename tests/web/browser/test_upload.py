"""Articles are dropped in, and read while a bar says how far, in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.web.browser.conftest import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.web.browser.conftest import Served

ARTICLE = "= Chad–Sudan relations =\n\nChad opened an embassy in Khartoum in May 1971.\n"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DROP = """(form, texts) => {
  const data = new DataTransfer();
  for (const [name, text] of texts) data.items.add(new File([text], name, { type: "text/plain" }));
  form.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def served(read_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of the module's own, since it writes."""
    with serving(read_store, tmp_path_factory.mktemp("served")) as served:
        yield served


def test_articles_that_are_dropped_are_read_and_a_bad_one_says_why(page: Page, served: Served, tmp_path: Path) -> None:
    page.goto(f"{served.sign_in}&next=/upload")
    page.locator("form.drop").evaluate(DROP, [["chad.txt", ARTICLE], ["<b>bad.txt", "nothing"]])
    expect(page.locator("#chosen")).to_contain_text("<b>bad.txt: 7 bytes")
    page.get_by_role("button", name="Read them").click()
    expect(page.locator("progress")).to_be_visible()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        faults = Axe().run(page).response["violations"]
        assert [each["id"] for each in faults if each["impact"] in ("serious", "critical")] == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    expect(page.get_by_role("status")).to_contain_text("Done:", timeout=120_000)
    expect(page.locator("progress")).to_have_attribute("value", "2")
    expect(page.locator(".files")).to_contain_text("<b>bad.txt:1: no title")
    page.get_by_role("link", name="Chad–Sudan relations").click()
    expect(page).to_have_url(re.compile("/documents/"))
    expect(page.locator("mark").first).to_contain_text("Chad opened an embassy")

    page.goto("/upload")
    path = tmp_path / "again.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    page.set_input_files("#files", path)
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("status")).to_contain_text("Done:", timeout=120_000)
    expect(page.locator(".files")).to_contain_text("0 of them new")
