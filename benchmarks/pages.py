"""How long it takes to serve a pair's page over HTTP, in ms: the 95th percentile, in a store of a million statements.

Method: `GET /pairs/A/B?on=DAY` to the application as `bilat serve` makes it, in this process (no socket), on a SQLite
store of invented documents (benchmarks/generated.py), 200 pairs and a day of 1900 to 2025 for each, 40 others before
them. Pairs are drawn uniformly from those with statements, and again by the number of their statements. None is asked
for a second time, so that nothing of it is kept from before; a second figure is that of the same page on another day,
which is what moving the date asks (the part that htmx swaps). Floor: an application of one route that renders the same
HTML from data made before, for as many of the pairs drawn uniformly. The last line is in processor time (all work is in
this process, and other work on the machine does not count). ARGS may give another number of statements. Target: 150 ms
for pairs drawn uniformly.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import stores
from asking import SIZE, counted, day_for, drawn, warm
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient
from timing import p95, size_asked, taken

from bilat.recording import open_store
from bilat.web import Config, create_app
from bilat.web.moments import Moment
from bilat.web.pages.pairs import on_page
from bilat.web.paths import pair_path
from bilat.web.shapes.dossiers import pair_named
from bilat.web.show import render

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asking import Pair
    from timing import Taken

_PAGES = 200
_OK = 200
_FURTHER = 400
# So many of the pairs asked for last are surely still kept.
_LAST = 10


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a client for pages of pairs, each on its day, and fails where one is not served."""

    client: TestClient

    def page(self, pair: Pair) -> Response:
        """The whole page on the pair's day."""
        return self._get(pair, day_for(pair))

    def moved(self, pair: Pair) -> Response:
        """The part that htmx asks for when the day moves by some months."""
        return self._get(pair, day_for(pair) + _FURTHER, {"HX-Request": "true"})

    def _get(self, pair: Pair, day: int, headers: dict[str, str] | None = None) -> Response:
        on = date.fromordinal(day).isoformat()
        found = self.client.get(address(pair), params={"on": on}, headers=headers)
        if found.status_code != _OK:
            raise RuntimeError(f"{address(pair)} gives {found.status_code}")
        return found  # type: ignore[return-value] # the client's own response, of which only the status is looked at


def main() -> None:
    """Print the figures; the last line is the 95th percentile, in milliseconds."""
    print(__doc__)
    path = stores.kept(size_asked(1, SIZE))
    with open_store(path, writable=False) as store:
        counts = counted(store)
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Config(db=str(path), accounts=str(Path(folder) / "bench.accounts")))
        with TestClient(app, "http://127.0.0.1") as client:
            ask = Asker(client)
            warm_up(ask.page, warm(counts))
            for how, pairs in drawn(counts).items():
                asked = list(dict.fromkeys(pairs))[:_PAGES]
                figures[how] = taken(ask.page, asked)
                print(f"bilat, {how}: {figures[how]}")
                print(f"bilat, {how}, another day: {taken(ask.moved, asked[-_LAST:])}")
            print(f"floor, uniformly: {floor(app, list(dict.fromkeys(drawn(counts)['uniformly']))[:_PAGES])}")
    print(f"pages {p95(figures['uniformly'].processor):.2f}")


def address(pair: Pair) -> str:
    """The page's own address, so that nothing is redirected."""
    left, right = (unquote(part) for part in pair_path(*pair).removeprefix("/pairs/").split("/"))
    return pair_path(*sorted((left, right)))


def warm_up(work: Callable[[Pair], object], pairs: Sequence[Pair]) -> None:
    """Let imports, templates and caches of the database be done before any clock runs."""
    for pair in pairs:
        work(pair)


def floor(app: FastAPI, pairs: Sequence[Pair]) -> Taken:
    """How long a bare application takes to render the same pages from what they show, made before."""
    shown = {
        address(pair): on_page(app.state.desk, pair_named(app.state.desk, *pair), moment_of(pair)) for pair in pairs
    }
    bare = FastAPI()

    @bare.get("/pairs/{first}/{second}")
    def page(request: Request, first: str, second: str) -> Response:
        return render(request, "pair.html", **shown[pair_path(first, second)])

    with TestClient(bare) as client:
        return taken(Asker(client).page, pairs)


def moment_of(pair: Pair) -> Moment:
    """The day on which a pair is asked about."""
    return Moment(date.fromordinal(day_for(pair)), None, is_today=False)


if __name__ == "__main__":
    main()
