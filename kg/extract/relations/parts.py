"""Measures and their named parts, from the lists that the measures' grammar reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.base import Analysis, Named
from kg.extract.measures.sets import PartSet
from kg.extract.relations.claims import claim, fits
from kg.model import Claim, EntityClass, Stretch
from kg.vocab import Predicate

_MEASURE = EntityClass.MEASURE


def parts(analysis: Analysis, found: Sequence[PartSet]) -> Iterator[Claim]:
    """One claim for each part of each set; a set that is told again under another name is told once."""
    told: set[frozenset[str]] = set()
    for part_set in found:
        members = frozenset(_text(analysis, p) for p in part_set.parts)
        if members not in told:
            told.add(members)
            yield from _parts(analysis, part_set)


def other_names(analysis: Analysis, found: Sequence[PartSet]) -> dict[int, int]:
    """Mentions of a set by another name (all its parts at once, or the same parts) -> its first mention."""
    whole: dict[str, int] = {}
    same: dict[int, int] = {}
    for part_set in found:
        head = _named(analysis, part_set.head, subject=True)
        if head is not None:
            first = whole.setdefault("".join(_text(analysis, p) for p in part_set.parts), head.index)
            if first != head.index:
                same[head.index] = first
    for index, mention in enumerate(analysis.mentions):
        if mention.cls is _MEASURE and whole.get(mention.text, index) != index:
            same[index] = whole[mention.text]
    return same


def _text(analysis: Analysis, at: Stretch) -> str:
    return analysis.readings[at.sentence].text[at.start : at.end]


def _parts(analysis: Analysis, part_set: PartSet) -> Iterator[Claim]:
    head = _named(analysis, part_set.head, subject=True)
    if head is None:
        return
    for at in part_set.parts:
        part = _named(analysis, at, subject=False)
        if part is not None:
            reading = analysis.readings[at.sentence]
            trigger = (at.start, at.end)
            made = claim(
                reading, head, Predicate.HAS_PART, part, part_set.rule.removeprefix("relations."), trigger
            )
            if made is not None:
                yield made


def _named(analysis: Analysis, at: Stretch, subject: bool) -> Named | None:
    """The name that stands just there and may bear the relation."""
    for name in analysis.readings[at.sentence].names:
        if name.mention.at == at and not name.mention.anaphor:
            if subject and fits(name.cls, Predicate.HAS_PART, name.cls):
                return name
            if not subject and fits(_MEASURE, Predicate.HAS_PART, name.cls):
                return name
    return None
