"""`bilat serve`: a store in, its pages in a browser out."""

from __future__ import annotations

import gc
import getpass
from typing import TYPE_CHECKING

import click

from bilat.cli.options import db_option, example, settings

if TYPE_CHECKING:
    from bilat.web import Config


@click.command(epilog=example("bilat serve", "bilat serve --db mine.db --port 8080"))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="The port.")
@click.option(
    "--behind-proxy",
    metavar="ADDRESS",
    help="The address of a server in front that ends TLS and sets X-Forwarded-Proto and X-Forwarded-For.",
)
@db_option
def command(host: str, port: int, behind_proxy: str | None, db: str | None) -> None:
    """Show a store in a browser: look, ask, judge.

    It listens on this machine alone, where anybody may read, and whoever opens the link that it prints may judge and
    upload. Beyond that (--host 0.0.0.0, --behind-proxy) all need an account: see `bilat user`.
    """
    import uvicorn

    from bilat.web import create_app

    config = _config(host, port, behind_proxy, db)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    app = create_app(config, lambda key: click.echo(f"{address}login?key={key} signs in {config.user}, once", err=True))
    click.echo(f"{address} shows {config.db}; Ctrl-C ends it", err=True)
    if config.is_open and not config.proxy:
        click.echo("warning: passwords cross the network as they are: put a server with TLS in front", err=True)
    _settle()
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        proxy_headers=behind_proxy is not None,
        forwarded_allow_ips=behind_proxy,
    )


def _config(host: str, port: int, proxy: str | None, db: str | None) -> Config:
    from bilat.web import Config
    from bilat.web.config import accounts_beside

    chosen = settings(db=db)
    return Config(
        db=chosen.db,
        accounts=accounts_beside(chosen.db),
        host=host,
        port=port,
        model=chosen.model,
        user=chosen.user or _who_started(),
        max_bytes=chosen.max_bytes,
        max_line=chosen.max_line,
        proxy=proxy,
    )


def _settle() -> None:
    """Let the garbage collector pass over what lasts as long as the server: looking through it delays answers."""
    from bilat.model.parties import load_registry

    load_registry()
    gc.collect()
    gc.freeze()


def _who_started() -> str:
    try:
        return getpass.getuser()
    except OSError:
        # A container may run as a number without a name.
        return "local"
