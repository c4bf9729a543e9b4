"""The arithmetic of `lac_small`: embeddings, two BiGRU layers, a linear layer, Viterbi.

The texts of one call run together, longest first and packed by position (all first characters, all second
ones, …), so that a step is one matrix product and nothing is padded. A call's result depends on its own texts
alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category

import numpy as np
import numpy.typing as npt

from kg.extract.words.parameters import Array, parameters

_HIDDEN = 128
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TRAINED = {"。": ".", "、": ",", "“": '"', "”": '"', "‘": '"', "’": '"', "—": "-", " ": ",", "\u3000": ","}
_HALF = str.maketrans({chr(k): chr(v) for k, v in _FULL_WIDTH.items()} | _TRAINED)
"""The network's embeddings of full-width punctuation were never trained; those of the half-width were."""

_MEANINGLESS = frozenset(("So", "Sk", "Co", "Cn", "Cs", "Cc"))
"""Unicode's categories of symbols, private use, surrogates and controls."""

Indices = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Packed:
    """Texts by position: `order` is longest first; position t fills rows starts[t] to starts[t] + active[t].

    `ids` are the characters' numbers, `mirror` the row of the same text's opposite position (an involution).
    """

    order: list[int]
    lengths: Indices
    active: list[int]
    starts: list[int]
    ids: Indices
    mirror: Indices

    def rows(self, column: int) -> Indices:
        """The rows of the text at a place of `order`, in reading order."""
        return np.array(self.starts[: self.lengths[column]]) + column


class _Numbers(dict[str, int]):
    """The numbers of the characters; pictures and unreadable glyphs, which were never met, part words."""

    def __missing__(self, character: str) -> int:
        parts = category(character) in _MEANINGLESS
        found = self[character] = self[","] if parts else parameters().unknown
        return found


@cache
def _numbers() -> _Numbers:
    return _Numbers(parameters().characters)


def pack(texts: Sequence[str]) -> Packed:
    """Lay the texts out; none may be empty."""
    numbers = _numbers()
    order = sorted(range(len(texts)), key=lambda i: (-len(texts[i]), i))
    lengths = np.array([len(texts[i]) for i in order])
    active = [int(n) for n in (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(axis=1)]
    starts = [0, *np.cumsum(active[:-1]).tolist()]
    ids, mirror = np.empty(int(lengths.sum()), np.intp), np.empty(int(lengths.sum()), np.intp)
    packed = Packed(order, lengths, active, starts, ids, mirror)
    for column, i in enumerate(order):
        rows = packed.rows(column)
        ids[rows] = [numbers[c] for c in texts[i].translate(_HALF)]
        mirror[rows] = rows[::-1]
    return packed


@cache
def _recurrent(layer: int) -> tuple[Array, Array]:
    """The gates' (2, H, 2H) and the candidates' (2, H, H) weights of both directions of a layer."""
    flat = [parameters().weights[f"gru_{2 * layer + d}.w_0"].reshape(-1) for d in (0, 1)]
    size = 2 * _HIDDEN * _HIDDEN
    gates = np.stack([f[:size].reshape(_HIDDEN, 2 * _HIDDEN) for f in flat])
    return gates, np.stack([f[size:].reshape(_HIDDEN, _HIDDEN) for f in flat])


@cache
def _inputs(layer: int) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Weight and bias that lead into the layer, for each direction."""
    w = parameters().weights
    names = (2 * layer, 2 * layer + 1)
    forward, backward = (
        (w[f"fc_{n}.w_0"], w[f"fc_{n}.b_0"].reshape(-1) + w[f"gru_{n}.b_0"].reshape(-1)) for n in names
    )
    return forward, backward


def gru(projected: Array, packed: Packed, gates: Array, candidates: Array) -> Array:
    """Both directions of a layer, by its (2, H, 2H) and (2, H, H) weights: (2, rows, 3H) -> (2, rows, H).

    Paddle's GRU: h = (1 - u) h + u c, the reset gate before the product.
    """
    size = candidates.shape[-1]
    h = np.zeros((2, packed.active[0], size), np.float32)
    out = np.empty((2, projected.shape[1], size), np.float32)
    for start, n in zip(packed.starts, packed.active, strict=True):
        now, before = projected[:, start : start + n], h[:, :n]
        gate = before @ gates
        gate += now[..., : 2 * size]
        np.negative(gate, out=gate)
        np.exp(gate, out=gate)
        gate += 1.0
        np.reciprocal(gate, out=gate)
        new = (gate[..., size:] * before) @ candidates
        new += now[..., 2 * size :]
        np.tanh(new, out=new)
        new -= before
        new *= gate[..., :size]
        before += new
        out[:, start : start + n] = before
    return out


def joined(out: Array, packed: Packed) -> Array:
    """Both directions side by side: (2, rows, H) -> (rows, 2H)."""
    return np.concatenate([out[0], out[1][packed.mirror]], axis=1)


@dataclass(frozen=True)
class States:
    """What the network makes of each character: `scores` (rows, tags); `layers` (rows, 640), last first."""

    scores: Array
    layers: Array


def states(packed: Packed) -> States:
    """Run the network."""
    distinct, places = np.unique(packed.ids, return_inverse=True)
    x: Array = parameters().weights["word_emb"][distinct]
    forward, backward = (x @ weight + bias for weight, bias in _inputs(0))
    with np.errstate(over="ignore"):
        out = gru(np.stack([forward[places], backward[places[packed.mirror]]]), packed, *_recurrent(0))
        first = joined(out, packed)
        forward, backward = (first @ weight + bias for weight, bias in _inputs(1))
        out = gru(np.stack([forward, backward[packed.mirror]]), packed, *_recurrent(1))
        second = joined(out, packed)
    weights = parameters().weights
    scores = np.asarray(second @ weights["fc_4.w_0"] + weights["fc_4.b_0"].reshape(-1), dtype=np.float32)
    return States(scores, np.concatenate([second, first, x[places]], axis=1))


def decode(packed: Packed, scores: Array) -> list[list[int]]:
    """The best tag sequence for each text (Viterbi over the network's CRF weights)."""
    crf = parameters().weights["crfw"]
    start, end, moves = crf[0], crf[1], np.ascontiguousarray(crf[2:].T)
    best = start + scores[: packed.active[0]]
    back, tags = np.zeros(scores.shape, np.int16), scores.shape[1]
    flat = np.arange(packed.active[0] * tags) * tags
    for at, n in zip(packed.starts[1:], packed.active[1:], strict=True):
        paths = best[:n, None, :] + moves
        arg = paths.argmax(axis=2)
        back[at : at + n] = arg
        best[:n] = (
            paths.reshape(-1)[flat[: n * tags] + arg.reshape(-1)].reshape(n, tags) + scores[at : at + n]
        )
    path = np.empty(len(scores), np.intp)
    now = (best + end).argmax(axis=1)
    for at, n in zip(packed.starts[:0:-1], packed.active[:0:-1], strict=True):
        path[at : at + n] = now[:n]
        now[:n] = back[np.arange(at, at + n), now[:n]]
    path[: packed.active[0]] = now
    result: list[list[int]] = [[]] * len(packed.order)
    for column, i in enumerate(packed.order):
        result[i] = path[packed.rows(column)].tolist()
    return result
