"""Asking: a query is looked at, bound, and run, here or with a time limit elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from kg.errors import QueryError, UsageError
from kg.query import worker
from kg.query.guard import check
from kg.query.parameters import bind
from kg.query.prefixes import with_prefixes
from kg.query.saved import SavedQuery
from kg.query.syntax import fault
from kg.store.base import Answer, Rows, Store, Triples
from kg.vocab import DEFAULT_BASE

T = TypeVar("T")


@dataclass(slots=True)
class Head(Generic[T]):
    """The first `limit` of some values (None: all); `more` tells afterwards whether some were left."""

    values: Iterator[T]
    limit: int | None = None
    more: bool = field(default=False, init=False)

    def __iter__(self) -> Iterator[T]:
        yield from islice(self.values, self.limit)
        if self.limit is not None:
            self.more = next(self.values, None) is not None


def prepared(query: SavedQuery, given: Mapping[str, str], base: str = DEFAULT_BASE) -> str:
    """The text that is sent to a store: parameters bound, known prefixes declared, nothing forbidden in it.

    Raises UsageError for wrong parameters, QueryError for what is not allowed.
    """
    check(query.text)
    text = bind(query, given, base)
    check(text)
    return with_prefixes(text, base)


def ask(store: Store, query: SavedQuery, given: Mapping[str, str], base: str = DEFAULT_BASE) -> Answer:
    """The answer of a store that is open here.

    Raises QueryError where the query does not parse or cannot be answered, UsageError for wrong parameters.

    >>> from kg.query.saved import find
    >>> from kg.store.embedded import EmbeddedStore
    >>> ask(EmbeddedStore(), find("ASK { ?s kg:name ?name }"), {"name": "李小虎"})
    False
    """
    text = prepared(query, given, base)
    try:
        return store.query(text)
    except QueryError as error:
        raise fault(query.text, base) or error from error


def ask_within(
    seconds: float,
    folder: Path,
    query: SavedQuery,
    given: Mapping[str, str],
    *,
    base: str = DEFAULT_BASE,
    limit: int | None = None,
) -> Answer:
    """The answer of the graph in a folder, from a process that is ended after `seconds`.

    At most one row more than `limit` is fetched. Raises QueryError where the time is up, and what `ask`
    raises.
    """
    if seconds <= 0:
        raise UsageError(f"--timeout {seconds:g}: give a number of seconds above 0")
    text = prepared(query, given, base)
    broken = fault(query.text, base)
    if broken:
        raise broken
    return worker.ask(seconds, folder, text, None if limit is None else limit + 1)


def limited(answer: Answer, limit: int | None) -> tuple[Answer, Head[object] | None]:
    """An answer with at most `limit` rows or triples, and what tells afterwards whether there were more."""
    if limit is not None and limit < 0:
        raise UsageError(f"--limit {limit}: give 0 or more")
    if isinstance(answer, Rows):
        rows = Head(answer.rows, limit)
        return Rows(answer.variables, iter(rows)), rows  # type: ignore[return-value]
    if isinstance(answer, Triples):
        triples = Head(answer.triples, limit)
        return Triples(iter(triples)), triples  # type: ignore[return-value]
    return answer, None
