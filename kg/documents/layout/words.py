"""The common words of Chinese: whether a cut runs through one, whether a text begins as a paragraph does."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_LONGEST = 4
_SPLITS = ((1, 1), (1, 2), (2, 1), (1, 3), (2, 2), (3, 1))
_UNKNOWN = -20.0
_SIGN = -6.0
_OTHER = re.compile(r"[0-9A-Za-z.%]+")


class Word(NamedTuple):
    """A word's class (see `words.txt`) and the natural logarithm of its share of all words."""

    cls: str
    share: float


@cache
def table() -> dict[str, Word]:
    """The words of `words.txt`, which names their source and their classes.

    >>> table()["防汛"].cls
    'w'
    """
    counts: dict[str, tuple[str, int]] = {}
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            cls, power, *words = line.split()
            counts.update((word, (cls, int(power))) for word in words)
    total = math.log(sum(2.0**power for _, power in counts.values()))
    return {word: Word(cls, power * math.log(2) - total) for word, (cls, power) in counts.items()}


def common(word: str) -> bool:
    """Whether `word` is a common word of two characters or more.

    >>> common("防汛"), common("汛抗")
    (True, False)
    """
    return len(word) > 1 and word in table()


@lru_cache(maxsize=4096)
def cut(text: str) -> tuple[float, tuple[str, ...]]:
    """The likeliest words of a short text, and how likely they are (a natural logarithm).

    >>> cut("干部上堤巡查")[1]
    ('干部', '上', '堤', '巡查')
    """
    known = table()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        options = [(best[end - 1][0] + _single(text[end - 1]), end - 1)]
        for start in range(max(0, end - _LONGEST), end - 1):
            word = known.get(text[start:end])
            if word:
                options.append((best[start][0] + word.share, start))
        best.append(max(options))
    words: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        words.append(text[start:end])
        end = start
    return best[-1][0], tuple(reversed(words))


def _single(character: str) -> float:
    word = table().get(character)
    return word.share if word else _SIGN if not "\u3400" <= character <= "\u9fff" else _UNKNOWN


def through(before: str, after: str) -> float:
    """How much likelier the words are if the two texts are one: above 2 where the cut runs through a word.

    >>> through("干部上堤巡", "查险情") > 2, through("干部上堤", "巡查险情")
    (True, 0.0)
    """
    left, right = before[-8:], after[:8]
    if not any(left[-i:] + right[:j] in table() for i, j in _SPLITS if len(left) >= i and len(right) >= j):
        return 0.0
    return max(0.0, round(cut(left + right)[0] - cut(left)[0] - cut(right)[0], 3))


@cache
def _freedom() -> dict[str, tuple[float, float]]:
    """For each character how often it is a word, among the words that begin and those that end with it."""
    alone: dict[str, float] = {}
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    for text, word in table().items():
        share = math.exp(word.share)
        if len(text) == 1:
            alone[text] = share
        else:
            first[text[0]] = first.get(text[0], 0.0) + share
            last[text[-1]] = last.get(text[-1], 0.0) + share
    return {
        character: (share / (share + first.get(character, 0.0)), share / (share + last.get(character, 0.0)))
        for character, share in alone.items()
    }


def ends_whole(tail: str) -> float:
    """How often the last word of `tail`, if it is one character, is whole: near 0 for half a word.

    >>> ends_whole("险情得到控制") , ends_whole("干部上堤巡") < 0.3
    (1.0, True)
    """
    word = cut(tail[-8:])[1][-1]
    return _freedom().get(word, (0.0, 0.0))[0] if len(word) == 1 and "\u3400" <= word <= "\u9fff" else 1.0


def begins_whole(head: str) -> float:
    """How often the first word of `head`, if it is one character, is whole."""
    word = cut(head[:8])[1][0]
    return _freedom().get(word, (0.0, 0.0))[1] if len(word) == 1 and "\u3400" <= word <= "\u9fff" else 1.0
