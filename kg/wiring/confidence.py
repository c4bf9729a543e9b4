"""The table of how often each rule is right, made anew from a corpus:

    python -m kg.wiring.confidence seeds dev

reads the pages of a split of the corpus, compares the graph with their answers, and writes
`kg/extract/confidence.json`. The dev split is the one: on train pages the rules look better than they are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.evaluate.corpus import load_corpus
from kg.pipeline.confidence import TABLE, Counts
from kg.wiring.build import build_graph
from kg.wiring.graph import Graph


def table_from(pages: Sequence[Path], golds: Sequence[Path]) -> Counts:
    """For each rule how many of its facts were right, and how many it gave."""
    with TemporaryDirectory() as folder:
        build_graph(pages, folder)
        with Graph(folder) as graph:
            return graph.counts_by_rule(golds)


def of_split(corpus: Path, split: str) -> tuple[list[Path], list[Path]]:
    """The pages of a split, and the files of their answers."""
    found = [corpus / p.file for p in load_corpus(corpus / "manifest.csv") if split in p.aspects["split"]]
    return found, [page.parent.parent / "gold" / f"{page.stem}.json" for page in found]


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
    corpus, split = args
    TABLE.write_text(as_text(table_from(*of_split(Path(corpus), split))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
