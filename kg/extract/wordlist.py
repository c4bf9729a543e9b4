"""Word lists as they are written in code."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that blanks part.

    >>> sorted(words("要 应"))
    ['应', '要']
    """
    return frozenset(text.split())
