"""The tagger's own layer on those of `lac_small`: a BiGRU, a linear layer, a CRF read by its marginals."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kg.extract.tagger.chain import Rows, passes
from kg.extract.tagger.flags import flags
from kg.extract.tagger.model import Model
from kg.extract.words.network import Packed, gru, joined
from kg.extract.words.parameters import Array
from kg.extract.words.words import Run


def marginals(run: Run, model: Model) -> list[Array]:
    """For each text of a run the probability of each tag at each character: (characters, tags)."""
    probable = _posteriors(run.packed, _scores(run, model), model)
    found: list[list[Array]] = [[] for _ in run.texts]
    column = {i: c for c, i in enumerate(run.packed.order)}
    for n, (text, _, _) in enumerate(run.stretches):
        found[text].append(probable[run.packed.rows(column[n])])
    empty = np.zeros((0, probable.shape[1]), np.float32)
    return [np.concatenate(parts) if parts else empty for parts in found]


def flag_rows(run: Run, known: Mapping[str, int]) -> tuple[Rows, Rows]:
    """The rows and flag numbers of all flags of a run."""
    rows: list[int] = []
    columns: list[int] = []
    for column, n in enumerate(run.packed.order):
        text, start, end = run.stretches[n]
        for row, told in zip(run.packed.rows(column), flags(run.texts[text][start:end]), strict=True):
            for flag in told:
                if flag in known:
                    rows.append(int(row))
                    columns.append(known[flag])
    return np.array(rows, np.intp), np.array(columns, np.intp)


def _scores(run: Run, model: Model) -> Array:
    w, layers = model.weights, run.states.layers
    rows, columns = flag_rows(run, model.flags)
    both = []
    for side in ("forward", "backward"):
        projected = layers @ w[f"{side}.layers"] + w[f"{side}.bias"]
        np.add.at(projected, rows, w[f"{side}.flags"][columns])
        both.append(projected if side == "forward" else projected[run.packed.mirror])
    gates, candidates = (
        np.stack([w[f"{s}.{part}"] for s in ("forward", "backward")]) for part in ("gates", "candidates")
    )
    hidden = joined(gru(np.stack(both), run.packed, gates, candidates), run.packed)
    return np.asarray(hidden @ w["out"] + w["out.bias"], np.float32)


def _posteriors(packed: Packed, scores: Array, model: Model) -> Array:
    """The probability of each tag at each row: (rows, tags) -> (rows, tags)."""
    ahead, behind = passes(scores, model.weights, packed)
    both = ahead + behind
    both = np.exp(both - both.max(axis=1, keepdims=True))
    return np.asarray(both / both.sum(axis=1, keepdims=True), np.float32)
