"""The deed that a quantity counts or measures, where no noun says what is counted."""

from __future__ import annotations

import re

from kg.extract.figures import cues
from kg.extract.figures.changes import Counted
from kg.extract.figures.tokens import Kind, Line

_TAKEN = re.compile("用|花|需|耗时")
_TO = re.compile("[到至]")
_SPELLS = frozenset(("内", "里", "之内", "时间", "工夫", "功夫"))
_SPAN_NOUN = re.compile("(?:期|时限|时间|时长|用时|周期|期限|时效|车程|寿命)$")


def deed(line: Line, index: int, edge: int, first: int, last: int) -> Counted | None:
    """The verbs before the quantity (共退税24亿元), else the deed of those who are counted (300人到场)."""
    tokens, at = line.tokens, edge
    while at >= first and tokens[at].kind is Kind.WORD and tokens[at].tag in ("v", "vn", "ad", "a"):
        at -= 1
    while at < edge and tokens[at + 1].text in cues.VALUE:
        at += 1
    course = _course(line, index, edge, first) if at < edge else None
    if course is not None:
        return course
    if at < edge and tokens[edge].text not in cues.RUNNING:
        return Counted(tokens[at + 1].start, tokens[edge].end, "figures.deed")
    at, quantity = _end_of_words(line, index + 1, last), tokens[index].quantity
    counts = cues.PERSONS | cues.DEED_UNITS
    acts = quantity is not None and (quantity.unit in counts or quantity.kind == "time")
    acts = acts and tokens[min(index + 1, last - 1)].text not in cues.CHANGES
    if acts and at > index + 1 and tokens[index + 1].tag in ("v", "d", "p", "ad"):
        return Counted(tokens[index + 1].start, tokens[at - 1].end, "figures.deed")
    return None


def _course(line: Line, index: int, edge: int, first: int) -> Counted | None:
    """从签约到投产，只用了52天: the course that the time measures."""
    quantity = line.tokens[index].quantity
    before = next((c for c in line.clauses if c[1] == first - 1), None)
    taken = _TAKEN.search(line.tokens[edge].text) is not None
    if before is None or quantity is None or quantity.kind != "time" or not taken:
        return None
    opening = next((t for t in line.tokens[slice(*before)] if t.text in ("从", "由")), None)
    if opening is None:
        return None
    start, end = opening.start, line.tokens[before[1] - 1].end
    return Counted(start, end, "figures.fronted") if _TO.search(line.reading.text, start, end) else None


def done_in(line: Line, index: int, last: int, before: Counted | None) -> Counted | None:
    """医生团队48小时内上门, 用三年时间编成: the deed behind a time, unless 工期 or 时限 stands before it."""
    tokens, quantity, at = line.tokens, line.tokens[index].quantity, index + 2
    if quantity is None or quantity.kind != "time" or at >= last or tokens[at - 1].text not in _SPELLS:
        return None
    if before is not None and _SPAN_NOUN.search(line.reading.text[before.start : before.end]):
        return None
    end = _end_of_words(line, at, last)
    acts = end > at and tokens[at].tag in ("v", "d", "ad")
    return Counted(tokens[at].start, tokens[end - 1].end, "figures.deed") if acts else None


def _end_of_words(line: Line, at: int, last: int) -> int:
    """Behind the words and names from token `at` on, as far as no mark, number or joining word parts them."""
    while (
        at < last and line.tokens[at].kind in (Kind.WORD, Kind.NAME) and line.tokens[at].tag not in ("c", "w")
    ):
        at += 1
    return at
