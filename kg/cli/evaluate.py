"""kg evaluate: the graph compared with gold answers."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import say


@named("evaluate", example="kg evaluate seeds/gold\nkg evaluate seeds/gold/yinhe-subdistrict.json --misses")
@click.argument("golds", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List every row missed and every node too many.")
@click.option("--classes", is_flag=True, help="The entities' score by class.")
@click.option("--json", "as_json", is_flag=True, help="The numbers as JSON, for a program.")
@settings
def command(settings: Settings, golds: tuple[Path, ...], misses: bool, classes: bool, as_json: bool) -> None:
    """Precision, recall and F1 of the graph, layer by layer.

    GOLD are files with the right answers for a page, or folders of such files. Precision is asked of
    entities, posts, relations and figures; actions are measured by recall.
    """
    from kg.wiring.graph import Graph

    with Graph(settings.graph) as graph:
        scores = graph.evaluate(golds)
        known = {Path(file.source).name for file in graph.report().files}
    for score in scores.texts:
        if Path(score.text).name not in known:
            say(f"{score.text} is not in the graph; build it first")
    if as_json:
        click.echo(json.dumps(scores.as_json(), ensure_ascii=False, indent=2))
        return
    told = scores.lines()
    told += scores.class_lines() if classes else []
    told += scores.misses() if misses else []
    click.echo("\n".join(told))
