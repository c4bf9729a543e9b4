"""How often each rule of extraction is right: what its facts alone score against gold answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pyoxigraph as ox

from kg.evaluate.actions import score_actions
from kg.evaluate.alignment import align
from kg.evaluate.gold_rows import Gold
from kg.evaluate.graph_rows import GraphRows
from kg.evaluate.graph_text import GraphText, Node
from kg.evaluate.relations import score_relations
from kg.evaluate.rows import score_figures, score_posts


class RuleText(GraphText):
    """What a store draws from one text; facts only of the rule that is looked at."""

    def __init__(self, graph: GraphRows, source: str) -> None:
        super().__init__(graph, source)
        self._facts: dict[str, set[str]] = defaultdict(set)
        rules = graph.pairs("?n kg:extractor ?v")
        for fact in graph.by_text("?n kg:extractor ?r ; prov:wasDerivedFrom ?v", source):
            for rule in rules[fact]:
                self._facts[rule].add(fact)
        ends = [
            graph.pairs(f"?n a kg:Claim ; {end} ?v") for end in ("rdf:subject", "rdf:predicate", "rdf:object")
        ]
        self._triples = {fact: (s[0], ends[1][fact][0], ends[2][fact][0]) for fact, s in ends[0].items()}
        self.rule = ""

    @property
    def rules(self) -> list[str]:
        """The rules that read something in this text."""
        return sorted(self._facts)

    def nodes(self, cls: str, fields: Mapping[str, str]) -> dict[str, Node]:
        """The nodes of a class that the rule made."""
        of_rule = self._facts[self.rule]
        return {name: node for name, node in super().nodes(cls, fields).items() if name in of_rule}

    def claims(self) -> set[tuple[str, str, str]]:
        """The claims, neither planned nor denied, that the rule made."""
        return super().claims() & {self._triples[f] for f in self._facts[self.rule] if f in self._triples}


def counts_by_rule(store: ox.Store, golds: Iterable[Gold]) -> dict[str, tuple[int, int]]:
    """For each rule how many of its facts the answers bear out, and how many it gave.

    Optional answers count as right. Answers on actions are not exhaustive, so that actions look worse than
    they are.

    >>> counts_by_rule(ox.Store(), [Gold("page.txt")])
    {}
    """
    counts: dict[str, tuple[int, int]] = {}
    graph = GraphRows(store)
    for gold in golds:
        for rule, right, given in _counts(RuleText(graph, gold.text), gold):
            before = counts.get(rule, (0, 0))
            counts[rule] = (before[0] + right, before[1] + given)
    return dict(sorted(counts.items()))


def _counts(graph: RuleText, gold: Gold) -> Iterator[tuple[str, int, int]]:
    found = align(gold.entities, graph.entities)
    actions = [replace(row, optional=False) for row in gold.actions]
    for rule in graph.rules:
        graph.rule = rule
        tallies = (
            score_posts(graph, gold.posts, found)[0],
            score_figures(graph, gold.figures, found)[0],
            score_relations(graph, gold.relations, found)[0],
        )
        deeds = score_actions(graph, actions, found)[0]
        right = sum(tally.hit + tally.optional for tally in tallies) + deeds.hit
        yield rule, right, sum(tally.given for tally in tallies) + deeds.given
