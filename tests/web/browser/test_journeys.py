"""What people come for, from page to page in a real browser: ask, open the evidence, search, sign in, take away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.browser.conftest import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.web.browser.conftest import Served

PAIR = "/pairs/azerbaijan/syria?on=2010-01-01"


@pytest.fixture(scope="module")
def served(read_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of the module's own, since it writes."""
    with serving(read_store, tmp_path_factory.mktemp("served")) as served:
        yield served


def test_from_a_day_on_the_home_page_and_names_half_typed_to_the_pair_on_that_day(page: Page) -> None:
    page.goto("/", wait_until="networkidle")
    page.fill("#settings input[name=on]", "2010-01-01")
    page.wait_for_url("**on=2010-01-01**")
    form = page.get_by_role("search", name="Find a party or a pair")
    _choose(form.get_by_label("Party"), "azer", "Azerbaijan")
    _choose(form.get_by_label("and"), "syr", "Syria")
    form.get_by_role("button", name="Open").click()

    expect(page).to_have_url(re.compile(re.escape(PAIR)))
    expect(page.get_by_role("heading", level=1)).to_have_text("Azerbaijan – Syria")
    expect(page.locator("#holds-title")).to_have_text("How they stood on 1 January 2010")


def _choose(field: Locator, typed: str, name: str) -> None:
    """The first party that is suggested for a few letters is chosen by the keyboard."""
    field.press_sequentially(typed)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value(name)


def test_from_a_footnote_to_the_sentence_in_its_document_and_back(page: Page) -> None:
    page.goto(PAIR)
    page.locator(".opening .notes a").first.click()
    page.locator(".note-pop a.from").click()

    expect(page).to_have_url(re.compile("/documents/.*#s-490b2b8ca17cb0a6$"))
    mark = page.locator("mark.lit").first
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text("It was on 28 March 1992")
    page.go_back()
    expect(page.locator("#on")).to_have_value("2010-01-01")


def test_from_words_in_the_head_of_any_page_to_the_statement_that_has_them(page: Page) -> None:
    page.goto("/about")
    page.get_by_label("Search the evidence").fill("mainstay dealings")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/search\?q=mainstay"))
    expect(page.locator("main mark").first).to_have_text("mainstay")
    page.get_by_role("link", name="Trade between Azerbaijan and Syria").first.click()
    expect(page).to_have_url(re.compile("/statements/"))
    expect(page.get_by_text("Natural gas has been the mainstay").first).to_be_visible()


def test_by_the_link_that_was_printed_to_a_verdict_under_ones_name_and_out_again(page: Page, served: Served) -> None:
    upload = page.get_by_role("navigation", name="Main").get_by_role("link", name="Upload")
    page.goto(f"{served.sign_in}&next=/statements/490b2b8ca17cb0a6")
    expect(upload).to_be_visible()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text(re.compile("accepted by", re.IGNORECASE)).first).to_be_visible()

    page.goto("/account")
    page.get_by_role("button", name="Sign out").click()
    expect(upload).to_have_count(0)
    assert page.request.get(served.sign_in).status == 401


@pytest.mark.parametrize(
    ("link", "name", "begins"),
    [
        ("Ties as CSV", "azerbaijan-syria-2010-01-01.csv", b"kind,"),
        ("Brief as PDF", "azerbaijan-syria-2010-01-01.pdf", b"%PDF-"),
        ("Word", "azerbaijan-syria-2010-01-01.docx", b"PK"),
        ("Timeline as SVG", "azerbaijan-syria-2010-01-01.svg", b"<?xml"),
        ("PNG", "azerbaijan-syria-2010-01-01.png", b"\x89PNG"),
    ],
)
def test_what_a_page_shows_is_taken_away_as_a_file(page: Page, link: str, name: str, begins: bytes) -> None:
    page.goto(PAIR)
    files = page.get_by_role("navigation", name="Downloads")
    with page.expect_download() as saved:
        files.get_by_role("link", name=link, exact=True).click()

    assert saved.value.suggested_filename == name
    assert saved.value.path().read_bytes().startswith(begins)
