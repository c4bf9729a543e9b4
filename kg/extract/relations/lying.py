"""Where territories and sites lie that the text names without saying where."""

from __future__ import annotations

import re

from kg.extract.base import Named, Reading
from kg.extract.relations.claims import claim
from kg.extract.relations.grounds import JURISDICTIONS, Ground, nearest
from kg.extract.relations.offices import RELATIVE
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_VILLAGE = re.compile("(?:村|社区|屯|嘎查)$")
_TOWN = re.compile("(?:街道|镇|乡|苏木)$")
_SMALL = re.compile("(?:村|社区|街道|镇|乡|屯|居委会|苏木|嘎查)$")
_COUNTY = re.compile("(?:县|旗|(?<![社小园景校厂开新发合试示贸保])区)$")
_ZONE = re.compile(
    "(?:开发区|经开区|高新区|示范区|试验区|新区|新城|园区|产业园|工业园|科技园|物流园|集聚区|保税区|合作区)$"
)
_HOUSE = re.compile("(?:中心|馆|公园|广场|体育场|剧院|客运站|火车站|汽车站|机场|水库|湿地|植物园|动物园)$")
_PLACE = re.compile("^(.{2,6})(?:省|市|县|区|旗|镇|乡|自治州|自治县|街道|村|社区)$")
_LEVEL = frozenset("市县区旗镇乡")


def is_large(name: Named) -> bool:
    """Whether a name is that of a county, a city's district or a zone, which a longer name places as well."""
    text = name.mention.text
    return name.cls in JURISDICTIONS and bool(_ZONE.search(text) or _COUNTY.search(text))


def territory(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A village lies in the town named before it, a zone by its name; else the article's."""
    text = name.mention.text
    parent = None
    if _SMALL.search(text):
        parent = _town(ground, reading, name) if _VILLAGE.search(text) else None
        parent = parent or nearest(ground.territory, reading, name)
    elif _ZONE.search(text):
        parent = _namesake(ground, name)
    elif _COUNTY.search(text):
        parent = _city(ground, reading, name)
    return claim(reading, name, Predicate.WITHIN, parent, "own-place") if parent else None


def site(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """县体育馆 lies in the article's county, 云溪体育馆 in 云溪市; roads bear the names of far cities."""
    text = name.mention.text
    relative = RELATIVE.match(text)
    if relative:
        parent = nearest(ground.levels[relative.group(1)], reading, name)
    else:
        parent = _namesake(ground, name) if _HOUSE.search(text) or _ZONE.search(text) else None
    return claim(reading, name, Predicate.WITHIN, parent, "own-site") if parent else None


def _town(ground: Ground, reading: Reading, name: Named) -> Named | None:
    """The last town before a village in its paragraph, else the article's only one."""
    towns = [
        n for _, n in ground.names() if n.cls is EntityClass.JURISDICTION and _TOWN.search(n.mention.text)
    ]
    paragraph = reading.sentence.paragraph
    before = [
        n
        for n in towns
        if ground.analysis.readings[n.mention.at.sentence].sentence.paragraph == paragraph
        and (n.mention.at.sentence, n.start) < (reading.index, name.start)
    ]
    if before:
        return before[-1]
    return nearest(towns, reading, name) if len({n.mention.text for n in towns}) == 1 else None


def _city(ground: Ground, reading: Reading, name: Named) -> Named | None:
    """The article's city, if it names but one and is about it."""
    cities = {n.mention.text for n in ground.levels["市"]}
    about = {n.mention.text for n in ground.territory}
    others = {
        n.mention.text
        for _, n in ground.names()
        if n.cls is EntityClass.JURISDICTION and n.mention.text.endswith(("市", "自治州", "盟", "省"))
    }
    return nearest(ground.levels["市"], reading, name) if cities and about == cities == others else None


def _namesake(ground: Ground, name: Named) -> Named | None:
    """The smallest territory whose name, less its last word, stands in the other's: 云溪 in 云溪经开区."""
    text = name.mention.text
    found: list[tuple[int, Named]] = []
    for _, place in ground.names():
        m = _PLACE.match(place.mention.text)
        whole = place.mention.text
        if place.cls not in JURISDICTIONS or m is None or whole == text or _ZONE.search(whole):
            continue
        at = text.find(m.group(1))
        if at >= 0 and text[at + len(m.group(1)) : at + len(m.group(1)) + 1] not in _LEVEL - {whole[-1]}:
            found.append((at, place))
    return max(found, key=lambda f: f[0])[1] if found else None
