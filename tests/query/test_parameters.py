"""Parameters bound into queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.query.guard import check
from kg.query.header import parse_header
from kg.query.parameters import bind, parse_pairs
from kg.query.run import ask
from kg.query.saved import SavedQuery, find
from kg.store.base import Rows
from kg.store.embedded import EmbeddedStore

TYPED = """# title: Test
# param: who | name | required | 李小虎 | who
# param: since | date | optional | 2022-01-01 | from which day
# param: least | number | default 0.5 | 0.9 | at least
# param: fact | iri | optional | id:post-1 | a fact
SELECT ?who ?since ?least ?fact {
  VALUES ?who { "李小虎" }
  VALUES ?since { UNDEF }
  VALUES ?least { 0.5 }
  VALUES ?fact { UNDEF }
}"""


def saved(text: str) -> SavedQuery:
    """A query as `find` makes it of a file."""
    return SavedQuery("test", text, parse_header(text))


def answer(query: SavedQuery, given: dict[str, str]) -> list[tuple[str | None, ...]]:
    """The rows of a query on an empty graph, each term as it is written."""
    found = ask(EmbeddedStore(), query, given)
    assert isinstance(found, Rows)
    return [tuple(None if term is None else str(term) for term in row) for row in found.rows]


@given(value=st.text(min_size=1))
def test_a_value_is_data_whatever_it_holds(value: str) -> None:
    """It comes back as the text it was, and the query is still one that may run."""
    if value.startswith("<") and value.endswith(">"):
        return
    query = find("SELECT ?name { }")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return
    check(bind(query, {"name": value}))
    found = ask(EmbeddedStore(), query, {"name": value})
    assert isinstance(found, Rows)
    assert [row[0].value for row in found.rows] == [value]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "value", ['"} SERVICE <http://a/> {} #', "'''", "\\", '"', "a\nb\rc", "} UNION { ?s ?p ?o", "\\u0022"]
)
def test_a_value_cannot_leave_its_place(value: str) -> None:
    """Neither in a named query nor in text."""
    assert len(answer(saved(TYPED), {"who": value})) == 1


def test_defaults_stand_in_the_query() -> None:
    """What is not given stays as the file has it: a default, or unbound."""
    assert answer(saved(TYPED), {"who": "金水区"}) == [('"金水区"', None, _decimal("0.5"), None)]


def test_values_have_the_type_of_their_parameter() -> None:
    """Days, numbers and IRIs; spaces at the ends are no part of them."""
    given = {"who": " 金水区 ", "since": "2022-11-03", "least": "0.90", "fact": "id:post-7"}
    assert answer(saved(TYPED), given) == [
        (
            '"金水区"',
            '"2022-11-03"^^<http://www.w3.org/2001/XMLSchema#date>',
            _decimal("0.9"),
            "<https://kg.example/id/post-7>",
        )
    ]


def _decimal(text: str) -> str:
    return f'"{text}"^^<http://www.w3.org/2001/XMLSchema#decimal>'


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "test wants --param who=李小虎"),
        (
            {"whom": "x"},
            "test has no parameter 'whom', did you mean who? parameters are who, since, least, fact",
        ),
        ({"zz": "x"}, "test has no parameter 'zz'; parameters are who, since, least, fact"),
        ({"who": "x", "since": "gestern"}, "--param since=gestern: this is no date, such as 2022-01-01"),
        (
            {"who": "x", "since": "2022-02-30"},
            "--param since=2022-02-30: this is no date, such as 2022-01-01",
        ),
        ({"who": "x", "least": "viel"}, "--param least=viel: this is no number, such as 0.9"),
        ({"who": "x", "fact": "a b"}, "--param fact=a b: this is no iri, such as id:post-1"),
        ({"who": "x", "fact": "nix:b"}, "there is no prefix nix: for 'nix:b'; known are kg, org, prov, …"),
        ({"who": " "}, "--param who= : this is no name, such as 李小虎"),
    ],
)
def test_wrong_parameters_are_named_with_the_known_ones(given: dict[str, str], reason: str) -> None:
    """A usage error says what would be right."""
    with pytest.raises(UsageError) as caught:
        bind(saved(TYPED), given)
    assert str(caught.value).startswith(reason.removesuffix("…"))


def test_a_query_without_a_header_binds_its_own_variables() -> None:
    """As text, or as an IRI in angle brackets; an unknown variable is an error."""
    query = find("SELECT ?a ?b { }")
    assert answer(query, {"a": "1", "b": "<x:y>"}) == [('"1"', "<x:y>")]
    with pytest.raises(UsageError, match="query has no parameter 'c'; parameters are a, b"):
        bind(query, {"c": "1"})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (STRLEN(?a) AS ?n) { }",
        "PREFIX x: <x:> SELECT (STRLEN(?a) AS ?n) WHERE { BIND(1 AS ?one) } ORDER BY ?a",
        "# {\nSELECT ?a { FILTER(EXISTS { }) }",
        "SELECT (EXISTS { } AS ?e) ?a { }",
        "CONSTRUCT { <x:s> <x:p> ?a } WHERE { }",
        "DESCRIBE ?a WHERE { }",
        "ASK { FILTER(?a = '金水区') }",
    ],
)
def test_a_value_stands_at_the_head_of_where(text: str) -> None:
    """Not in the template of a CONSTRUCT, nor in an expression."""
    query = find(text)
    store = EmbeddedStore()
    assert store.query(bind(query, {"a": "金水区"})) is not None
    if text.startswith("ASK"):
        assert ask(store, query, {"a": "金水区"}) is True


def test_a_query_without_where_has_no_place_for_a_value() -> None:
    """DESCRIBE may do without."""
    with pytest.raises(UsageError, match="no WHERE"):
        bind(find("DESCRIBE ?a"), {"a": "x"})


@pytest.mark.parametrize("pairs", [["who"], ["=x"], ["a b=x"], ["1a=x"], ["a=1", "a=2"]])
def test_a_pair_is_a_name_and_a_value(pairs: list[str]) -> None:
    """Given once each."""
    with pytest.raises(UsageError, match="--param"):
        parse_pairs(pairs)
