"""The options that every command takes, before and after its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from kg import __version__

GRAPH: Final = "graph"


@dataclass(slots=True)
class Settings:
    """What the common options say: the graph's folder, and how much is told."""

    graph: Path = Path(GRAPH)
    quiet: bool = False
    verbose: bool = False


settings = click.make_pass_decorator(Settings, ensure=True)
"""Hands a command its Settings as first argument."""


def _set(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value and param.name and not ctx.resilient_parsing:
        setattr(ctx.ensure_object(Settings), param.name, value)


def common_options(*, outer: bool) -> list[click.Parameter]:
    """The options as parameters; those before the command's name (`outer`) look at the environment too."""
    option = partial(click.Option, expose_value=False, callback=_set)
    folder = click.Path(path_type=Path)
    where = "The folder of the graph (default: ./graph, or what KG_GRAPH says)."
    graph = option(
        ["-g", "--graph"], type=folder, metavar="DIR", envvar="KG_GRAPH" if outer else None, help=where
    )
    return [
        graph,
        option(["--quiet"], is_flag=True, help="Say nothing but what went wrong."),
        option(["--verbose"], is_flag=True, help="Say more, and where an error was raised."),
    ]


class Command(click.Command):
    """A command with the common options, and an example in its help."""

    def __init__(self, *args: Any, example: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(common_options(outer=False))
        self.params.append(version_option())
        self.example = example

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example."""
        with formatter.section("Example"):
            for line in self.example.strip().splitlines():
                formatter.write_text(line.strip())


def version_option() -> click.Option:
    """`--version`, as an option of its own."""

    def show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(f"kg {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help="Show the version.",
    )


Function = TypeVar("Function", bound=Callable[..., Any])


def named(name: str, *, example: str) -> Callable[[Function], Command]:
    """Make a command of a function, whose docstring is its help; `example` stands at its end, a line each."""
    return click.command(name, cls=Command, example=example)
