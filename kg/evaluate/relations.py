"""The score of the direct relations of one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.evaluate.gold_rows import PREDICATES, RelationRow
from kg.evaluate.graph_text import GraphText
from kg.evaluate.rows import wanted
from kg.evaluate.tally import Miss, Tally
from kg.vocab import RELATIONS, Predicate, expand

Triple = tuple[str, str, str]

_KNOWN = frozenset(expand(name) for name in PREDICATES)
_SYMMETRIC = frozenset(p.iri for p, relation in RELATIONS.items() if relation.symmetric)
_TRANSITIVE = (Predicate.SUB_ORGANIZATION_OF, Predicate.WITHIN)


def score_relations(
    graph: GraphText, gold: Sequence[RelationRow], found: Mapping[str, str]
) -> tuple[Tally, list[Miss]]:
    """A relation is found with both ends and its predicate; what follows by transitivity is no fault."""
    given = {triple for triple in graph.claims() if triple[1] in _KNOWN}
    used: set[Triple] = set()
    hits: list[RelationRow] = []
    misses: list[Miss] = []
    for row in sorted(gold, key=lambda row: row.optional):
        got = _accepted(row, found) & given
        if got - used:
            used |= got
            hits.append(row)
        elif not row.optional:
            misses.append(Miss("relation", "missing", f"{row.subject} {row.predicate} {list(row.objects)}"))
    extra = given - _turned(used) - _implied(gold, found)
    misses += [Miss("relation", "extra", _shown(triple, graph)) for triple in sorted(extra)]
    hit = wanted(hits)
    return Tally(hit, len(hits) - hit, wanted(gold), len(hits) + len(extra)), misses


def _accepted(row: RelationRow, found: Mapping[str, str]) -> set[Triple]:
    """The triples of the graph that would answer for a row."""
    predicate = expand(row.predicate)
    ends = {(found[row.subject], found[o]) for o in row.objects if row.subject in found and o in found}
    triples = {(subject, predicate, value) for subject, value in ends}
    return _turned(triples)


def _turned(triples: set[Triple]) -> set[Triple]:
    """The triples, and those of symmetric predicates the other way round as well."""
    return triples | {(o, p, s) for s, p, o in triples if p in _SYMMETRIC}


def _implied(gold: Iterable[RelationRow], found: Mapping[str, str]) -> set[Triple]:
    edges = {
        (found[row.subject], found[value])
        for row in gold
        if row.predicate in _TRANSITIVE
        for value in row.objects
        if row.subject in found and value in found
    }
    reached = closure(edges)
    return {(a, predicate.iri, b) for predicate in _TRANSITIVE for a, b in reached}


def closure(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs that a chain of edges joins.

    >>> sorted(closure({("a", "b"), ("b", "c")}))
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    out: dict[str, set[str]] = defaultdict(set)
    for a, b in edges:
        out[a].add(b)
    reached: set[tuple[str, str]] = set()
    for start in list(out):
        todo, seen = list(out[start]), set[str]()
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo.extend(out.get(node, ()))
        reached |= {(start, node) for node in seen}
    return reached


def _shown(triple: Triple, graph: GraphText) -> str:
    subject, predicate, value = triple
    name = predicate.split("#")[-1].split("/")[-1]
    return f"{graph.label(subject)} {name} {graph.label(value)}"
