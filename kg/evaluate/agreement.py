"""How far two annotators of one page agree, layer by layer.

    python -m kg.evaluate.agreement FIRST SECOND [--rows]

compares the gold files of one name in two folders; `--rows` lists each row that only one of the two has.
Rows are matched one to one, as many as possible; a row that is alone and optional counts for nobody. F1 is
symmetric: twice the rows in common over all rows of both (Hripcsak and Rothschild 2005).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError, UsageError
from kg.evaluate.alignment import PERSONS, R, match
from kg.evaluate.fold import alike, fold
from kg.evaluate.gold_file import load_gold
from kg.evaluate.gold_rows import ActionRow, EntityRow, FigureRow, Gold, PostRow, RelationRow
from kg.evaluate.rows import shown_row
from kg.evaluate.tally import Tally

_INDICATOR_FLOOR = 0.5
_OBJECT_FLOOR = 0.4
_VERB_SLACK = 3
_SYMMETRIC = ("kg:kinOf", "kg:cooperatesWith")

Ids = Mapping[str, str]
"""Id of an entity in the first answers -> id of the same entity in the second."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A tally a layer (first annotator as gold, second as given), and the rows that only one has."""

    layers: Mapping[str, Tally]
    only: tuple[str, ...]


def agreement(first: Gold, second: Gold) -> Agreement:
    """Compare two annotators' answers for one page.

    >>> from kg.model import EntityClass
    >>> town = EntityRow("a", "沿江镇", (EntityClass.JURISDICTION,))
    >>> same = EntityRow("b", "云溪县沿江镇", (EntityClass.JURISDICTION,), ("沿江镇",))
    >>> agreement(Gold("a.txt", (town,)), Gold("a.txt", (same,))).layers["entities"].f1
    1.0
    """
    pairs = match(first.entities, {row.id: row for row in second.entities}, _same_entity)
    ids = {first.entities[n].id: found for n, found in pairs.items()}
    layers: dict[str, Tally] = {}
    only: list[str] = []
    for layer, rows, others, same in (
        ("entities", first.entities, second.entities, lambda a, b: ids.get(a.id) == b.id),
        ("posts", first.posts, second.posts, lambda a, b: _same_post(a, b, ids)),
        ("relations", first.relations, second.relations, lambda a, b: _same_relation(a, b, ids)),
        ("figures", first.figures, second.figures, lambda a, b: _same_figure(a, b, ids)),
        ("actions", first.actions, second.actions, lambda a, b: _same_action(a, b, ids)),
    ):
        layers[layer], lonely = _compared(layer, rows, others, same)
        only += lonely
    layers["spans"] = _spans(first, second, ids)
    return Agreement(layers, tuple(only))


def _compared(
    layer: str, rows: Sequence[R], others: Sequence[R], same: Callable[[R, R], bool]
) -> tuple[Tally, list[str]]:
    numbered = {str(n): other for n, other in enumerate(others)}
    pairs = match(rows, numbered, same)
    taken = set(pairs.values())
    left = [row for n, row in enumerate(rows) if n not in pairs and not row.optional]
    right = [row for n, row in numbered.items() if n not in taken and not row.optional]
    only = [f"{layer} first   {shown_row(row)}" for row in left]
    only += [f"{layer} second  {shown_row(row)}" for row in right]
    return Tally(len(pairs), 0, len(pairs) + len(left), len(pairs) + len(right)), only


def _same_entity(a: EntityRow, b: EntityRow) -> bool:
    types, others = ({cls.value for cls in row.types} for row in (a, b))
    alike_types = types & others or (types & PERSONS and others & PERSONS)
    names, other_names = ({fold(name) for name in row.names} for row in (a, b))
    return bool(alike_types) and bool(names & other_names)


def _meet(a: Sequence[str], b: Sequence[str], ids: Ids) -> bool:
    """Whether the two accept one entity in common, or both none."""
    return bool({ids.get(one) for one in a} & set(b)) if a and b else not a and not b


def _same_post(a: PostRow, b: PostRow, ids: Ids) -> bool:
    titles = {fold(title) for title in a.titles} & {fold(title) for title in b.titles}
    return bool(titles) and ids.get(a.person) == b.person and _meet(a.bodies, b.bodies, ids)


def _same_relation(a: RelationRow, b: RelationRow, ids: Ids) -> bool:
    if a.predicate != b.predicate:
        return False
    mirrored = a.predicate in _SYMMETRIC and [ids.get(one) for one in a.objects] == [b.subject]
    if mirrored and ids.get(a.subject) in b.objects:
        return True
    return ids.get(a.subject) == b.subject and _meet(a.objects, b.objects, ids)


def _same_figure(a: FigureRow, b: FigureRow, ids: Ids) -> bool:
    units = {fold(unit) for unit in a.units} & {fold(unit) for unit in b.units}
    words = any(alike(x, y, _INDICATOR_FLOOR) for x in a.indicators for y in b.indicators)
    return (
        a.value == b.value
        and bool(units or not (a.units and b.units))
        and words
        and _meet(a.about, b.about, ids)
    )


def _same_action(a: ActionRow, b: ActionRow, ids: Ids) -> bool:
    verbs = any(_one_verb(fold(x), fold(y)) for x in a.verbs for y in b.verbs)
    objects = not (a.objects and b.objects) or any(
        alike(x, y, _OBJECT_FLOOR) for x in a.objects for y in b.objects
    )
    moods = bool(a.modality) == bool(b.modality) and a.polarity == b.polarity
    return verbs and objects and moods and _meet(a.agents, b.agents, ids)


def _one_verb(a: str, b: str) -> bool:
    return a == b or (abs(len(a) - len(b)) <= _VERB_SLACK and (a in b or b in a))


def _spans(first: Gold, second: Gold, ids: Ids) -> Tally:
    mine = Counter((span.start, span.end, ids.get(span.id, "")) for span in first.spans)
    others = Counter((span.start, span.end, span.id) for span in second.spans)
    return Tally((mine & others).total(), 0, mine.total(), others.total())


def compared(first: Path, second: Path) -> Iterator[tuple[str, Agreement]]:
    """Each page that both folders answer, by name. Raises UsageError where there is none."""
    names = sorted({p.name for p in first.glob("*.json")} & {p.name for p in second.glob("*.json")})
    if not names:
        raise UsageError(f"{first} and {second} have no gold file of one name")
    for name in names:
        yield name, agreement(load_gold(first / name), load_gold(second / name))


def main(args: Sequence[str]) -> int:
    """Print the agreement of two folders; 0, or 2 where an input cannot be read."""
    try:
        found = list(compared(Path(args[0]), Path(args[1])))
    except KgError as error:
        print(f"agreement: {error}", file=sys.stderr)
        return error.exit_code
    whole: dict[str, Tally] = {}
    for name, one in found:
        print(f"{name:<40} " + "  ".join(f"{layer} {tally.f1:.2f}" for layer, tally in one.layers.items()))
        if "--rows" in args:
            print("\n".join(f"    {row}" for row in one.only))
        whole = {layer: whole.get(layer, Tally()) + tally for layer, tally in one.layers.items()}
    for layer, tally in whole.items():
        print(
            f"{layer:<10} F1 {tally.f1:.3f}  ({tally.hit} in common, {tally.wanted} and {tally.given} rows)"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
