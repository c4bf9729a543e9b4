"""Train on a gold corpus: the tagger and the judges on its train split; the dev split measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from hashlib import sha256
from operator import add
from pathlib import Path
from typing import Final

from kg.errors import UsageError
from kg.evaluate.corpus import CorpusPage, load_corpus
from kg.evaluate.gold import Gold, load_gold
from kg.extract.tagger.model import TAGS, Model, load, save
from kg.train.examples import examples
from kg.train.fit import Heard, Plan, Prepared, prepared
from kg.train.judge import Rows, rows
from kg.train.tagger import fit_tagger, measured

FOLDS: Final = 4
"""The judges learn from pages that their tagger has not seen: each fold's by one trained without it."""
Pages = list[tuple[Path, Gold]]


def train(manifest: Path, out: Path, plan: Plan, hear: Heard, keep: Path | None = None) -> Model:
    """Train on the corpus of a manifest and write the model to `out`, the folds' taggers into `keep`.

    Raises UsageError where the manifest has no page of the train or of the dev split, or answers are missing.
    """
    corpus = load_corpus(manifest)
    learned, held = (pages_of(manifest, corpus, split) for split in ("train", "dev"))
    stretches = [prepared(list(examples([page]))) for page in learned]
    bare = fit_tagger([s for some in stretches for s in some], TAGS, plan, hear)
    f1 = measured(list(examples(held)), bare).f1()
    hear(f"tagger alone on the dev split: F1 {f1:.3f} of outermost names")
    terms = crossed(learned, stretches, plan, hear, keep).terms()
    about = {
        "seed": plan.seed,
        "epochs": plan.epochs,
        "f1": round(f1, 3),
        "fingerprint": _fingerprint(learned),
    }
    model = replace(bare, terms=terms, about=about)
    save(model, out)
    return model


def rejudge(manifest: Path, known: Path, out: Path, plan: Plan, hear: Heard, keep: Path | None) -> Model:
    """Fit the judges alone again, beside the tagger of a model that is there.

    Raises UsageError as `train` does, and KgError where a model cannot be read.
    """
    model = load(known)
    learned = pages_of(manifest, load_corpus(manifest), "train")
    stretches = [prepared(list(examples([page]))) for page in learned] if not _kept(keep) else []
    found = crossed(learned, stretches, plan, hear, keep)
    hear(f"judges fitted on {len(found.outer)} and {len(found.inner)} candidates of the train split")
    judged = replace(model, terms=found.terms())
    save(judged, out)
    return judged


def crossed(
    learned: Pages, stretches: Sequence[list[Prepared]], plan: Plan, hear: Heard, keep: Path | None
) -> Rows:
    """What the judges learn from (Wolpert 1992, stacked generalization); taggers that were kept are used."""
    found: list[Rows] = []
    kept = _kept(keep)
    for fold in range(FOLDS):
        held = [page for n, page in enumerate(learned) if n % FOLDS == fold]
        seen = [s for n, some in enumerate(stretches) if n % FOLDS != fold for s in some]
        if not held:
            continue
        hear(f"fold {fold + 1} of {FOLDS}")
        model = load(kept[fold]) if kept else fit_tagger(seen, TAGS, plan, _silent) if seen else load()
        if keep and not kept:
            keep.mkdir(parents=True, exist_ok=True)
            save(model, _fold(keep, fold))
        found.append(rows(held, model))
    return reduce(add, found)


def _fold(keep: Path, fold: int) -> Path:
    return keep / f"fold{fold}.npz"


def _kept(keep: Path | None) -> list[Path]:
    """The folds' taggers, where all are there."""
    files = [_fold(keep, fold) for fold in range(FOLDS)] if keep else []
    return files if all(file.is_file() for file in files) else []


def _silent(_: str) -> None:
    pass


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
