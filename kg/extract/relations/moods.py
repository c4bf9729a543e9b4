"""Whether a deed holds: planned, demanded, wished, denied."""

from __future__ import annotations

from kg.extract.relations.claims import Mood
from kg.extract.relations.rows import Clause
from kg.extract.relations.subjects import Scene, Subject, stated

_PLANNED = frozenset("拟 即将 计划 准备 打算 预计 将要 将会 有望 争取 拟于 筹划 筹备 谋划 今后 下一步 接下来 下阶段 未来 届时 明年 下个月 下月".split())
_DEMANDED = frozenset("要 应 应该 应当 须 必须 务必 需 需要 也要 又要 既要 就要 还要 都要 要求 责令 鼓励 号召 倡导 支持 建议 督促".split())
_WISHED = frozenset("希望 力争 力求 期望 期待 盼望 愿".split())
_NEGATED = frozenset("不 未 没 没有 并未 尚未 从未 未能 不再 取消 停止 暂停 停办 叫停 不得 严禁 禁止 拒绝 无法 推迟 延期".split())
_LATER = frozenset("今后 下一步 接下来 下阶段 未来 届时 明年 下个月 下月 下一阶段".split())
_DEMANDING = frozenset("要求 强调 指出 提出 希望 号召 呼吁 建议 表示".split())


def mood_of(scene: Scene, clause: Clause, verb: int, subject: Subject) -> Mood:
    """The mood of the deed whose verb is the token number `verb` of the clause.

    >>> Mood(modality="planned").negated
    False
    """
    tokens = clause.tokens
    before = [t.text for t in tokens[:verb]]
    negated = sum(w in _NEGATED for w in before[-3:]) % 2 == 1
    if any(w in _WISHED for w in before):
        return Mood(negated, "wished")
    if _future(before) or _framed(scene, clause):
        return Mood(negated, "planned")
    if any(w in _DEMANDED for w in before) or _asked(scene, clause, verb):
        return Mood(negated, "demanded")
    return Mood(negated)


def _future(before: list[str]) -> bool:
    """A word of planning, or 将 that stands before a verb and not before what it takes up (将物资送到)."""
    return any(w in _PLANNED for w in before) or "将" in before[-3:]


def _framed(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence opens with a later time: 下一步，."""
    row = scene.clauses[clause.reading.index]
    return any(t.text in _LATER for c in row[: clause.number] for t in c.tokens[:2])


def _asked(scene: Scene, clause: Clause, verb: int) -> bool:
    """Whether somebody demands it in an earlier clause and no one else is named as doing it."""
    if stated(clause.tokens[:verb]) is not None:
        return False
    row = scene.clauses[clause.reading.index]
    return any(
        c.tokens[-1].text in _DEMANDING or any(t.text == "要求" for t in c.tokens) for c in row[: clause.number]
    )
