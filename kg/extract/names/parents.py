"""The body with which the name of its part begins: 云溪市公安局 in 云溪市公安局北苑派出所."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.places import is_division
from kg.lexicon import load
from kg.model import EntityClass

_OFFICE = (
    "(?<!分)局|分局|管委会|检察院|法院|(?<=[总支大中])队|派出所|指挥部|海关|(?<!全国)人大|政协|人民政府|"
    "委员会|(?<=[县市区旗州省镇乡工纪党监健改法])委(?![员托派])|监委|办公室|办事处|服务中心|"
    "保障中心|工作队|管理处|管理站|组织部|宣传部|统战部|政法委|水利厅|司法厅|财政厅|教育厅|公安厅"
)
_ENTERPRISE = "供电(?:局|所|中心)|工程局|[分支]行|[分支]公司|银行|联社|公司|集团|农场|林场|煤矿|电厂"
_INSTITUTION = "医院|控制中心|疾控中心|大学|学院|研究院|研究所|合作社|体校|总工会|红十字会|协会|商会|联合会"
_END = re.compile(
    f"(?P<Enterprise>{_ENTERPRISE})|(?P<Office>{_OFFICE})|(?P<Institution>{_INSTITUTION})|(?P<Team>领导小组)"
)
_PART = re.compile(
    "(?![路街桥]|[镇乡村](?![村乡])|社区|小[区学镇]|大[桥厦楼厅道]|会[议展]|站(?!点)|家属|宿舍|公寓|广场|花园|新区|园区|开发区|经开区|高新区|有限|股份|集团|控股|"
    "主任|副|机关(?!党)|常委会|常务委员会)[\u4e00-\u9fff0-9A-Za-z第（）()]{0,12}?"
    "(?:[科室处股所庭厅系班]|[大中支总小]队|警务队|突击队|田径队|执行局|缉私局|分局|分校|分院|校区|院区|部|站|分站|供电所|服务点|"
    "中心|分中心|工作组|小组|党组|党委|党总支|党支部|纪委|办公室|办|委员会|理事会|监事会|支行|分行|营业部|营业所|"
    "分公司|支公司|热源厂|水厂|电厂|分厂|党校|附属[\u4e00-\u9fff]{0,6}医院|[一二三四五六七八九十]医院|工会|团委)"
)
_BRANCH = ("分公司", "支公司", "营业部", "分店", "分厂", "分所", "分院")
_FIRM = re.compile(
    "公司|集团|[支分]行|银行|农商行|联社|厂(?![区房长])|矿(?![区业])|[农林]场|电力(?=[一-鿿]{2,4}供电)|供电[局所]|工程局"
    "|证券(?!营业部$)|期货|[财产寿]险|人寿(?!保|财)|保险|事务所|超市|药房|热力|水务|燃气|煤业|水泥|乳业|磷肥"
    "|(?<=[一二三四五六七八九十])局(?!集团)"
)
"""How the name of a firm ends in front of that of its part."""
_FIRM_PART = re.compile(
    "(?!有限|股份|集团|控股|责任|总?公司|银行|联社|[财产寿]险|人寿|健康|煤业|储蓄|外卖|快递|速运|[一-鿿]{0,3}项目(?!部))[一-鿿0-9第（）()]{0,10}?"
    "(?:车间|项目部|分厂|[车]队|[班部科室处]|供电[局所]|供电中心|[支分]行|分[社所库店]|分理处|营业所|[支分一二三四五六七八九十]公司"
    "|供电公司|门店|(?<=[一-鿿]{2})店|网点|服务点|代办点|[水油气电]站|(?<=[一-鿿]{2})站|营业厅|油库|分拨中心|转运中心|热源厂|热力站|大堂|食堂)"
)
"""What may stand behind a firm: workshops, branches, and the firms of a grid."""
_NUMBERED = re.compile("第?[一二三四五六七八九十]{1,2}(?:分厂|项目部|分店|分公司|分库|公司)$")
"""A part that a number tells from its sisters: 某某建工|第三项目部."""
_NO_FIRM = frozenset({"国网", "公司", "集团"})
"""What begins a firm's name but seldom is one there (国网|云溪供电公司), or stands for one."""
_HEADS = range(2, 7)
"""How many characters of a part's name may be those of a known firm: 农行|柳湾支行."""
_PARTED = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM})
PARENT = "names.parent"
"""The rule's name."""
_GROUP = "党组"
_LEAST, _SHORTEST_PART = 3, 2
_SCORE = 2.0


def parents(context: Context, outer: Candidate) -> Iterator[Candidate]:
    """Every body that the name of an outer one begins with and that is followed by the name of a part.

    >>> from kg.extract.words.words import tag
    >>> text = "云溪市公安局柳湾分局北苑派出所"
    >>> context = Context(text, tag([text])[0])
    >>> [text[: c.end] for c in parents(context, Candidate(0, len(text), EntityClass.OFFICE, 3.0, "x"))]
    ['云溪市公安局', '云溪市公安局柳湾分局']
    >>> text = "农行柳湾支行营业部"
    >>> context = Context(text, tag([text])[0])
    >>> [text[: c.end] for c in parents(context, Candidate(0, len(text), EntityClass.ENTERPRISE, 3.0, "x"))]
    ['农行', '农行柳湾支行']
    """
    if outer.cls not in _PARTED:
        return
    name = context.text[outer.start : outer.end]
    firms = _firm_ends(name) if outer.cls is EntityClass.ENTERPRISE else []
    yield from (_of(outer, EntityClass.ENTERPRISE, end) for end in firms)
    for m in _END.finditer(name):
        if m.end() >= _LEAST and m.end() not in firms and _PART.fullmatch(name, m.end()):
            yield _of(outer, EntityClass(str(m.lastgroup)), m.end())
    branch = next((b for b in _BRANCH if name.endswith(b)), "")
    if branch and outer.cls is EntityClass.ENTERPRISE:
        yield from (c for c in _firm(outer, name[: -len(branch)]) if c.end - outer.start not in firms)


def _of(outer: Candidate, cls: EntityClass, length: int) -> Candidate:
    return Candidate(outer.start, outer.start + length, cls, _SCORE, PARENT)


def _firm_ends(name: str) -> list[int]:
    """Where firms end whose part the name is: 国网云溪供电公司|城东供电所."""
    ends = {m.end() for m in _FIRM.finditer(name)} | {n for n in _HEADS if name[:n] in load.bodies_anywhere()}
    numbered = _NUMBERED.search(name)
    told = {numbered.start()} if numbered and numbered.start() >= _LEAST else set()
    return sorted(
        told | {end for end in ends if name[:end] not in _NO_FIRM and _FIRM_PART.fullmatch(name, end)}
    )


def _firm(outer: Candidate, name: str) -> Iterator[Candidate]:
    """The firm of a branch, in front of the branch's place: 云溪水务|柳湾|分公司."""
    for length in (4, 3, 2):
        if len(name) >= length + _LEAST and is_division(name[-length:]):
            end = outer.start + len(name) - length
            yield Candidate(outer.start, end, EntityClass.ENTERPRISE, _SCORE, PARENT)
            return


def with_core(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, those that name the part of a body each with the place where its own name begins.

    So the evidence for the whole body speaks for its part as well. A leading group is none of these: the
    press names it for its members, who are the body's.
    """
    return [replace(c, core=_core(context, c)) if c.core is None else c for c in candidates]


def _core(context: Context, c: Candidate) -> int | None:
    if context.text.endswith(_GROUP, c.start, c.end):
        return None
    return max((body.end for body in parents(context, c) if c.end - body.end >= _SHORTEST_PART), default=None)
