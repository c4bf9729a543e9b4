"""The common two-character words, by which a word that a line end cuts is known."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def common() -> frozenset[str]:
    """The words of `words.txt`, which names its source.

    >>> "防汛" in common(), "的防" in common()
    (True, False)
    """
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    row = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(row[i : i + 2] for i in range(0, len(row), 2))
