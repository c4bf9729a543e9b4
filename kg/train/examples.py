"""Gold pages as sentences with tags: what the tagger learns from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.documents.articles import articles
from kg.documents.read import read
from kg.evaluate.gold import Gold
from kg.extract.script import simplified
from kg.extract.tagger.model import TAGS
from kg.extract.times.lead import with_year
from kg.model import Article, EntityClass, Sentence

Name = tuple[int, int, str]
"""Start and end in the sentence, and the class; officials are persons."""


@dataclass(frozen=True)
class Example:
    """A sentence with its `names` (all spans), and the tags (one a character) of its outermost ones."""

    text: str
    names: frozenset[Name]
    optional: frozenset[Name]
    tags: tuple[int, ...]

    @property
    def outermost(self) -> frozenset[Name]:
        """The names that stand in no other."""
        return frozenset(n for n in self.names if not any(_holds(o, n) for o in self.names))


def page_articles(page: Path) -> tuple[Article, ...]:
    """The articles of a page as the extractor reads them."""
    return tuple(with_year(simplified(a)) for a in articles(read(page, page.name)) if a.sentences)


def examples(pages: Iterable[tuple[Path, Gold]]) -> Iterator[Example]:
    """The sentences of the pages, in order."""
    for path, gold in pages:
        for article in page_articles(path):
            for sentence in article.sentences:
                if sentence.text:
                    yield example(sentence, gold)


def example(sentence: Sentence, gold: Gold) -> Example:
    """One sentence with its names; a span that the sentence holds in part is cut to that part."""
    classes = {row.id: _class(row.types[0]) for row in gold.entities}
    unsure = {row.id for row in gold.entities if row.optional}
    place = {sentence.page_offset(i): i for i in range(len(sentence.text))}
    names: dict[Name, bool] = {}
    for span in gold.spans:
        at = [place[offset] for offset in range(span.start, span.end) if offset in place]
        if at and max(at) - min(at) < span.end - span.start:
            names[(min(at), max(at) + 1, classes[span.id])] = span.id in unsure
    names = dict(_parted(name, names) for name in names.items())
    optional = frozenset(name for name, is_optional in names.items() if is_optional)
    return Example(sentence.text, frozenset(names), optional, tags_of(len(sentence.text), list(names), TAGS))


def _parted(told: tuple[Name, bool], names: Mapping[Name, bool]) -> tuple[Name, bool]:
    """A territory told with those above it (柳湾区|沿江镇) without them: each is a name of its own."""
    (start, end, cls), optional = told
    inner = [e for s, e, c in names if c == cls == "Jurisdiction" and s == start and e < end]
    return (max(inner, default=start), end, cls), optional


def _class(cls: EntityClass) -> str:
    return "Person" if cls is EntityClass.OFFICIAL else cls.value


def tags_of(length: int, names: Sequence[Name], tags: Sequence[str]) -> tuple[int, ...]:
    """The number of the tag of each character, of outermost names alone.

    >>> tags_of(3, [(1, 3, "Office")], ("O", "B-Office", "I-Office"))
    (0, 1, 2)
    """
    found = [0] * length
    for start, end, cls in sorted(names, key=lambda name: (name[0], -name[1])):
        if not any(found[start:end]):
            found[start] = tags.index(f"B-{cls}")
            found[start + 1 : end] = [tags.index(f"I-{cls}")] * (end - start - 1)
    return tuple(found)


def _holds(outer: Name, inner: Name) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]
