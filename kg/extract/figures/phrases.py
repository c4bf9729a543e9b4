"""Noun phrases to the left and right of a token."""

from __future__ import annotations

from kg.extract.figures.cues import LIGHT, NOT_COUNTED, WHOLE
from kg.extract.figures.tokens import Kind, Line, Token

_MODIFIERS = frozenset(("a", "b", "f", "an", "j"))
_HOLDS = frozenset(("有", "共有", "拥有", "现有", "设有", "建有", "达到", "的", "和", "、"))
_NOT_YET = frozenset(("未", "拟", "待", "尚未"))
_JOINTS = frozenset(("和", "与", "及", "以及", "、"))
_REACH = 8


def is_head(token: Token) -> bool:
    """Whether the token can be what is counted: a noun that says something."""
    return token.is_noun and token.text not in NOT_COUNTED and not WHOLE.fullmatch(token.text)


def leftwards(line: Line, head: int) -> tuple[int, int]:
    """Sentence offsets of the noun phrase that ends with token `head`; whose it is stays out.

    Nouns and adjectives belong to it; a verb only inside (返岗 in 员工返岗率), where what stands before it
    shows that it is no predicate (设起隔离酒店); a number only as a threshold (10亿元以上项目).
    """
    first = head
    while first > 0 and _joins(line.tokens, first - 1, first):
        first -= 1
    while first < head and _is_outside(line.tokens[first]):
        first += 1
    return line.tokens[first].start, line.tokens[head].end


def _is_outside(token: Token) -> bool:
    return (
        WHOLE.match(token.text) is not None
        or token.text in NOT_COUNTED
        or token.text in ("内", "里", "上", "中")
        or (token.tag == "v" and token.text in LIGHT)
    )


def _joins(tokens: tuple[Token, ...], index: int, behind: int) -> bool:
    token = tokens[index]
    if token.kind is Kind.QUANTITY:
        return is_threshold(token)
    if token.kind is not Kind.WORD or token.text in NOT_COUNTED or token.text in ("等", "共"):
        return False
    if token.is_noun or token.tag in _MODIFIERS:
        return True
    if token.text == "可":
        return tokens[behind].text == "支配"
    if token.tag != "v":
        return False
    before = tokens[index - 1] if index else None
    if tokens[behind].text.endswith("率") or (len(tokens[behind].text) == 1 and tokens[behind].is_noun):
        return True
    return before is not None and before.kind is Kind.WORD and (before.tag == "v" or before.text in _HOLDS)


def is_threshold(token: Token) -> bool:
    """A quantity that limits what is counted: 10亿元以上(项目), 60岁以上(老人)."""
    quantity = token.quantity
    return quantity is not None and quantity.above in ("以上", "以下", "以内") and quantity.kind != "percent"


def rightwards(line: Line, first: int, *, deeds: bool = True) -> tuple[int, int] | None:
    """Sentence offsets of the noun phrase that begins at token `first`; None where none does.

    `deeds`: its head may be a deed (5次检查); else it ends with a thing (24家企业复工 -> 企业).
    A name in front of it says whose, and stays out; so does a relative clause: 5名来自武汉的专家 -> 专家.
    """
    tokens, at = line.tokens, first
    at = _after_owner(tokens, at)
    at = _after_relative(line, at)
    if at < len(tokens) and tokens[at].text in '“"《‘':
        return _quoted(tokens, at)
    last = at + _still(tokens, at)
    while last < len(tokens) and _goes_on(tokens, last, at):
        last += 1
    while last > at and not (is_head(tokens[last - 1]) or _is_split(tokens, last - 1)):
        last -= 1
    things = last
    while things > at and not deeds and not _is_thing(tokens, things - 1):
        things -= 1
    last = things if things > at else last
    return (tokens[at].start, tokens[_joined(tokens, last) - 1].end) if last > at else None


def _still(tokens: tuple[Token, ...], at: int) -> int:
    """4个未开工项目: how many tokens say what is still or not yet done to the things named behind."""
    if at >= len(tokens) or tokens[at].text not in _NOT_YET:
        return 0
    end = at + 1
    while (
        end < min(len(tokens), at + 4)
        and tokens[end].tag in ("v", "d")
        and tokens[end].text[-1] not in "到了得"
    ):
        end += 1
    done = end > at + 1 and end < len(tokens) and is_head(tokens[end]) and tokens[end].tag != "vn"
    return end - at if done else 0


def _joined(tokens: tuple[Token, ...], last: int) -> int:
    """72家医院和养老机构: the end of the nouns joined to those that end before `last`.

    None is joined that a number follows, or 的.
    """
    while last + 1 < len(tokens) and tokens[last].text in _JOINTS:
        end = last + 1
        while end < len(tokens) and (
            tokens[end].is_noun or (end > last + 1 and tokens[end].tag in _MODIFIERS)
        ):
            end += 1
        follower = tokens[end] if end < len(tokens) else None
        ends = end > last + 1 and is_head(tokens[end - 1])
        if not ends or (follower is not None and (follower.quantity is not None or follower.text == "的")):
            return last
        last = end
    return last


def _after_owner(tokens: tuple[Token, ...], at: int) -> int:
    """Behind 的 and the names that only say whose: 3名[嘉业精密]员工."""
    while at < len(tokens) and (tokens[at].kind is Kind.NAME or tokens[at].text == "的"):
        follower = tokens[at + 1] if at + 1 < len(tokens) else None
        if follower is None or not (follower.is_noun or follower.kind is Kind.NAME or follower.text == "的"):
            return at
        at += 1
    return at


def _after_relative(line: Line, at: int) -> int:
    tokens = line.tokens
    if at >= len(tokens) or tokens[at].kind is not Kind.WORD or tokens[at].is_noun:
        return at
    for i in range(at + 1, min(at + _REACH, len(tokens) - 1)):
        if tokens[i].kind in (Kind.MARK, Kind.QUANTITY):
            return at
        if tokens[i].text == "的":
            return i + 1 if tokens[i + 1].is_noun or tokens[i + 1].tag in _MODIFIERS else at
    return at


def _quoted(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The words in quotation marks, with the noun behind them: 5个“最美家庭”, 3支“先锋”队伍."""
    for i in range(at + 1, min(at + _REACH, len(tokens))):
        if tokens[i].text in '”"》’':
            noun = i + 1 < len(tokens) and is_head(tokens[i + 1])
            last = tokens[i + 1] if noun else tokens[i - 1]
            return (tokens[at + 1].start, last.end) if i > at + 1 else None
    return None


def _is_thing(tokens: tuple[Token, ...], index: int) -> bool:
    return (is_head(tokens[index]) and tokens[index].tag != "vn") or _is_split(tokens, index)


def _is_split(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word tagger has split a noun: 商|超, 学|校."""
    if index == 0 or len(tokens[index].text) > 1 or tokens[index].tag != "v":
        return False
    return tokens[index - 1].is_noun and len(tokens[index - 1].text) == 1


def _goes_on(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    token = tokens[index]
    if token.kind is not Kind.WORD or token.text in NOT_COUNTED:
        return False
    if (
        token.is_noun
        or token.tag in _MODIFIERS
        or token.tag == "vd"
        or (index > first and _is_split(tokens, index))
    ):
        return True
    follower = tokens[index + 1] if index + 1 < len(tokens) else None
    if index != first or follower is None:
        return False
    # 全|自动|生产线: an adverb of the modifier
    return is_head(follower) if token.tag == "v" else token.tag == "d" and follower.tag in _MODIFIERS
