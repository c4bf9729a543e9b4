"""How the rules of actions are tested: what they are sure of, whatever the judge makes of short sentences."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.extract.tagger.model import load, using


@pytest.fixture(autouse=True)
def _without_a_judge_of_deeds(request: pytest.FixtureRequest) -> Iterator[None]:
    """The tests of actions read with the model that ships but for its judge of deeds."""
    if not request.module.__name__.rpartition(".")[2].startswith("test_actions"):
        yield
        return
    model = load()
    with using(replace(model, terms={name: told for name, told in model.terms.items() if name != "action"})):
        yield
