"""The comment at the head of a query."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.query.header import Column, Header, Parameter, Type, parse_header


def test_a_header_says_what_is_asked_wanted_and_answered() -> None:
    """Title, both questions, parameters and columns."""
    text = (
        "# title: Deeds\n# zh: 做了什么？\n# en: What was done?\n"
        "# param: who | name | required | 李小虎 | by any name\n"
        "# param: least | number | default 0.5 | 0.9 | at least\n"
        "# column: verb | the verb\n\n# a note\nSELECT ?verb {}"
    )
    assert parse_header(text) == Header(
        "Deeds",
        "做了什么？",
        "What was done?",
        (
            Parameter("who", Type.NAME, True, None, "李小虎", "by any name"),
            Parameter("least", Type.NUMBER, False, "0.5", "0.9", "at least"),
        ),
        (Column("verb", "the verb"),),
    )


def test_a_query_without_a_header_has_an_empty_one() -> None:
    """Comments behind its first line are not the header's."""
    assert parse_header("SELECT ?x {}\n# title: none") == Header()


@pytest.mark.parametrize(
    "line",
    [
        "# param: who | name | required",
        "# param: who | person | required | 李小虎 | who",
        "# param: who? | name | required | 李小虎 | who",
        "# param: who | name | wanted | 李小虎 | who",
        "# column: verb",
    ],
)
def test_a_line_that_is_not_of_the_format_is_named(line: str) -> None:
    """With file and line."""
    with pytest.raises(UsageError, match=r"^mine\.rq: line 2: "):
        parse_header(f"# title: Test\n{line}\nASK {{}}", "mine.rq")
