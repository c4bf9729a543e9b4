"""The functions of `import kg`."""

from __future__ import annotations

from hashlib import sha256

from kg.documents.manifest import day
from kg.errors import UsageError
from kg.extract.grammar import GrammarExtractor
from kg.model import Article, Page, Record
from kg.pipeline.build import Progress
from kg.pipeline.page import PageReader, dated
from kg.wiring.build import StrPath, build_graph
from kg.wiring.graph import Graph


def build(
    *paths: StrPath,
    graph: StrPath = "graph",
    jobs: int | None = None,
    base: str | None = None,
    date: str | None = None,
    fresh: bool = False,
    prune: bool = False,
    progress: Progress | None = None,
) -> Graph:
    """Read pages (files, and folders with all that is in them) into the graph in a folder, and open it.

    A second build adds to the graph; only new and changed files are read. `jobs` processes read (default: one
    for each core). `date` is that of pages that carry none; `base` what IRIs begin with. `prune` drops files
    that are gone, `fresh` forgets what the graph has. The graph's `summary` says what was found, and which
    inputs could not be used.

    Raises UsageError for a wrong option, InputError where nothing can be read, GraphError where the folder
    cannot be used.
    """
    summary = build_graph(
        paths, graph, jobs=jobs, base=base, date=date, fresh=fresh, prune=prune, progress=progress
    )
    return Graph(graph, summary)


def open(graph: StrPath = "graph") -> Graph:
    """The graph in a folder; raises GraphError where there is none."""
    return Graph(graph)


def read(text: str, *, date: str | None = None) -> tuple[Article, ...]:
    """The articles of one page's text, with their sentences; `date` is that of articles that carry none.

    >>> [sentence.text for sentence in read("柳湾区连日暴雨。河水\\n上涨。")[0].sentences]
    ['柳湾区连日暴雨。', '河水上涨。']
    """
    try:
        issued = day(date) if date else None
    except ValueError as error:
        raise UsageError(f"date {error}") from error
    page = Page("text", text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return dated(page, issued)


def extract(text: str, *, date: str | None = None) -> tuple[Record, ...]:
    """All that one page's text says: a record an article, with its entities and facts."""
    return PageReader(GrammarExtractor()).records(read(text, date=date))
