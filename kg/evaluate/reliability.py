"""Whether a confidence means what it says: of what is held for right with 0.8, are four in five right?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, bool]
"""How sure something was (0 … 1), and whether it is right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """What was about as sure: the mean of its confidences, the share of it that is right, how much it is."""

    confidence: float
    right: float
    count: int


def bins(points: Iterable[Point]) -> list[Bin]:
    """Ten bins of one width, least sure first; empty ones are left out.

    >>> bins([(0.92, True), (0.98, False), (0.5, True)])
    [Bin(confidence=0.5, right=1.0, count=1), Bin(confidence=0.95, right=0.5, count=2)]
    """
    found: dict[int, list[Point]] = defaultdict(list)
    for confidence, right in points:
        found[min(9, round(confidence * 100) // 10)].append((confidence, right))
    return [_bin(found[number]) for number in sorted(found)]


def _bin(points: Sequence[Point]) -> Bin:
    count = len(points)
    return Bin(sum(p for p, _ in points) / count, sum(right for _, right in points) / count, count)


def calibration_error(points: Sequence[Point]) -> float:
    """The expected calibration error: how far the bins' two means lie apart, weighted by what is in them.

    Guo, Pleiss, Sun and Weinberger: On Calibration of Modern Neural Networks. ICML 2017.

    >>> calibration_error([(0.5, True), (0.5, False)]), calibration_error([(1.0, False)])
    (0.0, 1.0)
    """
    found = bins(points)
    return sum(b.count * abs(b.confidence - b.right) for b in found) / max(1, len(points))


def table(name: str, points: Sequence[Point]) -> Iterator[str]:
    """The bins as lines of text.

    >>> print(*table("posts", [(0.92, True), (0.98, False)]), sep="\\n")
    posts: 2, expected calibration error 0.450
      confidence  right  count
            0.95   0.50      2
    """
    yield f"{name}: {len(points):,}, expected calibration error {calibration_error(points):.3f}"
    yield "  confidence  right  count"
    for b in bins(points):
        yield f"  {b.confidence:10.2f}  {b.right:5.2f}  {b.count:5,}"
