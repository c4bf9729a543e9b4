"""The persons of a sentence, those of a list together, and who stands next to a place in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.base import Named, Reading
from kg.extract.relations.claims import claim
from kg.model import PERSONS, Claim
from kg.vocab import Predicate

BETWEEN = re.compile("[、和与跟同及]")


@dataclass(frozen=True, slots=True)
class People:
    """A sentence's persons in order; `runs` groups those that 、 or 和 joins (石桥村村民何敏、郭明)."""

    reading: Reading
    persons: tuple[Named, ...]
    runs: tuple[tuple[Named, ...], ...]

    def behind(self, offset: int) -> tuple[tuple[Named, ...], str]:
        """The first list of persons behind an offset, and the words up to it."""
        index = bisect_left(self.runs, offset, key=lambda run: run[0].start)
        if index == len(self.runs):
            return (), ""
        return self.runs[index], self.reading.text[offset : self.runs[index][0].start]

    def before(self, offset: int) -> tuple[Named | None, str]:
        """The last person that ends before an offset, and the words between."""
        index = bisect_right(self.persons, offset, key=lambda p: p.end) - 1
        if index < 0:
            return None, ""
        return self.persons[index], self.reading.text[self.persons[index].end : offset]


def people_of(reading: Reading) -> People:
    """The persons of a sentence, pronouns among them."""
    persons = tuple(n for n in reading.outer if n.cls in PERSONS)
    return People(reading, persons, tuple(_runs(reading.text, persons)))


def _runs(text: str, persons: Sequence[Named]) -> Iterator[tuple[Named, ...]]:
    run: list[Named] = []
    for person in persons:
        if run and not BETWEEN.fullmatch(text, run[-1].end, person.start):
            yield tuple(run)
            run = []
        run.append(person)
    if run:
        yield tuple(run)


def claims(
    reading: Reading,
    subject: Named,
    predicate: Predicate,
    object_: Named,
    rule: str,
    trigger: tuple[int, int],
) -> Iterator[Claim]:
    """The claim, if the classes allow it; an empty trigger gives way to the object's name."""
    at = trigger if trigger[0] < trigger[1] else (object_.start, object_.end)
    found = claim(reading, subject, predicate, object_, rule, at)
    if found is not None:
        yield found
