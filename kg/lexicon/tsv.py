"""Reads the tables of the lexicon: tab-separated lines under a head of `#` comments."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from importlib.resources import files

from kg.errors import KgError


class LexiconError(KgError):
    """A table of the lexicon is missing or damaged."""


def text(table: str) -> str:
    """The text of a table; `table` is its file's name, which ends in .tsv or .tsv.gz.

    >>> text("countries.tsv").startswith("# source: ")
    True
    """
    try:
        raw = files("kg.lexicon").joinpath("tables", table).read_bytes()
        return (gzip.decompress(raw) if table.endswith(".gz") else raw).decode("utf-8")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon table {table} cannot be read ({error}); install kg again") from error


def rows(table: str, width: int) -> Iterator[list[str]]:
    """The rows of a table, each of `width` cells.

    Raises LexiconError where a row is wider or narrower.

    >>> next(rows("countries.tsv", 3))
    ['AD', '安道尔', '']
    """
    for number, line in enumerate(text(table).split("\n"), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if len(cells) != width:
            raise LexiconError(
                f"{table}, line {number}: {len(cells)} cells instead of {width}; install kg again"
            )
        yield cells


def parts(cell: str) -> tuple[str, ...]:
    """The members of a cell that lists several, in order.

    >>> parts("发改委,发改局"), parts("")
    (('发改委', '发改局'), ())
    """
    return tuple(cell.split(",")) if cell else ()
