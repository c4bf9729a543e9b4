"""Where territories and sites lie that the text names without saying where."""

from __future__ import annotations

import re

from kg.extract.base import Named, Reading
from kg.extract.relations.claims import claim
from kg.extract.relations.grounds import JURISDICTIONS, Ground, nearest
from kg.extract.relations.offices import RELATIVE
from kg.lexicon import load
from kg.model import Claim
from kg.vocab import Predicate

_VILLAGE = re.compile("(?:村|社区|屯|嘎查)$")
_TOWN = re.compile("(?:街道|镇|乡|苏木)$")
_SMALL = re.compile("(?:村|社区|街道|镇|乡|屯|居委会|苏木|嘎查)$")
_COUNTY = re.compile("(?:县|旗|(?<![社小园景校厂开新发合试示贸保])区)$")
_ZONE = re.compile(
    "(?:开发区|经开区|高新区|示范区|试验区|新区|新城|园区|产业园|工业园|科技园|物流园|集聚区|保税区|合作区)$"
)
_HOUSE = re.compile("(?:中心|馆|公园|广场|体育场|剧院|客运站|火车站|汽车站|机场|水库|湿地|植物园|动物园)$")
_LEVELS = ("村", "社区", "街道", "乡", "镇", "旗", "区", "县", "自治县", "市", "自治州", "省")


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
        parent = parent or _county(ground, reading, name)
    elif _ZONE.search(text):
        parent = _namesake(ground, name)
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
    towns = ground.ending(JURISDICTIONS, _TOWN)
    town = nearest(towns, reading, name)
    if town is None or all(n.mention.text == town.mention.text for n in towns):
        return town
    there = ground.analysis.readings[town.mention.at.sentence]
    before = (there.index, town.start) < (reading.index, name.start)
    return town if before and there.sentence.paragraph == reading.sentence.paragraph else None


def _county(ground: Ground, reading: Reading, name: Named) -> Named | None:
    """The territory that the article is about; under a city of several districts the one it tells most of."""
    about = nearest(ground.territory, reading, name)
    if about is None or not _is_large_city(about.mention.text):
        return about
    counties = ground.most(JURISDICTIONS, _COUNTY)
    return nearest(counties, reading, name)


def _is_large_city(text: str) -> bool:
    """Whether the gazetteer has the name as that of a city with districts and counties."""
    return any(d.level == "city" for d in load.divisions().get(text, ()))


def _namesake(ground: Ground, name: Named) -> Named | None:
    """The last territory whose name, less its level, stands in the other's: 云溪 in 云溪经开区."""
    text = name.mention.text
    for start in range(len(text) - 2, -1, -1):
        for end in range(min(len(text), start + 6), start + 1, -1):
            core, behind = text[start:end], text[end : end + 1]
            for level in _LEVELS:
                place = () if text.endswith(core + level) else ground.places.get(core + level, ())
                if place and not _ZONE.search(core + level) and (behind not in _LEVELS or behind == level):
                    return place[0]
    return None
