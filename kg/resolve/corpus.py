"""Who is who across articles: rows in, nodes out, whatever the order of files and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.nodes import PUBLISHER, ArticleNodes, KeyRow, Node, kind_of
from kg.resolve.names import key_of
from kg.resolve.naming import draft, keyed, with_aliases
from kg.resolve.people import persons_of
from kg.resolve.succession import with_successors
from kg.resolve.things import things_of, tied
from kg.vocab import Kind


class Corpus:
    """The nodes of all articles, and which of them each article's entities are."""

    def __init__(self, nodes: Sequence[Node], members: Iterable[Sequence[KeyRow]]) -> None:
        self.nodes = tuple(nodes)
        self._by_article: dict[str, dict[int, int]] = {}
        for number, rows in enumerate(members):
            for row in rows:
                self._by_article.setdefault(row.article, {})[row.index] = number

    def of(self, article: str) -> ArticleNodes:
        """The nodes of one article's entities, in their order; none for an article without a row."""
        found = self._by_article.get(article, {})
        entities = tuple(self.nodes[found[index]] for index in sorted(found) if index != PUBLISHER)
        return ArticleNodes(entities, self.nodes[found[PUBLISHER]] if PUBLISHER in found else None)


def resolve(rows: Iterable[KeyRow]) -> Corpus:
    """Bring together what is one across articles; what is not certain stays apart.

    The result depends on the set of rows alone. Time grows with the number of rows (and the sorting of
    names).

    >>> from kg.model import EntityClass
    >>> full, short = "云溪市嘉业精密制造有限公司", "嘉业精密"
    >>> corpus = resolve([
    ...     KeyRow("a", 0, EntityClass.ENTERPRISE, full, (full, short)),
    ...     KeyRow("b", 0, EntityClass.ENTERPRISE, short, (short,)),
    ... ])
    >>> corpus.of("a") == corpus.of("b"), corpus.nodes[0].aliases
    (True, ('嘉业精密',))
    """
    ordered = sorted(rows, key=_place_of)
    things = _components(ordered)
    number_of = {(row.article, row.index): number for number, of_one in enumerate(things) for row in of_one}
    people = _people(ordered, number_of)
    members = sorted([*things, *people], key=lambda of_one: _place_of(of_one[0]))
    nodes = keyed([draft(of_one) for of_one in members])
    return Corpus(with_successors(with_aliases(nodes, members)), members)


def _place_of(row: KeyRow) -> tuple[str, int]:
    return row.article, row.index


def _by_name(rows: Iterable[KeyRow]) -> Iterator[list[KeyRow]]:
    groups: dict[tuple[Kind, str], list[KeyRow]] = {}
    for row in rows:
        kind = kind_of(row.cls)
        groups.setdefault((kind, key_of(row.label, kind)), []).append(row)
    for key in sorted(groups):
        yield groups[key]


def _components(rows: Sequence[KeyRow]) -> list[list[KeyRow]]:
    named = _by_name(row for row in rows if kind_of(row.cls) is not Kind.PERSON)
    things = list(chain.from_iterable(map(things_of, named)))
    return [sorted((row for thing in one for row in thing.rows), key=_place_of) for one in tied(things)]


def _people(rows: Sequence[KeyRow], number_of: dict[tuple[str, int], int]) -> list[list[KeyRow]]:
    def body_of(article: str, index: int) -> int:
        return number_of.get((article, index), -1)

    named = _by_name(row for row in rows if kind_of(row.cls) is Kind.PERSON)
    return [person for group in named for person in persons_of(group, body_of)]
