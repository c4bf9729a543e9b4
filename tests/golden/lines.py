"""The golden graph: what one demo page says, as sorted N-Quads.

`python -m tests.golden.lines` writes it anew; the difference is then read by a person before it is committed.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.wiring.build import build_graph
from kg.wiring.graph import Graph
from tests.seed_graph import SEEDS

PAGE = SEEDS / "pages" / "jingkai-steady-growth.txt"
GOLDEN = Path(__file__).parent / "jingkai-steady-growth.nq"
_LEFT_OUT = re.compile(r"<https://kg\.example/ontology#confidence>|<https://kg\.example/ontology> \.$")
"""Confidences move with the gold, the ontology has tests of its own."""


def current() -> list[str]:
    """The lines of the page's graph as the program makes it now."""
    with TemporaryDirectory() as folder:
        build_graph([PAGE], Path(folder) / "graph", jobs=1)
        with Graph(Path(folder) / "graph") as graph:
            graph.export(Path(folder) / "page.nq")
        lines = (Path(folder) / "page.nq").read_text(encoding="utf-8").splitlines()
    return sorted(line for line in lines if not _LEFT_OUT.search(line))


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(current()) + "\n", encoding="utf-8")
