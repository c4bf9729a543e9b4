"""What a graph answers with: a table, a portrait, a picture; each shows itself in a notebook."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from html import escape
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any, Final

from rich.cells import cell_len

from kg.errors import KgError
from kg.query import layout, table
from kg.query.show import Portrait
from kg.store.base import Answer, Rows, Term
from kg.vocab import XSD

Value = str | int | Decimal | bool | None
_WHOLE: Final = XSD + "integer"
_NUMBER: Final = XSD + "decimal"
_TRUTH: Final = XSD + "boolean"


@dataclass(frozen=True)
class Table:
    """The answer to a query: names of columns, and rows of plain values.

    IRIs and texts are strings, integers are int, decimals Decimal; what is not bound is None. The answer to
    an ASK is one row with the column `answer`; that to a CONSTRUCT has subject, predicate and object.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        lines = [self.columns, *self._shown()]
        widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
        return "\n".join("  ".join(map(_padded, line, widths)).rstrip() for line in lines)

    def _shown(self) -> list[tuple[str, ...]]:
        return [tuple(_shown(value) for value in row) for row in self.rows]

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in cells) for cells in self._shown())
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def to_pandas(self) -> Any:
        """The table as a pandas.DataFrame; raises KgError where pandas is not installed."""
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise KgError("pandas is not installed; run: pip install pandas") from error
        return pandas.DataFrame(list(self.rows), columns=list(self.columns))


def table_of(answer: Answer) -> Table:
    """An answer of a store as a table.

    >>> print(table_of(True))
    answer
    true
    """
    if isinstance(answer, bool):
        return Table(("answer",), ((answer,),))
    if isinstance(answer, Rows):
        return Table(answer.variables, tuple(tuple(map(value_of, row)) for row in answer.rows))
    triples = sorted(answer.triples, key=str)
    rows = tuple((value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in triples)
    return Table(("subject", "predicate", "object"), rows)


def value_of(term: Term | None) -> Value:
    """A term as a plain value; a number or truth value that is ill written stays text.

    >>> from pyoxigraph import Literal
    >>> value_of(Literal(12)), value_of(Literal("李小虎", language="zh")), value_of(None)
    (12, '李小虎', None)
    """
    if term is None:
        return None
    text = str(getattr(term, "value", term))
    datatype = getattr(getattr(term, "datatype", None), "value", "")
    try:
        if datatype == _WHOLE:
            return int(text)
        if datatype == _NUMBER:
            return Decimal(text)
    except (ValueError, InvalidOperation):
        return text
    return text == "true" if datatype == _TRUTH else text


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - cell_len(cell))


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else table.harmless(str(value))


@dataclass(frozen=True, repr=False)
class Shown:
    """All that a graph knows of one thing: `portrait` for programs, and as text for readers."""

    portrait: Portrait
    base: str

    def __repr__(self) -> str:
        out = StringIO()
        layout.write(self.portrait, out, self.base)
        return out.getvalue()


@dataclass(frozen=True, repr=False)
class Drawn:
    """A picture of a graph as one HTML page that works offline; a notebook draws it in a frame."""

    html: str

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the page to a file."""
        Path(path).write_text(self.html, encoding="utf-8")

    def __repr__(self) -> str:
        return f"<picture of {len(self.html)} characters of HTML; save(path) writes it>"

    def _repr_html_(self) -> str:
        frame = 'width="100%" height="640" style="border:0" sandbox="allow-scripts"'
        return f'<iframe {frame} srcdoc="{escape(self.html)}"></iframe>'
