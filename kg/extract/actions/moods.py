"""Done, planned, demanded, wished or denied: what the words before a verb make of its deed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extract.actions import closed
from kg.extract.actions.chunk import Chunk
from kg.lexicon.load import clause_words

_PLANNED: Final = clause_words()["planned"]
DEMANDED: Final = clause_words()["demanded"]
_WISHED: Final = clause_words()["wished"]
DONE: Final = clause_words()["done"]
_NEGATORS: Final = clause_words()["negators"]


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
