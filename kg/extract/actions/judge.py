"""How likely is a deed told so? A logistic regression on its rule, its words, and what stands round them.

It is fitted on gold answers (kg.train.deeds). Rules propose more than they are sure of: verbs in doubt, and
for a verb whose clause names nobody each of those who may have done it; the likeliest agent is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.actions.draft import Told
from kg.extract.actions.signs import agent_signs, deed_signs, signs
from kg.extract.base import Analysis
from kg.extract.logistic import share, summed
from kg.extract.tagger.model import load
from kg.model import Action, Stretch

THRESHOLD: Final = 0.25
"""From which probability on a deed is told."""
UNSURE: Final = ("actions.guessed", "actions.doubtful")
"""Rules that propose only."""
LIKELY: Final = 0.5
"""From which probability on what they propose is told: it must be as likely right as wrong."""


def probability(told: Told, analysis: Analysis, weights: Mapping[str, float]) -> float:
    """The share of such deeds that is right; signs that were never met weigh nothing."""
    return share(summed(signs(told, analysis), weights))


def _probabilities(
    found: Sequence[Told], analysis: Analysis, weights: Mapping[str, float]
) -> Iterator[float]:
    """The probability of each deed; what guesses at one deed share is summed up once."""
    shared: dict[tuple[Stretch, str, str | None], float] = {}
    for told in found:
        basis = told.action.basis
        key = basis.trigger, basis.rule, told.action.object_text
        if key not in shared:
            shared[key] = summed(deed_signs(told, analysis), weights)
        yield share(shared[key] + summed(agent_signs(told, analysis), weights))


def judged(found: Sequence[Told], analysis: Analysis) -> list[Action]:
    """The deeds that are likely enough, with their probability; without a judge those that are certain."""
    weights = load().terms.get("action")
    if weights is None:
        return [told.action for told in found if told.action.basis.rule not in UNSURE]
    weighed = zip(found, _probabilities(found, analysis, weights), strict=True)
    return list(likeliest(_with(told.action, p) for told, p in weighed if p >= _least(told)))


def _least(told: Told) -> float:
    return LIKELY if told.action.basis.rule in UNSURE else THRESHOLD


def likeliest(actions: Iterable[Action]) -> Iterator[Action]:
    """Of the guesses at who did a deed, and what rules say of it, the likeliest; all others as they come."""
    kept = list(actions)
    best: dict[tuple[Stretch, str | None], Action] = {}
    for action in kept:
        before = best.setdefault(_deed(action), action)
        if _sureness(action) > _sureness(before):
            best[_deed(action)] = action
    for action in kept:
        likelier = best[_deed(action)]
        if likelier is action or UNSURE[0] not in (action.basis.rule, likelier.basis.rule):
            yield action


def _deed(action: Action) -> tuple[Stretch, str | None]:
    return action.basis.trigger, action.object_text


def _with(action: Action, probable: float) -> Action:
    return replace(action, basis=replace(action.basis, confidence=round(probable, 4)))


def _sureness(action: Action) -> float:
    return action.basis.confidence or 0.0
