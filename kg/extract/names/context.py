"""A sentence prepared for those who look for names in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.words.words import Word

if TYPE_CHECKING:
    from kg.extract.tagger.scores import NameScores

_QUOTED = re.compile('“([^“”]{1,40})”|‘([^‘’]{1,40})’|「([^「」]{1,40})」|"([^"]{1,40})"|《([^《》]{1,60})》')
HAN = "\u3400-\u9fff"


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between a pair of quotation marks (`start` to `end`, the marks outside)."""

    start: int
    end: int
    text: str
    title: bool
    """True for 《…》."""


@dataclass(frozen=True)
class Context:
    """A sentence's text and words; `lead` characters of dateline are not looked at.

    `scores` is what the name tagger says of it, None where none was asked.
    """

    text: str
    words: tuple[Word, ...]
    lead: int = 0
    scores: NameScores | None = None

    @cached_property
    def word_at(self) -> list[int]:
        """For each character the index of its word."""
        return [i for i, w in enumerate(self.words) for _ in range(w.end - w.start)]

    @cached_property
    def ends(self) -> dict[int, int]:
        """Offset behind a word -> the word's index."""
        return {w.end: i for i, w in enumerate(self.words)}

    @cached_property
    def starts(self) -> dict[int, int]:
        """Offset of a word's first character -> the word's index."""
        return {w.start: i for i, w in enumerate(self.words)}

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quoted stretches, innermost pairs, in order."""
        found = []
        for m in _QUOTED.finditer(self.text, self.lead):
            group = m.lastindex or 1
            found.append(Quote(m.start(group), m.end(group), m.group(group), m.group(0)[0] == "《"))
        return tuple(found)

    @cached_property
    def quote_ends(self) -> dict[int, Quote]:
        """Offset of a closing mark -> what it closes."""
        return {q.end: q for q in self.quotes}

    def tag_at(self, offset: int) -> str:
        """The tag of the word that holds the character, "" outside the sentence."""
        return self.words[self.word_at[offset]].tag if 0 <= offset < len(self.text) else ""

    def before(self, offset: int, length: int = 1) -> str:
        """Up to `length` characters that stand before the offset."""
        return self.text[max(0, offset - length) : offset]

    def after(self, offset: int, length: int = 1) -> str:
        """Up to `length` characters from the offset on."""
        return self.text[offset : offset + length]
