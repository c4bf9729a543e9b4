"""A model file that cannot be read, as who builds a graph meets it."""

from pathlib import Path

import numpy as np
import pytest

from kg.extract import grammar
from kg.extract.tagger import model
from tests.cli.conftest import Program


def missing(_: Path) -> None:
    """No file at all."""


def truncated(path: Path) -> None:
    """The file as a broken copy leaves it."""
    path.write_bytes(model.SHIPPED.read_bytes()[:5000])


def of_another_version(path: Path) -> None:
    """What an older program wrote."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "VERSION", 0)
        model.save(model.Model({"out": np.ones((2, 2), np.float32)}, {}), path)


def of_other_classes(path: Path) -> None:
    """What was trained on sentences that tell other classes apart."""
    model.save(model.Model({"out": np.ones((2, 2), np.float32)}, {}, tags=("O", "B-address")), path)


@pytest.mark.parametrize("made", [missing, truncated, of_another_version, of_other_classes])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_model_that_cannot_be_read_is_one_line_with_the_remedy(
    built: Program, monkeypatch: pytest.MonkeyPatch, made: object, jobs: str
) -> None:
    """Told once and not for each page; no traceback, code 2, and the graph stays as it was."""
    assert callable(made)
    path = built.folder / "model.npz"
    made(path)
    monkeypatch.setattr("kg.wiring.build.GrammarExtractor", grammar.GrammarExtractor)
    monkeypatch.setattr(grammar, "load", lambda: model.load(path))
    before = sorted(built.folder.rglob("graph/**/*"))
    told = built("build", "pages", "--fresh", "--jobs", jobs)
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith(f"kg: the model {path} is ")
    assert told.err.endswith("; make it anew with: kg train seeds\n")
    assert sorted(built.folder.rglob("graph/**/*")) == before
    assert built("report").code == 0
