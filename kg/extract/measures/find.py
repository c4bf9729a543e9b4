"""Mentions of the parts of measures."""

from __future__ import annotations

from kg.extract.base import Analysis
from kg.model import Mention


def find(analysis: Analysis) -> tuple[Mention, ...]:
    """The named parts of measures that are no mentions yet, in order of place."""
    return ()
