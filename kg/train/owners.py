"""What the choice of owners and the judge of figures learn from: figures of gold pages and their rivals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from kg.evaluate.fold import alike, fold
from kg.evaluate.gold import Gold
from kg.evaluate.gold_rows import FigureRow
from kg.extract.base import Analysis
from kg.extract.figures.asked import Found
from kg.extract.figures.choice import shares
from kg.extract.figures.draft import Draft
from kg.extract.figures.find import read
from kg.extract.figures.judge import draft_signs, owner_signs
from kg.extract.figures.numerals import plain
from kg.extract.figures.owner_signs import OwnerSigns, Question
from kg.train.ranked import ChoiceRow
from kg.train.sparse import SignRow

Ids = Sequence[str | None]
_ALIKE = 0.5
"""Which share of the characters of two indicators must be the same."""


class FigureCase(NamedTuple):
    """A figure as rules read it: its signs, its rivals, and for each whether answers bear out the whole.

    `told` is the place among the rivals of the owner that rules tell, found `how`. A figure whose owner was
    not asked for (a row of a table) has one rival without signs.
    """

    rule: str
    signs: tuple[str, ...]
    rivals: ChoiceRow
    borne: tuple[bool, ...]
    told: int | None
    how: Found


def cases(analysis: Analysis, ids: Ids, gold: Gold) -> Iterator[FigureCase]:
    """The figures of an article, by the ids that answers give to its mentions; read without a choice."""
    reader = read(analysis)
    if reader is None:
        return
    signs = reader.owners.signs
    questions = {_place(question): question for question in reader.owners.questions}
    for draft in reader.drafts:
        question = questions.get((draft.number, draft.quantity.start))
        rows = [row for row in gold.figures if _same(row, draft)]
        yield _case(draft, question, rows, signs, ids)


def _case(
    draft: Draft, question: Question | None, rows: Sequence[FigureRow], signs: OwnerSigns, ids: Ids
) -> FigureCase:
    close = [row for row in rows if any(alike(word, draft.words, _ALIKE) for word in row.indicators)]
    wanted = {owner for row in close or rows for owner in row.about}
    bearing = {owner for row in close if _bound(row, draft) for owner in row.about}
    mentions, some = [{ids[draft.owner.mention]}], [tuple[str, ...]()]
    told: int | None = 0
    by_key = {} if question is None else signs.of(question)
    if question is not None and by_key:
        rivals = signs.candidates.of(question.asked.number)
        mentions = [{ids[n.index] for n in rivals[key]} for key in by_key]
        some = [tuple(of_key) for of_key in by_key.values()]
        own = None if question.told is None else signs.candidates.keys[question.told]
        told = list(by_key).index(own) if own in by_key else None
    return FigureCase(
        draft.counted.rule,
        tuple(draft_signs(draft)),
        ChoiceRow(tuple(some), tuple(bool(of_key & wanted) for of_key in mentions)),
        tuple(bool(of_key & bearing) for of_key in mentions),
        told,
        draft.owner.how,
    )


def asked(found: Iterable[FigureCase]) -> list[ChoiceRow]:
    """What the choice of owners learns from: the figures that have a choice."""
    return [case.rivals for case in found if any(case.rivals.signs)]


def weighed(found: Iterable[FigureCase], weights: dict[str, float]) -> Iterator[SignRow]:
    """What the judge of figures learns from: the figures with the owners that are chosen by the weights."""
    for case in found:
        if not any(case.rivals.signs):
            yield SignRow((*case.signs, *owner_signs(case.rule, case.how, None)), case.borne[0])
            continue
        likely = shares({str(n): some for n, some in enumerate(case.rivals.signs)}, weights)
        best = max(likely, key=lambda n: likely[n])
        how = case.how if int(best) == case.told else Found.LIKELIEST
        signs = (*case.signs, *owner_signs(case.rule, how, round(likely[best], 4)))
        yield SignRow(signs, case.borne[int(best)])


def _place(question: Question) -> tuple[int, int]:
    quantity = question.asked.line.tokens[question.asked.index].quantity
    return question.asked.number, -1 if quantity is None else quantity.start


def _same(row: FigureRow, draft: Draft) -> bool:
    quantity = draft.quantity
    if row.value != Decimal(plain(quantity.value)).normalize():
        return False
    units = set(map(fold, row.units))
    return not units or (quantity.unit is not None and fold(quantity.unit) in units)


def _bound(row: FigureRow, draft: Draft) -> bool:
    return row.bound is None or row.bound == draft.quantity.bound.value
