"""Lists that stand in front of the set: “A、B、C”等三项…, A——B——C的…体系, A、B、C三大…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.base import Named, Reading
from kg.extract.measures.counts import CLASSIFIERS, count_of
from kg.extract.measures.forms import HAN, QUOTED, Form
from kg.extract.measures.listing import DASHES, Span, cut, is_member, members, parallel

_N = "[一二三四五六七八九十两双0-9０-９]{1,2}"
_LEAD = re.compile(f"(?:等)?(?:的)?(?:共)?(?:“)?(?={_N})")
_NUMBERED = re.compile(f"({_N})(?:{CLASSIFIERS})([{HAN}]{{2,14}})")
_HEAD_END = re.compile(
    "^(.{0,10}?(?:体系|机制|模式|链条|制度|工作法|网络|格局|平台|战役|攻坚战|行动|工程|计划|清单|防线|"
    "对接|联动|服务链|管理法))"
)
_GENERAL = re.compile(
    "(?:活动|政策|措施|工作|举措|任务|服务|方面|问题|环节|内容|要求|目标|业务|项目|课程|职能|部门|单位|"
    "企业|人员|以上|重点)$"
)
_LINK = re.compile(
    f"(?:等)?(?:的)?([{HAN}]{{2,12}}?(?:体系|机制|模式|链条|制度|工作法|网络|管理法|服务链|流程))"
)
_LISTED = re.compile(
    f"((?:[{HAN}A-Za-z0-9+]{{2,14}}、)+[{HAN}A-Za-z0-9+]{{2,14}}?(?:[和及与][{HAN}A-Za-z0-9+]{{2,14}})?|"
    f"(?:“[^“”]{{2,14}}”[、和及与]?){{2,}})$"
)


_KEYED = re.compile(
    f"({_N})([{HAN}])(?:行动|工程|机制|工作法|体系|模式|制度|法|计划)?(?=[，。；、”）)活工服举措政]|$)"
)
_SHORTLY = re.compile(f"[，,]?[{HAN}]{{0,8}}“?$")


def forms(reading: Reading, heads: list[Named]) -> Iterator[Form]:
    """The sets whose members stand in front of them."""
    text = reading.text
    starts = {
        w.start: w.start > 0 and before.tag in {"v", "vn"}
        for before, w in pairwise((*reading.words[:1], *reading.words))
    }
    for quote in QUOTED.finditer(text):
        inner = (quote.start(1), quote.end(1))
        found = _quoted(text, inner, heads) or _shortly_ahead(text, inner, heads)
        if found is not None:
            yield found
    for head in heads:
        found = _before(text, (head.start, head.end), head.mention.text, starts)
        if found is not None:
            yield found
    for m in _NUMBERED.finditer(text):
        span = _made(text, m.start())
        if span is not None and not any(h.start < span[1] and span[0] < h.end for h in heads):
            found = _before(text, span, text[span[0] : span[1]], starts)
            if found is not None:
                yield found


def _quoted(text: str, inner: Span, heads: list[Named]) -> Form | None:
    """A list in quotation marks, and the set behind it or round it."""
    chained = DASHES.search(text, *inner) is not None
    if not chained and "、" not in text[inner[0] : inner[1]]:
        return None
    span, name = _head(text, inner, heads, chained)
    if span is None:
        return None
    count = count_of(name)
    if chained:
        spans = cut(text, *inner, DASHES)
        fine = len(spans) >= 3 and all(is_member(text[a:b]) for a, b in spans)
        agrees = count is None or count.total == len(spans)
        return Form(span, tuple(spans), "chained-parts") if fine and agrees else None
    parts = members(text, *inner, count) if count else ()
    return Form(span, parts, "quoted-parts") if parts else None


def _head(text: str, inner: Span, heads: list[Named], chained: bool) -> tuple[Span | None, str]:
    """The set that a quoted list belongs to, and its name less the list."""
    at = inner[1] + 1
    lead = _LEAD.match(text, at)
    start = lead.end() if lead else at
    for h in heads:
        if start - 1 <= h.start <= start + 1 or (h.start < inner[0] and at < h.end):
            return (h.start, h.end), text[max(start, h.start) : h.end]
    span = _made(text, start) or _shared(text, start, inner) if lead else None
    if span is None and chained:
        m = _LINK.match(text, at)
        span = (m.start(1), m.end(1)) if m and len(m.group(1)) >= 4 else None
    return span, text[span[0] : span[1]] if span else ""


def _made(text: str, start: int) -> Span | None:
    """A numbered set that no one has found as a name: 三级联防体系."""
    m = _NUMBERED.match(text, start)
    if m is None or m.group(1) in _FEW:
        return None
    ended = _HEAD_END.match(m.group(2))
    if ended is None or _GENERAL.search(ended.group(1)) or ended.group(1) in _TOO_PLAIN:
        return None
    return start, m.start(2) + ended.end(1)


def _shared(text: str, start: int, inner: Span) -> Span | None:
    """A numbered set called by what all its members have in common: 三项送岗|活动, 四项对接, 五微行动."""
    words = [text[a:b] for a, b in cut(text, *inner, re.compile("、|以及|和"))]
    short = _KEYED.match(text, start)
    if short and short.group(1) not in _FEW and all(short.group(2) in (w[0], w[-1]) for w in words):
        return start, short.end()
    m = _NUMBERED.match(text, start)
    if m is None or m.group(1) in _FEW:
        return None
    for length in range(min(6, len(m.group(2))), 1, -1):
        if all(m.group(2)[:length] in w for w in words):
            return start, m.start(2) + length
    return None


_FEW = {"一", "1", "１", "0"}
_TOO_PLAIN = {"行动", "工程", "制度", "机制", "清单", "体系", "平台", "计划", "模式", "防线", "格局"}


def _shortly_ahead(text: str, inner: Span, heads: list[Named]) -> Form | None:
    """A quoted list and, a verb further, the set in marks of its own: 围绕“定人、定岗、定责”，确立“三定”."""
    if "、" not in text[inner[0] : inner[1]]:
        return None
    for head in heads:
        count = count_of(head.mention.text)
        if head.start > inner[1] and count and _SHORTLY.fullmatch(text, inner[1] + 1, head.start):
            parts = members(text, *inner, count)
            if parts and parallel([text[a:b] for a, b in parts]):
                return Form((head.start, head.end), parts, "quoted-parts")
    return None


def _before(text: str, head: Span, name: str, starts: dict[int, bool]) -> Form | None:
    """A list without marks directly in front of a numbered set: 清河、护岸、巡堤“三大行动”."""
    count = count_of(name)
    if count is None:
        return None
    end = re.sub("(?:等)?“?$", "", text[: head[0]])
    m = _LISTED.search(end, max(0, len(end) - 120))
    if m is None:
        return None
    spans = cut(text, m.start(), m.end(), re.compile("、|[和及与]|”“"))[-count.total :]
    first = _first(text, spans, starts) if len(spans) == count.total > 1 else None
    if first is None:
        return None
    spans = [first, *spans[1:]]
    words = [text[a:b] for a, b in spans]
    fine = all(is_member(w) for w in words) and len(set(words)) == len(words)
    return Form(head, tuple(spans), "leading-parts") if fine else None


def _first(text: str, spans: list[Span], starts: dict[int, bool]) -> Span | None:
    """Where the first member begins: behind a mark, as long as the others that end alike, behind a verb.

    `starts` are the offsets of words, each with whether a verb stands before it.
    """
    start, end = spans[0]
    others = {b - a for a, b in spans[1:]}
    if others == {end - start}:
        return start, end
    alike = len({text[b - 1] for _, b in spans}) == 1 or len({text[a] for a, _ in spans[1:]}) == 1
    if len(others) == 1 and end - start > min(others) and (alike or end - min(others) in starts):
        return end - min(others), end
    behind_verb = [i for i in range(end - min(others) - 1, end - 1) if starts.get(i) and i >= start]
    if behind_verb:
        return behind_verb[0], end
    bounded = start == 0 or text[start - 1] in "“‘《，,；;：:。（(、"
    return (start, end) if bounded and end - start <= max(others) + 2 else None
