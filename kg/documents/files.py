"""Which files are pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

ENDINGS = (".txt", ".md", ".markdown", ".text")
MANIFESTS = ("manifest.csv", "manifest.toml")
_PAPERS = (
    "README LICENSE LICENCE LICENSES COPYING COPYRIGHT NOTICE AUTHORS CONTRIBUTORS CONTRIBUTING MAINTAINERS "
    "CHANGELOG CHANGES HISTORY CODE_OF_CONDUCT SECURITY SUPPORT GOVERNANCE GUIDELINES INSTALL TODO"
)
_ABOUT = re.compile(f"(?:{_PAPERS.replace(' ', '|')})(?:[_-][A-Z]+)*")
"""The papers of a project, also in a language or of a kind of their own (README_ZH, LICENSE-MIT)."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read as a page; `source` is its path relative to the PATH given, with slashes."""

    path: Path
    source: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The pages found, by their sources; the manifests beside them; what could not be looked into."""

    pages: tuple[Found, ...] = ()
    manifests: tuple[Path, ...] = ()
    problems: tuple[InputError, ...] = ()


def collect(paths: Iterable[str | os.PathLike[str]]) -> Collection:
    """The pages in `paths`: files, and folders with all that is in them.

    In a folder only files with one of the ENDINGS count, and neither hidden files and folders nor the papers
    of a project, which have names of their own in capitals (README.md, LICENSE.txt). A file named outright is
    a page if its ending is one of them. A file that several paths lead to counts once. Nothing is raised:
    what cannot be looked into stands in `problems`.

    >>> collect(["no-such-folder"]).problems[0]
    InputError('no-such-folder: no such file or folder')
    """
    pages: dict[Path, Found] = {}
    manifests: dict[Path, None] = {}
    problems: list[InputError] = []
    for path in map(Path, paths):
        for item in _look(path):
            if isinstance(item, InputError):
                problems.append(item)
            elif isinstance(item, Found):
                pages.setdefault(item.path.resolve(), item)
            else:
                manifests[item] = None
    ordered = sorted(pages.values(), key=lambda found: (found.source, str(found.path)))
    return Collection(tuple(ordered), tuple(sorted(manifests)), tuple(problems))


def _look(path: Path) -> Iterator[Found | Path | InputError]:
    try:
        if path.is_dir():
            yield from _folder(path)
        elif not path.exists():
            yield InputError(f"{path}: no such file or folder")
        elif path.suffix.lower() not in ENDINGS:
            yield InputError(f"{path}: only files ending in {' '.join(ENDINGS)} are read")
        else:
            yield Found(path, path.name)
            yield from (path.parent / name for name in MANIFESTS if (path.parent / name).is_file())
    except OSError as error:
        yield InputError(f"{path}: cannot be looked into ({_reason(error)})")


def _folder(top: Path) -> Iterator[Found | Path | InputError]:
    failed: list[OSError] = []
    for folder, inner, names in os.walk(top, onerror=failed.append):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            if name in MANIFESTS:
                yield path
            elif _is_page(path):
                yield Found(path, path.relative_to(top).as_posix())
    for error in failed:
        yield InputError(f"{error.filename}: folder cannot be read ({_reason(error)})")


def _is_page(path: Path) -> bool:
    return (
        path.suffix.lower() in ENDINGS and not path.name.startswith(".") and not _ABOUT.fullmatch(path.stem)
    )


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
