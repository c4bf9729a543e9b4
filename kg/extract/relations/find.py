"""The direct relations of an article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.base import Analysis
from kg.extract.relations.chains import chains
from kg.extract.relations.parts import parts
from kg.model import Claim, Post


def find(analysis: Analysis, posts: Sequence[Post]) -> tuple[Claim, ...]:
    """Every direct relation that the article states or shows in a name; `posts` keep members apart from bearers."""
    found = [claim for reading in analysis.readings for claim in chains(reading)]
    return (*found, *parts(analysis))
