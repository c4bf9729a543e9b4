"""Places of a connected graph by forces: all nodes push each other, linked ones pull.

The forces are those of Fruchterman and Reingold (1991), the start is PivotMDS (Brandes and Pich, 2006). In
large graphs the push is a convolution on a grid: a round costs O(n + g log g) instead of O(n^2). No dice are
thrown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import networkx
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_EXACT: Final = 300  # nodes; beyond, the push is taken from the grid
_GRID: Final = 128
_PIVOTS: Final = 24
_GRAVITY: Final = 0.25
_GOLDEN: Final = 2.399963229728653  # radians: turns by it never meet again


def settled(graph: networkx.Graph[int], nodes: Sequence[int]) -> Floats:
    """The places of the nodes of a connected graph, n x 2, in the order given.

    Links are about as long as their `length`, or 1.

    >>> settled(networkx.path_graph(3), range(3)).shape
    (3, 2)
    """
    index = {node: i for i, node in enumerate(nodes)}
    ends = np.array([(index[a], index[b]) for a, b in graph.edges(nodes)], dtype=np.int64)
    lengths = np.array([told.get("length", 1.0) for _, _, told in graph.edges(nodes, data=True)])
    points: Floats = _pivot_mds(ends, len(index)) * np.sqrt(len(index))
    rounds = 300 if len(index) <= _EXACT else 200
    push = _exact_push if len(index) <= _EXACT else _GridPush()
    gravity = _GRAVITY * min(1.0, len(index) / 30)
    hot = 0.2 * np.sqrt(len(index))
    for step in range(rounds):
        force = push(points) + _pull(points, ends, lengths) - gravity * (points - points.mean(axis=0))
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        reach = hot * (1 - step / rounds) ** 1.5 + 0.005
        points = points + force * (np.minimum(length, reach) / length)[:, None]
    return points


def _pivot_mds(ends: Ints, count: int) -> Floats:
    """A first sketch by the distances to a few nodes that are far from each other; extent about 1."""
    steps: list[Floats] = []
    pivot = int(np.bincount(ends.ravel(), minlength=count).argmax())
    nearest = np.full(count, np.inf)
    for _ in range(min(_PIVOTS, count)):
        away = _steps(ends, pivot, count)
        steps.append(away)
        nearest = np.minimum(nearest, away)
        pivot = int(nearest.argmax())
    squared = np.column_stack(steps) ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    _, axes = np.linalg.eigh(centred.T @ centred)
    sketch = centred @ axes[:, -2:][:, ::-1]
    sketch = sketch / max(float(np.abs(sketch).max()), 1e-9)
    turn = np.arange(count) * _GOLDEN
    ring = 0.5 * np.sqrt((np.arange(count) + 0.5) / count)
    spiral: Floats = np.column_stack((np.cos(turn) * ring, np.sin(turn) * ring))
    sketched: Floats = sketch + 0.1 * spiral
    return sketched


def _steps(ends: Ints, start: int, count: int) -> Floats:
    """How many links each node is away from one."""
    away = np.full(count, np.inf)
    away[start] = 0.0
    a, b = np.concatenate((ends[:, 0], ends[:, 1])), np.concatenate((ends[:, 1], ends[:, 0]))
    for step in range(count):
        reached = b[(away[a] == step) & np.isinf(away[b])]
        if not len(reached):
            break
        away[reached] = step + 1.0
    return away


def _pull(points: Floats, ends: Ints, lengths: Floats) -> Floats:
    """Linked nodes pull each other by the square of their distance, as links of such lengths do."""
    a, b = ends[:, 0], ends[:, 1]
    apart = points[b] - points[a]
    pull = apart * (np.hypot(apart[:, 0], apart[:, 1]) / lengths**3)[:, None]
    total = np.zeros_like(points)
    for axis in (0, 1):
        total[:, axis] = np.bincount(a, pull[:, axis], len(points)) - np.bincount(
            b, pull[:, axis], len(points)
        )
    return total


def _exact_push(points: Floats) -> Floats:
    """Any two nodes push each other by 1 / distance."""
    apart = points[:, None, :] - points[None, :, :]
    squared = np.maximum((apart**2).sum(axis=2), 1e-4)
    push: Floats = (apart / squared[:, :, None]).sum(axis=1)
    return push


class _GridPush:
    """The push of all nodes, spread on a grid whose cells push each other."""

    def __init__(self) -> None:
        steps = np.arange(2 * _GRID)
        steps = np.where(steps < _GRID, steps, steps - 2 * _GRID).astype(float)
        x, y = np.meshgrid(steps, steps, indexing="ij")
        squared = x**2 + y**2
        squared[0, 0] = 1.0
        self._kernels = tuple(np.fft.rfft2(axis / squared) for axis in (x, y))

    def __call__(self, points: Floats) -> Floats:
        low = points.min(axis=0)
        cell = max(float((points.max(axis=0) - low).max()), 1e-6) / (_GRID - 2)
        at = (points - low) / cell
        corner = at.astype(np.int64)
        inside = at - corner
        weights = self._shares(inside)
        mass = np.zeros((2 * _GRID, 2 * _GRID))
        for (dx, dy), share in weights:
            np.add.at(mass, (corner[:, 0] + dx, corner[:, 1] + dy), share)
        spectrum = np.fft.rfft2(mass)
        push = np.zeros_like(points)
        for axis, kernel in enumerate(self._kernels):
            field = np.fft.irfft2(spectrum * kernel, s=mass.shape)
            for (dx, dy), share in weights:
                push[:, axis] += field[corner[:, 0] + dx, corner[:, 1] + dy] * share
        scaled: Floats = push / cell
        return scaled

    @staticmethod
    def _shares(inside: Floats) -> list[tuple[tuple[int, int], Floats]]:
        """How much of a node falls on each corner of its cell."""
        x, y = inside[:, 0], inside[:, 1]
        return [((0, 0), (1 - x) * (1 - y)), ((1, 0), x * (1 - y)), ((0, 1), (1 - x) * y), ((1, 1), x * y)]
