"""Which bodies may have a post: by the kind of its title, and the section named in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from kg.lexicon import load
from kg.lexicon.posts import Holders, Title
from kg.lexicon.roles import post_cues
from kg.model import EntityClass, Mention

_BANKS = ("银行", "支行", "分行", "信用社", "该行")
_BANKERS = ("行长", "信贷员", "客户经理", "大堂经理", "柜员", "理财经理", "理事长", "主任")
"""Titles that banks have; another's bearer is no banker because a bank stands near."""
KEEPERS = (
    "店主",
    "店长",
    "老板",
    "老板娘",
    "掌柜",
    "经营者",
    "创始人",
    "承包人",
    "包工头",
    "项目经理",
)
"""Who keeps a shop or site of his own, which the text may not name."""
_HOSPITALS, _SCHOOLS = ("医院", "卫生院", "卫生服务中心"), ("学院", "大学", "学校", "中学", "小学")
_OF_HOSPITALS = ".*(?:医学科|护理部|检验科|药剂科|急诊科|[内外儿骨]科|院感科|医务[科处]|门诊部)"
_OF_SCHOOLS = ".*(?:教务处|学生处|教研室|德育处|政教处|[^体关联]系(?=主任|副主任|辅导员|书记))"
_SECTIONS = ((re.compile(_OF_HOSPITALS), _HOSPITALS), (re.compile(_OF_SCHOOLS), _SCHOOLS))
"""Sections named in titles, and how the bodies end that have such sections."""
_SECTIONED = frozenset({EntityClass.INSTITUTION, EntityClass.ENTERPRISE})
_OF_ANY = ("科长", "班长", "队长", "主任", "组长", "部长", "主任委员", "委员")
"""Titles of sections, which any body may have."""
_SHIFT = "班长"
_PARTY = ("党委", "党组", "党支部", "党总支", "工委", "纪委")
"""How Party bodies end, which have no posts but their own."""
_WORKING = ("院", "站", "园", "店", "馆", "学校", "小学", "中学", "中心", "厂", "场", "车间", "部", "合作社")
"""How bodies end that are no enterprise and where people have a trade."""
LEADING = frozenset({"head", "deputy"})
"""Kinds of titles of whoever leads a body."""


def fitting(holders: Holders | None, title: str) -> Callable[[Mention], bool]:
    """Whether a body may hold the post: of the kind that has such posts, and no bank but for a bank's."""
    banker = title.endswith(_BANKERS)
    return lambda m: (holders is None or held_in(m, holders)) and (banker or not m.text.endswith(_BANKS))


def section_of(title: str) -> Callable[[Mention], bool] | None:
    """The kind of body that has the section named in a title: 护理部主任, 车间主任."""
    endings = next((ends for words, ends in _SECTIONS if words.match(title)), None)
    return (lambda m: m.text.endswith(endings) and m.cls in _SECTIONED) if endings else None


def may_be_of(body: Mention, title: str) -> bool:
    """Whether the body of which a sentence tells may have a post."""
    known, holders = known_title(title), holders_of(title)
    if known is None or body.text.endswith((*_BANKS, *_PARTY)) or body.cls is EntityClass.JURISDICTION:
        return False
    if title.startswith(tuple(post_cues()["within"])) or title.endswith(KEEPERS):
        return False
    if holders is not None and not title.endswith(_OF_ANY):
        return held_in(body, holders)
    if known.domain == "enterprise" and known.kind not in LEADING:
        return body.cls is EntityClass.ENTERPRISE or body.text.endswith(_WORKING)
    return known.domain not in {"police", "justice"} or body.cls is EntityClass.OFFICE


def class_of(title: str, classes: Mapping[str, EntityClass]) -> EntityClass | None:
    """The class of the bodies in which such titles are commonest: of a shop's 电焊班长 firms."""
    known = known_title(title)
    if known is None or (title.endswith(_SHIFT) and title != _SHIFT):
        return EntityClass.ENTERPRISE if known is not None else None
    return classes.get(known.domain)


def known_title(title: str) -> Title | None:
    """The longest known title that ends a title."""
    tails = (title[i:] for i in range(len(title)))
    return next((load.titles()[tail] for tail in tails if tail in load.titles()), None)


def leads(title: str) -> bool:
    """Whether who has the title leads a body.

    >>> leads("副站长"), leads("司机")
    (True, False)
    """
    known = known_title(title)
    return known is not None and known.kind in LEADING


def holders_of(title: str) -> Holders | None:
    """What bears such posts, None where the lexicon does not tell.

    >>> holders_of("村支书").endings
    ('村', '社区', '嘎查')
    """
    known = load.title_holders()
    return next((known[title[i:]] for i in range(len(title)) if title[i:] in known), None)


def held_in(mention: Mention, holders: Holders) -> bool:
    """Whether a body is one of those that bear such posts."""
    if mention.text.endswith("党组") or mention.cls not in holders.classes:
        return False
    name = mention.text.removesuffix("里") if mention.cls is EntityClass.JURISDICTION else mention.text
    return name.endswith(holders.endings or ("",))
