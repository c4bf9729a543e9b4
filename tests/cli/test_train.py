"""How `kg train` begins."""

import os

import pytest

from kg.engine.threads import ONE_THREAD
from tests.cli.conftest import Program


@pytest.mark.parametrize("name", ONE_THREAD)
def test_training_uses_one_thread_a_process(kg: Program, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The folds' processes inherit it; else each takes all cores, and they fight over them."""
    monkeypatch.setenv(name, "4")
    monkeypatch.delenv(name)
    assert kg("train", ".").code == 2
    assert os.environ[name] == "1"
