"""kg build: pages into a graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import Exit, say
from kg.cli.common.progress import progress_bar
from kg.engine.threads import one_thread

if TYPE_CHECKING:
    from kg.pipeline.summary import Summary


@named("build", example="kg build seeds --date 2022-11-03\nkg build more/ --prune --jobs 4")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--jobs", type=int, metavar="N", help="Processes that read (default: one for each core).")
@click.option("--base", metavar="IRI", help="What the IRIs begin with, instead of https://kg.example/.")
@click.option("--date", metavar="DATE", help="The date of pages that carry none, such as 2022-11-03.")
@click.option("--prune", is_flag=True, help="Drop from the graph the files that are gone.")
@click.option("--fresh", is_flag=True, help="Forget what the graph has, and read everything anew.")
@settings
def command(
    settings: Settings,
    paths: tuple[Path, ...],
    jobs: int | None,
    base: str | None,
    date: str | None,
    prune: bool,
    fresh: bool,
) -> int:
    """Read pages into the graph.

    PATHS are files, and folders with all that is in them. Files that end in .txt, .text, .md or .markdown are
    pages. A manifest beside them (manifest.csv or manifest.toml) tells titles, dates and newspapers. A second
    build adds to the graph; only new and changed files are read. An interrupted build goes on where it was.
    """
    one_thread()
    from kg.wiring.build import build_graph

    with progress_bar(settings.quiet) as progress:
        summary = build_graph(
            paths,
            settings.graph,
            jobs=jobs,
            base=base,
            date=date,
            fresh=fresh,
            prune=prune,
            progress=progress,
        )
    if not settings.quiet:
        click.echo("\n".join(lines(summary)))
    for trouble in summary.troubles:
        say(trouble)
    return Exit.WANTS_A_LOOK if summary.troubles else Exit.DONE


def lines(summary: Summary) -> list[str]:
    """The summary as it is printed."""
    entities = ", ".join(f"{name} {count}" for name, count in summary.entities.items())
    counts = [
        ("files", f"{summary.files} ({summary.read} read now)"),
        ("articles", str(summary.articles)),
        ("entities", f"{sum(summary.entities.values())} ({entities})" if entities else "0"),
        ("posts", str(summary.posts)),
        ("actions", str(summary.actions)),
        ("figures", str(summary.figures)),
        ("relations", str(summary.relations)),
        ("seconds", f"{summary.seconds:.1f}"),
    ]
    told = [f"{name:<10}{value}" for name, value in counts]
    told += [f"gave nothing: {source}: {reason}" for source, reason in summary.nothing]
    told += _listed("repeat another file: {}", summary.same)
    told += _listed("dropped out: {}", summary.gone)
    return told + _listed("gone, and still in the graph (--prune drops them): {}", summary.missing)


def _listed(text: str, sources: tuple[str, ...]) -> list[str]:
    return [text.format(", ".join(sources))] if sources else []
