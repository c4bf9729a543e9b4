"""The folder of a graph and its generations."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from kg.errors import GraphError
from kg.store.folder import new_graph, open_graph

A, P, G = NamedNode("x:a"), NamedNode("x:p"), NamedNode("x:g")
OLD, NEW = Quad(A, P, NamedNode("x:old"), G), Quad(A, P, NamedNode("x:new"), G)


def built(folder: Path, quad: Quad) -> None:
    """Make a graph of one quad current."""
    with new_graph(folder, {"made": "by a test"}) as store:
        store.add([quad])


def held(folder: Path) -> list[Quad]:
    """What a reader finds who comes now."""
    reader = open_graph(folder)
    quads = list(reader.quads())
    reader.close()
    return quads


def stores(folder: Path) -> list[str]:
    """The generations in a folder."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("store-"))


def test_a_graph_that_was_built_can_be_opened(tmp_path: Path) -> None:
    """The folder is made, the builder's note is handed on."""
    built(tmp_path / "deep" / "graph", OLD)
    reader = open_graph(tmp_path / "deep" / "graph")
    assert list(reader.quads()) == [OLD]
    assert reader.about == {"made": "by a test"}


def test_until_a_new_graph_is_whole_the_old_one_is_read(tmp_path: Path) -> None:
    """What the store holds changes in one step at the end."""
    built(tmp_path, OLD)
    with new_graph(tmp_path) as store:
        store.add([NEW])
        assert held(tmp_path) == [OLD]
    assert held(tmp_path) == [NEW]
    assert len(stores(tmp_path)) == 1


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    """A generation is removed when nobody reads it any more, at the next build."""
    built(tmp_path, OLD)
    reader = open_graph(tmp_path)
    built(tmp_path, NEW)
    assert list(reader.quads()) == [OLD]
    assert len(stores(tmp_path)) == 2
    reader.close()
    built(tmp_path, NEW)
    assert len(stores(tmp_path)) == 1


def test_a_build_that_fails_changes_nothing(tmp_path: Path) -> None:
    """The old graph stays, the half-made one is removed."""
    built(tmp_path, OLD)

    def interrupted() -> Iterator[Quad]:
        yield NEW
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), new_graph(tmp_path) as store:
        store.add(interrupted())
    assert held(tmp_path) == [OLD]
    assert len(stores(tmp_path)) == 1


KILLED = """
import os, sys
from pathlib import Path
from pyoxigraph import NamedNode, Quad
from kg.store.folder import new_graph
with new_graph(Path(sys.argv[1])) as store:
    store.add([Quad(NamedNode("x:a"), NamedNode("x:p"), NamedNode("x:new"), NamedNode("x:g"))])
    os._exit(9)
"""


def test_a_build_that_was_killed_leaves_no_lock_and_is_swept_away(tmp_path: Path) -> None:
    """The old graph is read at once; the next build goes through and removes the ruins."""
    built(tmp_path, OLD)
    assert subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False).returncode == 9
    assert held(tmp_path) == [OLD]
    assert len(stores(tmp_path)) == 2
    built(tmp_path, NEW)
    assert held(tmp_path) == [NEW]
    assert len(stores(tmp_path)) == 1


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    """One writer at a time; the message names the process."""
    with new_graph(tmp_path):
        with (
            pytest.raises(GraphError, match=f"locked by process {os.getpid()};") as caught,
            new_graph(tmp_path),
        ):
            pass
        assert caught.value.exit_code == 3


def test_where_no_graph_is_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    """A missing folder and an empty one are answered alike."""
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(GraphError, match=r"no graph in .*; build one with kg build PATH"):
            open_graph(folder)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        '{"format": 1, "store": "../x", "about": {}}',
        '{"format": 1, "store": "store-1"}',
    ],
)
def test_a_damaged_marker_is_one_clear_line(tmp_path: Path, text: str) -> None:
    """Whatever stands in `current`, the answer is a GraphError."""
    built(tmp_path, OLD)
    (tmp_path / "current").write_text(text)
    with pytest.raises(GraphError, match="damaged"):
        open_graph(tmp_path)


def test_a_graph_of_another_version_is_named_as_such(tmp_path: Path) -> None:
    """Another format is no damage."""
    built(tmp_path, OLD)
    (tmp_path / "current").write_text('{"format": 0, "store": "store-1", "about": {}}')
    with pytest.raises(GraphError, match="another version"):
        open_graph(tmp_path)


def test_a_damaged_store_is_one_clear_line(tmp_path: Path) -> None:
    """A file that is broken or gone is a GraphError that says what to do."""
    built(tmp_path, OLD)
    (store,) = stores(tmp_path)
    (tmp_path / store / "CURRENT").write_text("broken")
    with pytest.raises(GraphError, match="build the graph anew") as caught:
        open_graph(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_store_is_named(tmp_path: Path) -> None:
    """The marker points to a generation that is not there."""
    built(tmp_path, OLD)
    (store,) = stores(tmp_path)
    (tmp_path / store).rename(tmp_path / "elsewhere")
    with pytest.raises(GraphError, match=f"{store} is missing"):
        open_graph(tmp_path)


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """--graph must be a folder."""
    (tmp_path / "graph").write_text("")
    with pytest.raises(GraphError, match="choose another --graph"), new_graph(tmp_path / "graph"):
        pass
