"""Names in quotation marks side by side: what one of them is, the others are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Analysis, Reading
from kg.extract.measures.listing import is_member
from kg.lexicon.figurative import metaphors
from kg.model import EntityClass, Stretch

_ROW = re.compile("“[^“”]{2,14}”(?:(?:[、，]|和|与|及|以及)?“[^“”]{2,14}”)+")
_ONE = re.compile("“([^“”]{2,14})”")
_SHARED = frozenset({EntityClass.MEASURE, EntityClass.EVENT, EntityClass.PRODUCT})


def siblings(analysis: Analysis) -> Iterator[tuple[Stretch, EntityClass]]:
    """The quoted terms that stand in a row with a quoted measure, event or product, and its class."""
    for reading in analysis.readings:
        for row in _ROW.finditer(reading.text, reading.sentence.lead):
            terms = [m.span(1) for m in _ONE.finditer(reading.text, row.start(), row.end())]
            classes = _classes(reading, terms)
            if len(classes) == 1 and all(_is_name(reading.text[a:b]) for a, b in terms):
                yield from ((Stretch(reading.index, a, b), next(iter(classes))) for a, b in terms)


def _classes(reading: Reading, terms: list[tuple[int, int]]) -> set[EntityClass]:
    """The classes of the names that fill one pair of marks, or reach out behind it (“甲”行动)."""
    return {
        n.cls
        for n in reading.names
        for a, b in terms
        if n.cls in _SHARED and not n.mention.anaphor and a - 1 <= n.start <= a and b <= n.end
    }


def _is_name(text: str) -> bool:
    return is_member(text) and text not in metaphors()
