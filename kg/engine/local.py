"""The engine of one machine: this process, or several."""

from __future__ import annotations

import json
import os
import pickle
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from kg.engine.base import Failure, Item, Made, Results, Value
from kg.engine.spill import grouped
from kg.engine.threads import ONE_THREAD
from kg.engine.worker import COMMAND, attempt
from kg.errors import UsageError

_AHEAD: Final = 8
"""How many items a process may be ahead of the slowest one: what bounds memory."""


class LocalEngine:
    """Work on this machine, in `jobs` processes; with one job, in this process.

    Raises UsageError where `jobs` is less than one.

    >>> list(LocalEngine(1).map(len, ["一", "一二"]))
    [1, 2]
    """

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = cores() if jobs is None else jobs
        if self.jobs < 1:
            raise UsageError(f"{self.jobs} jobs: give one or more")

    def map(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Results[Made]:
        """One result an item, in the order of the items."""
        if self.jobs == 1 or len(items) < 2:
            return (attempt(work, item) for item in items)
        return _in_order(work, items, min(self.jobs, len(items)))

    def group(self, pairs: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """The values of each key; what does not fit into memory waits in a temporary file."""
        return grouped(pairs)


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Process:
    """One worker, and the number of the item that it is at."""

    def __init__(self, work: bytes) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", COMMAND, str(theirs.fileno()), json.dumps(sys.path)],
                env={**os.environ, **ONE_THREAD},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for the parent, which ends its workers
            )
        self.line = Connection(ours.detach())
        self.at: int | None = None
        self.dead = False
        self.line.send_bytes(work)

    def give(self, number: int, item: object) -> None:
        """Send an item; whether it arrived is known when the answer is read."""
        self.at = number
        try:
            self.line.send(item)
        except OSError:
            return

    def result(self) -> Any:
        """The answer, or the Failure of a process that has died."""
        try:
            return pickle.loads(self.line.recv_bytes())
        except (EOFError, OSError):
            self.dead = True
            return Failure(f"the process that read it died ({_ending(self._process.wait())})")

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self.line.close()
        self._process.kill()
        self._process.wait()


def _ending(code: int) -> str:
    """How a process ended, in words.

    >>> _ending(-9), _ending(3)
    ('SIGKILL: killed from outside, as it is when memory runs out', 'exit code 3')
    """
    if code >= 0:
        return f"exit code {code}"
    name = signal.Signals(-code).name
    return f"{name}: killed from outside, as it is when memory runs out" if code == -signal.SIGKILL else name


@contextmanager
def _team(work: bytes, size: int) -> Iterator[list[_Process]]:
    team: list[_Process] = []
    try:
        team.extend(_Process(work) for _ in range(size))
        yield team
    finally:
        for process in team:
            process.stop()


def _in_order(work: Callable[[Item], Made], items: Sequence[Item], jobs: int) -> Results[Made]:
    pickled = pickle.dumps(work)
    todo = deque(enumerate(items))
    ready: dict[int, Made | Failure] = {}
    wanted = 0
    with _team(pickled, jobs) as team:
        while wanted < len(items):
            for process in team:
                if process.at is None and todo and todo[0][0] < wanted + jobs * _AHEAD:
                    process.give(*todo.popleft())
            _collect(team, pickled, ready)
            while wanted in ready:
                yield ready.pop(wanted)
                wanted += 1


def _collect(team: list[_Process], work: bytes, ready: dict[int, Any]) -> None:
    """Wait for an answer or more; a process that has died is replaced."""
    busy = {process.line: place for place, process in enumerate(team) if process.at is not None}
    for line in wait(list(busy)):
        place = busy[line]  # type: ignore[index]
        process = team[place]
        if process.at is None:
            continue
        ready[process.at] = process.result()
        process.at = None
        if process.dead:
            process.stop()
            team[place] = _Process(work)
