"""Grouping by key with bounded memory: sorted runs in temporary files, merged."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Any, Final

from kg.engine.base import Value

RUN: Final = 200_000
"""Pairs that are held in memory at a time."""


def grouped(pairs: Iterable[tuple[str, Value]], run: int = RUN) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The values of each key, in the order in which they came; keys in the order of their code points.

    >>> list(grouped([("b", 1), ("a", 2), ("b", 3)], run=2))
    [('a', (2,)), ('b', (1, 3))]
    """
    source = iter(pairs)
    with ExitStack() as files:
        runs: list[Iterable[tuple[str, Value]]] = []
        while some := sorted(islice(source, run), key=itemgetter(0)):
            if len(some) == run:
                runs.append(_written(files.enter_context(TemporaryFile()), some))
            else:
                runs.append(some)
        for key, members in groupby(merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            yield key, tuple(value for _, value in members)


def _written(file: IO[bytes], pairs: list[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    for pair in pairs:
        pickle.dump(pair, file)
    file.seek(0)
    return _read(file, len(pairs))


def _read(file: IO[bytes], count: int) -> Iterator[Any]:
    for _ in range(count):
        yield pickle.load(file)
