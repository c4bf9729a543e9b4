"""Each fact of a graph judged on its own: what it would score against gold answers if it stood alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pyoxigraph as ox

from kg.evaluate.actions import score_actions
from kg.evaluate.alignment import align
from kg.evaluate.gold_rows import ActionRow, Gold
from kg.evaluate.graph_rows import GraphRows, Triple
from kg.evaluate.graph_text import GraphText, Node
from kg.evaluate.relations import score_relations
from kg.evaluate.rows import score_figures, score_posts


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact of a text: its layer (posts, relations, figures, actions), its rule, how sure it is, whether
    it is right.
    """

    text: str
    layer: str
    rule: str
    confidence: Decimal
    right: bool


class FactText(GraphText):
    """What a store draws from one text, of its facts only the one that is looked at."""

    def __init__(self, graph: GraphRows, source: str) -> None:
        super().__init__(graph, source)
        self._nodes: dict[str, dict[str, Node]] = {}
        self._triples = dict(self._claims())
        self.facts = sorted(graph.by_text("?n kg:extractor ?r ; prov:wasDerivedFrom ?v", source))
        self.fact = ""

    def _claims(self) -> Iterator[tuple[str, Triple]]:
        ends = ("rdf:subject", "rdf:predicate", "rdf:object")
        subjects, predicates, values = (self._graph.pairs(f"?n a kg:Claim ; {end} ?v") for end in ends)
        for fact, [subject] in subjects.items():
            yield fact, (subject, predicates[fact][0], values[fact][0])

    def nodes(self, cls: str, fields: Mapping[str, str]) -> dict[str, Node]:
        """The fact, where it is of the class."""
        if cls not in self._nodes:
            self._nodes[cls] = super().nodes(cls, fields)
        node = self._nodes[cls].get(self.fact)
        return {self.fact: node} if node is not None else {}

    def claims(self) -> set[Triple]:
        """The fact, where it is a claim, neither planned nor denied."""
        triple = self._triples.get(self.fact)
        return {triple} & super().claims() if triple else set()


def judged_facts(store: ox.Store, golds: Iterable[Gold]) -> Iterator[Judged]:
    """The facts on the texts that have answers, one by one.

    What an optional answer bears out is right. What is no fault in a score (claims that follow from others,
    planned and denied ones) is left out. Answers on actions are not exhaustive, so that actions look worse
    than they are.

    >>> list(judged_facts(ox.Store(), [Gold("page.txt")]))
    []
    """
    graph = GraphRows(store)
    rules, sure = graph.pairs("?n kg:extractor ?v"), graph.pairs("?n kg:confidence ?v")
    for gold in golds:
        text = FactText(graph, gold.text)
        found = align(gold.entities, text.entities)
        actions = [replace(row, optional=False) for row in gold.actions]
        for fact in text.facts:
            text.fact = fact
            for layer, right in _judged(text, gold, actions, found):
                yield Judged(gold.text, layer, rules[fact][0], Decimal(sure[fact][0]), right)


def _judged(
    text: FactText, gold: Gold, actions: Sequence[ActionRow], found: Mapping[str, str]
) -> Iterator[tuple[str, bool]]:
    """The layer of the text's one fact, and whether it is right."""
    tallies = {
        "posts": score_posts(text, gold.posts, found)[0],
        "relations": score_relations(text, gold.relations, found)[0],
        "figures": score_figures(text, gold.figures, found)[0],
    }
    for layer, tally in tallies.items():
        if tally.given:
            yield layer, tally.hit + tally.optional > 0
    deeds = score_actions(text, actions, found)[0]
    if deeds.given:
        yield "actions", deeds.hit > 0
