"""A command line in, what it asks for on stdout out; errors on stderr, and an exit code (docs/commands.md)."""

from __future__ import annotations


def main() -> None:
    """Run `bilat` with the arguments of the process; ends the process with an exit code."""
    from bilat.cli.app import app

    app(prog_name="bilat")
