"""A GRU of two directions with its gradient, over texts packed by position (see kg.extract.words.network)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array


class Trace(NamedTuple):
    """What the way back needs: states (2, rows, H), both gates (2, rows, 2H), candidates (2, rows, H)."""

    states: Array
    gates: Array
    candidate: Array


def forward(projected: Array, gates: Array, candidates: Array, packed: Packed) -> Trace:
    """(2, rows, 3H) -> the states and what leads to them, by (2, H, 2H) and (2, H, H) weights.

    h = (1 - u) h + u c, as Paddle has it.
    """
    size, rows = candidates.shape[-1], projected.shape[1]
    trace = Trace(*(np.empty((2, rows, n * size), np.float32) for n in (1, 2, 1)))
    before: Array = np.zeros((2, packed.active[0], size), np.float32)
    for at, n in zip(packed.starts, packed.active, strict=True):
        here, before = slice(at, at + n), before[:, :n]
        gate = _sigmoid(before @ gates + projected[:, here, : 2 * size])
        new = np.asarray((gate[..., size:] * before) @ candidates, np.float32)
        new += projected[:, here, 2 * size :]
        np.tanh(new, out=new)
        trace.gates[:, here], trace.candidate[:, here] = gate, new
        new -= before
        new *= gate[..., :size]
        new += before
        trace.states[:, here] = before = new
    return trace


def _sigmoid(values: Array) -> Array:
    """1 / (1 + exp(-x)), in place."""
    np.negative(values, out=values)
    np.exp(values, out=values)
    values += 1.0
    return np.reciprocal(values, out=values)


def backward(
    wanted: Array, trace: Trace, gates: Array, candidates: Array, packed: Packed
) -> tuple[Array, Array, Array]:
    """From the gradient of the states to those of the projected input, the gates' and candidates' weights."""
    size, before = candidates.shape[-1], _before(trace.states, packed)
    update, reset = np.split(trace.gates, 2, axis=-1)
    by_update = (trace.candidate - before) * update * (1 - update)
    by_reset, by_candidate = before * reset * (1 - reset), update * (1 - trace.candidate * trace.candidate)
    kept = 1 - update
    inward = np.empty((2, wanted.shape[1], 3 * size), np.float32)
    carry = np.zeros((2, packed.active[0], size), np.float32)
    to_gates, to_candidates = (np.ascontiguousarray(w.transpose(0, 2, 1)) for w in (gates, candidates))
    for at, n in zip(reversed(packed.starts), reversed(packed.active), strict=True):
        here = slice(at, at + n)
        of_state, into = wanted[:, here] + carry[:, :n], inward[:, here]
        into[..., 2 * size :] = of_candidate = of_state * by_candidate[:, here]
        of_reset = of_candidate @ to_candidates
        np.multiply(of_state, by_update[:, here], out=into[..., :size])
        np.multiply(of_reset, by_reset[:, here], out=into[..., size : 2 * size])
        of_state *= kept[:, here]
        of_reset *= reset[:, here]
        of_state += of_reset
        of_state += into[..., : 2 * size] @ to_gates
        carry[:, :n] = of_state
    of_gates = before.transpose(0, 2, 1) @ inward[..., : 2 * size]
    of_candidates = (reset * before).transpose(0, 2, 1) @ inward[..., 2 * size :]
    return inward, of_gates, of_candidates


def _before(states: Array, packed: Packed) -> Array:
    """For each row the state of its text one step earlier: nothing at the first."""
    found = np.zeros_like(states)
    for earlier, at, n in zip(packed.starts, packed.starts[1:], packed.active[1:], strict=False):
        found[:, at : at + n] = states[:, earlier : earlier + n]
    return found
