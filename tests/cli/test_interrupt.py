"""Ctrl-C at a terminal."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.pipeline.conftest import PAGES

SCRIPT = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # nohup and & turn it off
    "import kg.wiring.build; from tests.pipeline.marks import Slow; "
    "kg.wiring.build.GrammarExtractor = Slow; from kg.cli import main; main()"
)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_a_build_with_130_and_keeps_what_was_read(kg: Program, jobs: str) -> None:
    """One line, no traceback; what was read stays on its shelf, half a graph does not."""
    for name, text in PAGES.items():
        kg.write(f"pages/{name}", text)
    with started(jobs) as process:
        while not list((kg.folder / "graph").glob("readings/??/[!.]*")) and process.poll() is None:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert (process.returncode, told.strip()) == (130, "kg: interrupted; what was finished is kept")
    assert not [path.name for path in (kg.folder / "graph").glob("store-*")]


def started(jobs: str) -> subprocess.Popen[str]:
    """A build in processes of their own, which do not hear what this one hears."""
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, "build", "pages", "--jobs", jobs],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
