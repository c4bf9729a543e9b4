"""Nouns that stand for whoever was named before: 联社, 会议, 两人, 我们."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions import closed
from kg.extract.actions.nouns import is_agent, is_meeting
from kg.extract.actions.tokens import Token
from kg.extract.actions.topics import Scope
from kg.extract.base import Named
from kg.model import PERSONS, EntityClass

_FIRMS = ("公司", "集团", "工厂", "厂方", "企业方")
_SIDES = {"校方": "学校", "院方": "医院", "警方": "公安局", "厂方": "厂", "园方": "园"}
_SPEAKING = ("我们", "咱们", "公司", "我局", "我校", "我院", "我站", "我社", "我司", "我单位", "企业")
_FIRM_SIDE = ("企业", "公司", "项目方", "投资方")
_TWO = (
    "双方",
    "两家",
    "两人",
    "二人",
    "两校",
    "两院",
    "两局",
    "两地",
    "两县",
    "两区",
    "两市",
    "两村",
    "两部门",
    "两单位",
)
_THREE = ("三方", "三人", "三家", "三校", "三地", "三部门")
_FIRST, _SECOND = ("前者", "甲方"), ("后者", "乙方")
_COUNTS = {"两": 2, "三": 3, "四": 4}
_LEVELS = "省市县区州"
_LONGEST = 4


def stands_for(core: Sequence[Token], scope: Scope) -> tuple[Named, ...]:
    """Whom a phrase without a name stands for, or nobody where that is not certain."""
    text = "".join(t.text for t in core)
    if is_meeting(text) and len(core) == 1:
        return scope.host[-1] if scope.host else _body(scope)
    if scope.content is not None and scope.content.body and text in _SPEAKING:
        firm = scope.content.body[-1].cls is EntityClass.ENTERPRISE
        return scope.content.body if firm or text not in _FIRM_SIDE else ()
    pair = scope.pair if len(scope.pair) == 2 else scope.signers
    if text in (*_FIRST, *_SECOND) and len(pair) == 2:
        return (pair[text in _SECOND],)
    bare = text.removeprefix("签约").removeprefix("合作")
    if bare in (*_TWO, *_THREE):
        count = 2 if bare in _TWO else 3
        return _group(scope, count, bare[1:]) or _alike(bare[1:], count, scope)
    if text[0] in _COUNTS and 1 < len(text) <= _LONGEST:
        return _alike(text[1:], _COUNTS[text[0]], scope)
    if scope.signers and (side := _side(text, scope)) is not None:
        return (side,)
    if len(core) > 2 or any(t.kind != "n" or t.name is not None for t in core):
        return ()
    if not 1 < len(text) <= _LONGEST:
        return ()
    found = _kept(text, scope)
    return (found,) if found is not None else ()


def _group(scope: Scope, count: int, unit: str) -> tuple[Named, ...]:
    """双方, 两人: the subjects that were joined before, if there were as many of that kind."""
    told = [t.names for t in (scope.subject, scope.topic) if t is not None]
    for names in (*told, tuple(scope.signers), tuple(scope.pair)):
        if len(names) == count and all(_is_a(n, unit) for n in names):
            return names
    return ()


def _alike(unit: str, count: int, scope: Scope) -> tuple[Named, ...]:
    """两支队: the bodies of that kind, if the article has named just so many."""
    kind = {n.mention.text: n for n in scope.met if n.mention.text.endswith(unit) and not n.mention.anaphor}
    return tuple(kind.values()) if len(kind) == count else ()


def _side(text: str, scope: Scope) -> Named | None:
    """企业, 柳方 behind a signing: the one of the signers that is a firm, or whose name has the character."""
    if text in _FIRM_SIDE:
        fits = [n for n in scope.signers if n.cls is EntityClass.ENTERPRISE]
    elif len(text) == 2 and text[1] == "方":
        fits = [n for n in scope.signers if text[0] in n.mention.text]
    else:
        return None
    return fits[0] if len(fits) == 1 else None


def _is_a(name: Named, unit: str) -> bool:
    """Whether 人, 家, 校 … counts such a name."""
    person = name.cls in PERSONS
    if unit in ("人", "方"):
        return person or unit == "方"
    return not person and (unit in ("家", "单位", "部门") or name.mention.text.endswith(unit))


def _body(scope: Scope) -> tuple[Named, ...]:
    """The body that the paragraph tells of."""
    told = scope.topic.names if scope.topic is not None else ()
    return told if all(n.cls not in PERSONS for n in told) else ()


def _kept(word: str, scope: Scope) -> Named | None:
    """The last body named whose name ends in the word (联社 for 柳湾农村信用联社)."""
    for name in reversed(scope.met):
        if name.cls in PERSONS or not is_agent(name):
            continue
        text = name.mention.text
        if word in _FIRMS and name.cls is EntityClass.ENTERPRISE:
            return name
        ending = _SIDES.get(word, word.removesuffix("里") if word in closed.BODIES else word)
        if name.mention.anaphor or text == ending:
            continue
        if text.endswith(ending) or (
            ending[0] in _LEVELS and ending[0] in text and text.endswith(ending[1:])
        ):
            return name
    return None
