"""Whose office is one that is named without its territory: 县委, 水利局, 北苑派出所, 宣传部."""

from __future__ import annotations

import re

from kg.extract.base import Named, Reading
from kg.extract.relations.claims import claim
from kg.extract.relations.grounds import LEVELS, SUBDISTRICT, Ground, kind, near, nearest
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_STAFF = re.compile("(?:办|站|所|科|股|党工委|室|中心)$")
_ELSEWHERE = re.compile(
    "^(?:国|中铁|中建|中交|中冶|中电|中水|中央|中国|全国|中共中央|中华|党中央|最高|联合国|教育部|部)"
)
_OFFICES = re.compile("[局委办处所署厅部室科股会院庭府组站队协]$|中心$")
RELATIVE = re.compile(
    "^(?:共青团|团|中共)?(省|市(?!场|容|民(?!政)|政[管工设公])|州|盟|县(?!域|级)|旗|区(?!域|块|级|间)|镇|乡(?!村|镇)|"
    "街道|社区|村(?!镇|民(?!委|组)))(?=.)"
)
"""A body named by the level of its territory: 县委, 市政协, 团区委, 镇政府; not 市场监管局, 乡村振兴局."""
_OWN = re.compile(
    "^([\u4e00-\u9fff]{2,8}?(?:省|(?<!城)市(?!场|容|民(?!政)|政[管工设公])|县(?!域|级)|自治州|"
    "(?<![社小园景校厂灾地])区(?!域|块|级)|旗|镇|(?<!城)乡(?!村)|街道|(?<!农)村|社区))(?=.)"
)
_COMMITTEE = re.compile("^(?:[\u4e00-\u9fff]{2,}|省|市|州|县|旗|区|盟)(?<!政法)委$")
_OF_COMMITTEE = re.compile("^(?:组织部|宣传部|统战部|统一战线工作部|社会工作部|政法委|政法委员会|巡察办)$")
_NOBODY_S = frozenset({"办事处", "办公室", "人民政府", "街镇人民政府", "乡镇人民政府", "两委"})
"""Words for offices that every territory has several of."""
_SECTION = re.compile("(?:[科股]|人力资源部|财务部|业务部|安全部|工程部|信息部)$")
_OFFICES_ALONE = frozenset({EntityClass.OFFICE})
_REACH = 1
_ABOVE_CLASSES = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE})
_ABOVE = {
    "分局": re.compile("(?<!分)局$"),
    "派出所": re.compile("公安局$|分局$|公安处$"),
    "司法所": re.compile("司法局$"),
    "税务所": re.compile("税务局$|税务分局$"),
    "税务分局": re.compile("税务局$"),
    "市场监管所": re.compile("市场监管局$|市场监督管理局$"),
    "市场监督管理所": re.compile("市场监管局$|市场监督管理局$"),
    "工商所": re.compile("工商局$|市场监管局$|市场监督管理局$"),
    "自然资源所": re.compile("自然资源局$|自然资源和规划局$"),
    "国土所": re.compile("国土局$|国土资源局$|自然资源局$"),
    "供电所": re.compile("供电公司$|电力公司$"),
    "消防救援站": re.compile("消防救援大队$|消防救援支队$"),
    "中队": re.compile("大队$|支队$"),
    "大队": re.compile("支队$|公安局$|分局$"),
    "支队": re.compile("总队$|公安局$"),
    "人民法庭": re.compile("法院$"),
    "审判庭": re.compile("法院$"),
    "立案庭": re.compile("法院$"),
    "执行局": re.compile("法院$"),
    "审判委员会": re.compile("法院$"),
    "检察部": re.compile("检察院$"),
    "检察委员会": re.compile("检察院$"),
}
_LEVEL = re.compile("(?:" + "|".join(LEVELS) + "|自治区)$")


def office(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """The claim of an office without its territory, None where the article does not make it certain."""
    text = name.mention.text
    if _ELSEWHERE.match(text) or text in _NOBODY_S or kind(text) in ("national", "party"):
        return None
    if _SECTION.search(text) and not RELATIVE.match(text):
        parent = near(ground, reading, name, _OFFICES_ALONE, _REACH)
        return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-section") if parent else None
    relative = RELATIVE.match(text)
    if relative:
        parent = nearest(ground.levels[relative.group(1)], reading, name)
    elif own := _OWN.match(text):
        parent = nearest(_named(ground, own.group(1)), reading, name)
    elif _OFFICES.search(text):
        parent = _above(ground, reading, name) or _inside(reading, name) or _territory(ground, reading, name)
    else:
        return None
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-office") if parent else None


def _named(ground: Ground, place: str) -> tuple[Named, ...]:
    """Where the article names the place that an office bears: 云溪市柳湾区 and 柳湾区 are one."""
    ends = (place[i:] for i in range(len(place) - 2) if _LEVEL.search(place[i:]))
    return next((ground.places[end] for end in ends if end in ground.places), ())


def _above(ground: Ground, reading: Reading, name: Named) -> Named | None:
    """The office of the article that one of its kind is under: the police bureau of a 派出所."""
    text = name.mention.text
    if _OF_COMMITTEE.match(text):
        return nearest(ground.ending(_ABOVE_CLASSES, _COMMITTEE), reading, name)
    above = next((ends for kind_, ends in _ABOVE.items() if text.endswith(kind_)), None)
    return nearest(ground.ending(_ABOVE_CLASSES, above), reading, name) if above else None


def _inside(reading: Reading, name: Named) -> Named | None:
    """The territory that the name begins with: 柳湾 in 柳湾分局."""
    inner = (n for n in reading.names if n.start == name.start and n.end < name.end)
    return next((n for n in inner if n.cls is EntityClass.JURISDICTION and not n.mention.anaphor), None)


def _territory(ground: Ground, reading: Reading, name: Named) -> Named | None:
    """The article's subdistrict for its staff, else the territory that the article is about."""
    text = name.mention.text
    small = _STAFF.search(text) and not SUBDISTRICT.search(text)
    parent = nearest(ground.subdistrict, reading, name) if small else None
    return parent or nearest(ground.territory, reading, name)
