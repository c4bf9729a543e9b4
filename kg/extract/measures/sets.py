"""Which parts belong to which measure: the forms in which a text lists the members of a set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.base import Analysis, Named, Reading
from kg.extract.measures import behind, front
from kg.extract.measures.counts import count_of
from kg.extract.measures.forms import Form, bare_name
from kg.extract.measures.kinds import quoted_kinds
from kg.model import EntityClass, Stretch

PART_RULE = "measures.part"
HEAD_RULE = "measures.set"


@dataclass(frozen=True, slots=True)
class PartSet:
    """A measure and its named parts, where they stand; `rule` names the form of the list."""

    head: Stretch
    parts: tuple[Stretch, ...]
    rule: str


def sets(analysis: Analysis) -> tuple[PartSet, ...]:
    """Every set of the article with its members, one for each place that lists them."""
    found = [part_set for reading in analysis.readings for part_set in _of_sentence(reading)]
    listed = {_key(analysis, s.head) for s in found}
    found.extend(s for s in _counted(analysis) if _key(analysis, s.head) not in listed)
    listed = {_key(analysis, s.head) for s in found}
    found.extend(s for s in _quoted(analysis) if _key(analysis, s.head) not in listed)
    return tuple(found)


def _key(analysis: Analysis, at: Stretch) -> str:
    return bare_name(analysis.readings[at.sentence].text[at.start : at.end])


def heads(reading: Reading) -> list[Named]:
    """The measures of a sentence that may be sets: not what was found as a part itself."""
    return [
        n
        for n in reading.names
        if n.cls is EntityClass.MEASURE and n.mention.rule != PART_RULE and not n.mention.anaphor
    ]


def _of_sentence(reading: Reading) -> Iterator[PartSet]:
    measures = heads(reading)
    taken: set[tuple[int, int]] = set()
    forms: list[Form] = [*front.forms(reading, measures), *behind.forms(reading.text, measures)]
    for form in forms:
        if form.head not in taken and not any(a < form.head[1] and form.head[0] < b for a, b in form.parts):
            taken.add(form.head)
            yield _stretched(reading.index, form)


def _stretched(index: int, form: Form) -> PartSet:
    return PartSet(
        Stretch(index, *form.head),
        tuple(Stretch(index, a, b) for a, b in form.parts),
        f"relations.{form.rule}",
    )


def _counted(analysis: Analysis) -> Iterator[PartSet]:
    """A set and just so many measures of its kind in one paragraph: 五道岗 and the five called …岗."""
    for readings in _paragraphs(analysis):
        names = [n for r in readings for n in heads(r)]
        seen: set[str] = set()
        for head in names:
            parts = _alike(bare_name(head.mention.text), names)
            kind = behind.kind_of(bare_name(head.mention.text))
            if parts and kind not in seen:
                seen.add(kind)
                yield PartSet(head.mention.at, parts, "relations.counted-set")


def _paragraphs(analysis: Analysis) -> Iterator[list[Reading]]:
    paragraphs: dict[int, list[Reading]] = {}
    for reading in analysis.readings:
        paragraphs.setdefault(reading.sentence.paragraph, []).append(reading)
    yield from paragraphs.values()


def _quoted(analysis: Analysis) -> Iterator[PartSet]:
    for readings in _paragraphs(analysis):
        for head, parts in quoted_kinds(readings):
            yield PartSet(head, parts, "relations.counted-set")


def _alike(head: str, names: list[Named]) -> tuple[Stretch, ...]:
    """The measures that the set counts, where they are as many as it says."""
    count = count_of(head)
    kind = behind.kind_of(head)
    if count is None or not kind or count.total < 3:
        return ()
    own: dict[str, Stretch] = {}
    for name in names:
        text = bare_name(name.mention.text)
        if text.endswith(kind) and text != head and count_of(text) is None:
            own.setdefault(text, name.mention.at)
    return tuple(own.values()) if len(own) == count.total else ()
