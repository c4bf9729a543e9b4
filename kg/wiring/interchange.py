"""The graph for rdflib: its API over the store that is there, nothing copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import rdflib
from oxrdflib import OxigraphStore

from kg.vocab import ID_PATH, PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store


class _Union(OxigraphStore):
    """All named graphs as one: whatever graph is asked, each triple of any comes once."""

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        seen: set[Any] = set()
        for triple, _ in super().triples(triple_pattern, None):
            if triple not in seen:
                seen.add(triple)
                yield triple, iter((context,))

    def __len__(self, context: Any = None) -> int:
        return super().__len__(None)

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **kwargs: Any) -> Any:  # noqa: N803
        return super().query(query, initNs, initBindings, "__UNION__", **kwargs)


def rdflib_graph(store: Store, base: str) -> rdflib.Graph:
    """An rdflib graph over a store, the union of its graphs, with the usual prefixes.

    >>> from pyoxigraph import Store
    >>> len(rdflib_graph(Store(), "https://kg.example/"))
    0
    """
    graph = rdflib.Graph(store=_Union(store=store), bind_namespaces="none")
    for prefix, namespace in {**PREFIXES, "id": base + ID_PATH}.items():
        graph.bind(prefix, namespace)
    return graph
