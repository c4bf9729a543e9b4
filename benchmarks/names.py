"""How fast words, tags and names are read, beside jieba.posseg on the same text in the same process.

python benchmarks/names.py [PAGES] [ROUNDS]     (default: 200 pages, 3 rounds)

The two take turns, round by round, so that what else the machine does falls on both; times are processor
time, on one core. The memory is that of the process before jieba is loaded.
"""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is there; jieba has one thread as well

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from pages import write_pages
from posseg import posseg

import kg
from kg.extract.grammar import tagged
from kg.extract.names.find import find
from kg.model import Article

_Item = TypeVar("_Item")


def main(count: int, rounds: int) -> None:
    """Print the numbers."""
    with TemporaryDirectory() as folder:
        characters = write_pages(Path(folder), count)
        pages = [page.read_text(encoding="utf-8") for page in sorted(Path(folder).iterdir())]
    articles = [article for page in pages for article in kg.read(page)]
    seconds(names, articles)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with posseg() as tag:
        times = [(seconds(names, articles), seconds(tag, pages)) for _ in range(rounds)]
    ours, theirs = (median(column) for column in zip(*times, strict=True))
    print(f"{count} pages, {characters} characters, {rounds} rounds")
    print(f"names         {characters / ours:8.0f} characters/s  ({ours:.1f} s)")
    print(f"jieba.posseg  {characters / theirs:8.0f} characters/s  ({theirs:.1f} s)")
    print(f"ratio         {median(b / a for a, b in times):8.2f}")
    print(f"peak memory   {peak / 1e6:8.0f} MB")


def names(article: Article) -> None:
    """Words, tags and names of an article."""
    find(tagged(article))


def seconds(read: Callable[[_Item], None], items: Sequence[_Item]) -> float:
    """Processor time of reading all items."""
    began = time.process_time()
    for item in items:
        read(item)
    return time.process_time() - began


if __name__ == "__main__":
    main(*map(int, [*sys.argv[1:], *("200", "3")[len(sys.argv) - 1 :]]))
