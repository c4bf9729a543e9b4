"""How the rules of facts are tested: what they are sure of, whatever judges make of short sentences."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.extract.tagger.model import load, using

JUDGES = {"test_actions": {"action"}, "test_figures": {"owner", "figure"}}
"""The judges of the facts that tests of such a name are about."""


@pytest.fixture(autouse=True)
def _without_judges_of_facts(request: pytest.FixtureRequest) -> Iterator[None]:
    """The tests of actions and figures read with the model that ships but for the judges of theirs."""
    name = request.module.__name__.rpartition(".")[2]
    judges = next((left for start, left in JUDGES.items() if name.startswith(start)), set[str]())
    if not judges:
        yield
        return
    model = load()
    with using(replace(model, terms={k: told for k, told in model.terms.items() if k not in judges})):
        yield
