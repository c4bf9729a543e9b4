"""The loss of a linear-chain CRF with its gradient (Lafferty, McCallum, Pereira 2001), over packed texts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array

Tags = npt.NDArray[np.intp]


def loss(
    scores: Array, tags: Tags, weights: Mapping[str, Array], packed: Packed
) -> tuple[float, Array, dict[str, Array]]:
    """Negative log-likelihood of the right tags (rows), and its gradient by `scores` (rows, K) and weights.

    `weights` has "moves" (K, K), "first" and "last" (K).
    """
    moves, (firsts, lasts) = weights["moves"], _edges(packed)
    ahead, behind = _passes(scores, weights, packed, lasts)
    total = _logsum(ahead[lasts] + weights["last"])
    column = np.concatenate([np.arange(n) for n in packed.active])
    inner = np.exp(ahead + behind - total[column][:, None])
    rows = np.arange(len(tags))
    right = (
        scores[rows, tags].sum() + weights["first"][tags[firsts]].sum() + weights["last"][tags[lasts]].sum()
    )
    of_first, of_last = inner[firsts].sum(axis=0), inner[lasts].sum(axis=0)
    np.add.at(of_first, tags[firsts], -1)
    np.add.at(of_last, tags[lasts], -1)
    of_moves = np.zeros_like(moves)
    for before, at, n in _steps(packed):
        earlier = ahead[before : before + n] - total[:n, None]
        later = behind[at : at + n] + scores[at : at + n]
        top, high = earlier.max(axis=1, keepdims=True), later.max(axis=1, keepdims=True)
        of_moves += np.exp(earlier - top).T @ (np.exp(later - high) * np.exp(top + high)) * np.exp(moves)
        np.add.at(of_moves, (tags[before : before + n], tags[at : at + n]), -1)
        right += moves[tags[before : before + n], tags[at : at + n]].sum()
    inner[rows, tags] -= 1
    found = {"moves": of_moves, "first": of_first, "last": of_last}
    return float(total.sum() - right), np.asarray(inner, np.float32), found


def _steps(packed: Packed) -> list[tuple[int, int, int]]:
    """For each step but the first: where the one before begins, where it begins, how many texts go on."""
    return list(zip(packed.starts, packed.starts[1:], packed.active[1:], strict=False))


def _edges(packed: Packed) -> tuple[Tags, Tags]:
    """The rows of the texts' first and last characters."""
    lasts = [packed.starts[n - 1] + column for column, n in enumerate(packed.lengths)]
    return np.arange(packed.active[0]), np.array(lasts, np.intp)


def _passes(scores: Array, weights: Mapping[str, Array], packed: Packed, lasts: Tags) -> tuple[Array, Array]:
    moves = np.exp(weights["moves"])
    ahead, behind = np.empty_like(scores), np.zeros_like(scores)
    ahead[: packed.active[0]] = weights["first"] + scores[: packed.active[0]]
    for before, at, n in _steps(packed):
        ahead[at : at + n] = _moved(ahead[before : before + n], moves) + scores[at : at + n]
    behind[lasts] = weights["last"]
    for before, at, n in reversed(_steps(packed)):
        behind[before : before + n] = _moved(behind[at : at + n] + scores[at : at + n], moves.T)
    return ahead, behind


def _moved(logs: Array, moves: Array) -> Array:
    top = logs.max(axis=1, keepdims=True)
    return np.asarray(top + np.log(np.exp(logs - top) @ moves + 1e-30), np.float32)


def _logsum(logs: Array) -> Array:
    top = logs.max(axis=1, keepdims=True)
    return np.asarray((top + np.log(np.exp(logs - top).sum(axis=1, keepdims=True)))[:, 0], np.float32)
