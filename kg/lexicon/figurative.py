"""Figures of speech in quotation marks (“店小二”, “菜篮子”): they name nothing."""

from __future__ import annotations

from functools import cache

from kg.lexicon.tsv import rows


@cache
def metaphors() -> frozenset[str]:
    """Expressions that the press puts in quotation marks and that name no scheme.

    >>> "及时雨" in metaphors()
    True
    """
    return frozenset(row[0] for row in rows("metaphors.tsv", 1))
