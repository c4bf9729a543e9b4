"""What a graph says of one source text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluate.fold import fold
from kg.evaluate.graph_rows import GraphRows, Triple
from kg.vocab import KG, LeafClass

Node = Mapping[str, Sequence[str]]
"""The values of a node's properties, by the names asked for."""

_LEAVES = frozenset(c.value for c in LeafClass)


@dataclass(slots=True)
class GivenEntity:
    """An entity as the graph has it: folded names (other forms only if the text has them), leaf classes."""

    label: str = ""
    names: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)


class GraphText:
    """The entities and nodes that a graph draws from one text, known by its file name."""

    def __init__(self, graph: GraphRows, source: str) -> None:
        self._graph = graph
        self._source = Path(source).name
        self._words = "|".join(fold(words) for words in graph.texts.get(self._source, ()))
        mentioned = graph.by_text("?n kg:mentionedIn ?v", source)
        given = {iri: self._entity(iri) for iri in sorted(mentioned)}
        self.entities = {iri: entity for iri, entity in given.items() if entity.types}

    def _entity(self, iri: str) -> GivenEntity:
        labels = self._graph.pairs("?n rdfs:label ?v").get(iri, [])
        others = self._graph.pairs("?n skos:altLabel ?v").get(iri, [])
        names = {fold(name) for name in labels} | {f for name in others if (f := fold(name)) in self._words}
        return GivenEntity(labels[-1] if labels else "", names, self._types(iri))

    def _types(self, iri: str) -> set[str]:
        leaves = self._graph.pairs("?n kg:leafClass ?v").get(iri) or self._graph.pairs("?n a ?v").get(iri, [])
        types = {cls.removeprefix(KG) for cls in leaves if cls.startswith(KG)} & _LEAVES
        if LeafClass.OFFICIAL in types:
            types.discard(LeafClass.PERSON)
        return types

    def nodes(self, cls: str, fields: Mapping[str, str]) -> dict[str, Node]:
        """Nodes of a class (kg:Post) on this text; `fields` name property paths (title: rdfs:label)."""
        values = {name: self._graph.pairs(f"?n a {cls} ; {path} ?v") for name, path in fields.items()}
        here = self._graph.by_text(f"?n a {cls} ; prov:wasDerivedFrom ?v", self._source)
        return {node: {name: found.get(node, []) for name, found in values.items()} for node in sorted(here)}

    def claims(self) -> set[Triple]:
        """Subject, predicate and object of every claim on this text that is neither planned nor denied."""
        return self._graph.claims.get(self._source, set())

    def label(self, iri: str) -> str:
        """An entity's label, or its IRI where it has none."""
        entity = self.entities.get(iri)
        return (entity.label if entity else "") or iri
