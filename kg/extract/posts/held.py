"""A title as it is claimed of a person: which words it has, in which body it is held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.posts.kinds import Kind, Token
from kg.lexicon import load
from kg.lexicon.roles import post_cues
from kg.model import EntityClass

_OWNERS = ("公司", "集团", "企业", "学校", "医院", "村", "社区", "镇", "乡", "街道", "单位")
"""With these in front, an organ of the lexicon is no generic one."""
_OWNED = re.compile("^$|(?:[省市区县州旗盟镇乡村会局院校厂社]|社区|街道|办事处|公司|集团|银行|小区)$")
"""What a generic organ may belong to; behind anything else it ends a department's name (卫生健康|委员会)."""
_STAYING = re.compile("(?:党委|工委|党组|支部|总支|管委会|管理委员会|团委|纪委)$")
"""Organs of the Party and of zones; of congresses, conferences and commissions the title stands alone."""
_PARTY = re.compile("(?:党委|党组|工委|党总支|党支部|支部|纪委|[省市区县州旗盟镇乡]委)$")
"""Organs that hold no posts but their own."""
_HEAD = re.compile("(?:[省市区县州旗盟镇乡河林湖路田]长|总指挥|指挥长)$")
"""Heads of territories, and of tasks in them, whose posts no committee holds."""
_COUNTED = frozenset({"机关", "直属"}) | {f"第{n}" for n in "一二三四五六七八九十"}
_GROUP = "党组"
"""The organ whose posts are held in the body that it leads."""
_GOVERNMENT = frozenset({"政府", "人民政府"})
"""The organ that leaves the title of a territory's head: 柳湾区人民政府|区长."""
_COMMITTEE = re.compile("团?[省市区县州旗盟地镇乡]委$")


@dataclass(frozen=True, slots=True)
class Held:
    """A title as it is claimed of a person: its token, its label, its body, where the words begin and end."""

    title: Token
    label: str
    body: Token | None
    start: int
    end: int


def generic_organ(name: str) -> str:
    """The organ that stays in a title, "" where the body is a department: 党工委 of 经开区党工委, 市委.

    >>> generic_organ("柳湾经开区党工委"), generic_organ("滨海市委"), generic_organ("柳湾区税务局")
    ('党工委', '市委', '')
    """
    committee = _COMMITTEE.search(name)
    if committee:
        return committee.group()
    found = next((organ for organ in _organs() if name.endswith(organ)), "")
    return found if not found or found.startswith("党") or _OWNED.search(name[: -len(found)]) else ""


@cache
def _organs() -> tuple[str, ...]:
    """The organs that stay in a title, longest first."""
    stay = [o for o in load.title_organs() if not o.startswith(_OWNERS) and _STAYING.search(o)]
    return tuple(sorted(stay, key=lambda o: (-len(o), o)))


def body_of(body: Token | None, title: Token, unit: Token | None = None) -> Token | None:
    """The body of a title behind another's: 局长 behind 某局党组书记 is the bureau's."""
    if title.named is not None:
        return (_of_level(body, title) if body is not None else None) or title
    if body is None or body.end == (unit or title).start or not _PARTY.search(body.text):
        return body
    known = load.titles().get(title.text)
    party = known is None or known.domain == "party"
    if unit is not None and post_cues()["within"] & {unit.text, unit.text[1:]}:
        return _owner(body)
    return body if party or (_COMMITTEE.search(body.text) and not _HEAD.search(title.text)) else _owner(body)


def _of_level(body: Token, title: Token) -> Token | None:
    """The territory that a body is or belongs to, where the title names its level: 柳湾市|副市长."""
    if body.named is None:
        return None
    place = body if body.named.cls is EntityClass.JURISDICTION else _owner(body)
    return place if place is not None and place.text[-1] in title.text else None


def _owner(body: Token) -> Token | None:
    owner = body.owner
    return Token(Kind.BODY, owner.start, owner.end, owner.mention.text, owner) if owner is not None else None


def _branch(unit: str) -> str:
    """What of a branch stays in the title: of a Party organ whose body no node is, the organ (某局党组)."""
    if unit in _GOVERNMENT:
        return ""
    organ = _PARTY.search(unit)
    return organ.group() if organ is not None and organ.start() > 1 and unit[:2] not in _COUNTED else unit


def held(title: Token, body: Token | None, unit: Token | None) -> Held:
    """A post with its label: a generic organ stays in it (党工委书记), a department does not (局长)."""
    unit = unit if title.end - title.start == len(title.text) else None  # 办事处|代主任
    start = unit.start if unit is not None else title.end - len(title.text)
    organ = ""
    if body is not None and body is not title and body.named is not None and body.end == start:
        organ = generic_organ(body.text)
    branch = _branch(unit.text) if unit is not None else ""
    label = organ + branch + title.text
    first = start - len(organ)
    if organ == _GROUP and body is not None:
        body = _owner(body) or body
    return Held(title, label, body, min(first, body.start if body is not None else first), title.end)
