"""What a noun phrase is about: its joined parts, their heads, and the names that they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.actions import closed
from kg.extract.actions.crowds import crowd_kind
from kg.extract.actions.tokens import Token
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.model import PERSONS, EntityClass

AGENTS = frozenset(
    {
        EntityClass.PERSON, EntityClass.OFFICIAL, EntityClass.OFFICE, EntityClass.ENTERPRISE,
        EntityClass.INSTITUTION, EntityClass.TEAM, EntityClass.JURISDICTION,
    }
)  # fmt: skip
_OF = frozenset(("的", "之"))
_WHOLE = ("自己", "本人", "上下", "内外", "一行", "全体", "自身", "本身", "各", "各自")
_TOGETHER = ("夫妇", "夫妻", "父子", "母子", "父女", "母女", "兄弟", "姐妹", "姐弟", "兄妹", "二人", "两人")
NUMERALS = dict(zip("两二三四五六七八九23456789", (2, *range(2, 10), *range(2, 10)), strict=True))
_LISTED = frozenset(("等", "等等"))
_SPLIT = closed.JOINERS | closed.ALLIES | _LISTED | {"，", ","}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the joined parts of a noun phrase: its tokens without attributive clauses, and its head."""

    tokens: tuple[Token, ...]
    modifiers: tuple[Token, ...]
    head: Token
    listed: bool = False


def parts(core: Sequence[Token]) -> tuple[Part, ...]:
    """The joined parts of a noun phrase; what 等 closes is `listed` (the names before 等领导)."""
    found: list[Part] = []
    start = 0
    for i, token in enumerate(core):
        if token.text in _SPLIT:
            found += _part(core[start:i], token.text in _LISTED)
            start = i + 1
    return (*found, *_part(core[start:], False))


def _part(tokens: Sequence[Token], listed: bool) -> tuple[Part, ...]:
    """The part that the tokens are; none where they say nothing of their own."""
    cut = max((i for i, t in enumerate(tokens) if t.text in _OF), default=-1)
    own = [t for t in tokens[cut + 1 :] if t.text not in _WHOLE]
    while len(own) > 1 and (own[-1].kind in "mf" or (own[-1].text in _TOGETHER and own[-2].name is not None)):
        own.pop()
    if not own:
        return ()
    return (Part(tuple(own), tuple(tokens[: max(cut, 0)]), own[-1], listed),)


_MEETINGS = (
    "会议",
    "大会",
    "全会",
    "例会",
    "会上",
    "座谈会",
    "动员会",
    "推进会",
    "调度会",
    "协调会",
    "联席会",
)


def is_meeting(text: str) -> bool:
    """Whether the text ends in a noun for a meeting, which may decide and demand.

    >>> is_meeting("第五次会议"), is_meeting("协会")
    (True, False)
    """
    return text.endswith(_MEETINGS)


def is_agent(name: Named) -> bool:
    """Whether the name may act."""
    return name.cls in AGENTS or (name.cls is EntityClass.EVENT and is_meeting(name.mention.text))


def bearer(part: Part) -> Named | None:
    """The named agent that a part stands for: its head; the person before a title; the body of a crowd."""
    head = part.head
    if head.name is not None:
        return head.name if is_agent(head.name) else None
    names = [t.name for t in part.tokens if t.name is not None and t.name.cls in AGENTS]
    if names and names[-1].cls in PERSONS and part.tokens[-2].name is names[-1]:
        return names[-1] if _is_title(head.text) else None
    stands = crowd_kind(head.text) == "member" or _is_member(part) or head.text in load.title_organs()
    stands = stands or _are_counted(part)
    if not stands and not (is_meeting(head.text) and names and names[-1].cls not in PERSONS):
        return None
    if names:
        return names[-1]
    owners = [t.name for t in part.modifiers if t.name is not None and t.name.cls in AGENTS]
    return owners[-1] if owners and part.modifiers[-1].name is owners[-1] else None


_OF_STAFF = (EntityClass.OFFICE, EntityClass.TEAM, EntityClass.ENTERPRISE, EntityClass.INSTITUTION)


def _are_counted(part: Part) -> bool:
    """先锋队|38人, 专班的|几个人: how many of a body's own people act."""
    if part.head.text != "人" or len(part.tokens) < 2 or part.tokens[-2].kind != "m":
        return False
    before = part.tokens[-3] if len(part.tokens) > 2 else part.modifiers[-1] if part.modifiers else None
    return before is not None and before.name is not None and before.name.cls in _OF_STAFF


def _is_member(part: Part) -> bool:
    """工作 人员 and the like, where the word tagger cuts the crowd's noun in two."""
    text = "".join(t.text for t in part.tokens[-2:] if t.name is None)
    return crowd_kind(text) == "member"


_PARTS_OF = ("村", "社区", "乡镇", "街道", "镇", "村组", "小组")
_MEMBERS = ("成员", "委员", "常委")


def _is_title(text: str) -> bool:
    return text in load.titles() or text in ("同志", "一行", "老师", "女士", "先生")


def bearers(core: Sequence[Token]) -> tuple[Named, ...]:
    """All named agents that a noun phrase stands for."""
    found = _without_count(_without_summary(parts(core)))
    names = [bearer(p) for p in found]
    if len(found) > 1:
        names = _by_owner(found, names) or [n for k, n in enumerate(names) if not _is_post(found, names, k)]
    return tuple(dict.fromkeys(n for n in names if n is not None))


def _is_post(found: Sequence[Part], names: Sequence[Named | None], k: int) -> bool:
    """区水利局党组成员、副局长|赵启: the body of a title that is joined to the next title of a person."""
    name, head = names[k], found[k].head
    if name is None or name.cls in PERSONS or head.name is not None:
        return False
    j = k + 1
    while j < len(found) - 1 and names[j] is None and _is_title(found[j].head.text):
        j += 1
    person = names[j] if j < len(found) else None
    titled = _is_title(head.text) or head.text in _MEMBERS
    return titled and person is not None and person.cls in PERSONS and found[j].tokens[0].name is not person


def _by_owner(found: Sequence[Part], names: Sequence[Named | None]) -> list[Named | None]:
    """甲村、乙村的三处水塘, 甲局与乙局的职责: what several own is none of them; their people act for all."""
    last, owner = found[-1], _owner(found[-1])
    if not last.modifiers or last.head.name is not None or any(p.head.name is None for p in found[:-1]):
        return []
    classes = {p.head.name.cls for p in found[:-1] if p.head.name is not None and not p.modifiers}
    if owner is None:
        plain = len(last.modifiers) < 4 and all(t.kind in "nm" for t in last.modifiers)
        things = plain and not crowd_kind(last.head.text) and not classes & {*PERSONS, None}
        return [None] if things and classes else []
    if classes != {owner.cls}:
        return []
    acts = names[-1] is owner or last.head.text.endswith(_PARTS_OF)
    return [*(p.head.name for p in found[:-1]), owner] if acts else [None]


def _owner(part: Part) -> Named | None:
    """Whose the part is: the name in front of 的, or in front of what counts it (母某四同志的)."""
    behind = next(
        (k for k, t in enumerate(reversed(part.modifiers)) if t.name is not None), len(part.modifiers)
    )
    if behind > 2 or behind == len(part.modifiers):
        return None
    name = part.modifiers[-1 - behind].name
    return name if name is not None and name.cls in AGENTS else None


def _without_count(found: tuple[Part, ...]) -> tuple[Part, ...]:
    """甲、乙、丙三人, 甲、乙两个村: the parts without the noun behind them that counts them."""
    if len(found) < 2:
        return found
    row = found[-1].tokens
    for i in range(1, len(row)):
        counts = NUMERALS.get(row[i].text[0]) == len(found) and len(row[i].text) < 4
        if counts and row[i - 1].name is not None:
            return (*found[:-1], Part(row[:i], found[-1].modifiers, row[i - 1]))
    return found


def _without_summary(found: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts before 等, without the noun behind it that sums them up."""
    last = max((i for i, p in enumerate(found) if p.listed), default=None)
    if last is None or not any(bearer(p) for p in found[: last + 1]):
        return found
    return found[: last + 1]


def crowd_of(core: Sequence[Token]) -> str:
    """member, people, body, or "" where the phrase's head is no crowd."""
    found = parts(core)
    if not found:
        return ""
    last = found[-1]
    return crowd_kind(last.head.text) or ("member" if _is_member(last) else "")


_GENERIC = words(
    "活动 政策 机制 工作 项目 平台 制度 模式 体系 行动 计划 方案 仪式 会议 系统 服务 热线 品牌 工程 "
    "措施 贷款 产品"
)


def things(core: Sequence[Token]) -> tuple[Named, ...]:
    """The names that a noun phrase as an object stands for (“敲门行动”活动 is the campaign)."""
    found: list[Named] = []
    for part in _without_summary(parts(core)):
        name = part.head.name
        if name is None and part.head.text in _GENERIC and len(part.tokens) > 1:
            before = part.tokens[-2].name
            name = before if before is not None and before.cls not in AGENTS else None
        if name is None:
            name = bearer(part) if crowd_kind(part.head.text) != "member" else None
        if name is not None:
            found.append(name)
    return tuple(dict.fromkeys(found))
