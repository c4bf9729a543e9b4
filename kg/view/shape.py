"""How large a node is drawn, and how its name is broken into lines."""

from __future__ import annotations

import math
import unicodedata
from typing import Final

FONT: Final = 13
"""Pixels of a wide character at scale 1, where a node has few neighbours."""
EDGE_FONT: Final = 11
"""The same for the label of an edge."""
_LINE: Final = 10  # wide characters
_GAP: Final = 8


def width(text: str) -> float:
    """How wide a text is, in wide characters.

    >>> width("三送一强"), width("ab")
    (4.0, 1.2)
    """
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.6 for char in text)


def lines(label: str) -> str:
    """A label in one or two lines; what is longer ends in an ellipsis.

    >>> lines("三送一强")
    '三送一强'
    >>> lines("郑州航空港区银河办事处")
    '郑州航空港区\\n银河办事处'
    >>> lines("郑州航空港经济综合实验区银河办事处社区服务中心")
    '郑州航空港经济综合实\\n验区银河办事处社区…'
    """
    text = " ".join(label.split())
    if width(text) <= _LINE:
        return text
    half = min(_LINE, math.ceil(width(text) / 2))
    first = _fitting(text, half)
    rest = text[len(first) :].lstrip()
    if width(rest) > _LINE:
        rest = _fitting(rest, _LINE - 1) + "…"
    return f"{first}\n{rest}"


def _fitting(text: str, limit: float) -> str:
    """The longest beginning that is not wider than `limit`; at least one character."""
    used = 0.0
    for index, char in enumerate(text):
        used += width(char)
        if used > limit and index:
            return text[:index]
    return text


def radius(links: int) -> int:
    """The radius of a node in pixels, by the number of its neighbours.

    >>> radius(0), radius(4), radius(400)
    (7, 13, 28)
    """
    return min(28, 7 + round(3 * math.sqrt(links)))


def font(links: int) -> int:
    """The size of a label in pixels: names of hubs are read first, and from afar.

    >>> font(0), font(4), font(400)
    (13, 16, 28)
    """
    return min(28, FONT + max(0, round(3 * (math.sqrt(links) - 1))))


def box(label: str, links: int) -> tuple[int, int]:
    """Width and height in pixels of a node with its label below, with a margin.

    >>> box("三送一强", 0)
    (60, 40)
    """
    told = lines(label).split("\n")
    size = font(links)
    wide = max(2 * radius(links), round(size * max(map(width, told))))
    return wide + _GAP, 2 * radius(links) + (size + 5) * len(told) + _GAP
