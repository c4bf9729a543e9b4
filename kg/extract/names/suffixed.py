"""Names by their endings: bodies, territories, places, teams, projects, events and schemes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.endings import endings, ends, lengths, stands
from kg.extract.names.evidence import Ending, evidence, is_made
from kg.extract.names.grow import reach, with_first_trade
from kg.extract.names.places import NUMBERED_KIND, division_ending_at, goes_on, is_division
from kg.lexicon.figurative import metaphors
from kg.lexicon.naming import either, name_cues
from kg.lexicon.organisations import Suffix
from kg.model import ORGANIZATIONS, EntityClass

_WITH_PARENTS = ORGANIZATIONS | {
    EntityClass.PROJECT, EntityClass.EVENT, EntityClass.MEASURE, EntityClass.PRODUCT
}  # fmt: skip
"""Classes whose names take in the territories and bodies in front."""
_ZONES = ("开发区", "新区", "示范区", "经开区", "高新区", "园区")
"""Territories whose names do so too: 柳湾市|经开区."""
_OWNERS = ("公司", "集团", "社区", "学校", "医院", "村")
_ENTERED = re.compile(
    "[进入到回驻][村镇乡]$|^(?:新?建)?通村$|^(?:排查|走访|代理)村$|^分(?:乡镇|村|镇)$|^[省市县](?:农村|乡村)$|^[一二两三四五六七八九十]乡镇$"
)
"""What stands with a verb, or is of a bureau's trade: 通|村公路, 市|农村公路处, 分|乡镇."""
_RURAL = re.compile(
    "城乡(?:建|规|管|环|居|一体|社区|融|统|发)|农村(?:[局厅委]|工作|经济|信用|商业|社会|水利|综合)"
    "|村村[委民支党监]"
)
"""Words of bodies in which a 乡 or 村 ends no name: 住房和城乡|建设局, 农业农村|局, 石桥村村|委会."""
_OF_BODY = re.compile(
    "(?:纪委|监委|[省市区县]委|公安局|总局|分局|科学院|中科院|监办|..[局院]和).|.{3}(?:镇|街道)社区$"
)
"""What tears a body's name, or a body and the kind behind it: 县公安局新|县, 柳湾镇|社区."""
_FULL = 3
"""From how many characters on a division of the gazetteer is named in full."""
_BRANCHED = re.compile("(?:银行|国网|武警|电网).")
_FRONT_OF_PLACE = re.compile(f"^(?:中共|原|任|时任|拟任)|[局委院会司部].|{_BRANCHED.pattern}")
"""What makes a territory's name too long: 中共|云溪市, 国家税务总局|云溪市."""
_TOPICAL = frozenset({EntityClass.EVENT, EntityClass.TEAM})
"""Classes whose names may begin with quoted words: “红帽子”抢险突击队."""
_HOSTS = ("小学", "中学", "学校", "学院", "大学", "医院", "社区", "村", "公司", "公园", "广场", "中心", "馆")
"""What lends a point of service its name: 中心小学|避灾安置点."""
_MANAGERS = ("经理", "总监", "主管")
_PROJECT_POST = re.compile("项目(?:执行)?(?:总?经理|副?总?监|负责人|主管|总工|部)")
"""A post in a firm, or its site office, where the firm stands in front: 某公司|项目经理."""
_ROADS = "路街巷弄道同"
_BEARING = re.compile("[东南西北][至起临邻到靠](?![市县镇乡])")
"""Where a stretch of land begins or ends: 西至|滨河路."""
_BETWEEN = ("公路", "铁路", "高速", "道路", "航线", "高铁", "隧道", "通道", "改造", "工程")
"""What bears the names of both its ends: 甲乡至乙镇|公路."""
_HOUSES = ("号楼", "栋", "座", "幢")
_DOOR = re.compile("(?:[0-9一二三四五六七八九十]{1,2}单元)?(?:[0-9]{1,2}层)?(?:[0-9]{3,4}室)?")
_NUMBER = "[一二三四五六七八九十百0-9]+"
_EDITION = re.compile(f"(?:第{_NUMBER}[届次]|首届|(?<![0-9]){_NUMBER}届)$")
_YEAR = re.compile("(?:19|20)[0-9]{2}(?:[-－—](?:19|20)?[0-9]{2})?年度?$")
"""What stands in front of the name of an event that returns: 2023年|柳湾市|首届|公开赛."""
_ADDRESS = re.compile(
    "[0-9]{1,4}(?:[-－—][0-9]{1,4})?号(?:[大小]?院|楼)?(?![线楼])|[东南西北中]段"
    "|[与和]?[\u4e00-\u9fff]{1,5}?(?:路|街|道|巷)?(?:交叉口|交叉路口|路口|交会处|交汇处)"
)
_ORGANS = frozenset(
    {"government", "party", "justice", "police", "military", "fire", "subdistrict", "vertical", "service"}
)
"""Sorts of office that no firm, hospital or school has, but for departments called 部 or 科."""
_ROOMS = ("部", "科")
_CENTRAL_BANK = "人民银行"
_HOSTING = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION})
_BUREAUS = frozenset({"department", "government", "service"})
_DETERMINERS = "各该本某的"
_GROUP_TITLE = re.compile("党组(?:副?书记|成员)")
"""A post in a bureau's leading group is one in the bureau; the group is no body of its own there."""
_TOLD = 5
"""From how many characters on an ending tells what a team is for: 党员突击队."""
_FIRM_REACH = 12
"""How many characters in front of a department's ending its firm may stand."""


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(f"(?:保|各|全|本|我|该|此|新|老|大|小|原|县|镇|乡)?{either('kind-of-territory')}$")


def suffixed(context: Context) -> Iterator[Candidate]:
    """A candidate for every word that ends in a suffix of the lexicon."""
    for word in context.words:
        if word.tag != "w" and word.end > context.lead:
            for end in ends(word):
                yield from _ending_at(context, end)


def _ending_at(context: Context, end: int) -> Iterator[Candidate]:
    """The candidates of the longest ending that stands in front of `end`."""
    for length in lengths().get(context.text[end - 1], ()):
        begin = end - length
        readings = endings().get(context.text[begin:end]) if begin >= context.lead else None
        if readings and not _GROUP_TITLE.match(context.text, begin) and stands(context, begin, end):
            candidates = (_candidate(context, Ending(begin, end, reading)) for reading in readings)
            found = [c for c in candidates if c is not None]
            found = [_whole(context, c) for c in found]
            found += [longer for c in found for longer in _with_territory(context, c)]
            yield from found
            yield from _on_road(context, found)
            return


def _on_road(context: Context, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """What is told by a road: its house, stretch or crossing (滨河路|18号, 滨河路|东段, 滨河路|柳湾路口)."""
    for c in found:
        behind = _ADDRESS.match(context.text, c.end) if context.text[c.end - 1] in _ROADS else None
        if context.text.endswith(_HOUSES, c.start, c.end):
            behind = _DOOR.match(context.text, c.end)
        if behind is not None and behind.group() and c.cls is EntityClass.SITE:
            yield replace(c, end=behind.end(), score=c.score + 1.0, core=behind.end())


def _whole(context: Context, c: Candidate) -> Candidate:
    """The name from its edition on (第三届…节), from the first of its ends on (甲至乙公路), behind 西至."""
    if c.cls is EntityClass.EVENT:
        return _with_edition(context, c)
    if c.cls not in {EntityClass.SITE, EntityClass.PROJECT}:
        return c
    bearing = _BEARING.match(context.text, c.start, c.end - 2) if c.cls is EntityClass.SITE else None
    if bearing is not None:
        return replace(c, start=bearing.end())
    if context.before(c.start) == "至" and context.text.endswith(_BETWEEN, c.start, c.end):
        first = reach(context, c.start - 1, True)
        if first.tagged or first.anchored:
            return replace(c, start=first.start, core=c.end)
    return c


def _with_edition(context: Context, c: Candidate) -> Candidate:
    edition = _EDITION.search(context.text, max(context.lead, c.start - 8), c.start)
    if edition is None:
        return c
    start = reach(context, edition.start(), True).start
    year = _YEAR.search(context.text, max(context.lead, start - 10), start)
    start = reach(context, year.start(), True).start if year is not None else start
    return replace(c, start=start, core=c.end)


def _with_territory(context: Context, c: Candidate) -> Iterator[Candidate]:
    """A place with the territories in front of it, which its name bears: 柳湾区沿江镇|滨河路."""
    start = reach(context, c.start, True).start if c.cls is EntityClass.SITE else c.start
    if start < c.start:
        yield replace(c, start=start, core=c.start)


def _candidate(context: Context, ending: Ending) -> Candidate | None:
    suffix = ending.suffix
    parents = suffix.cls in _WITH_PARENTS or suffix.text.endswith(_ZONES)
    point = suffix.cls is EntityClass.SITE and suffix.text.endswith("点")
    found = reach(context, ending.begin, parents or point, suffix.cls)
    if point and found.anchored and not context.text[found.start : found.core].endswith(_HOSTS):
        found = reach(context, ending.begin, False, suffix.cls)
    if _PROJECT_POST.match(context.text, ending.begin) and _host(context.text[found.start : ending.begin]):
        return None
    if suffix.cls is EntityClass.OFFICE and suffix.tag in _BUREAUS:
        found = with_first_trade(context, found)
    quoted = suffix.cls is EntityClass.TEAM and _topic(context, found.start) < found.start
    if found.start == ending.begin and not quoted:
        return _bare(context, ending)
    rural = _RURAL.match(context.text, ending.end - 2)
    if suffix.cls is EntityClass.JURISDICTION and (rural or _no_territory(context, found.start, ending.end)):
        return None
    score = evidence(context, found, ending)
    if score <= 0:
        return None
    rule = f"names.suffix-{suffix.cls.lower()}"
    core = ending.begin + len(_owner(suffix.text))
    start = _topic(context, found.start) if suffix.cls in _TOPICAL else found.start
    return Candidate(start, ending.end, _class(context, ending, found.start), score, rule, core=core)


def _topic(context: Context, start: int) -> int:
    """Where an event's name begins: with the quoted topic that stands directly in front."""
    quote = context.quote_ends.get(start - 1)
    return quote.start - 1 if quote is not None and not quote.title else start


def _owner(suffix: str) -> str:
    """What belongs to the owner's name in a suffix such as 公司党委."""
    return next((o for o in _OWNERS if suffix.startswith(o) and suffix != o), "")


def _no_territory(context: Context, start: int, end: int) -> bool:
    """Whether the words are a kind, or the gazetteer knows better where the territory's name begins."""
    name = context.text[start:end]
    known = division_ending_at(context.text, end, context.lead)
    longer = known is not None and known < start
    if end - start == 2 and is_division(name) and goes_on(context.text, start, end):
        return True
    next_one = is_division(context.text[end - 1 : end + 1]) and is_division(context.text[start : end - 1])
    front = _BRANCHED if known is not None and end - known < _FULL else _FRONT_OF_PLACE
    within = known is not None and known > start and front.search(context.text[start : known + 1])
    return bool(is_kind(name) or longer or within or next_one)


def is_kind(name: str) -> bool:
    """A kind of territory, or a 旗, 州, 盟 or 省 that the gazetteer does not have (those are all known)."""
    if _kinds().match(name) or _ENTERED.search(name) or NUMBERED_KIND.search(name) or _OF_BODY.search(name):
        return True
    return name[-1] in "旗州盟省国" and division_ending_at(name, len(name)) is None


def _class(context: Context, ending: Ending, start: int) -> EntityClass:
    """A department has the class of the body that it belongs to: 某公司|工程部, 某医院|检验科."""
    cls = ending.suffix.cls
    if cls is not EntityClass.OFFICE or (
        ending.suffix.tag in _ORGANS and not ending.suffix.text.endswith(_ROOMS)
    ):
        return cls
    host = _host(context.text[start : ending.begin])
    if host is not None:
        return host
    ahead = context.before(ending.begin, _FIRM_REACH)
    firm = any(word in ahead for word in name_cues()["firm"]) and len(ending.suffix.text) == 1
    manager = context.text.startswith(_MANAGERS, ending.end)
    return EntityClass.ENTERPRISE if firm or manager else cls


def _host(text: str) -> EntityClass | None:
    """The class of the first body that the words begin with, None where they hold none."""
    for end in range(2, len(text) + 1 if _CENTRAL_BANK not in text else 0):
        for length in lengths().get(text[end - 1], ()):
            readings = endings().get(text[max(0, end - length) : end], ())
            if 1 < length <= end and readings and _hosts(readings[0]):
                return readings[0].cls
    return None


def _hosts(reading: Suffix) -> bool:
    """Whether a body of this kind has departments; a market's name is a bureau's trade (市场|科)."""
    return reading.strength > 1 and reading.cls in _HOSTING and not reading.text.endswith("市场")


def _bare(context: Context, ending: Ending) -> Candidate | None:
    """The suffix alone: a body of the article's territory (管委会, 公安局)."""
    begin, end, suffix = ending.begin, ending.end, ending.suffix
    if end - begin < 3 or begin not in context.starts:
        return None
    if suffix.tag == "zone" and "园" not in suffix.text:
        return Candidate(begin, end, EntityClass.JURISDICTION, 2.4, "names.bare-zone")
    if suffix.cls is EntityClass.TEAM and len(suffix.text) >= _TOLD and is_made(context, begin):
        return Candidate(begin, end, EntityClass.TEAM, 1.5, "names.made-team")
    if not suffix.alone or _is_common(context, begin, end):
        return None
    return Candidate(begin, end, suffix.cls, 0.8 + 0.3 * suffix.strength, "names.bare-body")


def _is_common(context: Context, begin: int, end: int) -> bool:
    """Whether a determiner or quotation marks show that the bare suffix names nothing."""
    before = context.before(begin)
    figurative = before == "“" and context.text[begin:end] in metaphors()
    return figurative or bool(before and before in _DETERMINERS)
