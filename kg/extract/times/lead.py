"""The date or year of an article that bears none: by a line with a day, its opening, its headline."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Article, Part

_FULL = re.compile(r"(?:19|20)[0-9]{2}年(?P<month>[0-9]{1,2})月[0-9]{1,2}日")
_DAY = re.compile(r"(?P<y>(?:19|20)[0-9]{2})[年./-](?P<m>[0-9]{1,2})[月./-](?P<d>[0-9]{1,2})日?")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_AHEAD = re.compile(r"(?:到|至|将|拟|预计|计划)[^，,。；;]{0,6}$")
_SHORT = 24
_REACH = 12
"""How many characters behind the dateline the day may stand."""
_SAFE = range(2, 12)
"""Months whose neighbours lie in the same year; of January and December the month is kept."""


def with_year(article: Article) -> Article:
    """The article, dated by what its own text says of its day or year, where it bears no date itself.

    >>> from kg.model import Run, Sentence
    >>> text = "2021年5月18日，柳湾区开会。"
    >>> article = Article("a", "a.txt", "", (Sentence(text, (Run(0, 0, 18),), ((0, 18),), 0),))
    >>> with_year(article).info.issued
    '2021'
    """
    if article.info.issued is not None:
        return article
    issued = _stated(article) or _opening(article) or _year_of_news(article)
    return replace(article, info=replace(article.info, issued=issued)) if issued is not None else article


def _opening(article: Article) -> str | None:
    """The year of the day that opens the text."""
    first = next((s for s in article.sentences if s.part is Part.BODY), None)
    found = _FULL.search(first.text, first.lead, first.lead + _REACH + 11) if first is not None else None
    if found is None:
        return None
    year, month = found.group()[:4], int(found["month"])
    return year if month in _SAFE else f"{year}-{month:02}"


def _stated(article: Article) -> str | None:
    """The one full date that heads the article or signs it, on a line with little else."""
    found = set()
    for sentence in article.sentences:
        match = _DAY.search(sentence.text)
        if match is None or (
            sentence.part is Part.BODY and match.group() != sentence.text.strip("（）() 。")
        ):
            continue
        if len(sentence.text) - len(match.group()) <= _SHORT:
            found.add(f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}")
    return found.pop() if len(found) == 1 else None


def _year_of_news(article: Article) -> str | None:
    """The year that the headline names, else the opening sentence, if the text names no later one."""
    latest = max((y for s in article.sentences for y in _told(s.text)), default=None)
    heads = {y for s in article.sentences if s.part is Part.HEADLINE for y in _YEAR.findall(s.text)}
    first = next((s.text for s in article.sentences if s.part is Part.BODY), "")
    heads = heads or _told(first)
    return latest if latest in heads else None


def _told(text: str) -> set[str]:
    """The years of a sentence, without those of plans."""
    return {m[1] for m in _YEAR.finditer(text) if not _AHEAD.search(text, 0, m.start())}
