"""The group of all commands."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

import click

from kg.cli.common.options import common_options, version_option

_PACKAGE: Final = "kg.cli"
_HELP: Final = """Chinese local-government news as a knowledge graph whose every fact shows its words.

A session: kg build seeds/demo; kg query; kg view; kg export graph.ttl
"""


class Program(click.Group):
    """`kg`, whose commands are the modules of kg.cli; each is imported when it is asked for."""

    def __init__(self) -> None:
        super().__init__("kg", help=_HELP, params=[*common_options(outer=True), version_option()])

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        folder = Path(__file__).parent.parent
        return sorted(module.name for module in iter_modules([str(folder)]) if not module.ispkg)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if not cmd_name.isidentifier() or cmd_name not in self.list_commands(ctx):
            return None
        found = import_module(f"{_PACKAGE}.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; an unknown name is answered with the known ones."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = ", ".join(self.list_commands(ctx))
            raise click.UsageError(f"there is no command {args[0]!r}; commands are {known}", ctx)
        return super().resolve_command(ctx, args)
