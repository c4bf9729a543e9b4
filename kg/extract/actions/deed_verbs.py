"""Nouns that their place shows to be verbs."""

from __future__ import annotations

from kg.extract.actions import closed, verbal
from kg.extract.actions.line import Line

_PAIRED = ("plan", "register", "inspect", "visit", "meet")
_PLACE_NOUNS = ("等地", "等处", "现场", "一线", "实地", "地", "处")
_LEADING = ("牵头", "带队", "带头", "挂帅")
_SENDING = ("带", "派", "率", "带着", "带领", "派出", "选派", "抽调", "安排", "组织", "指派", "指定")
_ASKING = ("协调", "委托", "通知", "责令", "责成", "邀请", "请", "派", "商请", "安排", "指派")
_SENT_REACH = 6
_WAY_REACH = 12
_REACH = 40


def is_verb(line: Line, i: int) -> bool:
    """Whether the deed noun at `i` is a verb of the lexicon: behind an adverb, 将 or 已, before 了."""
    token = line.tokens[i]
    if line.verb(i) is None or line.text(i + 1) == "的":
        return False
    if token.tag == "vd":
        return line.kind(i + 1) == "n" and not line.verb_follows(i)
    if line.text(i + 1) in closed.ASPECT:
        return True
    if _is_by_turns(line, i) or _is_sent(line, i) or _is_asked(line, i):
        return True
    return token.tag == "vn" and _by_front(line, i)


def _by_front(line: Line, i: int) -> bool:
    before, kind = line.text(i - 1), line.kind(i - 1)
    if _behind_way(line, i) or (kind == "m" and before.endswith("元")):
        return line.kind(i + 1) in ("n", "m", "w", "v", "")
    if _ends_way(line, i):
        return True
    if kind == "d":
        return before not in ("最", "更", "很", "较")
    if kind == "v":
        if before == "负责" and _ends_clause(line, i):
            return False
        return before in closed.MODALS or before in _LEADING or _is_twin(line, i)
    if before == "、":
        return _is_listed(line, i)
    return kind == "w" and _opens_clause(line, i)


def _opens_clause(line: Line, i: int) -> bool:
    if line.text(i) in verbal.PIVOTS and line.is_crowd(i + 1):
        return True
    return line.kind(i + 1) in ("n", "m", "r") and not line.verb_follows(i)


def _behind_way(line: Line, i: int) -> bool:
    """到石桥村等地调研: the deed behind where somebody went."""
    if line.text(i - 1) not in _PLACE_NOUNS and not line.is_name(i - 1):
        return False
    for j in range(i - 1, max(-1, i - _WAY_REACH), -1):
        if line.is_stop(j):
            return False
        if line.text(j) in verbal.WAYS:
            return True
    return False


def _is_by_turns(line: Line, i: int) -> bool:
    """分两批|建设车棚, 分三班|值守: the deed behind how many turns or groups it is done in."""
    return line.kind(i - 1) == "m" and line.text(i - 2) == "分" and line.text(i + 1) not in ("的", "、", "和")


def _ends_clause(line: Line, i: int) -> bool:
    return line.kind(i + 1) in ("w", "") and line.text(i + 1) != "、"


def _is_sent(line: Line, i: int) -> bool:
    """带八名医护|驻点, 指派律师|代理: the deed that ends the clause, of those who are sent or brought."""
    sent = line.is_crowd(i - 1) or line.is_name(i - 1) or line.text(i - 2).endswith(("名", "位"))
    if not _ends_clause(line, i) or not sent:
        return False
    for j in range(i - 1, max(-1, i - _SENT_REACH), -1):
        if line.kind(j) not in ("n", "m", "a", "r", "v") and line.text(j) != "的":
            return False
        if line.kind(j) == "v":
            return line.text(j) in _SENDING
    return False


def _is_asked(line: Line, i: int) -> bool:
    """协调[嘉业公司]|运送|物资: the deed of those who are asked by name, in front of its object."""
    if line.text(i - 2) not in _ASKING or line.kind(i - 2) != "v" or not line.is_name(i - 1):
        return False
    return line.kind(i + 1) in ("n", "m") and not line.verb_follows(i)


def _ends_way(line: Line, i: int) -> bool:
    """到十五个取水点|采样: the deed that ends the clause, behind where somebody went."""
    if not _ends_clause(line, i) or line.kind(i - 1) != "n" or line.tokens[i - 1].tag == "vn":
        return False
    for j in range(i - 1, max(-1, i - _SENT_REACH), -1):
        if line.text(j) in verbal.WAYS:
            return j < i - 1
        if line.kind(j) not in ("n", "m", "f", "r"):
            return False
    return False


def _is_twin(line: Line, i: int) -> bool:
    """安排部署, 排查登记 at a clause's end: two deeds of one type."""
    first, second = line.verb(i - 1), line.verb(i)
    if first is None or second is None or first.type != second.type or first.role == "light":
        return False
    return line.kind(i + 1) in ("w", "") or second.type in _PAIRED


def _is_listed(line: Line, i: int) -> bool:
    """张贴文件、宣传知识、劝导群众: between deeds of which others are verbs."""
    if line.kind(i + 1) != "n" or line.kind(i - 2) not in ("n", "v"):
        return False
    if line.kind(i - 2) == "v" or _ends_deed(line, i - 2):
        return True
    return _opened_by_deed(line, i - 2) and _next_item_is_deed(line, i)


def _ends_deed(line: Line, i: int) -> bool:
    """Whether the item of a list that ends at `i` was a verb with its noun, behind another item."""
    j = i
    while line.kind(j) == "n":
        j -= 1
    return line.kind(j) == "v" and line.text(j - 1) == "、"


def _opened_by_deed(line: Line, i: int) -> bool:
    """Whether the clause's first verb takes no deed nouns."""
    first = -1
    for j in range(i, max(-1, i - _REACH), -1):
        if line.is_stop(j):
            break
        first = j if line.kind(j) == "v" else first
    return first >= 0 and line.text(first) not in verbal.LIGHT


def _next_item_is_deed(line: Line, i: int) -> bool:
    for j in range(i + 1, min(len(line), i + _REACH)):
        if line.text(j) == "、":
            return line.kind(j + 1) == "v"
        if line.is_stop(j):
            return False
    return False
