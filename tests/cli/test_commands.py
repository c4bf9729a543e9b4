"""What each command prints, and how it ends."""

import json

import pytest

from kg.pipeline.page import PageReading
from kg.pipeline.shelf import Shelf
from tests.cli.conftest import Program

ENTITY = {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]}
FIGURE = {"about": ["lw"], "indicator": ["企业"], "value": 12, "unit": ["家"]}


def test_build_ends_with_a_summary(built: Program) -> None:
    """Files, articles, entities by class, facts, seconds."""
    told = built("build", "pages", "--fresh", "--jobs", "1")
    lines = dict(line.split(maxsplit=1) for line in told.out.splitlines())
    assert lines.pop("seconds").replace(".", "").isdigit()
    assert lines == {
        "files": "3 (3 read now)",
        "articles": "3",
        "entities": "3 (Jurisdiction 3)",
        "posts": "0",
        "actions": "0",
        "figures": "2",
        "relations": "0",
    }


def test_build_names_files_that_gave_nothing(built: Program) -> None:
    """A page that was read and says nothing is listed with the reason, and is no error."""
    built.write("pages/d.txt", "今天下雨。\n")
    told = built("build", "pages")
    assert told.code == 0
    assert "gave nothing: d.txt: no name and no fact was recognised in its sentences" in told.out


def test_a_quiet_build_says_only_what_went_wrong(built: Program) -> None:
    """--quiet keeps the summary back, and not the troubles."""
    assert built("build", "pages", "--quiet").out == ""
    built.write("pages/d.txt", "")
    told = built("build", "pages", "--quiet")
    assert (told.code, told.out, told.err) == (1, "", "kg: pages/d.txt: is empty\n")


def test_unusable_inputs_stay_in_the_report(built: Program) -> None:
    """Exit code 1, each with its reason, now and in later builds and reports."""
    built.write("pages/d.txt", "")
    built.write("pages/e.txt", "no Chinese here")
    told = built("build", "pages")
    assert told.code == 1
    assert told.err.splitlines()[0] == "kg: pages/d.txt: is empty"
    report = built("report")
    assert (report.code, report.out.splitlines()[0]) == (0, "not used: pages/d.txt: is empty")
    assert "inputs that could not be used: 2" in report.out


def test_the_report_tells_what_each_article_gave(built: Program) -> None:
    """A line a file, a line an article, and the sums."""
    lines = built("report").out.splitlines()
    assert lines[0] == "a.txt  37 characters, utf-8"
    assert (
        lines[1] == "  柳湾区筑牢防汛堤: 3 sentences, 1 entities, 0 posts, 0 actions, 1 figures, 0 relations"
    )
    assert lines[-2] == "files 3, articles 3 (0 of them gave nothing)"


def test_the_report_warns_of_damaged_text(built: Program) -> None:
    """Characters that were lost before the file was written are counted."""
    built.write("pages/d.txt", "云溪区召开\ufffd\ufffd会议，部署秋收工作。\n")
    built("build", "pages")
    assert "warning: 2 characters were lost before the file was written (U+FFFD)" in built("report").out


def test_the_report_can_be_read_by_a_program(built: Program) -> None:
    """--json holds the whole ledger."""
    ledger = json.loads(built("report", "--json").out)
    assert [file["source"] for file in ledger["files"]] == ["a.txt", "b.txt", "c.txt"]
    assert ledger["files"][0]["articles"][0]["figures"] == 1


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".nq", ".trig", ".jsonld", ".rdf"])
def test_export_writes_the_format_of_the_ending(built: Program, ending: str) -> None:
    """Nothing is printed, and the file holds the names."""
    told = built("export", f"out{ending}")
    assert (told.code, told.out, told.err) == (0, "", "")
    assert "柳湾区" in (built.folder / f"out{ending}").read_text(encoding="utf-8")


def test_export_leaves_the_evidence_out_when_bidden(built: Program) -> None:
    """--no-evidence keeps the bare facts."""
    built("export", "out.nt", "--no-evidence")
    text = (built.folder / "out.nt").read_text(encoding="utf-8")
    assert "昨日" not in text
    assert "柳湾区" in text


def test_check_finds_nothing_wrong_with_a_built_graph(built: Program) -> None:
    """No violation, and a warning that the base is an example."""
    told = built("check")
    assert (told.code, told.out) == (0, "0 violations\n")
    assert "which nobody owns; give --base" in told.err


def test_check_ends_with_1_where_the_law_is_broken(built: Program) -> None:
    """A sentence that does not stand in its page's text is found, by its article and rule."""
    shelf = Shelf(built.folder / "graph" / "readings")
    for path in (built.folder / "graph" / "readings").glob("??/*"):
        page = shelf.page(path.name)
        shelf.put(path.name, PageReading(page.sha256, page.encoding, "别的文字" + page.text, ()))
    told = built("check")
    assert told.code == 1
    assert "sentence-words" in told.out
    assert told.out.splitlines()[-1] == "7 violations"
    found = json.loads(built("check", "--json").out)
    assert {violation["rule"] for violation in found} == {"sentence-words"}


def test_evaluate_prints_a_line_a_text_and_one_for_all(built: Program) -> None:
    """Layer by layer; --misses lists rows, --classes entities by class."""
    built.write("gold/a.json", json.dumps({"text": "a.txt", "entities": [ENTITY], "figures": [FIGURE]}))
    lines = built("evaluate", "gold", "--misses", "--classes").out.splitlines()
    assert lines[0].startswith("a.txt")
    assert "ent 1.000" in lines[0]
    assert "fig 1.000" in lines[0]
    assert lines[1].startswith("ALL")
    assert "Jurisdiction" in lines[2]
    assert lines[3] == "== a.txt"


def test_evaluate_can_be_read_by_a_program(built: Program) -> None:
    """--json holds the numbers of each text and of all."""
    built.write("a.json", json.dumps({"text": "a.txt", "entities": [ENTITY]}))
    scores = json.loads(built("evaluate", "a.json", "--json").out)
    assert [score["text"] for score in scores] == ["a.txt", "ALL"]
    assert scores[0]["entities"]["f1"] == 1.0


def test_evaluate_says_which_text_the_graph_does_not_know(built: Program) -> None:
    """A score of nothing is explained."""
    built.write("z.json", json.dumps({"text": "z.txt", "entities": [ENTITY]}))
    assert built("evaluate", "z.json").err == "kg: z.txt is not in the graph; build it first\n"
