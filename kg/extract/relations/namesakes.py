"""Measures and papers that bear the name of the territory whose they are: 柳湾十条, 《柳湾区防汛预案》."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.base import Analysis, Named
from kg.extract.measures.counts import count_of
from kg.extract.measures.forms import bare_name
from kg.extract.relations.claims import claim
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_PREDICATES = {EntityClass.MEASURE: Predicate.ADOPTED_BY, EntityClass.PRODUCT: Predicate.UNDERTAKEN_BY}
_PAPER = re.compile("(?:条例|办法|意见|方案|规划|通知|细则|规定|措施|计划|纲要|决定|预案|手册|指南|清单|条)$")


def named_after(analysis: Analysis, stated: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each measure or paper that begins with a territory's name, if no adopter is stated."""
    places = _places(analysis)
    done = {analysis.mentions[c.subject].text for c in stated if c.predicate in set(_PREDICATES.values())}
    for reading in analysis.readings:
        for name in reading.names:
            text = bare_name(name.mention.text)
            if name.cls not in _PREDICATES or name.mention.text in done or not _own(text):
                continue
            place = next(
                (places[text[:n]] for n in range(min(8, len(text) - 2), 1, -1) if text[:n] in places), None
            )
            found = claim(reading, name, _PREDICATES[name.cls], place, "named-after") if place else None
            if found is not None:
                done.add(name.mention.text)
                yield found


def _own(text: str) -> bool:
    return bool(_PAPER.search(text)) or count_of(text[2:]) is not None


def _places(analysis: Analysis) -> dict[str, Named]:
    """The territories by their names, and by these less the last character (柳湾 of 柳湾区)."""
    places: dict[str, Named] = {}
    for reading in analysis.readings:
        for name in reading.names:
            if name.cls is EntityClass.JURISDICTION and not name.mention.anaphor:
                for form in (name.mention.text, name.mention.text[:-1]):
                    if len(form) >= 2:
                        places.setdefault(form, name)
    return places
