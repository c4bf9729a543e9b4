"""Answers as Python values."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import UsageError
from kg.query.result import Result, value_of
from kg.store.base import Rows, Term, Triples
from kg.vocab import XSD


def typed(text: str, name: str) -> Literal:
    """A literal of an XML Schema type."""
    return Literal(text, datatype=NamedNode(XSD + name))


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (None, None),
        (Literal("李小虎", language="zh"), "李小虎"),
        (NamedNode("x:y"), "x:y"),
        (typed("67000", "decimal"), Decimal(67000)),
        (typed("3", "integer"), 3),
        (typed("true", "boolean"), True),
        (typed("2022-11-03", "date"), dt.date(2022, 11, 3)),
        (typed("--11-03", "gMonthDay"), "--11-03"),
        (typed("2022-02-31", "date"), "2022-02-31"),  # what is not of its type stays text
    ],
)
def test_terms_become_values(term: Term | None, value: object) -> None:
    """Numbers, days and truth values as such; all else as text."""
    assert value_of(term) == value


def result() -> Result:
    """Two rows."""
    rows = [(Literal("金<水>区"), Literal(3)), (Literal("徐州"), None)]
    return Result(Rows(("who", "n"), iter(rows)))


def test_rows_are_dicts_that_can_be_read_again() -> None:
    """By place, by slice, in a loop, as often as wanted."""
    found = result()
    assert [dict(row) for row in found] == [{"who": "金<水>区", "n": 3}, {"who": "徐州", "n": None}]
    assert found[1] == found[-1] == found[1:][0]
    assert len(found) == 2


def test_a_graph_and_a_yes_have_columns_too() -> None:
    """Subject, predicate, object; answer."""
    node = NamedNode("x:y")
    assert Result(Triples(iter([Triple(node, node, Literal("a"))])))[0] == {
        "subject": "x:y", "predicate": "x:y", "object": "a",
    }  # fmt: skip
    assert Result(True)[0] == {"answer": True}


def test_a_notebook_shows_a_table_in_which_no_text_is_markup() -> None:
    """Everything is escaped."""
    shown = result()._repr_html_()
    assert "<td>金&lt;水&gt;区</td><td>3</td>" in shown
    assert "who" in str(result())


def test_a_frame_has_the_rows_and_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """pandas is given both."""
    given: dict[str, object] = {}
    frame = SimpleNamespace(DataFrame=lambda rows, columns: given.update(rows=rows, columns=columns))
    monkeypatch.setitem(sys.modules, "pandas", frame)
    result().to_pandas()
    assert given == {"rows": list(result()), "columns": ["who", "n"]}


def test_without_pandas_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no part of the project."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install pandas"):
        result().to_pandas()
