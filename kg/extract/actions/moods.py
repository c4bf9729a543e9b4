"""Done, planned, demanded, wished or denied: what the words before a verb make of its deed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extract.actions import closed
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.closed import words

_PLANNED: Final = words(
    "将 拟 拟于 即将 计划 准备 打算 预计 将要 必将 将会 下一步 今后 接下来 下阶段 下步 届时 未来 明年 "
    "下个月 下月 有望 可望 争取 定于"
)
DEMANDED: Final = words("要 应 应该 应当 须 必须 务必 不得 不要 严禁 禁止 不可 不能")
_WISHED: Final = words("希望 力争 力求 期望 期待 盼望 愿")
DONE: Final = words("已 已经 先后 累计 共 共计 均已 曾 刚 刚刚 目前 截至目前")
_NEGATORS: Final = words(
    "忘记 不 未 没 没有 无 并未 尚未 从未 未能 不再 从不 拒绝 不得 不要 严禁 禁止 不可 不能 绝不 决不 "
    "毫不 未曾 不曾 无法 难以 并非 未见"
)


def words_of(chunks: Iterable[Chunk]) -> list[str]:
    """The words of adverbs and modal verbs, the first token of other chunks."""
    return [t.text for c in chunks if c.kind in ("adv", "time", "other", "and") for t in c.tokens]


def is_negated(chunks: Iterable[Chunk]) -> bool:
    """An odd number of negators right before the verb."""
    return sum(word in _NEGATORS for word in words_of(chunks)) % 2 == 1


def mood_of(chunks: Iterable[Chunk]) -> str | None:
    """planned, demanded, wished, "done" where a word says so, or None where none does."""
    words = set(words_of(chunks))
    if words & _WISHED:
        return "wished"
    if words & _PLANNED:
        return "planned"
    if words & DEMANDED:
        return "demanded"
    return "done" if words & DONE else None


def is_possible(chunks: Iterable[Chunk], planned: bool) -> bool:
    """Whether the words tell of what can be or tends to be; 会 in a plan is part of the plan."""
    return any(word in closed.ABILITY and not (planned and word.endswith("会")) for word in words_of(chunks))


def is_negator(chunk: Chunk) -> bool:
    """Whether the chunk is a word that denies."""
    return chunk.kind == "adv" and chunk.head in _NEGATORS
