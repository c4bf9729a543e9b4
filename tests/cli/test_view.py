"""kg view: what it writes, prints, and refuses."""

import pytest

from tests.cli.conftest import Program


def test_view_writes_a_page_and_says_what_it_shows(built: Program) -> None:
    """To graph.html, or to the file named."""
    told = built("view")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[:2] == ["graph.html", "shown     3 entities, 0 links, 2 facts"]
    assert "柳湾区" in (built.folder / "graph.html").read_text(encoding="utf-8")
    assert built("view", "-o", "other.html", "--quiet").out == ""
    assert (built.folder / "other.html").is_file()


def test_view_says_what_was_left_out(built: Program) -> None:
    """By class, and how many were beyond the limit."""
    lines = built("view", "--max-nodes", "1").out.splitlines()
    assert lines[2] == "left out  2 entities (Jurisdiction 2)"
    assert lines[-1] == "too many  2 entities were beyond --max-nodes 1"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--about", "柳弯区"), "kg: nothing in the graph is called '柳弯区'; near it are 柳湾区\n"),
        (("--hops", "2"), "kg: --hops says how far around an entity; give its name with --about\n"),
        (("-o", "none/graph.html"), "kg: cannot write none/graph.html: No such file or directory\n"),
        (("--article", "z"), "kg: no article answers to 'z'; some are "),
        (("--class", "Dog"), "kg: there is no class 'Dog'; classes are Person, "),
    ],
)
def test_what_cannot_be_drawn_is_one_clear_line(
    built: Program, arguments: tuple[str, ...], message: str
) -> None:
    """Exit code 2, and no page."""
    told = built("view", *arguments)
    assert told.code == 2
    assert told.err.startswith(message)
    assert told.err.count("\n") == 1
    assert not (built.folder / "graph.html").exists()


def test_view_without_a_graph(kg: Program) -> None:
    """Exit code 3."""
    assert kg("view").code == 3
