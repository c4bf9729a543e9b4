"""A build with the parts that ship: the grammar, processes on this machine, the confidences measured."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from kg.documents.manifest import day
from kg.engine.local import LocalEngine
from kg.errors import UsageError
from kg.extract.grammar import GrammarExtractor
from kg.graph.footing import ConfidenceOf
from kg.pipeline.build import Parts, Progress, build
from kg.pipeline.confidence import measured
from kg.pipeline.plan import Options
from kg.pipeline.summary import Summary
from kg.resources import ontology_text

StrPath = str | os.PathLike[str]


def build_graph(
    paths: Iterable[StrPath],
    folder: StrPath,
    *,
    jobs: int | None = None,
    base: str | None = None,
    date: str | None = None,
    fresh: bool = False,
    prune: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Read the pages in `paths` into the graph in `folder`.

    `jobs` processes read (default: one for each core). `date` (2022-11-03, 2022-11 or 2022) is that of pages
    that carry none. Raises UsageError for a wrong option, InputError where nothing can be read, GraphError
    where the folder cannot be used, KgError where the tagger's model cannot.
    """
    options = Options(base, _day(date), fresh, prune)
    return build([Path(path) for path in paths], Path(folder), shipped(jobs), options, progress or silent)


def shipped(jobs: int | None, confidence: ConfidenceOf | None = None) -> Parts:
    """The parts that ship, but where one is given."""
    parts = GrammarExtractor(), LocalEngine(jobs), confidence or measured()
    return Parts(*parts, ontology_text("kg.ttl"))


def _day(date: str | None) -> str | None:
    try:
        return day(date) if date else None
    except ValueError as error:
        raise UsageError(f"--date {error}") from error


def silent(doing: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
