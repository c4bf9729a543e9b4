"""Schemes without quotation marks: a describing name beside a verb of making or coming into being."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.lexicon.naming import either
from kg.model import EntityClass

_SHORTEST = 5
"""How many characters a describing name has at least: 包片制度 names less than 科级干部包片制度."""


@cache
def _created() -> re.Pattern[str]:
    told = "(?:“[^“”]{1,60}”的|“[^“”]{1,30}[、—－][^“”]{1,30}”)?"
    verb = f"{either('maker', 'maker-by-use')}(?:了|起|出)?(?:一套|一个|一项|一种)?{told}"
    return re.compile(f"{verb}([{HAN}]{{3,14}}?{either('described-head', 'described-list')})(?![{HAN}])")


@cache
def _came() -> re.Pattern[str]:
    name = f"([{HAN}]{{5,14}}{either('described-head')})"
    return re.compile(f"(?<=[，。；：、,;:”]){name}(?=(?:{either('came-adverb')})*{either('came')})")


@cache
def _vague() -> re.Pattern[str]:
    """What shows that the words describe no scheme of its own."""
    return re.compile(f"的|和|与|各|该|相关|有关|长效|^.{{0,2}}工作机制$|^{either('vague')}")


def created(context: Context) -> Iterator[Candidate]:
    """A scheme by its describing name: 建立(“甲——乙”的)科级干部分片包干制度; 分片包干制度随之建立."""
    for m in _created().finditer(context.text, context.lead):
        if len(m.group(1)) >= _SHORTEST and m.start() in context.starts:
            yield from _scheme(m, 2.0)
    for m in _came().finditer(context.text, context.lead):
        yield from _scheme(m, 1.8)


def _scheme(m: re.Match[str], score: float) -> Iterator[Candidate]:
    if not _vague().search(m.group(1)):
        start, end = m.span(1)
        yield Candidate(start, end, EntityClass.MEASURE, score, "names.created-scheme", core=end)
