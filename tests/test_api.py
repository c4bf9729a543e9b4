"""`import kg`."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib

import kg
from kg.errors import GraphError, UsageError
from tests.pipeline.conftest import PAGES
from tests.pipeline.marks import Marks


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> kg.Graph:
    """A small graph, built from Python."""
    monkeypatch.setattr("kg.wiring.build.GrammarExtractor", Marks)
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return kg.build(tmp_path, graph=tmp_path / "graph", jobs=1)


def test_importing_imports_nothing_else() -> None:
    """`import kg` is cheap: no other module of the package, no library."""
    script = "import sys, kg; print([m for m in sys.modules if m.startswith(('kg.', 'numpy', 'pyoxigraph'))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    """A typing error is named."""
    with pytest.raises(AttributeError, match="it has Graph, KgError, __version__, build, open, read"):
        kg.biuld  # noqa: B018


def test_a_build_gives_an_open_graph_and_its_summary(graph: kg.Graph) -> None:
    """The summary is that of the build."""
    assert graph.summary is not None
    assert graph.summary.entities == {"Jurisdiction": 3}
    assert list(graph.check()) == []
    graph.close()


def test_a_graph_is_opened_again(graph: kg.Graph) -> None:
    """What was built can be opened by whoever comes later."""
    graph.close()
    with kg.open(graph.folder) as again:
        assert [file.source for file in again.report().files] == ["a.txt", "b.txt", "c.txt"]
        assert again.summary is None


def test_a_graph_that_is_not_there_is_a_graph_error(tmp_path: Path) -> None:
    """Errors are kg's own."""
    with pytest.raises(GraphError, match="no graph in"):
        kg.open(tmp_path)


def test_a_query_answers_with_plain_values(graph: kg.Graph) -> None:
    """Numbers are numbers, names are strings, and what is not bound is None."""
    text = "SELECT ?label ?value ?unknown { ?f kg:about/rdfs:label ?label ; kg:value ?value } ORDER BY ?value"
    assert list(graph.query(text)) == [
        {"label": "柳湾区", "value": Decimal(12), "unknown": None},
        {"label": "云溪区", "value": Decimal(30), "unknown": None},
    ]
    graph.close()


def test_a_query_can_be_named_bound_and_limited(graph: kg.Graph) -> None:
    """Parameters are keywords; --limit and --timeout of the command are there too."""
    assert len(graph.query("articles", naming="柳湾区")) == 2
    assert len(graph.query("SELECT ?s { ?s ?p ?o }", limit=3, timeout=60)) == 3
    assert list(graph.query("ASK { ?s kg:name ?name }", name="柳湾区")) == [{"answer": True}]
    with pytest.raises(UsageError, match="there is no query 'artikles'"):
        graph.query("artikles")
    graph.close()


def test_one_thing_is_shown_with_its_sentences(graph: kg.Graph) -> None:
    """As text for readers, as values for programs; an unknown name is an error that names near ones."""
    shown = graph.show("柳湾区")
    assert "全区12家企业停工。" in repr(shown)
    assert shown.portrait.thing.label == "柳湾区"
    with pytest.raises(UsageError, match="柳湾区"):
        graph.show("柳弯区")
    graph.close()


def test_the_picture_is_one_page(graph: kg.Graph, tmp_path: Path) -> None:
    """It is written where a path is given, and can be narrowed to what surrounds one thing."""
    view = graph.view(tmp_path / "graph.html", about="柳湾区", hops=0)
    assert (tmp_path / "graph.html").read_text(encoding="utf-8") == view.html
    assert view.data["drawn"] == 1
    graph.close()


def test_rdflib_sees_the_union_of_all_graphs(graph: kg.Graph) -> None:
    """Names stand in one named graph, sentences in others; rdflib sees them as one, each triple once."""
    found = graph.rdflib()
    rows = found.query("SELECT ?t { ?e kg:name '柳湾区' ; kg:mentionedIn/kg:text ?t } ORDER BY ?t")
    assert len(list(rows)) == 3
    assert len(found) == len(list(found)) == len(set(found))
    label = rdflib.Literal("柳湾区", lang="zh")
    assert list(found.subjects(rdflib.RDFS.label, label)) == [
        rdflib.URIRef("https://kg.example/id/jurisdiction-柳湾区")
    ]
    graph.close()


def test_networkx_has_entities_with_labels(graph: kg.Graph) -> None:
    """Nodes carry label and class."""
    found = graph.networkx()
    assert sorted(data["label"] for _, data in found.nodes(data=True)) == ["云溪区", "柳湾区", "石桥区"]
    assert {data["cls"] for _, data in found.nodes(data=True)} == {"Jurisdiction"}
    graph.close()


def test_a_text_is_read_without_a_graph() -> None:
    """Articles with sentences; the date is that of articles that carry none."""
    [article] = kg.read(PAGES["a.txt"], date="2022-11-03")
    assert article.title == "柳湾区筑牢防汛堤"
    assert article.info.issued == "2022-11-03"


def test_a_wrong_date_is_a_usage_error() -> None:
    """The same rule as for --date."""
    with pytest.raises(UsageError, match="yesterday is no date"):
        kg.read("柳湾区", date="yesterday")


def test_extract_is_a_function_and_a_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """`kg.extract(text)` works whoever has imported the package `kg.extract` before."""
    import kg.extract.base
    from kg.extract.base import Reading

    monkeypatch.setattr("kg.wiring.api.GrammarExtractor", Marks)
    [record] = kg.extract(PAGES["b.txt"])  # type: ignore[operator]
    assert [entity.label for entity in record.entities] == ["云溪区"]
    assert kg.extract.base.Reading is Reading


def test_a_parameter_may_be_named_like_a_word_of_python(graph: kg.Graph) -> None:
    """in_ is the parameter `in`; a name that merely ends in _ is its own."""
    text = "ASK { ?s kg:name ?in }"
    assert list(graph.query(text, in_="柳湾区")) == [{"answer": True}]
    with pytest.raises(UsageError, match="no parameter 'in__'"):
        graph.query(text, in__="柳湾区")
    graph.close()
