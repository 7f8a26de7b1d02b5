"""The queue of a review, worked from the keyboard in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.web.browser.conftest import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.web.browser.conftest import Served


@pytest.fixture(scope="module")
def served(read_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of the module's own, since it writes."""
    with serving(read_store, tmp_path_factory.mktemp("served")) as served:
        yield served


@pytest.fixture
def editor(page: Page, editor_cookies: list[Any]) -> Page:
    """The queue, opened by who has signed in."""
    page.context.add_cookies(editor_cookies)
    page.goto("/review")
    return page


def test_statements_are_accepted_rejected_passed_over_and_judgements_undone_by_single_keys(editor: Page) -> None:
    first = editor.url
    editor.keyboard.press("a")
    expect(editor.locator("#done")).to_contain_text("Accepted")
    second = editor.url
    assert _at(second) != _at(first)

    editor.keyboard.press("r")
    expect(editor.locator("#done")).to_contain_text("Rejected")
    editor.keyboard.press("u")
    expect(editor).to_have_url(re.compile(f"at={_at(second)}"))
    editor.keyboard.press("n")
    expect(editor).not_to_have_url(re.compile(f"at={_at(second)}"))
    editor.keyboard.press("k")
    expect(editor).to_have_url(re.compile(f"at={_at(second)}"))
    editor.keyboard.press("?")
    expect(editor.locator("#help")).to_have_attribute("open", "")


def test_a_half_filled_correction_outlives_its_tab_and_is_forgotten_once_it_is_recorded(editor: Page) -> None:
    editor.keyboard.press("c")
    expect(editor.locator("select[name=kind]").last).to_be_focused()
    editor.fill("input[name=detail]", "half a thought")
    place, context = editor.url, editor.context
    editor.close()

    again = context.new_page()
    again.goto(place)
    expect(again.locator("input[name=detail]")).to_have_value("half a thought")
    expect(again.locator(".restored")).to_contain_text("was kept")
    again.get_by_role("button", name="Record the correction").click()
    expect(again.locator("#done")).to_contain_text("Corrected")
    assert again.evaluate("Object.keys(localStorage).filter((key) => key.includes('draft'))") == []


def test_keys_do_nothing_while_somebody_types_or_has_switched_them_off(editor: Page) -> None:
    place = editor.url
    editor.locator(".acts input[name=reason]").press_sequentially("a rare case")
    editor.keyboard.press("Escape")
    editor.keyboard.press("?")
    editor.get_by_label("Single keys act").uncheck()
    editor.locator("#claim").focus()
    editor.keyboard.press("a")

    assert editor.url == place


def test_who_cannot_see_the_queue_can_work_it_too(editor: Page) -> None:
    editor.keyboard.press("c")

    found = Axe().run(editor).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_what_is_wrong_with_a_verdict_is_said_beside_its_buttons_and_what_was_typed_stays(editor: Page) -> None:
    editor.goto(f"/statements/{_at(editor.url)}/judge")
    editor.get_by_text("One with another, or not").click()
    editor.get_by_label("Id of the other statement").fill("ffff")
    editor.get_by_role("button", name="Accept").click()
    expect(editor.get_by_role("alert")).to_contain_text("other is of join and split, and this is to accept")
    editor.get_by_role("button", name="They tell of one fact").click()
    expect(editor.get_by_role("alert")).to_contain_text("no statement has the id 'ffff'")
    expect(editor.get_by_label("Id of the other statement")).to_have_value("ffff")


def _at(url: str) -> str:
    return url.split("at=", 1)[1].split("&", 1)[0]
