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


class Table(NamedTuple):
    """Who bears which signs: the sign `names`, and for each pair the number of the bearer and of the sign."""

    names: list[str]
    bearers: npt.NDArray[np.intp]
    signs: npt.NDArray[np.intp]
    size: int

    def sums(self, weights: Values) -> Values:
        """For each bearer the sum of its signs' weights."""
        return np.asarray(np.bincount(self.bearers, weights[self.signs], self.size), np.float64)

    def spread(self, of_bearers: Values) -> Values:
        """For each sign the sum of what its bearers have: the gradient of the sums."""
        return np.asarray(np.bincount(self.signs, of_bearers[self.bearers], len(self.names)), np.float64)


def table(bearers: Sequence[Sequence[str]], often: int) -> Table:
    """The table of all who bear signs, without the signs that fewer than `often` bear.

    >>> some = table([["a", "b"], ["a"]], 2)
    >>> some.names, some.sums(np.array([0.5])).tolist()
    (['a'], [0.5, 0.5])
    """
    counts = Counter(sign for some in bearers for sign in some)
    names = sorted(sign for sign, count in counts.items() if count >= often)
    index = {name: n for n, name in enumerate(names)}
    known = [[index[sign] for sign in some if sign in index] for some in bearers]
    of_bearer = np.repeat(np.arange(len(known)), [len(some) for some in known])
    return Table(names, of_bearer, np.array([n for some in known for n in some], np.intp), len(known))


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
    known = table([row.signs for row in rows], _OFTEN)
    right = np.array([row.right for row in rows], float)
    penalty = np.array([0.0 if name == _FREE else _PENALTY for name in known.names])

    def gradient(w: Values) -> Values:
        return known.spread(1 / (1 + np.exp(-known.sums(w))) - right) + penalty * w

    return weighed(known, gradient, _RATE)


def weighed(known: Table, gradient: Callable[[Values], Values], rate: float) -> dict[str, float]:
    """The weight of each sign that the gradient leads to, to three digits."""
    weights = adam(gradient, len(known.names), rate)
    return {name: round(float(w), 3) for name, w in zip(known.names, weights, strict=True)}


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
