"""Questions to the store, whose answers are strings in a steady order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.store.base import Rows, Store
from kg.vocab import PREFIXES

BATCH: Final = 500
"""IRIs to one question."""

_HEAD: Final = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT, sorted; a variable without a value is ""."""
    answer = store.query(_HEAD + query)
    found = answer.rows if isinstance(answer, Rows) else ()
    return sorted(tuple(str(getattr(term, "value", "")) for term in row) for row in found)


def rows_of(store: Store, query: str, iris: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT asked for many IRIs, BATCH at a time; `%s` in it is where they stand."""
    for start in range(0, len(iris), BATCH):
        yield from rows(store, query % values(iris[start : start + BATCH]))


def values(iris: Iterable[str]) -> str:
    """IRIs as they stand in VALUES.

    >>> values(["x:a", "x:b"])
    '<x:a> <x:b>'
    """
    return " ".join(f"<{iri}>" for iri in iris)
