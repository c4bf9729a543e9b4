"""A street's office and its community side by side: 柳湾区临江办事处|望湖社区."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.model import EntityClass

RULE: Final = "names.tier"
_OFFICES: Final = ("办事处", "街道办", "管委会", "镇政府", "乡政府")
_BELOW: Final = ("社区", "村")
_SURE: Final = 0.85
"""Neither end of the two is in doubt where both are read; classes may be."""


def tiers(context: Context, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each of the two again, surer than it is alone.

    >>> text, office, place = "临江办事处望湖社区开会", EntityClass.OFFICE, EntityClass.JURISDICTION
    >>> rows = [Candidate(0, 5, office, 2, "x"), Candidate(5, 9, place, 2, "x")]
    >>> [(text[c.start : c.end], c.rule) for c in tiers(Context(text, ()), rows)]
    [('临江办事处', 'names.tier'), ('望湖社区', 'names.tier')]
    """
    below = {
        c.start: c
        for c in candidates
        if c.cls is EntityClass.JURISDICTION and context.text.endswith(_BELOW, c.start, c.end)
    }
    for c in candidates:
        office = c.cls is EntityClass.OFFICE and context.text.endswith(_OFFICES, c.start, c.end)
        if office and c.end in below:
            yield replace(c, rule=RULE, confidence=_SURE)
            yield replace(below[c.end], rule=RULE, confidence=_SURE)
