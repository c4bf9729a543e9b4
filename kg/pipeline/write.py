"""From readings to quads: who is who over all records, then each article's graph, streamed from the shelf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.graph.build import ArticleGraph, article_quads, entity_quads
from kg.graph.footing import ConfidenceOf
from kg.graph.iris import Iris
from kg.graph.terms import term
from kg.model import Record
from kg.nodes import KeyRow
from kg.pipeline.ledger import ArticleEntry, FileEntry
from kg.pipeline.shelf import Shelf
from kg.resolve.corpus import Corpus, resolve
from kg.resolve.rows import key_rows
from kg.vocab import Class, Std

if TYPE_CHECKING:
    from pyoxigraph import Quad

_TYPE = term(Std.TYPE)
_POST, _ACTION, _FIGURE, _CLAIM, _SENTENCE = map(
    term, (Class.POST, Class.ACTION, Class.FIGURE, Class.CLAIM, Class.SENTENCE)
)


@dataclass(slots=True)
class Writer:
    """Turns the readings of `files` into quads; `entries` are the files with what was found in each.

    `advance` is called once a file, with its number from 1.
    """

    files: Sequence[FileEntry]
    shelf: Shelf
    iris: Iris
    confidence_of: ConfidenceOf
    advance: Callable[[int], None]
    entries: list[FileEntry] = field(default_factory=list)
    entities: Counter[str] = field(default_factory=Counter)

    def quads(self) -> Iterator[Quad]:
        """The quads of all articles, then those of the entities. Holds one file's records at a time."""
        corpus = resolve(self._rows())
        for number, entry in enumerate(self.files, 1):
            articles: list[ArticleEntry] = []
            for record in self._records(entry):
                graph = self._graph(record, corpus)
                articles.append(_entry(record, graph))
                yield from graph.quads
            self.entries.append(replace(entry, articles=tuple(articles)))
            self.advance(number)
        self.entities.update(node.cls.value for node in corpus.nodes)
        yield from entity_quads(corpus.nodes, self.iris)

    def _graph(self, record: Record, corpus: Corpus) -> ArticleGraph:
        return article_quads(record, corpus.of(record.article.key), self.iris, self.confidence_of)

    def _rows(self) -> Iterator[KeyRow]:
        for entry in self.files:
            for record in self._records(entry):
                yield from key_rows(record)

    def _records(self, entry: FileEntry) -> Iterator[Record]:
        """What a file says, under the name by which the graph knows it."""
        if entry.key and not entry.same_as:
            for record in self.shelf.records(entry.key):
                yield replace(record, article=replace(record.article, source=entry.source))


def _entry(record: Record, graph: ArticleGraph) -> ArticleEntry:
    """What was found in an article, counted in its graph."""
    found = Counter(quad.object for quad in graph.quads if quad.predicate == _TYPE)
    entry = ArticleEntry(
        key=record.article.key,
        title=record.article.title,
        sentences=found[_SENTENCE],
        entities=len(record.entities),
        posts=found[_POST],
        actions=found[_ACTION],
        figures=found[_FIGURE],
        relations=found[_CLAIM],
        notes=(*record.notes, *graph.notes),
    )
    return replace(entry, nothing=_why_nothing(entry))


def _why_nothing(entry: ArticleEntry) -> str | None:
    if entry.entities or entry.facts:
        return None
    if not entry.sentences:
        return "no sentence was found"
    return "no name and no fact was recognised in its sentences"
