"""Grouping without a wrong guess: things stay together where all agree, and apart where they do not."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Path = tuple[str, ...]
Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


def homes(paths: Iterable[Path]) -> dict[Path, Path]:
    """For each path the longest one that it can only mean.

    A path leads inwards; one that is a beginning of exactly one longest path means that one, since it
    says less of the same. One that is a beginning of several means itself. The empty path says nothing.

    >>> found = homes([("41",), ("41", "4101"), ("32", "3203"), ()])
    >>> found[("41",)], found[()]
    (('41', '4101'), ())
    """
    distinct = set(paths)
    inner = {path[:n] for path in distinct for n in range(len(path))}
    owners: dict[Path, set[Path]] = {}
    for path in distinct - inner:
        for n in range(len(path) + 1):
            held = owners.setdefault(path[:n], set())
            if len(held) < 2:
                held.add(path)
    return {path: next(iter(owners[path])) if len(owners[path]) == 1 else path for path in distinct}


def by_path(items: Sequence[Item], path_of: Callable[[Item], Path]) -> Iterator[list[Item]]:
    """Items that may lie in one place, together; in the order of their paths.

    >>> list(by_path(["a:x", "a", "b"], lambda s: tuple(s.split(":"))))
    [['a:x', 'a'], ['b']]
    """
    home = homes(map(path_of, items))
    groups: dict[Path, list[Item]] = {}
    for item in items:
        groups.setdefault(home[path_of(item)], []).append(item)
    for path in sorted(groups):
        yield groups[path]


def nested(a: Path, b: Path) -> bool:
    """Whether one path is a beginning of the other.

    >>> nested(("41",), ("41", "4101")), nested(("41",), ("32",))
    (True, False)
    """
    return a[: len(b)] == b[: len(a)]


class Components(Generic[Key]):
    """Connected components: what was joined, directly or through others.

    >>> parts = Components(["a", "b", "c"])
    >>> parts.join("a", "b")
    >>> [sorted(members) for members in parts.members()]
    [['a', 'b'], ['c']]
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parent: dict[Key, Key] = {key: key for key in keys}

    def find(self, key: Key) -> Key:
        """The member that stands for the component of `key`."""
        parent = self._parent
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def join(self, a: Key, b: Key) -> None:
        """Make one component of two; that of `a` stands for both."""
        self._parent[self.find(b)] = self.find(a)

    def members(self) -> list[list[Key]]:
        """The components, and the members of each, in the order in which they were given."""
        groups: dict[Key, list[Key]] = {}
        for key in self._parent:
            groups.setdefault(self.find(key), []).append(key)
        return list(groups.values())
