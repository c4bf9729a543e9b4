"""Named queries, files and text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query.saved import find, listing, table_of_all


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("officials", "officials"), ("ASK {}", "query"), ("SELECT ?x{}", "query"), ("ASK\n{}", "query")],
)
def test_a_query_is_found_by_name_or_is_text(wanted: str, name: str) -> None:
    """What holds a space or a brace is text."""
    assert find(wanted).name == name


def test_a_file_is_read_with_its_header(tmp_path: Path) -> None:
    """A byte order mark is no part of it."""
    file = tmp_path / "mine.rq"
    file.write_text("﻿# title: Mine\nASK {}", encoding="utf-8")
    assert find(str(file)).header.title == "Mine"


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ("figurs", "there is no query 'figurs', did you mean figures? kg query lists all"),
        ("Officials", "did you mean officials?"),
        ("zzzz", "there is no query 'zzzz'; known are actions, articles,"),
        ("gone.rq", "gone.rq: cannot be read (No such file or directory)"),
    ],
)
def test_an_unknown_query_is_answered_with_near_or_known_ones(wanted: str, reason: str) -> None:
    """So that the next try is right."""
    with pytest.raises(UsageError) as caught:
        find(wanted)
    assert reason in str(caught.value)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    """With the byte where it breaks."""
    file = tmp_path / "mine.rq"
    file.write_bytes(b"ASK {\xff}")
    with pytest.raises(UsageError, match="byte 5: no UTF-8"):
        find(str(file))


def test_all_queries_are_listed_with_their_questions() -> None:
    """One row each: name, parameters, both questions."""
    rows = list(table_of_all().rows)
    assert [str(row[0]).strip('"') for row in rows] == [query.name for query in listing()]
    assert all(term is not None and str(term) for row in rows for term in row)
