"""What a query may not ask for."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib.plugins.sparql import prepareQuery

from kg.errors import QueryError
from kg.query.guard import check, place

BODY = "{ ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE <http://a/> {BODY} }}",
        f"SELECT * {{ service silent ?x {BODY} }}",
        f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE<http://a/>{BODY} }} }}",
        f"SELECT * {{ {{ SELECT * {{ SERVICE <http://a/> {BODY} }} }} }}",
        f"SELECT * {{ ?s ?p 'x'SERVICE<http://a/>{BODY} }}",
        f"SELECT * {{ ?s ?p 1SERVICE<http://a/>{BODY} }}",
        f"SELECT * {{ ?s ?p trueSERVICE<http://a/>{BODY} }}",  # a parser without tokens reads true, SERVICE
        f"SELECT * {{ SERVICESILENT<http://a/>{BODY} }}",
        f"PREFIX : <http://a/> SELECT * {{ SERVICE:x {BODY} }}",
        f"PREFIX service: <x:> PREFIX : <http://a/> SELECT * {{ service:x {BODY} }}",
        f"PREFIX ex: <http://a/> SELECT * {{ SERVICEex:x {BODY} }}",
        f"PREFIX ex: <http://a/> SELECT * {{ ?s ?p ex:a.SERVICE <http://a/> {BODY} }}",
        f"SELECT * {{ # comment\rSERVICE <http://a/> {BODY} }}",
        f"SELECT * {{ FILTER(?a<?b)SERVICE <http://a/> {BODY} }}",
        f"PREFIX x: <x:> SELECT * {{ BIND(1<x:y#>'''\n AS ?z) SERVICE <http://a/> {BODY} #'''\n }}",
        f"SELECT * {{ ?s ?p '\\u0022' . \\u0053ERVICE <http://a/> {BODY} }}",
        f"SELECT * FROM <file:///etc/passwd> {BODY}",
        f"SELECT * FROM NAMED <http://a/> {BODY}",
        f"PREFIX ex: <http://a/> ASK FROM ex:a {BODY}",
        f"PREFIX ex: <http://a/> ASK FROMex:a {BODY}",
        f"CONSTRUCT {BODY} FROM<file:///a> WHERE {BODY}",
        "DESCRIBE <x:a> FROM <file:///a>",
        "LOAD <http://a/>",
        "PREFIX a: <b:> LOAD SILENT <file:///a> INTO GRAPH <g:>",
        "INSERT DATA { <a:> <b:> <c:> }",
        "DELETE WHERE { ?s ?p ?o }",
        "WITH <g:> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP GRAPH <g:>",
        "SELECT * {" + "(" * 500 + ")" * 500 + "}",
        "SELECT * " + "{" * 500 + "}" * 500,
    ],
)
def test_what_reaches_out_or_changes_is_refused(query: str) -> None:
    """Before anything runs, in every spelling that a parser takes."""
    with pytest.raises(QueryError, match=r"^query: "):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <http://a/> { }' }",
        'SELECT * { ?s ?p "FROM <file:///a>" }',
        "SELECT * { ?s ?p '''SERVICE\n'it's' FROM <a:>''' }",
        f"SELECT * {BODY} # SERVICE <http://a/> FROM <b:>",
        f"# FROM <a:>\nSELECT * {BODY}",
        "SELECT * { ?s ?p <http://a/service/from#load> }",
        "SELECT ?service ?from { ?service ?from $load }",
        r"SELECT * { ?s ?p 'it\'s SERVICE' }",
        "PREFIX kg: <https://kg.example/ontology#> SELECT * { ?s kg:service ?o ; kg:from 'x'@from }",
        "SELECT * { ?s ?p '\\u674E' }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?o<3 && ?o>1) }",
        "SELECT * {" + "(" * 50 + ")" * 50 + "}",
    ],
)
def test_strings_comments_and_names_are_no_keywords(query: str) -> None:
    """A word in a text asks for nothing."""
    check(query)


def test_the_reason_names_line_and_column() -> None:
    """And says what to do instead."""
    with pytest.raises(QueryError) as caught:
        check(f"SELECT *\n  FROM <http://a/> {BODY}")
    assert str(caught.value) == (
        "query: line 2, column 3: FROM is not allowed: a query sees the whole graph; "
        "GRAPH ?article {…} asks for one article"
    )


@pytest.mark.parametrize(("text", "where"), [("a\nb", "line 2, column 1"), ("a\r\nb", "line 2, column 1")])
def test_a_place_is_counted_from_one(text: str, where: str) -> None:
    """Lines end as they may."""
    assert place(text, text.index("b")) == where


LEFT = [
    "", "?s ?p ?o . ", "?s ?p 1", "?s ?p true", "?s ?p 'x'", '?s ?p """x"""', "?s ?p x:a .", "?s ?p x:a.",
    "FILTER(1<2)", "FILTER(?o<?p||true)", "BIND(1<x:y#>'''\n AS ?z)", "BIND(1<x:y#>'\n AS ?z)",
    "BIND('\\'' AS ?z)", "?s ?p '#'", "?s ?p ?o #'\n", '?s ?p ?o #"\r', "VALUES ?v {'''a'}", "{} UNION",
]  # fmt: skip
KEYWORD = ["SERVICE", "service", "SERVICE SILENT", "SERVICESILENT", "sErViCe\n", "\\u0053ERVICE", "'SERVICE'"]
TARGET = ["@", ":a", " :a", "net:a", " net:a", "<http://a.invalid/>"]
RIGHT = ["{ ?a ?b ?c }", "{}", " #'''\n{ ?a ?b ?c }", "{ ?a ?b ?c } #'''\n", "{ ?a ?b ?c } #'\n", ""]
PARTS = st.tuples(*map(st.sampled_from, (LEFT, KEYWORD, TARGET, RIGHT))).map("".join)
PIECES = (
    PARTS | st.sampled_from(LEFT) | st.sampled_from([" ", "\n", "'", '"', "#", "<", ">", "{", "}", "(", ")"])
)
"""Parts of queries that ask the network in many spellings, and what may hide them; @ is the address."""


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address on this machine, and what was asked of it."""
    asked: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection:
                    asked.append(connection.recv(100))
                    connection.sendall(b"HTTP/1.1 500 no\r\nContent-Length: 0\r\n\r\n")

    threading.Thread(target=serve, daemon=True).start()
    yield f"<http://127.0.0.1:{server.getsockname()[1]}/>", asked
    server.shutdown(socket.SHUT_RDWR)
    server.close()


def asked_of(store: Store, query: str) -> None:
    """Run a query to its end, whatever comes of it."""
    with suppress(SyntaxError, ValueError, OSError, RuntimeError, TypeError):
        list(store.query(query, use_default_graph_as_union=True))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def small() -> Store:
    """A graph in which every pattern finds something."""
    node, values = NamedNode("x:a"), (NamedNode("x:a"), Literal(1), Literal(True), Literal("x"))
    store = Store()
    store.extend(Quad(node, node, value) for value in values)
    return store


def test_the_listener_hears(listener: tuple[str, list[bytes]], small: Store) -> None:
    """A query that asks the network is heard, so the next test means something."""
    address, asked = listener
    before = len(asked)
    asked_of(small, f"SELECT * {{ ?s ?p trueSERVICE{address}{{ ?a ?b ?c }} }}")
    assert len(asked) > before


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES, max_size=4))
def test_no_query_that_passes_reaches_the_network(
    listener: tuple[str, list[bytes]], small: Store, pieces: list[str]
) -> None:
    """Whatever it is made of."""
    address, asked = listener
    body = "".join(pieces).replace("@", address)
    prologue = f"PREFIX x: <x:> PREFIX : {address} PREFIX net: {address} "
    query = f"{prologue}SELECT * {{ {body} }}"
    try:
        check(query)
    except QueryError:
        return
    before = len(asked)
    asked_of(small, query)
    assert len(asked) == before


@given(pieces=st.lists(PIECES, max_size=4))
def test_what_passes_holds_no_service_for_a_second_parser(pieces: list[str]) -> None:
    """The algebra of a parser with tokens has none either."""
    query = (
        "PREFIX x: <x:> PREFIX : <y:> PREFIX net: <z:> SELECT * { "
        + "".join(pieces).replace("@", "<http://a/>")
        + " }"
    )
    try:
        check(query)
        algebra = str(prepareQuery(query).algebra)
    except Exception:
        return
    assert "ServiceGraphPattern" not in algebra
