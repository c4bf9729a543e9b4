"""The table of how often each rule is right, made anew from seeds:

    python -m kg.wiring.confidence PAGES GOLD

reads PAGES, compares the graph with the answers in GOLD, and writes `kg/extract/confidence.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.pipeline.confidence import TABLE, Counts
from kg.wiring.build import build_graph
from kg.wiring.graph import Graph


def table_from(pages: Path, gold: Path) -> Counts:
    """For each rule how many of its facts were right, and how many it gave."""
    with TemporaryDirectory() as folder:
        build_graph([pages], folder)
        with Graph(folder) as graph:
            return graph.counts_by_rule([gold])


def as_text(counts: Counts) -> str:
    """The table as its file holds it: a rule a line.

    >>> print(as_text({"posts.chain": (9, 10)}), end="")
    {"rules": {
      "posts.chain": [9, 10]
    }}
    """
    rows = ",\n".join(f"  {json.dumps(rule)}: {list(pair)}" for rule, pair in sorted(counts.items()))
    return f'{{"rules": {{\n{rows}\n}}}}\n'


def main(args: Sequence[str]) -> None:
    """Write the table."""
    pages, gold = args
    TABLE.write_text(as_text(table_from(Path(pages), Path(gold))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
