"""kg show: all that the graph knows of one thing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import Exit

if TYPE_CHECKING:
    from kg.query.entities import Candidate


@named("show", example="kg show 李小虎\nkg show id:person-李小虎 --json")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@settings
def command(settings: Settings, name: str, as_json: bool) -> int | None:
    """Show all that the graph knows of one thing.

    NAME is any of its names, or its IRI such as id:person-李小虎. Posts, deeds, figures and relations come
    each with their sentences, the article, the confidence and the rule. Where several things bear the
    name, a terminal is asked which; elsewhere they are listed and the command ends with 2.
    """
    from kg.pipeline.folder import about_from
    from kg.query.entities import find
    from kg.query.layout import write
    from kg.query.show import portrait
    from kg.store.folder import open_graph

    store = open_graph(settings.graph)
    base = about_from(store.about).base
    try:
        chosen = _chosen(find(store, name, base), name, base)
        if chosen is None:
            return Exit.USAGE
        found = portrait(store, chosen)
    finally:
        store.close()
    if as_json:
        click.echo(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
    else:
        write(found, sys.stdout, base)
    return None


def _chosen(found: Sequence[Candidate], name: str, base: str) -> Candidate | None:
    """The one thing meant; None where several bear the name and nobody can be asked."""
    from kg.query.layout import choices

    if len(found) == 1:
        return found[0]
    click.echo(f"{name} is the name of {len(found)}:", err=True)
    for line in choices(found, base):
        click.echo(line, err=True)
    if not _can_ask():
        click.echo("give one of these, such as kg show " + _short(found[0].iri, base), err=True)
        return None
    number: int = click.prompt("which", type=click.IntRange(1, len(found)), err=True)
    return found[number - 1]


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _short(iri: str, base: str) -> str:
    from kg.query.prefixes import shorten

    return shorten(iri, base)
