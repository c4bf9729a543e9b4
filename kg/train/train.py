"""Train on a gold corpus: the tagger and the judges on its train split; the dev split measures."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import reduce
from hashlib import sha256
from math import ceil
from multiprocessing import get_context
from operator import add
from pathlib import Path
from typing import Final

from kg.errors import UsageError
from kg.evaluate.corpus import CorpusPage, load_corpus
from kg.evaluate.gold import Gold, load_gold
from kg.extract.tagger.model import TAGS, Model, load, save
from kg.train.examples import examples
from kg.train.facts import fact_terms, facts_of
from kg.train.fit import Heard, Plan, prepared
from kg.train.judge import rows
from kg.train.tagger import fit_tagger, measured

FOLDS: Final = 3
"""The judges learn from pages that their tagger has not seen: each fold's by one trained without it."""
_NICENESS: Final = 10
"""By how much a fold's process stands behind the tagger's, in the system's own steps (0 to 19)."""
_OF_FOLDS: Final = 5 / 8
"""Which share of the passes a fold's tagger is trained for."""
Pages = list[tuple[Path, Gold]]


def train(manifest: Path, out: Path, plan: Plan, hear: Heard, keep: Path | None = None) -> Model:
    """Train on the corpus of a manifest and write the model to `out`, the folds' taggers into `keep`.

    The folds are trained beside the tagger in processes of their own. Raises UsageError where the manifest
    has no page of the train or of the dev split, or answers are missing.
    """
    corpus = load_corpus(manifest)
    learned, held = (pages_of(manifest, corpus, split) for split in ("train", "dev"))
    with ProcessPoolExecutor(FOLDS, get_context("spawn"), _give_way) as pool:
        others = [
            pool.submit(_fitted, seen, _briefly(plan)) if seen else None for seen, _ in folds_of(learned)
        ]
        bare = _fitted(learned, plan, hear)
        f1 = measured(list(examples(held)), bare).f1()
        hear(f"tagger alone on the dev split: F1 {f1:.3f} of outermost names")
        models = [bare if other is None else other.result() for other in others]
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        for fold, one in enumerate(models):
            save(one, _fold(keep, fold))
    about = {
        "seed": plan.seed,
        "epochs": plan.epochs,
        "f1": round(f1, 3),
        "fingerprint": _fingerprint(learned),
    }
    model = replace(bare, terms=judges(learned, models, hear), about=about)
    save(model, out)
    return model


def _briefly(plan: Plan) -> Plan:
    """The plan of a fold's tagger, which only shows the judges how one reads pages that it has not seen."""
    return replace(plan, epochs=ceil(plan.epochs * _OF_FOLDS))


def _give_way() -> None:
    """Let the folds give way to the tagger's own process, which takes longest, where the system can."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def rejudge(manifest: Path, known: Path, out: Path, plan: Plan, hear: Heard, keep: Path | None) -> Model:
    """Fit the judges alone again, beside the tagger of a model that is there.

    Raises UsageError as `train` does, and KgError where a model cannot be read.
    """
    model = load(known)
    learned = pages_of(manifest, load_corpus(manifest), "train")
    models = [load(file) for file in _kept(keep)] or _all_fitted(learned, plan, hear)
    judged = replace(model, terms=judges(learned, models, hear))
    save(judged, out)
    return judged


def folds_of(learned: Pages) -> list[tuple[Pages, Pages]]:
    """For each fold the pages that its tagger sees, and those that it does not."""
    return [
        (
            [page for n, page in enumerate(learned) if n % FOLDS != fold],
            [page for n, page in enumerate(learned) if n % FOLDS == fold],
        )
        for fold in range(FOLDS)
    ]


def judges(learned: Pages, models: Sequence[Model], hear: Heard) -> dict[str, dict[str, float]]:
    """The terms of all judges, each page read by the tagger that has not seen it (Wolpert 1992, stacking).

    The judges of facts learn from pages as the judges of names read them.
    """
    unseen = [pages for _, pages in folds_of(learned)]
    with ProcessPoolExecutor(FOLDS, get_context("spawn")) as pool:
        found = reduce(add, pool.map(rows, unseen, models))
        terms = found.terms()
        hear(f"judges of names fitted on {len(found.outer)} and {len(found.inner)} candidates")
        parts = list(pool.map(facts_of, unseen, [replace(model, terms=terms) for model in models]))
    counts = (sum(len(part.deeds) for part in parts), sum(len(part.figures) for part in parts))
    hear(f"judges of facts fitted on {counts[0]} deeds and {counts[1]} figures")
    return {**terms, **fact_terms(parts)}


def _all_fitted(learned: Pages, plan: Plan, hear: Heard) -> list[Model]:
    found = []
    for fold, (seen, _) in enumerate(folds_of(learned)):
        hear(f"fold {fold + 1} of {FOLDS}")
        found.append(_fitted(seen, _briefly(plan)) if seen else load())
    return found


def _fitted(pages: Pages, plan: Plan, hear: Heard = lambda _: None) -> Model:
    """The tagger of some pages."""
    return fit_tagger(prepared(list(examples(pages))), TAGS, plan, hear)


def _fold(keep: Path, fold: int) -> Path:
    return keep / f"fold{fold}.npz"


def _kept(keep: Path | None) -> list[Path]:
    """The folds' taggers, where all are there."""
    files = [_fold(keep, fold) for fold in range(FOLDS)] if keep else []
    return files if all(file.is_file() for file in files) else []


def pages_of(manifest: Path, corpus: Sequence[CorpusPage], split: str) -> Pages:
    """The pages of a split with their answers; UsageError where there is none, or answers are missing."""
    found: Pages = []
    for page in corpus:
        if split in page.aspects["split"]:
            path = manifest.parent / page.file
            gold = path.parent.parent / "gold" / f"{path.stem}.json"
            if not gold.is_file():
                raise UsageError(f"{gold}: no such file; the answers of {page.file} are missing")
            found.append((path, load_gold(gold)))
    if not found:
        raise UsageError(f"{manifest}: has no page of the split {split}")
    return found


def _fingerprint(pages: Pages) -> str:
    told = sha256()
    for path, gold in pages:
        told.update(path.read_bytes())
        told.update(repr(gold).encode())
    return told.hexdigest()[:12]
