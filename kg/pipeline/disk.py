"""Files written wholly or not at all."""

from __future__ import annotations

import os
from errno import ENOSPC
from pathlib import Path


def put(target: Path, content: bytes) -> None:
    """Write a file in one step; an OSError leaves what was there before."""
    fresh = target.with_name(f".{target.name}-{os.getpid()}")
    try:
        fresh.write_bytes(content)
        os.replace(fresh, target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def cause(error: OSError) -> str:
    """Why something could not be written, and what to do where that is plain.

    >>> cause(PermissionError(13, "Permission denied"))
    'cannot be written (Permission denied)'
    """
    if error.errno == ENOSPC:
        return "no space is left on the disk: free some and build again"
    return f"cannot be written ({error.strerror})"
