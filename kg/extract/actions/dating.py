"""The day of a deed that has none by its own clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base import Analysis
from kg.extract.times.find import TimeMention
from kg.extract.times.frame import Reach, Times, day_of_deed
from kg.model import Action, When

_STOP = re.compile("[，,。；;：:]")
_DEADLINE = ("前", "以前", "之前")
_DECIDED = ("appoint", "remove", "approve")
"""What a body decides on one day, though the report tells it over several paragraphs."""


def dated(found: Iterable[Action], analysis: Analysis, when: Times) -> Iterator[Action]:
    """The actions; a deed has the day that heads its sentence or paragraph, a plan that when it is due."""
    for told in found:
        action = _without_frame(told, analysis, when)
        basis = action.basis
        day = None
        if basis.when is None and basis.modality in ("planned", "demanded"):
            at = basis.trigger
            day = _due(when[at.sentence], analysis.readings[at.sentence].text, at.start)
        elif basis.when is None and basis.modality is None:
            day = _of_deed(action, analysis, when)
        yield action if day is None else replace(action, basis=replace(basis, when=day))


def _without_frame(action: Action, analysis: Analysis, when: Times) -> Action:
    """The action without a time that its clause does not name, where only its clause's may date it."""
    basis, at = action.basis, action.basis.trigger
    text = analysis.readings[at.sentence].text
    if basis.when is None or basis.modality is not None or _reach(action, text) != "clause":
        return action
    own = day_of_deed(when, analysis.readings, at.sentence, at.start, "clause")
    return action if own == basis.when else replace(action, basis=replace(basis, when=None))


def _due(times: tuple[TimeMention, ...], text: str, offset: int) -> When | None:
    """6月底前: by when what the verb at an offset tells is to be done, if its clause says so."""
    for mention in reversed(times):
        if mention.end <= offset and not _STOP.search(text, mention.end, offset):
            return mention.when if mention.role == "until" and mention.when.date else None
    return None


def _of_deed(action: Action, analysis: Analysis, when: Times) -> When | None:
    at = action.basis.trigger
    reach = _reach(action, analysis.readings[at.sentence].text)
    day = day_of_deed(when, analysis.readings, at.sentence, at.start, reach)
    if day is None and action.type in _DECIDED and reach == "paragraph":
        day = _only_day(when[: at.sentence])
    ends = [m for m in when[at.sentence] if m.role == "until" and m.when == day]
    fits = all(m.start < at.start and not m.when.text.endswith(_DEADLINE) for m in ends)
    return day if day is not None and (day.date or day.start) and fits else None


def _reach(action: Action, text: str) -> Reach:
    """How far off a time may date the deed: what describes a noun, or says who has a task, stands alone."""
    _, _, rule = action.basis.rule.partition(".")
    at = action.basis.trigger.start
    tasked = rule == "by-agent" and text.rfind("由", 0, at) > text.rfind("被", 0, at)
    if tasked or rule == "attributive":
        return "clause"
    return "sentence" if rule == "said" else "paragraph"


def _only_day(when: Times) -> When | None:
    """The one day that these sentences name."""
    days = {m.when.date: m.when for row in when for m in row if m.day is not None and m.day.day}
    return next(iter(days.values())) if len(days) == 1 else None
