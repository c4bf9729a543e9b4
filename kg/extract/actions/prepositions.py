"""Prepositional groups: where they begin, and how far they go (在…的同时, 为…提供, 按照…的要求)."""

from __future__ import annotations

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.noun_phrases import opens, phrase_end
from kg.extract.actions.relatives import relative
from kg.extract.actions.row import Row
from kg.extract.wordlist import words
from kg.model import PERSONS

_OPEN_ENDED = words("在 当 自 从 自从 随着 经 经过 通过 到 至 以 用 除 除了")
_AFTER_DEED = words("时 同时 期间 之际 以来 后 之后 以后 前 之前 方式 形式 外")
_DONE = words("完毕 到位 起来 出来 下来 完 好 成 为")
_GROUNDS = words("前提 情况 背景 基础 过程 形势 条件 指导 带领 支持 帮助 领导 推动 陪同 努力 见证 工作")


def is_preposition(row: Row, i: int) -> bool:
    """Whether a prepositional group begins at token `i`."""
    token = row.tokens[i]
    if token.name is not None or i + 1 >= len(row) or (token.kind == "a" and token.tag == "p"):
        return False
    if token.text == "代表" and row.is_name(i + 1):
        return row.verb_from(i + 1) and not _is_deputy(row, i)
    if token.text == "就":
        return row.kind(i + 1) in ("n", "v", "r") and _is_about(row, i) > 0
    if token.text in ("将", "为", "用"):
        return _opens_group(row, i)
    if token.text == "在" and row.kind(i + 1) in ("v", "d"):
        return _closer(row, i + 1, i + 1) is not None
    if token.text == "坚持":
        return row.kind(i + 1) not in ("p", "d", "t")
    if token.text in closed.FRAMERS and _principle(row, i):
        return True
    if token.text in closed.FRAMERS:
        return row.verb_from(i + 1) or token.kind == "p" or not row.has_phrase
    return (
        token.kind == "p"
        or token.text in ("被", "由", "把", "自从", "随着")
        or (token.text == "归" and row.is_name(i + 1))
    )


def _is_deputy(row: Row, i: int) -> bool:
    """市人大代表赵启: a title between a body and a person."""
    before, behind = (row.tokens[k].name if 0 <= k < len(row) else None for k in (i - 1, i + 1))
    if before is None or behind is None:
        return False
    return before.cls not in PERSONS and behind.cls in PERSONS


def _is_about(row: Row, i: int) -> int:
    """就合作建厂达成意向: the place of the verb that says what was done about it, or 0."""
    return next((j for j in range(i + 2, len(row)) if row.kind(j) == "v" and row.text(j) in verbal.ABOUT), 0)


def _principle(row: Row, i: int) -> int:
    """按照…的要求, 本着…的原则: the place behind the noun that closes it, or 0."""
    for j in range(i + 1, len(row) - 1):
        if row.kind(j) == "w" and row.text(j) != "、":
            return 0
        if row.text(j) == "的" and row.text(j + 1) in closed.PRINCIPLES:
            return j + 2
    return 0


def _opens_group(row: Row, i: int) -> bool:
    """将, 为 and 用 are prepositions before a noun that a verb follows, be it in the next clause for 将."""
    if row.text(i) == "为" and _is_purpose(row, i + 1):
        return True
    if not opens(row, i + 1):
        return False
    alone = row.text(i) == "将" and row.kind(i) == "p" and row.text(i + 1) != "在"
    return row.verb_from(i + 1) or alone


def group_at(row: Row, i: int) -> Chunk:
    """The group that begins at token `i`, to its localizer or to the end of its aim."""
    word = row.text(i)
    if word == "坚持":
        return Chunk("pp", row.tokens[i : _purpose_end(row, i)], "frame")
    if word == "就":
        j = _is_about(row, i)
        while row.kind(j - 1) == "d":
            j -= 1
        return Chunk("pp", row.tokens[i:j], word, row.tokens[i + 1 : j])
    end = _principle(row, i) if word in closed.FRAMERS else 0
    if end:
        return Chunk("pp", row.tokens[i:end], "frame", row.tokens[end - 1 : end])
    if word in closed.PURPOSE and _is_purpose(row, i + 1):
        return Chunk("pp", row.tokens[i : _purpose_end(row, i)], "purpose")
    first = row.past(i + 1, "t") if word in closed.FRONTING else i + 1
    first -= row.text(first) == "的"
    end = max(phrase_end(row, i + 1, "group"), phrase_end(row, first, "group"))
    if word == "为" and (served := _served(row, end)) > end:
        return Chunk("pp", row.tokens[i:served], word, row.tokens[i + 1 : end])
    closer = _closer(row, i + 1, end) if word in _OPEN_ENDED else None
    if closer is not None:
        head = word if end == closer else "frame"
        return Chunk("pp", row.tokens[i : closer + 1], head, row.tokens[i + 1 : closer])
    if end == i + 1:
        return _deed_group(row, i)
    if word in closed.FRONTING:
        end = _before_last_verb(row, i, end)
    stop = end + 1 if row.kind(end) == "f" else end
    return Chunk("pp", row.tokens[i:stop], word, row.tokens[i + 1 : end])


def _served(row: Row, i: int) -> int:
    """为企业健康发展|提供支撑: where what is served ends, before the verb that says how."""
    for j in range(i, len(row)):
        if row.kind(j) == "w" and row.text(j) != "、":
            return 0
        if row.text(j) in verbal.CONTRIBUTING and row.kind(j) == "v":
            while j > i and row.kind(j - 1) == "d":
                j -= 1
            return j
    return 0


def _is_purpose(row: Row, i: int) -> bool:
    """Whether 为 opens an aim (为做好防汛工作) rather than a recipient."""
    j = i
    while row.kind(j) == "d" or row.text(j) in closed.DEGREES:
        j += 1
    return row.kind(j) == "v" and relative(row, j, inside=True) is None


def _purpose_end(row: Row, i: int) -> int:
    """An aim goes on to the next stop."""
    return next((j for j in range(i, len(row)) if row.kind(j) == "w" and row.text(j) != "、"), len(row))


def _closer(row: Row, i: int, phrase: int) -> int | None:
    """The localizer that closes 在…下, 在…的同时, with a deed in between or directly behind the phrase."""
    if phrase > i and row.text(phrase) in closed.CLOSERS and row.kind(phrase) in ("f", "n", "u"):
        return phrase
    if row.text(i - 1) in ("从", "自", "到", "至"):
        return None
    for k in range(max(phrase, i), len(row)):
        if row.kind(k) == "w" and row.text(k) != "、":
            return None
        if row.text(k) in closed.CLOSERS and row.kind(k) in ("f", "n") and _closes(row, k):
            return k
    return None


def _closes(row: Row, k: int) -> bool:
    strong = row.text(k) in _AFTER_DEED and row.kind(k + 1) != "n"
    return strong or row.text(k - 1) in _GROUNDS


def _deed_group(row: Row, i: int) -> Chunk:
    """通过开展培训, 经排查: a deed as the group's content."""
    j = row.past(i + 1, "da")
    if row.kind(j) == "v" and row.text(i) in closed.FRONTING and (end := _fronted_end(row, j)):
        return Chunk("pp", row.tokens[i:end], row.text(i), row.tokens[i + 1 : end])
    if row.kind(j) != "v" or row.text(i) in closed.FRONTING | closed.PASSIVE:
        return Chunk("pp", row.tokens[i : i + 1], row.text(i))
    j = row.past_nouns(row.past_verb(j))
    if row.text(i) == "由" and row.is_name(j - 1):
        return Chunk("pp", row.tokens[i:j], "由", row.tokens[i + 1 : j])
    return Chunk("pp", row.tokens[i:j], "frame", row.tokens[i + 1 : j])


def _before_last_verb(row: Row, i: int, end: int) -> int:
    """把闲置厂房|利用起来: the verb that ends the group is its predicate where no other follows."""
    ends = row.kind(end - 1) == "v" and end - i > 2
    return end - 1 if ends and (row.text(end) in _DONE or not row.verb_from(end)) else end


def _fronted_end(row: Row, start: int) -> int:
    """把加装电梯审批|由…, 将现有办法|公示: where what begins with a deed ends, before its verb."""
    for k in range(start + 1, len(row)):
        if row.kind(k) == "w" and row.text(k) != "、":
            return 0
        ends = row.kind(k) in ("p", "d", "t") or (row.kind(k) == "v" and not row.may_be_noun(k - 1))
        if ends and row.kind(k - 1) == "n" and (row.kind(k) == "v" or row.verb_from(k)):
            return k
    return 0
