"""From a party to its pairs side by side, and to another day by a click on the axis of years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

_WITH = ("Azerbaijan", "North Korea")


def test_pairs_chosen_on_the_page_of_a_party_stand_side_by_side(page: Page) -> None:
    page.goto("/parties/syria?on=2010-01-01")
    for name in _WITH:
        page.get_by_label(f"Compare {name}", exact=True).check()
    page.get_by_role("button", name="Compare those chosen").click()

    expect(page).to_have_url(re.compile("/compare[?]party=syria&on=2010-01-01&with=azerbaijan&with=north-korea$"))
    expect(page.get_by_role("rowheader").filter(has_text=re.compile("Azerbaijan"))).to_have_count(1)
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_a_click_on_the_axis_asks_for_that_day(page: Page) -> None:
    page.goto("/compare?party=syria&with=azerbaijan&from=2000&to=2009", wait_until="networkidle")
    lane = page.locator("svg.lane").first
    box = lane.bounding_box()
    assert box is not None
    lane.click(position={"x": box["width"] / 2, "y": 3})

    page.wait_for_url(re.compile(r"on=200[45]-"))
    expect(page.get_by_label("On", exact=True)).to_have_value(re.compile(r"^200[45]-"))
    expect(page.get_by_role("heading", name=re.compile(r"200[45], kind by kind$"))).to_be_visible()


def test_a_pair_is_taken_away_by_unticking_it(page: Page) -> None:
    page.goto("/compare?party=syria&with=azerbaijan&with=north-korea", wait_until="networkidle")
    # A click, not uncheck(): the answer takes the box away, and uncheck() would wait to see it unticked.
    page.get_by_role("checkbox", name="North Korea").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("with 1 other$"))
