"""Where the words and names of a sentence begin and end, as the grammar of posts asks for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.base import Named, Reading
from kg.extract.words.words import Word
from kg.model import EntityClass

_OWN = "names.own-territory"


@dataclass(frozen=True)
class Row:
    """A sentence with what its tokens are made of; `classes` are those of the names that are tokens."""

    reading: Reading
    classes: frozenset[EntityClass]

    @cached_property
    def names(self) -> dict[int, Named]:
        """Offset -> the name of one of the classes that begins there."""
        return {n.start: n for n in self.reading.outer if n.cls in self.classes and n.mention.rule != _OWN}

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where a word begins, or a name ends."""
        return frozenset({w.start for w in self.reading.words} | {n.end for n in self.reading.outer})

    @cached_property
    def ends(self) -> frozenset[int]:
        """Where a word ends, or a name begins."""
        return frozenset({w.end for w in self.reading.words} | {n.start for n in self.reading.outer})

    @cached_property
    def spans(self) -> dict[tuple[int, int], Named]:
        """The name, or name inside a name, of each stretch; the first where there are several."""
        return {(n.start, n.end): n for n in reversed(self.reading.names)}

    def owner(self, start: int, end: int) -> Named | None:
        """The name that fills a stretch, else the longest inside a longer name that ends with it."""
        inner = (n for n in self._inner.get(end, ()) if n.start > start)
        return self.spans.get((start, end)) or min(inner, key=lambda n: n.start, default=None)

    @cached_property
    def _inner(self) -> dict[int, list[Named]]:
        """Offset -> the names inside longer names that end there."""
        found: dict[int, list[Named]] = {}
        for named in self.reading.names:
            if named.mention.within is not None:
                found.setdefault(named.end, []).append(named)
        return found

    @cached_property
    def verbal(self) -> frozenset[tuple[int, int]]:
        """The stretches of the words that are verbs."""
        return frozenset((w.start, w.end) for w in self.reading.words if w.tag in {"v", "vn"})

    @cached_property
    def territories(self) -> tuple[Named, ...]:
        """The levels that stand for the article's own territory."""
        return tuple(n for n in self.reading.outer if n.mention.rule == _OWN)

    @cached_property
    def _limits(self) -> list[int]:
        return [*sorted(self.names), len(self.reading.text)]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [w.end for w in self.reading.words]

    def limit(self, at: int) -> int:
        """Where the next name begins behind an offset; the sentence's end where there is none."""
        return self._limits[min(bisect_right(self._limits, at), len(self._limits) - 1)]

    def words(self, start: int, end: int) -> Sequence[Word]:
        """The words that share a character with a stretch."""
        words = self.reading.words
        first = stop = bisect_right(self._word_ends, start)
        while stop < len(words) and words[stop].start < end:
            stop += 1
        return words[first:stop]
