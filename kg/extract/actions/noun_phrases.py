"""Where a noun phrase ends: modifiers, joined parts, compound deeds (疫情防控工作), relative clauses."""

from __future__ import annotations

from typing import Literal

from kg.extract.actions import closed, verbal
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.nouns import NUMERALS
from kg.extract.actions.relatives import relative, takes
from kg.extract.actions.row import ATTRIBUTIVE, Row
from kg.extract.wordlist import words

Role = Literal["subject", "object", "group"]
_MAKING = words("found build equip adopt improve increase reduce issue open")
_TOWARDS = words("对 对于 关于 针对 与 和 同 面向 在 于 距 离")
_ALONG = words("骑 骑着 乘 乘坐 驾 驾驶 背着 拿着 扛着 提着 拉着 带 带着 领着 率 率领")
"""Verbs whose object goes along in the deed that ends the clause (骑摩托车巡查)."""
_PUTTING_ON = words("启动 推出 部署 组织 发起 推行 试行 开启")
_HELD = tuple("袋箱盒包筐桶瓶壶锅碗盘篮捆堆沓份杯罐只块条张床斤串篓兜")
_WHEN = words("时 时候 之际 期间 同时 之时")
_TOPICS = words(
    "政策 措施 制度 流程 机制 内容 方式 形式 知识 要求 规定 活动 环节 方面 功能 原则 手段 模式 服务 "
    "情况 问题 信息 事项 业务 工作"
)
"""Nouns that a list of deeds may describe (促消费、稳就业等政策)."""


def opens(row: Row, i: int) -> bool:
    """Whether a noun phrase can begin at token `i`."""
    kind = row.kind(i)
    if kind in ("n", "m", "r"):
        return True
    if kind == "t":
        return row.text(i + 1) == "的" or (row.kind(i + 1) == "n" and row.behind_verb)
    if kind == "a":
        return row.kind(i + 1) in ("n", "a", "m") or row.text(i + 1) in ("的", "、")
    return kind == "v" and relative(row, i) is not None


def phrase_end(row: Row, i: int, role: Role) -> int:
    """Where the noun phrase that begins at `i` ends; `i` where none does."""
    j = i
    while j < len(row):
        step = _step(row, i, j, role)
        if step == j:
            break
        j = step
    while j > i and (row.text(j - 1) in ATTRIBUTIVE or row.text(j - 1) in closed.JOINERS | closed.ALLIES):
        j -= 1
    return j


def _step(row: Row, i: int, j: int, role: Role) -> int:
    """The place behind the next piece of the phrase from `i`, or `j` where it ends."""
    kind, text = row.kind(j), row.text(j)
    if text in closed.JOINERS or (text in closed.ALLIES and kind != "d"):
        if j == i or not (_joins(row, j, role) or (role == "group" and _is_summed(row, i, j + 1))):
            return j
        return j + 2 if row.kind(j + 1) == "v" and relative(row, j + 1, inside=True) is None else j + 1
    if text in _WHEN and j > i and row.kind(j + 1) in ("", "w", "f"):
        return j
    if kind in ("n", "m", "r", "x") or text in ("等", "等等", "们"):
        return j + 1
    if kind == "t" and row.kind(j + 1) == "v":
        deed = row.may_be_noun(j + 1) and row.kind(j + 2) == "n" and role == "object"
        if role == "object" and row.verb in verbal.LIGHT and row.kind(j + 2) in ("", "n"):
            return j + 2
        return j + 2 if deed else _deed_step(row, i, j, role) if j > i else j
    if kind == "t":
        return j + 1 if row.text(j + 1) == "的" or (role == "object" and row.kind(j + 1) == "n") else j
    if text in ATTRIBUTIVE:
        return j + 1 if j > i and _goes_on(row, j + 1) else j
    if kind == "a":
        return j + 1 if opens(row, j) else j
    if kind == "f":
        return j + 1 if j > i and _in_phrase(row, j, role) else j
    return _deed_step(row, i, j, role) if kind in ("v", "d", "p") else j


def _deed_step(row: Row, i: int, j: int, role: Role) -> int:
    """Past a relative clause, a deed inside a compound, or a list of deeds that 等 and a noun close."""
    if (
        role == "subject"
        and row.kind(j) == "p"
        and (row.text(j) not in _TOWARDS or row.text(j) in closed.PLACING or _is_done_for(row, j))
    ):
        return j
    if row.text(j) == "作为" and role == "group":
        return j
    modifier = relative(
        row, j, inside=role == "group" or (j > i and (role == "object" or not row.is_name(j - 1)))
    )
    if modifier is not None:
        only = j > i and (_is_predicate if role == "subject" else _is_left_alone)(row, j, modifier)
        return j if role != "object" and only else modifier
    if row.kind(j) == "d" and role == "object" and row.verb in verbal.LIGHT and row.kind(j + 2) == "n":
        return j + 2 if row.kind(j + 1) == "v" and row.may_be_noun(j + 1) else j
    if role == "object" and j > i and (end := _campaign_end(row, j)):
        return end
    if row.kind(j) != "v" or (j == i and len(row.text(j)) > 1):
        return j
    if (_is_made_so(row, j) and role != "subject") or (role == "group" and j > i and _is_summed(row, i, j)):
        return j + 1
    listed = _listing(row, j) if role == "object" and not _is_pivot(row, j - 1) else None
    if listed is not None or j == i:
        return listed or j
    return j + 1 if _is_compound(row, j, role) else j


def _is_summed(row: Row, i: int, j: int) -> bool:
    """把招标、采购、|兑现|三类数据, 将|开票|等信息: a list of deeds that 等 or its own number closes."""
    k = row.past(j, "vn")
    while row.text(k) == "、":
        k = row.past(k + 1, "vn")
    count = 1 + sum(row.text(m) == "、" for m in range(i, k))
    told = NUMERALS.get(row.text(k)[:1]) == count if row.kind(k) == "m" else row.text(k) == "等"
    return told and count > 1 and row.kind(j) == "v" and row.verb_from(k + 1)


def _is_made_so(row: Row, j: int) -> bool:
    """一袋|煮|鸡蛋: a verb of one character between a measure and a noun tells what was done to it before."""
    single = len(row.text(j)) == 1 and row.kind(j + 1) == "n" and not row.is_name(j + 1)
    return single and row.kind(j - 1) == "m" and row.text(j - 1).endswith(_HELD)


def _campaign_end(row: Row, j: int) -> int:
    """启动“清风”|联合检查: the end of the clause, where but the deed stands behind a quoted name."""
    if row.text(j - 1)[:1] not in ("“", "「") or row.verb not in verbal.LIGHT | _PUTTING_ON:
        return 0
    end = row.past(j, "vd")
    return end if row.kind(end) in ("", "m") and end - j < 3 and row.may_be_noun(end - 1) else 0


def _is_done_for(row: Row, j: int) -> bool:
    """赵启|对新当选的同志|表示祝贺: the group tells for whom the verb behind it is done."""
    stop = _attributive_end(row, j)
    end = row.past_nouns(stop + 1)
    return row.is_name(j - 1) and stop > j and not row.may_be_noun(end - 1) and row.verb_from(end)


def _attributive_end(row: Row, j: int) -> int:
    """The place of the 的 that a group from `j` leads to, before the next comma."""
    for k in range(j + 1, len(row)):
        if row.text(k) in ATTRIBUTIVE:
            return k
        if row.kind(k) == "w" and row.text(k) != "、":
            return 0
    return 0


def _is_predicate(row: Row, j: int, stop: int) -> bool:
    """后者|承接柳湾区的供热站: a verb with its object behind the subject, if the clause has no other."""
    verb = row.past(j, "dt")
    if row.kind(verb) != "v" or row.past_verb(verb) >= stop or not takes(row, verb):
        return False
    return not _tells(row, stop + 1) and row.kind(len(row) - 1) != "a"


def _tells(row: Row, start: int) -> bool:
    """Whether a predicate follows; 入户征询 and 登记照片 at the end of a phrase are nouns."""
    for j in range(start, len(row)):
        if row.kind(j) == "w" and row.text(j) != "、":
            return False
        if row.kind(j) != "v" or row.text(j + 1) in ATTRIBUTIVE:
            continue
        beside = row.is_thing(j - 1) and (row.kind(j + 1) == "" or row.is_thing(j + 1))
        if not (j > start and row.may_be_noun(j) and beside):
            return True
    return False


def _is_left_alone(row: Row, j: int, stop: int) -> bool:
    """从怀里|掏出一个磨破的本子: a verb with its object behind a group, without which the clause has none."""
    verb = row.past(j, "dt")
    if row.kind(verb) != "v" or row.past_verb(verb) >= stop or not takes(row, verb) or row.verb:
        return False
    end = row.past_nouns(stop + 1)
    return end == len(row) and row.kind(end - 1) == "n" and row.text(end - 1) not in closed.CLOSERS | _WHEN


def _goes_on(row: Row, i: int) -> bool:
    return opens(row, i) or row.kind(i) == "a" or (row.kind(i) == "v" and row.may_be_noun(i))


def _in_phrase(row: Row, j: int, role: Role) -> bool:
    """Whether a localizer is inside the phrase: 规上企业, 疫情下的企业, 小区内部风险; 全区上下."""
    if row.text(j - 1) in ("规", "线") or row.text(j) in ("上下", "内外"):
        return True
    if row.text(j + 1) in ATTRIBUTIVE:
        return True
    return role != "subject" and row.kind(j + 1) in ("n", "m")


def _joins(row: Row, j: int, role: Role) -> bool:
    """Whether 、 or 和 at `j` joins nouns, rather than this phrase with a verb."""
    kind = row.kind(j + 1)
    if row.text(j) == "兼" and row.is_person(j - 1):
        return False
    if row.text(j) in closed.ALLIES:
        return kind == "n" and (row.text(j) == "会同" or row.verb_from(j + 1))
    if kind in ("n", "m", "r", "x"):
        return not (row.text(j) in ("与", "同", "跟") and role == "object" and row.verb_from(j + 1))
    if kind in ("a", "t"):
        return opens(row, j + 1)
    if relative(row, j + 1, inside=True) is not None:
        return True
    listed = role == "object" and _listing(row, j - 1) is not None
    return kind == "v" and role != "subject" and (listed or _joins_deed(row, j))


def _joins_deed(row: Row, j: int) -> bool:
    """排查、值守、宣传工作: a deed in a list of nouns that goes on or ends behind it."""
    if row.verb and row.type() in _MAKING and row.kind(j + 2) == "n" and row.kind(j + 3) in ("m", "", "w"):
        return True
    if not row.may_be_noun(j + 1) and row.verb not in verbal.LIGHT:
        return False
    if row.text(j + 2) not in ("", "等", *closed.JOINERS):
        return row.tokens[j - 1].tag in ("vn", "v") and row.kind(j + 2) == "n" and row.verb in verbal.LIGHT
    return row.tokens[j - 1].tag in ("vn", "v") or row.text(j + 2) == "等" or row.verb in verbal.LIGHT


def _is_compound(row: Row, j: int, role: Role) -> bool:
    """Whether the verb at `j` is part of a compound noun (疫情防控工作)."""
    if row.verb in verbal.WAYS:
        return False
    if row.kind(j - 1) == "f" and len(row.text(j)) == 1 and role != "subject":
        return row.kind(j + 1) == "n"
    quoted = role == "object" and row.text(j - 1)[:1] in ("“", "「") and row.kind(j + 1) == "n"
    if quoted and len(row.text(j)) > 1:
        return True
    if row.kind(j - 1) not in ("n", "v") or row.is_name(j - 1) or row.text(j - 1) in closed.PRONOUNS:
        return False
    behind = row.kind(j + 1)
    follows = behind == "n" or row.text(j + 1) in ("", "等", "的", *closed.JOINERS)
    follows = follows or (behind == "a" and row.kind(j + 2) == "n")
    light = row.verb in verbal.LIGHT
    follows = follows or (light and (row.text(j + 1) in closed.QUANTIFIERS or behind == "m"))
    if role == "object":
        if _is_pivot(row, j - 1):
            return False
        tiny = len(row.text(j)) == len(row.text(j + 1)) == 1 and row.kind(j + 2) == "n"
        deed = tiny or row.may_be_noun(j) or row.is_strange(j) or light or row.type() in _MAKING
        return follows and deed and (not row.is_name(j + 1) or row.type() == "found")
    if not row.may_be_noun(j) or is_crowd(row.text(j - 1)) or (role == "subject" and row.is_name(j + 1)):
        return False
    if role == "group" and row.text(j + 1) in closed.GOALS and len(row.text(j)) > 1:
        return False
    goes_on = row.verb_from(j + 1) or (role == "group" and bool(row.verb))
    fits = behind in ("n", "v") or (behind == "a" and row.kind(j + 2) == "n")
    return (fits or (role == "subject" and row.text(j + 1) == "由")) and goes_on


def _is_pivot(row: Row, noun: int) -> bool:
    """Whether the last verb makes its object do something (帮助企业复工)."""
    if row.verb in _ALONG and row.kind(noun + 2) == "":
        return True
    return row.verb in verbal.PIVOTS and (is_crowd(row.text(noun)) or row.is_name(noun))


def _listing(row: Row, j: int) -> int | None:
    """The place of the 等 that closes a list of deeds in front of a noun."""
    for k in range(j, len(row)):
        behind = row.text(k + 2) if row.text(k + 1) in closed.QUANTIFIERS else row.text(k + 1)
        if row.text(k) == "等" and behind in _TOPICS:
            return k if any(row.text(m) == "、" for m in range(j, k)) else None
        if row.kind(k) == "w" and row.text(k) != "、":
            return None
    return None
