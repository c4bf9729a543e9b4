"""The year of an article that bears no date but begins with a day of a year."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Article, Part

_FULL = re.compile(r"(?:19|20)[0-9]{2}年(?P<month>[0-9]{1,2})月[0-9]{1,2}日")
_REACH = 12
"""How many characters behind the dateline the day may stand."""
_SAFE = range(2, 12)
"""Months whose neighbours lie in the same year; of January and December the month is kept."""


def with_year(article: Article) -> Article:
    """The article, dated to the year of its opening day where it bears no date itself.

    >>> from kg.model import Run, Sentence
    >>> text = "2021年5月18日，柳湾区开会。"
    >>> article = Article("a", "a.txt", "", (Sentence(text, (Run(0, 0, 18),), ((0, 18),), 0),))
    >>> with_year(article).info.issued
    '2021'
    """
    if article.info.issued is not None:
        return article
    first = next((s for s in article.sentences if s.part is Part.BODY), None)
    found = _FULL.search(first.text, first.lead, first.lead + _REACH + 11) if first is not None else None
    if found is None:
        return article
    year, month = found.group()[:4], int(found["month"])
    issued = year if month in _SAFE else f"{year}-{month:02}"
    return replace(article, info=replace(article.info, issued=issued))
