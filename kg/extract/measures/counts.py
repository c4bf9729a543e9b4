"""How many members a numbered set says that it has: 四项对接, 三送一强, 三个一批, 惠企八条."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "双": 2}
NUMERAL = "(?:[一二两双三四五六七八九]?十[一二三四五六七八九]?|[一二两双三四五六七八九]|[0-9０-９]{1,2})"
CLASSIFIERS = "项|大|个|级|种|类|位|条|张|支|步|环|道|岗|链|重|层|维|化|单|端|线|清|级别"
_ONE_EACH = re.compile(f"^({NUMERAL})个一([\u3400-\u9fff]{{0,2}})")
_GROUPS = re.compile(
    f"^(?:({NUMERAL})([\u3400-\u9fff]))(?:({NUMERAL})([\u3400-\u9fff]))?(?:({NUMERAL})([\u3400-\u9fff]))?$"
)
_HEAD = re.compile("(?:工作法|机制|体系|模式|制度|行动|工程|活动|法|计划|清单)$")
_TWO_AHEAD = re.compile(f"^[\u3400-\u9fff]{{2}}({NUMERAL})([\u3400-\u9fff])$")
_BEFORE = re.compile(f"^({NUMERAL})(?:{CLASSIFIERS})")
_BEHIND = re.compile(f"({NUMERAL})(?:条措施|项措施|条|策|招|项|举措|个专项|计)$")


@dataclass(frozen=True, slots=True)
class Count:
    """`total` members; `keys` the character that so many of them share, with their number."""

    total: int
    keys: tuple[tuple[int, str], ...] = ()


def value(numeral: str) -> int:
    """A numeral below one hundred.

    >>> value("十二"), value("两"), value("20")
    (12, 2, 20)
    """
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS[tens] if tens else 1) * 10 * bool(ten) + (_DIGITS[ones] if ones else 0)


def count_of(name: str) -> Count | None:
    """The number of members that a set's name gives, None where it gives none.

    >>> count_of("三送一强")
    Count(total=4, keys=((3, '送'), (1, '强')))
    >>> count_of("三个一批").keys, count_of("惠企八条").total, count_of("四级联动体系").total
    (((3, '一批'),), 8, 4)
    >>> count_of("周周清")
    """
    name = re.sub(r"[\s“”\"《》]", "", name)
    short = _count(_HEAD.sub("", name))
    return short if short and short.keys else _count(name) or short


def _count(name: str) -> Count | None:
    found = _stated(name)
    numbers = [n for n, _ in found.keys] if found else []
    return found if found and found.total > 1 and 0 not in numbers else None


def _stated(name: str) -> Count | None:
    """The number as it is written, be it a zero."""
    if m := _ONE_EACH.match(name):
        return Count(value(m.group(1)), ((value(m.group(1)), "一" + m.group(2)),))
    if m := _GROUPS.match(name):
        pairs = [(value(n), key) for n, key in zip(m.groups()[::2], m.groups()[1::2], strict=True) if n]
        if sum(n for n, _ in pairs) > 1:
            return Count(sum(n for n, _ in pairs), tuple(pairs))
    if (m := _TWO_AHEAD.match(name)) and 1 < value(m.group(1)) < 10 and m.group(2) not in "条策招项":
        return Count(value(m.group(1)), ((value(m.group(1)), m.group(2)),))
    m = _BEFORE.match(name) or _BEHIND.search(name)
    return Count(value(m.group(1))) if m else None
