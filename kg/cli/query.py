"""kg query: questions to the graph."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import say

if TYPE_CHECKING:
    from kg.query.saved import SavedQuery
    from kg.query.table import Format
    from kg.store.base import Answer
    from kg.store.folder import Generation

EXAMPLE = """kg query officials
kg query figures --param of=金水区 --format csv
kg query 'SELECT ?label { ?x kg:name "经开区" ; rdfs:label ?label }'"""


@named("query", example=EXAMPLE)
@click.argument("query", required=False)
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="Bind a parameter.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "ttl"]),
    help="Default: a table; Turtle for CONSTRUCT and DESCRIBE.",
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows.")
@click.option("--timeout", type=float, metavar="S", help="Give up after S seconds.")
@settings
def command(
    settings: Settings,
    query: str | None,
    pairs: tuple[str, ...],
    form: str | None,
    limit: int | None,
    timeout: float | None,
) -> None:
    """Ask the graph.

    QUERY is a named query, a file that ends in .rq, or SPARQL text; without it the named queries are
    listed with their questions. The prefixes kg:, id:, org:, prov:, dcterms:, skos:, foaf:, rdf:, rdfs:
    and xsd: need not be declared. A query sees the whole graph and reaches nothing outside it.
    """
    from kg.query.parameters import parse_pairs
    from kg.query.saved import find
    from kg.query.table import Format

    shape = Format(form) if form else None
    if query is None:
        _list(shape)
        return
    asked, given = find(query), parse_pairs(pairs)
    _end_at_once()
    _answer(settings, asked, given, shape, limit, timeout)


def _list(form: Format | None) -> None:
    from kg.query.saved import table_of_all

    _write(table_of_all(), form)


def _answer(
    settings: Settings,
    query: SavedQuery,
    given: Mapping[str, str],
    form: Format | None,
    limit: int | None,
    timeout: float | None,
) -> None:
    from kg.pipeline.folder import about_from
    from kg.query.run import ask, ask_within, limited
    from kg.store.folder import open_graph

    store = open_graph(settings.graph)
    base = about_from(store.about).base
    try:
        if timeout is None:
            found = ask(store, query, given, base)
        else:
            found = ask_within(timeout, settings.graph, query, given, base=base, limit=limit)
        answer, head = limited(found, limit)
        count = _write(answer, form, base)
        if head is not None and head.more:
            say(f"only the first {count} are shown; there are more")
        if not count and not settings.quiet:
            _explain(store, query, given)
    finally:
        store.close()


def _write(answer: Answer, form: Format | None, base: str | None = None) -> int:
    from kg.query.table import write
    from kg.vocab import DEFAULT_BASE

    out = sys.stdout
    return write(answer, out, form, base=base or DEFAULT_BASE, wide=not out.isatty())


def _explain(store: Generation, query: SavedQuery, given: Mapping[str, str]) -> None:
    """Why there may be no row: names that nothing bears."""
    from kg.query.entities import bears, unknown
    from kg.query.header import Type

    say("no rows")
    for parameter in query.header.parameters:
        name = given.get(parameter.name)
        if name and parameter.type is Type.NAME and not bears(store, name):
            say(unknown(store, name))


def _end_at_once() -> None:
    """Let Ctrl-C end the process: a running query hears nothing, and there is nothing to be kept."""
    if threading.current_thread() is threading.main_thread() and sys.stdout.isatty():
        signal.signal(signal.SIGINT, signal.SIG_DFL)
