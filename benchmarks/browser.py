"""How smooth the page of a pair with 2,000 statements is in a browser: the milliseconds of one move of its timeline.

Method: `bilat serve` over a SQLite store of a million invented statements (benchmarks/generated.py), and Debian's
Chromium without a screen, on the pair with the number of statements nearest to 2,000. Told is the time of the page's
main thread alone (DevTools protocol, thread ticks), so that other work on the machine does not count: to load the page,
a step of scrolling (60 of 180 pixels), to draw timeline and charts, a move of the timeline to the side (20), a step of
zooming (10). A screen that shows 60 pictures a second leaves 16.7 ms for each. Floor: an empty page of the same server
(`/static/mark.svg`), loaded. The last line is a move to the side.
"""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import stores
from asking import SIZE, counted
from pages import address
from playwright.sync_api import sync_playwright
from timing import size_asked

from bilat.recording import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import CDPSession, Page

_STATEMENTS = 2_000
_PRESS = (
    "key => document.querySelector('.timeline').dispatchEvent(new KeyboardEvent('keydown', {key: key, bubbles: true}))"
)
_DRAWN = "document.addEventListener('drawn', () => { window.isDrawn = true; })"
_STEPS, _MOVES, _ZOOMS = 60, 20, 10
_PATIENCE = 300
# It is told when the server answers.
_SIGN_IN = r"(http://[\d.:]+)/login"


@dataclass(slots=True)
class Clock:
    """The time that the main thread of a page has worked since it was asked last, in milliseconds."""

    session: CDPSession
    last: float = 0.0

    def lap(self) -> float:
        """The milliseconds since the last lap."""
        found = self.session.send("Performance.getMetrics")["metrics"]
        now = next(float(each["value"]) for each in found if each["name"] == "TaskDuration") * 1000
        self.last, before = now, self.last
        return now - before


def main() -> None:
    """Print the figures; the last line is the time of a move to the side, in milliseconds."""
    print(__doc__)
    path = stores.kept(size_asked(1, SIZE))
    with open_store(path, writable=False) as store:
        pair, count = min(counted(store), key=lambda each: abs(each[1] - _STATEMENTS))
    with serving(path) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        clock = watched(page)
        page.goto(f"{server}/static/mark.svg")
        print(f"floor: an empty page {clock.lap():.0f} ms")
        move = measured(page, clock, f"{server}{address(pair)}?on=2010-01-01", count)
        browser.close()
    print(f"browser {move:.2f}")


def watched(page: Page) -> Clock:
    """A clock on a page that is about to be opened."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(_DRAWN)
    return Clock(session)


def measured(page: Page, clock: Clock, where: str, count: int) -> float:
    """Load, scroll, draw, move and zoom, and say how long each took; the milliseconds of a move."""
    page.goto(where, timeout=_PATIENCE * 1000)
    page.wait_for_timeout(1500)
    print(f"a page of {count} statements, {page.evaluate('document.querySelectorAll(`*`).length')} elements:")
    print(f"  loaded in {clock.lap():.0f} ms")
    for _ in range(_STEPS):
        page.evaluate("scrollBy(0, 180)")
        page.wait_for_timeout(30)
    print(f"  a step of scrolling {clock.lap() / _STEPS:.1f} ms")
    page.evaluate("document.getElementById('timeline').scrollIntoView()")
    for _ in range(_PATIENCE):
        if page.evaluate("window.isDrawn === true"):
            break
        page.wait_for_timeout(200)
    page.wait_for_timeout(2500)
    print(f"  timeline and charts drawn in {clock.lap():.0f} ms")
    move = pressed(page, clock, ["ArrowLeft"] * _MOVES)
    print(f"  a move to the side {move:.1f} ms")
    print(f"  a step of zooming {pressed(page, clock, ['+'] * (_ZOOMS // 2) + ['-'] * (_ZOOMS // 2)):.1f} ms")
    return move


def pressed(page: Page, clock: Clock, keys: list[str]) -> float:
    """The milliseconds that a key takes, of several pressed in a row."""
    for key in keys:
        page.evaluate(_PRESS, key)
        page.wait_for_timeout(100)
    return clock.lap() / len(keys)


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """The address of a `bilat serve` over a store, which ends with the block."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
    command = [str(Path(sys.executable).parent / "bilat"), "serve", "--port", port, "--db", str(path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            yield next(found[1] for line in running.stderr or () if (found := re.search(_SIGN_IN, line)))
        finally:
            running.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
