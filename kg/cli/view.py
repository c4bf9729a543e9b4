"""kg view: the graph as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.common import Settings, named, settings


@named(
    "view",
    example="kg view -o graph.html\nkg view --about 李小虎 --hops 2\nkg view --class Office",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path("graph.html"), metavar="FILE.html",
    help="The file to write (default: graph.html).",
)  # fmt: skip
@click.option("--about", metavar="NAME", help="Only what surrounds the entity of this name.")
@click.option("--hops", type=int, metavar="N", help="How many steps around it (default: 1).")
@click.option("--class", "classes", multiple=True, metavar="C", help="Only this class; may be given again.")
@click.option("--article", metavar="A", help="Only what one article says: its key, title or file.")
@click.option("--max-nodes", type=int, metavar="N", help="The best connected N entities (default: 1000).")
@settings
def command(
    settings: Settings,
    output: Path,
    about: str | None,
    hops: int | None,
    classes: tuple[str, ...],
    article: str | None,
    max_nodes: int | None,
) -> None:
    """Draw the graph into one interactive HTML file that works offline.

    Entities are nodes, coloured by class; posts, deeds and relations are links. A click shows the facts and
    the sentences that they rest on; names can be searched. What was left out is counted, here and there.
    """
    from kg.errors import UsageError
    from kg.wiring.graph import Graph

    if hops is not None and about is None:
        raise UsageError("--hops says how far around an entity; give its name with --about")
    steps = 1 if hops is None else hops
    with Graph(settings.graph) as graph:
        view = graph.view(
            output, about=about, hops=steps, classes=classes, article=article, max_nodes=max_nodes
        )
    if not settings.quiet:
        click.echo("\n".join([str(output), *view.told()]))
