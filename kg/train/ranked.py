"""A choice among rivals by their signs: a conditional logit, all rows at once (McFadden 1974)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kg.train.sparse import Values, table, weighed

_PENALTY = 10.0
"""On half the square of a weight."""
_OFTEN = 20
"""A sign that fewer rivals bear has no weight."""
_RATE = 0.1
_TINY = 1e-12
Rows = npt.NDArray[np.intp]


class ChoiceRow(NamedTuple):
    """For each rival its signs, and whether it is right; several may be."""

    signs: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def fit_choice(rows: Sequence[ChoiceRow]) -> dict[str, float]:
    """The weight of each sign, from the rows that have a right rival.

    >>> rows = [ChoiceRow((("near",), ("far",)), (True, False))] * 100
    >>> weights = fit_choice(rows)
    >>> weights["near"] > 0 > weights["far"]
    True
    """
    useful = [row for row in rows if any(row.right)]
    rivals = table([signs for row in useful for signs in row.signs], _OFTEN)
    group = np.repeat(np.arange(len(useful)), [len(row.signs) for row in useful])
    right = np.array([told for row in useful for told in row.right], float)

    def gradient(w: Values) -> Values:
        return rivals.spread(_too_much(rivals.sums(w), group, right)) + _PENALTY * w

    return weighed(rivals, gradient, _RATE)


def _too_much(sums: Values, group: Rows, right: Values) -> Values:
    """The gradient of the loss by the rivals' sums: what each is given less what it ought to have."""
    groups = int(group[-1]) + 1 if len(group) else 0
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, sums)
    powers = np.exp(sums - top[group])
    total = np.bincount(group, powers, groups)
    of_right = np.bincount(group, powers * right, groups)
    return np.asarray(powers / total[group] - powers * right / np.maximum(of_right, _TINY)[group])
