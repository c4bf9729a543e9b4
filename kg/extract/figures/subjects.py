"""Who a clause is about: its subject, or the place or body that frames it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.base import Named
from kg.extract.figures.cues import words
from kg.extract.figures.tokens import Kind, Line, Token
from kg.model import EntityClass

_FRAMES = words("在 于 到 来到 走进 走访 探访 步入 位于 作为 针对 对于 关于")
_OBLIQUE = words(
    "向 为 给 对 把 将 从 自 与 同 跟 和 据 根据 按照 依据 随着 通过 经 以 被 由 围绕 依托 为了 经过 使 让 按"
)
_JOINING = words("、 和 与 及 以及 同 跟 或 暨 联合 会同 携手 协同")
_SAYING = words(
    "说 说道 表示 介绍 告诉 坦言 透露 称 获悉 了解 了解到 认为 指出 强调 要求 提出 希望 看到 得知 介绍说 "
    "回忆 直言 感慨 告诉记者 统计 测算 调研 视察 检查 督导 考察 显示 表明 公布 通报 发布"
)
_AGES = ("岁", "周岁")
_SPOKEN = words("说 说道 道 表示 坦言 感慨 介绍 告诉记者 笑道")
_INSIDE = frozenset(("的", "所在", "所属", "下辖", "所辖", "管辖", "岁"))
BODIES = frozenset(
    (
        EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM,
        EntityClass.JURISDICTION,
    )
)  # fmt: skip
"""What has, does and receives."""

LASTING = BODIES | {EntityClass.PROJECT, EntityClass.SITE}
"""What a paragraph goes on about."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The name that a clause is about; `token` its place in the line.

    `frame`: only the place that a phrase with 在 or 走进 sets. `saying`: it says what follows, and need not
    be the owner of what is said.
    """

    named: Named
    token: int
    frame: bool = False
    saying: bool = False

    @property
    def lasts(self) -> bool:
        """Whether the next sentence may go on about it: bodies, territories, projects, sites; no persons."""
        return not self.saying and self.named.cls in LASTING


def subject_of(line: Line, clause: tuple[int, int]) -> Subject | None:
    """The subject of a clause: the last name of the name group before its verb; else its frame.

    [经开区]党工委书记[张强] -> 张强; [经开区]企业 -> 经开区; [甲村]、[乙村] -> 甲村; 向[甲村] -> none.
    """
    at, last = clause
    frame: Subject | None = None
    preposition = ""
    while at < last:
        token = line.tokens[at]
        if token.kind is Kind.NAME and token.named is not None:
            if not preposition:
                return _whole(line, at, last)
            end = group_end(line, at, last)
            if preposition in _FRAMES and frame is None:
                frame = Subject(last_name(line, at, end), at, frame=True)
            at, preposition = end, ""
            continue
        if token.text in _FRAMES or (token.text in _OBLIQUE and token.tag in ("p", "c")):
            preposition = token.text
        elif _is_count(token) or (token.tag == "v" and token.text not in _SAYING):
            return frame
        at += 1
    return frame


def _is_count(token: Token) -> bool:
    return token.quantity is not None and token.quantity.unit not in _AGES


def _whole(line: Line, at: int, last: int) -> Subject:
    """The subject that begins with the name at `at`, and whether it says something."""
    end = group_end(line, at, last)
    verbs = [t for t in line.tokens[end:last] if t.kind is Kind.WORD and t.tag.startswith("v")]
    says = bool(verbs) and (verbs[0].text in _SAYING or verbs[-1].text in _SPOKEN)
    named = last_name(line, at, end)
    speaks = named.cls is EntityClass.PERSON and last < len(line.tokens) and line.tokens[last].text in "：:"
    return Subject(named, at, saying=speaks or says)


def group_end(line: Line, at: int, last: int) -> int:
    """Behind the names, nouns and 的 that go on from the name at `at`; a joining word ends the group.

    Passed as well: an age (96岁的退休工人) and 所在, 下辖 before 的.
    """
    end = at + 1
    while end < last and _goes_on(line.tokens[end]):
        end += 1
    return end


def _goes_on(token: Token) -> bool:
    if token.text in _JOINING:
        return False
    if token.kind is Kind.NAME or token.is_noun or token.tag in ("a", "b", "f") or token.text in _INSIDE:
        return True
    return token.quantity is not None and token.quantity.unit in _AGES


def last_name(line: Line, at: int, end: int) -> Named:
    """The last name among the tokens; there must be one."""
    named = [t.named for t in line.tokens[at:end] if t.named is not None]
    return named[-1]
