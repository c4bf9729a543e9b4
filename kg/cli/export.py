"""kg export: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.common import Settings, named, settings


@named("export", example="kg export graph.ttl\nkg export facts.nt --no-evidence")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--no-evidence", is_flag=True, help="The bare facts, without sentences, offsets and claims.")
@settings
def command(settings: Settings, file: Path, no_evidence: bool) -> None:
    """Write the graph to FILE, in the format of its ending.

    The endings are .ttl, .nt, .nq, .trig, .jsonld and .rdf. Of these .trig and .nq keep the named graphs. The
    same graph always gives the same bytes.
    """
    from kg.wiring.graph import Graph

    with Graph(settings.graph) as graph:
        graph.export(file, evidence=not no_evidence)
