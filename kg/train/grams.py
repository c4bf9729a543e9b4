"""A linear CRF over n-grams: AdaGrad (Duchi, Hazan, Singer 2011), some n-grams dropped at each step."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from types import EllipsisType
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from kg.extract.tagger.grams import Known, Numbers, slots
from kg.extract.words.network import pack
from kg.extract.words.parameters import Array
from kg.train import crf
from kg.train.fit import BATCH, Heard, Prepared, batches

_EPOCHS: Final = 10
_RATE: Final = 0.1
_LEAST_RATE: Final = 0.02
"""To which share of it the rate falls."""
_PENALTY: Final = 1e-4
"""On half the square of an n-gram's weight, where it is met."""
_DROP: Final = 0.3
"""Which share of the n-grams is left out of a step, so that none is relied on alone."""
_LEAST_OFTEN: Final = 2
_SMALL: Final = 1e-6
"""What keeps a weight's first step finite."""
Rows = npt.NDArray[np.int32]


class Table(NamedTuple):
    """The numbers that have weights, and the weights: "grams" (numbers + 1, tags) and those of the chain."""

    numbers: Numbers
    weights: dict[str, Array]


def fit_grams(stretches: Sequence[Prepared], tags: int, seed: int, hear: Heard) -> Table:
    """The weights after all passes; an n-gram that was met once has none."""
    rng, numbers = np.random.default_rng(seed), often(np.concatenate([s.grams.ravel() for s in stretches]))
    known, size = Known(numbers), len(numbers)
    shapes = {"grams": (size + 1, tags), "moves": (tags, tags), "first": (tags,), "last": (tags,)}
    w = {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
    square = {name: np.zeros_like(value) for name, value in w.items()}
    steps, step = _EPOCHS * ceil(len(stretches) / BATCH), 0
    for epoch in range(_EPOCHS):
        total = 0.0
        for chosen in batches(stretches, rng):
            rate = _RATE * max(_LEAST_RATE, 1 - step / steps)
            total, step = total + _learn(w, square, known, chosen, rng, rate), step + 1
        hear(f"n-grams, pass {epoch + 1} of {_EPOCHS}: loss {total / len(stretches):.2f} a stretch")
    return Table(numbers, w)


def often(numbers: Numbers) -> Numbers:
    """The numbers that were met more than once; of two that share a slot, the one met more often.

    >>> often(np.array([5, 5, 5, 6, 6, 1 << 50, 1 << 50, 1 << 51], np.uint64)).tolist()
    [5, 1125899906842624]
    """
    distinct, counts = np.unique(numbers, return_counts=True)
    distinct, counts = distinct[counts >= _LEAST_OFTEN], counts[counts >= _LEAST_OFTEN]
    order = np.lexsort((distinct, -counts))
    _, first = np.unique(slots(distinct[order]), return_index=True)
    return np.asarray(np.sort(distinct[order][first]), np.uint64)


def _learn(
    w: dict[str, Array],
    square: dict[str, Array],
    known: Known,
    chosen: Sequence[Prepared],
    rng: np.random.Generator,
    rate: float,
) -> float:
    """One step; returns the loss."""
    packed = pack([one.text for one in chosen])
    of_rows = np.empty((len(packed.ids), chosen[0].grams.shape[1]), np.uint64)
    tags = np.empty(len(packed.ids), np.intp)
    for column, i in enumerate(packed.order):
        at = packed.rows(column)
        of_rows[at], tags[at] = chosen[i].grams, chosen[i].tags
    none = np.int32(len(w["grams"]) - 1)
    rows = np.where(rng.random(of_rows.shape) < _DROP, none, known.rows(of_rows))
    scores = np.asarray(w["grams"][rows].sum(axis=1) / (1 - _DROP), np.float32)
    value, of_scores, found = crf.loss(scores, tags, w, packed)
    for name, g in found.items():
        _step(w[name], square[name], ..., np.asarray(g / len(chosen), np.float32), rate)
    distinct, g = _of_grams(rows, np.asarray(of_scores / len(chosen), np.float32))
    g[distinct == none] = 0
    _step(w["grams"], square["grams"], distinct, g + _PENALTY * w["grams"][distinct], rate)
    return value


def _of_grams(rows: Rows, of_scores: Array) -> tuple[Rows, Array]:
    """The rows of the table that were used, and the sum of what their characters' scores ask of each."""
    distinct, place = np.unique(rows, return_inverse=True)
    place, character = place.ravel(), np.repeat(np.arange(len(rows)), rows.shape[1])
    sums = [np.bincount(place, weights=of_tag[character], minlength=len(distinct)) for of_tag in of_scores.T]
    return distinct, np.stack(sums, axis=1).astype(np.float32)


def _step(weights: Array, square: Array, at: Rows | EllipsisType, gradient: Array, rate: float) -> None:
    square[at] += gradient * gradient
    weights[at] -= (rate * gradient / (np.sqrt(square[at]) + _SMALL)).astype(np.float32)
