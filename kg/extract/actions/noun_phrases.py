"""Where a noun phrase ends: modifiers, joined parts, compound deeds (疫情防控工作), relative clauses."""

from __future__ import annotations

from typing import Literal

from kg.extract.actions import closed, verbal
from kg.extract.actions.closed import words
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.row import ATTRIBUTIVE, Row
from kg.lexicon import load

Role = Literal["subject", "object", "group"]
_MAKING = words("found build equip adopt improve increase reduce issue open")
_TOWARDS = words("对 对于 关于 针对 与 和 同 面向 在 于")
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
    if text in closed.JOINERS or text in closed.ALLIES:
        if j == i or not _joins(row, j, role):
            return j
        return j + 2 if row.kind(j + 1) == "v" and relative(row, j + 1, inside=True) is None else j + 1
    if text in _WHEN and j > i and row.kind(j + 1) in ("", "w", "f"):
        return j
    if kind in ("n", "m", "r", "x") or text in ("等", "等等", "们"):
        return j + 1
    if kind == "t" and row.kind(j + 1) == "v":
        deed = row.may_be_noun(j + 1) and row.kind(j + 2) == "n" and role == "object"
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
    if row.kind(j) != "v" or (j == i and len(row.text(j)) > 1):
        return j
    listed = _listing(row, j) if role == "object" and not _is_pivot(row, j - 1) else None
    if listed is not None or j == i:
        return listed or j
    return j + 1 if _is_compound(row, j, role) else j


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
    if row.kind(verb) != "v" or row.past_verb(verb) >= stop or not _takes(row, verb):
        return False
    last = len(row) - 1
    if row.kind(last) == "v" and last > stop + 1 and row.may_be_noun(last) and row.is_thing(last - 1):
        return row.text(last - 1) in ("、", "和") or not row.verb_between(stop + 1, last)
    return not row.verb_from(stop + 1) and row.kind(last) != "a"


def _is_left_alone(row: Row, j: int, stop: int) -> bool:
    """从怀里|掏出一个磨破的本子: a verb with its object behind a group, without which the clause has none."""
    verb = row.past(j, "dt")
    if row.kind(verb) != "v" or row.past_verb(verb) >= stop or not _takes(row, verb) or row.verb:
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
        return follows and deed and not row.is_name(j + 1)
    if not row.may_be_noun(j) or is_crowd(row.text(j - 1)) or (role == "subject" and row.is_name(j + 1)):
        return False
    if role == "group" and row.text(j + 1) in closed.GOALS and len(row.text(j)) > 1:
        return False
    goes_on = row.verb_from(j + 1) or (role == "group" and bool(row.verb))
    fits = behind in ("n", "v") or (behind == "a" and row.kind(j + 2) == "n")
    return (fits or (role == "subject" and row.text(j + 1) == "由")) and goes_on


def _is_pivot(row: Row, noun: int) -> bool:
    """Whether the last verb makes its object do something (帮助企业复工)."""
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


def relative(row: Row, i: int, inside: bool = False) -> int | None:
    """The place of the 的 that makes the words from `i` a modifier of the noun behind it."""
    j = row.past(i, "dt")
    if row.kind(j) == "p" and row.text(j) not in closed.FRONTING:
        j = row.past(row.past_nouns(j + 1), "da")
    if row.kind(j) != "v":
        return _attributive_group(row, i, j, inside)
    behind = row.past_verb(j)
    if row.text(behind - 1) == "了" and row.text(behind) not in ATTRIBUTIVE:
        return None
    if row.text(behind) in ATTRIBUTIVE:
        return behind if _head_follows(row, behind) and not _governs(row, j, behind) else None
    stop = row.past_nouns(behind)
    while row.text(stop - 1) in ("、", "和") and row.kind(row.past(stop, "d")) == "v":
        stop = row.past_nouns(row.past_verb(row.past(stop, "d")))
    if stop == behind or row.text(stop) not in ATTRIBUTIVE or not _head_follows(row, stop):
        return None
    return stop if inside or _takes_object_along(row, j, stop) else None


def _governs(row: Row, verb: int, stop: int) -> bool:
    """要走遍|余下的矿山, 换了|堵塞的管道: the first of two verbs is the predicate, if there is no other."""
    second = row.past(verb + 1, "u")
    if second > verb + 1 and row.text(second - 1) == "了" and row.kind(second) == "v":
        return not row.verb and not row.verb_from(stop + 1)
    second = verb + 1
    pair = row.kind(second) == "v" and second < stop and len(row.text(second)) > 1
    return pair and row.begun and not row.verb and _takes(row, verb) and not row.verb_from(stop + 1)


def _takes(row: Row, i: int) -> bool:
    known = load.verbs().get(row.text(i))
    return known is not None and "obj" in known.frame


def _attributive_group(row: Row, i: int, j: int, inside: bool) -> int | None:
    """对企业的服务: a group before 的, in an object."""
    if not inside or j == i or row.text(i) not in _TOWARDS:
        return None
    if row.text(i) in closed.PLACING and row.text(j - 1) not in (
        "方面",
        "过程",
        "中",
        "上",
        "下",
        "领域",
        "期间",
        "时",
    ):
        return None
    return j if row.text(j) in ATTRIBUTIVE and _head_follows(row, j) else None


def _head_follows(row: Row, i: int) -> bool:
    return row.kind(i + 1) in ("n", "m", "r", "a", "t", "v") and not row.text(i + 1).endswith("是")


def _takes_object_along(row: Row, start: int, stop: int) -> bool:
    """Whether in V O 的 N the verb modifies N (参加会议的代表) rather than governs it (推进项目的建设)."""
    if row.text(start) in verbal.PIVOTS | verbal.WAYS:
        return False
    end = row.past_nouns(stop + 1)
    is_actor = end > stop + 1 and (row.is_name(end - 1) or is_crowd(row.text(end - 1)))
    if row.behind_verb:
        return (
            row.verb not in verbal.DECIDING
            and row.verb not in verbal.PIVOTS | verbal.REPORTING
            and row.verb not in verbal.LIGHT
            and row.type() != "travel"
        )
    if row.verb_from(end) or row.kind(row.past(end, "d")) == "a":
        return is_actor or not row.has_phrase
    return end > stop + 1 and row.is_name(end - 1) and not row.begun
