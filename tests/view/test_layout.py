"""Where nodes stand."""

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.layout import packed, positions

GRAPHS = {
    "nothing": networkx.empty_graph(0),
    "one": networkx.empty_graph(1),
    "lonely ones": networkx.empty_graph(40),
    "a pair": networkx.path_graph(2),
    "a star": networkx.star_graph(60),
    "a ring": networkx.cycle_graph(12),
    "all with all": networkx.complete_graph(15),
    "many parts": networkx.disjoint_union_all([networkx.path_graph(n) for n in (2, 2, 3, 9, 1, 1)]),
    "beyond the exact push": networkx.barabasi_albert_graph(700, 1, seed=3),
}


def overlaps(points: np.ndarray, boxes: np.ndarray) -> int:
    """How many pairs of boxes cover each other by more than half a pixel."""
    apart = np.abs(points[:, None] - points[None, :])
    room = (boxes[:, None] + boxes[None, :]) / 2 - apart
    return int((room > 0.5).all(axis=2).sum() - len(points)) // 2


@pytest.mark.parametrize("name", GRAPHS)
def test_no_node_covers_another(name: str) -> None:
    """Boxes with their labels stand apart, and the places are the same each time."""
    graph = GRAPHS[name]
    boxes = np.column_stack((60.0 + 7 * (np.arange(len(graph)) % 9), np.full(len(graph), 40.0)))
    points = positions(graph, boxes, range(len(graph)))
    assert points.shape == (len(graph), 2)
    assert np.isfinite(points).all()
    assert overlaps(points, boxes) == 0
    assert (points == positions(graph, boxes, range(len(graph)))).all()


def test_linked_nodes_stand_nearer_than_others() -> None:
    """In a ring, neighbours are nearer than opposites."""
    points = positions(networkx.cycle_graph(20), np.full((20, 2), 10.0), range(20))
    near = np.hypot(*(points[0] - points[1]))
    assert near * 2 < np.hypot(*(points[0] - points[10]))


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), max_size=25))
@settings(deadline=None)
def test_packed_rectangles_never_overlap(sizes: list[tuple[int, int]]) -> None:
    """Whatever their sizes, and within the row."""
    corners, bottom = packed([(float(w), float(h)) for w, h in sizes], 60.0)
    boxes = np.array(sizes, dtype=float).reshape(-1, 2)
    assert overlaps(corners + boxes / 2, boxes) == 0
    assert ((corners >= 0) & (corners[:, :1] + boxes[:, :1] <= 60.001)).all()
    assert (corners[:, 1] + boxes[:, 1] <= bottom + 0.001).all()
