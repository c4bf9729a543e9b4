"""Relative clauses and attributive groups: which 的 makes the words from a token a modifier of a noun."""

from __future__ import annotations

from kg.extract.actions import closed, verbal
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.row import ATTRIBUTIVE, Row
from kg.extract.wordlist import words
from kg.lexicon import load

_TOWARDS = words("对 对于 关于 针对 与 和 同 面向 在 于 距 离")
_IN = words("方面 过程 中 上 下 领域 期间 时")


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
    return pair and row.begun and not row.verb and takes(row, verb) and not row.verb_from(stop + 1)


def takes(row: Row, i: int) -> bool:
    """Whether the lexicon gives the verb there an object, with a complement or without."""
    word = row.text(i)
    known = load.verbs().get(word) or (load.verbs().get(word[0]) if word[1:] in closed.COMPLEMENTS else None)
    return known is not None and "obj" in known.frame


def _attributive_group(row: Row, i: int, j: int, inside: bool) -> int | None:
    """对企业的服务: a group before 的, in an object."""
    if not inside or j == i or row.text(i) not in _TOWARDS:
        return None
    if row.text(i) in closed.PLACING and row.text(j - 1) not in _IN:
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
