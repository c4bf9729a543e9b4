"""Lists that stand behind the set: in brackets, behind a colon, 即, 包括, 一是…二是."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kg.extract.base import Named
from kg.extract.measures.counts import Count, count_of
from kg.extract.measures.forms import TAIL, Form, bare_name
from kg.extract.measures.listing import LONGEST, Span, is_member, keyed, members, trimmed

_BRACKET = re.compile(r"\s*[（(]([^（）()]{3,120})[)）]")
_OPEN = re.compile(
    r"\s*(?:[:：]|——|[，,]?\s*(?:也就是|就是|这就是|即是|即|分别是|分别为|分别指|分为|分成|包括了|包括|"
    r"包含|涵盖|囊括|具体包括|主要包括|"
    r"具体为|具体是|具体分为|细分为|指的是|是指|下设|下分)[:：]?)\s*(?:以下)?"
)
_MADE_OF = re.compile(
    r"\s*[，,]?\s*(?:主要)?由([^。；;！？!?]{5,100}?)(?:等)?(?:[一二三四五六七八九十两0-9]+(?:项|个|大|"
    r"部分|方面|种|级|环节)*)?(?:组成|构成|构筑)"
)
_STOP = re.compile(r"[。！？!?]")
_CLAUSE = re.compile(r"[，,；;。！？!?]")
_ORDER = "一二三四五六七八九十"
_FIRST = re.compile("(一)是")
_NTH = re.compile("([二三四五六七八九十])是")
_NUMBERED_WITHIN = 14
"""How far behind the set 一是 may end."""
_ROOM = 2 * LONGEST
"""Characters that a member takes up at most, with its number and the marks round it."""
_KIND = re.compile(
    "^(?:[一二三四五六七八九十两0-9０-９]+)(?:大|道|项|个|种|类|支|张|"
    "条)?([\u3400-\u9fff]{1,4}?)(?:机制|体系|模式|制度|轮动|联动|接力)*$"
)


def kind_of(name: str) -> str:
    """What a numbered set counts: 五道岗机制 -> 岗, 三大平台 -> 平台, "" where it is not plain.

    >>> kind_of("五道岗机制"), kind_of("三大平台"), kind_of("三送一强")
    ('岗', '平台', '')
    """
    m = _KIND.match(name)
    return m.group(1) if m and not re.search("[一二三四五六七八九十]", m.group(1)) else ""


def forms(text: str, heads: list[Named]) -> Iterator[Form]:
    """The sets whose members stand behind them."""
    for head in heads:
        span = (head.start, head.end)
        count = count_of(head.mention.text)
        tail = TAIL.match(text, head.end)
        end = tail.end() if tail else head.end
        found = (
            _bracketed(text, span, head.end, count)
            or _bracketed(text, span, end, count)
            or _opened(text, span, end, count)
            or _made_of(text, span, end, count)
            or _numbered(text, span, end, count)
            or _keyed(text, span, count)
        )
        if found is not None:
            yield found


def _bracketed(text: str, head: Span, at: int, count: Count | None) -> Form | None:
    at += len(text[at : at + 1]) if text[at : at + 1] in {"”", "》"} else 0
    m = _BRACKET.match(text, at)
    if m is None:
        return None
    parts = members(text, m.start(1), m.end(1), count)
    return Form(head, parts, "bracketed-parts") if parts else None


def _opened(text: str, head: Span, at: int, count: Count | None) -> Form | None:
    """Behind a colon, a dash or 即: to the sentence's end, or to the first clause's end."""
    m = _OPEN.match(text, at)
    if m is None:
        return None
    loose = m.group().strip() in {":", "：", "——"}
    if loose and count is None:
        return None
    for end in _ends(text, m.end(), count):
        parts = members(text, m.end(), _plain_end(text, m.end(), end), count)
        if parts:
            return Form(head, parts, "listed-parts")
    return None


def _ends(text: str, start: int, count: Count | None) -> list[int]:
    """Where the list may end: with the sentence, else with one of as many clauses as it has members."""
    if count is None:
        stop = _CLAUSE.search(text, start)
        return [stop.start() if stop else len(text)]
    reach = start + count.total * _ROOM
    whole = _STOP.search(text, start, reach)
    limit = whole.start() if whole else min(reach, len(text))
    clauses = [m.start() for m in islice(_CLAUSE.finditer(text, start, limit), count.total)]
    return [limit, *clauses] if whole or limit == len(text) else clauses


def _plain_end(text: str, start: int, end: int) -> int:
    """Without the count that closes a list: 等四项, 三个方面."""
    m = re.search(
        "(?:等)?[一二三四五六七八九十两0-9]+(?:项|个|大|种|类|级|方面|部分|环节|"
        "板块)[\u3400-\u9fff]{0,6}$|等[\u3400-\u9fff]{0,6}$",
        text[start:end],
    )
    return start + m.start() if m else end


def _made_of(text: str, head: Span, at: int, count: Count | None) -> Form | None:
    m = _MADE_OF.match(text, at)
    if m is None:
        return None
    parts = members(text, m.start(1), m.end(1), count)
    return Form(head, parts, "listed-parts") if parts else None


def _numbered(text: str, head: Span, at: int, count: Count | None) -> Form | None:
    """一是…；二是…, where what is numbered is short enough to be a name."""
    first = _FIRST.search(text, at, at + _NUMBERED_WITHIN) if count else None
    if count is None or first is None:
        return None
    rest = islice(_NTH.finditer(text, first.end(), first.end() + count.total * _ROOM), count.total)
    marks = [first, *rest]
    if len(marks) != count.total or not _ORDER.startswith("".join(m.group(1) for m in marks)):
        return None
    last = _CLAUSE.search(text, marks[-1].end())
    limits = [*(m.start() for m in marks[1:]), last.start() if last else len(text)]
    spans = [trimmed(text, m.end(), limit) for m, limit in zip(marks, limits, strict=True)]
    fine = all(is_member(text[a:b]) for a, b in spans)
    return Form(head, tuple(spans), "numbered-parts") if fine else None


def _keyed(text: str, head: Span, count: Count | None) -> Form | None:
    """Members that stand somewhere in the set's sentence, known by the characters that they share with it."""
    if count is None or not count.keys or len(bare_name(text[head[0] : head[1]])) < 3:
        return None
    for start, end in ((head[1], len(text)), (0, head[0])):
        parts = keyed(text, start, end, count)
        if parts and parts[-1][1] - parts[0][0] <= 60:
            return Form(head, parts, "keyed-parts")
    return None
