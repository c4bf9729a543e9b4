"""The program run in this process, in a folder of its own, with a reading that a test can foretell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import code_of
from tests.pipeline.conftest import PAGES
from tests.pipeline.marks import Marks


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


class Program:
    """`kg`, run with some arguments."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture

    def __call__(self, *args: str) -> Told:
        """Run a command."""
        self._capture.readouterr()
        code = code_of(args)
        told = self._capture.readouterr()
        return Told(code, told.out, told.err)

    def write(self, name: str, content: str | bytes) -> str:
        """Put a file into the folder; returns its name."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return name


@pytest.fixture
def kg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """The program in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_GRAPH", raising=False)
    monkeypatch.setattr("kg.wiring.build.GrammarExtractor", Marks)
    return Program(tmp_path, capsys)


@pytest.fixture
def built(kg: Program) -> Program:
    """The program in a folder with pages and their graph."""
    for name, text in PAGES.items():
        kg.write(f"pages/{name}", text)
    assert kg("build", "pages", "--jobs", "1").code == 0
    return kg
