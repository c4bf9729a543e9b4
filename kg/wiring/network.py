"""The graph for networkx: who and what as nodes; relations, posts and deeds as edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import networkx

from kg.store.base import Rows, Store
from kg.vocab import PREFIXES, RELATIONS

_NODES: Final = "SELECT ?node ?label ?class { ?node kg:leafClass ?class ; rdfs:label ?label }"
_RELATIONS: Final = """SELECT DISTINCT ?a ?b ("relation" AS ?kind) ?name {{
  VALUES ?p {{ {} }} ?a ?p ?b . FILTER(isIRI(?b)) BIND(STR(?p) AS ?name)
}}""".format(" ".join(RELATIONS))
_POSTS: Final = """SELECT ?a ?b ("post" AS ?kind) ?name {
  ?fact a kg:Post ; org:member ?a ; org:organization ?b ; rdfs:label ?name
}"""
_ACTIONS: Final = """SELECT ?a ?b ("action" AS ?kind) ?name {
  ?fact a kg:Action ; kg:agent ?a ; kg:object|kg:recipient|kg:place ?b ; kg:verb ?name
}"""
_HEAD: Final = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def network(store: Store) -> networkx.MultiDiGraph[str]:
    """Nodes are entities' IRIs with `label` and `cls`; edges have `kind` and `name`.

    `kind` is "relation" (its name is the predicate), "post" (the title) or "action" (the verb: from an agent
    to an object, recipient or place). The same graph gives the same order.
    """
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for iri, label, cls in _rows(store, _NODES):
        graph.add_node(iri, label=label, cls=cls.rpartition("#")[2])
    for query in (_RELATIONS, _POSTS, _ACTIONS):
        for source, target, kind, name in _rows(store, query):
            graph.add_edge(source, target, kind=kind, name=name)
    return graph


def _rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    answer = store.query(_HEAD + query)
    rows = answer.rows if isinstance(answer, Rows) else ()
    yield from sorted(tuple(str(getattr(term, "value", "")) for term in row) for row in rows)
