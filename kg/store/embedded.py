"""Oxigraph, in memory or in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import ENOSPC
from itertools import islice
from pathlib import Path
from typing import IO, Final, TypeVar

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from kg.errors import GraphError, QueryError
from kg.store.base import Answer, Rows, Triples

BATCH: Final = 65_536
"""Quads to a bulk insert: one of 500,000 peaks near 0.7 GB."""

_Found = TypeVar("_Found")
_Made = TypeVar("_Made")


def one_line(error: BaseException) -> str:
    """The message of a foreign error on one line.

    >>> one_line(OSError("IO error:\\n  disk"))
    'IO error: disk'
    """
    return " ".join(str(error).split())


class EmbeddedStore:
    """Quads in Oxigraph: in memory, or in a folder that stays.

    >>> store = EmbeddedStore()
    >>> a, b, g = NamedNode("x:a"), NamedNode("x:b"), NamedNode("x:g")
    >>> store.add([Quad(a, b, a, g)])
    1
    >>> store.query("ASK { ?s <x:b> ?s }")
    True
    """

    def __init__(self, folder: Path | None = None, *, read_only: bool = False) -> None:
        """Open a folder (made if it is not there, unless `read_only`); raises GraphError where that fails."""
        self._where = str(folder) if folder else "the graph in memory"
        self._read_only = read_only
        with self._reported():
            if folder is None:
                self._store = ox.Store()
            elif read_only:
                self._store = ox.Store.read_only(str(folder))
            else:
                self._store = ox.Store(str(folder))

    def add(self, quads: Iterable[Quad]) -> int:
        """Put quads into the store, BATCH at a time; a batch goes in wholly or not at all."""
        source, count = iter(quads), 0
        while batch := list(islice(source, BATCH)):
            with self._reported():
                self._store.bulk_extend(batch)
            count += len(batch)
        return count

    def query(self, sparql: str) -> Answer:
        """Ask, over the union of all graphs.

        >>> EmbeddedStore().query("SELECT ?s ?p { ?s ?p 1 }").variables
        ('s', 'p')
        """
        with self._reported(), self._asked():
            found = self._store.query(sparql, use_default_graph_as_union=True)
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QueryTriples):
            return Triples(self._safely(found, _triple))
        variables = tuple(variable.value for variable in found.variables)
        return Rows(variables, self._safely(found, tuple))

    def _safely(self, found: Iterable[_Found], made: Callable[[_Found], _Made]) -> Iterator[_Made]:
        with self._reported(), self._asked():
            for one in found:
                yield made(one)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one graph, or of all, in no order."""
        with self._reported():
            yield from self._store.quads_for_pattern(None, None, None, graph)

    def graphs(self) -> Iterator[NamedNode]:
        """The names of the graphs."""
        with self._reported():
            for name in self._store.named_graphs():
                if isinstance(name, NamedNode):
                    yield name

    def drop(self, graph: NamedNode) -> None:
        """Remove a graph; one that is not there is no error."""
        with self._reported():
            self._store.remove_graph(graph)

    def dump(self, target: IO[bytes]) -> None:
        """Write all quads as N-Quads, in no order; OSError where `target` cannot be written."""
        self._store.dump(target, ox.RdfFormat.N_QUADS)

    def close(self) -> None:
        """Write out what is pending and let go of the folder; a second time does nothing."""
        if not self._read_only:
            with self._reported():
                self._store.flush()
        self._store, self._read_only = ox.Store(), True

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise GraphError(f"{self._where}: {_advice(error)}") from error

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise QueryError(f"query: {one_line(error)}") from error


def _triple(triple: ox.Triple) -> ox.Triple:
    return triple


def _advice(error: OSError | RuntimeError) -> str:
    if getattr(error, "errno", None) == ENOSPC or "No space left" in str(error):
        return "no space left on the device; free some and build again"
    return f"{one_line(error)}; build the graph anew with --fresh"
