"""What names nothing: pictures, and quotes of levels joined by dashes, of honours, of rows of deeds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context, Quote
from kg.model import EntityClass

_DASHED = re.compile("[—－–→]")
"""区－街道－社区: kinds of body, not bodies."""
_AWARDED = re.compile("(?:获评|获得|荣获|评为|授予|命名为|入选|获)(?:了|为|全国|全省|全市|首批|年度){0,2}“?$")
_HONOUR = re.compile("(?:荣誉)?称号|荣誉")
_PICTURE = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\ud800-\udfff\x00-\x08\x0e-\x1f]|[\ue000-\uf8ff]{2}"
)
"""Emoji, control characters, halves of characters; one private-use character may be a rare one of a name."""
_PICTURE_LEAVES = 2
_STOP = re.compile("[，。！？；,;!?]")
_start = attrgetter("start")


def heard(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates clear of pictures, without those inside quotation marks that name nothing.

    >>> from kg.extract.words.words import tag
    >>> text = "他获评“滨海好人”称号。"
    >>> heard(Context(text, tag([text])[0]), [Candidate(4, 6, EntityClass.JURISDICTION, 1.0, "x")])
    []
    """
    quotes = [q for q in context.quotes if not q.title and not _STOP.search(q.text)]
    whole = [q for q in quotes if _DASHED.search(q.text) or _is_honour(context, q)]
    rows = [q for q in quotes if "、" in q.text]
    return [
        c
        for c in _clear(context, candidates)
        if not _is_quoted(c, whole) and not (c.cls is EntityClass.PERSON and _is_quoted(c, rows))
    ]


def _clear(context: Context, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Names begin behind a picture; one that is left with less than three characters is none."""
    for c in candidates:
        ends = [m.end() for m in _PICTURE.finditer(context.text, c.start, c.end)]
        if not ends:
            yield c
        elif c.end - ends[-1] > _PICTURE_LEAVES:
            yield replace(c, start=ends[-1])


def _is_honour(context: Context, quote: Quote) -> bool:
    awarded = _AWARDED.search(context.before(quote.start - 1, 8))
    return bool(awarded or _HONOUR.match(context.after(quote.end + 1, 4)))


def _is_quoted(c: Candidate, quotes: Sequence[Quote]) -> bool:
    """Whether the name stands in one of the quotes, which share no character, and is not its whole."""
    at = bisect_right(quotes, c.start, key=_start) - 1
    return at >= 0 and c.end <= quotes[at].end and not c.rule.startswith("names.quoted")
