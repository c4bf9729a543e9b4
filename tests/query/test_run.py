"""Running queries: here, and with a time limit in a process."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pyoxigraph import Literal

from kg.errors import GraphError, QueryError, UsageError
from kg.query.run import ask, ask_within, limited
from kg.query.saved import find
from kg.store.base import Answer, Rows, Triples
from kg.store.embedded import EmbeddedStore

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def plain(answer: Answer) -> object:
    """An answer as values that compare."""
    if isinstance(answer, Rows):
        return answer.variables, [tuple(map(str, row)) for row in answer.rows]
    if isinstance(answer, Triples):
        return sorted(map(str, answer.triples))
    return answer


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?n { ?x a kg:Official ; kg:name ?n } ORDER BY ?n",
        "ASK { ?x kg:name '李小虎' }",
        "CONSTRUCT { ?x a kg:Person } WHERE { ?x a kg:Official }",
        "DESCRIBE id:person-李小虎",
    ],
)
def test_a_process_answers_as_this_one_does(gold: EmbeddedStore, gold_folder: Path, text: str) -> None:
    """All four forms of query."""
    query = find(text)
    assert plain(ask_within(60, gold_folder, query, {})) == plain(ask(gold, query, {}))


def test_the_four_forms_are_told_apart(gold: EmbeddedStore) -> None:
    """Rows, triples, or yes and no."""
    assert isinstance(ask(gold, find("SELECT * { ?s kg:name '李小虎' }"), {}), Rows)
    assert isinstance(ask(gold, find("DESCRIBE id:person-李小虎"), {}), Triples)
    assert isinstance(ask(gold, find("CONSTRUCT WHERE { ?s kg:name '李小虎' }"), {}), Triples)
    assert ask(gold, find("ASK { ?s kg:name '李小虎' }"), {}) is True


def test_a_query_that_takes_too_long_is_ended(gold_folder: Path) -> None:
    """And what was asked is named; nothing goes on running."""
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"not answered within 0\.5 seconds"):
        ask_within(0.5, gold_folder, find(ENDLESS), {})
    assert time.monotonic() - began < 30


def test_a_limit_bounds_what_a_process_fetches(gold_folder: Path) -> None:
    """One more is fetched, to tell that there are more."""
    found = ask_within(60, gold_folder, find("SELECT * { ?s ?p ?o }"), {}, limit=3)
    assert isinstance(found, Rows)
    assert len(list(found.rows)) == 4


@pytest.mark.parametrize("seconds", [0, -1])
def test_a_time_limit_is_above_zero(gold_folder: Path, seconds: float) -> None:
    """None at all is said by leaving it out."""
    with pytest.raises(UsageError, match="--timeout"):
        ask_within(seconds, gold_folder, find("ASK {}"), {})


def test_a_graph_that_is_missing_is_named_by_the_process(tmp_path: Path) -> None:
    """Its errors come back as they are."""
    with pytest.raises(GraphError, match="no graph in"):
        ask_within(60, tmp_path / "none", find("ASK {}"), {})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * { ?a ?b }", "line 1, column 18: cannot go on at “}”"),
        ("SELECT * { SERVICE <http://a/> {} }", "SERVICE is not allowed"),
    ],
)
def test_a_wrong_query_is_told_before_it_runs(gold_folder: Path, text: str, reason: str) -> None:
    """With its place, here and in a process."""
    with pytest.raises(QueryError, match=reason):
        ask(EmbeddedStore(), find(text), {})
    with pytest.raises(QueryError, match=reason):
        ask_within(60, gold_folder, find(text), {})


@pytest.mark.parametrize(
    ("limit", "count", "more"), [(None, 3, False), (3, 3, False), (2, 2, True), (0, 0, True)]
)
def test_a_limit_says_whether_there_were_more(limit: int | None, count: int, more: bool) -> None:
    """Known once the rows are read."""
    answer, head = limited(Rows(("n",), iter([(Literal(n),) for n in range(3)])), limit)
    assert isinstance(answer, Rows)
    assert len(list(answer.rows)) == count
    assert head is not None
    assert head.more is more


def test_a_limit_below_zero_is_refused() -> None:
    """It has no meaning."""
    with pytest.raises(UsageError, match="--limit -1"):
        limited(Rows((), iter(())), -1)
