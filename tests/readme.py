"""What the README shows of a session is what the program prints.

`python -m tests.readme` runs the commands of its console blocks anew and writes their output into it.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.seed_graph import ROOT

README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_MOVING = re.compile(r"^(seconds +)[0-9.]+$", re.MULTILINE)
_WIDTH = "110"


def told() -> str:
    """The README with the output that its commands have now."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "seeds").symlink_to(ROOT / "seeds")
        text = README.read_text(encoding="utf-8")
        return _BLOCK.sub(lambda block: f"```console\n{_session(block[1], Path(folder))}```", text)


def _session(block: str, folder: Path) -> str:
    """One block: each command, and what it prints."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_printed(command[2:], folder)}" for command in commands)


def _printed(command: str, folder: Path) -> str:
    program, *args = shlex.split(command)
    assert program == "kg"
    environment = {**os.environ, "COLUMNS": _WIDTH, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "kg", *args],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.rstrip() for line in _MOVING.sub(r"\1…", done.stdout).splitlines()]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    README.write_text(told(), encoding="utf-8")
