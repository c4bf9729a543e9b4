"""Does a graph keep to its contract? SHACL shapes and the evidence law, one article at a time.

Memory holds one article's graph and the names of the entities that it speaks of, never the whole store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.graph import law
from kg.graph.shacl import Shapes
from kg.graph.violations import Violation
from kg.vocab import DEFAULT_BASE, ENTITIES_GRAPH, Class, Prop, Std

_TYPE = NamedNode(Std.TYPE)
_ARTICLE = NamedNode(Class.ARTICLE)
_LEAF_CLASS = NamedNode(Prop.LEAF_CLASS)
_MENTIONED_IN = NamedNode(Prop.MENTIONED_IN)
_REPLACED_BY = NamedNode(Std.IS_REPLACED_BY)


class QuadSource(Protocol):
    """Anything that yields quads by pattern, None standing for any term; `pyoxigraph.Store` is one."""

    def quads_for_pattern(
        self,
        subject: NamedNode | BlankNode | Triple | None,
        predicate: NamedNode | None,
        object: NamedNode | BlankNode | Literal | Triple | None,
        graph_name: NamedNode | BlankNode | DefaultGraph | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that match."""


TextOf = Callable[[str], str | None]
"""From an article's dcterms:source to the text that its offsets count in; None where that is not at hand."""


def validate(
    source: QuadSource, shapes: str, text_of: TextOf, *, articles: Iterable[str] | None = None
) -> list[Violation]:
    """Everything wrong with the graph (or with the named articles' graphs), sorted within each article.

    `shapes` is the text of `ontology/shapes.ttl`. An empty list means that the graph keeps to its contract.
    Raises GraphError where the shapes cannot be read.

    >>> from pyoxigraph import Store
    >>> validate(Store(), "", lambda source: None)
    []
    """
    return list(violations(source, shapes, text_of, articles=articles))


def violations(
    source: QuadSource, shapes: str, text_of: TextOf, *, articles: Iterable[str] | None = None
) -> Iterator[Violation]:
    """The same as a stream, an article at a time, so that a caller can stop or show progress."""
    parsed = Shapes(shapes)
    for article in article_iris(source) if articles is None else articles:
        yield from sorted(set(_article(source, parsed, text_of, article)))
    if articles is None:
        yield from _strays(source)


def article_iris(source: QuadSource) -> Iterator[str]:
    """The IRIs of all articles."""
    for quad in source.quads_for_pattern(None, _TYPE, _ARTICLE, None):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject.value


def base_warning(base: str) -> str | None:
    """A line to show before a graph is shared that was built under the example base.

    >>> base_warning("https://graph.example.org/") is None
    True
    """
    if base != DEFAULT_BASE:
        return None
    return f"the graph's IRIs begin with {DEFAULT_BASE}, which nobody owns; give --base before sharing it"


def _article(source: QuadSource, shapes: Shapes, text_of: TextOf, article: str) -> Iterator[Violation]:
    name = NamedNode(article)
    quads = list(source.quads_for_pattern(None, None, None, name))
    terms = law.index(quads)
    if Class.ARTICLE not in (t.value for t in terms.get(article, {}).get(Std.TYPE, ())):
        yield Violation(article, article, "article-graph", "An article stands in the graph of its name.")
        return
    around = list(_surroundings(source, _entities_graph(article), quads))
    entities = law.index(around)
    yield from shapes.check(article, (*quads, *around))
    yield from law.check(article, terms, _text(terms[article], text_of))
    yield from law.check_entities(article, entities)


def _text(article: law.Said, text_of: TextOf) -> str | None:
    paths = [term.value for term in article.get(Std.SOURCE, ())]
    return text_of(paths[0]) if paths else None


def _entities_graph(article: str) -> NamedNode:
    return NamedNode(article.rpartition("/")[0] + "/" + ENTITIES_GRAPH)


def _surroundings(source: QuadSource, graph: NamedNode, quads: Iterable[Quad]) -> Iterator[Quad]:
    """What the entities' graph says of the nodes that an article speaks of."""
    nodes = {t for quad in quads for t in (quad.subject, quad.object) if isinstance(t, NamedNode)}
    for node in sorted(nodes, key=lambda n: n.value):
        yield from source.quads_for_pattern(node, None, None, graph)
        yield from source.quads_for_pattern(None, _REPLACED_BY, node, graph)


def _strays(source: QuadSource) -> Iterator[Violation]:
    """Entities that no article speaks of: dropping an article drops them too."""
    for quad in source.quads_for_pattern(None, _LEAF_CLASS, None, None):
        node = quad.subject
        if not isinstance(node, NamedNode) or _is_spoken_of(source, node, quad.graph_name):
            continue
        yield Violation("", node.value, "stray-entity", "No article speaks of the entity.")


def _is_spoken_of(source: QuadSource, node: NamedNode, own: NamedNode | BlankNode | DefaultGraph) -> bool:
    if next(iter(source.quads_for_pattern(node, _MENTIONED_IN, None, None)), None):
        return True
    return any(q.graph_name != own for q in source.quads_for_pattern(None, None, node, None))
