"""The score of entities, posts, figures and relations of one text."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from kg.evaluate.alignment import R, match, typed
from kg.evaluate.fold import alike, fold
from kg.evaluate.gold_file import as_json
from kg.evaluate.gold_rows import EntityRow, FigureRow, PostRow, Row
from kg.evaluate.graph_text import GraphText, Node
from kg.evaluate.tally import Layer, Miss, Tally

_POST = {"title": "rdfs:label", "person": "org:member", "in": "org:organization"}
_FIGURE = {
    "about": "kg:about",
    "indicator": "kg:indicator",
    "value": "kg:value",
    "unit": "kg:unit",
    "bound": "kg:bound",
}
_INDICATOR_FLOOR = 0.5

Found = Mapping[str, str]
"""Gold id -> node of the graph."""


def wanted(gold: Iterable[Row]) -> int:
    """How many rows are not optional."""
    return sum(not row.optional for row in gold)


def score_entities(
    graph: GraphText, gold: Sequence[EntityRow], found: Found
) -> tuple[Tally, dict[str, Tally], list[Miss]]:
    """All entities, entities by class, and the misses; a right node counts in the class of its row."""
    classes: dict[str, Tally] = {}
    misses: list[Miss] = []

    def count(types: Collection[str], one: Tally) -> None:
        name = "Person" if set(types) == {"Official"} else min(types)
        classes[name] = classes.get(name, Tally()) + one

    answered = {iri for row in gold if (iri := found.get(row.id)) and typed(row, graph.entities[iri])}
    for iri, entity in graph.entities.items():
        if iri not in answered:
            count(entity.types, Tally(given=1))
    for row in gold:
        given = graph.entities.get(found.get(row.id, ""))
        right = given is not None and typed(row, given)
        required = not row.optional
        count({row.types[0].value}, Tally(right and required, right and not required, required, right))
        types = [cls.value for cls in row.types]
        if given is None and required:
            misses.append(Miss("entity", "missing", f"{row.name} {types}"))
        elif given is not None and not right:
            misses.append(Miss("entity", "class", f"{row.name}: wanted {types}, got {sorted(given.types)}"))
    for iri in sorted(set(graph.entities) - set(found.values())):
        misses.append(Miss("entity", "extra", f"{graph.label(iri)} {sorted(graph.entities[iri].types)}"))
    return sum(classes.values(), Tally()), classes, misses


def score_posts(graph: GraphText, gold: Sequence[PostRow], found: Found) -> tuple[Tally, list[Miss]]:
    """A post is found with one accepted title, the holder, and an accepted organisation or, rightly, none."""

    def same(row: PostRow, node: Node) -> bool:
        if len(node["title"]) != 1 or len(node["person"]) != 1 or len(node["in"]) > 1:
            return False
        bodies = {found.get(body) for body in row.bodies}
        return (
            found.get(row.person) == node["person"][0]
            and fold(node["title"][0]) in {fold(title) for title in row.titles}
            and (bool(bodies & set(node["in"])) if bodies else not node["in"])
        )

    return _score("post", gold, graph.nodes("kg:Post", _POST), same, graph)


def score_figures(graph: GraphText, gold: Sequence[FigureRow], found: Found) -> tuple[Tally, list[Miss]]:
    """A figure is found with equal value and unit, an accepted bound, owner and indicator."""

    def same(row: FigureRow, node: Node) -> bool:
        return (
            _same_quantity(row, node)
            and len(node["about"]) == 1
            and len(node["indicator"]) == 1
            and node["about"][0] in {found.get(owner) for owner in row.about}
            and (row.bound is None or row.bound in node["bound"])
            and any(alike(words, node["indicator"][0], _INDICATOR_FLOOR) for words in row.indicators)
        )

    return _score("figure", gold, graph.nodes("kg:Figure", _FIGURE), same, graph)


def score_quantities(graph: GraphText, gold: Sequence[FigureRow]) -> Tally:
    """Figures by equal value and unit alone."""
    return _score("figure", gold, graph.nodes("kg:Figure", _FIGURE), _same_quantity, graph)[0]


def _same_quantity(row: FigureRow, node: Node) -> bool:
    if len(node["value"]) != 1 or len(node["unit"]) > 1 or row.value != _number(node["value"][0]):
        return False
    units = {fold(unit) for unit in row.units}
    return not units or bool(units & {fold(unit) for unit in node["unit"]})


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text).normalize()
    except InvalidOperation:
        return None


def _score(
    layer: Layer,
    gold: Sequence[R],
    nodes: Mapping[str, Node],
    same: Callable[[R, Node], bool],
    graph: GraphText,
) -> tuple[Tally, list[Miss]]:
    matched = match(gold, nodes, same)
    hit = wanted(gold[i] for i in matched)
    misses = [
        Miss(layer, "missing", shown_row(row))
        for i, row in enumerate(gold)
        if i not in matched and not row.optional
    ]
    taken = set(matched.values())
    misses += [
        Miss(layer, "extra", shown_node(node, graph)) for name, node in nodes.items() if name not in taken
    ]
    return Tally(hit, len(matched) - hit, wanted(gold), len(nodes)), misses


def shown_row(row: Row) -> str:
    """A gold row as its file has it."""
    return json.dumps(as_json(row), ensure_ascii=False)


def shown_node(node: Node, graph: GraphText) -> str:
    """A node with the labels of the entities that it names."""
    named = {name: [graph.label(value) for value in values] for name, values in node.items() if values}
    return json.dumps(named, ensure_ascii=False)
