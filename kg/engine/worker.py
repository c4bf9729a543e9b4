"""A process that works through what it is sent.

It is started by its own command line, never by forking, and does not import the program that uses it: a
script or notebook without `if __name__ == "__main__"` can use several processes too.
"""

from __future__ import annotations

import os
import pickle
import sys
from multiprocessing.connection import Connection
from traceback import format_exc, format_exception_only, walk_tb
from typing import Any, Final

from kg.engine.base import Failure
from kg.engine.collecting import seldom_collected

COMMAND: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2]); "
    "from kg.engine.worker import serve; serve(int(sys.argv[1]))"
)


def serve(handle: int) -> None:
    """Take a function, then items, until the other side closes; answer each item.

    What is printed on the way goes to standard error.
    """
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with Connection(handle) as line:
        try:
            work = _taken(line)
            while True:
                line.send_bytes(answer(work, line.recv()))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _taken(line: Connection) -> Any:
    """The function to run; where it cannot be loaded here, one that says so for each item."""
    try:
        return line.recv()
    except EOFError:
        raise
    except Exception as error:
        broken = failure(error)
        return lambda item: broken


def answer(work: Any, item: Any) -> bytes:
    """The pickled result of one item."""
    result = attempt(work, item)
    try:
        return pickle.dumps(result)
    except Exception as error:
        return pickle.dumps(failure(error))


def attempt(work: Any, item: Any) -> Any:
    """The result of one item, or the Failure that it came to."""
    try:
        with seldom_collected():
            return work(item)
    except Exception as error:
        return failure(error)


def failure(error: Exception) -> Failure:
    """An unforeseen error as one line that says where it was raised.

    >>> failure(ValueError("odd")).reason
    'internal error: ValueError: odd'
    """
    what = " ".join("".join(format_exception_only(error)).split())
    walked = walk_tb(error.__traceback__)
    frames = [f"{frame.f_globals.get('__name__')}, line {number}" for frame, number in walked]
    where = f" ({frames[-1]})" if frames else ""
    return Failure(f"internal error: {what}{where}", format_exc() if frames else "")
