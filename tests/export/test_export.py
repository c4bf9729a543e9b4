"""Files of a graph."""

from __future__ import annotations

import errno
import random
import warnings
from pathlib import Path
from typing import IO

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import UsageError
from kg.export.file import WRITERS, export
from kg.graph.iris import Iris
from kg.graph.terms import decimal
from kg.store.embedded import EmbeddedStore
from kg.vocab import KG, XSD, Prop, Std
from tests.graphs import two_articles

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
SECOND = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".jsonld": "json-ld"}
IRIS = Iris()
# XML cannot write control characters.
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], include_characters="\t\n\r")
TEXTS = st.text(CHARACTERS, max_size=12)
ENTITIES = st.builds(IRIS.entity, st.sampled_from(["person", "measure"]), st.text(max_size=8))
ENDS = st.sampled_from(["verb", "name", "text"]).map(lambda name: NamedNode(KG + name))
LITERALS = st.one_of(
    TEXTS.map(Literal),
    TEXTS.map(lambda text: Literal(text, language="zh")),
    st.integers().map(lambda n: Literal(str(n), datatype=NamedNode(XSD + "integer"))),
    st.dates().map(lambda day: Literal(day.isoformat(), datatype=NamedNode(XSD + "date"))),
    st.decimals(allow_nan=False, allow_infinity=False, places=2).map(decimal),
)
GRAPHS = st.sampled_from([IRIS.entities_graph, IRIS.article("a1"), IRIS.article("b2")])
QUADS = st.lists(st.builds(Quad, ENTITIES, ENDS, st.one_of(LITERALS, ENTITIES), GRAPHS), max_size=12)


def written(quads: list[Quad], path: Path, **options: bool) -> bytes:
    """The bytes of the file made from some quads."""
    store = EmbeddedStore()
    store.add(quads)
    export(store, path, **options)  # type: ignore[arg-type]
    return path.read_bytes()


def union(quads: list[Quad]) -> set[Quad]:
    """The quads without their graphs."""
    return {Quad(q.subject, q.predicate, q.object, DefaultGraph()) for q in quads}


@pytest.mark.parametrize("ending", FORMATS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(quads=QUADS)
def test_what_was_written_is_read_again(ending: str, quads: list[Quad], tmp_path: Path) -> None:
    """A parser finds what the graph holds: .trig and .nq with its graphs, the others the union."""
    data = written(quads, tmp_path / f"graph{ending}")
    expected = set(quads) if ending in (".trig", ".nq") else union(quads)
    assert set(parse(data, FORMATS[ending])) == expected


@pytest.mark.parametrize(("ending", "name"), SECOND.items())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(quads=QUADS)
def test_a_second_parser_finds_the_same(ending: str, name: str, quads: list[Quad], tmp_path: Path) -> None:
    """rdflib reads the same triples."""
    written(quads, tmp_path / f"graph{ending}")
    graph = rdflib.Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph.parse(tmp_path / f"graph{ending}", format=name)
    lines = graph.serialize(format="nt", encoding="utf-8")
    assert set(parse(lines, RdfFormat.N_TRIPLES)) == union(quads)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_graph_is_the_same_bytes(ending: str, tmp_path: Path) -> None:
    """The order in which quads went in does not show."""
    quads = two_articles()
    first = written(quads, tmp_path / f"one{ending}")
    random.Random(1).shuffle(quads)
    assert written(quads, tmp_path / f"two{ending}") == first


def test_turtle_is_written_for_people(tmp_path: Path) -> None:
    """Prefixed names that can be typed, the narrowest class first, entities before articles and facts."""
    text = written(two_articles(), tmp_path / "graph.ttl").decode()
    assert "\nid:person-林涛 a kg:Official, kg:Person, " in text
    places = [
        text.index(f"\nid:{kind}-") for kind in ("person", "role", "article", "sentence", "post", "claim")
    ]
    assert places == sorted(places)


def test_trig_gives_entities_first(tmp_path: Path) -> None:
    """The entities' graph comes before the articles'."""
    text = written(two_articles(), tmp_path / "graph.trig").decode()
    assert (
        0 < text.index("id:graph-entities {") < text.index("id:article-a1 {") < text.index("id:article-b2 {")
    )


@pytest.mark.parametrize("ending", FORMATS)
def test_bare_facts_have_no_evidence(ending: str, tmp_path: Path) -> None:
    """Without evidence: no sentences, claims, offsets, rules; entities, facts and plain triples stay."""
    data = written(two_articles(), tmp_path / f"graph{ending}", include_evidence=False)
    found = list(parse(data, FORMATS[ending]))
    predicates = {quad.predicate.value for quad in found}
    assert not predicates & {Std.DERIVED_FROM, Prop.START, Prop.END, Prop.CONFIDENCE, Prop.EXTRACTOR}
    assert not predicates & {Prop.MENTIONED_IN, Prop.TEXT, Prop.ARTICLE, Std.SUBJECT}
    assert predicates >= {Std.LABEL, Prop.WITHIN, Prop.VERB, Prop.VALUE, Std.MEMBER, Prop.DATE, Std.TITLE}
    assert not [quad for quad in found if "/sentence-" in str(quad) or "/claim-" in str(quad)]


def test_more_lines_than_memory_should_hold_come_out_sorted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sorting by merging gives what sorting at once gives."""
    quads = two_articles()
    whole = written(quads, tmp_path / "whole.nq")
    monkeypatch.setattr("kg.export.lines.CHUNK", 7)
    assert written(quads, tmp_path / "parts.nq") == whole
    assert sorted(whole.splitlines()) == whole.splitlines()


@pytest.mark.parametrize("name", ["graph", "graph.txt", "graph.owl", ".ttl"])
def test_an_unknown_ending_is_answered_with_the_known_ones(name: str, tmp_path: Path) -> None:
    """The message lists every ending there is."""
    with pytest.raises(UsageError) as caught:
        export(EmbeddedStore(), tmp_path / name)
    assert all(ending in str(caught.value) for ending in WRITERS)


class Full:
    """A store whose dump finds the disk full half-way."""

    def dump(self, target: IO[bytes]) -> None:
        """Write a line and fail."""
        target.write(b"<x:s> <x:p> <x:o> .\n")
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """One clear line, the old file untouched, nothing left lying about."""
    path = tmp_path / "graph.ttl"
    path.write_text("old")
    with pytest.raises(UsageError, match="No space left on device"):
        export(Full(), path)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("graph.ttl", "old")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The message names the file and the reason."""
    with pytest.raises(UsageError, match=r"cannot write .*none/graph\.ttl: No such file"):
        export(EmbeddedStore(), tmp_path / "none" / "graph.ttl")


def test_what_no_format_can_hold_is_refused(tmp_path: Path) -> None:
    """A graph with blank nodes is none of ours."""

    class Foreign:
        def dump(self, target: IO[bytes]) -> None:
            target.write(b"_:b <x:p> <x:o> .\n")

    with pytest.raises(UsageError, match="_:b"):
        export(Foreign(), tmp_path / "graph.nt")


def test_json_ld_is_compact(tmp_path: Path) -> None:
    """Prefixes stand in the context, a subject on a line."""
    lines = written(two_articles(), tmp_path / "graph.jsonld").decode().splitlines()
    assert '"rdfs:label"' in next(line for line in lines if line.startswith('{"@id": "id:person-林涛"'))
