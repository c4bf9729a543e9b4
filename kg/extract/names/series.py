"""Series of members in front of what they share, found by what they share: linear in the longest list."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = "、"
_REACH = 16
"""How far in front of a mark, or of what the members share, a member may begin."""


def series(shape: re.Pattern[str], shared: re.Pattern[str], text: str, start: int) -> Iterator[re.Match[str]]:
    """What `shape.finditer(text, start)` finds, for a shape of members joined by 、 and then `shared`.

    A list without anything shared would be walked again from each of its members.

    >>> shape, head = re.compile("[甲乙丙]{1,2}(?:、[甲乙丙]{1,2})+两村"), re.compile("两村")
    >>> [m.group() for m in series(shape, head, "甲、乙、丙、丁，甲、乙、丙两村", 0)]
    ['甲、乙、丙两村']
    """
    for found in shared.finditer(text, start):
        for at in range(_earliest(text, found.start(), start), found.start()):
            m = shape.match(text, at)
            start = at + 1
            if m:
                yield m
                start = m.end()
                break


def _earliest(text: str, end: int, floor: int) -> int:
    """Where a series that ends at an offset begins at the earliest."""
    mark = text.rfind(_MARK, max(floor, end - _REACH), end)
    while mark >= 0:
        end = mark
        mark = text.rfind(_MARK, max(floor, end - _REACH), end)
    return max(floor, end - _REACH)
