"""What bears the name of whose it is: 柳湾十条, 《柳湾区防汛预案》, 嘉业精密二期项目."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.base import Analysis, Named
from kg.extract.measures.counts import count_of
from kg.extract.measures.forms import bare_name
from kg.extract.relations.claims import claim
from kg.lexicon import load
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_PREDICATES = {EntityClass.MEASURE: Predicate.ADOPTED_BY, EntityClass.PRODUCT: Predicate.UNDERTAKEN_BY}
_MADE = frozenset({EntityClass.PROJECT, EntityClass.PRODUCT})
_FIRM = re.compile("(?:集团)?(?:股份|控股)?(?:有限责任|有限)?(?:公司|集团|厂)$")
_LEVEL = re.compile("[\u4e00-\u9fff]{2,3}[省市县]")
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


def made_by_namesake(analysis: Analysis, stated: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each project or product that begins with a firm's name or core, if no maker is stated."""
    places = frozenset(_places(analysis))
    firms = _cores(analysis, places)
    made = Predicate.UNDERTAKEN_BY.value
    done = {analysis.mentions[c.subject].text for c in stated if c.predicate == made}
    for reading in analysis.readings:
        for name in reading.outer:
            if name.cls not in _MADE or name.mention.anaphor or name.mention.text in done:
                continue
            firm = _maker(bare_name(name.mention.text), places, firms)
            found = claim(reading, name, Predicate.UNDERTAKEN_BY, firm, "named-after-firm") if firm else None
            if found is not None:
                done.add(name.mention.text)
                yield found


def _cores(analysis: Analysis, places: frozenset[str]) -> list[tuple[str, Named]]:
    """The firms of an article, each with its name less places in front and the form of firm behind."""
    found: list[tuple[str, Named]] = []
    for reading in analysis.readings:
        for name in reading.names:
            if name.cls is EntityClass.ENTERPRISE and not name.mention.anaphor:
                core = _FIRM.sub("", _without_place(bare_name(name.mention.text), places))
                if len(core) > 1:
                    found.append((core, name))
    return found


def _maker(name: str, places: frozenset[str], firms: Sequence[tuple[str, Named]]) -> Named | None:
    """The firm whose core a name begins with, or the only one that has its first two characters."""
    bare = _without_place(name, places)
    for core, firm in firms:
        if len(core) > 2 and bare.startswith(core[:3]):
            return firm
    brand = [firm for core, firm in firms if core.startswith(name[:2])]
    alone = len({f.mention.text for f in brand}) == 1 and bare == name and len(name) > 3
    return brand[0] if alone else None


def _without_place(name: str, places: frozenset[str]) -> str:
    """A name less the territories that it begins with: 嘉业精密 in 云溪市柳湾区嘉业精密."""
    end = next((n for n in range(min(8, len(name) - 2), 1, -1) if _is_place(name[:n], places)), 0)
    return _without_place(name[end:], places) if end else name


def _is_place(text: str, places: frozenset[str]) -> bool:
    known = text in places or text in load.divisions() or text in load.weak_divisions()
    return known or _LEVEL.fullmatch(text) is not None


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
