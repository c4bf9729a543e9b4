"""The seam of storage: what every back end does, and what it answers with.

Terms are pyoxigraph's in every back end, so that a caller sees one library's types alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Row: TypeAlias = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: the variables without "?", and the rows, read once, in the same order."""

    variables: tuple[str, ...]
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE, read once."""

    triples: Iterator[Triple]


Answer: TypeAlias = Rows | Triples | bool


class Store(Protocol):
    """A place for quads that answers SPARQL. Queries see the union of all graphs as their default graph."""

    def add(self, quads: Iterable[Quad]) -> int:
        """Put quads into the store, in batches; returns how many were given."""

    def query(self, sparql: str) -> Answer:
        """Ask; raises QueryError, then or while reading, where the query cannot be parsed or answered."""

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one graph, or of all."""

    def graphs(self) -> Iterator[NamedNode]:
        """The names of the graphs."""

    def drop(self, graph: NamedNode) -> None:
        """Remove a graph."""

    def dump(self, target: IO[bytes]) -> None:
        """Write all quads as N-Quads, in no order."""

    def close(self) -> None:
        """Let go of what the store holds; it is not used afterwards."""
