"""Pictures saved, and shown in a notebook."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.view.display import View
from kg.view.subgraph import subgraph
from tests.view.graphs import articles, hostile, star


def test_a_picture_is_saved_whole(tmp_path: Path) -> None:
    """The file holds the page, and nothing is left beside it."""
    view = View(subgraph(articles()))
    assert view.save(tmp_path / "graph.html").read_text(encoding="utf-8") == view.html
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """One line, whatever the reason."""
    view = View(subgraph(articles()))
    with pytest.raises(UsageError, match=r"cannot write .*none/graph\.html"):
        view.save(tmp_path / "none" / "graph.html")
    with pytest.raises(UsageError, match="is a folder"):
        view.save(tmp_path)


def test_a_notebook_draws_it_in_a_frame() -> None:
    """The page comes back whole from the frame; its scripts may run, and not reach the notebook."""
    view = View(subgraph(hostile()))
    found: list[tuple[str, dict[str, str | None]]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append((tag, dict(attrs)))  # type: ignore[method-assign]
    parser.feed(view._repr_html_())
    [(tag, attributes)] = found
    assert (tag, attributes["srcdoc"]) == ("iframe", view.html)
    assert attributes["sandbox"] == "allow-scripts allow-modals"


def test_what_was_left_out_is_told() -> None:
    """Counted by class and kind, and how many were beyond the limit."""
    assert View(subgraph(star(9), max_nodes=4)).told() == [
        "shown     4 entities, 3 links, 9 facts",
        "left out  7 entities (Jurisdiction 6, Person 1)",
        "too many  7 entities were beyond --max-nodes 4",
    ]
    assert repr(View(subgraph(star(2)))) == "<kg view: 4 entities, 2 links, 2 facts>"
