"""A figure in the making, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.figures.asked import Owner
from kg.extract.figures.changes import Counted
from kg.extract.figures.numerals import plain
from kg.extract.figures.quantities import Quantity
from kg.model import Basis, Figure, Stretch, When


@dataclass(slots=True)
class Draft:
    """What is known of a quantity of sentence `number`; `told` are the places that repeat it.

    `indicator` may lie in an earlier sentence than the number. `headline`: it is told in the headline, whose
    owner may be any of those that the text tells of. `sure` is how likely it is right, None without a judge.
    """

    number: int
    quantity: Quantity
    counted: Counted
    indicator: Stretch
    words: str
    owner: Owner
    owner_text: str
    value_text: str
    when: When | None = None
    modality: str | None = None
    base: int | None = None
    base_text: str | None = None
    whole: Draft | None = None
    headline: bool = False
    sure: float | None = None
    told: list[Draft] = field(default_factory=list)

    @property
    def rule(self) -> str:
        """The rule that confidence is counted by: how it was counted, or how its owner was found, if weak."""
        if self.owner.how.weak:
            return f"figures.{self.owner.how}"
        return self.counted.rule


def figure_of(draft: Draft, part_of: int | None = None) -> Figure:
    """The figure with its evidence: the stretch from indicator to number, and those that tell it again.

    `part_of` is the index of the figure of which it is a part.
    """
    quantity = draft.quantity
    stretches = [s for one in (draft, *draft.told) for s in _evidence(one)]
    return Figure(
        Basis(
            Stretch(draft.number, quantity.start, quantity.end),
            _one_a_sentence(stretches),
            draft.rule,
            modality=draft.modality,
            confidence=draft.sure,
            when=draft.when or next((t.when for t in draft.told if t.when), None),
        ),
        about=draft.owner.mention,
        indicator=draft.words,
        value=plain(quantity.value),
        unit=quantity.unit,
        value_text=draft.value_text,
        bound=quantity.bound.value,
        base=draft.base,
        base_text=draft.base_text,
        part_of=part_of,
        change=draft.counted.change,
        compared_with=draft.counted.compared,
    )


def _evidence(draft: Draft) -> list[Stretch]:
    number, quantity, indicator = draft.number, draft.quantity, draft.indicator
    if indicator.sentence != number:
        return [Stretch(number, quantity.start, quantity.end), indicator]
    start, end = min(indicator.start, quantity.start), max(indicator.end, quantity.end)
    return [Stretch(number, start, end)]


def _one_a_sentence(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    found: dict[int, Stretch] = {}
    for stretch in stretches:
        found.setdefault(stretch.sentence, stretch)
    return tuple(found.values())
