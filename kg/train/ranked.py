"""A choice among rivals by their signs: a conditional logit, all rows at once (McFadden 1974)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kg.train.sparse import adam

_PENALTY = 10.0
"""On half the square of a weight."""
_OFTEN = 20
"""A sign that fewer rivals bear has no weight."""
_RATE = 0.1
_TINY = 1e-12
Rows = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]


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
    counts = Counter(sign for row in useful for signs in row.signs for sign in signs)
    names = sorted(sign for sign, count in counts.items() if count >= _OFTEN)
    index = {name: n for n, name in enumerate(names)}
    rivals = [[index[sign] for sign in signs if sign in index] for row in useful for signs in row.signs]
    of_rival = np.repeat(np.arange(len(rivals)), [len(some) for some in rivals])
    columns = np.array([n for some in rivals for n in some], np.intp)
    group = np.repeat(np.arange(len(useful)), [len(row.signs) for row in useful])
    right = np.array([told for row in useful for told in row.right], float)

    def gradient(w: Values) -> Values:
        sums = np.asarray(np.bincount(of_rival, w[columns], len(rivals)), np.float64)
        wrong = _too_much(sums, group, right)
        return np.asarray(np.bincount(columns, wrong[of_rival], len(w)) + _PENALTY * w)

    weights = adam(gradient, len(names), _RATE)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def _too_much(sums: Values, group: Rows, right: Values) -> Values:
    """The gradient of the loss by the rivals' sums: what each is given less what it ought to have."""
    groups = int(group[-1]) + 1 if len(group) else 0
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, sums)
    powers = np.exp(sums - top[group])
    total = np.bincount(group, powers, groups)
    of_right = np.bincount(group, powers * right, groups)
    return np.asarray(powers / total[group] - powers * right / np.maximum(of_right, _TINY)[group])
