"""The gold graph, in memory and in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.store.embedded import EmbeddedStore
from kg.store.folder import new_graph
from tests.gold_graph import gold_quads, gold_store


@pytest.fixture(scope="session")
def gold() -> EmbeddedStore:
    """The graph of the gold answers, in memory."""
    return gold_store()


@pytest.fixture(scope="session")
def gold_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in a folder, as a build leaves it."""
    folder = tmp_path_factory.mktemp("gold") / "graph"
    with new_graph(folder) as store:
        store.add(gold_quads())
    return folder
