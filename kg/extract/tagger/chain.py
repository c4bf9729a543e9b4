"""The passes over a linear-chain CRF, forward and backward, over texts packed by position.

Scores are (rows, K), one row a character; `weights` has "moves" (K, K), "first" and "last" (K).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array

Rows = npt.NDArray[np.intp]


def steps(packed: Packed) -> list[tuple[int, int, int]]:
    """For each step but the first: where the one before begins, where it begins, how many texts go on."""
    return list(zip(packed.starts, packed.starts[1:], packed.active[1:], strict=False))


def last_rows(packed: Packed) -> Rows:
    """The rows of the texts' last characters."""
    return np.array([packed.starts[n - 1] + column for column, n in enumerate(packed.lengths)], np.intp)


def passes(scores: Array, weights: Mapping[str, Array], packed: Packed) -> tuple[Array, Array]:
    """Log-sums of all paths up to each tag, and of all paths on from it: two arrays like `scores`."""
    moves = np.exp(weights["moves"])
    ahead, behind = np.empty_like(scores), np.zeros_like(scores)
    ahead[: packed.active[0]] = weights["first"] + scores[: packed.active[0]]
    for before, at, n in steps(packed):
        ahead[at : at + n] = _moved(ahead[before : before + n], moves) + scores[at : at + n]
    behind[last_rows(packed)] = weights["last"]
    for before, at, n in reversed(steps(packed)):
        behind[before : before + n] = _moved(behind[at : at + n] + scores[at : at + n], moves.T)
    return ahead, behind


def _moved(logs: Array, moves: Array) -> Array:
    """log(exp(logs) @ moves), safe from overflow."""
    top = logs.max(axis=1, keepdims=True)
    return np.asarray(top + np.log(np.exp(logs - top) @ moves + 1e-30), np.float32)
