"""From the demo pages to their graph, with all that ships."""

from pathlib import Path

import kg
from tests.seed_graph import PAGES, SEEDS, run, seed_graph


def quads(graph: Path, target: Path) -> bytes:
    """A graph as sorted N-Quads."""
    with kg.open(graph) as opened:
        opened.export(target)
    return target.read_bytes()


def test_every_page_and_article_gives_something() -> None:
    """No page of the demo is lost, none gives nothing."""
    with kg.open(seed_graph()) as graph:
        ledger = graph.report()
    assert [Path(file.source).name for file in ledger.files] == [page.name for page in PAGES]
    assert ledger.troubles == ()
    assert [file.source for file in ledger.files if file.nothing] == []
    assert all(article.facts for file in ledger.files for article in file.articles)


def test_the_graph_keeps_to_its_contract() -> None:
    """No shape is broken, and every fact shows its words."""
    with kg.open(seed_graph()) as graph:
        assert list(graph.check()) == []


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the order of files, the number of processes and the order in which Python keeps its sets."""
    first, second = tmp_path / "first", tmp_path / "second"
    pages = [str(page) for page in PAGES]
    assert run("build", *pages, "-g", str(first), "--jobs", "1", hash_seed="1").returncode == 0
    assert run("build", *reversed(pages), "-g", str(second), "--jobs", "2", hash_seed="2").returncode == 0
    assert quads(first, tmp_path / "first.nq") == quads(second, tmp_path / "second.nq")


def test_the_program_runs_from_start_to_end(tmp_path: Path) -> None:
    """Build, export, evaluate, check and report end well in processes of their own."""
    graph = ("-g", str(tmp_path / "graph"))
    built = run("build", str(PAGES[0]), *graph)
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.startswith("files     1 (1 read now)\n")
    for args in (
        ["export", str(tmp_path / "out.ttl")],
        ["evaluate", str(SEEDS / "gold" / f"{PAGES[0].stem}.json")],
        ["check"],
        ["report"],
    ):
        assert run(*args, *graph).returncode == 0
