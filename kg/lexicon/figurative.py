"""What words may do in a name: figures of speech name nothing, deeds may stand inside the names of teams."""

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


@cache
def deed_nouns() -> frozenset[str]:
    """Verbs that stand as nouns inside names: 复工 in 复工服务专班.

    >>> "抢险" in deed_nouns()
    True
    """
    return frozenset(row[0] for row in rows("deed_nouns.tsv", 1))
