"""Answers written down."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    Store,
    Triple,
    parse_query_results,
)
from rich.cells import cell_len

from kg.errors import UsageError
from kg.query.table import Format, harmless, write
from kg.store.base import Answer, Row, Rows, Triples

NAME = NamedNode("https://kg.example/ontology#name")
LI = NamedNode("https://kg.example/id/person-李小虎")


def written(answer: Answer, form: Format | None = None, **more: bool) -> str:
    """What is written for an answer."""
    out = StringIO()
    write(answer, out, form, **more)  # type: ignore[arg-type]
    return out.getvalue()


def rows(*found: Row, names: tuple[str, ...] = ("a", "b")) -> Rows:
    """An answer with some rows."""
    return Rows(names, iter(found))


TERMS: list[Row] = [
    (LI, Literal("李,小\n虎\t\"'\\")),
    (BlankNode("b"), None),
    (Literal(1), Literal("区", language="zh")),
]


def test_a_table_is_straight_where_characters_are_wide() -> None:
    """Chinese characters take two cells, and the columns stand under each other."""
    text = written(rows((Literal("李小虎"), Literal("x")), (Literal("ab"), Literal("y"))), wide=True)
    lines = text.splitlines()
    assert len({cell_len(line) for line in lines}) == 1
    assert [cell_len(line[: line.index(c)]) for line, c in zip(lines[2:], "xy", strict=True)] == [9, 9]


def test_a_table_shortens_iris_and_shows_nothing_for_unbound() -> None:
    """A known prefix stands for its namespace."""
    text = written(rows((LI, None), (NamedNode("x:y"), NAME)), wide=True)
    assert [line.split() for line in text.splitlines()[2:]] == [["id:person-李小虎"], ["<x:y>", "kg:name"]]


def test_numbers_stand_at_the_right() -> None:
    """Texts at the left."""
    lines = written(rows((Literal(5), Literal("a")), (Literal(5000), Literal("b"))), wide=True).splitlines()
    assert lines[2].startswith("   5")


def test_a_table_cannot_steer_the_terminal() -> None:
    """Control and direction characters of a page are shown, not obeyed."""
    assert "\x1b" not in written(rows((Literal("\x1b[31m"), Literal("\u202e"))), wide=True)
    assert harmless("a\x1bb\u202ec\nd") == "a�b�c d"


def test_a_table_in_a_terminal_keeps_to_its_width() -> None:
    """Long cells go on in the next line."""
    text = written(rows((Literal("很长" * 100), Literal("b"))))
    assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_a_terminal_cuts_headlines_and_a_file_does_not() -> None:
    """One line a row; every other text is shown whole."""
    found = (Literal("很长的标题" * 30), Literal("很长的句子" * 30))
    lines = written(rows(found, names=("article", "sentence"))).splitlines()
    assert sum("标" in line for line in lines) == 1
    assert "…" in lines[2]
    assert "很长的标题" * 30 in written(rows(found, names=("article", "sentence")), wide=True)


@pytest.mark.parametrize(
    ("form", "parsed_as"),
    [(Format.JSON, QueryResultsFormat.JSON), (Format.TSV, QueryResultsFormat.TSV)],
)
def test_what_is_written_is_read_back_by_another(form: Format, parsed_as: QueryResultsFormat) -> None:
    """SPARQL's JSON and TSV keep every term as it is."""
    text = written(rows(*TERMS), form)
    found = parse_query_results(text.encode("utf-8"), parsed_as)
    assert isinstance(found, QuerySolutions)
    assert [tuple(row) for row in found] == TERMS


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_csv_keeps_every_text(found: list[tuple[str, str]]) -> None:
    """Commas, quotation marks and line ends among them."""
    text = written(rows(*((Literal(a), Literal(b)) for a, b in found)), Format.CSV)
    assert text.startswith("a,b\r\n")
    if not any("\r" in cell or "\n" in cell or "\0" in cell for pair in found for cell in pair):
        assert [tuple(row) for row in csv.reader(StringIO(text, newline=""))][1:] == found


def test_csv_has_plain_values() -> None:
    """As SPARQL 1.1 CSV: an IRI without brackets, no language, nothing for unbound."""
    assert written(rows((LI, None), (Literal("区", language="zh"), BlankNode("b"))), Format.CSV) == (
        "a,b\r\nhttps://kg.example/id/person-李小虎,\r\n区,_:b\r\n"
    )


@pytest.mark.parametrize("form", [None, Format.TABLE, Format.CSV, Format.TSV])
def test_yes_and_no_are_words(form: Format | None) -> None:
    """In every form but JSON."""
    assert (written(True, form), written(False, form)) == ("true\n", "false\n")
    assert json.loads(written(True, Format.JSON)) == {"head": {}, "boolean": True}


def test_a_graph_is_turtle_with_the_prefixes_it_uses() -> None:
    """The same text for the same graph, whatever the order of its triples."""
    triples = [Triple(LI, NAME, Literal("李小虎")), Triple(LI, NAME, Literal("小虎"))]
    assert written(Triples(iter(triples))) == written(Triples(iter(triples[::-1])))
    assert written(Triples(iter(triples))) == (
        "@prefix id: <https://kg.example/id/> .\n"
        "@prefix kg: <https://kg.example/ontology#> .\n"
        'id:person-李小虎 kg:name "小虎" , "李小虎" .\n'
    )


def test_a_graph_without_a_triple_is_empty() -> None:
    """No prefixes either."""
    assert written(Triples(iter(()))) == ""


def test_a_graph_in_another_form_is_its_triples() -> None:
    """Subject, predicate, object."""
    text = written(Triples(iter([Triple(LI, NAME, Literal("李小虎"))])), Format.TSV)
    assert text == (
        "?subject\t?predicate\t?object\n"
        '<https://kg.example/id/person-李小虎>\t<https://kg.example/ontology#name>\t"李小虎"\n'
    )


@pytest.mark.parametrize("answer", [True, rows()])
def test_turtle_is_for_graphs(answer: Answer) -> None:
    """Rows and yes or no have no Turtle."""
    with pytest.raises(UsageError, match="--format ttl is for CONSTRUCT and DESCRIBE"):
        written(answer, Format.TTL)


def test_a_quoted_triple_can_be_written() -> None:
    """RDF 1.2's terms may stand in an answer."""
    store = Store()
    store.add(Quad(LI, NAME, Literal("x")))
    term = Triple(LI, NAME, Literal("x"))
    found = json.loads(written(rows((term, None)), Format.JSON))
    assert found["results"]["bindings"][0]["a"]["type"] == "triple"
