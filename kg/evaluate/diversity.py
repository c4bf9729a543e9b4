"""What a gold corpus is made of, as a table for its README:

python -m kg.evaluate.diversity seeds/manifest.csv
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.evaluate.corpus import ASPECTS, CorpusPage, load_corpus

SPLITS = ("train", "dev", "test")


def table(pages: Sequence[CorpusPage]) -> list[str]:
    """Markdown: a row a group of each aspect, with its pages in each split and in all.

    >>> page = CorpusPage("a.txt", {aspect: ("x",) for aspect in ASPECTS} | {"split": ("dev",)}, "")
    >>> print(*table([page])[:4], sep=chr(10))
    | | | train | dev | test | all |
    |---|---|---|---|---|---|
    | **all** | | 0 | 1 | 0 | 1 |
    | **topic** | x | 0 | 1 | 0 | 1 |
    """
    lines = ["| | | train | dev | test | all |", "|---|---|---|---|---|---|", _row("**all**", "", pages)]
    for aspect in (a for a in ASPECTS if a != "split"):
        counts = Counter(group for page in pages for group in page.aspects[aspect])
        for n, group in enumerate(_ordered(counts, aspect)):
            of_group = [page for page in pages if group in page.aspects[aspect]]
            lines.append(_row(f"**{aspect}**" if n == 0 else "", group, of_group))
    return lines


def _ordered(counts: Counter[str], aspect: str) -> list[str]:
    by_name = sorted(counts)
    return by_name if aspect == "year" else sorted(by_name, key=lambda group: -counts[group])


def _row(aspect: str, group: str, pages: Iterable[CorpusPage]) -> str:
    splits = Counter(split for page in pages for split in page.aspects["split"])
    shown = (*(splits[split] for split in SPLITS), splits.total())
    return f"| {aspect} | {group} | {' | '.join(map(str, shown))} |".replace("|  |", "| |")


def main(args: Sequence[str]) -> int:
    """Print the table of a manifest; 0, or 2 where it cannot be read."""
    try:
        print("\n".join(table(load_corpus(Path(args[0])))))
    except KgError as error:
        print(f"diversity: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
