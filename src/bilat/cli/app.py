"""The group of commands: names in, commands out, each imported only when it is called for.

Exit codes: 0 all is well, 1 some input could not be used or is not known, 2 wrong usage or settings, 3 the store.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import cast

import click

from bilat.errors import BilatError, SettingsError, StoreError
from bilat.recording.protocol import NotRecordedError

COMMANDS = MappingProxyType(
    {
        "read": "Read articles and record what they say.",
        "load": "Load statements from JSON Lines.",
        "standing": "How two parties stand on a day.",
        "brief": "One page on two parties, as of a day.",
        "timeline": "What happened between two parties, in order of time.",
        "spells": "The spells of ties, as data.",
        "check": "What may be wrong with what was read.",
        "search": "Find statements by the words of their sentences.",
        "facts": "Each tie and event of two parties, with all that tells of it.",
        "verdict": "Judge statements: accept, reject, correct, add, join, split.",
        "evidence": "The sentence that a statement rests on.",
        "documents": "The documents that were read, and what was in doubt.",
        "doctor": "See that a store is whole, and mend what can be.",
        "parties": "The parties that are known, with their names and codes.",
        "kinds": "The kinds of statement.",
        "serve": "Show a store in a browser.",
        "user": "Who may sign in to `bilat serve`.",
        "times": "The time expressions in texts.",
    }
)
"""The commands in the order of their help, each with its line in it; `NAME` is `bilat.cli.NAME.command`."""

INPUT, USAGE, STORE = 1, 2, 3


class LazyGroup(click.Group):
    """A group that imports a command's module when it is called, and tells every BilatError in one way."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of COMMANDS."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f"bilat.cli.{cmd_name}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a BilatError becomes one line on stderr and an exit code."""
        try:
            return super().invoke(ctx)
        except BilatError as error:
            click.echo(f"error: {error}", err=True)
            ctx.exit(exit_code(error))


def exit_code(error: BilatError) -> int:
    """The exit code that an error ends a command with."""
    if isinstance(error, SettingsError):
        return USAGE
    if isinstance(error, StoreError) and not isinstance(error, NotRecordedError):
        return STORE
    return INPUT


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="`bilat COMMAND --help` tells of one command, with an example.",
)
@click.version_option(package_name="bilat")
def app() -> None:
    """How do A and B stand on day D, since when, and who says so?"""
