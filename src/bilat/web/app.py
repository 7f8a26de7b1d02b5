"""A configuration in, the application that answers over HTTP out."""

from __future__ import annotations

from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from bilat.errors import SettingsError
from bilat.web import api, files, pages
from bilat.web.access import Access, token_checked
from bilat.web.accounts import Accounts, KeyRing, Throttle
from bilat.web.addresses import SoundAddresses
from bilat.web.bounds import Bounded
from bilat.web.described import FAULTS, describe
from bilat.web.desk import open_desk
from bilat.web.etags import EntityTags
from bilat.web.faults import answer_faults
from bilat.web.headers import SafeHeaders
from bilat.web.routes import asked_for_heads, routers
from bilat.web.show import STATIC
from bilat.web.uploads import Uploads

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bilat.web.config import Config

_SMALL = 1000
_ABOUT = "How do A and B stand on day D, since when, and who says so? JSON for everything that the pages show."


def create_app(config: Config, tell: Callable[[str], None] | None = None) -> FastAPI:
    """The application over the store of a configuration, opened when it starts and closed when it ends.

    On loopback `tell` is given each key by which whoever started it signs in at `/login?key=`; else there is none.

    Raises SettingsError where others than this machine can reach it and there is no account, and StoreError, when it
    starts, where the store cannot be opened.
    """
    app = FastAPI(
        title="bilat",
        version=version("bilat"),
        description=_ABOUT,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_open,
        dependencies=[Depends(token_checked)],
    )
    app.state.config = config
    _let_in(app, config, tell)
    answer_faults(app)
    describe(app)
    # Files before pages: `/pairs/a/b.csv` would else be a pair's page.
    for router in (*routers(files), *routers(pages)):
        app.include_router(asked_for_heads(router), include_in_schema=False)
    for router in routers(api):
        app.include_router(router, prefix="/api", responses=dict(FAULTS))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(EntityTags)
    app.add_middleware(GZipMiddleware, minimum_size=_SMALL)
    app.add_middleware(Bounded, uploads=config.max_upload)
    app.add_middleware(Access)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(config.hosts))
    app.add_middleware(SoundAddresses)
    app.add_middleware(SafeHeaders)
    return app


def _let_in(app: FastAPI, config: Config, tell: Callable[[str], None] | None) -> None:
    """Who may sign in, and how."""
    app.state.accounts = accounts = Accounts(config.accounts)
    app.state.throttle = Throttle()
    app.state.keys = KeyRing(tell) if tell and not config.is_open else None
    if config.is_open and not accounts.all():
        what = f"others can reach {config.host}, and nobody has an account"
        raise SettingsError(what, "`bilat user add NAME --role editor` makes one; or listen on 127.0.0.1")


@asynccontextmanager
async def _open(app: FastAPI) -> AsyncIterator[None]:
    app.state.desk = open_desk(app.state.config)
    app.state.uploads = Uploads(app.state.desk)
    if app.state.keys:
        app.state.keys.announce()
    try:
        yield
    finally:
        app.state.uploads.close()
        app.state.desk.close()
