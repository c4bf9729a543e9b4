"""The loss of a linear-chain CRF with its gradient (Lafferty, McCallum, Pereira 2001), over packed texts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kg.extract.tagger.chain import Rows, last_rows, passes, steps
from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array

Tags = Rows


def loss(
    scores: Array, tags: Tags, weights: Mapping[str, Array], packed: Packed
) -> tuple[float, Array, dict[str, Array]]:
    """Negative log-likelihood of the right tags (rows), and its gradient by `scores` (rows, K) and weights.

    `weights` has "moves" (K, K), "first" and "last" (K).
    """
    moves, firsts, lasts = weights["moves"], np.arange(packed.active[0]), last_rows(packed)
    ahead, behind = passes(scores, weights, packed)
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
    earlier, later = _pairs(packed)
    of_moves = _expected(ahead[earlier] - total[column[later]][:, None], behind[later] + scores[later], moves)
    np.add.at(of_moves, (tags[earlier], tags[later]), -1)
    right += moves[tags[earlier], tags[later]].sum()
    inner[rows, tags] -= 1
    found = {"moves": of_moves, "first": of_first, "last": of_last}
    return float(total.sum() - right), np.asarray(inner, np.float32), found


def _pairs(packed: Packed) -> tuple[Rows, Rows]:
    """The rows of all characters that follow another, and of those that they follow, the latter first."""
    some = [(np.arange(before, before + n), np.arange(at, at + n)) for before, at, n in steps(packed)]
    none = [(np.arange(0), np.arange(0))]
    earlier, later = zip(*(some or none), strict=True)
    return np.concatenate(earlier), np.concatenate(later)


def _expected(earlier: Array, later: Array, moves: Array) -> Array:
    """How often each move is expected, from the log-sums before it and behind it."""
    top, high = earlier.max(axis=1, keepdims=True), later.max(axis=1, keepdims=True)
    found = np.exp(earlier - top).T @ (np.exp(later - high) * np.exp(top + high)) * np.exp(moves)
    return np.asarray(found, np.float32)


def _logsum(logs: Array) -> Array:
    top = logs.max(axis=1, keepdims=True)
    return np.asarray((top + np.log(np.exp(logs - top).sum(axis=1, keepdims=True)))[:, 0], np.float32)
