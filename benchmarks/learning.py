"""The learning curve of the tagger: F1 on the dev split with a part of the train split.

python benchmarks/learning.py [CORPUS] [PART ...]     (default: seeds 25 50 75 100, parts in percent)
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kg.evaluate.corpus import load_corpus
from kg.extract.tagger.model import TAGS
from kg.train.examples import examples
from kg.train.fit import Plan, prepared
from kg.train.tagger import fit_tagger, measured
from kg.train.train import pages_of


def main(corpus: Path, parts: list[int]) -> None:
    """Print a line a part; the pages of a part are spread over the manifest's order."""
    manifest = corpus / "manifest.csv"
    pages, held = (pages_of(manifest, load_corpus(manifest), split) for split in ("train", "dev"))
    stretches = [prepared(list(examples([page]))) for page in pages]
    wanted = list(examples(held))
    print("part   pages  characters  F1     F1 by class")
    for part in parts:
        chosen = [some for n, some in enumerate(stretches) if (n * part) % 100 < part]
        seen = [s for some in chosen for s in some]
        began = time.process_time()
        found = measured(wanted, fit_tagger(seen, TAGS, Plan(), lambda _: None))
        classes = ", ".join(f"{cls} {f1:.2f}" for cls, f1 in found.by_type().items())
        print(
            f"{part:3} %  {len(chosen):5}  {sum(len(s.text) for s in seen):10}  {found.f1():.3f}  {classes}"
        )
        print(f"       trained and measured in {time.process_time() - began:.0f} s of one core", flush=True)


if __name__ == "__main__":
    folder, *told = sys.argv[1:] or ["seeds"]
    main(Path(folder), [int(part) for part in told] or [25, 50, 75, 100])
