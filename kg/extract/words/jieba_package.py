"""Where the installed jieba lies, whose dictionary and network are read as files."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from kg.errors import KgError


def jieba_folder() -> Path:
    """The folder of the installed jieba.

    Raises KgError where there is none.

    >>> jieba_folder().name
    'jieba'
    """
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        raise KgError("the package jieba is not installed; run: pip install jieba")
    return Path(spec.origin).parent
