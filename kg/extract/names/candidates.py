"""What may be a name, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityClass


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start` to `end` of a sentence as a name of one class; `score` is evidence, higher is better.

    Candidates of one sentence compete: the set without overlaps that has the highest sum is its reading.
    """

    start: int
    end: int
    cls: EntityClass
    score: float
    rule: str
    anaphor: bool = False
    core: int | None = None
    """Where its own ending begins: what stands before it are parents and modifiers, other names among them."""


def overlap(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates share a character."""
    return a.start < b.end and b.start < a.end
