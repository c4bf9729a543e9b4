"""Which node of the graph answers for which row of the gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from kg.evaluate.fold import fold
from kg.evaluate.gold_rows import EntityRow, Row
from kg.evaluate.graph_text import GivenEntity

PERSONS = frozenset({"Person", "Official"})


R = TypeVar("R", bound=Row)
N = TypeVar("N")


def typed(row: EntityRow, entity: GivenEntity) -> bool:
    """Whether its one leaf class is accepted; Person and Official answer for each other."""
    wanted = {cls.value for cls in row.types}
    if wanted & PERSONS:
        wanted |= PERSONS
    return len(entity.types) == 1 and bool(entity.types & wanted)


def align(gold: Sequence[EntityRow], entities: Mapping[str, GivenEntity]) -> dict[str, str]:
    """Gold id -> node, one node for one id: right class and label first, then the most shared names."""
    pairs = [
        (rank, row.id, iri)
        for row in gold
        for iri, entity in entities.items()
        if (rank := _rank(row, entity)) is not None
    ]
    found: dict[str, str] = {}
    used: set[str] = set()
    for _, entity_id, iri in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        if entity_id not in found and iri not in used:
            found[entity_id] = iri
            used.add(iri)
    return found


def _rank(row: EntityRow, entity: GivenEntity) -> tuple[bool, bool, bool, int, bool] | None:
    names = {fold(name) for name in row.names}
    shared = names & entity.names
    if not shared:
        return None
    return (
        typed(row, entity),
        fold(entity.label) in names,
        fold(row.name) in entity.names,
        len(shared),
        not row.optional,
    )


def match(gold: Sequence[R], nodes: Mapping[str, N], same: Callable[[R, N], bool]) -> dict[int, str]:
    """Row number -> node, one to one, as many as possible, required rows first (augmenting paths)."""
    options = [[name for name, node in nodes.items() if same(row, node)] for row in gold]
    holder: dict[str, int] = {}

    def place(row: int, seen: set[str]) -> bool:
        for name in options[row]:
            if name not in seen:
                seen.add(name)
                if name not in holder or place(holder[name], seen):
                    holder[name] = row
                    return True
        return False

    for row in sorted(range(len(gold)), key=lambda i: gold[i].optional):
        place(row, set())
    return {row: name for name, row in holder.items()}
