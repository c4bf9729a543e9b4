"""Which office took the place of which in the reforms that the lexicon dates: renamed and merged ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.lexicon import load
from kg.nodes import Node, fold
from kg.resolve.article.forms import full_division, is_bare_zone, is_relative, zone_form
from kg.vocab import Kind

_LEVELS = "省市区县州旗盟镇乡"

Seat = tuple[str, str]
"""A territory and what stands there: the name of a row of the departments; "" and a well-known body."""


def with_successors(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, each office that a reform ended with the keys of those that took its place.

    Both must be among the nodes and have one territory; where two nodes have one seat, none is linked.

    >>> from kg.model import EntityClass as C
    >>> names = ("云溪市工商局", "云溪市市场监管局", "国土资源部", "自然资源部")
    >>> nodes = [Node(Kind.ORGANIZATION, n, n, (n,), C.OFFICE) for n in names]
    >>> [node.succeeded_by for node in with_successors(nodes)]
    [('云溪市市场监管局',), (), ('自然资源部',), ()]
    """
    keys: dict[Seat, set[str]] = {}
    for node in nodes:
        if seat := _seat(node):
            keys.setdefault(seat, set()).add(node.key)
    return [
        replace(node, succeeded_by=found) if (found := _successors(node, keys)) else node for node in nodes
    ]


def _successors(node: Node, keys: dict[Seat, set[str]]) -> tuple[str, ...]:
    seat = _seat(node)
    if seat is None or len(keys[seat]) > 1:
        return ()
    return tuple(
        sorted({key for later in _later(seat, keys) for key in keys[later] if len(keys[later]) == 1})
    )


def _later(seat: Seat, keys: dict[Seat, set[str]]) -> Iterator[Seat]:
    """The seats of those that took the place of one; where a seat has no node, of those that took its."""
    place, name = seat
    following = (load.departments()[name].successor,) if place else load.bodies()[name].successors
    for successor in filter(None, following):
        later = place, successor
        yield from (later,) if later in keys else _later(later, keys)


def _seat(node: Node) -> Seat | None:
    return _seat_of(fold(node.label)) if node.kind is Kind.ORGANIZATION else None


@lru_cache(maxsize=65536)
def _seat_of(label: str) -> Seat | None:
    """The territory that a name begins with and the department that the rest is.

    >>> _seat_of("云溪市工商局"), _seat_of("工商局"), _seat_of("区工商局"), _seat_of("环保部")
    (('云溪市', '工商行政管理局'), None, None, ('', '环境保护部'))
    """
    if label in load.bodies():
        return "", load.bodies()[label].name
    if is_relative(label):
        return None
    for end in range(2, len(label) - 1):
        place, department = label[:end], load.departments().get(label[end:])
        if department and _is_place(place):
            return zone_form(full_division(place)), department.name
    return None


def _is_place(text: str) -> bool:
    return (text[-1] in _LEVELS or text in load.divisions()) and not is_bare_zone(text)
