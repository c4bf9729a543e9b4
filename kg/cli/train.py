"""kg train: the tagger made anew from a gold corpus."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import say


@named("train", example="kg train seeds --out model.npz")
@click.argument("corpus", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The model's file; else the one that ships.",
)
@click.option("--epochs", default=18, show_default=True, help="Passes over the train split.")
@click.option(
    "--judge", is_flag=True, help="Keep the tagger of the shipped model; fit anew how far it is believed."
)
@click.option("--seed", default=0, show_default=True, help="The seed of all chance.")
@settings
def command(settings: Settings, corpus: Path, out: Path | None, epochs: int, judge: bool, seed: int) -> None:
    """Train the tagger from gold answers.

    CORPUS is a folder with a manifest.csv that names the pages and their splits: the tagger learns from the
    train split, the weights by which it is believed from the dev split. Takes some minutes.
    """
    from kg.extract.tagger.model import SHIPPED
    from kg.train.fit import Plan
    from kg.train.train import rejudge, train

    target, manifest = out or SHIPPED, corpus / "manifest.csv"
    if judge:
        model = rejudge(manifest, SHIPPED, target, say)
    else:
        model = train(manifest, target, Plan(epochs=epochs, seed=seed), say)
    told = model.about
    click.echo(f"{target}: F1 {told['f1']} on dev, seed {told['seed']}, answers {told['fingerprint']}")
