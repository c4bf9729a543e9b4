"""Sentence by sentence: every quantity that is a figure, with what it counts and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.base import Analysis
from kg.extract.figures import cues
from kg.extract.figures.asked import Found, Owner
from kg.extract.figures.changes import Counted
from kg.extract.figures.counted import counted
from kg.extract.figures.draft import Draft
from kg.extract.figures.lists import begins, goes_on, is_rest, of_project
from kg.extract.figures.nearby import before, bracketed, nearest
from kg.extract.figures.openings import in_brackets
from kg.extract.figures.owners import Owners
from kg.extract.figures.paired import Item, paired
from kg.extract.figures.shares import base_of, share_verb
from kg.extract.figures.sieve import is_figure
from kg.extract.figures.subjects import LASTING
from kg.extract.figures.tables import Cell
from kg.extract.figures.tokens import Kind, Line, Lines
from kg.extract.times.frame import Times, when_at
from kg.model import Part, Stretch

_PLANNED = frozenset(("计划", "拟", "预计", "预期", "力争", "争取", "将", "即将", "将要", "有望"))
_BACK = 30  # figures that a reader looks back
_DWELLING = re.compile("(?:村|社区|乡|镇|街道|小区|村民?组|楼|县|区|院落?)$")
_REACHING = ("至", "到", "达", "成")
_DEMANDED = frozenset(("要求", "必须", "不得", "应当", "务必"))


class Reader:
    """Reads the lines of one article in order, because a figure may lean on those before it."""

    def __init__(
        self, analysis: Analysis, lines: Lines, times: Times, tables: Mapping[int, Sequence[Cell]]
    ) -> None:
        self._tables = tables
        self._analysis = analysis
        self._lines = lines
        self._times = times
        self.owners = Owners(analysis, lines)
        self.drafts: list[Draft] = []

    def read(self, numbers: Iterable[int]) -> None:
        """Read the sentences with these numbers, which must rise."""
        for number in numbers:
            if self._analysis.readings[number].sentence.part is not Part.BYLINE:
                self._read(number, self._lines[number])

    def _row(self, number: int, line: Line) -> None:
        """The cells of a table's row: of the body that the row names, or of what the table is about."""
        for cell in self._tables[number]:
            quantity = cell.quantity
            index = next(i for i, t in enumerate(line.tokens) if t.end > quantity.start)
            names = [t.named for t in line.tokens if t.named is not None and t.start <= cell.label[0]]
            body = names[0] if names and names[0].cls in LASTING else None
            where = Stretch(number, *cell.label)
            if body is not None and cell.column is not None:
                where = cell.column.name
            owner = (
                Owner(body.index, Found.CLAUSE)
                if body is not None
                else self.owners.of(number, index, deed=False, words=cell.label)
            )
            if owner is None:
                continue
            found = Counted(*cell.label, "figures.table", cell.change)
            text = self._analysis.mentions[owner.mention].text
            value = line.reading.text[quantity.start : quantity.end]
            when = when_at(self._times, self._analysis.readings, number, quantity.start)
            draft = Draft(number, quantity, found, where, self._text(where), owner, text, value, when)
            self.drafts.append(draft)

    def _read(self, number: int, line: Line) -> None:
        if number in self._tables:
            self._row(number, line)
            return
        pairs: dict[int, Item | Draft] = dict(paired(line))
        for index in range(len(line.tokens)):
            if line.tokens[index].kind is not Kind.QUANTITY or not is_figure(line, index):
                continue
            if index not in pairs:
                pairs.update(self._parallel(number, line, index))
            draft = self._draft(number, line, index, pairs.get(index))
            if draft is not None and not draft.words.endswith(cues.FIGURATIVE):
                self.drafts.append(draft)

    def _draft(self, number: int, line: Line, index: int, pair: Item | Draft | None) -> Draft | None:
        quantity = line.tokens[index].quantity
        found, source = self._counted(number, line, index, pair)
        if quantity is None or (source is None and found.end == found.start):
            return None
        where = (
            Stretch(number, found.start, found.end)
            if found.end > found.start or not source
            else source.indicator
        )
        owner = self._owner(number, index, found, pair)
        if owner is None:
            return None
        base, base_text = base_of(line, index)
        return Draft(
            number, quantity, found, where, self._text(where), owner,
            self._analysis.mentions[owner.mention].text, line.reading.text[quantity.start : quantity.end],
            when_at(self._times, self._analysis.readings, number, quantity.start),
            _modality(line, index), base, base_text, self._whole(number, line, index),
            line.reading.sentence.part is Part.HEADLINE,
        )  # fmt: skip

    def _text(self, where: Stretch) -> str:
        return self._lines[where.sentence].reading.text[where.start : where.end]

    def _counted(
        self, number: int, line: Line, index: int, pair: Item | Draft | None
    ) -> tuple[Counted, Draft | None]:
        """What is counted, and the earlier figure that says so where the clause itself does not."""
        found = counted(line, index)
        blank = found or Counted(0, 0, "figures.ellipsis")
        if found is None and goes_on(line, index) and self.drafts and self.drafts[-1].number == number:
            before = self.drafts[-1].counted
            blank = replace(blank, change=before.change, compared=before.compared)
        if isinstance(pair, Draft):
            return replace(blank, start=0, end=0, rule="figures.paired"), pair
        if pair is not None:
            start, end = pair.words or (blank.start, blank.end)
            blank = replace(blank, start=start, end=end, rule="figures.paired")
        source = None
        if blank.end == blank.start and found is None:
            blank = self._people(line, index) or blank
        if blank.end == blank.start:
            source = self._source(line, index, changed=found is not None)
        if blank.end == blank.start and source is None:
            blank = of_project(line, index, pair) or blank
        if blank.end == blank.start and source is None:
            return self._nearby(line, index, blank)
        return blank, source

    def _people(self, line: Line, index: int) -> Counted | None:
        """9个社区、6.8万人: people listed behind things that are none, whom the unit alone names."""
        quantity = line.tokens[index].quantity
        listed = index > 1 and (line.tokens[index - 1].text in ("、", "和") or goes_on(line, index))
        if quantity is None or quantity.unit not in ("人", "户") or not listed:
            return None
        before = next(self._earlier(line, index), None)
        if before is None or before.quantity.unit == quantity.unit or not _DWELLING.search(before.words):
            return None
        return Counted(quantity.end - len(quantity.unit), quantity.end, "figures.people")

    def _nearby(self, line: Line, index: int, blank: Counted) -> tuple[Counted, Draft | None]:
        """What stands nearest where no grammar says what is counted: a bracket's head, words, figures."""
        found = bracketed(line, index) or nearest(line, index)
        if found is not None:
            return replace(found, change=blank.change, compared=blank.compared), None
        source = next(self._earlier(line, index), None)
        return (blank, source) if source is not None else (before(line, index) or blank, None)

    def _owner(self, number: int, index: int, found: Counted, pair: Item | Draft | None) -> Owner | None:
        if isinstance(pair, Draft):
            return pair.owner
        if pair is not None and pair.named is not None:
            return Owner(pair.named.index, Found.CLAUSE)
        words = (0, 0) if found.rule in ("figures.amount", "figures.people") else (found.start, found.end)
        return self.owners.of(number, index, deed=found.rule == "figures.deed", words=words)

    def _earlier(self, line: Line, index: int) -> Iterator[Draft]:
        """The figures before, in the same paragraph, the nearest first; none of an aside in brackets.

        Where the quantity at token `index` stands in brackets itself, those before it there count as well.
        """
        text, here = line.reading.text, line.reading.index
        aside = in_brackets(text, line.tokens[index].start)
        for draft in reversed(self.drafts[-_BACK:]):
            if self._lines[draft.number].reading.sentence.paragraph != line.reading.sentence.paragraph:
                return
            if aside or draft.number != here or not in_brackets(text, draft.quantity.start):
                yield draft

    def _source(self, line: Line, index: int, *, changed: bool) -> Draft | None:
        """The earlier figure whose indicator holds on: for changes, shares and lists the nearest.

        Else it is the nearest of the unit; but nothing holds on where words stand before the quantity, other
        than 余下, 其余 and verbs of having.
        """
        quantity = line.tokens[index].quantity
        rest = self._left(line, index)
        if rest is not None:
            return rest
        if changed or share_verb(line, index) is not None or goes_on(line, index):
            return next(self._earlier(line, index), None)
        if quantity is None or not begins(line, index):
            return None
        reached = line.tokens[index - 1].text.endswith(_REACHING) if index else False
        if reached or quantity.kind == "percent":
            return next(self._earlier(line, index), None)
        return next((d for d in self._earlier(line, index) if d.quantity.unit == quantity.unit), None)

    def _left(self, line: Line, index: int) -> Draft | None:
        """查出隐患43处，整改29处，其余14处: what is left over is of the figure that the parts add up to."""
        quantity = line.tokens[index].quantity
        if quantity is None or not is_rest(line, index):
            return None
        parts = quantity.value
        for draft in self._earlier(line, index):
            if draft.quantity.unit != quantity.unit:
                continue
            if draft.quantity.value == parts:
                return draft
            parts += draft.quantity.value
        return None

    def _parallel(self, number: int, line: Line, index: int) -> dict[int, Draft]:
        """游客12万人次，收入3亿元，分别增长35%、42%: a list without items goes with the figures before."""
        first, last = line.clause_of(index)
        amounts = [i for i in range(first, last) if line.tokens[i].kind is Kind.QUANTITY]
        before = [d for d in self.drafts[-len(amounts) :] if d.number == number]
        told = "分别" in line.reading.text[line.tokens[first].start : line.tokens[index].start]
        told = told or all(d.counted.rule == "figures.paired" for d in before)
        if len(amounts) < 2 or len(before) != len(amounts) or not told:
            return {}
        own = counted(line, amounts[0])
        if own is not None and own.end > own.start:
            return {}
        return dict(zip(amounts, before, strict=True))

    def _whole(self, number: int, line: Line, index: int) -> Draft | None:
        """What 其中 is part of: the last figure before it in the paragraph, of one unit unless a share."""
        quantity, at = (
            line.tokens[index].quantity,
            line.reading.text.rfind("其中", 0, line.tokens[index].start),
        )
        if at < 0 or quantity is None:
            return None
        for draft in self._earlier(line, index):
            earlier = draft.number < number or draft.quantity.start < at
            same = draft.quantity.unit == quantity.unit or quantity.kind == "percent"
            if earlier and same and draft.counted.change is None:
                return draft
        return None


def _modality(line: Line, index: int) -> str | None:
    """Whether the clause plans or demands the figure."""
    first, _ = line.clause_of(index)
    verbal = ("v", "d", "vd", "ad")
    here = [t for t in line.tokens[first:index] if t.kind is Kind.WORD]
    words = {t.text for t in here if t.tag in verbal}
    # the word tagger takes 计划 for a noun even before a verb
    words |= {t.text for t, follower in pairwise(here) if follower.tag == "v"}
    if words & _DEMANDED:
        return "demanded"
    return "planned" if words & _PLANNED else None
