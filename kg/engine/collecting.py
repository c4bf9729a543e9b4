"""Python looks for circles of garbage seldom while an item is read, which makes many small things."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (50_000, 50, 50)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage seldom as long as the block lasts; reading is faster by a twelfth.

    >>> before = gc.get_threshold()
    >>> with seldom_collected():
    ...     gc.get_threshold() > before
    True
    >>> gc.get_threshold() == before
    True
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
