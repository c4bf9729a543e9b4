"""Train on a gold corpus: the tagger on its train split, the judge on its dev split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from kg.errors import UsageError
from kg.evaluate.corpus import CorpusPage, load_corpus
from kg.evaluate.gold import Gold, load_gold
from kg.extract.tagger.model import Model, load, save
from kg.extract.tagger.scores import read
from kg.train.examples import Example, examples
from kg.train.fit import Heard, Plan, fit, flag_index, prepared
from kg.train.judge import fit as fit_judge
from kg.train.judge import rows

Pages = list[tuple[Path, Gold]]


def train(manifest: Path, out: Path, plan: Plan, hear: Heard) -> Model:
    """Train on the corpus of a manifest and write the model to `out`.

    Raises UsageError where the manifest has no page of the train or of the dev split, or answers are missing.
    """
    corpus = load_corpus(manifest)
    learned, held = (_pages(manifest, corpus, split) for split in ("train", "dev"))
    stretches = prepared(list(examples(learned)))
    index = flag_index(stretches)
    weights = fit(stretches, index, plan, hear)
    bare = Model(weights, index, {}, {})
    f1 = span_f1(list(examples(held)), bare)
    hear(f"tagger alone on the dev split: F1 {f1:.3f} of outermost names")
    about = {
        "seed": plan.seed,
        "epochs": plan.epochs,
        "f1": round(f1, 3),
        "fingerprint": _fingerprint(learned),
    }
    model = replace(bare, terms=fit_judge(rows(held, bare)), about=about)
    save(model, out)
    return model


def rejudge(manifest: Path, known: Path, out: Path, hear: Heard) -> Model:
    """Fit the judge alone again, on the dev split, with the tagger of a model that is there.

    Raises UsageError as `train` does, and KgError where the model cannot be read.
    """
    model = load(known)
    held = _pages(manifest, load_corpus(manifest), "dev")
    found = rows(held, model)
    hear(f"judge fitted on {len(found)} candidates of the dev split")
    judged = replace(model, terms=fit_judge(found))
    save(judged, out)
    return judged


def span_f1(found: Sequence[Example], model: Model) -> float:
    """F1 of the tagger's spans over the outermost names, class and place exact; optional ones left out."""
    hit = given = wanted = 0
    for one, (_, scores) in zip(found, read([e.text for e in found], model), strict=True):
        outer = {n for n in one.names if not any(_holds(o, n) for o in one.names)}
        spans = set(scores.spans())
        hit += len(spans & outer - one.optional)
        given += len(spans - one.optional)
        wanted += len(outer - one.optional)
    return 2 * hit / (given + wanted) if given + wanted else 0.0


def _holds(outer: tuple[int, int, str], inner: tuple[int, int, str]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _pages(manifest: Path, corpus: Sequence[CorpusPage], split: str) -> Pages:
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
