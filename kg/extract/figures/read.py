"""Sentence by sentence: every quantity that is a figure, with what it counts and whose it is."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base import Analysis
from kg.extract.figures import cues
from kg.extract.figures.counted import Counted, counted
from kg.extract.figures.draft import Draft
from kg.extract.figures.owners import Owner, Owners
from kg.extract.figures.paired import Item, paired
from kg.extract.figures.shares import base_of
from kg.extract.figures.sieve import is_figure
from kg.extract.figures.tokens import Kind, Line
from kg.extract.times.frame import Times, when_at
from kg.model import Part, Stretch

_PLANNED = re.compile(
    "计划|拟(?=[于在建投])|预计|预期|力争|争取|目标|到20[2-9][0-9]年|将(?=[于在会投新建再达开])|即将"
)
_DEMANDED = re.compile("要求|必须|不得|应当|务必")


class Reader:
    """Reads the lines of one article in order, because a figure may lean on those before it."""

    def __init__(self, analysis: Analysis, lines: tuple[Line, ...], times: Times) -> None:
        self._analysis = analysis
        self._lines = lines
        self._times = times
        self._owners = Owners(analysis, lines)
        self._drafts: list[Draft] = []

    def drafts(self) -> list[Draft]:
        """All drafts, in order of place."""
        for number, line in enumerate(self._lines):
            if line.reading.sentence.part is not Part.BYLINE:
                self._read(number, line)
        return self._drafts

    def _read(self, number: int, line: Line) -> None:
        pairs = paired(line)
        for index in range(len(line.tokens)):
            if line.tokens[index].kind is Kind.QUANTITY and is_figure(line, index):
                draft = self._draft(number, line, index, pairs.get(index))
                if draft is not None and not draft.words.endswith(cues.FIGURATIVE):
                    self._drafts.append(draft)

    def _draft(self, number: int, line: Line, index: int, item: Item | None) -> Draft | None:
        quantity = line.tokens[index].quantity
        found = counted(line, index)
        if item is not None and item.words is not None:
            found = Counted(*item.words, "figures.paired", found.change if found else None)
        where = self._where(number, line, index, found)
        deed = found is not None and found.rule == "figures.deed"
        owner = self._owner(number, index, item, deed)
        if quantity is None or where is None or owner is None:
            return None
        found = found or Counted(0, 0, "figures.ellipsis")
        if item is not None:
            found = replace(found, rule="figures.paired")
        base, base_text = base_of(line, index)
        sentence = self._lines[where.sentence].reading.text
        return Draft(
            number, index, quantity, found, where, sentence[where.start : where.end], owner,
            self._analysis.mentions[owner.mention].text, line.reading.text[quantity.start : quantity.end],
            when=when_at(self._times, self._analysis.readings, number, quantity.start),
            modality=_modality(line, index), base=base, base_text=base_text, whole=self._whole(number, line, index),
        )  # fmt: skip

    def _owner(self, number: int, index: int, item: Item | None, deed: bool) -> Owner | None:
        if item is not None and item.named is not None:
            return Owner(item.named.index, "clause")
        return self._owners.of(number, index, deed=deed)

    def _where(self, number: int, line: Line, index: int, found: Counted | None) -> Stretch | None:
        """The place of the indicator: its own, or that of the figure that it goes on from."""
        if found is not None and found.end > found.start:
            return Stretch(number, found.start, found.end)
        paragraph = line.reading.sentence.paragraph
        quantity = line.tokens[index].quantity
        for draft in reversed(self._drafts):
            if self._lines[draft.number].reading.sentence.paragraph != paragraph or quantity is None:
                return None
            same = draft.quantity.unit == quantity.unit
            if (found is not None and draft.counted.change is None) or (found is None and same):
                return draft.indicator
        return None

    def _whole(self, number: int, line: Line, index: int) -> Draft | None:
        """What 其中 is a part of: the last figure of the kind before 其中, in the same paragraph."""
        text, token = line.reading.text, line.tokens[index]
        at = text.rfind("其中", 0, token.start)
        paragraph = line.reading.sentence.paragraph
        for draft in reversed(self._drafts):
            if at < 0 or self._lines[draft.number].reading.sentence.paragraph != paragraph:
                return None
            earlier = draft.number < number or draft.quantity.start < at
            if earlier and draft.counted.change is None:
                return draft
        return None


def _modality(line: Line, index: int) -> str | None:
    """Whether the clause plans or demands the figure."""
    first, _ = line.clause_of(index)
    words = line.reading.text[line.tokens[first].start : line.tokens[index].start]
    if _DEMANDED.search(words):
        return "demanded"
    return "planned" if _PLANNED.search(words) else None
