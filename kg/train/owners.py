"""What the choice of owners learns from: figures of gold pages, and whom named round them answers accept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from kg.evaluate.fold import alike, fold
from kg.evaluate.gold import Gold
from kg.evaluate.gold_rows import FigureRow
from kg.extract.base import Analysis
from kg.extract.figures.draft import Draft
from kg.extract.figures.find import read
from kg.extract.figures.numerals import plain
from kg.extract.figures.owner_signs import Question
from kg.extract.grammar import analyse
from kg.extract.tagger.model import Model, using
from kg.train.deeds import Ids, answered
from kg.train.examples import page_articles
from kg.train.ranked import ChoiceRow

_ALIKE = 0.5
"""Which share of the characters of two indicators must be the same."""


def owner_rows(pages: Iterable[tuple[Path, Gold]], model: Model) -> list[ChoiceRow]:
    """The figures of the pages, as they are read with the model, each with the rivals for it."""
    found = list[ChoiceRow]()
    with using(model):
        for path, gold in pages:
            analyses = [analyse(article) for article in page_articles(path)]
            for analysis, ids in zip(analyses, answered(analyses, gold), strict=True):
                found.extend(_rows(analysis, ids, gold))
    return found


def _rows(analysis: Analysis, ids: Ids, gold: Gold) -> Iterator[ChoiceRow]:
    reader = read(analysis)
    if reader is None:
        return
    drafts = {(draft.number, draft.quantity.start): draft for draft in reader.drafts}
    signs = reader.owners.signs
    for question in reader.owners.questions:
        draft = drafts.get(_place(question))
        wanted = _owners(draft, gold.figures) if draft is not None else set()
        if wanted:
            rivals = signs.candidates.of(question.asked.number)
            right = {key for key, names in rivals.items() if any(ids[n.index] in wanted for n in names)}
            told = signs.of(question)
            yield ChoiceRow(tuple(map(tuple, told.values())), tuple(key in right for key in told))


def _place(question: Question) -> tuple[int, int]:
    quantity = question.asked.line.tokens[question.asked.index].quantity
    return question.asked.number, -1 if quantity is None else quantity.start


def _owners(draft: Draft, rows: Sequence[FigureRow]) -> set[str]:
    """The owners that answers accept for the value and unit, by those with the draft's indicator if any."""
    same = [row for row in rows if _same(row, draft)]
    close = [row for row in same if any(alike(word, draft.words, _ALIKE) for word in row.indicators)]
    return {owner for row in close or same for owner in row.about}


def _same(row: FigureRow, draft: Draft) -> bool:
    quantity = draft.quantity
    if row.value != Decimal(plain(quantity.value)).normalize():
        return False
    units = set(map(fold, row.units))
    return not units or (quantity.unit is not None and fold(quantity.unit) in units)
