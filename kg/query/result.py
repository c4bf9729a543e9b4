"""An answer as Python values: rows to loop over, a table to look at, a frame for pandas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from html import escape
from importlib import import_module
from io import StringIO
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from kg.errors import UsageError
from kg.query.table import Format, harmless, write
from kg.store.base import Answer, Rows, Term, Triples
from kg.vocab import DEFAULT_BASE, XSD

_PYTHON: Final[dict[str, Callable[[str], object]]] = {
    XSD + "integer": int,
    XSD + "decimal": Decimal,
    XSD + "double": float,
    XSD + "boolean": lambda text: text in ("true", "1"),
    XSD + "date": dt.date.fromisoformat,
}
_SHOWN: Final = 100


class Result(Sequence[dict[str, Any]]):
    """The rows of an answer, each a dict by column; None where a column is unbound.

    A graph (CONSTRUCT, DESCRIBE) has the columns subject, predicate and object; an ASK one row, `answer`.

    >>> result = Result(Rows(("who", "n"), iter([(Literal("金水区"), Literal(3))])))
    >>> result[0], len(result)
    ({'who': '金水区', 'n': 3}, 1)
    """

    def __init__(self, answer: Answer, base: str = DEFAULT_BASE) -> None:
        self._base = base
        if isinstance(answer, Rows):
            self.columns, self._terms = answer.variables, list(answer.rows)
        elif isinstance(answer, Triples):
            self.columns = ("subject", "predicate", "object")
            self._terms = [(one.subject, one.predicate, one.object) for one in answer.triples]
        else:
            self.columns, self._terms = ("answer",), [(Literal(answer),)]

    def __len__(self) -> int:
        return len(self._terms)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self._row(row) for row in self._terms[place]]
        return self._row(self._terms[place])

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (self._row(row) for row in self._terms)

    def _row(self, row: Sequence[Term | None]) -> dict[str, Any]:
        return {name: value_of(term) for name, term in zip(self.columns, row, strict=True)}

    def __str__(self) -> str:
        out = StringIO()
        write(Rows(self.columns, iter(self._terms)), out, Format.TABLE, base=self._base, wide=True)
        return out.getvalue()

    def __repr__(self) -> str:
        return f"<{len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The first rows as a table, for a notebook."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_cell, row.values()))}</tr>" for row in self[:_SHOWN])
        left = f"<p>{len(self) - _SHOWN} more rows</p>" if len(self) > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left}"

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame; raises UsageError where pandas is not installed."""
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise UsageError("pandas is not installed; pip install pandas") from error
        return pandas.DataFrame(list(self), columns=list(self.columns))


def value_of(term: Term | None) -> Any:
    """A term as a Python value: numbers, days and truth values as such, all else as text.

    >>> value_of(Literal("2022-11-03", datatype=NamedNode(XSD + "date")))
    datetime.date(2022, 11, 3)
    >>> value_of(NamedNode("x:y"))
    'x:y'
    """
    match term:
        case None:
            return None
        case Literal():
            return _python(term)
        case NamedNode():
            return term.value
        case _:
            return str(term)


def _python(literal: Literal) -> object:
    make = _PYTHON.get(literal.datatype.value)
    try:
        return make(literal.value) if make else literal.value
    except (ValueError, ArithmeticError):
        return literal.value


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(harmless(str(value)))}</td>"
