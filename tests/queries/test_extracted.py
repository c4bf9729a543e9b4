"""The named queries on the graph that a build makes of the demo pages."""

from __future__ import annotations

import re

import pytest

from kg.query.parameters import bind
from kg.query.saved import SavedQuery, listing
from kg.store.base import Rows
from kg.store.embedded import EmbeddedStore

QUERIES = {query.name: query for query in listing()}
PERIOD = {"from": "2000-01-01", "to": "2100-01-01"}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_has_an_answer(extracted: EmbeddedStore, query: SavedQuery) -> None:
    """Asked of everything: whatever names were read, there are some for which it answers."""
    found = extracted.query(bind(query, PERIOD) if query.name == "when" else _of_everything(query))
    assert isinstance(found, Rows)
    assert next(found.rows, None) is not None


def _of_everything(query: SavedQuery) -> str:
    """A query in which what must be given stays open."""
    text = query.text
    for one in query.header.parameters:
        if one.required:
            text = re.sub(rf"VALUES \?{one.name} \{{ .*? \}}", f"VALUES ?{one.name} {{ UNDEF }}", text)
    return text
