"""What the named queries say of themselves."""

from __future__ import annotations

import re

import pytest

from kg.query.header import Type
from kg.query.parameters import bind
from kg.query.run import ask
from kg.query.saved import SavedQuery, listing
from kg.store.base import Rows
from kg.store.embedded import EmbeddedStore
from kg.vocab import XSD

QUERIES = {query.name: query for query in listing()}


def test_there_are_at_least_18() -> None:
    """None has been lost on the way into the package."""
    assert len(QUERIES) >= 18


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_query_asks_in_both_languages(query: SavedQuery) -> None:
    """Title, and a question in Chinese and in English."""
    assert query.header.title
    assert query.header.zh.endswith("？")
    assert re.search("[\u4e00-\u9fff]", query.header.zh)
    assert query.header.en.endswith("?")
    assert re.search("[a-z]", query.header.en)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_the_columns_are_those_of_the_answer(query: SavedQuery) -> None:
    """In the same order, each with its meaning."""
    found = ask(EmbeddedStore(), query, {one.name: one.example for one in query.header.parameters})
    assert isinstance(found, Rows)
    assert found.variables == tuple(column.name for column in query.header.columns)
    assert all(column.meaning for column in query.header.columns)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_parameter_has_its_values_block(query: SavedQuery) -> None:
    """With the example where it is required, else with the default or UNDEF."""
    for one in query.header.parameters:
        blocks = re.findall(rf"VALUES \?{one.name} \{{ (.*?) \}}", query.text)
        assert blocks
        assert one.meaning
        wanted = one.example if one.required else one.default or "UNDEF"
        assert {_plain(block, one.type) for block in blocks} == {wanted}


def _plain(term: str, kind: Type) -> str:
    if kind is Type.IRI:
        return term.strip("<>").replace("https://kg.example/id/", "id:")
    return term.split("^^")[0].strip('"')


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_file_is_a_query_as_it_stands(query: SavedQuery) -> None:
    """Any SPARQL engine can run it: what is bound from outside has an example or a default in it."""
    assert "PREFIX" in query.text
    store = EmbeddedStore()
    store.query(query.text)
    examples = {one.name: one.example for one in query.header.parameters if one.required}
    assert _short(bind(query, examples)) == _short(query.text)


def _short(text: str) -> str:
    return text.replace(f"<{XSD}date>", "xsd:date")
