"""Quantities: units, number words, and the words that bound a number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows


class Unit(NamedTuple):
    """A measure word or unit; `canonical` is how the graph writes it.

    `kind`: person, household, enterprise, money, length, area, volume, weight, energy, time, percent, ratio,
    data, frequency or item.
    """

    text: str
    kind: str
    canonical: str


class Bound(NamedTuple):
    """A word that bounds a number: `kind` atLeast, atMost or about.

    `position`: before the number, after the unit, or inside, between number and unit (30余家).
    """

    text: str
    kind: str
    position: str


@cache
def units() -> Mapping[str, Unit]:
    """Unit as the text has it -> what it measures.

    >>> units()["人次"].kind, units()["人民币"].canonical, units()["公里"].canonical
    ('person', '元', '公里')
    """
    return {
        text: Unit(text, kind, canonical or text)
        for kind, canonical, texts in rows("units.tsv", 3)
        for text in parts(texts)
    }


@cache
def bounds() -> Mapping[str, Bound]:
    """Bounding word -> what it says of the number.

    >>> bounds()["余"].position, bounds()["左右"].kind, bounds()["不足"].kind
    ('inside', 'about', 'atMost')
    """
    return {
        text: Bound(text, kind, position)
        for kind, position, texts in rows("bounds.tsv", 3)
        for text in parts(texts)
    }


@cache
def digits() -> Mapping[str, int]:
    """Characters for the digits -> value; ASCII digits are left out.

    >>> digits()["两"], digits()["〇"]
    (2, 0)
    """
    return _numbers("digit")


@cache
def scales() -> Mapping[str, int]:
    """Characters for the powers of ten, and 廿 and 卅 -> value.

    >>> scales()["万"]
    10000
    """
    return _numbers("scale")


def _numbers(kind: str) -> dict[str, int]:
    return {
        character: int(value)
        for row_kind, value, characters in rows("numbers.tsv", 3)
        if row_kind == kind
        for character in characters
    }
