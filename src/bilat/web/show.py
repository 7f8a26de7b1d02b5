"""A template's name and what it shows in, a page out; the words that templates share are filters here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bilat.telling.times import told
from bilat.web.kept import days_kept, kept, query_kept
from bilat.web.paths import asking, evidence_path, keeping, pair_path, party_path
from bilat.web.slugs import slug

if TYPE_CHECKING:
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
    made.filters |= {"slug": slug, "told": told, "party_path": party_path, "asking": asking, "keeping": keeping}
    made.globals |= {"pair_path": pair_path, "evidence_path": evidence_path}
    made.globals |= {"kept": kept, "days_kept": days_kept, "query_kept": query_kept}
    return made
