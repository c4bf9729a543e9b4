"""One thread a process: several share the machine, and sums do not depend on how they were split."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

ONE_THREAD: Final[Mapping[str, str]] = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)


def one_thread() -> None:
    """Bid the libraries of this process use one thread; to be called before numpy is imported."""
    for name, value in ONE_THREAD.items():
        os.environ.setdefault(name, value)
