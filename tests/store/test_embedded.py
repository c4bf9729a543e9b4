"""The embedded store."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import GraphError, QueryError
from kg.store.base import Rows, Store, Triples
from kg.store.embedded import EmbeddedStore

A, B, P = NamedNode("x:a"), NamedNode("x:b"), NamedNode("x:p")
ONE, TWO = NamedNode("x:one"), NamedNode("x:two")
QUADS = [Quad(A, P, Literal("甲", language="zh"), ONE), Quad(B, P, A, TWO), Quad(A, P, B, TWO)]


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store of each kind with three quads in two graphs."""
    made = EmbeddedStore(tmp_path / "store" if request.param == "folder" else None)
    made.add(QUADS)
    return made


def test_what_was_added_is_there(store: Store) -> None:
    """quads() gives all; quads(graph) those of one graph."""
    assert set(store.quads()) == set(QUADS)
    assert set(store.quads(TWO)) == set(QUADS[1:])
    assert set(store.graphs()) == {ONE, TWO}


def test_adding_again_changes_nothing(store: Store) -> None:
    """A store is a set of quads; add tells how many it was given."""
    assert store.add(iter(QUADS)) == 3
    assert len(list(store.quads())) == 3


def test_queries_see_the_union_of_all_graphs(store: Store) -> None:
    """A pattern without GRAPH matches in every graph."""
    answer = store.query("SELECT ?s ?t WHERE { ?s <x:p> ?o . ?o <x:p> ?t } ORDER BY ?s")
    assert isinstance(answer, Rows)
    assert answer.variables == ("s", "t")
    assert {row[0] for row in answer.rows} == {A, B}


def test_each_form_of_query_has_its_answer(store: Store) -> None:
    """ASK a bool, CONSTRUCT triples, SELECT rows with None where a variable is unbound."""
    assert store.query("ASK { <x:b> <x:p> <x:a> }") is True
    made = store.query("CONSTRUCT { ?o <x:q> ?s } WHERE { ?s <x:p> ?o . FILTER(isIRI(?o) && ?s = <x:b>) }")
    assert isinstance(made, Triples)
    assert list(made.triples) == [Triple(A, NamedNode("x:q"), B)]
    rows = store.query("SELECT ?s ?none WHERE { ?s <x:p> <x:a> }")
    assert isinstance(rows, Rows)
    assert list(rows.rows) == [(B, None)]


@pytest.mark.parametrize("sparql", ["SELECT", "SELECT * WHERE { ?s ?p }", "DROP ALL", ""])
def test_what_does_not_parse_is_a_query_error_of_one_line(store: Store, sparql: str) -> None:
    """No foreign error leaks; an update is no query."""
    with pytest.raises(QueryError) as caught:
        store.query(sparql)
    assert "\n" not in str(caught.value)


def test_a_graph_can_be_dropped(store: Store) -> None:
    """Its quads go, the others stay; to drop what is not there is no error."""
    store.drop(TWO)
    store.drop(NamedNode("x:three"))
    assert list(store.quads()) == QUADS[:1]


def test_dump_is_n_quads(store: Store) -> None:
    """The dump holds all quads with their graphs."""
    target = io.BytesIO()
    store.dump(target)
    assert set(parse(target.getvalue(), RdfFormat.N_QUADS)) == set(QUADS)


def test_quads_go_in_by_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is more than a batch goes in too."""
    monkeypatch.setattr("kg.store.embedded.BATCH", 2)
    store = EmbeddedStore()
    assert store.add(QUADS) == 3
    assert len(list(store.quads())) == 3


def test_a_store_stays_in_its_folder(tmp_path: Path) -> None:
    """Closed and opened again, for reading, it holds the same."""
    first = EmbeddedStore(tmp_path / "store")
    first.add(QUADS)
    first.close()
    second = EmbeddedStore(tmp_path / "store", read_only=True)
    assert set(second.quads()) == set(QUADS)
    second.close()


def test_a_folder_that_is_no_store_is_a_graph_error(tmp_path: Path) -> None:
    """The message names the folder and says what to do."""
    with pytest.raises(GraphError, match="build the graph anew"):
        EmbeddedStore(tmp_path, read_only=True)
