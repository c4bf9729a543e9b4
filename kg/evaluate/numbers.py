"""Numbers in a page that say how many: what an annotator may have passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_DIGITS = "零一二三四五六七八九"
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_COUNTERS = "个家名人位项支户辆台件套条处所座栋批倍成对次天元公万亿份张只种类场间把"
_NUMBER = re.compile(
    r"(?<![第\d.:：])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<scale>(?:[十百万亿]|千(?![瓦伏米克卡赫]))*)"
    r"(?!\s*(?:[年月日号时点分岁路届后]|[:：.]\d|\d))"
    r"|(?<![第\d十百千万亿零一二两三四五六七八九])(?P<words>[零一二两三四五六七八九十百千万亿]+)"
    rf"(?=\s*[余多来]?\s*[{_COUNTERS}])"
)


class Number(NamedTuple):
    """A number at `start` to `end` of a page: as written, and scaled by 万 and 亿 where they follow."""

    start: int
    end: int
    values: tuple[Decimal, ...]


def numbers(text: str) -> Iterator[Number]:
    """Each number that may be a figure; dates, clock times, ordinals, ages and a bare 一 are passed over.

    >>> [int(n.values[-1]) for n in numbers("6月30日，12家企业捐6.5万元，两个专班三百余人到场，第2批一辆")]
    [12, 65000, 2, 300]
    >>> [int(n.values[-1]) for n in numbers("装机112.6万千瓦")]
    [1126000]
    """
    for found in _NUMBER.finditer(text):
        if found["words"]:
            value = counted(found["words"])
            if value < 2:
                continue
            values: tuple[Decimal, ...] = (value,)
        else:
            plain = Decimal(found["digits"].replace(",", ""))
            values = (plain, plain * scale(found["scale"]))
        yield Number(found.start(), found.end(), values)


def scale(words: str) -> int:
    """The product of scale words.

    >>> scale("百万"), scale("")
    (1000000, 1)
    """
    product = 1
    for word in words:
        product *= _SCALES[word]
    return product


def counted(words: str) -> Decimal:
    """The value of a whole number in characters.

    >>> [int(counted(w)) for w in ("两", "十二", "三百零五", "一万二千", "百")]
    [2, 12, 305, 12000, 100]
    """
    total = section = digit = 0
    for word in words:
        if word in _SCALES and _SCALES[word] >= 10_000:
            total = (total + section + digit or 1) * _SCALES[word]
            section = digit = 0
        elif word in _SCALES:
            section += (digit or 1) * _SCALES[word]
            digit = 0
        else:
            digit = 2 if word == "两" else _DIGITS.index(word)
    return Decimal(total + section + digit)
