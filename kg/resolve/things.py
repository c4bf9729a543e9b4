"""Everything but people, across articles: one thing for each name, place and body, and names that tie two.

Both steps work on groups that share a key, so that an engine may spread them: rows by name, then things
by alias.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.nodes import KeyRow, fold, kind_of
from kg.resolve.grouping import Components, Path, by_path, nested
from kg.resolve.names import key_of, numerals, qualified, stands_alone
from kg.resolve.places import label_path
from kg.vocab import Kind

_EXACT = "="  # ends the path of a relative name, which means one place and no wider or narrower one


@dataclass(frozen=True, slots=True)
class Thing:
    """What rows of one name, place and body speak of."""

    kind: Kind
    name: str
    rows: tuple[KeyRow, ...]
    place: Path
    numerals: tuple[str, ...]
    code: Path
    body: Path


def things_of(rows: Sequence[KeyRow]) -> Iterator[Thing]:
    """The things that rows of one kind and name speak of.

    Complete names mean one thing unless their places or bodies disagree. A name that is relative to its
    article means the one of just its place; without any, it means something on its page alone.
    """
    lost: dict[tuple[str, int], list[KeyRow]] = {}
    for row in filter(_is_lost, rows):
        lost.setdefault(row.identity, []).append(row)
    for _, alone in sorted(lost.items()):
        yield _thing(alone)
    for one_place in by_path([row for row in rows if not _is_lost(row)], _exact_place):
        for one_body in by_path(one_place, _body):
            yield _thing(one_body)


def _is_lost(row: KeyRow) -> bool:
    return not (row.complete or row.place or row.body_name)


def _exact_place(row: KeyRow) -> Path:
    return row.place if row.complete or not row.place else (*row.place, _EXACT)


def _body(row: KeyRow) -> Path:
    return (fold(row.body_name),) if row.body_name else ()


def _thing(rows: Sequence[KeyRow]) -> Thing:
    kind = kind_of(rows[0].cls)
    codes = {row.code for row in rows if row.code}
    return Thing(
        kind=kind,
        name=key_of(rows[0].label, kind),
        rows=tuple(rows),
        place=max((row.place or label_path(row.label) for row in rows), key=lambda path: (len(path), path)),
        numerals=numerals(rows[0].label),
        code=(next(iter(codes)),) if len(codes) == 1 else (),
        body=max(map(_body, rows)),
    )


def aliases(row: KeyRow) -> Iterator[str]:
    """The keys by which a row's thing may be known in other articles, its own complete name among them."""
    kind = kind_of(row.cls)
    if row.complete:
        yield key_of(row.label, kind)
        for name in row.names:
            if stands_alone(name, row.label, row.cls):
                yield key_of(name, kind)
    elif row.place_name and row.place:
        for name in qualified(fold(row.label), fold(row.place_name)):
            yield key_of(name, kind)
    if row.code:
        yield f"#{row.code}"


def tied(things: Sequence[Thing]) -> list[list[Thing]]:
    """Things that are one, because they bear one complete name and nothing about them disagrees.

    The names that most rows bear tie first, so that a stray one cannot bring together what they keep apart.
    """
    bearers: dict[tuple[Kind, str], dict[int, int]] = {}
    for number, thing in enumerate(things):
        for row in thing.rows:
            for alias in set(aliases(row)):
                counts = bearers.setdefault((thing.kind, alias), {})
                counts[number] = counts.get(number, 0) + 1
    shared = {key: counts for key, counts in bearers.items() if len(counts) > 1}
    ties = _Ties(things)
    ties.tie_pages()
    for key in sorted(shared, key=lambda key: (-sum(shared[key].values()), key)):
        for group in _agreeing(things, sorted(shared[key])):
            for number in group[1:]:
                ties.tie(group[0], number)
    return [[things[number] for number in members] for members in ties.parts.members()]


def _agreeing(things: Sequence[Thing], numbers: list[int]) -> Iterator[list[int]]:
    """Bearers of one name, parted where place, numerals, code or body disagree."""
    for one_place in by_path(numbers, lambda n: things[n].place):
        for one_number in by_path(one_place, lambda n: _flat(things[n].numerals)):
            for one_code in by_path(one_number, lambda n: things[n].code):
                yield from by_path(one_code, lambda n: things[n].body)


def _flat(values: Iterable[str]) -> Path:
    joined = ",".join(values)
    return (joined,) if joined else ()


class _Ties:
    """Components of things, each with what is known of the whole; what would contradict it is not tied."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.parts: Components[int] = Components(range(len(things)))
        self._things = things
        self._known = {n: (t.place, _flat(t.numerals), t.code, t.body) for n, t in enumerate(things)}

    def tie_pages(self) -> None:
        """What a page says is one, is one."""
        first: dict[tuple[Kind, str, int], int] = {}
        for number, thing in enumerate(self._things):
            for row in thing.rows:
                self._join(first.setdefault((thing.kind, *row.identity), number), number)

    def tie(self, a: int, b: int) -> None:
        """Make two things one, unless what is known of the one contradicts what is known of the other."""
        one, other = self._known[self.parts.find(a)], self._known[self.parts.find(b)]
        if all(nested(x, y) for x, y in zip(one, other, strict=True)):
            self._join(a, b)

    def _join(self, a: int, b: int) -> None:
        first, second = self.parts.find(a), self.parts.find(b)
        if first != second:
            both = zip(self._known[first], self._known[second], strict=True)
            place, number, code, body = (max(x, y, key=len) for x, y in both)
            self.parts.join(first, second)
            self._known[self.parts.find(first)] = (place, number, code, body)
