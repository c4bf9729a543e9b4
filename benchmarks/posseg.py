"""jieba.posseg, beside which readings are measured: its dictionary loaded, its files in a folder of its own.

python benchmarks/posseg.py FOLDER     prints the processor time that it takes for the pages in a folder
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def posseg() -> Iterator[Callable[[str], None]]:
    """The tagger, ready: called with a text, it cuts and tags it."""
    import jieba  # here, since it takes memory that is not the reading's
    import jieba.posseg

    def tag(text: str) -> None:
        for _ in jieba.posseg.cut(text):
            pass

    with TemporaryDirectory() as folder:
        jieba.dt.tmp_dir = folder
        jieba.setLogLevel(60)
        tag("预热")
        yield tag


def main(folder: Path) -> None:
    """Print the seconds."""
    with posseg() as tag:
        began = time.process_time()
        for page in sorted(folder.iterdir()):
            tag(page.read_text(encoding="utf-8"))
        print(time.process_time() - began)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
