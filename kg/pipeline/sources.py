"""Which files speak for a page, and by what name the graph knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from kg.pipeline.ledger import FileEntry


def settled(entries: Iterable[FileEntry]) -> list[FileEntry]:
    """The entries in an order that depends on the pages alone; of files with the same bytes one speaks.

    Files that differ and are called the same (000.txt in two folders) get as much of their path as tells them
    apart.
    """
    first: dict[str, FileEntry] = {}
    repeats: list[FileEntry] = []
    silent: list[FileEntry] = []
    for entry in sorted(entries, key=_rank):
        if not entry.key:
            silent.append(entry)
        elif first.setdefault(entry.sha256, entry) is not entry:
            repeats.append(entry)
    named = {entry.sha256: entry for entry in _told_apart(list(first.values()))}
    same = (replace(entry, same_as=named[entry.sha256].source) for entry in repeats)
    return sorted([*named.values(), *same, *silent], key=lambda e: (e.source, *_rank(e)))


def _rank(entry: FileEntry) -> tuple[str, ...]:
    return (entry.given, repr(entry.info), str(entry.issued), entry.sha256, entry.path)


def _told_apart(entries: Sequence[FileEntry]) -> list[FileEntry]:
    groups: dict[str, list[FileEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.given, []).append(entry)
    return [named for group in groups.values() for named in _named(group)]


def _named(group: list[FileEntry]) -> list[FileEntry]:
    given = group[0].given
    if len(group) == 1:
        return [replace(group[0], source=given)]
    paths = [PurePath(entry.path).parts for entry in group]
    length = len(PurePath(given).parts)
    while len({path[-length:] for path in paths}) < len(paths):
        length += 1
    return [
        replace(entry, source=PurePath(*path[-length:]).as_posix())
        for entry, path in zip(group, paths, strict=True)
    ]
