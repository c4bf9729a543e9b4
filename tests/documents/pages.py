"""Pages of invented news, and short forms of what is read from them."""

from __future__ import annotations

import hashlib

from kg.documents.articles import articles
from kg.model import Article, Page, PageInfo, Part


def page(text: str, source: str = "a.txt", info: PageInfo | None = None) -> Page:
    """A page with this text."""
    return Page(source, text, hashlib.sha256(text.encode()).hexdigest(), info=info or PageInfo())


def read(text: str, source: str = "a.txt") -> tuple[Article, ...]:
    """The articles of a page with this text."""
    return articles(page(text, source))


def one(text: str, source: str = "a.txt") -> Article:
    """The only article of a page."""
    [article] = read(text, source)
    return article


def body(text: str, source: str = "a.txt") -> list[str]:
    """The body's sentences of all articles of a page."""
    return [s.text for article in read(text, source) for s in article.sentences if s.part is Part.BODY]


def parts(text: str, source: str = "a.txt") -> list[tuple[str, str]]:
    """The sentences of the only article of a page, each with its part."""
    return [(s.part.value, s.text) for s in one(text, source).sentences]
