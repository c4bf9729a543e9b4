"""How a clause opens: numbers and brackets, the phrases of place and origin that stand before its subject."""

from __future__ import annotations

import re

from kg.extract.figures.tokens import Kind, Line
from kg.extract.wordlist import words
from kg.model import EntityClass

FRAMES = words("在 于 到 来到 走进 走访 探访 步入 位于 作为 针对 对于 关于")
_OBLIQUE = words(
    "向 为 给 对 把 将 从 自 距 离 赴 "
    "与 同 跟 和 据 根据 按照 依据 随着 通过 经 以 被 由 围绕 依托 为了 经过 使 让 按"
)
_HELPERS = words("会同 联合 协同 携手 联手 伙同")
_HOMES = re.compile("(?:家住|现住|现居|来自|租住|祖籍|籍贯|毕业于|出生于|出生在|住在|老家)")
_NUMBERED = re.compile("(?:[一二三四五六七八九十]是|其中|首先|其次|最后|此外|另外)")
HOME = "home"
"""The phrase that says where somebody lives or comes from: no name in it is a subject."""


def phrase_of(line: Line, at: int, phrase: str) -> str | None:
    """The phrase (its preposition, HOME, or "" for none) that token `at` opens or closes; else None."""
    token = line.tokens[at]
    closes = token.text == "的" and phrase in FRAMES and _is_person_next(line, at + 1)
    if closes or (token.text == "的" and phrase == HOME):
        return ""
    if phrase == HOME or (token.kind is Kind.WORD and _HOMES.match(line.reading.text, token.start)):
        return HOME
    opens = token.text in FRAMES or token.text in _HELPERS
    opens = opens or (token.text in _OBLIQUE and token.tag in ("p", "c"))
    return token.text if opens else None


def _is_person_next(line: Line, at: int) -> bool:
    """在沟边种地的村民[王强]: the phrase before 的 says where somebody is who acts."""
    while at < len(line.tokens) and line.tokens[at].is_noun:
        at += 1
    named = line.tokens[at].named if at < len(line.tokens) else None
    return named is not None and named.cls is EntityClass.PERSON


def is_aside(line: Line, clause: tuple[int, int]) -> bool:
    """Whether the clause stands in brackets: （记者 [王强]）."""
    return in_brackets(line.reading.text, line.tokens[clause[0]].start)


def in_brackets(text: str, start: int) -> bool:
    """Whether a bracket is open at the offset.

    >>> text = "投资5亿元（含设备3亿元），增长8%"
    >>> in_brackets(text, 8), in_brackets(text, 15)
    (True, False)
    """
    opened = max(text.rfind("（", 0, start), text.rfind("(", 0, start))
    return opened > max(text.rfind("）", 0, start), text.rfind(")", 0, start))


def is_set(line: Line, at: int, last: int) -> bool:
    """[甲村]、[乙村]两个社区: names that a number sums up are no subject."""
    joined = False
    for follower in line.tokens[at + 1 : last]:
        if follower.quantity is not None:
            return joined and follower.quantity.kind == "count"
        joined = joined or follower.text in ("、", "和")
        if follower.named is None and follower.text not in ("、", "和", "等", "与") and not follower.is_noun:
            return False
    return False


def after_number(line: Line, at: int, last: int) -> int:
    """Behind 一是, 其中, 据, which open a clause."""
    first = line.tokens[at].start
    match = _NUMBERED.match(line.reading.text, first)
    while match and at < last and line.tokens[at].end <= match.end():
        at += 1
    return at


def is_origin(line: Line, at: int) -> bool:
    """[甲镇]人[王强], [甲市]籍菜商: where somebody comes from."""
    follower = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    return follower is not None and follower.text in ("籍", "人") and line.tokens[at].named is not None


def is_profile(line: Line) -> bool:
    """[王强]，[甲县]人，[乙公司]技师: a person's name alone opens the sentence, which tells of him."""
    first, last = line.clauses[0] if line.clauses else (0, 0)
    named = line.tokens[first].named if last - first == 1 else None
    return named is not None and named.cls is EntityClass.PERSON


def is_verbless(line: Line, clause: tuple[int, int]) -> bool:
    """Whether a clause tells no deed but what somebody is."""
    return not any(t.kind is Kind.WORD and t.tag == "v" for t in line.tokens[slice(*clause)])
