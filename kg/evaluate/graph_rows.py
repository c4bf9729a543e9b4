"""What a store says, asked once and laid out by node and by source text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.vocab import PREFIXES

_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
_CLAIMS = (
    "SELECT DISTINCT ?s ?p ?o ?e WHERE { ?c a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; "
    "prov:wasDerivedFrom ?e . FILTER NOT EXISTS { ?c kg:modality ?m } "
    "FILTER NOT EXISTS { ?c kg:polarity ?n } }"
)
Triple = tuple[str, str, str]


class GraphRows:
    """A store's rows; each query runs once, so that many texts are compared in time linear in the store."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._pairs: dict[str, dict[str, list[str]]] = {}
        self._by_text: dict[str, dict[str, set[str]]] = {}

    def rows(self, query: str) -> Iterator[tuple[str, ...]]:
        """The rows of a SELECT over all graphs, each variable's value as a string."""
        found = self._store.query(_HEAD + query, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"no SELECT query: {query}")
        for row in found:
            yield tuple(
                term.value for term in row if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode)
            )

    def pairs(self, pattern: str) -> dict[str, list[str]]:
        """Node -> values, for a pattern over ?n and ?v."""
        if pattern not in self._pairs:
            found: dict[str, list[str]] = defaultdict(list)
            for node, value in self.rows(f"SELECT DISTINCT ?n ?v WHERE {{ {pattern} }}"):
                found[node].append(value)
            self._pairs[pattern] = dict(found)
        return self._pairs[pattern]

    def by_text(self, pattern: str, source: str) -> set[str]:
        """The nodes ?n that a pattern ties to a sentence ?v of the text of this file name."""
        if pattern not in self._by_text:
            found: dict[str, set[str]] = defaultdict(set)
            for node, sentences in self.pairs(pattern).items():
                for name in {self.names[s] for s in sentences if s in self.names}:
                    found[name].add(node)
            self._by_text[pattern] = dict(found)
        return self._by_text[pattern].get(Path(source).name, set())

    @cached_property
    def names(self) -> dict[str, str]:
        """Sentence -> the base name of its file."""
        told = self.pairs("?n kg:article ?a . ?a dcterms:source ?v")
        return {sentence: Path(paths[0]).name for sentence, paths in told.items()}

    @cached_property
    def texts(self) -> dict[str, list[str]]:
        """Base name of a file -> the words of its sentences."""
        found: dict[str, list[str]] = defaultdict(list)
        for sentence, words in self.pairs("?n kg:text ?v").items():
            if sentence in self.names:
                found[self.names[sentence]] += words
        return dict(found)

    @cached_property
    def claims(self) -> dict[str, set[Triple]]:
        """Base name of a file -> subject, predicate and object of its claims, neither planned nor denied."""
        found: dict[str, set[Triple]] = defaultdict(set)
        for subject, predicate, value, sentence in self.rows(_CLAIMS):
            if sentence in self.names:
                found[self.names[sentence]].add((subject, predicate, value))
        return dict(found)
