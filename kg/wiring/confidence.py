"""The tables of how sure names and facts are, made anew from a corpus:

    python -m kg.wiring.confidence seeds dev

reads the pages of a split of the corpus, compares what is read with their answers, and writes
`kg/extract/calibration.json` (how far the judges of names are to be believed) and
`kg/extract/confidence.json` (how often each rule is right where its names are). The dev split is the one: on
train pages judges and rules look better than they are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.evaluate.corpus import load_corpus
from kg.evaluate.gold import load_gold
from kg.evaluate.judged import Judged
from kg.extract import sure
from kg.graph.footing import ConfidenceOf
from kg.pipeline.build import build
from kg.pipeline.confidence import TABLE, Counts, of_names
from kg.pipeline.plan import Options
from kg.train.calibration import calibration, names
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
        right, possible = counts.get(fact.rule, (0, Decimal(0)))
        counts[fact.rule] = (right + fact.right, possible + fact.confidence)
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
    """Write the tables: that of the names first, on which that of the rules rests."""
    corpus, split = args
    pages, golds = of_split(Path(corpus), split)
    table = calibration(list(names(zip(pages, map(load_gold, golds), strict=True))))
    sure.TABLE.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    facts = judged(pages, golds, of_names)
    TABLE.write_text(as_text(table_from(facts)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
