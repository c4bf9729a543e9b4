"""Forms of a name that mean the same: full and short, with and without its place."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.lexicon import load

_MARKS = re.compile(r"[\s“”‘’\"'《》〈〉「」『』]+")
_ZONES = (
    ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"),
    ("航空港经济综合实验区", "航空港区"), ("航空港实验区", "航空港区"), ("自由贸易试验区", "自贸区"), ("自贸试验区", "自贸区"),
)
LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "区": "county", "县": "county", "旗": "county",
          "镇": "town", "乡": "town", "街": "town", "村": "village"}


def normal(name: str) -> str:
    """The name as it is compared: NFKC, no white space, no quotation marks.

    >>> normal("“中铁 1144号”")
    '中铁1144号'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


def zone_form(name: str) -> str:
    """A development zone's name with its kind in the short form.

    >>> zone_form("徐州经济技术开发区")
    '徐州经开区'
    """
    for full, short in _ZONES:
        name = name.replace(full, short)
    return name


@cache
def full_division(name: str) -> str:
    """The full name of a division known by a short one, where only one is meant; else the name itself.

    >>> full_division("郑州"), full_division("金水区")
    ('郑州市', '金水区')
    """
    found = {d.name for d in load.divisions().get(name, ()) if not d.until}
    return next(iter(found)) if len(found) == 1 else name


def is_relative(name: str) -> bool:
    """Whether the name begins with the bare level of its territory: 区委, 市教育局, 县医院.

    >>> is_relative("区红十字会"), is_relative("市场监督管理局"), is_relative("金水区")
    (True, False, False)
    """
    return len(name) > 1 and name[0] in "省市区县州旗镇乡村" and not name.startswith(("市场", "市政", "市容", "区块", "村镇银行", "乡村"))


def is_bare_zone(name: str) -> bool:
    """Whether a zone's name says not which city's it is: 经开区, 高新区, 航空港区.

    >>> is_bare_zone("经开区"), is_bare_zone("徐州经开区")
    (True, False)
    """
    return zone_form(name) in {"经开区", "高新区", "开发区", "示范区", "新区", "港区", "自贸区", "保税区", "综保区", "实验区", "试验区",
                               "航空港区", "产业园区", "工业园区", "管理区", "度假区", "风景区", "园区"}


def level_of(name: str) -> str:
    """The level of a territory by its name: province, city, county (districts and zones too), town, village, country.

    >>> [level_of(n) for n in ("河南省", "郑州市", "金水区", "徐州经开区", "太乙村", "亚太社区", "韩国")]
    ['province', 'city', 'county', 'county', 'village', 'village', 'country']
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
    return LEVELS.get(name[-1:], "")
