"""Which of two neighbouring articles the titles between them belong to.

By custom a headline stands before its text; on some pages it comes behind. The titles of all gaps are shared out at
once: words that only one of the two articles has speak for it, and an article should not go without a headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.documents.layout.blocks import Block, Kind

_CUSTOM = 0.15
_TITLED = 0.6
_SAMPLE = 4000


def bounds(blocks: Sequence[Block], starts: Sequence[int]) -> list[int]:
    """For each article the index of its first block, its headline's if that stands before the text.

    `starts` are the indices of the articles' first texts.
    """
    gaps = [_gap(blocks, start) for start in starts]
    texts = [_words(blocks[a:b]) for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    found = [0]
    before = bool(_titles(blocks, range(0, starts[0])))
    states: list[dict[bool, tuple[float, tuple[int, ...]]]] = [{before: (0.0, ())}]
    for number in range(1, len(starts)):
        states.append(_step(blocks, gaps[number], texts[number - 1], texts[number], states[-1]))
    trailing = bool(_titles(blocks, _gap(blocks, len(blocks))))
    best = max(states[-1].items(), key=lambda s: s[1][0] + _TITLED * (s[0] or trailing))[1][1]
    return found + list(best)


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


def _step(
    blocks: Sequence[Block],
    gap: range,
    left: set[str],
    right: set[str],
    states: dict[bool, tuple[float, tuple[int, ...]]],
) -> dict[bool, tuple[float, tuple[int, ...]]]:
    """The best sharing of one gap, by whether the article behind it has a headline."""
    titles = _titles(blocks, gap)
    leans = [_lean(blocks[i], left, right) for i in titles]
    found: dict[bool, tuple[float, tuple[int, ...]]] = {}
    for before in range(len(titles) + 1):
        bound = titles[before] if before < len(titles) else gap.stop
        for titled, (score, cuts) in states.items():
            total = score + sum(leans[:before]) - sum(leans[before:]) + _TITLED * (titled or before > 0)
            after = before < len(titles)
            if after not in found or total > found[after][0]:
                found[after] = (total, (*cuts, bound))
    return found


def _lean(title: Block, left: set[str], right: set[str]) -> float:
    """How much the title speaks of the article before it (positive) or of the one behind."""
    if title.level:
        return -10.0
    text = title.text
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    own = sum((p in left) - (p in right) for p in pairs)
    return own / max(1, len(pairs)) - _CUSTOM
