"""Where the nodes of a picture stand: each connected part by forces, the parts side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import networkx
import numpy as np

from kg.view.forces import Floats, settled
from kg.view.overlap import separated
from kg.view.picture import Edge, Picture, Thing
from kg.view.shape import EDGE_FONT, box, radius, width

EDGE: Final = 90.0
"""Pixels between linked nodes."""
_TILTS: Final = 20
_ARROWS: Final = 36.0
_PAD: Final = 30.0
_ASPECT: Final = 2.2  # of a row to the square root of what it holds; packing loses some


def place(picture: Picture) -> None:
    """Give each drawn thing of a picture its place; the same picture gets the same places."""
    drawn = picture["things"][: picture["drawn"]]
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(drawn)))
    for edge in picture["edges"]:
        graph.add_edge(edge["a"], edge["b"], length=_length(edge, drawn))
    boxes = np.array([box(thing["label"], thing["links"]) for thing in drawn], dtype=float).reshape(-1, 2)
    order = sorted(graph, key=lambda i: (drawn[i]["cls"], drawn[i]["label"], drawn[i]["iri"]))
    for thing, (x, y) in zip(drawn, positions(graph, boxes, order), strict=True):
        thing["x"], thing["y"] = round(float(x)), round(float(y))
    _tilt(picture["edges"], drawn)


def _tilt(edges: Sequence[Edge], drawn: Sequence[Thing]) -> None:
    """Make no edge quite level: vis-network 9.1.2 writes the label of a level edge at the origin."""
    for _ in range(_TILTS):
        level = [edge for edge in edges if drawn[edge["a"]]["y"] == drawn[edge["b"]]["y"]]
        for edge in level:
            drawn[edge["b"]]["y"] += 1
        if not level:
            return


def _length(edge: Edge, drawn: Sequence[Thing]) -> float:
    """How long an edge wants to be for its label to be read, in EDGE."""
    label = max(width(part["zh"]) for part in edge["parts"]) * (1 if len(edge["parts"]) == 1 else 1.5)
    ends = radius(drawn[edge["a"]]["links"]) + radius(drawn[edge["b"]]["links"])
    return min(2.5, max(1.0, (label * EDGE_FONT + ends + _ARROWS) / EDGE))


def positions(graph: networkx.Graph[int], boxes: Floats, order: Sequence[int]) -> Floats:
    """The centres of the nodes 0 … n-1 in pixels, n x 2; no two boxes (n x 2) overlap.

    Nodes without links stand in rows below the others, in the order given.

    >>> positions(networkx.path_graph(2), np.full((2, 2), 20.0), [0, 1]).tolist()
    [[-45.0, 0.0], [45.0, 0.0]]
    """
    placed = np.zeros((len(boxes), 2))
    parts = sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    linked = [sorted(part) for part in parts if len(part) > 1]
    for part in linked:
        placed[part] = _of_part(graph.subgraph(part), part, boxes[part])
    lonely = [node for node in order if graph.degree(node) == 0]
    extents = [_extent(placed[part], boxes[part]) for part in linked]
    row = _row_width(extents, boxes[lonely])
    corners, bottom = packed(extents, row)
    for part, corner in zip(linked, corners, strict=True):
        placed[part] += corner - (placed[part] - boxes[part] / 2).min(axis=0)
    if lonely:
        placed[lonely] = _grid(boxes[lonely], row) + np.array((0.0, bottom))
    middle = (placed.min(axis=0) + placed.max(axis=0)) / 2 if len(placed) else 0.0
    centred: Floats = placed - middle
    return centred


def _of_part(graph: networkx.Graph[int], part: Sequence[int], boxes: Floats) -> Floats:
    """The places of one connected part, broader than high."""
    if len(part) == 2:
        apart = EDGE * graph.edges[part[0], part[1]].get("length", 1.0)
        return np.array([[0.0, 0.0], [max(apart, float(boxes[:, 0].sum()) / 2), 0.0]])
    spread = settled(graph, part) * EDGE
    return separated(_turned(spread), boxes)


def _turned(points: Floats) -> Floats:
    """Points turned so that their longest extent lies flat."""
    centred = points - points.mean(axis=0)
    (a, b), (_, d) = centred.T @ centred
    angle = 0.5 * math.atan2(2 * b, a - d)
    cos, sin = math.cos(angle), math.sin(angle)
    turned: Floats = np.column_stack(
        (centred[:, 0] * cos + centred[:, 1] * sin, centred[:, 1] * cos - centred[:, 0] * sin)
    )
    return turned


def _extent(points: Floats, boxes: Floats) -> tuple[float, float]:
    low, high = (points - boxes / 2).min(axis=0), (points + boxes / 2).max(axis=0)
    return float(high[0] - low[0]) + _PAD, float(high[1] - low[1]) + _PAD


def _row_width(extents: Sequence[tuple[float, float]], lonely: Floats) -> float:
    area = sum(w * h for w, h in extents) + float((lonely + 8.0).prod(axis=1).sum())
    return max([math.sqrt(area * _ASPECT), *(w for w, _ in extents)])


def packed(extents: Sequence[tuple[float, float]], row: float) -> tuple[Floats, float]:
    """The left upper corners of rectangles in a strip of some width, and how long the strip gets.

    The largest come first; each goes as far up as it can, above what lies already (a skyline).

    >>> corners, bottom = packed([(2.0, 2.0), (1.0, 1.0), (1.0, 1.0)], 3.0)
    >>> corners.tolist(), bottom
    ([[0.0, 0.0], [2.0, 0.0], [2.0, 1.0]], 2.0)
    """
    corners = np.zeros((len(extents), 2))
    skyline = [(0.0, row, 0.0)]  # from, to, how deep
    for index in sorted(range(len(extents)), key=lambda i: (-extents[i][0] * extents[i][1], i)):
        wide, high = extents[index]
        starts = [x for x, _, _ in skyline if x + wide <= row + 1e-6] or [0.0]
        deep, x = min((_depth(skyline, x, x + wide), x) for x in starts)
        corners[index] = x, deep
        skyline = _raised(skyline, x, x + wide, deep + high)
    return corners, max((deep for _, _, deep in skyline), default=0.0)


def _depth(skyline: Sequence[tuple[float, float, float]], low: float, high: float) -> float:
    return max((deep for a, b, deep in skyline if a < high - 1e-6 and low + 1e-6 < b), default=0.0)


def _raised(
    skyline: Sequence[tuple[float, float, float]], low: float, high: float, deep: float
) -> list[tuple[float, float, float]]:
    kept = [(a, min(b, low), d) for a, b, d in skyline if a < low - 1e-6]
    kept += [(max(a, high), b, d) for a, b, d in skyline if b > high + 1e-6]
    return sorted([*kept, (low, high, deep)])


def _grid(boxes: Floats, row: float) -> Floats:
    """Rows of nodes, left to right."""
    points = np.zeros_like(boxes)
    x = y = deep = 0.0
    for index, (wide, high) in enumerate(boxes):
        if x and x + wide > row:
            x, y, deep = 0.0, y + deep, 0.0
        points[index] = (x + wide / 2, y + high / 2)
        x, deep = x + wide + 8.0, max(deep, float(high) + 8.0)
    return points
