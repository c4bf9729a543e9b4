"""Queries cut into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query.tokens import Sort, meaningful, readings, tokens


@given(st.text(alphabet="?$<>{}'\"\\#:@.a李1 \n-%", max_size=60))
def test_the_tokens_are_the_text(text: str) -> None:
    """Nothing is lost between them, whatever the text."""
    assert "".join(token.text for token in tokens(text)) == text


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("?who", [Sort.VARIABLE]),
        ("$who", [Sort.VARIABLE]),
        ("<http://a#b>", [Sort.IRI]),
        ("?a<?b", [Sort.VARIABLE, Sort.SIGN, Sort.VARIABLE]),
        ("kg:name", [Sort.NAME]),
        ("id:person-李小虎", [Sort.NAME]),
        (":a", [Sort.NAME]),
        ("_:b1", [Sort.NAME]),
        (r"a:b\#c", [Sort.NAME]),  # an escaped sign is no comment
        ("a:b.", [Sort.NAME, Sort.SIGN]),
        ("'it''s'", [Sort.STRING, Sort.STRING]),
        (r"'it\'s'", [Sort.STRING]),
        ("'''it's'''", [Sort.STRING]),
        ('"""a"b""c"""', [Sort.STRING]),
        ("'a\nb'", [Sort.STRAY, Sort.WORD, Sort.WORD, Sort.STRAY]),  # a short string ends on its line
        ("'a'@zh-Hans", [Sort.STRING, Sort.LANGUAGE]),
        ("1.5e3", [Sort.NUMBER]),
        ("a # b\nc", [Sort.WORD, Sort.WORD]),
        ("a # b\rc", [Sort.WORD, Sort.WORD]),  # a carriage return ends a comment too
    ],
)
def test_a_token_is_of_its_sort(text: str, sorts: list[Sort]) -> None:
    """As the grammar of SPARQL has them."""
    assert [token.sort for token in meaningful(text)] == sorts


def test_what_may_be_a_comparison_is_read_both_ways() -> None:
    """Behind <x:y# a comment may begin, and then a string may not."""
    words = {token.text for token in readings("?a<x:y#>'''\nhidden #'''") if token.sort is Sort.WORD}
    assert words == {"hidden"}


def test_an_address_is_read_one_way() -> None:
    """// stands in no expression."""
    assert [token.text for token in readings("<http://a/hidden#b>")] == ["<http://a/hidden#b>"]
