"""Functions for engines to run: engines need them by their name in a module."""

import os
import signal
import time


def doubled(number: int) -> int:
    """Twice the number."""
    return 2 * number


def slow_first(number: int) -> int:
    """The number; the first takes longest."""
    time.sleep(0.3 if number == 0 else 0)
    return number


def picky(number: int) -> int:
    """The number, but for two."""
    if number == 2:
        raise ValueError("two is odd")
    return number


def mortal(number: int) -> int:
    """The number; at two the process dies."""
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def talkative(number: int) -> int:
    """The number, and a word."""
    print("a word on standard output")
    return number


def threads(number: int) -> str | None:
    """How many threads this process is told to use."""
    return os.environ.get("OPENBLAS_NUM_THREADS")


def process(number: int) -> int:
    """Which process works here."""
    return os.getpid()


def unpicklable(number: int) -> object:
    """What no other process can be told."""
    return lambda: number
