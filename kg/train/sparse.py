"""A logistic regression over signs that are there or not: all rows at once, Adam with a falling rate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

_STEPS: Final = 250
_RATE: Final = 0.05
_FALLS: Final = 0.7
_LOW: Final = 0.3
"""After which share of the steps the rate falls, and to which share."""
_PENALTY: Final = 10.0
"""On half the square of a weight."""
_OFTEN: Final = 4
"""A sign that fewer rows bear has no weight."""
_FREE: Final = "bias"
Values = npt.NDArray[np.float64]


class SignRow(NamedTuple):
    """The signs of something that was read, and whether it is right."""

    signs: tuple[str, ...]
    right: bool


def fit_signs(rows: Sequence[SignRow]) -> dict[str, float]:
    """The weight of each sign; "bias" bears no penalty.

    >>> rows = [SignRow(("bias", "a"), True), SignRow(("bias",), False)] * 100
    >>> weights = fit_signs(rows)
    >>> weights["a"] > 1 > 0 > weights["bias"]
    True
    """
    counts = Counter(sign for row in rows for sign in row.signs)
    names = sorted(sign for sign, count in counts.items() if count >= _OFTEN)
    index = {name: n for n, name in enumerate(names)}
    known = [[index[sign] for sign in row.signs if sign in index] for row in rows]
    of_row = np.repeat(np.arange(len(rows)), [len(some) for some in known])
    columns = np.array([n for some in known for n in some], np.intp)
    right = np.array([row.right for row in rows], float)
    penalty = np.array([0.0 if name == _FREE else _PENALTY for name in names])

    def gradient(w: Values) -> Values:
        p = 1 / (1 + np.exp(-np.bincount(of_row, w[columns], len(rows))))
        return np.asarray(np.bincount(columns, (p - right)[of_row], len(w)) + penalty * w)

    weights = adam(gradient, len(names), _RATE)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def adam(gradient: Callable[[Values], Values], size: int, rate: float) -> Values:
    """The weights after all steps, from nothing on (Kingma and Ba 2015)."""
    w, mean, square = (np.zeros(size) for _ in range(3))
    for step in range(1, _STEPS + 1):
        g = gradient(w)
        mean += 0.1 * (g - mean)
        square += 0.001 * (g * g - square)
        now = rate * (1 if step < _STEPS * _FALLS else _LOW)
        w -= now * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return w
