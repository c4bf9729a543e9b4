"""Firms called by their brand and a clipped trade: 嘉业农投 of 嘉业农业投资集团有限公司."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.resolve.article.shortened import tails

_LEGAL = re.compile("(?:股份|控股)?(?:集团)?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)$")
_PART_OF_FIRM = re.compile(
    "(?!有限|股份|集团|责任|控股).*(?:[分支一二三四五六七八九十]公司|供电公司|营业部|[支分]行|分[厂店社所库]|车间|项目部|门店)"
)
"""What stands behind a firm's whole name where a part of it is told: 嘉业财险|云溪支公司."""
_BRAND = (2, 3)
"""How many characters a brand may have."""
_MOST = 4
"""How many characters may be left of a trade."""


def brand(name: str) -> str:
    """The two characters by which a firm's short and full names are brought together."""
    return name[: _BRAND[0]]


def brands(full: str) -> set[str]:
    """Those that a full name may begin with, behind its place too.

    >>> "嘉业" in brands("云溪市嘉业农业投资集团有限公司")
    True
    """
    return {brand(tail) for tail in tails(full)} if _LEGAL.search(full) else set()


def is_part(part: str, firm: str) -> bool:
    """Whether the first names a branch or workshop of the second: they are two bodies.

    >>> is_part("嘉业财险柳湾支公司", "嘉业财险"), is_part("嘉业财险有限公司", "嘉业财险")
    (True, False)
    """
    return part.startswith(firm) and _PART_OF_FIRM.fullmatch(part, len(firm)) is not None


def is_abbreviation(short: str, full: str) -> bool:
    """Whether a short name is the brand of a firm with its trade clipped word by word.

    The words of a trade have two characters each, of which the first or both stay.

    >>> [is_abbreviation(short, "嘉业农业投资集团有限公司") for short in ("嘉业农投", "嘉业投农", "嘉业重机")]
    [True, False, False]
    >>> is_abbreviation("岭上木雕", "岭上民族木雕工艺有限责任公司")
    True
    """
    return any(
        short[:size] == tail[:size]
        and 1 < len(short) - size <= _MOST
        and _clips(short[size:], _trade(tail, size))
        for tail in tails(full)
        for size in _BRAND
    )


@lru_cache(maxsize=65536)
def _trade(full: str, brand_size: int) -> tuple[str, ...]:
    """The words of a firm's trade behind its brand, none where they are no pairs."""
    core = _LEGAL.sub("", full)
    trade = core[brand_size:]
    if core == full or len(trade) < 4 or len(trade) % 2:
        return ()
    return tuple(trade[i : i + 2] for i in range(0, len(trade), 2))


def _clips(short: str, words: tuple[str, ...]) -> bool:
    """Whether each character is a word's first, or the second behind its first, in order."""
    at = 0
    for word in words:
        if at < len(short) and word[0] == short[at]:
            at += 2 if short[at : at + 2] == word else 1
    return at == len(short)
