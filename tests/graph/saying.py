"""Graphs of invented records, and short forms of what they say."""

from __future__ import annotations

from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from kg.graph.build import ArticleGraph, article_quads
from kg.graph.iris import Iris
from kg.model import EntityClass, Record
from kg.nodes import ArticleNodes, Node, kind_of
from kg.vocab import PREFIXES

IRIS = Iris()
ID = IRIS.namespace


def node(label: str, cls: EntityClass, names: tuple[str, ...] = (), **more: tuple[str, ...]) -> Node:
    """A node whose key is its label."""
    return Node(kind_of(cls), label, label, names, cls, **more)  # type: ignore[arg-type]


def nodes_of(given: Record) -> ArticleNodes:
    """Each entity as a node of its own."""
    return ArticleNodes(
        tuple(node(entity.label, entity.cls, entity.names) for entity in given.entities),
        node("云溪日报", EntityClass.INSTITUTION),
    )


def built(given: Record) -> ArticleGraph:
    """The record's graph, every rule right in 9 of 10 cases."""
    return article_quads(given, nodes_of(given), IRIS, lambda rule, names: Decimal("0.9") * names)


def short(term: object) -> str:
    """A term as a test writes it: a prefixed name, or a literal's text."""
    if isinstance(term, Literal):
        return term.value
    assert isinstance(term, NamedNode)
    for prefix, start in {**PREFIXES, "id": ID}.items():
        if term.value.startswith(start):
            return f"{prefix}:{term.value[len(start) :]}"
    return term.value


def said(graph: ArticleGraph, subject: str) -> dict[str, list[str]]:
    """What a graph says of one subject."""
    found: dict[str, list[str]] = {}
    for quad in graph.quads:
        if short(quad.subject) == subject:
            found.setdefault(short(quad.predicate), []).append(short(quad.object))
    return found
