"""Where the words of a gold answer stand in the articles of its page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from kg.evaluate.gold import Gold
from kg.evaluate.numbers import counted, numbers
from kg.model import Article, Part, Sentence, Stretch

_ROUND_NUMBERS = re.compile(r"[百千](?=余)|[一二两三四五六七八九](?=成)|一半")


class Place(NamedTuple):
    """A page offset as an article reads it: the sentence, and the offset in it."""

    sentence: int
    offset: int


class Text:
    """One article, with the gold's names in it: `mentions` are the stretches of each entity id."""

    def __init__(self, article: Article, gold: Gold) -> None:
        self.article = article
        self.sentences = article.sentences
        self.mentions: dict[str, list[Stretch]] = defaultdict(list)
        places = dict(_places(article.sentences))
        for span in gold.spans:
            first, last = places.get(span.start), places.get(span.end - 1)
            if first and last and first.sentence == last.sentence and first.offset <= last.offset:
                self.mentions[span.id].append(Stretch(first.sentence, first.offset, last.offset + 1))

    def named(self, sentence: int, entity: str) -> list[Stretch]:
        """Where a sentence names an entity."""
        return [at for at in self.mentions.get(entity, ()) if at.sentence == sentence]

    def named_before(self, sentence: int, entity: str) -> bool:
        """Whether an earlier sentence names an entity."""
        return any(at.sentence < sentence for at in self.mentions.get(entity, ()))

    def found(self, sentence: int, words: str) -> list[Stretch]:
        """Where words stand in a sentence; white space may stand between their characters."""
        pattern = re.compile(r"\s*".join(map(re.escape, "".join(words.split()))))
        return [
            Stretch(sentence, m.start(), m.end()) for m in pattern.finditer(self.sentences[sentence].text)
        ]

    def told(self) -> Iterator[int]:
        """The sentences that tell facts; those of headlines come last."""
        parts = [(s.part in (Part.HEADLINE, Part.SECTION), i) for i, s in enumerate(self.sentences)]
        yield from (i for _, i in sorted(parts) if self.sentences[i].part is not Part.BYLINE)

    def numbers(self, sentence: int) -> Iterator[tuple[Stretch, tuple[Decimal, ...]]]:
        """The numbers in a sentence, each with the values that it may mean."""
        text = self.sentences[sentence].text
        for number in numbers(text):
            yield Stretch(sentence, number.start, number.end), number.values
        for match in _ROUND_NUMBERS.finditer(text):
            value = Decimal(50) if match[0] == "一半" else counted(match[0])
            yield Stretch(sentence, match.start(), match.end()), (value, value * 10)


def _places(sentences: Iterable[Sentence]) -> Iterator[tuple[int, Place]]:
    for number, sentence in enumerate(sentences):
        for run in sentence.runs:
            for step in range(run.length):
                yield run.page + step, Place(number, run.start + step)


def hull(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The smallest stretch of each sentence that holds all of its stretches.

    >>> hull([Stretch(1, 5, 7), Stretch(0, 2, 3), Stretch(1, 1, 2)])
    (Stretch(sentence=1, start=1, end=7), Stretch(sentence=0, start=2, end=3))
    """
    held: dict[int, list[Stretch]] = {}
    for at in stretches:
        held.setdefault(at.sentence, []).append(at)
    return tuple(
        Stretch(number, min(at.start for at in of_one), max(at.end for at in of_one))
        for number, of_one in held.items()
    )


def nearest(found: Iterable[Stretch], to: Stretch) -> Stretch | None:
    """The stretch with the fewest characters between it and another."""
    return min(found, key=lambda at: (max(at.start - to.end, to.start - at.end), at.start), default=None)
