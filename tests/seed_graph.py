"""The graph of the demo pages, built once for all tests that want it; and builds of it in processes apart."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from kg.wiring.build import build_graph

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds" / "demo"
CORPUS = ROOT / "seeds"
PAGES = sorted((SEEDS / "pages").glob("*.txt"))


@cache
def seed_graph() -> Path:
    """The folder of the graph that the shipped extractor makes of the demo pages."""
    folder = Path(mkdtemp(prefix="kg-seeds-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    build_graph([SEEDS], folder / "graph", jobs=2)
    return folder / "graph"


@cache
def corpus_graph() -> Path:
    """The folder of the graph that the shipped extractor makes of the whole gold corpus."""
    folder = Path(mkdtemp(prefix="kg-corpus-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    build_graph([CORPUS], folder / "graph", jobs=2)
    return folder / "graph"


def run(*args: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    """`kg` in a process of its own, from the project's root."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(
        [sys.executable, "-m", "kg", *args],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
