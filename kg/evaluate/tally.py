"""Counts of what was found, and what was missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

Layer = Literal["entity", "post", "relation", "figure", "action"]
Fault = Literal["missing", "extra", "class", "argument"]


@dataclass(frozen=True, slots=True)
class Miss:
    """One row that was missed, one node too many, one entity of a wrong class, one argument of an action."""

    layer: Layer
    fault: Fault
    words: str

    def __str__(self) -> str:
        return f"{self.layer} {self.fault}  {self.words}"


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows found (`hit`) of those `wanted`, optional rows found, and all nodes `given`.

    >>> tally = Tally(hit=3, optional=1, wanted=4, given=5)
    >>> tally.precision, tally.recall, round(tally.f1, 3)
    (0.8, 0.75, 0.774)
    """

    hit: int = 0
    optional: int = 0
    wanted: int = 0
    given: int = 0

    @property
    def precision(self) -> float:
        """The share of what was given that is right; optional rows are right when found."""
        if not self.given:
            return 0.0 if self.wanted else 1.0
        return (self.hit + self.optional) / self.given

    @property
    def recall(self) -> float:
        """The share of the wanted rows that was found."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hit + other.hit,
            self.optional + other.optional,
            self.wanted + other.wanted,
            self.given + other.given,
        )

    def as_json(self) -> dict[str, float]:
        """The ratios (p, r, f1) and the counts they come from."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1, **asdict(self)}


@dataclass(frozen=True, slots=True)
class ActionTally:
    """Wanted actions found, nodes `given`, all `rows` of the answers, and arguments of the found actions."""

    hit: int = 0
    wanted: int = 0
    given: int = 0
    rows: int = 0
    args_hit: int = 0
    args_wanted: int = 0

    @property
    def recall(self) -> float:
        """The share of the wanted actions that was found."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def arguments(self) -> float:
        """The share of the places, recipients and dates of the found actions that was found."""
        return self.args_hit / self.args_wanted if self.args_wanted else 1.0

    def __add__(self, other: ActionTally) -> ActionTally:
        return ActionTally(
            self.hit + other.hit,
            self.wanted + other.wanted,
            self.given + other.given,
            self.rows + other.rows,
            self.args_hit + other.args_hit,
            self.args_wanted + other.args_wanted,
        )

    def as_json(self) -> dict[str, float]:
        """The ratios (r, args) and the counts they come from."""
        return {"r": self.recall, "args": self.arguments, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Score:
    """How a graph answers for one text, or (with the text "ALL") for several together.

    `classes` counts entities by class, Officials with Persons; `figures_loose` asks for value and unit alone.
    """

    text: str
    entities: Tally = Tally()
    classes: dict[str, Tally] = field(default_factory=dict)
    posts: Tally = Tally()
    relations: Tally = Tally()
    figures: Tally = Tally()
    figures_loose: Tally = Tally()
    actions: ActionTally = ActionTally()
    misses: tuple[Miss, ...] = ()

    @property
    def layers(self) -> dict[str, Tally]:
        """The layers that have precision and recall, by name."""
        return {
            "entities": self.entities,
            "posts": self.posts,
            "relations": self.relations,
            "figures": self.figures,
            "figures_loose": self.figures_loose,
        }

    def as_json(self) -> dict[str, object]:
        """All numbers; `classes` are lists of hit, optional, wanted, given."""
        layers: dict[str, dict[str, object]] = {name: {**t.as_json()} for name, t in self.layers.items()}
        layers["entities"]["classes"] = {
            name: [t.hit, t.optional, t.wanted, t.given] for name, t in self.classes.items()
        }
        return {"text": self.text, **layers, "actions": self.actions.as_json()}


def total(scores: Iterable[Score]) -> Score:
    """The sum over several texts; ratios are those of the sums.

    >>> total([Score("a", posts=Tally(1, 0, 2, 1)), Score("b", posts=Tally(1, 0, 1, 3))]).posts
    Tally(hit=2, optional=0, wanted=3, given=4)
    """
    whole = Score("ALL")
    for one in scores:
        whole = Score(
            "ALL",
            whole.entities + one.entities,
            _joined(whole.classes, one.classes),
            whole.posts + one.posts,
            whole.relations + one.relations,
            whole.figures + one.figures,
            whole.figures_loose + one.figures_loose,
            whole.actions + one.actions,
            whole.misses + one.misses,
        )
    return whole


def _joined(a: dict[str, Tally], b: dict[str, Tally]) -> dict[str, Tally]:
    return {name: a.get(name, Tally()) + b.get(name, Tally()) for name in {**a, **b}}
