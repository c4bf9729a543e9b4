"""Forms of a name that mean the same: full and short, with and without its place."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.lexicon import load
from kg.lexicon.naming import name_cues

_MARKS = re.compile(r"[\s“”‘’\"'《》〈〉「」『』]+")
_ZONES = (
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("航空港经济综合实验区", "航空港区"),
    ("航空港实验区", "航空港区"),
    ("自由贸易试验区", "自贸区"),
    ("自贸试验区", "自贸区"),
)
"""Kinds of zone, in full and short."""
_ANY_ZONE = ("开发区", "经开区", "高新区")
"""The word for a zone of any kind, and how the short names of such zones end."""
LEVELS = {
    "省": "province",
    **dict.fromkeys("市州盟", "city"),
    **dict.fromkeys("区县旗", "county"),
    **dict.fromkeys("镇乡街", "town"),
    "村": "village",
}
"""The last character of a territory's name -> its level."""
_TERM = re.compile("第?[一二三四五六七八九十百0-9]+届(?=人民代表大会|人大|委员会|政协|常委会)")
_CONFERENCE = re.compile(
    f"^(?:中国人民政治协商会议|政协)(.{{2,8}}?[省市区县州旗盟])(?:{_TERM.pattern})?委员会"
)
_PARTY = re.compile("^(?:中国共产党|中共)(.{2,12}?[省市区县州旗盟镇乡])(?:委员会|委(?!员))")
"""Bodies whose full names put what they are in front: 政协云岭市委员会, 中共云岭市委."""
_VILLAGE = re.compile("村(?:村民委员会|村委会)")
_NOT_RELATIVE = ("市场", "市监局", "市监所", "市管局", "市民", "市政", "市容", "区块", "村镇银行", "乡村")
"""Words that begin with a level and are none."""
_RELATIVE = ("市政府", "市政协", "市政务", "市政法")
"""Bodies of a city that begin like one of them."""
_OF_STREET = re.compile(
    "(街道)(?!办事处?$|社区|口|乡|镇|[上里])..|(社区)(?:党|居委|两委|妇联|团支|工会|综治|警务)"
)
"""Bodies named by the word for their subdistrict or community."""
_NO_COUNTY = ("片区", "小区", "居民区", "校区", "厂区", "病区", "库区", "城区", "辖区")
"""Words for parts of a place that end like the districts of a city."""


def normal(name: str) -> str:
    """The name as it is compared: NFKC, no white space, no quotation marks.

    >>> normal("“云龙 6号”")
    '云龙6号'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


def zone_form(name: str) -> str:
    """A development zone's name with its kind in the short form.

    >>> zone_form("云岭经济技术开发区")
    '云岭经开区'
    """
    for full, short in _ZONES:
        name = name.replace(full, short)
    return name


def body_form(name: str) -> str:
    """A body's name with its kind in the usual short form, and without the number of its congress.

    >>> body_form("云岭市第六届人民代表大会常务委员会")
    '云岭市人大常委会'
    >>> body_form("中国共产党云岭市委员会"), body_form("政协云岭市第六届委员会")
    ('云岭市委', '云岭市政协')
    """
    name = _PARTY.sub(r"\1委", _CONFERENCE.sub(r"\1政协", zone_form(name)))
    name = _VILLAGE.sub("村委会", name).replace("居民委员会", "居委会")
    return _TERM.sub("", name).replace("人民代表大会常务委员会", "人大常委会")


@cache
def full_division(name: str) -> str:
    """The full name of a division known by a short one, where only one is meant; else the name itself.

    >>> full_division("南京"), full_division("鼓楼区")
    ('南京市', '鼓楼区')
    """
    found = {d.name for d in load.divisions().get(name, ()) if not d.until}
    return next(iter(found)) if len(found) == 1 else name


def level_word(name: str) -> str:
    """The bare level of its territory that a name begins with: 区 in 区委, 街道 in 街道党工委; "" if none.

    >>> level_word("县医院"), level_word("街道总工会"), level_word("街道办事处"), level_word("市场监管局")
    ('县', '街道', '', '')
    """
    m = _OF_STREET.match(name)
    if m is not None:
        return m.group(1) or m.group(2)
    own = name.startswith(_RELATIVE) or not name.startswith(_NOT_RELATIVE)
    return name[0] if len(name) > 1 and name[0] in "省市区县州旗镇乡村" and own else ""


def is_relative(name: str) -> bool:
    """Whether the name begins with the bare level of its territory: 区委, 市教育局, 县医院.

    >>> is_relative("区红十字会"), is_relative("市场监督管理局"), is_relative("鼓楼区")
    (True, False, False)
    >>> is_relative("市政府"), is_relative("市政公司")
    (True, False)
    """
    return bool(level_word(name))


def zone_endings(zone: str) -> tuple[str, ...]:
    """How the names of zones of that kind may end, in short and in full.

    >>> zone_endings("经开区")
    ('经开区', '经济技术开发区', '经济开发区')
    """
    short = zone_form(zone)
    alike = (full for full, form in _ZONES if form == short)
    return tuple(dict.fromkeys((zone, short, *alike, *(_ANY_ZONE if zone == _ANY_ZONE[0] else ()))))


_LONGEST_ZONE = 12


def is_bare_zone(name: str) -> bool:
    """Whether a zone's name says not which city's it is: 经开区, 高新区, 航空港区.

    >>> is_bare_zone("经开区"), is_bare_zone("云岭经开区")
    (True, False)
    """
    return zone_form(name) in name_cues()["zone-kind"]


def leading_zone(name: str) -> str:
    """The zone without its city that a longer name begins with, "" where it begins with none.

    >>> leading_zone("经开区党工委"), leading_zone("云岭经开区党工委"), leading_zone("经开区")
    ('经开区', '', '')
    """
    lengths = range(min(len(name) - 1, _LONGEST_ZONE), 1, -1)
    return next((name[:n] for n in lengths if is_bare_zone(name[:n])), "")


def level_of(name: str) -> str:
    """The level of a territory: country, province, city, county (zones too), town, village, or "".

    >>> [level_of(n) for n in ("韩国", "河南省", "南京市", "鼓楼区", "云岭经开区", "石桥村", "柳湾片区")]
    ['country', 'province', 'city', 'county', 'county', 'village', '']
    """
    known = load.divisions().get(name)
    if known:
        return {"zone": "county"}.get(known[0].level, known[0].level)
    if name in load.countries() or name in load.world_cities():
        return "country"
    if name.endswith(("社区", "村", "屯", "寨", "嘎查")):
        return "village"
    if name.endswith(("街道", "镇", "乡", "苏木", "办事处")):
        return "town"
    if name.endswith(_NO_COUNTY):
        return ""
    return LEVELS.get(name[-1:], "")
