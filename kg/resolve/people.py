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
    only person of its place; where several bear the name there, it stays apart from them. Two entities of
    one article are never one.
    """
    joined = _People(rows)
    by_link: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows):
        for link in sorted(_links(row, body_of)):
            joined.join(by_link.setdefault(link, number), number)
    for numbers in _by_home(rows):
        _join_bodiless(rows, numbers, joined)
    for members in joined.parts.members():
        yield [rows[number] for number in members]


def _links(row: KeyRow, body_of: BodyOf) -> Iterator[tuple[str, ...]]:
    for index in row.bodies:
        yield ("body", str(body_of(row.article, index)))
    if row.complete and len(row.place) >= _BELOW_CITY:
        for title in row.titles:
            yield ("post", title, *row.place)


def _by_home(rows: Sequence[KeyRow]) -> Iterator[list[int]]:
    """Rows with a full name that may be of one place, if it is narrower than a province."""
    named = [number for number, row in enumerate(rows) if row.complete]
    home = homes(rows[number].place for number in named)
    groups: dict[Path, list[int]] = {}
    for number in named:
        place = home[rows[number].place]
        if len(rows[number].place) > 1 or (place and not place[0].isdigit()):
            groups.setdefault(place, []).append(number)
    for place in sorted(groups):
        yield groups[place]


def _join_bodiless(rows: Sequence[KeyRow], numbers: list[int], joined: _People) -> None:
    employed = sorted({joined.parts.find(n) for n in numbers if rows[n].bodies})
    bodiless = [n for n in numbers if not rows[n].bodies]
    if len(employed) == 1:
        bodiless = [employed[0], *bodiless]
    for number in bodiless[1:]:
        joined.join(bodiless[0], number)


class _People:
    """Components of rows that never bring two entities of one article together."""

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        self.parts: Components[int] = Components(range(len(rows)))
        self._articles = {number: {row.article} for number, row in enumerate(rows)}

    def join(self, a: int, b: int) -> None:
        first, second = self.parts.find(a), self.parts.find(b)
        if first == second or self._articles[first] & self._articles[second]:
            return
        if len(self._articles[first]) < len(self._articles[second]):
            first, second = second, first
        self.parts.join(first, second)
        self._articles[first] |= self._articles.pop(second)
