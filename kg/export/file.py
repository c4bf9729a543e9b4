"""From a store to a file, by the file's ending."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final, Protocol

from kg.errors import UsageError
from kg.export.lines import in_order, split
from kg.export.markup import json_ld, rdf_xml
from kg.export.order import Order
from kg.export.turtle import Prefixes, trig, turtle
from kg.vocab import DEFAULT_BASE, ID_PATH

Writer = Callable[[Iterable[str], Path, str], Iterator[str]]


class Dumped(Protocol):
    """What is asked of a store: all its quads as N-Quads, in any order."""

    def dump(self, target: IO[bytes]) -> None:
        """Write them to an open file."""


def export(store: Dumped, path: Path, *, base: str = DEFAULT_BASE, include_evidence: bool = True) -> None:
    """Write a graph to a file in the format of its ending; the same graph gives the same bytes.

    .trig and .nq keep the graphs, the other formats hold their union. Without evidence there are no
    sentences, offsets, derivations and claims. The file is whole or is not touched. Raises UsageError where
    the ending is unknown or the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"cannot export to {path.name}: its ending must be one of {' '.join(WRITERS)}")
    namespace = base + ID_PATH
    try:
        with TemporaryDirectory(prefix=".kg-export-", dir=path.parent) as folder:
            scratch = Path(folder)
            lines = _dumped(store, scratch)
            wanted = lines if include_evidence else Order(namespace).bare(lines)
            _replace(path, writer(wanted, scratch, namespace), scratch)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}; it is as it was before") from error


def _dumped(store: Dumped, scratch: Path) -> Iterator[str]:
    whole = scratch / "dump.nq"
    with whole.open("wb") as target:
        store.dump(target)
    with whole.open(encoding="utf-8", newline="\n") as source:
        for line in source:
            yield line[:-1]


def _replace(path: Path, parts: Iterable[str], scratch: Path) -> None:
    fresh = scratch / "fresh"
    with fresh.open("w", encoding="utf-8", newline="\n") as handle:
        handle.writelines(parts)
    if path.exists():
        shutil.copymode(path, fresh)
    fresh.replace(path)


def _n_quads(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    return (f"{line}\n" for line in in_order(lines, scratch))


def _n_triples(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    triples = (" ".join(split(line)[:3]) + " ." for line in lines)
    return (f"{line}\n" for line in in_order(triples, scratch))


def _turtle(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    return turtle(Order(namespace).subjects(lines, scratch, graphs=False), Prefixes(namespace))


def _trig(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    return trig(Order(namespace).subjects(lines, scratch, graphs=True), Prefixes(namespace))


def _rdf_xml(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    return rdf_xml(Order(namespace).subjects(lines, scratch, graphs=False))


def _json_ld(lines: Iterable[str], scratch: Path, namespace: str) -> Iterator[str]:
    return json_ld(Order(namespace).subjects(lines, scratch, graphs=False), namespace)


WRITERS: Final[dict[str, Writer]] = {
    ".ttl": _turtle,
    ".nt": _n_triples,
    ".nq": _n_quads,
    ".trig": _trig,
    ".jsonld": _json_ld,
    ".rdf": _rdf_xml,
}
