"""What a graph says of one source text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from kg.evaluate.fold import fold
from kg.vocab import KG, PREFIXES, LeafClass

Node = Mapping[str, Sequence[str]]
"""The values of a node's properties, by the names asked for."""

_LEAVES = frozenset(c.value for c in LeafClass)
_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@dataclass(slots=True)
class GivenEntity:
    """An entity as the graph has it: folded names (other forms only if the text has them), leaf classes."""

    label: str = ""
    names: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)


class GraphText:
    """The sentences, entities and nodes that a store draws from one text, known by its file name."""

    def __init__(self, store: ox.Store, source: str) -> None:
        self._store = store
        self.sentences = {
            sentence
            for sentence, path in self.rows("SELECT ?s ?f WHERE { ?s kg:article ?a . ?a dcterms:source ?f }")
            if Path(path).name == Path(source).name
        }
        entities = self._mentioned()
        self._add_types(entities)
        self._add_names(entities)
        self.entities = {iri: entity for iri, entity in entities.items() if entity.types}

    def rows(self, query: str) -> Iterator[tuple[str, ...]]:
        """The rows of a SELECT over all graphs, each variable's value as a string."""
        found = self._store.query(_HEAD + query, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"no SELECT query: {query}")
        for row in found:
            yield tuple(
                term.value for term in row if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode)
            )

    def _mentioned(self) -> dict[str, GivenEntity]:
        found: dict[str, GivenEntity] = {}
        for entity, sentence in self.rows("SELECT DISTINCT ?e ?s WHERE { ?e kg:mentionedIn ?s }"):
            if sentence in self.sentences:
                found.setdefault(entity, GivenEntity())
        return found

    def _add_types(self, entities: dict[str, GivenEntity]) -> None:
        leaf: dict[str, set[str]] = defaultdict(set)
        for iri, cls in self.rows("SELECT ?e ?t WHERE { ?e kg:leafClass ?t }"):
            leaf[iri].add(cls.removeprefix(KG))
        for iri, cls in self.rows("SELECT ?e ?t WHERE { ?e a ?t }"):
            if iri in entities and cls.startswith(KG):
                entities[iri].types.add(cls.removeprefix(KG))
        for iri, entity in entities.items():
            entity.types = (leaf.get(iri) or entity.types) & _LEAVES
            if LeafClass.OFFICIAL in entity.types:
                entity.types.discard(LeafClass.PERSON)

    def _add_names(self, entities: dict[str, GivenEntity]) -> None:
        for iri, name in self.rows("SELECT ?e ?n WHERE { ?e rdfs:label ?n }"):
            if iri in entities:
                entities[iri].label = name
                entities[iri].names.add(fold(name))
        text = self._text()
        for iri, name in self.rows("SELECT ?e ?n WHERE { ?e skos:altLabel ?n }"):
            if iri in entities and fold(name) in text:
                entities[iri].names.add(fold(name))

    def _text(self) -> str:
        rows = self.rows("SELECT ?s ?t WHERE { ?s kg:text ?t }")
        return "|".join(fold(text) for sentence, text in rows if sentence in self.sentences)

    def nodes(self, cls: str, fields: Mapping[str, str]) -> dict[str, Node]:
        """Nodes of a class (kg:Post) on this text; `fields` name property paths (title: rdfs:label)."""
        found: dict[str, dict[str, list[str]]] = {}
        for node, sentence in self.rows(
            f"SELECT DISTINCT ?n ?s WHERE {{ ?n a {cls} ; prov:wasDerivedFrom ?s }}"
        ):
            if sentence in self.sentences:
                found.setdefault(node, {name: [] for name in fields})
        for name, path in fields.items():
            for node, value in self.rows(f"SELECT DISTINCT ?n ?v WHERE {{ ?n a {cls} ; {path} ?v }}"):
                if node in found:
                    found[node][name].append(value)
        return dict(found)

    def claims(self) -> set[tuple[str, str, str]]:
        """Subject, predicate and object of every claim on this text that is neither planned nor denied."""
        return {
            (subject, predicate, value)
            for subject, predicate, value, sentence in self.rows(
                "SELECT DISTINCT ?s ?p ?o ?e WHERE { ?c a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; "
                "rdf:object ?o ; prov:wasDerivedFrom ?e . FILTER NOT EXISTS { ?c kg:modality ?m } "
                "FILTER NOT EXISTS { ?c kg:polarity ?n } }"
            )
            if sentence in self.sentences
        }

    def label(self, iri: str) -> str:
        """An entity's label, or its IRI where it has none."""
        entity = self.entities.get(iri)
        return (entity.label if entity else "") or iri
