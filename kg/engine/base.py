"""The seam of computing: the same function over many items, and values brought together by key."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Failure:
    """Work that broke off at one item: an error that nobody foresaw, or a process that died.

    `reason` is one line; `trace` is what a developer wants to see, if there is anything.
    """

    reason: str
    trace: str = ""


Results: TypeAlias = Generator[Made | Failure, None, None]
"""What comes back, one result an item; to be closed where it is not read to its end."""


class Engine(Protocol):
    """The two things to write for another place where work runs."""

    def map(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Results[Made]:
        """One result an item, in the order of the items.

        `work` is a function of a module, or a value of a module's class, that depends on nothing but its
        item; items and results can be pickled. An item that fails gives a Failure and stops no other.
        """

    def group(self, pairs: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """The values of each key, in the order in which they came; keys in the order of their code points."""
