"""The table of how often each rule is right where its names are, made anew from a corpus:

    python -m kg.wiring.confidence seeds dev

reads the pages of a split of the corpus, compares the graph with their answers, and writes
`kg/extract/confidence.json`. The dev split is the one: on train pages the rules look better than they are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.evaluate.corpus import load_corpus
from kg.evaluate.judged import Judged
from kg.graph.footing import ConfidenceOf
from kg.pipeline.build import build
from kg.pipeline.confidence import TABLE, Counts, of_names
from kg.pipeline.plan import Options
from kg.wiring.build import shipped, silent
from kg.wiring.graph import Graph


def judged(pages: Sequence[Path], golds: Sequence[Path], confidence: ConfidenceOf) -> list[Judged]:
    """The facts of a graph of the pages with these confidences, each with whether the answers bear it out."""
    with TemporaryDirectory() as folder:
        build(pages, Path(folder), shipped(None, confidence), Options(), silent)
        with Graph(folder) as graph:
            return graph.judged(golds)


def table_from(facts: Iterable[Judged]) -> Counts:
    """For each rule how many of its facts were right, and how many could be by the names alone.

    >>> table_from(Judged("a.txt", "posts", "posts.chain", Decimal("0.9"), right) for right in (True, False))
    {'posts.chain': (1, Decimal('1.8'))}
    """
    counts: dict[str, tuple[int, Decimal]] = {}
    for fact in sorted(facts, key=lambda fact: fact.rule):
        right, names = counts.get(fact.rule, (0, Decimal(0)))
        counts[fact.rule] = (right + fact.right, names + fact.confidence)
    return counts


def of_split(corpus: Path, split: str) -> tuple[list[Path], list[Path]]:
    """The pages of a split, and the files of their answers."""
    found = [corpus / p.file for p in load_corpus(corpus / "manifest.csv") if split in p.aspects["split"]]
    return found, [page.parent.parent / "gold" / f"{page.stem}.json" for page in found]


def as_text(counts: Counts) -> str:
    """The table as its file holds it: a rule a line.

    >>> print(as_text({"posts.chain": (9, Decimal("9.7"))}), end="")
    {"rules": {
      "posts.chain": [9, 9.70]
    }}
    """
    rows = ",\n".join(f"  {json.dumps(r)}: [{right}, {names:.2f}]" for r, (right, names) in counts.items())
    return f'{{"rules": {{\n{rows}\n}}}}\n'


def main(args: Sequence[str]) -> None:
    """Write the table."""
    corpus, split = args
    facts = judged(*of_split(Path(corpus), split), of_names)
    TABLE.write_text(as_text(table_from(facts)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
