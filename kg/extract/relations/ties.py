"""Where things lie, whose they are, whom measures serve: links that a phrase between two names states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.base import Named, Reading
from kg.extract.relations.claims import PLACES, Mood, claim
from kg.model import BODIES, ORGANIZATIONS, PERSONS, Claim, EntityClass
from kg.vocab import Predicate

_LIES = re.compile(
    "^[”》]?(?:[^，。；！？的]{0,6}[，,])?(?:就|均|都|则|分别|主要|正式|成功|已|已经|也|将)?(?:位于|"
    "坐落于|坐落在|地处|座落于|设在|落户于|落户到|落户在|落户|落地于|落地|选址在|选址于|选址|建在|入驻|"
    "扎根|地点在|毗邻在|总部位于|总部设在)(?:了|于|在)?(?:我国|美丽的|风景秀丽的)?$"
)
_BREAK = re.compile("[，,；;。]")
_LYING = re.compile("(?:位于|坐落于|坐落在|地处|座落于|落户于|落户在|落户|入驻|扎根)(?:在|于)?$")
_LYING_GAP = re.compile("^[^，。；！？、]{0,12}的(?:[^，。；！？、]{0,8})$")
_OF_PLACE = re.compile(
    "^(?:的|内|内的|辖区的|境内的|辖区内的|域内的|辖区|境内|辖区内|区内|市内|县内)?(?:一家|一些|部分|重点|骨干|"
    "龙头|规上|大型|知名|民营|国有|工业|科技|食品|医药|外贸|农业|高新技术|制造|化工|保供|"
    "物流|商贸|建筑|本土|本地|辖区|首家|首个|老旧|上市|规模以上)*(?:企业|公司|工厂|药企|车企|小区|楼院|"
    "商户|商超|超市|景区|园区|社区|村|农场|饭店|酒店|医院|学校|工地|项目)?[“]?$"
)
_UNDER = re.compile(
    "^(?:的)?(?:下属|旗下|所属|直属|下辖|下设|下辖有|下设有|麾下|控股|全资)(?:的)?(?:子公司|企业|单位|"
    "机构|公司)?(?:有)?[“]?$"
)
_NUMBER = "[一二两三四五六七八九十]"
_HAS_UNDER = re.compile(
    "(?:(?:旗下|下属|下辖|下设|所辖|辖区|直属)(?:现|共|目前)?(?:有|拥有|包括)了?|下[设辖]了?)"
    f"(?:“?(?:{_NUMBER}[\u4e00-\u9fff]{{1,2}}){{1,2}}”?[：:])?"
)
"""What stands before those that a body has under it, be their number told: 下设“一办四组”：."""
_LISTED = re.compile("[”》]?(?:[、和与及]|以及)?[^，。；！？、]{0,4}[“]?")
_ADDED = frozenset({"、", "和", "与", "及", "以及"})
_METHOD = re.compile(
    "^(?:的|在[^，。]{2,8}的|给出的)?[^，。；！？]{0,6}(?:办法|做法|经验|举措|妙招|招|法宝|抓手|模式|"
    "路子|答案|创新|品牌|秘诀|解法|探索)(?:就)?(?:是|叫|叫做|名为|——|：|:)(?:一套|一项)?[“]?$"
)
_SERVES = re.compile(
    "^[”》]?[^，。；！？]{0,6}?(?:[，,](?:已|将|目前|现已)?)?(?:面向|针对|惠及|覆盖|适用于|服务于|涵盖|覆盖到|惠及到|受益于|延伸至|"
    "延伸到|推广至|推广到|走进)(?:了|到)?(?:全体|广大|所有)?$"
)
_LISTED_IN = re.compile(
    "^[^，。；！？]{0,8}(?:纳入|列入|被列入|入选|进入|加入|被纳入|列为|享受|享受到|申请|申请了|受益于|"
    "用上|用上了)(?:了|到|进)?[^，。；！？]{0,6}[“《]?$"
)
_UNDER_IT = re.compile("[”》]?(?:现|目前)?(?:隶属于|隶属|归属于|归属|属于|直属于|从属于|归)(?:了)?$")
_IS = re.compile("[”》]?(?:就)?(?:是|系|为|作为)(?:一家)?")
_FIRM_OF = re.compile("的?[^，。；！？]{0,12}(?:企业|公司|工厂|厂家|大户|纳税户)")
_PART_OF = re.compile(
    "的?(?:一个|一家)?(?:全资|控股|直属|下属|所属)*(?:子公司|分公司|下属单位|直属单位|下属企业|分支机构|"
    "分院|分校|分局|分会|分行)"
)
_PLANNED = re.compile("将|拟|计划|准备|有望|打算|下一步|争取|意向")
_DENIED = re.compile("未|没有|没|不|取消|终止|解除|中止")


def ties(reading: Reading) -> Iterator[Claim]:
    """The claims of a sentence whose two names stand round a phrase."""
    names = [n for n in reading.outer if n.start >= reading.sentence.lead]
    for a, b in pairwise(names):
        gap = reading.text[a.end : b.start]
        found = [
            *_of_body(reading, a, b, gap),
            *_located(reading, a, b, gap),
            *_of_place(reading, a, b, gap),
            *_served(reading, a, b, gap),
            *_subordinate(reading, a, b, gap),
        ]
        yield from (c for c in found if c is not None)


def holdings(reading: Reading) -> Iterator[Claim]:
    """[云溪集团]…，旗下有[嘉业精密]、[嘉业铸造]: each of the list belongs to the body named before."""
    for m in _HAS_UNDER.finditer(reading.text):
        ahead = [n for n in reading.outer if n.end <= m.start() and n.cls in BODIES]
        owners = [n for n in ahead if n.end == m.start()] or ahead
        end = m.end()
        for name in reading.outer:
            if owners and name.start >= m.end() and _LISTED.fullmatch(reading.text[end : name.start]):
                predicate = (
                    Predicate.WITHIN
                    if name.cls is EntityClass.JURISDICTION
                    else Predicate.SUB_ORGANIZATION_OF
                )
                found = claim(reading, name, predicate, owners[0], "under", m.span())
                if found is not None:
                    yield found
                end = name.end


def _smallest(reading: Reading, first: Named) -> Named:
    """The last of the places that stand side by side: 柳湾区临江街道."""
    place = first
    for name in reading.outer:
        if name.start == place.end and name.cls in PLACES:
            place = name
    return place


def _located(reading: Reading, a: Named, b: Named, gap: str) -> Iterator[Claim | None]:
    if a.cls not in PERSONS and b.cls in PLACES and _LIES.match(gap):
        what = _topic(reading, a) if _BREAK.search(gap) else a
        yield claim(
            reading, what, Predicate.WITHIN, _smallest(reading, b), "located", (a.end, b.start), _mood(gap)
        )
    if a.cls in PLACES and b.cls not in PERSONS and _LYING_GAP.match(gap):
        first = _first_of_row(reading, a)
        m = _LYING.search(reading.text, max(0, first.start - 8), first.start)
        if m:
            yield claim(reading, b, Predicate.WITHIN, a, "located", m.span())


def _topic(reading: Reading, last: Named) -> Named:
    """What the next clause goes on about: not the agent behind 由: [项目]由[公司]建设，位于."""
    by = reading.text.rfind("由", 0, last.start)
    if by < 0 or _BREAK.search(reading.text, by, last.start):
        return last
    ahead = [n for n in reading.outer if n.end <= by and not _BREAK.search(reading.text, n.end, by)]
    return ahead[-1] if ahead and ahead[-1].cls not in PERSONS else last


def _subordinate(reading: Reading, a: Named, b: Named, gap: str) -> Iterator[Claim | None]:
    """[望湖社区]隶属[临江街道], [嘉业精密]是[柳湾区]的龙头企业."""
    at = (a.end, b.start)
    if _UNDER_IT.match(gap):
        yield claim(reading, a, Predicate.SUB_ORGANIZATION_OF, b, "subordinate", at)
        if a.cls is EntityClass.JURISDICTION:
            yield claim(reading, a, Predicate.WITHIN, b, "subordinate", at)
    if not _IS.fullmatch(gap):
        return
    firm = a.cls is EntityClass.ENTERPRISE and b.cls is EntityClass.JURISDICTION
    if firm and _FIRM_OF.match(reading.text, b.end):
        yield claim(reading, a, Predicate.WITHIN, b, "of-place", at)
    if a.cls in ORGANIZATIONS and b.cls in ORGANIZATIONS and _PART_OF.match(reading.text, b.end):
        yield claim(reading, a, Predicate.SUB_ORGANIZATION_OF, b, "subordinate", at)


def _first_of_row(reading: Reading, last: Named) -> Named:
    first = last
    for name in reversed(reading.outer):
        if name.end == first.start and name.cls in PLACES:
            first = name
    return first


def _of_body(reading: Reading, a: Named, b: Named, gap: str) -> Iterator[Claim | None]:
    """[云溪集团]旗下的[嘉业精密], [嘉业精密]的[智能工厂项目], [望湖社区]的新办法是“[楼院议事会]”."""
    at = (a.end, b.start)
    if a.cls not in BODIES or b.mention.anaphor:
        return
    if _UNDER.match(gap):
        yield claim(reading, b, Predicate.SUB_ORGANIZATION_OF, a, "under", at)
        yield (
            claim(reading, b, Predicate.WITHIN, a, "under", at) if b.cls is EntityClass.JURISDICTION else None
        )
    if (
        b.cls in (EntityClass.PROJECT, EntityClass.PRODUCT)
        and gap in ("的", "的“", "“", "《", "的《")
        and a.cls in ORGANIZATIONS
    ):
        yield claim(reading, b, Predicate.UNDERTAKEN_BY, a, "of-body", at)
    if b.cls is EntityClass.MEASURE and _METHOD.match(gap):
        yield claim(reading, b, Predicate.ADOPTED_BY, a, "of-body", at)
    if b.cls in (EntityClass.MEASURE, EntityClass.EVENT) and gap in ("“", "的", "的“", "《", "的《"):
        yield claim(reading, b, Predicate.ADOPTED_BY, a, "of-body", (a.start, a.end))


def _of_place(reading: Reading, a: Named, b: Named, gap: str) -> Iterator[Claim | None]:
    """[柳湾区]的[翠竹苑], [柳湾区]企业[嘉业精密]."""
    if a.cls is not EntityClass.JURISDICTION or b.mention.anaphor or not gap:
        return
    if b.cls in (EntityClass.ENTERPRISE, EntityClass.SITE) and _OF_PLACE.match(gap):
        yield claim(reading, b, Predicate.WITHIN, a, "of-place", (a.end, b.start))
    if b.cls is EntityClass.JURISDICTION and gap == "的":
        yield claim(reading, b, Predicate.WITHIN, a, "of-place", (a.end, b.start))
    if b.cls is EntityClass.PROJECT and gap == "的":
        yield claim(reading, b, Predicate.WITHIN, a, "of-place", (a.end, b.start))


def _served(reading: Reading, a: Named, b: Named, gap: str) -> Iterator[Claim | None]:
    if (
        a.cls is EntityClass.MEASURE
        and b.cls not in PERSONS
        and b.cls is not EntityClass.MEASURE
        and _SERVES.match(gap)
    ):
        for one in _row_from(reading, b):
            yield claim(reading, a, Predicate.APPLIES_TO, one, "applies-to", (a.end, b.start), _mood(gap))
    if a.cls in BODIES and b.cls is EntityClass.MEASURE and _LISTED_IN.match(gap):
        yield claim(reading, b, Predicate.APPLIES_TO, a, "listed-in", (a.end, b.start), _mood(gap))


def _row_from(reading: Reading, first: Named) -> Iterator[Named]:
    """A name and those of its class that a list adds to it: [沿河镇]、[白马乡]."""
    yield first
    end = first.end
    for name in reading.outer:
        if name.start > end and name.cls is first.cls and reading.text[end : name.start] in _ADDED:
            yield name
            end = name.end


def _mood(words: str) -> Mood:
    return Mood(bool(_DENIED.search(words)), "planned" if _PLANNED.search(words) else None)
