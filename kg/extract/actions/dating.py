"""The day of a deed that has none by its own clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base import Analysis
from kg.extract.times.find import TimeMention
from kg.extract.times.frame import Times, when_at
from kg.model import Action, When

_STOP = re.compile("[，,。；;：:]")
_DEADLINE = ("前", "以前", "之前")
_DECIDED = ("appoint", "remove", "approve")
"""What a body decides on one day, though the report tells it over several paragraphs."""


def dated(found: Iterable[Action], analysis: Analysis, when: Times) -> Iterator[Action]:
    """The actions; a deed has the day that heads its sentence or paragraph, a plan that when it is due."""
    for action in found:
        basis = action.basis
        day = None
        if basis.when is None and basis.modality in ("planned", "demanded"):
            at = basis.trigger
            day = _due(when[at.sentence], analysis.readings[at.sentence].text, at.start)
        elif basis.when is None and basis.modality is None:
            day = _of_deed(action, analysis, when)
        yield action if day is None else replace(action, basis=replace(basis, when=day))


def _due(times: tuple[TimeMention, ...], text: str, offset: int) -> When | None:
    """6月底前: by when what the verb at an offset tells is to be done, if its clause says so."""
    for mention in reversed(times):
        if mention.end <= offset and not _STOP.search(text, mention.end, offset):
            return mention.when if mention.role == "until" and mention.when.date else None
    return None


def _of_deed(action: Action, analysis: Analysis, when: Times) -> When | None:
    at = action.basis.trigger
    day = when_at(when, analysis.readings, at.sentence, at.start)
    if day is None and action.type in _DECIDED:
        day = _only_day(when[: at.sentence])
    ends = [m for m in when[at.sentence] if m.role == "until" and m.when == day]
    fits = all(m.start < at.start and not m.when.text.endswith(_DEADLINE) for m in ends)
    return day if day is not None and (day.date or day.start) and fits else None


def _only_day(when: Times) -> When | None:
    """The one day that these sentences name."""
    days = {m.when.date: m.when for row in when for m in row if m.day is not None and m.day.day}
    return next(iter(days.values())) if len(days) == 1 else None
