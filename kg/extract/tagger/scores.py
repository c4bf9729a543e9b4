"""What the tagger says of the stretches of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Final, cast

import numpy as np

from kg.extract.tagger.model import CLASSES, TAGS, Model
from kg.extract.tagger.network import marginals
from kg.extract.words.parameters import Array
from kg.extract.words.words import Word, run

_BEGIN: Final = {cls: TAGS.index(f"B-{cls}") for cls in CLASSES}
_IN: Final = {cls: TAGS.index(f"I-{cls}") for cls in CLASSES}
_BEGINS, _INS = list(_BEGIN.values()), list(_IN.values())
_FLOOR: Final = 1e-3
Signs = tuple[float, float, float, float, float]


@dataclass(frozen=True)
class NameScores:
    """The probability of each tag at each character of a sentence: (characters, tags); the tags' names."""

    tags: Array
    names: tuple[str, ...] = TAGS

    @cached_property
    def _by_character(self) -> list[list[float]]:
        return cast("list[list[float]]", self.tags.tolist())

    @cached_property
    def _begin(self) -> list[float]:
        """How likely a name of any class begins at each character."""
        return cast("list[float]", self.tags[:, _BEGINS].sum(axis=1).tolist())

    @cached_property
    def _go_on(self) -> list[float]:
        """How likely a name of any class goes on at each character and behind the last one."""
        return [*self.tags[:, _INS].sum(axis=1).tolist(), 0.0]

    def signs(self, start: int, end: int, cls: str) -> Signs:
        """Log-odds that a stretch is a name of this class, is a name at all, begins, ends, and is but one."""
        tags, goes = self._by_character, _IN[cls]
        exact = min(tags[start][_BEGIN[cls]], *(row[goes] for row in tags[start + 1 : end]), 1.0)
        if end < len(tags):
            exact = min(exact, 1 - tags[end][goes])
        named = 1 - max(row[0] for row in tags[start:end])
        one = 1 - max(self._begin[start + 1 : end], default=0.0)
        return _odds(exact), _odds(named), _odds(self._begin[start]), _odds(1 - self._go_on[end]), _odds(one)

    def spans(self) -> Iterator[tuple[int, int, str]]:
        """The stretches that the likeliest tags make: start, end, class."""
        start, cls = 0, ""
        for i, number in enumerate([*self.tags.argmax(axis=1), 0]):
            part, _, name = self.names[number].partition("-")
            if cls and (part != "I" or name != cls):
                yield start, i, cls
                cls = ""
            if part != "O" and not cls:
                start, cls = i, name


def _odds(probability: float) -> float:
    return min(5.0, max(-5.0, log((probability + _FLOOR) / (1 - probability + _FLOOR))))


def read(texts: Sequence[str], model: Model) -> list[tuple[tuple[Word, ...], NameScores]]:
    """The words of each text and what the tagger says of it, in one run of the network."""
    done = run(texts)
    if done is None:
        return [((), NameScores(np.zeros((0, len(model.tags)), np.float32), model.tags)) for _ in texts]
    words = done.words()
    tags = marginals(done, words, model)
    return [(some, NameScores(of_text, model.tags)) for some, of_text in zip(words, tags, strict=True)]
