"""Mentions of the parts of measures, and of numbered sets that only their list makes a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.base import Analysis
from kg.extract.measures.quotes import siblings
from kg.extract.measures.sets import HEAD_RULE, PART_RULE, sets
from kg.model import EntityClass, Mention, Stretch

_MEMBERS = frozenset(
    {EntityClass.MEASURE, EntityClass.TEAM, EntityClass.OFFICE, EntityClass.INSTITUTION,
     EntityClass.ENTERPRISE, EntityClass.JURISDICTION, EntityClass.PERSON, EntityClass.OFFICIAL}
)  # fmt: skip


def find(analysis: Analysis) -> tuple[Mention, ...]:
    """The named parts of measures that are no mentions yet, in order of place.

    A part that stands as a name already keeps its class; a set that its list alone makes a name (四项对接 in
    “…”等四项对接活动) is new too, and so is what stands in marks of its own beside a name
    (“甲”“乙”“丙”三大活动).
    """
    known = _by_sentence(m.at for m in analysis.mentions if m.cls in _MEMBERS and not m.anaphor)
    named = _by_sentence(m.at for m in analysis.mentions)
    found: dict[Stretch, str] = {}
    for part_set in sets(analysis):
        for at, rule in [(part_set.head, HEAD_RULE), *((p, PART_RULE) for p in part_set.parts)]:
            beside = known.get(at.sentence, set())
            if at not in beside and not any(_crosses(at, other) for other in beside):
                found.setdefault(at, rule)
    classes = dict.fromkeys(found, EntityClass.MEASURE)
    for at, cls in siblings(analysis):
        if at not in classes and not any(_touches(at, o) for o in named.get(at.sentence, ())):
            classes[at], found[at] = cls, "measures.sibling"
    return tuple(_mentions(analysis, found, classes))


def _by_sentence(places: Iterable[Stretch]) -> dict[int, set[Stretch]]:
    found: dict[int, set[Stretch]] = {}
    for at in places:
        found.setdefault(at.sentence, set()).add(at)
    return found


def _touches(at: Stretch, other: Stretch) -> bool:
    return at.start < other.end and other.start < at.end


def _crosses(at: Stretch, other: Stretch) -> bool:
    """Whether two of a sentence share some characters, and each has some of its own."""
    return at.start < other.start < at.end < other.end or other.start < at.start < other.end < at.end


def _mentions(
    analysis: Analysis, found: dict[Stretch, str], classes: dict[Stretch, EntityClass]
) -> Iterator[Mention]:
    for at in sorted(found):
        text = analysis.readings[at.sentence].text[at.start : at.end]
        yield Mention(at, text, classes[at], found[at], 0.8)
