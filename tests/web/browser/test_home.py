"""The home page in a real browser: the day moves, kinds and parties are chosen, names are suggested, pictures saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page


def look(page: Page, address: str = "/?on=2010-01-01") -> None:
    page.goto(address, wait_until="networkidle")
    expect(page.locator("#picture")).to_be_visible()


def test_moving_the_day_moves_the_table_and_the_address(page: Page) -> None:
    look(page)
    expect(page.locator("#table")).to_contain_text("28 March 1992")

    page.fill("#settings input[name=on]", "1992-03-27")

    expect(page.locator("#table")).not_to_contain_text("28 March 1992")
    expect(page.locator("#slide-told")).to_have_text("27 March 1992")
    page.locator("#slide").press("PageUp")
    expect(page.locator("#slide-told")).to_have_text("27 March 1993")
    expect(page.locator("#table")).to_contain_text("28 March 1992")
    page.wait_for_url("**on=1993-03-27**")


def test_what_the_script_lists_is_what_the_server_lists(page: Page) -> None:
    address = "/?on=2012-06-01&kind=agreement&kind=mission&kind=amity&kind=sanction&kind=diplomatic-relations"
    look(page, address)
    scripted = page.locator("#table tbody").inner_text()
    page.context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(address)

    assert page.locator("#table tbody").inner_text() == scripted


def test_playing_moves_the_day_till_it_is_stopped(page: Page) -> None:
    look(page, "/?on=1950-01-01")

    page.click("#play")
    expect(page.locator("#slide-told")).not_to_have_text("1 January 1950")
    page.click("#play")

    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


def test_kinds_and_a_party_are_asked_of_the_server(page: Page) -> None:
    look(page)
    page.click("details.kinds summary")
    page.check("input[value=agreement]")
    chosen = page.locator("input[name=kind]:checked:not([value=agreement])")
    while chosen.count():
        chosen.first.uncheck()

    expect(page.locator("#table tbody")).to_contain_text("agreements")
    expect(page.locator("#table tbody")).not_to_contain_text("diplomatic relations")

    page.fill("#settings input[name=party]", "dprk")
    page.locator("#settings input[name=party]").press("Tab")
    expect(page.locator("#settings input[name=party]")).to_have_value("North Korea")
    expect(page.locator("#table tbody")).not_to_contain_text("Azerbaijan")


@pytest.mark.parametrize("picture", ["map", "network", "circle"])
def test_every_picture_is_drawn_and_can_be_saved(page: Page, picture: str) -> None:
    look(page, f"/?on=2010-01-01&picture={picture}&view=un&names=official")

    with page.expect_download() as saved:
        page.click("#png")

    assert saved.value.suggested_filename == "ties-2010-01-01.png"
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_picture_can_be_saved_as_drawn_by_lines(page: Page) -> None:
    page.goto("/?on=2010-01-01", wait_until="networkidle")
    with page.expect_download() as saved:
        page.click("#svg")

    text = saved.value.path().read_text("utf-8")
    assert saved.value.suggested_filename == "ties-2010-01-01.svg"
    assert text.startswith("<svg")
    assert "Azerbaijan" in text
    assert text.count("<path") > 100


def test_names_are_suggested_and_chosen_by_the_keyboard(page: Page) -> None:
    look(page)
    field = page.locator(".ask input[name=party]")
    field.press_sequentially("azer")
    expect(page.locator(".ask [role=option]").first).to_have_text("Azerbaijan")

    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Enter")

    expect(field).to_have_value("Azerbaijan")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_a_line_leads_to_the_page_of_the_pair_on_that_day(page: Page) -> None:
    look(page, "/?on=2010-01-01&picture=circle&party=Azerbaijan&kind=diplomatic-relations")
    page.route("**/pairs/**", lambda route: route.fulfill(body="<title>a pair</title>", content_type="text/html"))
    box = page.locator("#chart").bounding_box()
    assert box is not None
    # Two parties stand opposite each other in the circle: the line between them is bent to one side.
    for shift in range(-160, 161, 4):
        page.mouse.click(box["x"] + box["width"] / 2 + shift, box["y"] + box["height"] / 2)
        if "/pairs/" in page.url:
            break

    page.wait_for_url("**/pairs/azerbaijan/syria?on=2010-01-01")
