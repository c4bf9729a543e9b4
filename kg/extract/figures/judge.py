"""How likely is a figure told so? A logistic regression on how it was read and how sure its owner is.

It is fitted on gold answers (kg.train.owners).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.extract.figures.asked import Found
from kg.extract.figures.draft import Draft
from kg.extract.logistic import share, summed
from kg.extract.tagger.model import load

THRESHOLD: Final = 0.1
"""From which probability on a figure is told."""
_SMALL = 3


def told(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that are likely enough, with their probability; all of them where there is no judge."""
    weights = load().terms.get("figure")
    if weights is None:
        return list(drafts)
    for draft in drafts:
        some = (*draft_signs(draft), *owner_signs(draft.counted.rule, draft.owner.how, draft.owner.sure))
        draft.sure = round(probability(some, weights), 4)
    return [draft for draft in drafts if (draft.sure or 0.0) >= THRESHOLD]


def probability(signs: Sequence[str], weights: Mapping[str, float]) -> float:
    """The share of such figures that is right; signs that were never met weigh nothing.

    >>> probability(["bias", "new"], {"bias": 0.0})
    0.5
    """
    return share(summed(signs, weights))


def draft_signs(draft: Draft) -> Iterator[str]:
    """How the figure was read: by which rule, what it counts, in which words."""
    quantity, rule = draft.quantity, draft.counted.rule.removeprefix("figures.")
    yield "bias"
    yield f"rule {rule}"
    yield f"kind {quantity.kind}"
    yield f"kind {quantity.kind} {rule}"
    yield f"unit {quantity.unit}"
    yield f"words {min(12, len(draft.words))}"
    yield f"words {min(12, len(draft.words))} {rule}"
    yield f"w {draft.words[-1:]}"
    yield f"w2 {draft.words[-2:]}"
    yield f"begins {draft.words[:1]}"
    yield f"bound {quantity.bound.value}"
    yield f"mood {draft.modality}"
    yield f"change {draft.counted.change}"
    yield f"written {not quantity.arabic}"
    yield f"small {quantity.value <= _SMALL} {not quantity.arabic}"
    yield f"elsewhere {draft.indicator.sentence != draft.number}"
    yield f"headline {draft.headline}"


def owner_signs(rule: str, how: Found, sure: float | None) -> Iterator[str]:
    """How sure its owner is, in tenths, and how it was found."""
    tenths = "none" if sure is None else str(min(9, int(sure * 10)))
    yield f"how {how}"
    yield f"sure {tenths}"
    yield f"sure {tenths} {how}"
    yield f"sure {tenths} {rule.removeprefix('figures.')}"
