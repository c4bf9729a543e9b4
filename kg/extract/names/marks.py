"""Names and pairs of marks: a name that holds one half of a pair holds the other too, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context

_PAIRS: Final = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "()", "【】")
_ANY: Final = re.compile("[" + "".join(re.escape(mark) for pair in _PAIRS for mark in pair) + "]")
_REACH: Final = 24
"""How far from a name the other half of its pair may stand."""
_SHORTEST: Final = 2


def balanced(context: Context, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates; one that begins or ends between two marks is drawn out to them or cut at them.

    >>> from kg.model import EntityClass
    >>> text = "建立“以院保区、以区保城”防控机制，推行商圈“物业联动”。"
    >>> rows = [Candidate(a, b, EntityClass.MEASURE, 1.0, "x") for a, b in ((9, 17), (19, 27))]
    >>> [text[c.start : c.end] for c in balanced(Context(text, ()), rows)]
    ['“以院保区、以区保城”防控机制', '物业联动']
    """
    for c in candidates:
        name = context.text[c.start : c.end]
        if not _ANY.search(name):
            yield c
        elif (at := _at(context.text, c.start, c.end)) is not None:
            yield c if at == (c.start, c.end) else replace(c, start=at[0], end=at[1], core=None)


def _at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a name stands whose marks are in pairs; nowhere if the other half of one is far."""
    for opening, closing in _PAIRS:
        lone_closing, lone_opening = _lone(text, start, end, opening, closing)
        if lone_closing is not None:
            before = text.rfind(opening, max(0, start - _REACH), start)
            if before < 0 or text.find(closing, before, start) >= 0:
                return None
            start = before
        if lone_opening is not None:
            start = lone_opening + 1
    return (start, end) if end - start >= _SHORTEST else None


def _lone(text: str, start: int, end: int, opening: str, closing: str) -> tuple[int | None, int | None]:
    """The first closing mark that nothing in the name opens, the last opening one that nothing closes."""
    open_at: list[int] = []
    closed = None
    for i in range(start, end):
        if text[i] == opening:
            open_at.append(i)
        elif text[i] == closing:
            if open_at:
                open_at.pop()
            elif closed is None:
                closed = i
    return closed, (open_at[-1] if open_at else None)
