"""A built graph, opened: what users of the library hold."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.errors import UsageError
from kg.export.file import export
from kg.pipeline.folder import READINGS, about_from, ledger_of
from kg.pipeline.ledger import Ledger
from kg.pipeline.shelf import Shelf
from kg.pipeline.summary import Summary
from kg.resources import ontology_text
from kg.store.folder import open_graph

if TYPE_CHECKING:
    import networkx
    import rdflib
    from pyoxigraph import Store

    from kg.evaluate.judged import Judged
    from kg.evaluate.score import Scores
    from kg.graph.violations import Violation
    from kg.query.result import Result
    from kg.view.display import View
    from kg.wiring.shown import Shown

StrPath = str | os.PathLike[str]


class Graph:
    """The graph in a folder, as it was when it was opened; whatever is built meanwhile, it stays the same.

    `summary` is what the build that led here said. Use it in a `with` statement, or `close` it. Raises
    GraphError where there is no graph, or it is damaged.
    """

    def __init__(self, folder: StrPath = "graph", summary: Summary | None = None) -> None:
        self.folder = Path(folder)
        self.summary = summary
        self._store = open_graph(self.folder)
        self._about = about_from(self._store.about)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<kg graph in {self.folder}>"

    def close(self) -> None:
        """Let go of the folder."""
        self._store.close()

    @property
    def base(self) -> str:
        """What the IRIs of the graph begin with."""
        return self._about.base

    @property
    def _native(self) -> Store:
        return self._store._store

    def report(self) -> Ledger:
        """The coverage ledger: for each file and article what was found, and why nothing was."""
        return ledger_of(self.folder, self._about)

    def query(
        self, query: str, *, limit: int | None = None, timeout: float | None = None, **params: object
    ) -> Result:
        """The answer to a named query, to a file that ends in .rq, or to SPARQL; `params` bind parameters.

        A parameter named like a word of Python is given with "_" behind it: query("officials", in_="郑州市").
        At most `limit` rows. Raises QueryError after `timeout` seconds, and where the query is broken or not
        allowed; UsageError for an unknown name or parameter.
        """
        from kg.query.result import Result
        from kg.query.run import ask, ask_within, limited
        from kg.query.saved import find

        asked, given = find(query), {_plain(name): str(value) for name, value in params.items()}
        if timeout is None:
            found = ask(self._store, asked, given, self.base)
        else:
            found = ask_within(timeout, self.folder, asked, given, base=self.base, limit=limit)
        return Result(limited(found, limit)[0], self.base)

    def show(self, name: str) -> Shown:
        """All that the graph knows of one thing, by any of its names or its IRI (id:person-李小虎).

        Raises UsageError where nothing bears the name, or several things do: then one is chosen by its IRI.
        """
        from kg.query.entities import find
        from kg.query.layout import choices
        from kg.query.show import portrait
        from kg.wiring.shown import Shown

        found = find(self._store, name, self.base)
        if len(found) > 1:
            listed = "; ".join(line.strip() for line in choices(found, self.base))
            raise UsageError(f"{name} is the name of {len(found)}; give the IRI of one: {listed}")
        return Shown(portrait(self._store, found[0]), self.base)

    def view(
        self,
        path: StrPath | None = None,
        *,
        about: str | None = None,
        hops: int = 1,
        classes: Iterable[str] = (),
        article: str | None = None,
        max_nodes: int | None = None,
    ) -> View:
        """The graph as one interactive HTML page that works offline; written to `path`, if one is given.

        `about` is any name of an entity, `hops` how many steps around it; `classes` are names of leaf
        classes, `article` is a key, title or source. Of more than `max_nodes` the best connected are shown.
        """
        from kg.view.display import View
        from kg.view.subgraph import MAX_NODES, subgraph

        picture = subgraph(
            self._store,
            about=about,
            hops=hops,
            classes=classes,
            article=article,
            max_nodes=MAX_NODES if max_nodes is None else max_nodes,
        )
        view = View(picture)
        if path is not None:
            view.save(path)
        return view

    def export(self, path: StrPath, *, evidence: bool = True) -> None:
        """Write the graph to a file in the format of its ending: .ttl .nt .nq .trig .jsonld .rdf.

        Without `evidence` it holds the bare facts. The same graph gives the same bytes.
        """
        export(self._store, Path(path), base=self.base, include_evidence=evidence)

    def check(self) -> Iterator[Violation]:
        """Where the graph breaks a SHACL shape or the law of evidence, an article at a time."""
        from kg.graph.validate import violations

        keys = {file.source: file.key for file in self.report().files if file.key and not file.same_as}
        shelf = Shelf(self.folder / READINGS)

        def text_of(source: str) -> str | None:
            key = keys.get(source)
            return shelf.page(key).text if key and shelf.has(key) else None

        return violations(self._native, ontology_text("shapes.ttl"), text_of)

    def evaluate(self, golds: Iterable[StrPath]) -> Scores:
        """The graph compared with gold answers, files or folders of them."""
        from kg.evaluate.gold import load_gold
        from kg.evaluate.score import score_store
        from kg.wiring.golds import gold_files

        return score_store(self._native, map(load_gold, gold_files(map(Path, golds))))

    def judged(self, golds: Iterable[StrPath]) -> list[Judged]:
        """The facts on the texts that have gold answers, each with whether the answers bear it out."""
        from kg.evaluate.gold import load_gold
        from kg.evaluate.judged import judged_facts
        from kg.wiring.golds import gold_files

        return list(judged_facts(self._native, map(load_gold, gold_files(map(Path, golds)))))

    def rdflib(self) -> rdflib.Graph:
        """The graph for rdflib, over the same store: the union of the named graphs, to read."""
        from kg.wiring.interchange import rdflib_graph

        return rdflib_graph(self._native, self.base)

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """The entities with their relations, posts and actions, for networkx."""
        from kg.wiring.network import network

        return network(self._store)


def _plain(name: str) -> str:
    """A parameter's name without the "_" that keeps it from being a word of Python."""
    return name[:-1] if name.endswith("_") and iskeyword(name[:-1]) else name
