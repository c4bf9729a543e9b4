"""kg report: what became of each file and article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings

if TYPE_CHECKING:
    from kg.pipeline.ledger import ArticleEntry, FileEntry, Ledger


@named("report", example="kg report\nkg report --json")
@click.option("--json", "as_json", is_flag=True, help="The ledger as JSON, for a program.")
@settings
def command(settings: Settings, as_json: bool) -> None:
    """What was found in each file and article, and why nothing was.

    Inputs that could not be used come first, each with its reason; texts that look damaged are marked. With
    --verbose, also what was left out of the graph because its evidence did not hold.
    """
    from kg.wiring.graph import Graph

    with Graph(settings.graph) as graph:
        ledger = graph.report()
    if as_json:
        click.echo(json.dumps(asdict(ledger), ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(lines(ledger, settings.verbose)))


def lines(ledger: Ledger, verbose: bool) -> Iterator[str]:
    """The ledger as it is printed."""
    for trouble in ledger.troubles:
        yield f"not used: {trouble}"
    for file in ledger.files:
        if file.key:
            yield from _file(file, verbose)
    articles = [article for file in ledger.files for article in file.articles]
    empty = sum(article.nothing is not None for article in articles)
    yield f"files {len(ledger.files)}, articles {len(articles)} ({empty} of them gave nothing)"
    yield f"inputs that could not be used: {len(ledger.troubles)}"


def _file(file: FileEntry, verbose: bool) -> Iterator[str]:
    yield f"{file.source}  {file.characters} characters, {file.encoding}"
    if file.same_as:
        yield f"  the same bytes as {file.same_as}"
    for warning in file.warnings:
        yield f"  warning: {warning}"
    if not file.articles and file.nothing:
        yield f"  nothing: {file.nothing}"
    for article in file.articles:
        yield from _article(article, verbose)


def _article(article: ArticleEntry, verbose: bool) -> Iterator[str]:
    counts = ("sentences", "entities", "posts", "actions", "figures", "relations")
    found = ", ".join(f"{getattr(article, name)} {name}" for name in counts)
    told = f"nothing: {article.nothing}" if article.nothing else found
    yield f"  {article.title or '(no headline)'}: {told}"
    if article.notes and not verbose:
        yield f"    {len(article.notes)} left out (--verbose lists them)"
    elif article.notes:
        yield from (f"    left out: {note}" for note in article.notes)
