"""The good graph of these tests, and graphs broken from it."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from kg.vocab import DEFAULT_BASE, ID_PATH, PREFIXES

HERE = Path(__file__).parent
ID = DEFAULT_BASE + ID_PATH
KEY = "5f3a9c27d1e0b846"
ARTICLE = f"{ID}article-{KEY}"
HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in {"id": ID, **PREFIXES}.items())


def text_of(source: str) -> str | None:
    """The text of the good graph's one source."""
    path = HERE / source
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def good() -> Store:
    """The good graph with its named graphs."""
    store = Store()
    store.load(path=HERE / "good.trig", format=RdfFormat.TRIG)
    return store


def merged(*updates: str) -> list[Quad]:
    """The good graph as one graph, after some SPARQL updates."""
    store = Store()
    for quad in parse(path=HERE / "good.trig", format=RdfFormat.TRIG):
        store.add(Quad(quad.subject, quad.predicate, quad.object))
    for update in updates:
        store.update(HEAD + update)
    return list(store)
