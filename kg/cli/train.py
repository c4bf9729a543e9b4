"""kg train: the tagger made anew from a gold corpus, or from sentences with their names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import say
from kg.engine.threads import one_thread
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.train.fit import Plan

_FILE = click.Path(path_type=Path, dir_okay=False)


@named("train", example="kg train seeds --out model.npz\nkg train train.json --held dev.json")
@click.argument("corpus", type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=_FILE, help="The model's file; else, of a folder, the one that ships.")
@click.option(
    "--epochs", default=18, show_default=True, help="Passes of the network over what it learns from."
)
@click.option("--judge", is_flag=True, help="Keep the shipped tagger; fit anew how far it is believed.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder for the taggers of the folds; those that it holds are used again.",
)
@click.option("--held", type=_FILE, help="Sentences to measure on.")
@click.option("--folds", type=int, help="Measure by cross-validation in so many folds; write no model.")
@click.option("--types", help="The types that are summed up, parted by commas.", default="")
@click.option("--seed", default=0, show_default=True, help="The seed of all chance.")
@settings
def command(
    settings: Settings,
    corpus: Path,
    out: Path | None,
    epochs: int,
    judge: bool,
    keep: Path | None,
    held: Path | None,
    folds: int | None,
    types: str,
    seed: int,
) -> None:
    """Train the tagger from gold answers.

    CORPUS is a folder with a manifest.csv that names the pages and their splits: tagger and judges learn
    from the train split. Takes some minutes. CORPUS may also be a file of sentences, one JSON a line with
    "text" and "label" as CLUENER2020 has them: then the tagger alone is trained and measured.
    """
    one_thread()
    from kg.train.fit import Plan

    plan = Plan(epochs=epochs, seed=seed)
    if corpus.is_dir():
        if held or folds or types:
            raise UsageError("--held, --folds and --types are for a file of sentences")
        click.echo(_on_pages(corpus, out, judge, keep, plan))
    else:
        if judge or keep:
            raise UsageError("--judge and --keep are for a folder with a manifest.csv")
        click.echo(_on_sentences(corpus, out, held, folds, [t for t in types.split(",") if t], plan))


def _on_pages(corpus: Path, out: Path | None, judge: bool, keep: Path | None, plan: Plan) -> str:
    from kg.extract.tagger.model import SHIPPED
    from kg.train.train import rejudge, train

    target, manifest = out or SHIPPED, corpus / "manifest.csv"
    if judge:
        told = rejudge(manifest, SHIPPED, target, plan, say, keep).about
    else:
        told = train(manifest, target, plan, say, keep).about
    return f"{target}: F1 {told['f1']} on dev, seed {told['seed']}, answers {told['fingerprint']}"


def _on_sentences(
    file: Path, out: Path | None, held: Path | None, folds: int | None, types: list[str], plan: Plan
) -> str:
    from kg.train.held import cross_validated, lines, train_on

    if folds:
        return "\n".join(lines(list(cross_validated(file, folds, plan, say)), types))
    if not (held or out):
        raise UsageError("nothing to do with the model: give --held, --folds or --out")
    found = train_on(file, held, out, plan, say)
    return "\n".join(lines([found], types)) if found else f"{out}: trained on {file}"
