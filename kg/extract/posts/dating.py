"""When posts begin and end: of those that a verb states, the time that holds for the verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base import Analysis
from kg.extract.times.frame import Times, times_of, when_at
from kg.model import Post, When

_STATED = frozenset({"posts.appointed", "posts.removed", "posts.stated", "posts.fronted"})
"""Rules of posts that a verb states; a title in front of a name says not since when."""
_BREAK = re.compile("[，,；;]")
_TOLD_AS_NEWS = frozenset({"appointed", "removed"})
"""What happens on the day of the report's sentence; any other post is dated in its own clause alone."""


def dated(found: Iterable[Post], analysis: Analysis) -> Iterator[Post]:
    """The posts with their times: a day or month begins the post, or ends one that is taken away."""
    posts = list(found)
    times = times_of(analysis.readings, analysis.article.info.issued) if posts else ()
    for post in posts:
        when = _when(post, times, analysis) if post.basis.rule in _STATED else None
        if when is None:
            yield post
            continue
        status = "former" if post.status == "current" and when.end is not None else post.status
        yield replace(post, basis=replace(post.basis, when=_bound(when, status)), status=status)


def _when(post: Post, times: Times, analysis: Analysis) -> When | None:
    at, stretch = post.basis.trigger, post.basis.evidence[0]
    if post.status in _TOLD_AS_NEWS:
        return when_at(times, analysis.readings, at.sentence, at.start)
    text = analysis.readings[at.sentence].text
    inside = [t for t in times[at.sentence] if stretch.start <= t.start and t.end <= at.start]
    told = inside[-1] if inside and inside[-1].role != "vague" else None
    return told.when if told and not _BREAK.search(text[told.end : at.start].lstrip("，,")) else None


def _bound(when: When, status: str) -> When:
    """The time as the post's beginning or end; a span is both, and words alone stay as they are.

    >>> _bound(When("3月1日", date="2022-03-01"), "removed").end
    '2022-03-01'
    """
    if when.date is None:
        return when
    if status == "removed":
        return replace(when, date=None, end=when.date)
    return replace(when, date=None, start=when.date)
