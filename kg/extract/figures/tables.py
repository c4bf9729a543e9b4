"""Tables that a page has flattened into lines: a header with units, then a name and numbers a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.extract.base import Reading
from kg.extract.figures.numerals import ARABIC, value_of
from kg.extract.figures.quantities import Quantity
from kg.extract.figures.units import unit_at, unit_of
from kg.model import Stretch

_WIDEST, _LONG = 8, 60  # columns; characters of a header
_BACK = 14  # lines from a row up to its header
_SIGN = r"[-+＋－−–]|同?比?(?:增长|下降|上升|减少|增加)"
_NUMBER = re.compile(rf"\s*(?P<sign>{_SIGN})?\s*(?P<number>{ARABIC})")
_LABEL = re.compile(
    r"(?:其中)?[:：]?(?P<label>[^\d０-９，。；,;（）()：:+＋]{2,16}?)\s*(?:[（(](?P<unit>[^（）()]{1,6})[）)])?[:：]?"
    r"(?=\s*[\d０-９])"
)
_COLUMN = re.compile(r"(?P<name>[^\s（）()、，。：:]+)[（(](?P<unit>[万亿]?[^\s（）()、，。：:\d]{1,6})[）)]")
_COMMON = re.compile(r"(?P<name>[^\s（）()，。：:、]*)[（(]?单位[:：]\s*(?P<unit>[^\s（）()，。]{1,6})")
_DECREASE = re.compile("[-－−–]|下降|减少")
_SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8), "千": Decimal(1000)}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of numbers counts: its name in the header, its unit, and the unit's scale."""

    name: Stretch
    unit: str
    scale: Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a row; `label` is the row's name, `column` what its header says.

    `change`: increase or decrease, where a sign or a word before the number says so.
    """

    quantity: Quantity
    label: tuple[int, int]
    column: Column | None
    change: str | None


def rows(readings: Sequence[Reading]) -> dict[int, list[Cell]]:
    """The cells of the sentences (by number) that are rows of a table, in order of place."""
    found: dict[int, list[Cell]] = {}
    header: tuple[int, list[Column]] = (-_BACK, [])
    for number, reading in enumerate(readings):
        cells = list(_cells(reading, header[1] if number - header[0] < _BACK else []))
        if cells:
            found[number] = cells
        elif columns := _columns(number, reading.text):
            header = number, columns
    return found


def _columns(number: int, text: str) -> list[Column]:
    """入库量（万吨）同比, 各镇积水面积（单位：亩）: the columns of a header; a common unit is that of all."""
    if "。" in text or "，" in text or len(text) > _LONG:
        return []
    common = list(_COMMON.finditer(text))
    found = [_column(number, m["unit"], m.span("name")) for m in common or _COLUMN.finditer(text)]
    columns = [c for c in found if c is not None and c.name.end > c.name.start]
    return columns * _WIDEST if common else columns


def _column(number: int, words: str, name: tuple[int, int]) -> Column | None:
    """万吨 in a bracket behind a name; None where the words are no unit."""
    scale = _SCALES.get(words[0], Decimal(1)) if len(words) > 1 else Decimal(1)
    bare = words[1:] if scale != 1 else words
    known = unit_of(bare, True) if bare and unit_at(bare + "。", 0) == bare else None
    return Column(Stretch(number, *name), known.text, scale) if known is not None else None


def _cells(reading: Reading, columns: Sequence[Column]) -> Iterator[Cell]:
    """The numbers of a row, where the whole line is one; nothing for other lines."""
    text = reading.text.rstrip()
    opening = _LABEL.match(text, reading.sentence.lead)
    if opening is None:
        return
    own = _column(reading.index, opening["unit"] or "", opening.span("label"))
    at, found = opening.end(), list[Cell]()
    while match := _NUMBER.match(text, at):
        place = len(found)
        column = own or (columns[place] if place < len(columns) else None)
        quantity = _quantity(text, match, column)
        if quantity is None or not (own or columns):
            return
        sign = match["sign"]
        change = None if sign is None else "decrease" if _DECREASE.search(sign) else "increase"
        named = None if own else column or columns[-1]
        found.append(Cell(quantity, opening.span("label"), named, change))
        at = quantity.end
    if at == len(text):
        yield from found


def _quantity(text: str, match: re.Match[str], column: Column | None) -> Quantity | None:
    """A number with its own unit, else with that of its column; None where there is neither."""
    value, words = value_of(match["number"]), unit_at(text, match.end())
    known = unit_of(words, True) if words else None
    start, end = match.start("number"), match.end() + len(words or "")
    if value is None or (known is None and column is None):
        return None
    if known is not None:
        return Quantity(start, end, value, known.text, known.kind, outer=(start, end))
    unit, scale = (column.unit, column.scale) if column is not None else (None, Decimal(1))
    return Quantity(start, end, value * scale, unit, "count", outer=(start, end))
