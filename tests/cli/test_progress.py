"""The progress bar: on a terminal only, never with NO_COLOR, never on standard output."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.pipeline.conftest import PAGES

SCRIPT = (
    "import kg.wiring.build; from tests.pipeline.marks import Marks; "
    "kg.wiring.build.GrammarExtractor = Marks; from kg.cli import main; main()"
)


@pytest.mark.parametrize(
    ("variables", "options", "drawn"),
    [({}, [], True), ({"NO_COLOR": "1"}, [], False), ({}, ["--quiet"], False)],
    ids=["a terminal", "NO_COLOR", "quiet"],
)
def test_a_terminal_sees_a_bar(
    kg: Program, variables: dict[str, str], options: list[str], drawn: bool
) -> None:
    """Escape sequences go to standard error where that is a terminal, unless they are unwanted."""
    for name, text in PAGES.items():
        kg.write(f"pages/{name}", text)
    told, shown = run(["build", "pages", "--jobs", "1", *options], variables)
    assert "\x1b" not in told
    assert ("\x1b" in shown and "reading" in shown) is drawn


def run(args: list[str], variables: dict[str, str]) -> tuple[str, str]:
    """What a command says on standard output, and what it shows on a terminal as standard error."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TERM": "xterm"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-c", SCRIPT, *args]
    process = subprocess.Popen(
        command, env=environment | variables, stdout=subprocess.PIPE, stderr=theirs, text=True
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # the terminal's end, once nobody writes any more
        pass
    os.close(ours)
    told, _ = process.communicate()
    return told, shown.decode("utf-8")
