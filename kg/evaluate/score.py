"""A graph compared with gold answers, a text at a time.

Rows and nodes are matched one to one, as many as possible. Names, titles, units and words are compared folded
(`fold`). Precision counts only what the graph draws from the text at hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.evaluate.actions import score_actions
from kg.evaluate.alignment import align
from kg.evaluate.gold_rows import Gold
from kg.evaluate.graph_rows import GraphRows
from kg.evaluate.graph_text import GraphText
from kg.evaluate.relations import score_relations
from kg.evaluate.rows import score_entities, score_figures, score_posts, score_quantities
from kg.evaluate.tally import Score, Tally, total

_SHORT = {"entities": "ent", "posts": "post", "relations": "rel", "figures": "fig", "figures_loose": "fig~"}
_WIDTH = 36


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of several texts, in the order of their answers."""

    texts: tuple[Score, ...]

    @property
    def total(self) -> Score:
        """All texts together."""
        return total(self.texts)

    def lines(self) -> list[str]:
        """A line a text, then one for all together."""
        return [_line(score) for score in (*self.texts, self.total)]

    def class_lines(self) -> list[str]:
        """A line a class of entities, over all texts."""
        return _classes(self.total)

    def group_lines(self, classes: bool) -> list[str]:
        """A line a text, and under it, if wanted, one a class of its entities; none for all together."""
        return [
            line for score in self.texts for line in (_line(score), *(_classes(score) if classes else ()))
        ]

    def misses(self) -> list[str]:
        """A line with each text's name, then a line for each row missed, node too many, or wrong part."""
        return [line for score in self.texts for line in (f"== {score.text}", *map(str, score.misses))]

    def as_json(self) -> list[dict[str, object]]:
        """The numbers of each text, then of all together (text "ALL"), as plain values."""
        return [score.as_json() for score in (*self.texts, self.total)]


def score_store(store: ox.Store, golds: Iterable[Gold]) -> Scores:
    """Compare all that a store holds with the answers; a text that the store does not know has nothing right.

    >>> score_store(ox.Store(), [Gold("page.txt")]).lines()[0][:48]
    'page.txt                             | ent 1.000'
    """
    graph = GraphRows(store)
    return Scores(tuple(score_text(graph, gold) for gold in golds))


def score_text(rows: GraphRows, gold: Gold) -> Score:
    """Compare what a graph draws from one text with its answers."""
    graph = GraphText(rows, gold.text)
    found = align(gold.entities, graph.entities)
    entities, classes, entity_misses = score_entities(graph, gold.entities, found)
    posts, post_misses = score_posts(graph, gold.posts, found)
    relations, relation_misses = score_relations(graph, gold.relations, found)
    figures, figure_misses = score_figures(graph, gold.figures, found)
    loose = score_quantities(graph, gold.figures)
    actions, action_misses = score_actions(graph, gold.actions, found)
    misses = (*entity_misses, *post_misses, *relation_misses, *figure_misses, *action_misses)
    return Score(gold.text, entities, classes, posts, relations, figures, loose, actions, misses)


def _classes(score: Score) -> list[str]:
    return [f"  {name:<14} {_shown(tally)}" for name, tally in sorted(score.classes.items())]


def _line(score: Score) -> str:
    layers = [f"{_SHORT[name]} {_brief(tally)}" for name, tally in score.layers.items()]
    act = score.actions
    found = f"{act.hit}/{act.wanted}, gave {act.given} for {act.rows} rows"
    last = f"act R {act.recall:.3f} ({found}) args {act.arguments:.2f}"
    return " | ".join([f"{score.text[:_WIDTH]:<{_WIDTH}}", *layers, last])


def _brief(tally: Tally) -> str:
    ratios = f"P {tally.precision:.2f} R {tally.recall:.2f}"
    return f"{tally.f1:.3f} ({ratios}, {tally.hit}/{tally.wanted}, gave {tally.given})"


def _shown(tally: Tally) -> str:
    ratios = f"F1 {tally.f1:.3f}  P {tally.precision:.2f}  R {tally.recall:.2f}"
    return f"{ratios}  ({tally.hit}/{tally.wanted}, gave {tally.given})"
