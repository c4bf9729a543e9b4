"""The figures that a corpus holds today, kept in a file: a layer falls only when someone says why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from pathlib import Path

from kg.errors import UsageError
from kg.evaluate.tally import Score

Figures = dict[str, float]
TOLERANCE = 0.01
"""How far a figure may lie below its baseline: one point."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One split: the fingerprint of its pages, and a figure a layer, 0 to 1."""

    fingerprint: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that lies lower than its baseline."""

    split: str
    layer: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"{self.split} {self.layer}: {self.before:.3f} -> {self.now:.3f}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The standing of each split, and every lowering with its reason."""

    splits: Mapping[str, Standing] = field(default_factory=dict)
    lowered: tuple[str, ...] = ()

    def falls(self, now: Mapping[str, Standing], tolerance: float = TOLERANCE) -> list[Fall]:
        """The figures that lie more than `tolerance` below the baseline.

        >>> old = Baseline({"test": Standing("f", {"posts": 0.9})})
        >>> [str(fall) for fall in old.falls({"test": Standing("f", {"posts": 0.88})})]
        ['test posts: 0.900 -> 0.880']
        """
        return [
            Fall(split, layer, before, standing.figures.get(layer, 0.0))
            for split, standing in now.items()
            for layer, before in self._figures(split).items()
            if standing.figures.get(layer, 0.0) < before - tolerance
        ]

    def renewed(self, now: Mapping[str, Standing], why: str | None = None) -> Baseline:
        """The baseline with what has risen; with a reason `why` also with what has fallen.

        Raises UsageError where a figure lies lower, or a split has other pages, and no reason is given.
        """
        falls = [str(fall) for fall in self.falls(now, 0.0)]
        falls += [
            f"{s}: other pages"
            for s in now
            if s in self.splits and now[s].fingerprint != self.splits[s].fingerprint
        ]
        if falls and not why:
            raise UsageError(f"the baseline would fall ({'; '.join(falls)}); give the reason with --lower")
        told = (*self.lowered, f"{why}: {'; '.join(falls)}") if falls else self.lowered
        return Baseline({**self.splits, **now}, told)

    def _figures(self, split: str) -> Figures:
        return self.splits[split].figures if split in self.splits else {}


def figures_of(score: Score) -> Figures:
    """A figure a layer: F1, for actions recall and their arguments' recall; three places, rounded down.

    >>> figures_of(Score("ALL"))["posts"]
    1.0
    """
    found = {layer: tally.f1 for layer, tally in score.layers.items()}
    found |= {"actions": score.actions.recall, "arguments": score.actions.arguments}
    return {layer: _floor(value) for layer, value in found.items()}


def _floor(value: float) -> float:
    return float(Decimal(str(value)).quantize(Decimal("0.001"), ROUND_FLOOR))


def load_baseline(path: Path) -> Baseline:
    """Read a baseline; a file that is not there is an empty one. Raises UsageError where it is broken."""
    if not path.exists():
        return Baseline()
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        splits = {
            name: Standing(row["fingerprint"], dict(row["figures"])) for name, row in value["splits"].items()
        }
        return Baseline(splits, tuple(value["lowered"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: is no baseline of kg evaluate: {error!r}") from error


def save_baseline(path: Path, baseline: Baseline) -> None:
    """Write a baseline, whole or not at all."""
    splits = {
        name: {"fingerprint": row.fingerprint, "figures": row.figures}
        for name, row in sorted(baseline.splits.items())
    }
    text = json.dumps({"splits": splits, "lowered": list(baseline.lowered)}, ensure_ascii=False, indent=2)
    beside = path.with_suffix(".new")
    beside.write_text(text + "\n", encoding="utf-8")
    beside.replace(path)
