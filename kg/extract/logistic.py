"""A logistic regression over signs that are there or not, as the judges of names and facts have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from math import exp
from typing import Final

_MOST: Final = 30.0


def summed(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the signs' weights; signs that were never met weigh nothing.

    >>> summed(["bias", "new"], {"bias": 0.5})
    0.5
    """
    return sum(map(weights.get, signs, repeat(0.0)))


def share(value: float) -> float:
    """The probability whose log-odds the value is.

    >>> share(0.0), share(-1e9) < 1e-12
    (0.5, True)
    """
    return 1 / (1 + exp(-max(-_MOST, min(_MOST, value))))
