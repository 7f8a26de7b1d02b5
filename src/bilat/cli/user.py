"""`bilat user`: who may sign in to `bilat serve`, and as what; passwords come by prompt or stdin, not by argument."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import click

from bilat.cli.options import db_option, example, json_option, plural, print_json_lines, settings
from bilat.errors import SettingsError

if TYPE_CHECKING:
    from bilat.web.accounts import Accounts, Role

_ROLES = ("reader", "editor")


@click.group(epilog=example("bilat user list"))
def command() -> None:
    """Say who may sign in to `bilat serve`: add, list and remove accounts, give new passwords.

    Accounts are kept beside the store, in a file of their own: a store can be given away without them.
    """


@command.command(epilog=example("bilat user add anna --role editor"))
@click.argument("name")
@click.option(
    "--role", type=click.Choice(_ROLES), default="reader", show_default=True, help="An editor judges and uploads too."
)
@db_option
def add(name: str, role: str, db: str | None) -> None:
    """Add an account; the password is asked for, or is the first line of stdin."""
    _accounts(db).add(name, cast("Role", role), _new_password())
    click.echo(f"{name} may sign in as {role}")


@command.command("list", epilog=example("bilat user list", "bilat user list --json"))
@db_option
@json_option
def list_(db: str | None, as_json: bool) -> None:
    """List the accounts."""
    found = _accounts(db).all()
    if as_json:
        print_json_lines({"name": a.name, "role": a.role, "made_on": a.made_on.isoformat()} for a in found)
        return
    for account in found:
        click.echo(f"{account.name:<24}{account.role:<8}since {account.made_on:%Y-%m-%d}")
    click.echo(plural(len(found), "account"))


@command.command(epilog=example("bilat user remove anna"))
@click.argument("name")
@db_option
def remove(name: str, db: str | None) -> None:
    """Remove an account and end its sessions; the verdicts given under its name stay."""
    _accounts(db).remove(name)
    click.echo(f"{name} may sign in no more")


@command.command(epilog=example("bilat user password anna"))
@click.argument("name")
@db_option
def password(name: str, db: str | None) -> None:
    """Give an account a new password and end its sessions."""
    _accounts(db).set_password(name, _new_password())
    click.echo(f"{name} has a new password")


def _accounts(db: str | None) -> Accounts:
    from bilat.web.accounts import Accounts
    from bilat.web.config import accounts_beside

    return Accounts(accounts_beside(settings(db=db).db))


def _new_password() -> str:
    if sys.stdin.isatty():
        return click.prompt("Password", hide_input=True, confirmation_prompt=True)
    given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        what = "no password was given"
        raise SettingsError(what, "type it when asked, or give it as the first line of stdin")
    return given
