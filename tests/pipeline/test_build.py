"""What a build does with files that are new, changed, gone, or the same."""

from pathlib import Path

import pytest

from kg.errors import GraphError, InputError
from kg.pipeline import fingerprint
from tests.pipeline.conftest import House
from tests.pipeline.marks import Faulty, Marks


def test_a_build_reads_every_page_and_counts_what_it_found(house: House) -> None:
    """The summary holds files, articles, entities by class and facts."""
    summary = house.build()
    assert (summary.files, summary.read, summary.articles) == (3, 3, 3)
    assert summary.entities == {"Jurisdiction": 3}
    assert (summary.posts, summary.actions, summary.figures, summary.relations) == (0, 0, 2, 0)
    assert summary.troubles == ()


def test_a_second_build_reads_nothing_again(house: House) -> None:
    """Unchanged files come from the shelf, and the graph is the same."""
    house.build()
    before = house.quads()
    assert house.build().read == 0
    assert house.quads() == before


def test_more_files_add_to_the_graph(house: House) -> None:
    """A build of other paths keeps what the graph has; the result is that of one build of all."""
    house.build(house.pages / "a.txt")
    assert house.build(house.pages / "b.txt", house.pages / "c.txt").read == 2
    house.build(graph=house.folder / "other")
    assert house.quads() == house.quads(house.folder / "other")


def test_a_changed_file_alone_is_read_again(house: House) -> None:
    """What a file said before is gone, what the others say stays."""
    house.build()
    house.write("b.txt", "东风区企业复工\n\n昨日，东风区有7家企业复工复产，订单不断。\n")
    assert house.build().read == 1
    quads = house.quads()
    assert "云溪区" not in quads
    assert "东风区" in quads


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_of_files_and_the_number_of_jobs_change_nothing(house: House, jobs: int) -> None:
    """The same pages give the same bytes."""
    house.build()
    other = house.folder / "other"
    house.build(*(house.pages / name for name in ("c.txt", "a.txt", "b.txt")), jobs=jobs, graph=other)
    assert house.quads(other) == house.quads()


def test_a_file_that_is_gone_stays_until_it_is_pruned(house: House) -> None:
    """Without --prune the graph keeps what it was told, and the summary names the file."""
    house.build()
    (house.pages / "b.txt").unlink()
    assert house.build().missing == ("b.txt",)
    assert "云溪区" in house.quads()
    assert house.build(prune=True).gone == ("b.txt",)
    assert "云溪区" not in house.quads()


def test_pruning_leaves_the_graph_that_was_never_told(house: House) -> None:
    """Dropping a file leaves no trace of it."""
    house.build()
    (house.pages / "c.txt").unlink()
    house.build(prune=True)
    house.build(graph=house.folder / "other")
    assert house.quads() == house.quads(house.folder / "other")


def test_a_fresh_build_reads_everything_and_forgets_the_rest(house: House) -> None:
    """--fresh knows nothing of what was built or read before."""
    house.build()
    summary = house.build(house.pages / "a.txt", fresh=True)
    assert (summary.read, house.sources()) == (1, ["a.txt"])


def test_files_with_the_same_bytes_speak_once(house: House) -> None:
    """A copy adds nothing to the graph; the ledger says whose copy it is."""
    house.build()
    before = house.quads()
    house.write("copies/b.txt", (house.pages / "b.txt").read_text(encoding="utf-8"))
    assert house.build().same == ("copies/b.txt",)
    assert house.quads() == before


def test_different_files_of_one_name_are_told_apart(house: House) -> None:
    """Where two PATHs hold a 000.txt each, the folder's name sets them apart, whatever is built first."""
    first = house.write("monday/000.txt", "银河区动态\n\n昨日，银河区召开了一次会议。\n").parent
    second = house.write("tuesday/000.txt", "东风区动态\n\n昨日，东风区召开了一次会议。\n").parent
    house.build(second)
    assert house.sources() == ["000.txt"]
    house.build(first)
    assert house.sources() == ["monday/000.txt", "tuesday/000.txt"]
    house.build(first, second, graph=house.folder / "other")
    assert house.quads() == house.quads(house.folder / "other")


def test_a_moved_file_is_not_read_again(house: House) -> None:
    """Where a file lies does not bear on what it says; its new place stands in the graph."""
    house.build()
    (house.pages / "b.txt").rename(house.pages / "d.txt")
    assert house.build(prune=True).read == 0
    assert house.sources() == ["a.txt", "c.txt", "d.txt"]


def test_the_date_for_pages_without_one_bears_on_the_reading(house: House) -> None:
    """Another --date reads anew, and stands in the graph."""
    house.build()
    assert house.build(issued="2022-11-03").read == 3
    assert '"2022-11-03"' in house.quads()


def test_a_manifest_row_bears_on_the_reading_of_its_file(house: House) -> None:
    """What is told beside a page has that page read anew, and no other."""
    house.build()
    house.write("manifest.csv", "file,date,newspaper\nb.txt,2022-11-03,云溪日报\n")
    assert house.build().read == 1
    assert '"云溪日报"' in house.quads()


def test_another_program_reads_anew(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """When what reads has changed, nothing read before is trusted."""
    house.build()
    monkeypatch.setattr(fingerprint, "readers_version", lambda: "another")
    assert house.build().read == 3


def test_other_options_of_the_extractor_read_anew(house: House) -> None:
    """An extractor's options stand in its repr, and so in the key of each reading."""
    house.build()
    house.extractor = Marks("other")
    assert house.build().read == 3


def test_the_base_is_remembered(house: House) -> None:
    """A second build without --base keeps that of the first."""
    house.build(house.pages / "a.txt", base="https://graph.example.org/")
    house.build(house.pages / "b.txt")
    quads = house.quads()
    assert "<https://graph.example.org/id/jurisdiction-云溪区>" in quads
    assert "https://kg.example/id/" not in quads


def test_a_bug_that_one_page_brings_out_costs_that_page_alone(house: House) -> None:
    """The page is named with the error, the others are in the graph."""
    house.extractor = Faulty()
    summary = house.build()
    assert summary.files == 2
    [trouble] = summary.troubles
    assert "c.txt: internal error: IndexError: list index out of range" in trouble


def test_nothing_to_read_builds_nothing(house: House) -> None:
    """A build whose inputs are all unusable says why, and leaves the graph as it was."""
    house.build()
    before = house.quads()
    empty = house.write("d.txt", "")
    with pytest.raises(InputError, match=r"d\.txt: is empty; no graph was built"):
        house.build(empty)
    assert house.quads() == before


def test_every_unusable_input_is_noted(house: House) -> None:
    """Where several inputs are unusable, each has its line."""
    with pytest.raises(InputError, match="no page to read") as caught:
        house.build(house.write("d.txt", ""), house.write("e.txt", "no Chinese"), Path("no-such-folder"))
    assert len(caught.value.__notes__) == 3


def test_a_graph_that_is_damaged_is_named_and_a_fresh_build_mends_it(house: House) -> None:
    """What is damaged is not built upon."""
    house.build()
    (house.graph / "current").write_text("{", encoding="utf-8")
    with pytest.raises(GraphError, match="--fresh"):
        house.build()
    assert house.build(fresh=True).files == 3


def test_a_damaged_ledger_is_named_and_a_fresh_build_mends_it(house: House) -> None:
    """The graph's list of files is part of the graph."""
    house.build()
    [ledger] = house.graph.glob("ledger-*")
    ledger.write_text("{}", encoding="utf-8")
    with pytest.raises(GraphError, match="build the graph with --fresh"):
        house.build()
    assert house.build(fresh=True).files == 3


def test_a_damaged_reading_is_read_again(house: House) -> None:
    """A reading that cannot be unpacked counts as not there."""
    house.build()
    before = house.quads()
    reading = next((house.graph / "readings").glob("??/*"))
    reading.write_bytes(reading.read_bytes()[:20])
    assert house.build().read == 1
    assert house.quads() == before


def test_only_the_graphs_readings_and_those_before_stay(house: House) -> None:
    """Readings that neither this graph nor the one before uses are removed."""
    house.build()
    for text in ("一", "二", "三"):
        house.write("a.txt", f"柳湾区第{text}次植树\n\n昨日，柳湾区植树{text}棵。\n")
        house.build()
    assert len(list((house.graph / "readings").glob("??/*"))) == 4
