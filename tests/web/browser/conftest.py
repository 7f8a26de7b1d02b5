"""`bilat serve` as people start it, and a real Chromium that looks at it and forgives nothing."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Request

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Milliseconds that a journey waits for what is to be seen: a busy machine is no fault of the pages.
_PATIENCE = 60_000
_SEEN_WITHIN = 30_000


@dataclass(frozen=True, slots=True)
class Served:
    """A running `bilat serve`: its address, and the link that signs whoever started it in, once."""

    address: str
    sign_in: str


@dataclass(slots=True)
class Complaints:
    """What a browser had to complain of: errors of scripts and of the console, requests to other hosts."""

    host: str
    errors: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Note what goes wrong on every page of a context."""
        context.on("console", lambda told: self.errors.append(told.text) if told.type == "error" else None)
        context.on("weberror", lambda told: self.errors.append(str(told.error)))
        context.on("request", lambda asked: self.abroad.extend(self._elsewhere(asked)))

    def _elsewhere(self, request: Request) -> list[str]:
        return [] if request.url.startswith((self.host, "data:", "blob:")) else [request.url]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; without one the test is skipped, but fails where BILAT_TEST_BROWSER asks for it."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None and "BILAT_TEST_BROWSER" in os.environ:
        pytest.fail("BILAT_TEST_BROWSER is set, but there is no Chromium. On Debian: apt install chromium")
    if path is None:
        pytest.skip("there is no Chromium. On Debian: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        expect.set_options(timeout=_SEEN_WITHIN)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(read_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`bilat serve` for all tests that only look; modules that write or sign out have one of their own."""
    with serving(read_store, tmp_path_factory.mktemp("served")) as served:
        yield served


@contextmanager
def serving(store: Path, folder: Path) -> Iterator[Served]:
    """`bilat serve` over a copy of a store in a folder, on a port that is free."""
    db = shutil.copy(store, folder / "own.db")
    program = Path(sys.executable).parent / "bilat"
    command = [str(program), "serve", "--port", str(_free_port()), "--db", str(db)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            yield _served(running)
        finally:
            running.send_signal(signal.SIGINT)
            running.communicate(timeout=30)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _served(running: subprocess.Popen[str]) -> Served:
    """What the program says of itself once it answers."""
    assert running.stderr is not None
    told = ""
    for line in running.stderr:
        told += line
        if found := re.search(r"(http://[\d.:]+)(/login\?key=\S+)", told):
            return Served(found[1], found[0])
    pytest.fail(f"bilat serve ended: {told}")


@pytest.fixture(scope="module")
def editor_cookies(chromium: Browser, served: Served) -> list[Any]:
    """The cookies of whoever opened the link that signs in: it is good once."""
    context = chromium.new_context()
    context.new_page().goto(served.sign_in)
    cookies = context.cookies()
    context.close()
    return [dict(each) for each in cookies]


@pytest.fixture
def complaints(served: Served) -> Iterator[Complaints]:
    """What the browser complained of while a test ran: nothing, or the test fails."""
    heard = Complaints(served.address)
    yield heard
    assert (heard.errors, heard.abroad) == ([], [])


@pytest.fixture
def page(chromium: Browser, served: Served, complaints: Complaints) -> Iterator[Page]:
    """A new browser window of a reader, at the application's address."""
    context = chromium.new_context(base_url=served.address, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(_PATIENCE)
    complaints.listen(context)
    yield context.new_page()
    context.close()
