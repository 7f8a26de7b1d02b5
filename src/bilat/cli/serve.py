"""`bilat serve`: a store in, its pages in a browser out."""

from __future__ import annotations

import click

from bilat.cli.options import db_option, example, settings


@click.command(epilog=example("bilat serve", "bilat serve --db mine.db --port 8080"))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="The port.")
@db_option
def command(host: str, port: int, db: str | None) -> None:
    """Show a store in a browser: look, ask, judge.

    It listens on this machine alone, where anybody may read.
    """
    import uvicorn

    from bilat.web import Config, create_app
    from bilat.web.config import accounts_beside

    chosen = settings(db=db)
    config = Config(
        db=chosen.db,
        accounts=accounts_beside(chosen.db),
        host=host,
        port=port,
        model=chosen.model,
        user=chosen.user or "local",
        max_bytes=chosen.max_bytes,
        max_line=chosen.max_line,
    )
    click.echo(f"http://{host}:{port}/ shows {chosen.db}; Ctrl-C ends it", err=True)
    uvicorn.run(create_app(config), host=host, port=port, log_level="warning", server_header=False)
