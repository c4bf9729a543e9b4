"""Numbered sets in quotation marks whose members stand in marks of their own: “三色管家” and “红管家”, …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extract.base import Reading
from kg.extract.measures.counts import NUMERAL, value
from kg.extract.measures.listing import Span, is_member
from kg.model import EntityClass, Stretch

_QUOTE = re.compile("“([^“”]{2,14})”")
_SET = re.compile(f"({NUMERAL})[\u3400-\u9fff]?([\u3400-\u9fff]{{1,6}})")
_TAIL = re.compile("”(?:工作)?(?:机制|体系|模式|制度|工作法|管理法|法|行动|计划|工程)")
_REACH = 4
"""In how many sentences, from the set's own on, its members may stand."""


def quoted_kinds(readings: Sequence[Reading]) -> Iterator[tuple[Stretch, tuple[Stretch, ...]]]:
    """The sets of a paragraph with their members: as many as its name says, ending as it does."""
    quotes = [(r, m) for r in readings for m in _QUOTE.finditer(r.text, r.sentence.lead)]
    sentences = [r.index for r, _ in quotes]
    for reading, quote in quotes:
        counted = _SET.fullmatch(quote.group(1))
        if counted is None or value(counted.group(1)) < 2:
            continue
        first, behind = (bisect_left(sentences, reading.index + n) for n in (0, _REACH))
        near = quotes[first:behind]
        parts = _members(near, value(counted.group(1)), counted.group(2), quote.group(1))
        if parts:
            yield Stretch(reading.index, *_whole(reading, quote)), parts


def _members(
    quotes: Sequence[tuple[Reading, re.Match[str]]], total: int, kind: str, head: str
) -> tuple[Stretch, ...]:
    """The quoted names, other than the set's, that share the longest ending of its kind, if just so many."""
    for length in range(len(kind), 0, -1):
        own: dict[str, Stretch] = {}
        for reading, quote in quotes:
            name = quote.group(1)
            if name != head and name.endswith(kind[-length:]) and len(name) > length and is_member(name):
                own.setdefault(name, Stretch(reading.index, *quote.span(1)))
        if own:
            alike = length > 1 or len({len(name) for name in own}) == 1
            return tuple(own.values()) if len(own) == total and alike else ()
    return ()


def _whole(reading: Reading, quote: re.Match[str]) -> Span:
    """Where the set's name stands: as the measure found there, else with its general head (…机制)."""
    for name in reading.names:
        if name.cls is EntityClass.MEASURE and name.start < quote.end() and quote.start() < name.end:
            return name.start, name.end
    tail = _TAIL.match(reading.text, quote.end() - 1)
    return (quote.start(), tail.end()) if tail else quote.span(1)
