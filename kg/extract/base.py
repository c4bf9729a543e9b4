"""What the extractors share: an article's sentences cut into words, with the names found in them.

The seam of extraction is `Extractor`: anything with an `extract(article) -> Extraction`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from kg.extract.words.words import Word
from kg.model import Article, EntityClass, Extraction, Mention, Sentence

if TYPE_CHECKING:
    from kg.extract.tagger.scores import NameScores


class Extractor(Protocol):
    """The one thing to write for another way of reading."""

    def extract(self, article: Article) -> Extraction:
        """Read one article; must depend on nothing but the article."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in its sentence, with its index among the article's mentions."""

    index: int
    mention: Mention

    @property
    def start(self) -> int:
        """Sentence offset of the first character."""
        return self.mention.at.start

    @property
    def end(self) -> int:
        """Sentence offset behind the last character."""
        return self.mention.at.end

    @property
    def cls(self) -> EntityClass:
        """The mention's class."""
        return self.mention.cls


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence: its words and its names (in order of place; an outer name before those inside it).

    `scores` is what the name tagger says of it.
    """

    index: int
    sentence: Sentence
    words: tuple[Word, ...]
    names: tuple[Named, ...] = ()
    scores: NameScores | None = None

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return self.sentence.text

    @property
    def outer(self) -> tuple[Named, ...]:
        """The names that stand in no longer name."""
        return tuple(n for n in self.names if n.mention.within is None)


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article as the fact extractors get it; `mentions` only grows, so that an index stays good."""

    article: Article
    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...] = ()


def with_mentions(analysis: Analysis, more: tuple[Mention, ...]) -> Analysis:
    """The same analysis with `more` mentions behind those that it has."""
    mentions = analysis.mentions + more
    by_sentence: dict[int, list[Named]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.at.sentence, []).append(Named(index, mention))
    readings = tuple(
        replace(r, names=tuple(sorted(by_sentence.get(r.index, ()), key=_place))) for r in analysis.readings
    )
    return replace(analysis, readings=readings, mentions=mentions)


def _place(named: Named) -> tuple[int, int, int]:
    """In order of place; an outer name before those inside it."""
    return named.start, -named.end, named.index
