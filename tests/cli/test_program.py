"""What all commands share: options before and after the name, help, exit codes, messages."""

import click
import pytest

from kg import __version__
from kg.cli.common.options import Command
from kg.cli.common.program import Program as Group
from kg.store.lock import writing
from tests.cli.conftest import Program

COMMANDS = Group().list_commands(click.Context(Group()))
READERS = [
    ["export", "out.nq"],
    ["check"],
    ["report"],
    ["evaluate", "gold.json"],
    ["query", "officials"],
    ["show", "柳湾区"],
    ["view", "-o", "out.html"],
]
GOLD = '{"text": "a.txt", "entities": []}'


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_module_with_an_example(name: str) -> None:
    """A module of kg.cli holds `command`, named like it, whose help ends with an example of it."""
    command = Group().get_command(click.Context(Group()), name)
    assert isinstance(command, Command)
    assert command.name == name
    assert f"kg {name}" in command.example


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_options_and_example(kg: Program, name: str) -> None:
    """--help ends with 0 and goes to standard output."""
    told = kg(name, "--help")
    assert told.code == 0
    assert "Example" in told.out
    assert "--graph DIR" in told.out


def test_the_help_of_build_lists_the_endings(kg: Program) -> None:
    """Which files count as pages is said where they are given."""
    assert ".txt, .text, .md or .markdown" in " ".join(kg("build", "--help").out.split())


@pytest.mark.parametrize("args", [["--version"], ["build", "--version"], ["report", "--version"]])
def test_the_version_is_shown_before_and_after_the_name(kg: Program, args: list[str]) -> None:
    """--version is a common option."""
    told = kg(*args)
    assert (told.code, told.out) == (0, f"kg {__version__}\n")


@pytest.mark.parametrize(
    "args",
    [
        ["-g", "elsewhere", "report"],
        ["report", "-g", "elsewhere"],
        ["-g", "nowhere", "report", "-g", "elsewhere"],
    ],
    ids=["before", "after", "the later wins"],
)
def test_the_graphs_folder_is_said_before_or_after_the_name(built: Program, args: list[str]) -> None:
    """--graph is a common option."""
    (built.folder / "graph").rename(built.folder / "elsewhere")
    assert built(*args).code == 0


def test_the_environment_says_where_the_graph_lies(built: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """KG_GRAPH holds where no option does."""
    (built.folder / "graph").rename(built.folder / "elsewhere")
    monkeypatch.setenv("KG_GRAPH", "elsewhere")
    assert built("report").code == 0
    assert built("report", "-g", "nowhere").code == 3


def test_an_unknown_command_is_answered_with_the_known_ones(kg: Program) -> None:
    """One line, exit code 2."""
    told = kg("biuld")
    assert told.code == 2
    assert told.err.startswith("kg: there is no command 'biuld'; commands are build, ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize(
    "args",
    [
        ["build"],
        ["build", "pages", "--job", "many"],
        ["build", "pages", "--jobs", "0"],
        ["build", "pages", "--date", "yesterday"],
        ["build", "pages", "--base", "no IRI"],
        ["build", "no-such-folder"],
        ["export", "out.doc"],
        ["evaluate", "no-such-file.json"],
        ["evaluate", "pages"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_code_2(built: Program, args: list[str]) -> None:
    """What is wrong is said on standard error, in one line."""
    told = built(*args)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("kg: ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("args", READERS, ids=" ".join)
def test_a_missing_graph_is_code_3(kg: Program, args: list[str]) -> None:
    """Whoever asks a graph that is not there is told how to build one."""
    kg.write("gold.json", GOLD)
    told = kg(*args)
    assert (told.code, told.err) == (3, "kg: no graph in graph; build one with kg build PATH\n")


@pytest.mark.parametrize("args", [*READERS, ["build", "pages"]], ids=" ".join)
@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 99}', b"\xff\xfe"], ids=repr)
def test_a_damaged_graph_is_code_3(built: Program, args: list[str], content: bytes) -> None:
    """Whatever is wrong with the folder, it is said in one line that names it."""
    built.write("gold.json", GOLD)
    built.write("graph/current", content)
    told = built(*args)
    assert told.code == 3
    assert told.err.startswith("kg: graph: ")
    assert told.err.count("\n") == 1


def test_a_graph_whose_store_is_gone_is_code_3(built: Program) -> None:
    """The marker alone is no graph."""
    for part in (built.folder / "graph").glob("store-*/*"):
        part.unlink()
    assert built("report").code == 3


def test_a_second_builder_is_told_to_wait(built: Program) -> None:
    """One process writes at a time."""
    with writing(built.folder / "graph" / "writer.lock"):
        told = built("build", "pages")
    assert told.code == 3
    assert "locked by process" in told.err


def test_an_interrupted_command_is_code_130(built: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends without a traceback."""

    def interrupt(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.wiring.build.build_graph", interrupt)
    told = built("build", "pages")
    assert told.code == 130
    assert told.err.strip() == "kg: interrupted; what was finished is kept"


def test_an_unforeseen_error_is_one_line_and_verbose_shows_where(
    built: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is never mistaken for success, nor for a finding."""

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr("kg.wiring.build.build_graph", fail)
    told = built("build", "pages")
    assert (told.code, told.err) == (2, "kg: internal error: RuntimeError: odd; --verbose shows where\n")
    assert "Traceback" in built("build", "pages", "--verbose").err


def test_no_colour_where_nobody_watches(built: Program) -> None:
    """Standard error is no terminal here: no bar, no escape sequence."""
    told = built("build", "pages", "--fresh")
    assert told.err == ""
    assert "\x1b" not in told.out
