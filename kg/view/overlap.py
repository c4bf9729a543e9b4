"""Boxes moved apart until none covers another."""

from __future__ import annotations

from typing import Final

import numpy as np

from kg.view.forces import Floats, Ints

_ROUNDS: Final = 400
_NEAR: Final = ((0, 0), (1, 0), (0, 1), (1, 1), (-1, 1))  # each pair of neighbouring cells once


def separated(points: Floats, boxes: Floats) -> Floats:
    """The points moved so that boxes around them (n x 2: width, height) do not overlap.

    >>> separated(np.zeros((2, 2)), np.full((2, 2), 10.0)).round().tolist()
    [[-5.0, 0.0], [5.0, 0.0]]
    """
    turn = np.arange(len(points)) * 1e-6
    points = points + np.column_stack((turn, turn / 2))
    for step in range(_ROUNDS):
        a, b = _close(points, boxes.max(axis=0))
        apart = points[b] - points[a]
        over = (boxes[a] + boxes[b]) / 2 - np.abs(apart)
        hit = (over > 0.01).all(axis=1)
        if not hit.any():
            break
        a, b, apart, over = a[hit], b[hit], apart[hit], over[hit]
        flat = over[:, 0] <= over[:, 1]
        push = np.where(np.column_stack((flat, ~flat)), np.where(apart < 0, -over, over), 0.0) / 2
        points = points + _sum(b, push, len(points)) - _sum(a, push, len(points))
        if step % 20 == 19:
            points = points * 1.08  # crowded: give all more room
    return points


def _sum(nodes: Ints, push: Floats, count: int) -> Floats:
    """What pushes each node, no more than the push of two: many at once would throw it about."""
    times = np.maximum(np.bincount(nodes, minlength=count), 1)[:, None]
    total = np.column_stack([np.bincount(nodes, push[:, axis], count) for axis in (0, 1)])
    share: Floats = total / np.maximum(times / 2, 1)
    return share


def _close(points: Floats, cell: Floats) -> tuple[Ints, Ints]:
    """All pairs of points that are in the same or in neighbouring cells."""
    grid = np.floor((points - points.min(axis=0)) / cell).astype(np.int64) + 1
    columns = int(grid[:, 0].max()) + 3
    key = grid[:, 1] * columns + grid[:, 0]
    order = np.argsort(key, kind="stable").astype(np.int64)
    ordered = key[order]
    firsts: list[Ints] = []
    seconds: list[Ints] = []
    for dx, dy in _NEAR:
        wanted = ordered + dy * columns + dx
        low = np.searchsorted(ordered, wanted, side="left")
        high = np.searchsorted(ordered, wanted, side="right")
        if (dx, dy) == (0, 0):
            low = np.arange(len(ordered)) + 1
        many = np.maximum(high - low, 0)
        start = np.repeat(np.cumsum(many) - many, many)
        firsts.append(order[np.repeat(np.arange(len(ordered)), many)])
        seconds.append(order[np.repeat(low, many) + np.arange(int(many.sum())) - start])
    return np.concatenate(firsts), np.concatenate(seconds)
