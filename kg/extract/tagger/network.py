"""The tagger on the layers of `lac_small`: a BiGRU and n-grams score each tag, a CRF gives marginals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np

from kg.extract.tagger.chain import passes
from kg.extract.tagger.flags import flags
from kg.extract.tagger.grams import grams
from kg.extract.tagger.model import Model
from kg.extract.words.network import Packed, gru, joined
from kg.extract.words.parameters import Array
from kg.extract.words.words import Run, Word


def marginals(run: Run, words: Sequence[Sequence[Word]], model: Model) -> list[Array]:
    """For each text of a run, with its words, the probability of each tag: (characters, tags)."""
    probable = _posteriors(run.packed, _scores(run, model) + _of_grams(run, words, model), model)
    found: list[list[Array]] = [[] for _ in run.texts]
    column = {i: c for c, i in enumerate(run.packed.order)}
    for n, (text, _, _) in enumerate(run.stretches):
        found[text].append(probable[run.packed.rows(column[n])])
    empty = np.zeros((0, probable.shape[1]), np.float32)
    return [np.concatenate(parts) if parts else empty for parts in found]


def flag_table(run: Run, known: Mapping[str, int]) -> Array:
    """The flags of each row of a run, as 0 and 1: (rows, flags)."""
    rows: list[int] = []
    columns: list[int] = []
    for column, n in enumerate(run.packed.order):
        text, start, end = run.stretches[n]
        for row, told in zip(run.packed.rows(column), flags(run.texts[text][start:end]), strict=True):
            for flag in told:
                if flag in known:
                    rows.append(int(row))
                    columns.append(known[flag])
    found = np.zeros((len(run.packed.ids), len(known)), np.float32)
    found[rows, columns] = 1
    return found


def _scores(run: Run, model: Model) -> Array:
    w, layers = model.weights, run.states.layers
    told = flag_table(run, model.flags)
    both = []
    for side in ("forward", "backward"):
        projected = layers @ w[f"{side}.layers"] + told @ w[f"{side}.flags"] + w[f"{side}.bias"]
        both.append(projected if side == "forward" else projected[run.packed.mirror])
    gates, candidates = (
        np.stack([w[f"{s}.{part}"] for s in ("forward", "backward")]) for part in ("gates", "candidates")
    )
    hidden = joined(gru(np.stack(both), run.packed, gates, candidates), run.packed)
    return np.asarray(hidden @ w["out"] + w["out.bias"], np.float32)


def _of_grams(run: Run, words: Sequence[Sequence[Word]], model: Model) -> Array:
    """What the n-grams say: (rows, tags)."""
    known = model.known.rows(grams(run.texts, words))
    by_text = np.asarray(model.weights["grams"][known].sum(axis=1), np.float32)
    starts = list(accumulate(map(len, run.texts), initial=0))
    found = np.empty_like(by_text)
    for column, n in enumerate(run.packed.order):
        text, start, end = run.stretches[n]
        found[run.packed.rows(column)] = by_text[starts[text] + start : starts[text] + end]
    return found


def _posteriors(packed: Packed, scores: Array, model: Model) -> Array:
    """The probability of each tag at each row: (rows, tags) -> (rows, tags)."""
    ahead, behind = passes(scores, model.weights, packed)
    both = ahead + behind
    both = np.exp(both - both.max(axis=1, keepdims=True))
    return np.asarray(both / both.sum(axis=1, keepdims=True), np.float32)
