"""Quotation marks in which nothing is named: levels joined by dashes, honours, rows of deeds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context, Quote
from kg.model import EntityClass

_DASHED = re.compile("[—－–→]")
"""区－街道－社区: kinds of body, not bodies."""
_AWARDED = re.compile("(?:获评|获得|荣获|评为|授予|命名为|入选|获)(?:了|为|全国|全省|全市|首批|年度){0,2}“?$")
_HONOUR = re.compile("(?:荣誉)?称号|荣誉")
_STOP = re.compile("[，。！？；,;!?]")


def heard(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without those inside quotation marks that name nothing.

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
        for c in candidates
        if not any(_inside(c, q) for q in whole)
        and not (c.cls is EntityClass.PERSON and any(_inside(c, q) for q in rows))
    ]


def _is_honour(context: Context, quote: Quote) -> bool:
    awarded = _AWARDED.search(context.before(quote.start - 1, 8))
    return bool(awarded or _HONOUR.match(context.after(quote.end + 1, 4)))


def _inside(c: Candidate, quote: Quote) -> bool:
    return quote.start <= c.start and c.end <= quote.end and not c.rule.startswith("names.quoted")
