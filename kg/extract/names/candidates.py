"""What may be a name, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityClass


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start` to `end` of a sentence as a name of one class; `score` is its evidence.

    Candidates of one sentence compete: the set without overlaps that has the highest sum is its reading.
    """

    start: int
    end: int
    cls: EntityClass
    score: float
    rule: str
    anaphor: bool = False
    core: int | None = None
    """Where its own ending begins, behind parents and modifiers, which may be names of their own."""
    confidence: float | None = None
    """The probability that it is right, where a rule or the judge tells it."""


def overlap(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates share a character."""
    return a.start < b.end and b.start < a.end


def holds(a: Candidate, b: Candidate) -> bool:
    """Whether every character of the second is one of the first."""
    return a.start <= b.start and b.end <= a.end


def crossing(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates overlap and neither holds the other."""
    return overlap(a, b) and not holds(a, b) and not holds(b, a)
