"""The page on a pair in a real browser: the day moves in place, evidence opens where one is, the timeline is worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.web.browser.conftest import Complaints, Served

PAIR = "/pairs/azerbaijan/syria"


def test_the_day_moves_in_place_and_its_address_with_it(page: Page) -> None:
    page.goto(f"{PAIR}?on=2000-01-01")
    page.evaluate("window.isSame = true")

    page.get_by_role("link", name="before the last change").click()
    expect(page).to_have_url(f"{PAIR}?on=1992-03-27")
    expect(page.locator("#holds-title")).to_have_text("How they stood on 27 March 1992")
    page.locator("#on").fill("2012-06-01")
    expect(page).to_have_url(f"{PAIR}?on=2012-06-01")
    expect(page.locator("#section-diplomatic")).to_contain_text("have diplomatic relations")
    expect(page.get_by_alt_text("Flag of Syria, 1980 to 2024")).to_be_visible()
    assert page.evaluate("window.isSame")


def test_a_search_is_of_the_day_to_which_the_page_has_moved(page: Page) -> None:
    page.goto(f"{PAIR}?on=2000-01-01&from=1990-01-01&to=1995-01-01")
    page.locator("#on").fill("2012-06-01")
    expect(page).to_have_url(f"{PAIR}?on=2012-06-01&from=1990-01-01&to=1995-01-01")
    page.locator("#find").fill("embassy")
    page.keyboard.press("Enter")

    expect(page).to_have_url("/search?q=embassy&on=2012-06-01")


def test_going_back_shows_the_day_before(page: Page) -> None:
    page.goto(f"{PAIR}?on=2000-01-01")
    page.get_by_role("link", name="next change").click()
    expect(page.locator("#holds-title")).to_have_text("How they stood on 9 July 2009")

    page.go_back()
    expect(page.locator("#holds-title")).to_have_text("How they stood on 1 January 2000")


def test_a_footnote_opens_where_it_stands(page: Page) -> None:
    page.goto(f"{PAIR}?on=2012-06-01")
    page.locator(".opening .notes a").first.click()

    expect(page.locator(".note-pop")).to_be_visible()
    expect(page.locator(".note-pop")).to_contain_text("It was on 28 March 1992")
    page.keyboard.press("Escape")
    expect(page.locator(".note-pop")).to_be_hidden()


def test_the_timeline_is_worked_from_the_keyboard_and_opens_the_evidence(page: Page) -> None:
    page.goto(f"{PAIR}?on=2012-06-01")
    timeline = page.locator(".timeline")
    timeline.scroll_into_view_if_needed()
    expect(timeline.locator(".vis-item").first).to_be_attached()

    timeline.focus()
    for key in ("+", "ArrowRight", "ArrowLeft", "-", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    told = page.locator(".live")
    expect(told).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Evidence").locator("article").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_timeline_is_filtered_by_section_kind_and_modality(page: Page) -> None:
    page.goto(f"{PAIR}?on=2012-06-01")
    timeline = page.locator(".timeline")
    timeline.scroll_into_view_if_needed()
    labels = timeline.locator(".row-label")
    expect(labels.filter(has_text="tourism")).to_be_visible()

    page.get_by_role("button", name="Agreements", exact=True).click()
    expect(labels.filter(has_text="tourism")).to_have_count(0)
    page.get_by_role("button", name="Agreements", exact=True).click()
    page.get_by_label("Kind", exact=True).select_option("visit")
    expect(labels.filter(has_text="tourism")).to_have_count(0)
    expect(labels.filter(has_text="Contacts: events")).to_be_visible()


def test_what_changed_between_two_days_is_asked_with_a_form(page: Page) -> None:
    page.goto(PAIR)
    form = page.locator("#changes form")
    form.get_by_label("From").fill("1980-01-01")
    form.get_by_label("to", exact=True).fill("2010-06-01")
    form.get_by_role("button").click()

    row = page.locator("table.changes tr", has_text="diplomatic relations")
    expect(row.locator("td").nth(0)).to_contain_text("not yet")
    expect(row.locator("td").nth(1)).to_contain_text("holds")
    row.get_by_role("link", name="evidence").click()
    expect(page.get_by_role("dialog", name="Evidence")).to_contain_text("28 March 1992")


def test_without_scripts_the_page_says_the_same(chromium: Browser, served: Served, complaints: Complaints) -> None:
    context = chromium.new_context(base_url=served.address, java_script_enabled=False)
    complaints.listen(context)
    page = context.new_page()
    page.goto(f"{PAIR}?on=2000-01-01")

    page.get_by_role("link", name="next change").click()
    expect(page.locator("#holds-title")).to_have_text("How they stood on 9 July 2009")
    page.locator(".opening .notes a").first.click()
    expect(page.locator("#n1")).to_be_visible()
    page.get_by_text("The same as a list").click()
    expect(page.locator(".entries li").first).to_be_visible()
    context.close()
