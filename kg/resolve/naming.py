"""From the rows that are one thing to its node: label, class, names, and a key of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import EntityClass
from kg.nodes import KeyRow, Node, fold, kind_of
from kg.resolve.names import key_of, stands_alone
from kg.vocab import Kind

_ORDER = {cls: number for number, cls in enumerate(EntityClass)}


@dataclass(frozen=True, slots=True)
class Draft:
    """A node before its key is certain; `base` is the folded label."""

    node: Node
    base: str
    place: str
    body: str
    home: str
    known_place: bool


def draft(rows: Sequence[KeyRow]) -> Draft:
    """What the rows of one thing say together; their order does not matter."""
    label = _label(rows)
    base = fold(label)
    node = Node(
        kind=kind_of(rows[0].cls),
        key=base,
        label=label,
        names=_names(rows),
        cls=leaf_class(rows),
        code=_code(rows),
    )
    home = min((row.article, row.index) for row in rows)
    return Draft(
        node,
        base,
        place=fold(_commonest(row.place_name for row in rows)),
        body=fold(_commonest(row.body_name for row in rows)),
        home=f"{home[0]}-{home[1]}",
        known_place=any(row.place for row in rows),
    )


def leaf_class(rows: Iterable[KeyRow]) -> EntityClass:
    """Official beats Person; else the class of most mentions, in a tie the first of the ontology's order."""
    weights: Counter[EntityClass] = Counter()
    for row in rows:
        weights[row.cls] += max(row.mentions, 1)
    if weights[EntityClass.OFFICIAL]:
        return EntityClass.OFFICIAL
    return min(weights, key=lambda cls: (-weights[cls], _ORDER[cls]))


def _label(rows: Sequence[KeyRow]) -> str:
    """The fullest name, a complete one if there is any; of spellings alike the commonest."""
    labels = Counter(row.label for row in rows if row.complete) or Counter(row.label for row in rows)
    return min(labels, key=lambda label: (-len(fold(label)), -labels[label], label))


def _names(rows: Iterable[KeyRow]) -> tuple[str, ...]:
    forms = Counter(name for row in rows for name in {row.label, *row.names} if name.strip())
    return tuple(sorted(forms, key=lambda name: (-forms[name], name)))


def _code(rows: Iterable[KeyRow]) -> str | None:
    codes = {row.code for row in rows if row.code}
    return next(iter(codes)) if len(codes) == 1 else None


def _commonest(values: Iterable[str | None]) -> str:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def keyed(drafts: Sequence[Draft]) -> list[Node]:
    """The nodes, in the order of the drafts, no two of a kind with one key.

    Where labels collide each bears its body or place behind; the article that first tells of a thing only
    where the texts give neither.
    """
    same: dict[tuple[Kind, str], list[int]] = {}
    for number, one in enumerate(drafts):
        same.setdefault((one.node.kind, one.base), []).append(number)
    keys = {numbers[0]: drafts[numbers[0]].base for numbers in same.values() if len(numbers) == 1}
    used = {(drafts[number].node.kind, key) for number, key in keys.items()}
    for group in sorted(same):
        if len(same[group]) > 1:
            for number, key in _suffixed(drafts, same[group], used):
                keys[number] = key
                used.add((drafts[number].node.kind, key))
    nodes = [replace(one.node, key=keys[number]) for number, one in enumerate(drafts)]
    return _with_proposals(drafts, nodes, same.values())


def _suffixed(
    drafts: Sequence[Draft], numbers: Sequence[int], used: set[tuple[Kind, str]]
) -> Iterator[tuple[int, str]]:
    options = {number: list(_options(drafts[number])) for number in numbers}
    chosen = dict.fromkeys(numbers, 0)
    while True:
        keys = {number: options[number][chosen[number]] for number in numbers}
        counts = Counter(keys.values())
        clashing = [n for n in numbers if counts[keys[n]] > 1 or (drafts[n].node.kind, keys[n]) in used]
        movable = [n for n in clashing if chosen[n] + 1 < len(options[n])]
        if not movable:
            return iter(keys.items())
        for number in movable:
            chosen[number] += 1


def _options(one: Draft) -> Iterator[str]:
    """What may tell a thing from its namesakes, the best first; the last is its alone."""
    parts = [one.body, one.place] if one.node.kind is Kind.PERSON else [one.place, one.body]
    parts = [part for part in parts if part and part != one.base]
    for length in range(1, len(parts) + 1):
        yield "-".join((one.base, *parts[:length]))
    if not parts:
        yield one.base
    yield "-".join((one.base, *parts, one.home))


def _with_proposals(drafts: Sequence[Draft], nodes: list[Node], same: Iterable[Sequence[int]]) -> list[Node]:
    """Namesakes left apart are proposed to a person: people always, things where a place is not known."""
    for numbers in same:
        first, *others = sorted(numbers, key=lambda n: nodes[n].key)
        for number in others:
            person = nodes[number].kind is Kind.PERSON
            if person or not (drafts[first].known_place and drafts[number].known_place):
                nodes[number] = replace(nodes[number], possibly_same=(nodes[first].key,))
    return nodes


def with_aliases(nodes: Sequence[Node], rows: Sequence[Sequence[KeyRow]]) -> list[Node]:
    """The nodes with the complete other names that no other node of their kind bears."""
    bearers: dict[tuple[Kind, str], set[int]] = {}
    for number, (node, of_one) in enumerate(zip(nodes, rows, strict=True)):
        for name in {name for row in of_one for name in (row.label, *row.names)}:
            bearers.setdefault((node.kind, key_of(name, node.kind)), set()).add(number)
    taken = {(node.kind, node.key) for node in nodes}
    result = []
    for node, of_one in zip(nodes, rows, strict=True):
        own = {
            name for name in _complete_names(of_one) if len(bearers[node.kind, key_of(name, node.kind)]) == 1
        }
        free = {key for key in map(fold, own) if key and (node.kind, key) not in taken}
        taken.update((node.kind, key) for key in free)
        result.append(replace(node, aliases=tuple(sorted(free))))
    return result


def _complete_names(rows: Iterable[KeyRow]) -> Iterator[str]:
    for row in rows:
        if row.complete and kind_of(row.cls) is not Kind.PERSON:
            yield row.label
            yield from (name for name in row.names if stands_alone(name, row.label, row.cls))
