"""Numerals as news writes them: 3,918,123, ３.９万, 1亿5000万, 两千三百, 百分之八."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}

_D = "[0-9０-９]"
_POINT = "[.．]"
# 千 of 千米, 千克, 千瓦 belongs to the unit
_SCALE = r"(?:万亿|[十百千万亿]万|百亿|千亿|[百万亿]|千(?![米克瓦伏卡帕赫焦字]))"
_PLAIN = rf"{_D}{{1,3}}(?:,{_D}{{3}})+(?![0-9０-９])(?:{_POINT}{_D}+)?|{_D}+(?:{_POINT}{_D}+)?"
ARABIC = rf"(?:(?<![0-9０-９.．A-Za-z])(?:{_PLAIN})(?:\s?(?:{_SCALE})(?:{_D}+(?:{_POINT}{_D}+)?{_SCALE})*)?)"
CHINESE = (
    r"(?:(?<![〇零一二两三四五六七八九十百千万亿第])[〇零一二两三四五六七八九十百千万亿]+"
    r"(?:点[〇零一二三四五六七八九]+[万亿]?)?)"
)
_MIXED = re.compile(rf"({_D}+(?:{_POINT}{_D}+)?)({_SCALE})?")


def value_of(text: str) -> Decimal | None:
    """The number that a numeral writes; None where it writes none for certain (二三十, 七八).

    >>> [plain(value_of(t)) for t in ("3,918,123", "３.９万", "1亿5000万", "两千三百", "一百零五", "三点五")]
    ['3918123', '39000', '150000000', '2300', '105', '3.5']
    >>> value_of("二三十") is None
    True
    """
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace(" ", "")
    if plain[0].isdecimal():
        return _arabic(plain)
    whole, point, rest = plain.partition("点")
    if not point:
        return _chinese(whole)
    scale = _MYRIADS.get(rest[-1], 1)
    digits = "".join(str(_DIGITS[c]) for c in rest if c in _DIGITS)
    base = _chinese(whole)
    return None if base is None or not digits else (base + Decimal(f"0.{digits}")) * scale


def plain(value: Decimal) -> str:
    """The decimal as the graph writes it: no exponent, no trailing zeros.

    >>> plain(Decimal("2415000000.0")), plain(Decimal("95.50"))
    ('2415000000', '95.5')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _arabic(text: str) -> Decimal | None:
    total, end = Decimal(0), 0
    for match in _MIXED.finditer(text):
        if match.start() != end:
            return None
        total += Decimal(match[1]) * _scale(match[2] or "")
        end = match.end()
    return total if end == len(text) else None


def _scale(text: str) -> int:
    factor = 1
    for char in text:
        factor *= _TENS.get(char) or _MYRIADS[char]
    return factor


def _chinese(text: str) -> Decimal | None:
    """By the usual grammar, each scale smaller than the one before it; digits side by side are no number."""
    if not any(c in _TENS or c in _MYRIADS for c in text):
        return _spelled(text)
    total, section, digit, last = 0, 0, -1, 10**9
    for char in text:
        if char in _DIGITS:
            if digit > 0:
                return None
            digit = _DIGITS[char]
        elif char in _TENS:
            if _TENS[char] >= last:
                return None
            last = _TENS[char]
            section += (digit if digit > 0 else 1) * last
            digit = -1
        else:
            section += max(digit, 0)
            section = section or (0 if total else 1)
            total = (total + section) * 10**8 if char == "亿" else total + section * 10**4
            section, digit, last = 0, -1, 10**9
    return Decimal(total + section + _tail(text, digit))


def _tail(text: str, digit: int) -> int:
    """The digit at the end: 三万五 is 35,000 and 两百五 250, but 一百零五 is 105."""
    if digit < 0:
        return 0
    before = text[-2]
    scale = _TENS.get(before) or _MYRIADS.get(before, 1)
    return digit * (scale // 10 if scale > 10 else 1)


def _spelled(text: str) -> Decimal | None:
    """One digit; more than one is a year or an estimate (七八个)."""
    return Decimal(_DIGITS[text]) if len(text) == 1 else None
