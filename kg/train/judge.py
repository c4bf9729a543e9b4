"""The judge of candidates: a logistic regression fitted on the candidates of gold pages (Newton's method)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from kg.evaluate.gold import Gold
from kg.extract.base import Reading
from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.find import candidates
from kg.extract.names.judge import agreement, class_of, place_of, terms
from kg.extract.tagger.model import Model
from kg.extract.tagger.scores import read
from kg.train.examples import Example, example, page_articles

_STEPS: Final = 30
_LIGHT, _HEAVY = 0.1, 1.0
"""Penalties on the square of a weight: of the common terms, and of those of single rules and classes."""
_ENOUGH: Final = 1e-4

Row = tuple[dict[str, float], bool]
"""The terms of a candidate, and whether it is right."""


@dataclass
class Rows:
    """What the judges learn from: candidates for outermost names, and those inside a right one."""

    outer: list[Row] = field(default_factory=list)
    inner: list[Row] = field(default_factory=list)

    def __add__(self, other: Rows) -> Rows:
        return Rows(self.outer + other.outer, self.inner + other.inner)

    def terms(self) -> dict[str, dict[str, float]]:
        """The weights of both judges."""
        return {"outer": fit(self.outer), "inner": fit(self.inner)}


def rows(pages: Iterable[tuple[Path, Gold]], model: Model) -> Rows:
    """The candidates of the pages, judged by the answers; optional names are left out."""
    found = Rows()
    for path, gold in pages:
        for article in page_articles(path):
            told = read([s.text for s in article.sentences], model)
            readings = [
                Reading(i, sentence, words, scores=scores)
                for i, (sentence, (words, scores)) in enumerate(zip(article.sentences, told, strict=True))
            ]
            for reading, (context, some) in zip(readings, candidates(readings), strict=True):
                _add(found, context, some, example(reading.sentence, gold))
    return found


def _add(found: Rows, context: Context, some: Sequence[Candidate], answer: Example) -> None:
    same, outermost = agreement(some), answer.outermost
    for c in some:
        place = place_of(c)
        if c.anaphor or context.scores is None or place in answer.optional:
            continue
        signs = context.scores.signs(c.start, c.end, class_of(c))
        found.outer.append((terms(c, signs, same[place]), place in outermost))
        if any(
            start <= c.start and c.end <= end and (start, end) != place[:2] for start, end, _ in outermost
        ):
            found.inner.append((terms(c, signs), place in answer.names))


def fit(found: Sequence[Row]) -> dict[str, float]:
    """The weight of each term.

    >>> told = [({"bias": 1.0, "score": 1.0}, True), ({"bias": 1.0, "score": 0.0}, False)]
    >>> fit(told * 50)["score"] > 4
    True
    """
    names = sorted({name for values, _ in found for name in values})
    index = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(found), len(names)))
    for row, (values, _) in enumerate(found):
        x[row, [index[name] for name in values]] = list(values.values())
    y = np.array([float(right) for _, right in found])
    penalty = np.array([_HEAVY if " " in name and name != "exact and score" else _LIGHT for name in names])
    return dict(zip(names, map(float, np.round(_newton(x, y, penalty), 4)), strict=True))


def _newton(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], penalty: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    w = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - y) + penalty * w
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        w -= step
        if np.abs(step).max() < _ENOUGH:
            break
    return w
