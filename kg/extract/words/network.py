"""The arithmetic of `lac_small`: embeddings, two BiGRU layers, a linear layer, Viterbi.

Sequences of one call are sorted by length and run together, so that a step is one matrix product; a call's result
depends on its own texts alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kg.extract.words.parameters import Array, parameters

_HIDDEN = 128
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TRAINED = {"。": ".", "、": ",", "“": '"', "”": '"', "‘": '"', "’": '"', "—": "-", " ": ",", "\u3000": ","}
_HALF = str.maketrans({chr(k): chr(v) for k, v in _FULL_WIDTH.items()} | _TRAINED)
"""The network's embeddings of full-width punctuation were never trained; those of the half-width were."""


def _sigmoid(x: Array) -> Array:
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + np.exp(-x)), dtype=np.float32)


def _gru_layer(x: Array, active: Sequence[int], layer: int) -> Array:
    """Both directions of one layer; `x` is (2, steps, batch, 3 x hidden), already projected and biased.

    Paddle's GRU: h = (1 - u) h + u c, the reset gate before the product, weights [H x 2H | H x H].
    """
    flat = [parameters().weights[f"gru_{2 * layer + d}.w_0"].reshape(-1) for d in (0, 1)]
    gates = np.stack([f[: _HIDDEN * 2 * _HIDDEN].reshape(_HIDDEN, 2 * _HIDDEN) for f in flat])
    candidates = np.stack([f[_HIDDEN * 2 * _HIDDEN :].reshape(_HIDDEN, _HIDDEN) for f in flat])
    h = np.zeros((2, x.shape[2], _HIDDEN), np.float32)
    out = np.zeros((2, x.shape[1], x.shape[2], _HIDDEN), np.float32)
    for t, n in enumerate(active):
        now, before = x[:, t, :n], h[:, :n]
        gate = _sigmoid(now[..., : 2 * _HIDDEN] + before @ gates)
        update, reset = gate[..., :_HIDDEN], gate[..., _HIDDEN:]
        new = np.tanh(now[..., 2 * _HIDDEN :] + (reset * before) @ candidates)
        h[:, :n] = before + update * (new - before)
        out[:, t, :n] = h[:, :n]
    return out


def _layer(x: Array, reverse: npt.NDArray[np.intp], active: Sequence[int], layer: int) -> Array:
    """(steps, batch, features) -> (steps, batch, 2 x hidden)."""
    w, columns = parameters().weights, np.arange(x.shape[1])
    projected = []
    for d in (0, 1):
        name = 2 * layer + d
        bias = w[f"fc_{name}.b_0"].reshape(-1) + w[f"gru_{name}.b_0"].reshape(-1)
        source = x if d == 0 else x[reverse, columns]
        projected.append(source @ w[f"fc_{name}.w_0"] + bias)
    out = _gru_layer(np.stack(projected), active, layer)
    return np.concatenate([out[0], out[1][reverse, columns]], axis=2)


def emissions(texts: Sequence[str]) -> list[Array]:
    """Scores (characters, tags) for each text; none may be empty."""
    p = parameters()
    order = sorted(range(len(texts)), key=lambda i: (-len(texts[i]), i))
    lengths = np.array([len(texts[i]) for i in order])
    steps = int(lengths[0])
    ids = np.full((steps, len(order)), p.unknown)
    for column, i in enumerate(order):
        ids[: lengths[column], column] = [p.characters.get(c, p.unknown) for c in texts[i].translate(_HALF)]
    t = np.arange(steps)[:, None]
    reverse = np.where(t < lengths, lengths - 1 - t, t)
    active = [int((lengths > step).sum()) for step in range(steps)]
    x: Array = p.weights["word_emb"][ids]
    for layer in (0, 1):
        x = _layer(x, reverse, active, layer)
    scores = x @ p.weights["fc_4.w_0"] + p.weights["fc_4.b_0"].reshape(-1)
    result: list[Array] = [scores[:0, 0]] * len(texts)
    for column, i in enumerate(order):
        result[i] = scores[: lengths[column], column]
    return result


def decode(scores: Sequence[Array]) -> list[list[int]]:
    """The best tag sequence for each text (Viterbi over the network's CRF weights)."""
    crf = parameters().weights["crfw"]
    start, end, moves = crf[0], crf[1], np.ascontiguousarray(crf[2:].T)
    order = sorted(range(len(scores)), key=lambda i: (-len(scores[i]), i))
    steps = len(scores[order[0]])
    best = np.stack([start + scores[i][0] for i in order])
    back = np.zeros((steps, len(order), len(start)), np.int16)
    for t in range(1, steps):
        n = sum(len(scores[i]) > t for i in order)
        paths = best[:n, None, :] + moves
        back[t, :n] = paths.argmax(axis=2)
        best[:n] = paths.max(axis=2) + np.stack([scores[i][t] for i in order[:n]])
    result: list[list[int]] = [[]] * len(scores)
    for column, i in enumerate(order):
        tag = int((best[column] + end).argmax())
        path = [tag]
        for t in range(len(scores[i]) - 1, 0, -1):
            tag = int(back[t, column, tag])
            path.append(tag)
        result[i] = path[::-1]
    return result
