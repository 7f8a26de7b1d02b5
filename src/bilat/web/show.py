"""A template's name and what it shows in, a page out; the words that templates share are filters here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urlencode

from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bilat.telling.times import told
from bilat.web.kept import days_kept, kept, query_kept
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fastapi import Request
    from starlette.responses import HTMLResponse

HERE = Path(__file__).parent
STATIC = HERE / "static"


def render(request: Request, template: str, **shown: Any) -> HTMLResponse:  # noqa: ANN401 -- templates take any value
    """A page of a template; `person` is who has signed in, and `next_to` the address to come back to."""
    person = getattr(request.state, "person", None)
    here = request.url.path
    context = {"person": person, "here": here, "next_to": keeping(here, request.url.query), **shown}
    return cast("HTMLResponse", _templates().TemplateResponse(request, template, context))


def is_fragment(request: Request) -> bool:
    """Whether a page is asked for by htmx, to be put in place of a part of the one that is there."""
    return request.headers.get("hx-request") == "true" and "hx-history-restore-request" not in request.headers


def pair_path(first: str, second: str) -> str:
    """The address of a pair's page."""
    return f"/pairs/{quote(slug(first))}/{quote(slug(second))}"


def query_of(given: Iterable[tuple[str, str | None]]) -> str:
    """Names with values as they stand in an address; what is empty is not asked, and left out."""
    return urlencode([(name, value) for name, value in given if value])


def keeping(path: str, query: str) -> str:
    """An address with a query added, which goes before the place on the page that it leads to."""
    address, mark, place = path.partition("#")
    between = "&" if "?" in address else "?"
    return f"{address}{between}{query}{mark}{place}" if query else path


def party_path(name: str) -> str:
    """The address of a party's page."""
    return f"/parties/{quote(slug(name))}"


@cache
def _templates() -> Jinja2Templates:
    return Jinja2Templates(env=environment())


@cache
def environment() -> Environment:
    """Where templates are found, with the words that they share; whatever they show is escaped."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"slug": slug, "told": told, "party_path": party_path, "keeping": keeping}
    made.globals |= {"pair_path": pair_path, "kept": kept, "days_kept": days_kept, "query_kept": query_kept}
    return made
