"""A built graph, opened: what users of the library hold."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.export.file import export
from kg.pipeline.folder import about_from, ledger_of
from kg.pipeline.ledger import Ledger
from kg.store.folder import open_graph

StrPath = str | os.PathLike[str]


class Graph:
    """The graph in a folder, as it was when it was opened; whatever is built meanwhile, it stays the same.

    Raises GraphError where there is none, or it is damaged. Use it in a `with` statement, or `close` it.
    """

    def __init__(self, folder: StrPath = "graph") -> None:
        self.folder = Path(folder)
        self._store = open_graph(self.folder)
        self._about = about_from(self._store.about)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        self._store.close()

    @property
    def base(self) -> str:
        """What the IRIs of the graph begin with."""
        return self._about.base

    def report(self) -> Ledger:
        """The coverage ledger: for each file and article what was found, and why nothing was."""
        return ledger_of(self.folder, self._about)

    def export(self, path: StrPath, *, evidence: bool = True) -> None:
        """Write the graph to a file in the format of its ending: .ttl .nt .nq .trig .jsonld .rdf.

        Without `evidence` it holds the bare facts. The same graph gives the same bytes.
        """
        export(self._store, Path(path), base=self.base, include_evidence=evidence)
