"""The graph of two invented articles, for tests of whatever comes after the building of quads."""

from __future__ import annotations

from decimal import Decimal

from pyoxigraph import Quad

from kg.graph.build import article_quads, entity_quads
from kg.graph.iris import Iris
from kg.resolve.corpus import resolve
from kg.resolve.rows import key_rows
from tests.records import record


def two_articles() -> list[Quad]:
    """All quads: the entities' graph and two articles' that say the same."""
    iris = Iris()
    records = (record("a1", "one.txt"), record("b2", "two.txt"))
    corpus = resolve(row for one in records for row in key_rows(one))
    quads = list(entity_quads(corpus.nodes, iris))
    for one in records:
        quads += article_quads(
            one, corpus.of(one.article.key), iris, lambda rule, names: Decimal("0.9")
        ).quads
    return quads
