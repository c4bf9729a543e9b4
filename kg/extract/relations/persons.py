"""What is told of persons beside their posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.base import Analysis
from kg.extract.relations.ages import ages
from kg.extract.relations.homes import homes
from kg.extract.relations.kin import kin
from kg.extract.relations.members import crew, members
from kg.extract.relations.people import people_of
from kg.model import Claim, Post

_REACH = 2
"""How many sentences back a team may be named whose members are told of."""


def persons(analysis: Analysis, posts: Sequence[Post]) -> Iterator[Claim]:
    """Age, home, kin and membership; who holds a post in a body is not its member besides."""
    names = [m.text for m in analysis.mentions]
    held = {(names[p.person], names[p.organization]) for p in posts if p.organization is not None}
    for reading in analysis.readings:
        people = people_of(reading)
        if people.persons:
            yield from ages(people)
            yield from homes(analysis, people)
            yield from kin(analysis, people)
            near = analysis.readings[max(0, reading.index - _REACH) : reading.index]
            for found in (*members(people), *crew(people, near)):
                if found.object is None or (names[found.subject], names[found.object]) not in held:
                    yield found
