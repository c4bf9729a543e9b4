"""Which of two neighbouring articles the titles between them belong to.

By custom a headline stands before its text; on some pages it comes behind. The titles of all gaps are shared
out at once: words that only one of the two articles has speak for it, and an article should not go without a
headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.layout.blocks import Block, Kind

_CUSTOM = 0.15
_TITLED = 0.6
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class _Step:
    """The best sharing so far: its score, whether the article before had a headline, this one's bound."""

    score: float
    came: bool = False
    bound: int = 0


def bounds(blocks: Sequence[Block], starts: Sequence[int]) -> list[int]:
    """For each article the index of its first block, its headline's if that stands before the text.

    `starts` are the indices of the articles' first texts. Each step keeps the best sharing for an article
    with and without a headline in front.
    """
    if len(starts) == 1:
        return [0]
    ends = [*starts[1:], len(blocks)]
    texts = [_words(blocks[a:b]) for a, b in zip(starts, ends, strict=True)]
    front = bool(_titles(blocks, range(starts[0])))
    steps: list[dict[bool, _Step]] = [{front: _Step(0.0)}]
    for number in range(1, len(starts)):
        gap = _gap(blocks, starts[number])
        steps.append(_share(blocks, gap, texts[number - 1], texts[number], steps[-1]))
    trailing = bool(_titles(blocks, _gap(blocks, len(blocks))))
    last = {titled: step.score + _TITLED * _kept(titled, trailing) for titled, step in steps[-1].items()}
    state = max(last, key=lambda titled: last[titled])
    found: list[int] = []
    for step in reversed(steps):
        found.append(step[state].bound)
        state = step[state].came
    return found[::-1]


def _kept(titled: bool, trailing: bool) -> float:
    """How well the last article fares: it should have a headline, and titles behind it should be one."""
    return 1.0 if titled != trailing else 0.3 if titled else 0.0


def _gap(blocks: Sequence[Block], start: int) -> range:
    """The blocks directly before `start` that are no text."""
    first = start
    while first > 0 and blocks[first - 1].kind is not Kind.TEXT:
        first -= 1
    return range(first, start)


def _titles(blocks: Sequence[Block], gap: range) -> list[int]:
    return [i for i in gap if blocks[i].kind is Kind.TITLE]


def _words(blocks: Sequence[Block]) -> set[str]:
    """The pairs of characters side by side in the text of an article."""
    pairs: set[str] = set()
    size = 0
    for block in blocks:
        if block.kind is Kind.TEXT and size < _SAMPLE:
            text = block.text[:_SAMPLE]
            size += len(text)
            pairs.update(text[i : i + 2] for i in range(len(text) - 1))
    return pairs


def _share(
    blocks: Sequence[Block], gap: range, left: set[str], right: set[str], states: dict[bool, _Step]
) -> dict[bool, _Step]:
    """The best sharing of one gap, by whether the article behind it has a headline in front."""
    titles = _titles(blocks, gap)
    leans = [_lean(blocks[i], left, right) for i in titles]
    found: dict[bool, _Step] = {}
    balance = -sum(leans)
    for before in range(len(titles) + 1):
        after = before < len(titles)
        bound = titles[before] if after else gap.stop
        for titled, step in states.items():
            score = step.score + balance + _TITLED * (titled or before > 0)
            if after not in found or score > found[after].score:
                found[after] = _Step(score, titled, bound)
        balance += 2 * leans[before] if after else 0.0
    return found


def _lean(title: Block, left: set[str], right: set[str]) -> float:
    """How much the title speaks of the article before it (positive) or of the one behind."""
    if title.level:
        return -10.0
    text = title.text
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    own = sum((p in left) - (p in right) for p in pairs)
    return own / max(1, len(pairs)) - _CUSTOM
