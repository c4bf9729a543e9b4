"""Readings on disk: one file a page, named by the key of its reading. What was read once is kept."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.errors import GraphError, InputError
from kg.model import Record
from kg.pipeline.disk import cause, put
from kg.pipeline.page import PageReading
from kg.records import from_json, to_json


class PageText(NamedTuple):
    """A page as decoded, without what it says."""

    sha256: str
    encoding: str
    text: str


class Shelf:
    """The readings in a folder, which is made when the first is put there.

    A file holds, compressed, a line of JSON with the page's hash and encoding, a line with its text, and a
    line a record. A damaged file counts as not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, key: str, reading: PageReading) -> None:
        """Keep a reading; it is there wholly or not at all. Raises GraphError where it cannot be written."""
        head = json.dumps({"sha256": reading.sha256, "encoding": reading.encoding})
        lines = [head, json.dumps(reading.text, ensure_ascii=False), *map(to_json, reading.records)]
        packed = zlib.compress("\n".join(lines).encode("utf-8", "surrogatepass"), 1)
        target = self._path(key)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            put(target, packed)
        except OSError as error:
            raise GraphError(f"{self._folder}: {cause(error)}; what was read is kept") from error

    def has(self, key: str) -> bool:
        """Whether the reading is there and undamaged."""
        return self._lines(key) is not None

    def is_whole(self, key: str) -> bool:
        """Whether the reading is there and this version of the program can read its records."""
        try:
            self.records(key)
        except (GraphError, InputError):
            return False
        return True

    def page(self, key: str) -> PageText:
        """The text of a page as decoded; raises GraphError where the reading is gone or damaged."""
        head, text, *_ = self._there(key)
        return PageText(**json.loads(head), text=json.loads(text))

    def records(self, key: str) -> tuple[Record, ...]:
        """What the articles of a page say; raises GraphError where the reading is gone or damaged."""
        return tuple(map(from_json, self._there(key)[2:]))

    def keep(self, keys: Collection[str]) -> None:
        """Remove all other readings."""
        for path in self._all():
            if path.name not in keys:
                path.unlink(missing_ok=True)

    def _all(self) -> Iterator[Path]:
        return self._folder.glob("??/*")

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def _there(self, key: str) -> list[str]:
        lines = self._lines(key)
        if lines is None:
            raise GraphError(f"{self._path(key)} is missing or damaged; build again")
        return lines

    def _lines(self, key: str) -> list[str] | None:
        try:
            text = zlib.decompress(self._path(key).read_bytes()).decode("utf-8", "surrogatepass")
        except (OSError, zlib.error, UnicodeDecodeError):
            return None
        return text.split("\n")
