"""The folder of a built graph: generations of an embedded store, one of which is current.

    DIR/current      what is current, as JSON: its folder, and the builder's note; written last, in one step
    DIR/store-<n>/   the generations; whoever reads one holds DIR/store-<n>/readers
    DIR/writer.lock  held by whoever writes

A reader sees the old graph or the new one. What an interrupted writer has left behind is removed by the next.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, TypedDict

from kg.errors import GraphError
from kg.store.embedded import EmbeddedStore
from kg.store.lock import Reading, sweeping, writing

FORMAT: Final = 1
_GENERATION = re.compile(r"store-(\d+)")


class Generation(EmbeddedStore):
    """The current store of a folder, opened for reading; `about` is what its builder noted."""

    def __init__(self, folder: Path, about: Mapping[str, str]) -> None:
        self._hold = Reading(folder / "readers")
        self.about = dict(about)
        try:
            super().__init__(folder, read_only=True)
        except BaseException:
            self._hold.release()
            raise

    def close(self) -> None:
        """Let go of the folder; once nobody reads it, it may be swept away."""
        super().close()
        self._hold.release()


def open_graph(folder: Path) -> Generation:
    """The graph in a folder, as it is now; whatever is built meanwhile, the reader keeps seeing this.

    Raises GraphError where there is none, or it is damaged.

    >>> open_graph(Path("no-such-folder"))
    Traceback (most recent call last):
    kg.errors.GraphError: no graph in no-such-folder; build one with kg build PATH
    """
    for _ in range(3):  # between reading the marker and opening the store, a writer may have swept it away
        marker = _marker(folder)
        try:
            return Generation(folder / marker["store"], marker["about"])
        except FileNotFoundError:
            continue
    raise GraphError(f"{folder}: {marker['store']} is missing; build the graph anew with --fresh")


@contextmanager
def new_graph(folder: Path, about: Mapping[str, str] | None = None) -> Iterator[EmbeddedStore]:
    """A new, empty generation to fill; it becomes current when the block ends well, else it is removed.

    `about` is a note for readers. Raises GraphError where another process is writing or the folder cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GraphError(f"{folder}: cannot be made ({error.strerror}); choose another --graph") from error
    with writing(folder / "writer.lock"):
        sweep(folder)
        target = folder / f"store-{max(_numbers(folder), default=0) + 1}"
        try:
            with _reported(folder):
                target.mkdir()
                (target / "readers").touch()
            with closing(EmbeddedStore(target)) as store:
                yield store
            with _reported(folder):
                _write_marker(folder, target.name, about or {})
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
        sweep(folder)


def sweep(folder: Path) -> None:
    """Remove the generations that are not current and that nobody reads; for the one who holds the lock."""
    try:
        current = _marker(folder)["store"]
    except GraphError:
        current = None
    for number in _numbers(folder):
        old = folder / f"store-{number}"
        if old.name != current:
            with sweeping(old / "readers") as unread:
                if unread:
                    shutil.rmtree(old, ignore_errors=True)


def _numbers(folder: Path) -> list[int]:
    found = (_GENERATION.fullmatch(entry.name) for entry in folder.iterdir())
    return sorted(int(match[1]) for match in found if match)


class Marker(TypedDict):
    """What `current` holds."""

    format: int
    store: str
    about: dict[str, str]


def _marker(folder: Path) -> Marker:
    """What `current` says, looked through; raises GraphError where it says nothing good."""
    try:
        marker: Any = json.loads((folder / "current").read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise GraphError(f"no graph in {folder}; build one with kg build PATH") from None
    except OSError as error:
        raise GraphError(f"{folder}: cannot be read ({error.strerror})") from error
    except ValueError:
        marker = None
    if not (
        isinstance(marker, dict)
        and _GENERATION.fullmatch(str(marker.get("store")))
        and isinstance(marker.get("about"), dict)
    ):
        raise GraphError(f"{folder}: damaged (current is unreadable); build the graph anew with --fresh")
    if marker.get("format") != FORMAT:
        raise GraphError(f"{folder}: made by another version of kg; build the graph anew with --fresh")
    return Marker(format=FORMAT, store=marker["store"], about=marker["about"])


def _write_marker(folder: Path, store: str, about: Mapping[str, str]) -> None:
    marker = Marker(format=FORMAT, store=store, about=dict(about))
    fresh = folder / "current.new"
    with fresh.open("w", encoding="utf-8") as handle:
        handle.write(json.dumps(marker, ensure_ascii=False) + "\n")
        handle.flush()
        os.fsync(handle.fileno())
    fresh.replace(folder / "current")


@contextmanager
def _reported(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GraphError(f"{folder}: cannot be written ({error.strerror}); nothing has changed") from error
