"""kg query and kg show, as they are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import code_of
from kg.query.saved import listing


def called(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a call."""
    code = code_of(args)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_named_query_answers_with_a_table(capsys: pytest.CaptureFixture[str], gold_folder: Path) -> None:
    """Data on standard output, nothing on standard error."""
    code, out, err = called(capsys, "-g", str(gold_folder), "query", "heads", "--param", "of=郑州经开区")
    assert (code, err) == (0, "")
    assert out.splitlines()[0].split() == ["person", "post", "body", "status", "issued", "article"]
    assert "樊福太" in out


def test_query_alone_lists_all_with_their_questions(capsys: pytest.CaptureFixture[str]) -> None:
    """No graph is needed for that."""
    code, out, _ = called(capsys, "query")
    assert code == 0
    assert all(query.name in out and query.header.zh in out for query in listing())


def test_a_file_is_asked(capsys: pytest.CaptureFixture[str], gold_folder: Path, tmp_path: Path) -> None:
    """With its parameters."""
    file = tmp_path / "mine.rq"
    file.write_text("SELECT ?x { ?x kg:name ?name }", encoding="utf-8")
    args = ("query", str(file), "--param", "name=红会", "--format", "tsv", "-g", str(gold_folder))
    code, out, err = called(capsys, *args)
    assert (code, err) == (0, "")
    assert out == "?x\n<https://kg.example/id/organization-金水区红十字会>\n"


@pytest.mark.parametrize(
    ("form", "start"),
    [("csv", "type,zh,en,group,deeds\r\n"), ("tsv", "?type\t?zh"), ("json", '{"head": {"vars": ["type"')],
)
def test_the_format_is_chosen(
    capsys: pytest.CaptureFixture[str], gold_folder: Path, form: str, start: str
) -> None:
    """Each begins as its standard has it."""
    code, out, _ = called(capsys, "-g", str(gold_folder), "query", "types", "--format", form)
    assert code == 0
    assert out.startswith(start)


def test_a_limit_says_that_there_are_more(capsys: pytest.CaptureFixture[str], gold_folder: Path) -> None:
    """On standard error, with the answer untouched."""
    args = ("-g", str(gold_folder), "query", "types", "--limit", "2", "--format", "csv")
    code, out, err = called(capsys, *args)
    assert (code, len(out.splitlines())) == (0, 3)
    assert err == "kg: only the first 2 are shown; there are more\n"


def test_no_row_for_an_unknown_name_is_explained(
    capsys: pytest.CaptureFixture[str], gold_folder: Path
) -> None:
    """With names that are near."""
    code, _, err = called(capsys, "-g", str(gold_folder), "query", "career", "--param", "who=李小胡")
    assert code == 0
    assert err == "kg: no rows\nkg: nothing is named '李小胡'; near are 李小虎\n"


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["query", "figurs"], 2, "kg: there is no query 'figurs', did you mean figures? kg query lists all"),
        (["query", "heads"], 2, "kg: heads wants --param of=郑州经开区"),
        (
            ["query", "heads", "--param", "body=x"],
            2,
            "kg: heads has no parameter 'body'; parameters are of",
        ),
        (["query", "heads", "--param", "of"], 2, "kg: --param 'of' is no name=value"),
        (
            ["query", "SELECT ?s { ?s kg:name }"],
            2,
            "kg: query: line 1, column 24: cannot go on at “}” in: SELECT ?s { ?s kg:name }",
        ),
        (
            ["query", "SELECT * { SERVICE <http://a/> { } }"],
            2,
            "kg: query: line 1, column 12: SERVICE is not allowed: it would reach the network; "
            "export the graph and join elsewhere",
        ),
        (["query", "LOAD <file:///etc/passwd>"], 2, "kg: query: line 1, column 1: LOAD is not allowed: …"),
        (
            ["query", "SELECT * FROM <file:///a> { }"],
            2,
            "kg: query: line 1, column 10: FROM is not allowed: …",
        ),
        (["query", "none.rq"], 2, "kg: none.rq: cannot be read (No such file or directory)"),
        (
            [
                "query",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "--timeout",
                "0.5",
            ],
            2,
            "kg: query: not answered within 0.5 seconds; narrow it, or give it more time",
        ),
        (["query", "types", "--format", "ttl"], 2, "kg: --format ttl is for CONSTRUCT and DESCRIBE; …"),
        (["show", "李小胡"], 2, "kg: nothing is named '李小胡'; near are 李小虎"),
    ],
)
def test_bad_input_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], gold_folder: Path, args: list[str], code: int, message: str
) -> None:
    """And the exit code of the contract; nothing is written to standard output."""
    found, out, err = called(capsys, "-g", str(gold_folder), *args)
    assert (found, out) == (code, "")
    assert err.startswith(message.removesuffix("…"))
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "args", [["query", "officials"], ["query", "types", "--timeout", "9"], ["show", "李小虎"]]
)
def test_without_a_graph_the_code_is_3(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, args: list[str]
) -> None:
    """And the way to build one is named."""
    code, _, err = called(capsys, "-g", str(tmp_path / "none"), *args)
    assert code == 3
    assert err.endswith("build one with kg build PATH\n")


def test_show_tells_all_of_one_thing(capsys: pytest.CaptureFixture[str], gold_folder: Path) -> None:
    """For a reader, or as JSON."""
    code, out, err = called(capsys, "-g", str(gold_folder), "show", "李小虎")
    assert (code, err) == (0, "")
    assert out.startswith("李小虎  Official  id:person-李小虎\n")
    code, out, err = called(capsys, "-g", str(gold_folder), "show", "李小虎", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["thing"]["label"] == "李小虎"


def test_namesakes_are_listed_and_the_code_is_2(
    capsys: pytest.CaptureFixture[str], gold_folder: Path
) -> None:
    """Where nobody can be asked; each with its IRI, which show takes."""
    code, out, err = called(capsys, "-g", str(gold_folder), "show", "经开区")
    assert (code, out) == (2, "")
    assert "1  郑州经开区 (Jurisdiction)  id:jurisdiction-郑州经开区  " in err
    assert "2  徐州经济技术开发区 (Jurisdiction, 徐州)  id:jurisdiction-徐州经济技术开发区  " in err
    code, out, _ = called(capsys, "-g", str(gold_folder), "show", "id:jurisdiction-徐州经济技术开发区")
    assert code == 0
    assert out.startswith("徐州经济技术开发区  Jurisdiction")


def test_in_a_terminal_it_is_asked_which_is_meant(
    capsys: pytest.CaptureFixture[str], gold_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By number."""
    monkeypatch.setattr("kg.cli.show._can_ask", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *args, **kwargs: 2)
    code, out, _ = called(capsys, "-g", str(gold_folder), "show", "经开区")
    assert code == 0
    assert out.startswith("徐州经济技术开发区")
