"""People across articles: one name is one person only where post, body or place agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.nodes import KeyRow
from kg.resolve.grouping import Components, Path, homes

_BELOW_CITY = 3  # steps of a path: province, city, county
BodyOf = Callable[[str, int], int]


def persons_of(rows: Sequence[KeyRow], body_of: BodyOf) -> Iterator[list[KeyRow]]:
    """The people that rows of one name speak of; `body_of` maps an article's entity to its thing.

    Rows that share a body, or a title in one county, are one person. A row that names no body joins the
    only person of its place; where several bear the name there, it stays apart from them. What a page tells
    apart is never one.
    """
    joined = _People(rows)
    by_link: dict[tuple[object, ...], int] = {}
    for number, row in enumerate(rows):
        joined.join(by_link.setdefault(row.identity, number), number)
    for number, row in enumerate(rows):
        for link in _links(row, body_of):
            joined.join(by_link.setdefault(link, number), number)
    for numbers in _by_home(rows):
        _join_bodiless(rows, numbers, joined)
    for members in joined.parts.members():
        yield [rows[number] for number in members]


def _links(row: KeyRow, body_of: BodyOf) -> Iterator[tuple[object, ...]]:
    for body in sorted({body_of(row.article, index) for index in row.bodies}):
        yield ("body", body)
    if row.complete and len(row.place) >= _BELOW_CITY:
        for title in row.titles:
            yield ("post", title, *row.place)


def _by_home(rows: Sequence[KeyRow]) -> Iterator[list[int]]:
    """Rows with a full name that may be of one place, if it is narrower than a province."""
    named = [number for number, row in enumerate(rows) if row.complete]
    home = homes(rows[number].place for number in named)
    groups: dict[Path, list[int]] = {}
    for number in named:
        if _is_narrow(rows[number].place):
            groups.setdefault(home[rows[number].place], []).append(number)
    for place in sorted(groups):
        yield groups[place]


def _is_narrow(place: Path) -> bool:
    """Whether a place is known, and is no whole province (whose path is its code alone)."""
    return len(place) > 1 or any(not step.isdigit() for step in place)


def _join_bodiless(rows: Sequence[KeyRow], numbers: list[int], joined: _People) -> None:
    employed = sorted({joined.parts.find(n) for n in numbers if rows[n].bodies})
    bodiless = [n for n in numbers if not rows[n].bodies]
    if len(employed) == 1:
        bodiless = [employed[0], *bodiless]
    for number in bodiless[1:]:
        joined.join(bodiless[0], number)


class _People:
    """Components of rows that never bring together two things of one page."""

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        self.parts: Components[int] = Components(range(len(rows)))
        self._numbers = {n: dict([row.identity]) for n, row in enumerate(rows)}

    def join(self, a: int, b: int) -> None:
        """Make one person of two rows, unless some page tells them apart."""
        first, second = self.parts.find(a), self.parts.find(b)
        if len(self._numbers[first]) < len(self._numbers[second]):
            first, second = second, first
        pages, others = self._numbers[first], self._numbers[second]
        if first != second and all(pages.get(page, number) == number for page, number in others.items()):
            self.parts.join(first, second)
            pages.update(self._numbers.pop(second))
