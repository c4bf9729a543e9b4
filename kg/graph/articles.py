"""An article, its sentences and the entities named in them, as quads of the article's graph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pyoxigraph import NamedNode

from kg.graph.evidence import Piece, UnlawfulError, check_stretch, pieces
from kg.graph.iris import Iris
from kg.graph.quads import Quads
from kg.graph.terms import date, integer, plain, term, zh
from kg.model import Article, Entity, Record
from kg.vocab import Class, Prop, Std

_TYPE = term(Std.TYPE)
_SENTENCE = term(Class.SENTENCE)
_TEXT = term(Prop.TEXT)
_ARTICLE = term(Prop.ARTICLE)
_START = term(Prop.START)
_END = term(Prop.END)
_CONTINUED_IN = term(Prop.CONTINUED_IN)
_MENTIONED_IN = term(Prop.MENTIONED_IN)


class Sentences:
    """The pieces of an article's sentences, with their IRIs."""

    def __init__(self, article: Article, iris: Iris) -> None:
        self.pieces: list[tuple[Piece, ...]] = [pieces(sentence) for sentence in article.sentences]
        self.iris: list[tuple[NamedNode, ...]] = [
            tuple(iris.sentence(article.key, piece.start) for piece in of_one) for of_one in self.pieces
        ]

    def holding(self, sentence: int, start: int, end: int) -> tuple[NamedNode, ...]:
        """The pieces of a sentence that hold characters from `start` to `end` (sentence offsets)."""
        iris = self.iris[sentence]
        if len(iris) == 1:
            return iris
        of_one = zip(iris, self.pieces[sentence], strict=True)
        return tuple(iri for iri, piece in of_one if piece.first < end and start < piece.behind)


def write_article(
    out: Quads, record: Record, iri: NamedNode, entities: Sequence[NamedNode], publisher: NamedNode | None
) -> None:
    """What is known of the article itself."""
    article, info = record.article, record.article.info
    out.add(iri, _TYPE, term(Class.ARTICLE))
    out.add(iri, term(Std.TITLE), zh(article.title or article.source))
    out.add(iri, term(Std.SOURCE), plain(article.source))
    out.add(iri, term(Prop.SHA256), plain(article.sha256))
    for index in dict.fromkeys(record.creators):
        out.add(iri, term(Std.CREATOR), entities[index])
    if publisher is not None:
        out.add(iri, term(Std.PUBLISHER), publisher)
    for prop, value in (
        (Prop.BYLINE, article.byline),
        (Prop.EDITION, info.edition),
        (Prop.PAGE, info.page),
        (Std.URL, info.url),
    ):
        if value:
            out.add(iri, term(prop), plain(value))
    if info.issued:
        _write_issued(out, iri, info.issued)


def _write_issued(out: Quads, iri: NamedNode, issued: str) -> None:
    try:
        out.add(iri, term(Std.ISSUED), date(issued))
    except ValueError as error:
        out.note(f"date of issue: {error}")


def write_sentences(out: Quads, sentences: Sentences, iri: NamedNode) -> None:
    """The sentences, one node a piece."""
    for of_one, iris in zip(sentences.pieces, sentences.iris, strict=True):
        for piece, node in zip(of_one, iris, strict=True):
            out.add(node, _TYPE, _SENTENCE)
            out.add(node, _TEXT, zh(piece.text))
            out.add(node, _ARTICLE, iri)
            out.add(node, _START, integer(piece.start))
            out.add(node, _END, integer(piece.end))
        for node, following in pairwise(iris):
            out.add(node, _CONTINUED_IN, following)


def write_mentions(out: Quads, record: Record, sentences: Sentences, entities: Sequence[NamedNode]) -> None:
    """Which sentence names which entity; entities that are one node are named once a sentence."""
    seen: set[tuple[NamedNode, NamedNode]] = set()
    for entity, node in zip(record.entities, entities, strict=True):
        for piece in _naming(out, record, entity, sentences):
            if (node, piece) not in seen:
                seen.add((node, piece))
                out.add(node, _MENTIONED_IN, piece)


def _naming(out: Quads, record: Record, entity: Entity, sentences: Sentences) -> list[NamedNode]:
    found: list[NamedNode] = []
    for at in entity.mentions:
        try:
            check_stretch(record.article.sentences, at)
        except UnlawfulError as error:
            out.note(f"mention of {entity.label} left out: {error}")
            continue
        found.extend(sentences.holding(at.sentence, at.start, at.end))
    return found
