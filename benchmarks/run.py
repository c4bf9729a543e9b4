"""How fast a build is, beside jieba.posseg on the same text in the same run, and how much memory it takes.

python benchmarks/run.py [PAGES]     (default: 1000)
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from pages import write_pages

_BUILD = "from kg.cli import main; main(['build', {pages!r}, '-g', {graph!r}, '--jobs', '1', '--quiet'])"
_TAGGER = str(Path(__file__).parent / "posseg.py")


def main(count: int) -> None:
    """Print the numbers."""
    with TemporaryDirectory() as folder:
        pages, graph = Path(folder, "pages"), Path(folder, "graph")
        pages.mkdir()
        characters = write_pages(pages, count)
        built, wall, peak = measured(_BUILD.format(pages=str(pages), graph=str(graph)))
        tagged = float(run(_TAGGER, str(pages)))
    build, posseg = characters / built, characters / tagged
    print(f"{count} pages, {characters} characters, one process")
    print(f"kg build      {build:8.0f} characters/s  ({built:.1f} s; by the clock {wall:.1f} s)")
    print(f"jieba.posseg  {posseg:8.0f} characters/s  ({tagged:.1f} s, its dictionary loaded before)")
    print(f"ratio         {build / posseg:8.2f}")
    print(f"peak memory   {peak / 1e6:8.0f} MB")


def measured(script: str) -> tuple[float, float, int]:
    """Processor time and time by the clock in seconds, and peak memory in bytes, of a script."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", script])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit("the build failed")
    clock = time.perf_counter() - began
    return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * 1024


def run(*args: str) -> str:
    """What a script prints."""
    return subprocess.run([sys.executable, *args], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
