"""What a build has to read: the files given, and those that the graph has already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from kg.documents.files import Found, collect
from kg.documents.manifest import load
from kg.model import PageInfo
from kg.pipeline.fingerprint import reading_key
from kg.pipeline.ledger import FileEntry, Ledger
from kg.pipeline.page import Task
from kg.pipeline.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: `base` and `issued` (the date of pages that carry none) as given.

    `fresh` forgets what the graph had and what was read, `prune` drops the files that are gone.
    """

    base: str | None = None
    issued: str | None = None
    fresh: bool = False
    prune: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A file of which there is a reading already, under `key`."""

    task: Task
    key: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read, what need not be, and what cannot be.

    `given` are the files in the PATHs of this build; `gone` those that drop out, since there is no such file.
    """

    given: frozenset[Path]
    todo: tuple[Task, ...]
    known: tuple[Known, ...]
    problems: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def plan(paths: Iterable[Path], before: Ledger, shelf: Shelf, extractor: object, options: Options) -> Plan:
    """Compare the files in `paths`, and those of the graph before, with the readings on the shelf."""
    found = collect(paths)
    manifest = load(found.manifests)
    given = {task.path: task for task in _tasks(found.pages, manifest.pages, options)}
    others = {Path(entry.path): entry for entry in before.files}
    for path in given:
        others.pop(path, None)
    gone = [path for path, entry in others.items() if (options.prune or not entry.key) and is_gone(path)]
    dropped = tuple(others.pop(path).source for path in gone)
    todo, known = [], []
    for task, file_hash in _hashed(given.values(), others.values()):
        key = reading_key(task, file_hash, extractor) if file_hash else None
        if key is not None and not options.fresh and shelf.has(key):
            known.append(Known(task, key))
        else:
            todo.append(task)
    strange = (f"{page.path}: is no file" for page in found.pages if not page.path.is_file())
    problems = (*map(str, (*found.problems, *manifest.problems)), *strange)
    return Plan(frozenset(given), tuple(todo), tuple(known), problems, dropped)


def _tasks(pages: Iterable[Found], told: Mapping[Path, PageInfo], options: Options) -> Iterator[Task]:
    for page in pages:
        path = page.path.resolve()
        if path.is_file():  # not a pipe, which would keep whoever opens it waiting
            yield Task(path, page.source, told.get(path, PageInfo()), options.issued)


def _hashed(given: Iterable[Task], others: Iterable[FileEntry]) -> Iterator[tuple[Task, str]]:
    """Each file with the hash of its bytes; one that was not given is taken as it was read."""
    for task in given:
        yield task, hash_of(task.path)
    for entry in others:
        yield Task(Path(entry.path), entry.given, entry.info, entry.issued), entry.sha256


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes; "" where they cannot be had."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def is_gone(path: Path) -> bool:
    """Whether there is no such file any more; one that may not be looked at is not gone.

    >>> is_gone(Path("no-such-folder/page.txt"))
    True
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
