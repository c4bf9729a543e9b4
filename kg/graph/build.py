"""From a record and its nodes to quads: one named graph an article, and one for the entities of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.graph.articles import Sentences, write_article, write_mentions, write_sentences
from kg.graph.claims import write_claims
from kg.graph.facts import write_actions, write_figures, write_posts
from kg.graph.footing import ConfidenceOf, Footing
from kg.graph.iris import Iris
from kg.graph.quads import Quads
from kg.graph.terms import plain, term, zh
from kg.model import Record
from kg.nodes import ArticleNodes, Node
from kg.vocab import ONTOLOGY, LeafClass, Prop, Std


class ArticleGraph(NamedTuple):
    """The quads of one article's graph, and a line for everything that was left out of it."""

    name: NamedNode
    quads: list[Quad]
    notes: list[str]


def article_quads(
    record: Record, nodes: ArticleNodes, iris: Iris, confidence_of: ConfidenceOf
) -> ArticleGraph:
    """All that one article says.

    `nodes` are its entities' nodes; `confidence_of` maps a fact's rule, and the probability that its names
    are right, to 0 … 1. A fact that breaks the law of evidence (a word that does not stand in its sentences,
    a sentence or entity that there is not) is left out and noted.

    >>> from kg.model import Article
    >>> record = Record(Article("a1", "page.txt", "00", ()))
    >>> graph = article_quads(record, ArticleNodes(()), Iris(), lambda rule, names: names)
    >>> graph.name.value, len(graph.quads)
    ('https://kg.example/id/article-a1', 4)
    """
    name = iris.article(record.article.key)
    out = Quads(name)
    entities = [iris.node(node) for node in nodes.entities]
    publisher = iris.node(nodes.publisher) if nodes.publisher else None
    sentences = Sentences(record.article, iris)
    write_article(out, record, name, entities, publisher)
    write_sentences(out, sentences, name)
    write_mentions(out, record, sentences, entities)
    ground = Footing(out, record, sentences, entities, iris, confidence_of)
    write_posts(ground, record.posts, iris)
    write_actions(ground, record.actions)
    write_figures(ground, record.figures)
    write_claims(ground, record.claims)
    return ArticleGraph(name, out.quads, out.notes)


def entity_quads(nodes: Iterable[Node], iris: Iris) -> Iterator[Quad]:
    """Types, names and sameness of entities, for the graph `id:graph-entities`."""
    for node in nodes:
        out = Quads(iris.entities_graph)
        _write_entity(out, node, iris)
        yield from out.quads


def _write_entity(out: Quads, node: Node, iris: Iris) -> None:
    iri, leaf = iris.node(node), LeafClass(node.cls.value)
    for cls in (leaf.iri, *leaf.superclasses):
        out.add(iri, term(Std.TYPE), term(cls))
    out.add(iri, term(Prop.LEAF_CLASS), term(leaf.iri))
    out.add(iri, term(Std.LABEL), zh(node.label))
    for name in dict.fromkeys((node.label, *node.names)):
        out.add(iri, term(Prop.NAME), plain(name))
        if name != node.label:
            out.add(iri, term(Std.ALT_LABEL), zh(name))
    if node.code:
        out.add(iri, term(Prop.ADMIN_CODE), plain(node.code))
    for key in node.possibly_same:
        out.add(iri, term(Prop.POSSIBLY_SAME), iris.entity(node.kind.value, key))
    for key in node.succeeded_by:
        out.add(iri, term(Prop.SUCCEEDED_BY), iris.entity(node.kind.value, key))
    for key in node.aliases:
        out.add(iris.entity(node.kind.value, key), term(Std.IS_REPLACED_BY), iri)


def ontology_quads(turtle: str) -> Iterator[Quad]:
    """The ontology in a graph of its own, whose name is the ontology's IRI.

    >>> [q.graph_name.value for q in ontology_quads("<x:a> <x:b> <x:c> .")]
    ['https://kg.example/ontology']
    """
    graph = NamedNode(ONTOLOGY)
    for triple in parse(turtle.encode("utf-8"), RdfFormat.TURTLE):
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
