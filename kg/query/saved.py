"""The named queries, and queries from files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Literal

from kg.errors import UsageError
from kg.query.header import Header, parse_header
from kg.resources import query_files
from kg.store.base import Rows


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with its header; `name` is that of its file, or "query" for text."""

    name: str
    text: str
    header: Header


def listing() -> tuple[SavedQuery, ...]:
    """All named queries, by name.

    >>> "officials" in [query.name for query in listing()]
    True
    """
    return tuple(_read(path, path.stem) for path in query_files())


def find(wanted: str) -> SavedQuery:
    """A query by its name, its file or its text.

    What holds a space, a line end or a brace is text, what ends in .rq a file. Raises UsageError where there
    is no such query or file, naming the known ones.

    >>> find("SELECT * { ?s ?p ?o }").name
    'query'
    >>> find("figurs")
    Traceback (most recent call last):
    kg.errors.UsageError: there is no query 'figurs', did you mean figures? kg query lists all
    """
    if re.search(r"[\s{}]", wanted.strip()):
        return SavedQuery("query", wanted, parse_header(wanted))
    if wanted.endswith(".rq"):
        return _read(Path(wanted), wanted)
    paths = {path.stem: path for path in query_files()}
    if wanted in paths:
        return _read(paths[wanted], wanted)
    raise UsageError(_unknown(wanted, tuple(paths)))


def _unknown(wanted: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(wanted.lower(), known, n=3, cutoff=0.5)
    if near:
        return f"there is no query {wanted!r}, did you mean {' or '.join(near)}? kg query lists all"
    return f"there is no query {wanted!r}; known are {', '.join(known)}"


def _read(path: Path, name: str) -> SavedQuery:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: byte {error.start}: no UTF-8; save the query as UTF-8") from error
    return SavedQuery(name, text, parse_header(text, str(path)))


def table_of_all() -> Rows:
    """The named queries as rows: name, parameters, question in Chinese and in English."""
    found = ((one.name, _wants(one.header), one.header.zh, one.header.en) for one in listing())
    rows = (tuple(map(Literal, row)) for row in found)
    return Rows(("query", "parameters", "问题", "question"), rows)


def _wants(header: Header) -> str:
    """Parameters with their examples; those that may be left out in brackets."""
    shown = [(f"{one.name}={one.example}", one.required) for one in header.parameters]
    return " ".join(text if required else f"[{text}]" for text, required in shown)
