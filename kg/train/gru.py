"""A GRU with its gradient, over texts packed by position (see kg.extract.words.network)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from kg.extract.words.network import Packed
from kg.extract.words.parameters import Array


class Trace(NamedTuple):
    """What the way back needs, each (rows, H): the state before, both gates, the candidate."""

    before: Array
    update: Array
    reset: Array
    candidate: Array


def forward(projected: Array, gates: Array, candidates: Array, packed: Packed) -> tuple[Array, Trace]:
    """One direction: (rows, 3H) -> (rows, H), with its trace. h = (1 - u) h + u c, as Paddle has it."""
    size, rows = candidates.shape[0], projected.shape[0]
    h = np.zeros((packed.active[0], size), np.float32)
    out = np.empty((rows, size), np.float32)
    trace = Trace(*(np.empty((rows, size), np.float32) for _ in range(4)))
    for at, n in zip(packed.starts, packed.active, strict=True):
        before, here = h[:n], slice(at, at + n)
        gate = 1 / (1 + np.exp(-(projected[here, : 2 * size] + before @ gates)))
        update, reset = gate[:, :size], gate[:, size:]
        candidate = np.tanh(projected[here, 2 * size :] + (reset * before) @ candidates)
        trace.before[here], trace.update[here] = before, update
        trace.reset[here], trace.candidate[here] = reset, candidate
        out[here] = before + update * (candidate - before)
        h[:n] = out[here]
    return out, trace


def backward(
    wanted: Array, trace: Trace, gates: Array, candidates: Array, packed: Packed
) -> tuple[Array, Array, Array]:
    """From the gradient of the output to those of the projected input, the gates' and candidates' weights."""
    size = candidates.shape[0]
    inward = np.empty((wanted.shape[0], 3 * size), np.float32)
    carry = np.zeros((packed.active[0], size), np.float32)
    for at, n in zip(reversed(packed.starts), reversed(packed.active), strict=True):
        here = slice(at, at + n)
        before, update, reset, candidate = (part[here] for part in trace)
        of_state = wanted[here] + carry[:n]
        of_candidate = of_state * update * (1 - candidate * candidate)
        of_reset_state = of_candidate @ candidates.T
        inward[here, :size] = of_state * (candidate - before) * update * (1 - update)
        inward[here, size : 2 * size] = of_reset_state * before * reset * (1 - reset)
        inward[here, 2 * size :] = of_candidate
        carry[:n] = of_state * (1 - update) + of_reset_state * reset + inward[here, : 2 * size] @ gates.T
    of_gates = trace.before.T @ inward[:, : 2 * size]
    of_candidates = (trace.reset * trace.before).T @ inward[:, 2 * size :]
    return inward, of_gates, of_candidates
