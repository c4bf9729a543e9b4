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
    firms = [n for r in analysis.readings for n in r.names if n.cls is EntityClass.ENTERPRISE]
    firms = [n for n in firms if not n.mention.anaphor]
    made = Predicate.UNDERTAKEN_BY.value
    done = {analysis.mentions[c.subject].text for c in stated if c.predicate == made}
    for reading in analysis.readings:
        for name in reading.outer:
            text = bare_name(name.mention.text)
            if name.cls not in _MADE or name.mention.anaphor or name.mention.text in done:
                continue
            firm = next((f for f in firms if _bears(text, bare_name(f.mention.text))), None)
            firm = firm or _of_brand(text, firms)
            found = claim(reading, name, Predicate.UNDERTAKEN_BY, firm, "named-after-firm") if firm else None
            if found is not None:
                done.add(name.mention.text)
                yield found


def _of_brand(name: str, firms: Sequence[Named]) -> Named | None:
    """The only firm of the article that begins with the same two characters: 远航一号 of 远航智能装备公司."""
    brand = bare_name(name)[:2]
    found = [f for f in firms if bare_name(f.mention.text).startswith(brand)]
    alone = len({f.mention.text for f in found}) == 1 and brand not in load.divisions()
    return found[0] if alone and len(name) > 3 else None


def _bears(name: str, firm: str) -> bool:
    """Whether a name begins with a firm's, or with its core: 嘉业精密 of 云溪市嘉业精密制造有限公司."""
    if name.startswith(firm) and len(name) > len(firm):
        return True
    ending = _FIRM.search(firm)
    core = firm[: ending.start()] if ending else ""
    start = next((i for i in range(len(core) - 2) if name.startswith(core[i : i + 3])), -1)
    return start == 0 or (start > 0 and _is_place(core[:start]))


def _is_place(text: str) -> bool:
    return text in load.divisions() or text in load.weak_divisions() or text[-1] in "省市县区"


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
