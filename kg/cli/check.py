"""kg check: does the graph keep to its contract?"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import Exit, say

if TYPE_CHECKING:
    from kg.graph.violations import Violation


@named("check", example="kg check")
@click.option("--json", "as_json", is_flag=True, help="The violations as JSON, for a program.")
@settings
def command(settings: Settings, as_json: bool) -> int:
    """Check the graph: SHACL shapes and the law of evidence.

    Every fact must rest on sentences that hold its words, and every sentence must stand in the page's text
    where the graph says. Ends with 1 where anything is wrong.
    """
    from kg.graph.validate import base_warning
    from kg.wiring.graph import Graph

    with Graph(settings.graph) as graph:
        found = list(graph.check())
        warning = base_warning(graph.base)
    if as_json:
        click.echo(json.dumps([asdict(violation) for violation in found], ensure_ascii=False, indent=2))
    elif found or not settings.quiet:
        click.echo("\n".join(lines(found)))
    if warning and not settings.quiet:
        say(warning)
    return Exit.WANTS_A_LOOK if found else Exit.DONE


def lines(found: list[Violation]) -> list[str]:
    """The violations as they are printed: by article, then how many there are."""
    from kg.graph.violations import short

    told: list[str] = []
    article = None
    for violation in found:
        if violation.article != article:
            article = violation.article
            told.append(short(article) if article else "entities")
        told.append(f"  {violation.rule}  {short(violation.focus)}  {violation.message}")
    return [*told, f"{len(found)} violation{'' if len(found) == 1 else 's'}"]
