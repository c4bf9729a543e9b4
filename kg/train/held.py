"""The tagger on sentences with their names: trained on one file, measured on another or by folds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import UsageError
from kg.extract.tagger.model import Model, save
from kg.train.fit import Heard, Plan, prepared
from kg.train.sentences import load_sentences
from kg.train.tagger import Found, fit_tagger, measured


def train_on(file: Path, held: Path | None, out: Path | None, plan: Plan, hear: Heard) -> Found | None:
    """Train on a file of sentences; write the model to `out`, and measure it on the file `held`."""
    learned = load_sentences(file)
    other = load_sentences(held, learned.tags) if held else None
    model: Model = fit_tagger(prepared(learned.examples), learned.tags, plan, hear)
    if out:
        save(model, out)
    return measured(other.examples, model) if other else None


def cross_validated(file: Path, folds: int, plan: Plan, hear: Heard) -> Iterator[Found]:
    """What each fold's sentences show of a tagger trained on the others: every n-th sentence is a fold.

    Raises UsageError where there are fewer sentences than folds.
    """
    learned = load_sentences(file)
    if not 2 <= folds <= len(learned.examples):
        raise UsageError(f"{file}: {len(learned.examples)} sentences cannot be parted into {folds} folds")
    for fold in range(folds):
        seen = [e for n, e in enumerate(learned.examples) if n % folds != fold]
        model = fit_tagger(prepared(seen), learned.tags, plan, hear)
        yield measured([e for n, e in enumerate(learned.examples) if n % folds == fold], model)


def lines(found: Sequence[Found], types: Sequence[str]) -> Iterator[str]:
    """F1 by type and of the types together, a mean over the folds."""

    def mean(values: Sequence[float]) -> str:
        return f"{sum(values) / len(values):.3f}"

    for cls in sorted({cls for one in found for cls in one.by_type()}):
        yield f"  {cls:14} F1 {mean([one.f1((cls,)) for one in found])}"
    yield f"all types        F1 {mean([one.f1() for one in found])}"
    if types:
        yield f"{', '.join(types)}: F1 {mean([one.f1(types) for one in found])}"
