"""From examples to the network's weights: batches, Adam (Kingma and Ba 2015) with a falling rate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Final

import numpy as np
import numpy.typing as npt

from kg.extract.tagger.flags import flags
from kg.extract.tagger.grams import Numbers, grams
from kg.extract.words.network import pack
from kg.extract.words.parameters import Array
from kg.extract.words.words import run
from kg.train.crf import Tags
from kg.train.examples import Example
from kg.train.network import Batch, beginning, gradient

BATCH: Final = 24
_RUN: Final = 64
"""How many texts the network runs over together."""
_CLIP: Final = 5.0
_WARM: Final = 60
_LEAST: Final = 0.02
_DECAY: Final = 1e-4
_CHAIN: Final = {"moves": 5.0, "first": 5.0, "last": 5.0}
"""The CRF's own weights learn faster."""
Heard = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """How to train: passes over the examples, rate, share of inputs dropped, seed of all chance."""

    epochs: int = 18
    rate: float = 2.5e-3
    drop: float = 0.5
    seed: int = 0


@dataclass(frozen=True)
class Prepared:
    """A stretch of an example: layers (characters, 640), flag names, n-grams (characters, kinds), tags.

    The layers lie between -1 and 1; half the precision, to save memory, changes nothing that is measured.
    """

    text: str
    layers: npt.NDArray[np.float16]
    flags: list[list[str]]
    grams: Numbers
    tags: Tags


def prepared(examples: Sequence[Example]) -> list[Prepared]:
    """What does not change from pass to pass, made once."""
    return [one for at in range(0, len(examples), _RUN) for one in _prepared(examples[at : at + _RUN])]


def _prepared(examples: Sequence[Example]) -> Iterator[Prepared]:
    """The same of as many as the network runs over together."""
    texts = [one.text for one in examples]
    done = run(texts)
    if done is None:
        return
    numbers, column = grams(texts, done.words()), {n: c for c, n in enumerate(done.packed.order)}
    first = list(accumulate(map(len, texts), initial=0))
    for n, (i, start, end) in enumerate(done.stretches):
        text, layers = texts[i][start:end], done.states.layers[done.packed.rows(column[n])].astype(np.float16)
        tags = np.array(examples[i].tags[start:end], np.intp)
        yield Prepared(text, layers, flags(text), numbers[first[i] + start : first[i] + end], tags)


def flag_index(stretches: Sequence[Prepared]) -> dict[str, int]:
    """The flags that the examples bear, numbered by name."""
    return {
        flag: n for n, flag in enumerate(sorted({f for s in stretches for told in s.flags for f in told}))
    }


def fit(
    stretches: Sequence[Prepared], index: dict[str, int], tags: int, plan: Plan, hear: Heard
) -> dict[str, Array]:
    """The weights after all passes, for so many tags."""
    rng = np.random.default_rng(plan.seed)
    w = beginning(len(index), tags, rng)
    mean = {name: np.zeros_like(value) for name, value in w.items()}
    square = {name: np.zeros_like(value) for name, value in w.items()}
    steps, step = plan.epochs * ceil(len(stretches) / BATCH), 0
    for epoch in range(plan.epochs):
        total = 0.0
        for chosen in batches(stretches, rng):
            size = len(chosen)
            value, found = gradient(w, _batch(chosen, index), rng, plan.drop)
            total, step = total + value, step + 1
            rate = plan.rate * min(1.0, step / _WARM) * max(_LEAST, 1 - step / steps)
            _update(w, found, mean, square, rate, step, size)
        hear(f"pass {epoch + 1} of {plan.epochs}: loss {total / len(stretches):.2f} a stretch")
    return w


def batches(stretches: Sequence[Prepared], rng: np.random.Generator) -> Iterator[list[Prepared]]:
    """All stretches in a new order, some at a time."""
    order = rng.permutation(len(stretches))
    for at in range(0, len(order), BATCH):
        yield [stretches[i] for i in order[at : at + BATCH]]


def _batch(chosen: Sequence[Prepared], index: dict[str, int]) -> Batch:
    packed = pack([one.text for one in chosen])
    rows = len(packed.ids)
    layers, told = (
        np.empty((rows, chosen[0].layers.shape[1]), np.float32),
        np.zeros((rows, len(index)), np.float32),
    )
    tags = np.empty(rows, np.intp)
    for column, i in enumerate(packed.order):
        at, one = packed.rows(column), chosen[i]
        layers[at], tags[at] = one.layers, one.tags
        for row, names in zip(at, one.flags, strict=True):
            told[row, [index[name] for name in names if name in index]] = 1
    return Batch(packed, layers, told, tags)


def _update(
    w: dict[str, Array],
    found: dict[str, Array],
    mean: dict[str, Array],
    square: dict[str, Array],
    rate: float,
    step: int,
    size: int,
) -> None:
    length = float(np.sqrt(sum(float((g * g).sum()) for g in found.values()))) / size
    scale = min(1.0, _CLIP / (length + 1e-6)) / size
    for name, gradient_of in found.items():
        g = gradient_of * scale
        mean[name] += 0.1 * (g - mean[name])
        square[name] += 0.001 * (g * g - square[name])
        move = mean[name] / (1 - 0.9**step) / (np.sqrt(square[name] / (1 - 0.999**step)) + 1e-8)
        w[name] -= (rate * _CHAIN.get(name, 1.0) * (move + _DECAY * w[name])).astype(np.float32)
