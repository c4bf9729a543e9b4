"""A query in a process of its own: a running query cannot be stopped, a process can be ended.

The process is started by its own command line, so that it does not import the program that asks. It gets a
folder and a query by standard input, and gives what it found, or the error, by standard output.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any, Final

from kg.errors import KgError, QueryError
from kg.store.base import Answer, Rows, Triples
from kg.store.folder import open_graph

COMMAND: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from kg.query.worker import serve; serve()"
)


def ask(seconds: float, folder: Path, text: str, most: int | None) -> Answer:
    """The answer to a query, at most `most` rows of it.

    Raises QueryError where the time is up or the process dies, and what opening and asking raise.
    """
    command = [sys.executable, "-c", COMMAND, json.dumps(sys.path)]
    request = pickle.dumps((str(folder), text, most))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            said, _ = process.communicate(request, timeout=seconds)
        except subprocess.TimeoutExpired:
            late = f"not answered within {seconds:g} seconds; narrow it, or give it more time"
            raise QueryError(f"query: {late}") from None
        finally:
            process.kill()
    return _answer(said, process.returncode)


def _answer(said: bytes, code: int) -> Answer:
    try:
        found = pickle.loads(said)
    except (pickle.UnpicklingError, EOFError, IndexError):
        died = f"the process that ran it died (exit code {code}); is there memory left?"
        raise QueryError(f"query: {died}") from None
    match found:
        case KgError():
            raise found
        case ("rows", variables, rows):
            return Rows(variables, iter(rows))
        case ("triples", triples):
            return Triples(iter(triples))
        case _:
            return bool(found)


def serve() -> None:
    """Read a request, answer it, end; Ctrl-C is the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    folder, text, most = pickle.load(sys.stdin.buffer)
    try:
        found = _found(Path(folder), text, most)
    except KgError as error:
        found = error
    pickle.dump(found, out)
    out.close()


def _found(folder: Path, text: str, most: int | None) -> Any:
    store = open_graph(folder)
    try:
        answer = store.query(text)
        if isinstance(answer, Rows):
            return "rows", answer.variables, list(islice(answer.rows, most))
        if isinstance(answer, Triples):
            return "triples", list(islice(answer.triples, most))
        return answer
    finally:
        store.close()
