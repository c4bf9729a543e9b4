"""Which time holds where: the clause's, the sentence's, or that of the frame that a paragraph carries on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from kg.extract.base import Reading
from kg.extract.times.calendar import Day
from kg.extract.times.find import TimeMention, times
from kg.model import When

Times = Sequence[tuple[TimeMention, ...]]
Reach = Literal["clause", "sentence", "paragraph"]
_BREAK = re.compile(r"[，,；;：:。！？!?（）()]")
_MODIFIER = re.compile(r"[^，,；;。：:]{1,6}的(?!是)")
_HEAD = re.compile(r"[^\w]*(?:但|而|其中|据[^，,]{0,12}[，,]|记者)?[^\w]*")
_OPENING = re.compile(r"(?:【[^】]*】)?\W*(?:本报讯|[在于到自从]|截[至止]|但|而|据悉|记者|其中)?\W*")
_LEANING = 3
_OF_NOUN = re.compile(r"[^，,；;。：:]{0,8}的(?!是)")
_CLOSED = re.compile(r"[^（(]*[）)]")
_CLOCK = re.compile(r"[上下中]午|[0-9０-９一二三四五六七八九十:：时点分半许晨早傍夜间晚上凌后]+")


def times_of(readings: Sequence[Reading], issued: str | None) -> tuple[tuple[TimeMention, ...], ...]:
    """The time expressions of each sentence; a day named before in a paragraph helps those behind it."""
    return _times_of(tuple((r.text, r.sentence.paragraph) for r in readings), issued)


@lru_cache(maxsize=4)  # each kind of fact asks for the times of the same article
def _times_of(
    sentences: tuple[tuple[str, int], ...], issued: str | None
) -> tuple[tuple[TimeMention, ...], ...]:
    found: list[tuple[TimeMention, ...]] = []
    last: Day | None = None
    earlier: Day | None = None
    before = -1
    for text, paragraph in sentences:
        if paragraph != before:
            last, before = None, paragraph
        here = times(text, issued, last, earlier)
        last = next((m.day for m in reversed(here) if m.day is not None and m.day.month), last)
        earlier = next((m.day for m in reversed(here) if m.day is not None and m.day.day), earlier)
        found.append(here)
    return tuple(found)


def when_at(found: Times, readings: Sequence[Reading], number: int, offset: int) -> When | None:
    """The time that holds at a sentence offset of sentence `number` (its index among `readings`).

    The clause's own time, else the last one before it in the sentence or the sentence's only 截至, else the
    time that heads an earlier sentence of the paragraph, unless the sentence names another.
    """
    here = found[number]
    return _in_sentence(here, readings[number].text, offset) if here else _carried(found, readings, number)


def day_of_deed(
    found: Times, readings: Sequence[Reading], number: int, offset: int, reach: Reach = "paragraph"
) -> When | None:
    """The time of the deed whose verb stands at a sentence offset.

    The last that stands before it, in its clause or as a frame of its sentence; where none does, the day that
    heads an earlier sentence of the paragraph. A month or a year is not carried from sentence to sentence;
    `reach` says how far off the time may stand.
    """
    text = readings[number].text
    here = tuple(m for m in found[number] if m.start <= offset and not _is_clock(m))
    if reach == "clause":
        start, _ = _clause(text, offset)
        here = tuple(m for m in here if m.start >= start)
    if here or reach != "paragraph":
        return _in_sentence(here, text, offset)
    return _carried(found, readings, number, days=True)


def _is_clock(mention: TimeMention) -> bool:
    """上午8时: it says no day."""
    return mention.role == "vague" and _CLOCK.fullmatch(mention.when.text) is not None


def _in_sentence(here: Sequence[TimeMention], text: str, offset: int) -> When | None:
    start, end = _clause(text, offset)
    before = [m for m in reversed(here) if m.start <= offset and not _CLOSED.match(text, m.end, offset)]
    inside = [m for m in before if m.start >= start and not _modifies(text, m, offset)]
    inside += [m for m in here if offset < m.start < end]
    if inside:
        return inside[0].when
    framing = next((m for m in before if _frames(text, m) and not _modifies(text, m, offset)), None)
    framing = framing or next((m for m in here if m.role == "until"), None)
    return framing.when if framing else None


def _clause(text: str, offset: int) -> tuple[int, int]:
    breaks = _breaks(text)
    at = bisect_left(breaks, offset)
    return (breaks[at - 1] + 1 if at else 0), (breaks[at] if at < len(breaks) else len(text))


@lru_cache(maxsize=64)
def _breaks(text: str) -> tuple[int, ...]:
    return tuple(m.start() for m in _BREAK.finditer(text))


def _frames(text: str, mention: TimeMention) -> bool:
    """Whether the time holds beyond its clause: it begins the clause, or the clause goes on behind it.

    成立于2008年，现有员工900人 does not say that it had them in 2008.
    """
    start, end = _clause(text, mention.start)
    opens = _OPENING.fullmatch(text, start, mention.start) is not None
    return opens or bool(text[mention.end : end].strip())


def _modifies(text: str, mention: TimeMention, offset: int) -> bool:
    """Whether the time belongs to words in front of 的 alone (去年建成的厂房), or is compared (比去年)."""
    if text[max(0, mention.start - 1) : mention.start] in ("比", "较"):
        return True
    match = _MODIFIER.match(text, mention.end)
    return match is not None and match.end() <= offset and mention.role == "point"


def _carried(found: Times, readings: Sequence[Reading], number: int, days: bool = False) -> When | None:
    """The time (with `days`, the day) that heads the nearest sentence of the paragraph that names one."""
    paragraph = readings[number].sentence.paragraph
    for before in range(number - 1, max(-1, number - 1 - _LEANING), -1):
        if readings[before].sentence.paragraph != paragraph:
            return None
        if found[before]:
            first = found[before][0]
            return None if days and not _is_day(first) else _heading(readings[before], first)
    return None


def _is_day(mention: TimeMention) -> bool:
    return mention.role in ("point", "span") and mention.day is not None and mention.day.day is not None


def _heading(reading: Reading, first: TimeMention) -> When | None:
    """The time that a sentence begins with, if it says a date."""
    match = _HEAD.match(reading.text, reading.sentence.lead)
    if first.role == "vague" or match is None or _OF_NOUN.match(reading.text, first.end):
        return None
    return first.when if first.start <= match.end() else None
