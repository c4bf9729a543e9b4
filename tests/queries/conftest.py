"""The graphs that the named queries are asked of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store.embedded import EmbeddedStore
from kg.store.folder import open_graph
from kg.wiring.build import build_graph
from tests.gold_graph import SEEDS, gold_store


@pytest.fixture(scope="session")
def gold() -> EmbeddedStore:
    """The graph of the gold answers."""
    return gold_store()


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The graph that a build makes of the demo pages."""
    folder: Path = tmp_path_factory.mktemp("extracted") / "graph"
    build_graph([SEEDS / "pages"], folder, jobs=1, date="2022-11-03")
    store = open_graph(folder)
    yield store
    store.close()
