"""Locks on files: one writer at a time, and readers whose generation is not swept away under them."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import GraphError


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the writer's lock, whose file names the process; raises GraphError where another holds it."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise GraphError(
            f"{path.parent}: cannot be written ({error.strerror}); choose another --graph"
        ) from error
    try:
        if not _try(handle, fcntl.LOCK_EX):
            raise GraphError(
                f"{path.parent}: locked by process {_holder(handle)}; wait until it has finished"
            )
        os.truncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode("ascii"), 0)
        yield
    finally:
        os.close(handle)


@contextmanager
def sweeping(path: Path) -> Iterator[bool]:
    """Whether nobody reads what the file guards; as long as it lasts nobody begins to."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        yield True
        return
    try:
        yield _try(handle, fcntl.LOCK_EX)
    finally:
        os.close(handle)


class Reading:
    """A reader's hold on what the file guards, until `release`.

    Raises FileNotFoundError where the file is gone.
    """

    def __init__(self, path: Path) -> None:
        self._handle: int | None = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        if not _try(self._handle, fcntl.LOCK_SH):
            self.release()
            raise FileNotFoundError(path)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _try(handle: int, mode: int) -> bool:
    try:
        fcntl.flock(handle, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(handle: int) -> str:
    return os.pread(handle, 32, 0).decode("ascii", "replace").strip() or "unknown"
