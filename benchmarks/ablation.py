"""What each part of the tagger brings: F1 on the dev split, trained on the train split.

python benchmarks/ablation.py [CORPUS]     (default: seeds)
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from kg.evaluate.corpus import load_corpus
from kg.extract.tagger.model import TAGS
from kg.train.examples import Example, examples
from kg.train.fit import Plan, Prepared, prepared
from kg.train.grams import fit_grams
from kg.train.tagger import Parts, fit_parts, measured, pooled
from kg.train.train import pages_of

_CHARACTERS = 9
"""The kinds of n-grams that are of characters alone stand first."""
_HEARD = {
    "the network alone": (1.0, 0.0),
    "n-grams of characters and words alone": (0.0, 1.0),
    "half of both scores": (0.5, 0.5),
    "the sum of both scores: what ships": (1.0, 1.0),
}


def main(corpus: Path) -> None:
    """Print a line a tagger."""
    manifest = corpus / "manifest.csv"
    learned, held = (
        list(examples(pages_of(manifest, load_corpus(manifest), split))) for split in ("train", "dev")
    )
    stretches = prepared(learned)
    parts = fit_parts(stretches, len(TAGS), Plan(), lambda _: None)
    for name, heard in _HEARD.items():
        tell(name, parts, heard, held)
    bare = [replace(s, grams=without_words(s)) for s in stretches]
    characters = parts._replace(table=fit_grams(bare, len(TAGS), 0, lambda _: None))
    tell("n-grams of characters alone", characters, (0.0, 1.0), held)
    tell("the network and n-grams of characters", characters, (1.0, 1.0), held)


def without_words(one: Prepared) -> np.ndarray:
    """The n-grams with those of words made nothing."""
    found = one.grams.copy()
    found[:, _CHARACTERS:] = np.arange(found.shape[1] - _CHARACTERS, dtype=np.uint64)
    return found


def tell(name: str, parts: Parts, heard: tuple[float, float], held: Sequence[Example]) -> None:
    """Measure a mixture of the parts."""
    print(f"{measured(held, pooled(parts, TAGS, heard)).f1():.3f}  {name}", flush=True)


if __name__ == "__main__":
    main(Path(*sys.argv[1:2] or ["seeds"]))
