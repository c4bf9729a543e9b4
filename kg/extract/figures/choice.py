"""Whose a figure most likely is: a log-linear choice among all that the article names round it.

What the rules say is one sign among others. The weights are fitted on gold answers (kg.train.owners), as in
McFadden: Conditional logit analysis of qualitative choice behavior. Frontiers in Econometrics, 1974.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from kg.extract.base import Named
from kg.extract.figures.asked import Found, Owner
from kg.extract.figures.owner_signs import OwnerSigns, Question
from kg.extract.logistic import summed
from kg.extract.tagger.model import load


def shares(signs: Mapping[str, Sequence[str]], weights: Mapping[str, float]) -> dict[str, float]:
    """For each rival the probability that the figure is its.

    >>> shares({"柳湾区": ["main", "near"], "何敏": ["near"]}, {"main": 2.0})["柳湾区"] > 0.8
    True
    """
    sums = {key: summed(some, weights) for key, some in signs.items()}
    top = max(sums.values(), default=0.0)
    powers = {key: exp(value - top) for key, value in sums.items()}
    total = sum(powers.values())
    return {key: power / total for key, power in powers.items()}


def chosen(question: Question, owner: Owner | None, signs: OwnerSigns) -> Owner | None:
    """The likeliest owner, with its probability; what the rules say where the model has no such judge."""
    weights = load().terms.get("owner")
    if weights is None:
        return owner
    likely = shares(signs.of(question), weights)
    if not likely:
        return owner
    best = max(likely, key=lambda key: (likely[key], key))
    sure = round(likely[best], 4)
    if owner is not None and signs.candidates.keys[owner.mention] == best:
        return Owner(owner.mention, owner.how, sure)
    named = _nearest(question, signs.candidates.of(question.asked.number)[best])
    return Owner(named.index, Found.LIKELIEST, sure)


def _nearest(question: Question, names: Sequence[Named]) -> Named:
    """The place where the owner is named last before it, else first behind it; outer names first."""
    asked = question.asked
    at = asked.number, asked.line.tokens[asked.index].start
    before = [n for n in names if (n.mention.at.sentence, n.start) < at]
    pool = before or list(names)
    outer = [n for n in pool if n.mention.within is None] or pool
    pick = max if before else min
    return pick(outer, key=lambda n: (n.mention.at.sentence, n.start))
