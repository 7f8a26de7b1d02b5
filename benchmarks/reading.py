"""How smooth a document of 2,000 statements is in a browser: `make bench-reading`; Chromium has to be installed.

The document is made of the example articles, over and over, with their statements as they were read. What is told: how
long the page takes to make and to load, how many frames of 120 take longer than 50 ms while it is scrolled through as
a whole and while it is read (60 px a frame), and how long a filter and a pointer on a mark take until they are painted.
Beside each stands the processor time of the page's main thread, where other work on the machine does not count. Floor:
frames in which nothing moves. ARGS may give another number of statements. The last line is the processor time of a
frame while it is read, in a window of 1280 px, in milliseconds.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from playwright.sync_api import sync_playwright
from timing import size_asked, taken

from bilat.model.document import Block, Document
from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.files import read_paths
from bilat.recording import open_store
from bilat.web import Config, create_app

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import CDPSession

    from bilat.model.statement import Statement
    from bilat.reading.reader import Reading

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"
TITLE = "Longland–Shortland relations"
ADDRESS = "/documents/longland-shortland-relations"
READ = "read, 60 px a frame"
PORT = 8799
# Milliseconds that a browser may take for a frame before one sees it.
_LATE = 50
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_SCROLL = """async (step) => {
  const taken = [];
  for (let n = 0, last = performance.now(); n < 120; n++) {
    scrollBy(0, step < 1 ? step * document.documentElement.scrollHeight : step);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    taken.push(now - last);
    last = now;
  }
  return taken;
}"""
_PAINTED = "await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))"
_FILTER = f"""async () => {{
  const box = document.querySelector("input[name=section]"), taken = [];
  document.querySelector(".filters details").open = true;
  for (let n = 0; n < 10; n++) {{
    const began = performance.now();
    box.click();
    {_PAINTED};
    taken.push(performance.now() - began);
  }}
  return taken;
}}"""
_HOVER = f"""async () => {{
  const taken = [];
  for (const mark of [...document.querySelectorAll("mark[data-n]")].slice(100, 140)) {{
    const began = performance.now();
    mark.dispatchEvent(new PointerEvent("pointerover", {{ bubbles: true }}));
    {_PAINTED};
    taken.push(performance.now() - began);
  }}
  return taken;
}}"""
_LOAD = """() => {
  const { responseStart, domContentLoadedEventEnd, loadEventEnd, decodedBodySize, transferSize } =
    performance.getEntriesByType("navigation")[0];
  return { responseStart, domContentLoadedEventEnd, loadEventEnd, decodedBodySize, transferSize,
    elements: document.querySelectorAll("*").length };
}"""


def long_document(readings: Sequence[Reading], size: int) -> tuple[Document, list[Statement]]:
    """A document of the blocks of some readings, over and over, with so many statements, and those."""
    text, blocks = f"= {TITLE} =\n\n", [Block("title", 2, 2 + len(TITLE))]
    told: list[Statement] = []
    while len(told) < size:
        for reading in readings:
            for block in (b for b in reading.document.blocks if b.kind not in ("title", "related")):
                start, shift = len(text), len(text) - block.start
                text += f"{reading.document.text[block.start : block.end]}\n\n"
                blocks.append(replace(block, start=start, end=len(text) - 2))
                told += [_moved(s, shift, len(blocks)) for s in reading.statements if _is_in(s, block)]
    return Document(TITLE, text, tuple(blocks), "long.txt", "seed"), told[:size]


def _is_in(statement: Statement, block: Block) -> bool:
    return block.start <= statement.evidence.start < block.end


def _moved(statement: Statement, shift: int, number: int) -> Statement:
    """The statement further on; its detail tells it apart from those of the same sentence elsewhere."""
    claim, where = statement.claim, statement.evidence
    place = replace(where, doc=TITLE, document="", start=where.start + shift, end=where.end + shift)
    return replace(statement, claim=replace(claim, detail=f"{claim.detail or 'no'} {number}"), evidence=place)


def main() -> None:
    """Make the document, serve it, look at it."""
    print(__doc__)
    size = size_asked(1, 2_000)
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "long.db")
        documents = (each for each in read_paths([EXAMPLES]) if isinstance(each, Document))
        with open_store(db) as store:
            store.add_reading(*long_document(list(Reader(load_registry()).read(documents)), size))
        server = uvicorn.Server(
            uvicorn.Config(create_app(Config(db, f"{db}.accounts", port=PORT)), port=PORT, log_level="warning")
        )
        running = threading.Thread(target=server.run)
        running.start()
        while not server.started:
            time.sleep(0.1)
        try:
            _look(f"http://127.0.0.1:{PORT}{ADDRESS}")
        finally:
            server.should_exit = True
            running.join()


def _look(address: str) -> None:
    path = shutil.which("chromium") or sys.exit("there is no Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        print(f"Chromium {browser.version}")
        told: dict[str, float] = {}
        for width in (1280, 360):
            page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
            page.goto(address, wait_until="load")
            page.wait_for_timeout(1000)
            _tell(width, page.evaluate(_LOAD))
            inside = page.context.new_cdp_session(page)
            inside.send("Performance.enable", {"timeDomain": "threadTicks"})
            for name, work in (
                ("floor: nothing moves", (_SCROLL, 0)),
                ("scrolled through in 120 frames", (_SCROLL, 1 / 120)),
                (READ, (_SCROLL, 60)),
                ("a filter", (_FILTER,)),
                ("a pointer on a mark", (_HOVER,)),
            ):
                page.evaluate("scrollTo(0, document.documentElement.scrollHeight / (1 + Math.random()) / 2)")
                page.wait_for_timeout(300)
                before = _busy(inside)
                values = page.evaluate(*work)
                each = (_busy(inside) - before) / len(values)
                _tell_times(name, values, each)
                told.setdefault(name, each)
        print(f"the page: {taken(lambda _: page.request.get(address).body(), range(20))}")
        browser.close()
        print(f"reading {told[READ]:.1f}")


def _tell(width: int, load: dict[str, Any]) -> None:
    print(
        f"{width} px wide: {load['elements']:,} elements, {load['decodedBodySize'] / 1e6:.1f} MB "
        f"({load['transferSize'] / 1e6:.2f} MB on the wire); first byte after {load['responseStart']:.0f} ms, "
        f"read after {load['domContentLoadedEventEnd']:.0f} ms, loaded after {load['loadEventEnd']:.0f} ms"
    )


def _busy(inside: CDPSession) -> float:
    """The processor time that the page's main thread has taken, in milliseconds."""
    told = inside.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in told if each["name"] == "TaskDuration")) * 1000


def _tell_times(name: str, values: Sequence[float], busy: float) -> None:
    ordered = sorted(values)
    late = sum(value > _LATE for value in values)
    print(
        f"  {name}: median {ordered[len(ordered) // 2]:.0f} ms, p95 {ordered[int(len(ordered) * 0.95)]:.0f} ms, "
        f"longest {ordered[-1]:.0f} ms, {late} of {len(ordered)} over 50 ms; "
        f"processor {busy:.1f} ms each"
    )


if __name__ == "__main__":
    main()
