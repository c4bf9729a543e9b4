"""Names inside names: the city of a bureau, the community of a Party branch."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.model import EntityClass

_ACTING = {EntityClass.JURISDICTION, EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.PERSON}
BRANDED = {EntityClass.ENTERPRISE, EntityClass.PRODUCT, EntityClass.SITE}
_LEAST = 1.5
_OWN_NAME = re.compile("(?:办事处|街道|社区|村|镇|乡|小区|路|街|中学|小学|幼儿园)$")
"""Names that may begin with a syllable pair that happens to be a city's (南阳新村街道办事处)."""
_LEVEL = re.compile("[省市区县州旗盟镇乡]$")


def inside(context: Context, outer: Candidate, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The names that begin the outer one, or chain on from there, and that act: longest first, none crossing."""
    fits = [c for c in candidates if outer.start <= c.start and c.end <= outer.end and c.cls in _ACTING
            and (c.start, c.end) != (outer.start, outer.end) and c.score >= _LEAST and (not c.anaphor or c.rule == "names.own-territory")]
    if outer.cls in BRANDED:
        fits = [c for c in fits if c.cls is EntityClass.JURISDICTION and c.start == outer.start]
    if outer.cls in {EntityClass.MEASURE, EntityClass.PERSON}:
        return []
    known = [c for c in fits if c.rule == "names.known-body"]
    fits = [c for c in fits if not any(_holds(k, c) and (k.start, k.end) != (c.start, c.end) for k in known)]
    fits = [c for c in fits if not context.text.startswith(("常委会", "代表大会"), c.end)]
    if _OWN_NAME.search(context.text[outer.start : outer.end]):
        fits = [c for c in fits if c.rule != "names.division" or _LEVEL.search(context.text[c.start : c.end])]
    chosen: list[Candidate] = []
    for c in sorted(fits, key=lambda c: (c.start - c.end, -c.score, c.start, c.cls)):
        reachable = c.start == outer.start or any(c.start in (o.end, o.start) for o in chosen) \
            or any(o.start <= c.start and c.end <= o.end for o in chosen)
        if reachable and not any(o.start < c.end and c.start < o.end and not _holds(o, c) and not _holds(c, o)
                                 for o in chosen) and not any((o.start, o.end) == (c.start, c.end) for o in chosen):
            chosen.append(c)
    return chosen


def _holds(a: Candidate, b: Candidate) -> bool:
    return a.start <= b.start and b.end <= a.end
