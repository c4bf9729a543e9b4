"""A progress bar on standard error, where somebody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]


def is_watched(quiet: bool) -> bool:
    """Whether standard error is a terminal on which a bar is wanted."""
    return not quiet and sys.stderr.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Progress]:
    """A bar that shows what is being done; where nobody watches it shows nothing."""
    if not is_watched(quiet):
        yield lambda doing, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(doing: str, done: int, total: int) -> None:
            bar.update(task, description=doing, completed=done, total=total)

        yield show
