"""One thing in the making: what an article's mentions are brought together to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.model import EntityClass


@dataclass
class Cluster:
    """One thing in the making: the indices of its mentions, its names, its fullest label.

    `titles` are those that a person bears; `confidence` is the greatest of its mentions'.
    """

    label: str
    cls: EntityClass
    mentions: list[int] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityClass] = field(default_factory=Counter)
    confidence: float = 0.0
    titles: set[str] = field(default_factory=set)

    def take(self, other: Cluster) -> None:
        """Make the other's mentions and names one's own."""
        self.mentions.extend(other.mentions)
        self.names.update(other.names)
        self.votes.update(other.votes)
        self.titles.update(other.titles)
        self.confidence = max(self.confidence, other.confidence)


Near = Callable[[Cluster], Iterable[Cluster]]
"""For a cluster those that may bear its fuller name."""
