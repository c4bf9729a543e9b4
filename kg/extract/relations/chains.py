"""What names say by standing in one another or side by side: 柳湾区教育局, 云溪经开区嘉业精密."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.claims import AGENTS, BODIES, ORGANIZATIONS, PERSONS, PLACES, claim
from kg.lexicon import load
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_CHAINED = BODIES | PLACES | {
    EntityClass.PROJECT, EntityClass.PRODUCT, EntityClass.EVENT, EntityClass.MEASURE
}  # fmt: skip
_WINDOW = 12
_ADOPTED = frozenset({EntityClass.EVENT, EntityClass.MEASURE})
_MADE = frozenset({EntityClass.PROJECT, EntityClass.PRODUCT})


def chains(analysis: Analysis) -> Iterator[Claim]:
    """Claims from every row of names that stand directly side by side, and from the names inside them."""
    stems: dict[str, list[Named]] = {}
    for reading in analysis.readings:
        for name in reading.names:
            if name.cls in BODIES and not name.mention.anaphor and len(name.mention.text) > 2:
                stems.setdefault(name.mention.text, []).append(name)
    for reading in analysis.readings:
        for row in _rows(reading):
            for number, name in enumerate(row):
                near = row[max(0, number - _WINDOW) : number + _WINDOW]
                stem = _stem(reading, name, near, stems)
                found = [stem] if stem else _direct(reading, name, near)
                yield from (c for c in found if c is not None)


def _stem(reading: Reading, name: Named, row: list[Named], stems: dict[str, list[Named]]) -> Claim | None:
    """A body whose name is that of another, named elsewhere, and an ending: 柳湾区红十字会|党支部."""
    text = name.mention.text
    if name.cls not in ORGANIZATIONS or name.mention.anaphor:
        return None
    inner = max((o.end for o in row if o.start == name.start and o.end < name.end), default=name.start)
    for end in range(len(text) - 2, max(2, inner - name.start), -1):
        parents = stems.get(text[:end], [])
        if parents and _is_ending(name, text[end:], parents[0]):
            before = [p for p in parents if (p.mention.at.sentence, p.start) < (reading.index, name.start)]
            return claim(
                reading,
                name,
                Predicate.SUB_ORGANIZATION_OF,
                (before or parents)[-1 if before else 0],
                "nested-name",
            )
    return None


def _is_ending(name: Named, ending: str, parent: Named) -> bool:
    """Whether a name that goes on so is that of a part or an organ; a firm may bear any place's name."""
    if parent.cls is EntityClass.JURISDICTION:
        return name.cls is not EntityClass.ENTERPRISE
    return ending in load.suffixes() or ending in load.title_organs()


def _rows(reading: Reading) -> Iterator[list[Named]]:
    """The outer names that touch each other, each with the names inside it."""
    row: list[Named] = []
    end = -1
    for name in reading.names:
        if name.mention.within is None:
            if name.start != end:
                yield row
                row = []
            end = name.end
        row.append(name)
    yield row


def _direct(reading: Reading, name: Named, row: list[Named]) -> Iterator[Claim | None]:
    """The name's direct links to the names in front of it or inside it."""
    if name.cls not in _CHAINED or name.mention.anaphor:
        return
    inner = [
        o
        for o in row
        if name.start <= o.start and o.end <= name.end and o.end - o.start < name.end - name.start
    ]
    brands = [o for o in inner if o.cls is EntityClass.ENTERPRISE and name.cls in PLACES]
    inner = [o for o in inner if not any(b.start <= o.start and o.end <= b.end for b in brands)]
    ahead = [o for o in row if o.end <= name.start and o.cls not in PERSONS and not _beside(o, name, row)]
    near = sorted([*inner, *ahead], key=lambda o: (o.end, o.end - o.start), reverse=True)
    yield from _links(reading, name, near, {o.index for o in inner})


def _beside(other: Named, name: Named, row: list[Named]) -> bool:
    """Whether a person stands between the two, so that they are no chain."""
    return any(o.cls in PERSONS and other.end <= o.start and o.end <= name.start for o in row)


def _links(reading: Reading, name: Named, near: list[Named], inner: set[int]) -> Iterator[Claim | None]:
    if name.cls is EntityClass.ENTERPRISE:
        yield from _enterprise(reading, name, near, inner)
    elif name.cls in ORGANIZATIONS:
        yield from _first(reading, name, Predicate.SUB_ORGANIZATION_OF, near, BODIES)
    elif name.cls in PLACES:
        places = {EntityClass.JURISDICTION} if name.cls is EntityClass.JURISDICTION else PLACES
        yield from _first(reading, name, Predicate.WITHIN, near, places)
    elif name.cls in _MADE:
        makers = [o for o in near if o.cls is not EntityClass.JURISDICTION]
        yield from _first(reading, name, Predicate.UNDERTAKEN_BY, makers, BODIES)
        if name.cls is EntityClass.PROJECT:
            yield from _first(reading, name, Predicate.WITHIN, near, PLACES)
    elif name.cls in _ADOPTED:
        yield from _first(reading, name, Predicate.ADOPTED_BY, near, AGENTS)


def _enterprise(reading: Reading, name: Named, near: list[Named], inner: set[int]) -> Iterator[Claim | None]:
    """A branch belongs to its firm; a place in front of a firm holds it, a place in its own name does not."""
    firms = [o for o in near if o.cls in ORGANIZATIONS]
    if firms:
        yield from _first(reading, name, Predicate.SUB_ORGANIZATION_OF, firms, ORGANIZATIONS)
    else:
        outside = [o for o in near if o.index not in inner]
        yield from _first(reading, name, Predicate.WITHIN, outside, PLACES)


def _first(
    reading: Reading,
    name: Named,
    predicate: Predicate,
    near: list[Named],
    classes: frozenset[EntityClass] | set[EntityClass],
) -> Iterator[Claim | None]:
    parent = next((o for o in near if o.cls in classes), None)
    if parent is not None:
        rule = "nested-name" if name.start <= parent.start else "adjacent-names"
        yield claim(reading, name, predicate, parent, rule)
