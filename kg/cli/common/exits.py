"""How commands end: the one place that turns errors into messages and exit codes."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from enum import IntEnum
from typing import Any

import click

from kg.errors import KgError


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    WANTS_A_LOOK = 1
    USAGE = 2
    GRAPH = 3
    INTERRUPTED = 130


def run(program: Callable[[], Any], verbose: Callable[[], bool]) -> int:
    """Call a program, and say in one line what went wrong; what it returns is its exit code (None is 0)."""
    try:
        return int(program() or Exit.DONE)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted; what was finished is kept")
        return Exit.INTERRUPTED
    except click.ClickException as error:
        say(_usage(error))
        return Exit.USAGE
    except Exception as error:
        return _failed(error, verbose())


def _usage(error: click.ClickException) -> str:
    """What is wrong with a command line, and where to read how it should be."""
    message = error.format_message().rstrip(".")
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message}; {context.command_path} --help tells more" if context else message


def _failed(error: Exception, verbose: bool) -> int:
    if verbose:
        traceback.print_exception(error)
    for note in getattr(error, "__notes__", ()):
        say(note)
    if isinstance(error, KgError):
        say(str(error))
        return error.exit_code
    if isinstance(error, OSError):
        say(f"{error.filename or 'system'}: {error.strerror or error}")
        return Exit.USAGE
    say(f"internal error: {type(error).__name__}: {error}; --verbose shows where")
    return Exit.USAGE


def say(message: str) -> None:
    """A message to whoever runs the command, on standard error."""
    click.echo(f"kg: {message}", err=True)
