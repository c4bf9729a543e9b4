"""The judge of candidates: a logistic regression fitted on the candidates of gold pages (Newton's method)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from kg.evaluate.gold import Gold
from kg.extract.base import Reading
from kg.extract.names.find import candidates
from kg.extract.names.judge import agreement, class_of, place_of, terms
from kg.extract.tagger.model import Model
from kg.extract.tagger.scores import read
from kg.train.examples import example, page_articles

_STEPS: Final = 30
_LIGHT, _HEAVY = 0.1, 1.0
"""Penalties on the square of a weight: of the common terms, and of single rules and classes."""

Row = tuple[dict[str, float], bool]
"""The terms of a candidate, and whether it is right."""


def rows(pages: Iterable[tuple[Path, Gold]], model: Model) -> list[Row]:
    """The candidates of the pages, judged by the answers."""
    found: list[Row] = []
    for path, gold in pages:
        for article in page_articles(path):
            told = read([s.text for s in article.sentences], model)
            readings = [
                Reading(i, sentence, words, scores=scores)
                for i, (sentence, (words, scores)) in enumerate(zip(article.sentences, told, strict=True))
            ]
            for reading, (context, some) in zip(readings, candidates(readings), strict=True):
                names = example(path.name, reading.sentence, gold).names
                same = agreement(some)
                for c in some:
                    if not c.anaphor and context.scores is not None:
                        signs = context.scores.signs(c.start, c.end, class_of(c))
                        found.append((terms(c, signs, same[place_of(c)]), place_of(c) in names))
    return found


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
        w -= np.linalg.solve(curve, gradient)
    return w
