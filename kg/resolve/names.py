"""Normal forms of names, and which of them mean the same thing in every article."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon import load
from kg.model import EntityClass
from kg.nodes import fold
from kg.resolve.article.forms import full_division, is_bare_zone, zone_form
from kg.vocab import Kind

_DOTS = str.maketrans({"•": "·", "‧": "·", "・": "·", "∙": "·", "—": "-", "–": "-", "―": "-", "_": "-"})
_DIGITS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "两": "2"}
_NUMERAL = re.compile("[0-9]+|[零〇一二两三四五六七八九十百]+")
_LEVEL = re.compile("[全本该我]?(省|市|区|县|州|旗|镇|乡|村|街道|社区|办事处|开发区|经开区|高新区)(?=.)")
_GENERIC = frozenset(
    ["公司", "本公司", "集团", "集团公司", "企业", "银行", "工厂", "项目", "工程", "活动", "平台", "机制"]
)
_OF_A_TERRITORY = frozenset({EntityClass.OFFICE, EntityClass.TEAM})


@lru_cache(maxsize=65536)
def key_of(name: str, kind: Kind) -> str:
    """The form in which names of one kind are compared.

    >>> key_of("“云龙 ６号”", Kind.PRODUCT), key_of("徐州经济技术开发区", Kind.JURISDICTION)
    ('云龙6号', '徐州经开区')
    >>> key_of("郑州", Kind.JURISDICTION), key_of("E企赢", Kind.MEASURE)
    ('郑州市', 'e企赢')
    >>> key_of("建设银行", Kind.ORGANIZATION) == key_of("中国建设银行", Kind.ORGANIZATION)
    True
    """
    folded = fold(name).translate(_DOTS).casefold()
    if kind is Kind.JURISDICTION:
        return zone_form(full_division(zone_form(folded)))
    if kind is Kind.ORGANIZATION:
        known = load.bodies_anywhere().get(folded)
        return known.name.casefold() if known else zone_form(folded)
    return folded


@lru_cache(maxsize=65536)
def numerals(name: str) -> tuple[str, ...]:
    """The numbers in a name, in order; two names that differ in them mean two things.

    >>> numerals("第一〇七中学"), numerals("107中学"), numerals("第二十一小学"), numerals("安图生物")
    (('107',), ('107',), ('21',), ())
    """
    return tuple(_number(match[0]) for match in _NUMERAL.finditer(fold(name)))


def _number(digits: str) -> str:
    """
    >>> _number("二十一"), _number("一百零五"), _number("一四四")
    ('21', '105', '144')
    """
    if not re.search("[十百]", digits):
        return "".join(_DIGITS.get(c, c) for c in digits)
    total, digit = 0, 0
    for c in digits:
        if c in "十百":
            total += (digit or 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            digit = int(_DIGITS[c])
    return str(total + digit)


def stands_alone(name: str, label: str, cls: EntityClass) -> bool:
    """Whether a name beside the complete `label` means the same thing outside its article.

    It does not where it is the label's own end (what it leaves off is what tells it apart), where it
    begins with the bare level of a territory, or where it is an organ that names no territory.

    >>> stands_alone("安图生物", "郑州安图生物工程股份有限公司", EntityClass.ENTERPRISE)
    True
    >>> stands_alone("红十字会", "金水区红十字会", EntityClass.INSTITUTION)
    False
    >>> stands_alone("区税务局", "金水区税务局", EntityClass.OFFICE)
    False
    """
    name, label = fold(name), fold(label)
    if len(name) < 2 or _is_generic(name) or (name != label and label.endswith(name)):
        return False
    if cls is EntityClass.JURISDICTION:
        return not is_bare_zone(name)
    if cls in _OF_A_TERRITORY:
        return name[:2] == label[:2]
    return cls is EntityClass.SITE or not _LEVEL.match(name)


def _is_generic(name: str) -> bool:
    """Whether a name is an ending or department alone, as every territory has one: 公安局, 公交公司."""
    return name in _GENERIC or name in load.suffixes() or name in load.departments()


def qualified(name: str, place: str) -> tuple[str, ...]:
    """What other articles may call a name that is relative to its own: the place in front, full and short.

    >>> qualified("区红十字会", "金水区"), qualified("经开区", "郑州市")
    (('金水区红十字会',), ('郑州市经开区', '郑州经开区'))
    """
    core = name[1:] if len(name) > 2 and name[0] == place[-1:] else name
    short = place[:-1] if len(place) > 2 and place[-1] in "省市" else ""
    return tuple(front + core for front in (place, short) if front and not name.startswith(front))
