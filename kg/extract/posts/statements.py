"""Posts that a verb states: 任命X为…, 免去X的…职务, X当选…, X是…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Reading
from kg.extract.posts.chains import Held, held
from kg.extract.posts.tokens import Kind, Token

_APPOINT = ("任命", "聘任", "推选", "选举", "提名", "委任", "聘请", "推举")
_REMOVE = ("免去", "撤销", "免除", "罢免", "接受", "同意")
_COPULA = {"是": "current", "系": "current", "为": "current", "任": "current", "担任": "current", "现任": "current", "出任": "appointed",
           "当选": "appointed", "当选为": "appointed", "兼任": "current", "曾任": "former", "曾是": "former", "历任": "former",
           "曾担任": "former", "时任": "former", "拟任": "proposed", "升任": "appointed", "接任": "appointed", "就任": "appointed",
           "辞去": "removed", "不再担任": "removed", "卸任": "removed"}
_LINKS = "既又也还便就都正"
_FARTHEST = 3
_ON = {"一名", "一位", "的", "这个", "又", "是", "又是", "也是", "还是", "同时"}
_ENDED = re.compile("[。！？]|[，,](?!.{0,12}(?:同志)?(?:为|的))")
_FILLER = {"同志", "的", "了", "，", ",", "（", "）", "(", ")", "一", "职务", "这个", "该", "也", "还", "、", "被", "将", "已", "等", "既", "又", "也", "还", "同时", "便", "就", "都", "一直"}


def statements(reading: Reading, row: list[Token], lead: str = "") -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) for posts told by a verb; `lead` is a line in front that ends in a colon (任命：)."""
    for i, token in enumerate(row):
        if token.kind is not Kind.PERSON or token.named is None:
            continue
        before = lead + reading.text[: token.start]
        tail = _behind(row, i + 1)
        if tail is None:
            continue
        verb, index = tail
        status = _status(before, verb)
        if status:
            rule = {"appointed": "posts.appointed", "removed": "posts.removed"}.get(status, "posts.stated")
            for post in _titles(row, index):
                yield token, post, rule, status


def _behind(row: list[Token], index: int) -> tuple[str, int] | None:
    """The verb behind the name ("" for a bare 的), and the index of the first token behind it."""
    verb = ""
    while index < len(row):
        token = row[index]
        verb_here = token.text.lstrip(_LINKS)
        if token.kind in {Kind.OTHER, Kind.STATUS} and verb_here in _COPULA:
            return verb_here, index + 1
        if token.kind is Kind.ALSO and token.text == "兼任":
            return "兼任", index + 1
        if token.kind in {Kind.BODY, Kind.TITLE, Kind.UNIT}:
            return verb, index
        if token.kind not in {Kind.COMMA, Kind.LIST} and token.text not in _FILLER:
            return None
        verb = "的" if token.text == "的" else verb
        index += 1
    return None


def _status(before: str, verb: str) -> str:
    """The status by the last verb of appointing or removing in front, which also heads lists (免去：甲的…；乙的…)."""
    last = max((before.rfind(v), v) for v in (*_APPOINT, *_REMOVE))
    governing = last[1] if last[0] >= 0 and not _ENDED.search(before[last[0] :]) else ""
    if governing in _REMOVE:
        return "removed" if verb in {"的", "辞去", ""} else _COPULA.get(verb, "")
    if governing in _APPOINT and verb in {"为", "任", "担任", "当选", ""}:
        return "proposed" if governing == "提名" else "appointed"
    return _COPULA.get(verb, "")


def _titles(row: list[Token], index: int) -> Iterator[Held]:
    """The titles from `index` on, joined by 、 or 兼, with the bodies in front of them."""
    body: Token | None = None
    unit: Token | None = None
    skipped, found = 0, False
    for token in row[index:]:
        if token.kind is Kind.BODY:
            body, unit = token, None
        elif token.kind is Kind.UNIT:
            unit = token
        elif token.kind is Kind.TITLE:
            yield held(token, token if token.named is not None else body, unit if unit and unit.end == token.start else None)
            unit, found = None, True
        elif token.kind in {Kind.LIST, Kind.ALSO, Kind.PRAISE, Kind.COMMA} or token.text.lstrip(_LINKS) in _ON | {""}:
            if token.kind is Kind.COMMA and not found:
                return
        else:
            skipped += 1
            if found or skipped > _FARTHEST or token.kind is Kind.PERSON:
                return
