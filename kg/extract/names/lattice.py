"""The best reading of a sentence: non-overlapping candidates with the highest sum of scores."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extract.names.candidates import Candidate


def carried(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same candidates; one that is built on other names (its parents) carries their evidence as well."""
    rows = sorted(candidates, key=lambda c: c.start)
    starts = [c.start for c in rows]
    result = []
    for c in candidates:
        if c.core is None or c.core <= c.start:
            result.append(c)
            continue
        near = rows[bisect_left(starts, c.start) : bisect_left(starts, c.core)]
        inner = best(o for o in near if o.end <= c.core)
        result.append(replace(c, score=c.score + sum(o.score for o in inner)))
    return result


def best(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Weighted interval scheduling; of equal readings the one with longer names.

    >>> from kg.model import EntityClass as C
    >>> a, b = Candidate(0, 3, C.JURISDICTION, 2.0, "x"), Candidate(3, 6, C.SITE, 1.0, "x")
    >>> whole = Candidate(0, 6, C.OFFICE, 4.0, "x")
    >>> best([a, b, whole]) == [whole]
    True
    """
    likely = (c for c in candidates if c.score > 0)
    rows = sorted(likely, key=lambda c: (c.end, -c.start, -c.score, c.cls, c.rule))
    ends = [c.end for c in rows]
    totals: list[tuple[float, int]] = [(0.0, 0)]
    taken: list[bool] = []
    for i, row in enumerate(rows):
        before = bisect_right(ends, row.start, hi=i)
        value, held = totals[before]
        with_row = (value + row.score, held + (row.end - row.start) ** 2)
        taken.append(with_row > totals[-1])
        totals.append(max(with_row, totals[-1]))
    chosen, i = [], len(rows)
    while i > 0:
        if taken[i - 1]:
            chosen.append(rows[i - 1])
            i = bisect_right(ends, rows[i - 1].start, hi=i - 1)
        else:
            i -= 1
    return chosen[::-1]
