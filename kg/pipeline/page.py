"""One page read to its records: the work that an engine spreads over processes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.documents.articles import articles
from kg.documents.read import read
from kg.errors import InputError
from kg.extract.base import Extractor
from kg.model import Article, Page, PageInfo, Record
from kg.resolve.article.resolve import resolve


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read; `info` is what its manifest says, `issued` the date of articles that carry none."""

    path: Path
    source: str
    info: PageInfo = field(default_factory=PageInfo)
    issued: str | None = None


@dataclass(frozen=True, slots=True)
class PageReading:
    """All that one page says: its text as decoded, and a record an article."""

    sha256: str
    encoding: str
    text: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads a page with one extractor; one that cannot be read comes back as the InputError that says why."""

    extractor: Extractor

    def __call__(self, task: Task) -> PageReading | InputError:
        """The reading of one file."""
        try:
            page = read(task.path, task.source, task.info)
        except InputError as error:
            return error
        return PageReading(page.sha256, page.encoding, page.text, self.records(dated(page, task.issued)))

    def records(self, found: tuple[Article, ...]) -> tuple[Record, ...]:
        """All that the articles of one page say."""
        return resolve([(article, self.extractor.extract(article)) for article in found])


def dated(page: Page, issued: str | None) -> tuple[Article, ...]:
    """The articles of a page; `issued` is the date of those for which neither manifest nor page gives one.

    >>> [article] = dated(Page("a.txt", "柳湾区连日暴雨，河水上涨。", "0" * 64), "2022-11-03")
    >>> article.info.issued
    '2022-11-03'
    """
    found = articles(page)
    if issued is None:
        return found
    return tuple(a if a.info.issued else replace(a, info=replace(a.info, issued=issued)) for a in found)
