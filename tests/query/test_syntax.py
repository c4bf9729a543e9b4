"""Where a query breaks."""

from __future__ import annotations

import pytest

from kg.query.syntax import fault


@pytest.mark.parametrize(
    ("query", "place", "reason"),
    [
        ("SELCT ?s { ?s ?p ?o }", "line 1, column 1", "cannot go on at “SELCT”"),
        ("SELECT * { ?a ?b }", "line 1, column 18", "cannot go on at “}”"),
        ("SELECT ?s {\n ?s ?p ?o\n FILTER(?o = )}", "line 3, column 14", "cannot go on at “)”"),
        ("SELECT ?s {?s ?p ?o FILTER(FOO(?o))}", "line 1, column 28", "cannot go on at “FOO”"),
        ("SELECT ?s {?s ?p ?o . OPTINAL {?s ?p ?o}}", "line 1, column 23", "cannot go on at “OPTINAL”"),
        ("SELECT ?s {?s ?p '李小虎' ?z ?o}", "line 1, column 24", "cannot go on at “?z”"),
        ("SELECT ?s WHERE ?s ?p ?o", "line 1, column 17", "cannot go on at “?s”"),
        ("SELECT ?s {?s ?p ?o} ORDER ?s", "line 1, column 28", "cannot go on at “?s”"),
        ("SELECT ?s {?s ?p ?o} LIMIT many", "line 1, column 28", "cannot go on at “many”"),
        ("SELECT ?s {?s ?p '''a\nb''' ; }}", "line 2, column 8", "cannot go on at “}”"),
        ("SELECT ?s {?s kg:nme 'a'; foo:bar 'b'}", "line 1, column 27", "there is no prefix “foo:”"),
        ("SELECT ?s {?s ?p 'a\nb'}", "line 1, column 18", "the string that begins here does not end"),
        ("SELECT ?s {?s ?p ?o", "line 1, column 20", "the query ends too early"),
        ("DESCRIBE", "line 1, column 9", "the query ends too early"),
        ("", "line 1, column 1", "the query ends too early"),
        (
            "SELECT (COUNT(?s) AS ?n) ?p {?s ?p ?o}",
            "line 1, column 38",
            "The SELECT contains a variable that is unbound",
        ),
    ],
)
def test_the_place_is_that_of_the_word_that_does_not_fit(query: str, place: str, reason: str) -> None:
    """With line, column, reason and the line itself."""
    line = query.split("\n")[int(place.split(",")[0].removeprefix("line ")) - 1].strip()
    assert str(fault(query)) == f"query: {place}: {reason} in: {line}"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s kg:name '李小虎'@zh ; rdfs:label \"a\"^^xsd:string }",
        "SELECT (COUNT(*) AS ?n)\n{\n ?s (kg:under|kg:within)*/kg:name ?o # why\n FILTER(?n<3&&?o!='x') }",
        "ASK { FILTER NOT EXISTS { ?s ?p 1.5e3, -2, true } }",
    ],
)
def test_a_sound_query_has_no_fault(query: str) -> None:
    """Known prefixes need no declaration."""
    assert fault(query) is None


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    """So that the message stays one line."""
    message = str(fault("SELECT ?s { " + "?s ?p ?o . " * 30 + "?s kg:name }"))
    assert message.endswith("?s kg:name }")
    assert len(message) < 200
