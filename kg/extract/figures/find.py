"""The figures of an article: whose, what, how many, since when."""

from __future__ import annotations

from kg.extract.base import Analysis
from kg.extract.figures.draft import figure_of
from kg.extract.figures.judge import told
from kg.extract.figures.quantities import quantities
from kg.extract.figures.read import Reader
from kg.extract.figures.repeats import joined
from kg.extract.figures.tables import rows
from kg.extract.figures.tokens import Lines
from kg.extract.times.frame import times_of
from kg.model import Figure


def find(analysis: Analysis) -> tuple[Figure, ...]:
    """All figures of the article, in order of place, but those without owner or indicator and unlikely ones.

    >>> from kg.model import Article
    >>> find(Analysis(Article("k", "a.txt", "", ()), ()))
    ()
    """
    reader = read(analysis)
    if reader is None:
        return ()
    drafts = told(joined(reader.drafts))
    place = {id(one): i for i, draft in enumerate(drafts) for one in (draft, *draft.told)}
    return tuple(figure_of(d, place.get(id(d.whole)) if d.whole else None) for d in drafts)


def read(analysis: Analysis) -> Reader | None:
    """A reader who has read the article, None where it has no quantity."""
    tables = rows(analysis.readings)
    amounts = [
        [cell.quantity for cell in tables[i]] if i in tables else quantities(r.text)
        for i, r in enumerate(analysis.readings)
    ]
    if not any(amounts):
        return None
    times = times_of(analysis.readings, analysis.article.info.issued)
    reader = Reader(analysis, Lines(analysis.readings, times, amounts), times, tables)
    reader.read(number for number, found in enumerate(amounts) if found)
    return reader
