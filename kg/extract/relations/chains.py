"""What names say by standing in one another or side by side: 柳湾区教育局, 云溪经开区嘉业精密."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.claims import AGENTS, PLACES, claim
from kg.lexicon import load
from kg.model import BODIES, ORGANIZATIONS, PERSONS, Claim, EntityClass
from kg.vocab import Predicate

_CHAINED = BODIES | PLACES | {
    EntityClass.PROJECT, EntityClass.PRODUCT, EntityClass.EVENT, EntityClass.MEASURE
}  # fmt: skip
_WINDOW = 12
_ADOPTED = frozenset({EntityClass.EVENT, EntityClass.MEASURE})
_BY_LEVEL = _ADOPTED | {EntityClass.INSTITUTION}
"""Whose a thing is tells a place only with its level: 云溪市图书馆, but not 云溪学院."""
_MADE = frozenset({EntityClass.PROJECT, EntityClass.PRODUCT})

_SECTION = re.compile("(?:公安|税务|环保)?(?:分局|支局|分院|分中心|分公司|支公司)")
"""Parts named after a place without its level: whose they are, not where, is asked for."""
_CUT = re.compile("公室|员会")
_LEVEL = re.compile("[省市县区旗镇乡村]|街道|社区|[村镇]村")
_TERRITORY = re.compile("[省市县区旗镇乡村国盟]$|(?<=[\u4e00-\u9fff]{2})州$|街道$|社区$|国$")
_COOPERATIVE = re.compile("专业合作社$|专业合作联社$|家庭农场$")
"""Of farmers, not of the county or village whose name they bear."""
_REGION = re.compile("都市圈|城市群|经济[圈带区]|平原$|盆地$|地区$|三角洲?$")
_BUILDING = re.compile("(?:建设|[一二三四五]期)?(?:项目|工程)")
_CONGRESS = re.compile("人大$|人民代表大会$|政协$|政治协商会议$")
_STANDING = re.compile("常委会|常务委员会")
_FIRM = re.compile("(?:有限责任|股份有限|有限|股份|控股)?(?:公司|集团)(?:有限公司)?|集团股份有限公司|厂|银行")
_PARTED = frozenset({EntityClass.OFFICE, EntityClass.INSTITUTION})
_PART = re.compile("[局所队庭科处室站院部会办组]$|中心$|校区$|院区$|实验室$|基地$")
_BRANCH = re.compile(
    "[\u4e00-\u9fffA-Za-z0-9]{2,8}(?:支行|分行|分公司|分局|分院|分校|校区|院区|支队|大队|中队|分会|营业部|门店|服务站)$"
)


def chains(analysis: Analysis) -> Iterator[Claim]:
    """Claims from every row of names that stand directly side by side, and from the names inside them."""
    stems: dict[str, list[Named]] = {}
    for reading in analysis.readings:
        for name in reading.names:
            if name.cls in BODIES and not name.mention.anaphor and len(name.mention.text) > 2:
                stems.setdefault(name.mention.text, []).append(name)
    for reading in analysis.readings:
        for row in _rows(reading):
            for number, name in enumerate(row):
                near = row[max(0, number - _WINDOW) : number + _WINDOW]
                stem = _stem(reading, name, near, stems)
                found = [stem] if stem else _direct(reading, name, near)
                yield from (c for c in found if c is not None)


def _stem(reading: Reading, name: Named, row: list[Named], stems: dict[str, list[Named]]) -> Claim | None:
    """A body whose name is that of another, named elsewhere, and an ending: 柳湾区红十字会|党支部."""
    text = name.mention.text
    if name.cls not in ORGANIZATIONS or name.mention.anaphor:
        return None
    inner = max((o.end for o in row if o.start == name.start and o.end < name.end), default=name.start)
    committee = text.endswith("委") and text[:-1] in stems
    for end in range(len(text) - (1 if committee else 2), max(2, inner - name.start), -1):
        parents = stems.get(text[:end], []) or _middle(text[:end], stems)
        if parents and _is_ending(name, text[end:], parents[0]):
            before = [p for p in parents if (p.mention.at.sentence, p.start) < (reading.index, name.start)]
            parent = before[-1] if before else parents[0]
            return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "nested-name")
    return None


def _middle(text: str, stems: dict[str, list[Named]]) -> list[Named]:
    """The office with whose name a longer one ends: 柳湾分局 in 云溪市公安局柳湾分局."""
    for start in range(2, len(text) - 3):
        parents = stems.get(text[start:], [])
        if parents and parents[0].cls is EntityClass.OFFICE:
            return parents
    return []


def _is_ending(name: Named, ending: str, parent: Named) -> bool:
    """Whether a name that goes on so is that of a part or an organ; a firm may bear any place's name."""
    if parent.cls is EntityClass.JURISDICTION:
        return name.cls is not EntityClass.ENTERPRISE
    if _FIRM.fullmatch(ending) and name.cls is parent.cls:
        return False
    if parent.cls in _PARTED and len(ending) > 2 and _PART.search(ending):
        return True
    known = ending in load.suffixes() or ending in load.title_organs()
    return known or _BRANCH.fullmatch(ending) is not None


def _rows(reading: Reading) -> Iterator[list[Named]]:
    """The outer names that touch each other, each with the names inside it."""
    row: list[Named] = []
    end = -1
    for name in reading.names:
        if name.mention.within is None:
            if name.start != end:
                yield row
                row = []
            end = name.end
        row.append(name)
    yield row


def _direct(reading: Reading, name: Named, row: list[Named]) -> Iterator[Claim | None]:
    """The name's direct links to the names in front of it or inside it."""
    if name.cls not in _CHAINED or name.mention.anaphor:
        return
    inner = [
        o
        for o in row
        if name.start <= o.start and o.end <= name.end and o.end - o.start < name.end - name.start
    ]
    brands = [o for o in inner if o.cls is EntityClass.ENTERPRISE and name.cls in PLACES]
    inner = [o for o in inner if not any(b.start <= o.start and o.end <= b.end for b in brands)]
    inner = [o for o in inner if _holds(name, o)]
    ahead = [o for o in row if o.end <= name.start and o.cls not in PERSONS and not _beside(o, name, row)]
    near = sorted([*inner, *ahead], key=lambda o: (o.end, o.end - o.start), reverse=True)
    yield from _links(reading, name, near, {o.index for o in inner})


def _holds(name: Named, inner: Named) -> bool:
    """Whether the rest of a name says a part of what stands in it, or something there.

    Not the rest of one word (洱|洱县), a territory's own level (沿江|镇), a wider region (云溪|都市圈), the
    building of the very thing (云溪产业园|项目), or a congress's committee, which is the territory's own.
    """
    if inner.end == name.end and inner.cls is name.cls:
        return False
    if inner.start != name.start:
        return True
    if inner.cls is EntityClass.JURISDICTION and _SECTION.fullmatch(
        name.mention.text, len(inner.mention.text)
    ):
        return bool(_TERRITORY.search(inner.mention.text))
    if name.cls in _BY_LEVEL and inner.cls is EntityClass.JURISDICTION and not inner.mention.anaphor:
        return bool(_TERRITORY.search(inner.mention.text))
    rest = name.mention.text[inner.end - inner.start :]
    if _CUT.match(rest) or (name.cls is EntityClass.PROJECT and _BUILDING.fullmatch(rest)):
        return False
    if name.cls is EntityClass.JURISDICTION:
        return not _LEVEL.fullmatch(rest) and not _REGION.search(rest)
    if name.cls is EntityClass.OFFICE:
        committee = _CONGRESS.search(inner.mention.text) and _STANDING.match(rest)
        return inner.cls is not EntityClass.ENTERPRISE and not committee
    return not (name.cls is inner.cls is EntityClass.ENTERPRISE and _FIRM.fullmatch(rest))


def _beside(other: Named, name: Named, row: list[Named]) -> bool:
    """Whether a person stands between the two, so that they are no chain."""
    return any(o.cls in PERSONS and other.end <= o.start and o.end <= name.start for o in row)


def _links(reading: Reading, name: Named, near: list[Named], inner: set[int]) -> Iterator[Claim | None]:
    if name.cls is EntityClass.ENTERPRISE:
        yield from _enterprise(reading, name, near, inner)
    elif _COOPERATIVE.search(name.mention.text) and name.cls in ORGANIZATIONS:
        yield from _first(reading, name, Predicate.WITHIN, near, PLACES)
    elif name.cls in ORGANIZATIONS:
        whole = [o for o in near if o.index in inner and o.cls in ORGANIZATIONS and o.start == name.start]
        near = whole or near
        yield from _first(reading, name, Predicate.SUB_ORGANIZATION_OF, near, BODIES)
    elif name.cls in PLACES:
        places = {EntityClass.JURISDICTION} if name.cls is EntityClass.JURISDICTION else PLACES
        above = [o for o in near if not _same_rank(name, o)]
        yield from _first(reading, name, Predicate.WITHIN, above, places)
    elif name.cls in _MADE:
        makers = [o for o in near if o.cls is not EntityClass.JURISDICTION]
        yield from _first(reading, name, Predicate.UNDERTAKEN_BY, makers, BODIES)
        if name.cls is EntityClass.PROJECT:
            yield from _first(reading, name, Predicate.WITHIN, near, PLACES)
    elif name.cls in _ADOPTED:
        yield from _first(reading, name, Predicate.ADOPTED_BY, near, AGENTS)


def _same_rank(one: Named, other: Named) -> bool:
    """Whether two territories are both counties, or both cities, side by side: 青冈|庆安两县."""
    ranks = [{d.level for d in load.divisions().get(n.mention.text, ())} for n in (one, other)]
    return bool(ranks[0]) and ranks[0] == ranks[1] and len(ranks[0]) == 1


def _enterprise(reading: Reading, name: Named, near: list[Named], inner: set[int]) -> Iterator[Claim | None]:
    """A branch belongs to its firm; a place in front of a firm holds it, a place in its own name does not."""
    firms = [o for o in near if o.cls in ORGANIZATIONS]
    if firms:
        yield from _first(reading, name, Predicate.SUB_ORGANIZATION_OF, firms, ORGANIZATIONS)
    else:
        outside = [o for o in near if o.index not in inner]
        yield from _first(reading, name, Predicate.WITHIN, outside, PLACES)


def _first(
    reading: Reading,
    name: Named,
    predicate: Predicate,
    near: list[Named],
    classes: frozenset[EntityClass] | set[EntityClass],
) -> Iterator[Claim | None]:
    parent = next((o for o in near if o.cls in classes), None)
    if parent is not None:
        rule = "nested-name" if name.start <= parent.start else "adjacent-names"
        yield claim(reading, name, predicate, parent, rule)
