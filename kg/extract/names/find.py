"""All the names of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from kg.extract.base import Reading
from kg.extract.names.anaphors import anaphors
from kg.extract.names.bodies import known_bodies, tagged_names
from kg.extract.names.candidates import Candidate, overlap
from kg.extract.names.context import Context
from kg.extract.names.lattice import best, carried
from kg.extract.names.nested import BRANDED, inside
from kg.extract.names.patterns import patterns
from kg.extract.names.persons import persons
from kg.extract.names.places import divisions
from kg.extract.names.repeat import repeats
from kg.extract.names.schemes import created, numbered, quoted
from kg.extract.names.suffixed import suffixed
from kg.extract.names.titles import organs, territories
from kg.model import Mention, Stretch

_SOURCES: tuple[Callable[[Context], Iterable[Candidate]], ...] = (
    persons, divisions, suffixed, known_bodies, tagged_names, quoted, numbered, organs, anaphors, created, patterns,
)


def find(readings: tuple[Reading, ...]) -> tuple[Mention, ...]:
    """The mentions of an article's sentences, in order; what is certain in one sentence helps to read the others."""
    contexts = [Context(r.text, r.words, r.sentence.lead) for r in readings]
    found = [[c for source in _SOURCES for c in source(context)] for context in contexts]
    first = [best(carried(candidates)) for candidates in found]
    extra = repeats(contexts, first)
    mentions: list[Mention] = []
    for reading, context, candidates, more in zip(readings, contexts, found, extra, strict=True):
        everything = [*candidates, *more]
        chosen = best(carried([*everything, *territories(context, [])]))
        own = list(territories(context, chosen))
        mentions.extend(_mentions(reading, context, chosen, [*everything, *own], len(mentions)))
    return _without_brands(mentions)


def _without_brands(mentions: list[Mention]) -> tuple[Mention, ...]:
    """A place in a firm's or product's name counts only where the article names the place elsewhere."""
    elsewhere = {m.text for m in mentions if m.within is None or mentions[m.within].cls not in BRANDED}
    kept = [m.within is None or mentions[m.within].cls not in BRANDED or m.text in elsewhere for m in mentions]
    numbers = list(accumulate(kept, initial=0))
    return tuple(
        replace(m, within=numbers[m.within] if m.within is not None else None)
        for m, keep in zip(mentions, kept, strict=True) if keep
    )


def _mentions(
    reading: Reading, context: Context, chosen: list[Candidate], candidates: list[Candidate], offset: int
) -> Iterator[Mention]:
    number = offset
    for outer in chosen:
        yield _mention(reading, outer, None)
        here = number
        number += 1
        for inner in inside(context, outer, [c for c in candidates if overlap(c, outer)]):
            yield _mention(reading, inner, here)
            number += 1


def _mention(reading: Reading, c: Candidate, within: int | None) -> Mention:
    confidence = min(0.99, 0.5 + 0.1 * c.score)
    return Mention(
        Stretch(reading.index, c.start, c.end), reading.text[c.start : c.end], c.cls, c.rule, confidence, c.anaphor, within
    )
