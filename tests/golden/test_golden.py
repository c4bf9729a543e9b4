"""One page's graph, read by a person, stays as it is; the other pages keep their scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.wiring.graph import Graph
from tests.golden.lines import GOLDEN, current
from tests.seed_graph import SEEDS, seed_graph

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


def test_golden_graph() -> None:
    """The graph of the golden page is, quad for quad, the one that was read and found right."""
    golden = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert len(golden) == FLOORS["quads of the golden page"]
    assert current() == golden


@pytest.mark.parametrize("page", sorted(FLOORS["pages"]))
def test_floor(page: str) -> None:
    """No layer of a demo page falls below its floor."""
    with Graph(seed_graph()) as graph:
        [score] = graph.evaluate([SEEDS / "gold" / f"{page}.json"]).texts
    found: dict[str, Any] = score.as_json()
    floors = FLOORS["pages"][page]
    figures = {layer: found[layer]["r" if layer == "actions" else "f1"] for layer in floors}
    assert not {layer: value for layer, value in figures.items() if value < floors[layer]}


def test_every_page_has_floors() -> None:
    """All pages with gold answers are held to floors."""
    assert set(FLOORS["pages"]) == {p.stem for p in (SEEDS / "gold").glob("*.json")}
