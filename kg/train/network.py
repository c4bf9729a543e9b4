"""The tagger's own layer: its weights at the beginning, its loss and gradient over a batch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from kg.extract.words.network import Packed, joined
from kg.extract.words.parameters import Array
from kg.train import crf, gru
from kg.train.crf import Tags

HIDDEN: Final = 80
LAYERS: Final = 640
SIDES: Final = ("forward", "backward")
_RECURRENT: Final = ("gates", "candidates")


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
    packed = batch.packed
    layers, flags = _dropped(batch.layers, rng, drop), _dropped(batch.flags, rng, drop)
    gates, candidates = (np.stack([w[f"{side}.{part}"] for side in SIDES]) for part in _RECURRENT)
    trace = gru.forward(_parted(_projected(layers, flags, w), packed), gates, candidates, packed)
    hidden = joined(trace.states, packed)
    kept = _dropped(np.ones_like(hidden), rng, drop)
    seen = hidden * kept
    value, of_scores, found = crf.loss(_scores(seen, w), batch.tags, w, packed)
    found |= {"out": np.asarray(seen.T @ of_scores, np.float32), "out.bias": of_scores.sum(axis=0)}
    wanted = _parted(of_scores @ w["out"].T * kept, packed)
    inward, *of_recurrent = gru.backward(wanted, trace, gates, candidates, packed)
    for part, of_part in zip(_RECURRENT, of_recurrent, strict=True):
        found |= _by_side(part, of_part)
    by_row = joined(inward, packed)
    found |= _by_side("bias", np.split(by_row.sum(axis=0), 2))
    found |= _by_side("layers", np.split(layers.T @ by_row, 2, axis=1))
    found |= _by_side("flags", np.split(flags.T @ by_row, 2, axis=1))
    return value, found


def _projected(layers: Array, flags: Array, w: Mapping[str, Array]) -> Array:
    """What leads into both directions: (rows, 6H)."""
    of_layers, of_flags, bias = (_side_by_side(w, part) for part in ("layers", "flags", "bias"))
    return np.asarray(layers @ of_layers + flags @ of_flags + bias, np.float32)


def _side_by_side(w: Mapping[str, Array], part: str) -> Array:
    return np.concatenate([w[f"{side}.{part}"] for side in SIDES], axis=-1)


def _by_side(part: str, of_sides: Iterable[Array]) -> dict[str, Array]:
    return {f"{side}.{part}": of_side for side, of_side in zip(SIDES, of_sides, strict=True)}


def _parted(rows: Array, packed: Packed) -> Array:
    """Each direction in the order in which it reads: (rows, 2N) -> (2, rows, N); `joined` is the way back."""
    ahead, behind = np.split(rows, 2, axis=1)
    return np.stack([ahead, behind[packed.mirror]])


def _scores(hidden: Array, w: Mapping[str, Array]) -> Array:
    return np.asarray(hidden @ w["out"] + w["out.bias"], np.float32)


def _dropped(values: Array, rng: np.random.Generator, drop: float) -> Array:
    """Values of which a share is nothing, in steps of 1/256, and the others are greater for it."""
    least = round(drop * 256)
    kept = np.frombuffer(rng.bytes(values.size), np.uint8).reshape(values.shape) >= least
    return np.asarray(values * kept * np.float32(256 / (256 - least)), np.float32)
