"""The tagger's own layer: its weights at the beginning, its loss and gradient over a batch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array
from kg.train import crf, gru
from kg.train.crf import Tags

HIDDEN: Final = 80
LAYERS: Final = 640
SIDES: Final = ("forward", "backward")


@dataclass(frozen=True)
class Batch:
    """Packed texts: `layers` (rows, 640) of `lac_small`, `flags` (rows, F) of 0 and 1, `tags` (rows)."""

    packed: Packed
    layers: Array
    flags: Array
    tags: Tags


def beginning(flags: int, tags: int, rng: np.random.Generator) -> dict[str, Array]:
    """Weights to begin with, for so many flags and tags."""
    size = HIDDEN
    w: dict[str, Array] = {"out": _normal(rng, 2 * size, tags, 0.1), "out.bias": np.zeros(tags, np.float32)}
    for side in SIDES:
        w[f"{side}.layers"] = _normal(rng, LAYERS, 3 * size, LAYERS**-0.5)
        w[f"{side}.flags"] = _normal(rng, flags, 3 * size, 3 * LAYERS**-0.5)
        w[f"{side}.bias"] = np.zeros(3 * size, np.float32)
        w[f"{side}.gates"] = np.linalg.qr(rng.normal(size=(2 * size, size)))[0].T.astype(np.float32)
        w[f"{side}.candidates"] = np.linalg.qr(rng.normal(size=(size, size)))[0].astype(np.float32)
    w["moves"] = np.zeros((tags, tags), np.float32)
    w["first"], w["last"] = np.zeros(tags, np.float32), np.zeros(tags, np.float32)
    return w


def _normal(rng: np.random.Generator, rows: int, columns: int, width: float) -> Array:
    return (rng.normal(size=(rows, columns)) * width).astype(np.float32)


def gradient(
    w: Mapping[str, Array], batch: Batch, rng: np.random.Generator, drop: float
) -> tuple[float, dict[str, Array]]:
    """The loss of a batch and its gradient, with dropout of inputs and of the hidden layer."""
    packed, mirror = batch.packed, batch.packed.mirror
    layers, flags = _dropped(batch.layers, rng, drop), _dropped(batch.flags, rng, drop)
    states: list[Array] = []
    traces: list[gru.Trace] = []
    for side in SIDES:
        projected = layers @ w[f"{side}.layers"] + flags @ w[f"{side}.flags"] + w[f"{side}.bias"]
        turned = projected if side == "forward" else projected[mirror]
        state, trace = gru.forward(turned, w[f"{side}.gates"], w[f"{side}.candidates"], packed)
        states.append(state if side == "forward" else state[mirror])
        traces.append(trace)
    hidden: Array = np.concatenate(states, axis=1)
    kept = _dropped(np.ones_like(hidden), rng, drop)
    seen = hidden * kept
    value, of_scores, found = crf.loss(_scores(seen, w), batch.tags, w, packed)
    found |= {"out": np.asarray(seen.T @ of_scores, np.float32), "out.bias": of_scores.sum(axis=0)}
    of_hidden = of_scores @ w["out"].T * kept
    for side, trace, wanted in zip(SIDES, traces, np.split(of_hidden, 2, axis=1), strict=True):
        turned = wanted if side == "forward" else wanted[mirror]
        inward, of_gates, of_candidates = gru.backward(
            turned, trace, w[f"{side}.gates"], w[f"{side}.candidates"], packed
        )
        inward = inward if side == "forward" else inward[mirror]
        found |= {
            f"{side}.gates": of_gates,
            f"{side}.candidates": of_candidates,
            f"{side}.bias": inward.sum(axis=0),
        }
        found |= {f"{side}.layers": layers.T @ inward, f"{side}.flags": flags.T @ inward}
    return value, found


def _scores(hidden: Array, w: Mapping[str, Array]) -> Array:
    return np.asarray(hidden @ w["out"] + w["out.bias"], np.float32)


def _dropped(values: Array, rng: np.random.Generator, drop: float) -> Array:
    kept = rng.random(values.shape) >= drop
    return np.asarray(values * kept / (1 - drop), np.float32)
