"""What a reading depends on beside the page: the code and tables that read, and the libraries under them.

It is computed from the files themselves, so that nobody can forget to count a version up.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from kg.pipeline.page import Task

_PACKAGE: Final = Path(__file__).parent.parent
_ROOMS: Final = ("documents", "extract", "lexicon", "resolve", "vocab")
_READERS: Final = (*_ROOMS, "model.py", "nodes.py", "records.py", "pipeline/page.py")
_AFTERWARDS: Final = frozenset({"confidence.json"})
_LIBRARIES: Final = ("jieba", "numpy")


@cache
def readers_version() -> str:
    """A hash of all that reads a page and brings its mentions together."""
    digest = sha256(f"{sys.version_info[:2]}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library}=={version(library)}\n".encode())
    for file in _files(*(_PACKAGE / name for name in _READERS)):
        digest.update(f"{file.relative_to(_PACKAGE).as_posix()}\n".encode())
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(*tops: Path) -> Iterable[Path]:
    for top in tops:
        for file in [top] if top.is_file() else sorted(top.rglob("*")):
            if file.is_file() and file.suffix != ".pyc" and file.name not in _AFTERWARDS:
                yield file


def reading_key(task: Task, file_hash: str, extractor: object) -> str:
    """Under what the reading of a file is kept: it changes with whatever bears on the reading.

    `file_hash` is the SHA-256 of the file's bytes; the extractor's `repr` names its options. Where the file
    lies does not bear on it.
    """
    told = [readers_version(), repr(extractor), file_hash, asdict(task.info), task.issued]
    return sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
