"""Grouping without a wrong guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.grouping import Components, by_path, homes, nested

PATHS = st.lists(st.lists(st.sampled_from("abc"), max_size=3).map(tuple), max_size=8)


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([(), ("a",)], [[(), ("a",)]]),  # what says nothing joins the only one there is
        ([(), ("a",), ("b",)], [[()], [("a",)], [("b",)]]),  # and stays apart from several
        ([("a",), ("a", "x")], [[("a",), ("a", "x")]]),
        ([("a",), ("a", "x"), ("a", "y")], [[("a",)], [("a", "x")], [("a", "y")]]),
        ([("a", "x"), ("b", "x")], [[("a", "x")], [("b", "x")]]),
    ],
)
def test_what_says_less_joins_what_it_can_only_mean(
    paths: list[tuple[str, ...]], expected: list[object]
) -> None:
    """A beginning of one longest path is that path; a beginning of several is none of them."""
    assert list(by_path(paths, lambda path: path)) == expected


@given(PATHS, st.randoms())
def test_the_order_of_items_does_not_matter(paths: list[tuple[str, ...]], random: object) -> None:
    """homes depends on the set of paths alone, and a home always agrees with its path."""
    shuffled = list(paths)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = homes(paths)
    assert found == homes(shuffled)
    assert all(nested(path, home) for path, home in found.items())


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_components_are_what_is_connected(edges: list[tuple[int, int]]) -> None:
    """Two keys are in one component exactly when a chain of joins leads from one to the other."""
    parts = Components(range(10))
    reach = {n: {n} for n in range(10)}
    for a, b in edges:
        parts.join(a, b)
        whole = reach[a] | reach[b]
        for n in whole:
            reach[n] = whole
    assert sorted(map(sorted, parts.members())) == sorted(
        map(sorted, {frozenset(one) for one in reach.values()})
    )
