"""A folder of pages, and a build of it that needs no network of weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kg.engine.local import LocalEngine
from kg.export.file import export
from kg.extract.base import Extractor
from kg.pipeline.build import Parts, build
from kg.pipeline.confidence import Confidence
from kg.pipeline.folder import about_of, ledger_of
from kg.pipeline.ledger import Ledger
from kg.pipeline.plan import Options
from kg.pipeline.summary import Summary
from kg.store.folder import open_graph
from tests.pipeline.marks import Marks

PAGES = {
    "a.txt": "柳湾区筑牢防汛堤\n\n昨日，柳湾区连日暴雨，河水上涨。全区12家企业停工。\n",
    "b.txt": "云溪区企业复工\n\n昨日，云溪区有30家企业复工复产，订单不断。\n",
    "c.txt": "石桥区开展植树活动\n\n昨日，石桥区干部在河边植树，柳湾区派人前来参加。\n",
}


def silent(doing: str, done: int, total: int) -> None:
    """Nobody watches."""


@dataclass
class House:
    """A folder with pages and a graph."""

    folder: Path
    extractor: Extractor = field(default_factory=Marks)

    @property
    def pages(self) -> Path:
        """Where the pages lie."""
        return self.folder / "pages"

    @property
    def graph(self) -> Path:
        """Where the graph is built."""
        return self.folder / "graph"

    def write(self, name: str, text: str) -> Path:
        """Put a page there."""
        path = self.pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def build(
        self,
        *paths: Path,
        jobs: int = 1,
        graph: Path | None = None,
        progress: Callable[[str, int, int], None] = silent,
        base: str | None = None,
        issued: str | None = None,
        fresh: bool = False,
        prune: bool = False,
    ) -> Summary:
        """Build, by default all pages."""
        parts = Parts(self.extractor, LocalEngine(jobs), Confidence({}), "")
        options = Options(base, issued, fresh, prune)
        return build(paths or (self.pages,), graph or self.graph, parts, options, progress)

    def quads(self, graph: Path | None = None) -> str:
        """The whole graph as sorted N-Quads."""
        target = self.folder / "out.nq"
        store = open_graph(graph or self.graph)
        export(store, target)
        store.close()
        return target.read_text(encoding="utf-8")

    def ledger(self) -> Ledger:
        """What became of each file."""
        return ledger_of(self.graph, about_of(self.graph))

    def sources(self) -> list[str]:
        """What the graph calls the files that speak in it."""
        return [file.source for file in self.ledger().files if file.key and not file.same_as]


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Three pages, and no graph yet."""
    house = House(tmp_path)
    for name, text in PAGES.items():
        house.write(name, text)
    return house
