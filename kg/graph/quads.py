"""A growing list of quads of one graph, with notes on what was left out of it."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad


class Quads:
    """Collects the quads of the graph `name`.

    >>> out = Quads(NamedNode("https://kg.example/id/article-a"))
    >>> out.add(NamedNode("x:s"), NamedNode("x:p"), Literal("o"))
    >>> len(out.quads)
    1
    """

    __slots__ = ("name", "notes", "quads")

    def __init__(self, name: NamedNode) -> None:
        self.name = name
        self.quads: list[Quad] = []
        self.notes: list[str] = []

    def add(self, subject: NamedNode, predicate: NamedNode, obj: NamedNode | Literal) -> None:
        """Put one more quad behind the others."""
        self.quads.append(Quad(subject, predicate, obj, self.name))

    def note(self, line: str) -> None:
        """Remember why something was left out."""
        self.notes.append(line)
