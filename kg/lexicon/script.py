"""Traditional and simplified characters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon.tsv import rows


@cache
def simplified_forms() -> Mapping[int, str]:
    """Code point of a traditional character -> the simplified one, as `str.translate` wants it.

    >>> "衞生局開會".translate(simplified_forms())
    '卫生局开会'
    """
    return {
        ord(old): new
        for traditional, simplified in rows("traditional.tsv", 2)
        for old, new in zip(traditional, simplified, strict=True)
    }
