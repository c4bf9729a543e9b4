"""N-Quads lines: taken apart without building terms, sorted by merging so that memory stays small."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final, NamedTuple

from kg.errors import UsageError

CHUNK: Final = 200_000
"""Lines sorted at a time in memory."""

_LINE = re.compile(
    r'(<[^>]*>) (<[^>]*>) (<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)(?: (<[^>]*>))? \.'
)
_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class Line(NamedTuple):
    """A quad in the syntax of N-Quads, a term each; `graph` is "" in the default graph."""

    subject: str
    predicate: str
    object: str
    graph: str = ""


def split(line: str) -> Line:
    """The terms of an N-Quads line; raises UsageError for a blank node, which no graph of ours has.

    >>> split('<x:s> <x:p> "a b"@zh <x:g> .').object
    '"a b"@zh'
    """
    match = _LINE.fullmatch(line)
    if match is None:
        raise UsageError(f"the graph holds what cannot be exported: {line[:80]}")
    return Line(match[1], match[2], match[3], match[4] or "")


def text_of(literal: str) -> tuple[str, str, str]:
    """The text of a literal, its language and its datatype's IRI ("" where it has none).

    >>> text_of('"a\\\\nb"@zh'), text_of('"1"^^<x:int>')
    (('a\\nb', 'zh', ''), ('1', '', 'x:int'))
    """
    end = literal.rindex('"')
    tail = literal[end + 1 :]
    text = _ESCAPE.sub(_unescape, literal[1:end]) if "\\" in literal else literal[1:end]
    return text, tail[1:] if tail.startswith("@") else "", tail[3:-1] if tail.startswith("^^") else ""


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _PLAIN.get(match[3], match[3])


def in_order(lines: Iterable[str], scratch: Path) -> Iterator[str]:
    """The lines by code points, each once; what memory should not hold waits in `scratch`."""
    source = iter(lines)
    chunk = sorted(islice(source, CHUNK))
    with ExitStack() as stack:
        runs: list[Iterable[str]] = []
        while len(chunk) == CHUNK:
            runs.append(_set_aside(chunk, stack.enter_context(_nameless(scratch))))
            chunk = sorted(islice(source, CHUNK))
        for line, _ in groupby(merge(*runs, chunk)):
            yield line


def _nameless(folder: Path) -> IO[str]:
    return TemporaryFile("w+", encoding="utf-8", newline="\n", dir=folder)


def _set_aside(chunk: list[str], handle: IO[str]) -> Iterator[str]:
    handle.writelines(f"{line}\n" for line in chunk)
    handle.seek(0)
    return (line[:-1] for line in handle)
