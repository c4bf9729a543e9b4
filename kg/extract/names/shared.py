"""Territories that share their head: 安昌、钱清三镇, 港南、跃进等社区; and the groups of a village."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.grow import reach
from kg.extract.names.places import is_division
from kg.extract.names.series import series
from kg.extract.words.dictionary import frequency, is_nominal
from kg.model import EntityClass

_NUMBER = "[0-9一二两三四五六七八九十]"
_HEAD = (
    "社区|行政村|村|乡镇|镇街|镇|乡|街道|县市区|市县|县市|区县|县区|县|区|市|旗|州|省|国|地"
    "|(?:工业|产业)?园区|片区|组团"
)
_BODIES = {
    EntityClass.OFFICE: "派出所|分局|林业局|中队|大队|法庭|检察室|市场监管所|税务所",
    EntityClass.ENTERPRISE: "信用社|支行|分行|供电所|林场|煤矿",
    EntityClass.INSTITUTION: "业主委员会|业委会|居委会|村委会|卫生院",
    EntityClass.TEAM: "代表团",
    EntityClass.SITE: "客运站|火车站|收费站|服务区|码头|口岸|小区"
    "|车站|地铁站|批发市场|农贸市场|菜市场|集贸市场",
}
"""Bodies and places of which a row may tell the cores too: 吴城、姜店两个信用社."""
_HEADED = (
    f"(?:等?{_NUMBER}{{1,2}}[个座处家]?|等)(?:[东南西北中]段|沿线|大型|主要|重点)?"
    f"({'|'.join(_BODIES.values())}|{_HEAD})(?![{HAN}]?[级直])"
)
_SHARED = re.compile(_HEADED)
_ROW = re.compile(f"([{HAN}]{{2,9}}(?:、[{HAN}]{{2,6}})*[、和与及][{HAN}]{{2,5}}?){_HEADED}")
_MEMBER = re.compile("[^、和与及]+")
_COUNTS = re.compile(f"{_NUMBER}+(?:[个家名座处条位所]|$)|[0-9]|^[各该本全多]")
_OTHER = re.compile(
    "[的在了为是到]|..[局委院校厂站店所队会]$|广场|公司|公园|组|中心|服务点|出口|入口|..[省市区县州旗镇乡]$"
)
"""What shows that a member is something else, or bears its own kind."""
_INNER = re.compile("[省市区县州旗镇乡]|街道")
_OUTSIDE = frozenset({"v", "p", "d", "c", "u", "w", "r", "m", "TIME", "t", "vd", "ad"})
_SCORE = 7.0
_GROUP = re.compile(
    f"村(?:第?{_NUMBER}{{1,2}}|[{HAN}]{{2,3}}?)(?:村民小组|村民组|小组|组|队|社)(?![长员区会保])"
)


def shared(context: Context) -> Iterator[Candidate]:
    """Candidates for the members of a row that ends in its number and its kind."""
    for row in series(_ROW, _SHARED, context.text, context.lead):
        spans = [
            _member(context, row.start() + m.start(), row.start() + m.end())
            for m in _MEMBER.finditer(row.group(1))
        ]
        names = [context.text[a:b] for a, b in spans]
        own = [len(n) >= 2 and not _COUNTS.search(n) and not _OTHER.search(n) for n in names]
        head = row.group(2)
        cls = next((c for c, heads in _BODIES.items() if head in heads.split("|")), EntityClass.JURISDICTION)
        if sum(own) >= 2 and own[-1] and any(map(_is_name, names)):
            for a, b in (span for span, fits in zip(spans, own, strict=True) if fits):
                yield Candidate(a, b, cls, _SCORE, "names.shared-kind", core=a)
    yield from _groups(context)


def _member(context: Context, start: int, end: int) -> tuple[int, int]:
    """The member's own characters: of the first one its last words, or the known place that ends there."""
    if start and context.text[start - 1] in "、和与及":
        return start, end
    known = next((s for s in range(start, end - 1) if is_division(context.text[s:end])), None)
    if known is not None:
        return known, end
    territory = max((m.end() for m in _INNER.finditer(context.text, start, end - 1)), default=start)
    at = end
    while at > territory and (word := context.words[context.word_at[at - 1]]).tag not in _OUTSIDE:
        at = max(word.start, territory)
    return at, end


def _is_name(name: str) -> bool:
    return is_division(name) or not (frequency(name) or is_nominal(name))


def _groups(context: Context) -> Iterator[Candidate]:
    """A group of a village, with the village: 牛街村八组."""
    for m in _GROUP.finditer(context.text, context.lead):
        start = reach(context, m.start(), False, EntityClass.JURISDICTION).start
        if start < m.start():
            yield Candidate(
                start, m.end(), EntityClass.JURISDICTION, 4.0, "names.village-group", core=m.end()
            )
