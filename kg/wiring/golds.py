"""Which files hold gold answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import UsageError


def gold_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and the .json files in the folders named, by name.

    Raises UsageError where there is none.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.glob("*.json"))
        if not found:
            raise UsageError(f"{path}: no gold answers (*.json) in this folder")
        yield from found
