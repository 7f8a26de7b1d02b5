"""A process that reads articles into stores, and is killed on demand: JSON lines of orders in, a word for each out.

An order names a store and has delays in seconds, one for each process that shall read at once: a process is killed by
SIGKILL after its delay, and runs to its end where that is null. The pipeline is loaded once, and each process is a
fork, so that two hundred of them take seconds, not minutes.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.seed import parse_seed
from bilat.recording import open_store

if TYPE_CHECKING:
    from bilat.model.document import Document


def main() -> None:
    """Read orders until there are no more."""
    reader = Reader(load_registry())
    articles = [parse_seed(path.read_text("utf-8"), path.name) for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    for document in articles:
        reader.read_one(document)
    _say("ready")
    for line in sys.stdin:
        order = json.loads(line)
        started = time.monotonic()
        children = [(_fork(reader, articles, order["db"]), delay) for delay in order["delays"]]
        for child, delay in sorted(children, key=lambda pair: pair[1] or 1e9):
            if delay is not None:
                time.sleep(max(0.0, started + delay - time.monotonic()))
                os.kill(child, signal.SIGKILL)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child, _ in children]
        _say(json.dumps({"codes": codes, "seconds": time.monotonic() - started}))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _fork(reader: Reader, articles: list[Document], db: str) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        with open_store(db) as store:
            for document in articles:
                reading = reader.read_one(document)
                store.add_reading(reading.document, reading.statements, reading.problems)
        code = 0
    finally:
        # What the parent has open is its own to close.
        os._exit(code)


if __name__ == "__main__":
    main()
