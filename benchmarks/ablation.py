"""What each part of the tagger brings: F1 on the dev split, trained on the train split.

python benchmarks/ablation.py [CORPUS]     (default: seeds; wants the package rjieba beside those of kg)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partialmethod
from pathlib import Path
from unittest.mock import patch

import jieba
import jieba.posseg
import numpy as np
import numpy.typing as npt
import rjieba

from kg.evaluate.corpus import load_corpus
from kg.extract.tagger.model import TAGS
from kg.extract.words.words import Run, Word
from kg.train.examples import Example, examples
from kg.train.fit import Plan, Prepared, prepared
from kg.train.grams import fit_grams
from kg.train.tagger import Parts, fit_parts, measured, pooled
from kg.train.train import pages_of

_CHARACTERS = 9
"""The kinds of n-grams that are of characters alone stand first."""
Cut = Callable[[str], Iterable[tuple[str, str]]]
_CUTS: dict[str, Cut] = {
    "jieba.posseg": lambda text: ((p.word, p.flag) for p in jieba.posseg.cut(text)),
    "rjieba.tag": rjieba.tag,
}


def main(corpus: Path) -> None:
    """Print a line a tagger."""
    manifest = corpus / "manifest.csv"
    learned, held = (
        list(examples(pages_of(manifest, load_corpus(manifest), split))) for split in ("train", "dev")
    )
    stretches = prepared(learned)
    parts = fit_parts(stretches, len(TAGS), Plan(), lambda _: None)
    tell("the network alone", parts, held, (1.0, 0.0))
    tell("half of both scores", parts, held, (0.5, 0.5))
    both("characters and words of lac_small", parts, held)
    both("characters", with_grams(parts, [replace(s, grams=without_words(s)) for s in stretches]), held)
    jieba.setLogLevel(60)
    for name, cut in _CUTS.items():
        other = partialmethod(words_of, cut)
        with patch.object(Run, "words", other):
            both(f"characters and words of {name}", with_grams(parts, prepared(learned)), held)


def with_grams(parts: Parts, stretches: Sequence[Prepared]) -> Parts:
    """The same network beside n-grams of other kinds."""
    return parts._replace(table=fit_grams(stretches, len(TAGS), 0, lambda _: None))


def without_words(one: Prepared) -> npt.NDArray[np.uint64]:
    """The n-grams with those of words made nothing."""
    found = one.grams.copy()
    found[:, _CHARACTERS:] = np.arange(found.shape[1] - _CHARACTERS, dtype=np.uint64)
    return found


def words_of(run: Run, cut: Cut) -> list[tuple[Word, ...]]:
    """The words of a run's texts by another cutter."""
    return [words(text, cut) for text in run.texts]


def words(text: str, cut: Cut) -> tuple[Word, ...]:
    """Another cutter's words, in the shape of ours."""
    found, at = [], 0
    for word, tag in cut(text):
        found.append(Word(at, at + len(word), word, tag))
        at += len(word)
    return tuple(found)


def both(name: str, parts: Parts, held: Sequence[Example]) -> None:
    """Measure n-grams alone and beside the network."""
    tell(f"n-grams of {name} alone", parts, held, (0.0, 1.0))
    tell(f"the network and n-grams of {name}", parts, held, (1.0, 1.0))


def tell(name: str, parts: Parts, held: Sequence[Example], heard: tuple[float, float]) -> None:
    """Measure a mixture of the parts."""
    print(f"{measured(held, pooled(parts, TAGS, heard)).f1():.3f}  {name}", flush=True)


if __name__ == "__main__":
    main(Path(*sys.argv[1:2] or ["seeds"]))
