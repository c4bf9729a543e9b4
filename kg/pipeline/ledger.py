"""The coverage ledger: what became of each file, and of each article in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from kg.errors import GraphError
from kg.model import PageInfo

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """What was found in one article; `nothing` says why nothing was, `notes` what was left out."""

    key: str
    title: str
    sentences: int
    entities: int
    posts: int
    actions: int
    figures: int
    relations: int
    nothing: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def facts(self) -> int:
        """Posts, actions, figures and relations together."""
        return self.posts + self.actions + self.figures + self.relations


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What became of one file.

    `path` is where it was read, `given` its path relative to the PATH given, `source` what the graph calls it
    (`sources`). `key` names its reading; it is None where there is none, and `problem` says why. A file may
    have both: it could not be read this time and what was read before stands. `same_as` is the source of a
    file with the same bytes, which is in the graph.
    """

    path: str
    given: str
    source: str
    info: PageInfo = field(default_factory=PageInfo)
    issued: str | None = None
    sha256: str = ""
    encoding: str = ""
    characters: int = 0
    key: str | None = None
    problem: str | None = None
    same_as: str | None = None
    warnings: tuple[str, ...] = ()
    articles: tuple[ArticleEntry, ...] = ()

    @property
    def nothing(self) -> str | None:
        """Why the file gave nothing to the graph; None where it gave something."""
        if self.key is None:
            return self.problem
        if self.same_as is not None or any(article.nothing is None for article in self.articles):
            return None
        return self.articles[0].nothing if self.articles else "no article was found on the page"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of a graph, by source; `problems` are inputs of the last build that led to no file."""

    files: tuple[FileEntry, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def troubles(self) -> tuple[str, ...]:
        """A line for each input that could not be used: what it is, and why."""
        return (*self.problems, *(f"{shown(f.path)}: {f.problem}" for f in self.files if f.problem))

    def to_bytes(self) -> bytes:
        """The ledger as lines of JSON: a head, then a file a line."""
        head = {"format": FORMAT, "problems": self.problems}
        lines = [head, *map(asdict, self.files)]
        return "".join(json.dumps(line) + "\n" for line in lines).encode("ascii")


def shown(path: str) -> str:
    """A path as a reader wants it: relative to the working directory, where it lies in that."""
    place, here = Path(path), Path.cwd()
    return str(place.relative_to(here)) if place.is_relative_to(here) else path


def ledger_name(content: bytes) -> str:
    """The file's name: the content's, so that each generation of the graph has its own."""
    return f"ledger-{sha256(content).hexdigest()[:16]}.jsonl"


def load_ledger(path: Path) -> Ledger:
    """Read a ledger; raises GraphError where it is missing or damaged."""
    try:
        head, *files = map(json.loads, path.read_bytes().rstrip().split(b"\n"))
        if head["format"] != FORMAT:
            raise ValueError(f"format {head['format']}")
        return Ledger(tuple(map(_file, files)), tuple(head["problems"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise GraphError(f"{path}: missing or damaged ({reason}); build the graph with --fresh") from error


def _file(row: Mapping[str, Any]) -> FileEntry:
    articles = tuple(ArticleEntry(**{**a, "notes": tuple(a["notes"])}) for a in row["articles"])
    told = {**row, "info": PageInfo(**row["info"]), "warnings": tuple(row["warnings"]), "articles": articles}
    return FileEntry(**told)
