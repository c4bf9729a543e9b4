"""What stands around each character, as numbers: n-grams of characters, words and their tags.

These are the features that a linear CRF learns from (Lafferty, McCallum, Pereira 2001): each is hashed to
64 bits together with its kind, so that a table of weights by number is the whole model.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from kg.extract.words.words import Word

Numbers = npt.NDArray[np.uint64]
_SIDE: Final = 2
_EDGE: Final = "\n" * _SIDE
_SLOTS: Final = 21
"""Bits of a number that say where in a table of numbers it is looked up."""
_MIX: Final = tuple(np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD))
"""Odd constants of SplitMix64 (the golden ratio), xxHash, and MurmurHash3's finalizer."""
_NEXT: Final = np.uint64(1 << 21)
"""More than there are code points."""


def grams(texts: Sequence[str], words: Sequence[Sequence[Word]]) -> Numbers:
    """The numbers of all characters of the texts, one after the other: (characters, kinds).

    >>> from kg.extract.words.words import tag
    >>> one, other = grams(["柳湾"], tag(["柳湾"])), grams(["好", "柳湾"], tag(["好", "柳湾"]))
    >>> bool((one == other[1:]).all())
    True
    """
    kinds = [*_of_characters(texts), *_of_words(texts, words)]
    found = np.stack(kinds, axis=1)
    turn = np.arange(1, len(kinds) + 1, dtype=np.uint64) * _MIX[1]
    found = (found * _MIX[0] ^ turn) * _MIX[2]
    return np.asarray(found ^ found >> np.uint64(33), np.uint64)


def _of_characters(texts: Sequence[str]) -> list[Numbers]:
    """Characters at -2 … 2 and the pairs that they make."""
    whole = _EDGE + _EDGE.join(texts) + _EDGE
    codes = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    starts = np.cumsum([_SIDE, *(len(text) + _SIDE for text in texts)])
    at = np.concatenate([np.arange(s, s + len(text)) for s, text in zip(starts, texts, strict=False)])
    one = {step: codes[at + step] for step in range(-_SIDE, _SIDE + 1)}
    pairs = [one[step] * _NEXT + one[step + 1] for step in range(-_SIDE, _SIDE)]
    return [*one.values(), *pairs]


def _of_words(texts: Sequence[str], words: Sequence[Sequence[Word]]) -> list[Numbers]:
    """The word of each character, its tag and length, the words beside it and their tags, tags beside it."""
    whole = [[None, *some] for some in words] + [[None]]
    row = [w for some in whole for w in some]
    said = np.array([0 if w is None else _number(w.text) for w in row], np.uint64)
    tags = np.array([0 if w is None else _number(w.tag) for w in row], np.uint64)
    sizes = np.array([0 if w is None else w.end - w.start for w in row], np.intp)
    at = np.repeat(np.arange(len(row)), sizes)
    first = np.zeros(len(at), np.uint64)
    first[np.cumsum(sizes)[sizes > 0] - sizes[sizes > 0]] = 1
    here = tags[at] << np.uint64(1) | first
    size = np.minimum(sizes[at], 5).astype(np.uint64)
    before, behind = np.roll(here, 1), np.roll(here, -1)
    starts = np.cumsum([0, *(len(text) for text in texts if text)])
    before[starts[:-1]], behind[starts[1:] - 1] = 0, 0
    return [
        said[at] << np.uint64(1) | first,
        here,
        size << np.uint64(1) | first,
        said[at - 1] << np.uint64(1) | first,
        said[at + 1] << np.uint64(1) | first,
        tags[at - 1] << np.uint64(1) | first,
        tags[at + 1] << np.uint64(1) | first,
        (tags[at - 1] * np.uint64(31) + tags[at]) * np.uint64(31) + tags[at + 1],
        before,
        behind,
    ]


@lru_cache(1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def slots(numbers: Numbers) -> npt.NDArray[np.intp]:
    """Where each number is looked up."""
    return (numbers >> np.uint64(64 - _SLOTS)).astype(np.intp)


class Known:
    """The numbers that have weights; two numbers of one slot cannot both be known.

    >>> known = Known(np.array([7 << 44, 9 << 44], np.uint64))
    >>> known.rows(np.array([9 << 44, 8 << 44], np.uint64)).tolist()
    [1, 2]
    """

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = np.append(numbers, np.uint64(0))
        self._row_of = np.full(1 << _SLOTS, len(numbers), np.int32)
        self._row_of[slots(numbers)] = np.arange(len(numbers), dtype=np.int32)

    def rows(self, numbers: Numbers) -> npt.NDArray[np.int32]:
        """The row of each number; one more than the last for one that is not known."""
        found = self._row_of[slots(numbers)]
        return np.where(self._numbers[found] == numbers, found, np.int32(len(self._numbers) - 1))
