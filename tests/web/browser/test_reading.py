"""The reading view in a real browser: marks and notes light one another, filters work at once, keys are enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.web.browser.conftest import Complaints, Served

ADDRESS = "/documents/azerbaijan-syria-relations"
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


def test_a_mark_lights_its_note_and_a_note_its_mark(page: Page) -> None:
    page.goto(ADDRESS)
    mark, note = page.locator("#m-s1"), page.locator(".noted").first

    mark.hover()
    expect(note).to_have_class("noted lit")
    page.locator("h1").hover()
    expect(note).to_have_class("noted")
    note.hover()
    expect(mark).to_have_class("lit")


def test_a_mark_leads_to_its_note_and_the_address_says_so(page: Page) -> None:
    page.goto(ADDRESS)
    page.locator("#m-s1").click()

    note = page.locator(".noted").first
    assert page.url.endswith(f"#{note.get_attribute('id')}")
    expect(note).to_be_in_viewport()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_address_of_a_statement_shows_its_note_and_lights_its_mark(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(ADDRESS)
    identity = page.locator(".noted").nth(-2).get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{ADDRESS}#{identity}")

    expect(page.locator(f"#{identity}")).to_be_in_viewport()
    expect(page.locator("mark.lit").first).to_be_in_viewport()


def test_notes_stand_open_beside_a_wide_text_and_folded_below_a_narrow_one(page: Page) -> None:
    page.goto(ADDRESS)
    said = page.locator(".noted .said").first
    expect(said).to_be_visible()
    assert said.bounding_box()["x"] > page.locator("#m-s1").bounding_box()["x"] + 300  # type: ignore[index]

    page.set_viewport_size({"width": 360, "height": 740})
    expect(said).not_to_be_visible()
    page.locator(".notes summary").first.click()
    expect(said).to_be_visible()


def test_a_filter_works_at_once_and_its_address_gives_the_same_without_scripts(
    page: Page, chromium: Browser, served: Served
) -> None:
    page.goto(ADDRESS)
    every = page.locator(".noted").count()
    page.locator(".filters summary").click()
    page.get_by_role("checkbox", name="agreement", exact=False).last.check()
    shown = page.locator(".noted:not([hidden])").count()
    told = page.locator("#tally").inner_text()

    assert 0 < shown < every
    assert told == f"{shown} of {every}"
    assert "kind=agreement" in page.url
    assert page.locator("mark.off").count() > 0
    context = chromium.new_context(base_url=served.address, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(page.url)
    assert plain.locator(".noted:not([hidden])").count() == shown
    assert plain.locator("#tally").inner_text() == told
    context.close()


def test_without_scripts_a_number_in_the_text_leads_to_its_note_and_back(
    chromium: Browser, served: Served, complaints: Complaints
) -> None:
    context = chromium.new_context(base_url=served.address, java_script_enabled=False)
    complaints.listen(context)
    page = context.new_page()
    page.goto(ADDRESS)
    page.locator(".refs a").first.click()
    note = page.locator(".noted:target")

    expect(note).to_be_in_viewport()
    note.locator(".n").click()
    assert page.url.endswith("#m-s1")
    context.close()


def test_keys_are_enough_to_filter_and_to_go_from_the_text_to_a_note_and_to_its_statement(page: Page) -> None:
    page.goto(ADDRESS)
    page.locator(".filters summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".noted[hidden]").first).to_be_attached()
    page.keyboard.press("Space")
    expect(page.locator(".noted[hidden]")).to_have_count(0)

    page.locator(".refs a").first.focus()
    expect(page.locator(".noted.lit")).not_to_have_count(0)
    page.keyboard.press("Enter")
    identity = page.url.rpartition("#s-")[2]
    page.locator(f"#s-{identity} .said a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/statements/{identity}")
