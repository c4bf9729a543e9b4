"""Whose is what the text names without saying whose: by the body that the article is about just there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from kg.extract.base import Analysis, Named, Reading
from kg.extract.measures.sets import PART_RULE
from kg.extract.relations import lying, offices
from kg.extract.relations.claims import claim
from kg.extract.relations.grounds import (
    BODY_OF,
    COUNTED,
    TERRITORY,
    UNIT,
    Ground,
    ground_of,
    kind,
    near,
    nearest,
)
from kg.extract.relations.subjects import UNKNOWN, Scene, stated
from kg.extract.wordlist import words
from kg.model import BODIES, Claim, EntityClass, Part
from kg.vocab import Predicate

_REACH = 3
_BEGINS = re.compile(
    "”?(?:线上|线下|系列|专项|主题|宣传|工作)*(?:机制|体系|活动|行动|工程|平台|小程序|热线|制度|模式|项目|政策|系统|服务)?[今年月日0-9]*"
    "(?:也|已|正式|率先|随之|随即|同步|由此|全面|于|近日|日前|最终|顺利|成功|应运而|就此|初步|基本)*"
    "(成立|建立|启动|上线|建起|形成|成形|出台|投用|开通|问世|诞生|生|设立|推出|实施|运行|举办|举行|开展)"
)
_LIKE = re.compile("村|社区|镇|乡|街道|公司|集团|学校|医院|局")
_TASK_FORCE = re.compile("(?:专班|领导小组|工作组)$")
_FIRMS = re.compile("[^，。：；！？为助护惠向对\\s]{0,8}(?:企业|工厂|药企|车企|外企)")
_NOT_LOCAL = words("bank insurer telecom media national university power rail party")


def belonging(analysis: Analysis, scene: Scene, stated: Iterable[Claim]) -> Iterator[Claim]:
    """Claims for the names that no other rule has placed, once for each name."""
    ground = ground_of(analysis, scene, stated)
    done: set[str] = set()
    for reading in analysis.readings:
        if reading.sentence.part is Part.BYLINE:
            continue
        for name in reading.names:
            if name.mention.within is not None and not lying.is_large(name):
                continue
            text = name.mention.text
            if name.mention.anaphor or text in done or text in ground.placed:
                continue
            done.add(text)
            found = _RULES.get(name.cls, _none)(ground, reading, name)
            if found is not None:
                yield found


def _none(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    return None


def _institution(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """党支部, 工会 by themselves: of the firm, village or office named last."""
    if not BODY_OF.match(name.mention.text):
        return None
    owners = frozenset(
        {EntityClass.ENTERPRISE, EntityClass.JURISDICTION, EntityClass.OFFICE, EntityClass.INSTITUTION}
    )
    text = name.mention.text
    like = _LIKE.match("社区" if text.startswith("居") else text)
    parent = near(ground, reading, name, owners, _REACH, like)
    if parent is None and like and like.group() in ground.levels:
        parent = nearest(ground.levels[like.group()], reading, name)
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-unit") if parent else None


def _enterprise(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A firm's part (企管部) belongs to the firm named last; a firm lies where the headline has its firms."""
    text = name.mention.text
    if UNIT.match(text):
        parent = near(ground, reading, name, frozenset({EntityClass.ENTERPRISE}), _REACH)
        return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-unit") if parent else None
    if kind(text) in _NOT_LOCAL or text.endswith("银行") or not _acts(reading, name):
        return None
    where = _of_firms(ground)
    return claim(reading, name, Predicate.WITHIN, where, "own-firm") if where else None


def _of_firms(ground: Ground) -> Named | None:
    """The territory in a headline that is about firms."""
    for reading in ground.analysis.readings:
        if reading.sentence.part in (Part.HEADLINE, Part.SECTION):
            for name in reading.names:
                territory = name.cls is EntityClass.JURISDICTION and TERRITORY.search(name.mention.text)
                if territory and _FIRMS.match(reading.text, name.end):
                    return name
    return None


def _acts(reading: Reading, name: Named) -> bool:
    """Whether the name opens a clause, or is where the text goes."""
    ahead = reading.text[: name.start].rstrip("“")
    return not ahead or bool(re.search("(?:[，。；：！？,;:]|在|走进|来到|走访|位于|记者)$", ahead))


def _team(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A team without a founder belongs to the body that acts there, else to the one named last.

    Only a territory's standing task forces: whose other teams are is seldom whom the text speaks of.
    """
    if BODY_OF.match(name.mention.text):
        return _institution(ground, reading, name)
    if not _TASK_FORCE.search(name.mention.text) or COUNTED.search(reading.text[: name.start]):
        return None
    row = ground.scene.clauses[reading.index]
    number = bisect_right(row, name.start, key=lambda c: c.tokens[0].start) - 1
    ahead = [t for t in row[number].tokens if t.end <= name.start] if number >= 0 else []
    if stated(ahead) is UNKNOWN:
        return None
    carried = ground.scene.carried[reading.index]
    parent = carried.names[0] if carried and carried.lasts else None
    parent = parent or near(ground, reading, name, BODIES - {EntityClass.TEAM, EntityClass.ENTERPRISE}, 0)
    parent = parent or nearest(ground.main, reading, name)
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-team") if parent else None


def _measure(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """“云溪通”小程序上线: what comes into being, no one said how, is of the body that the text is about."""
    m = _BEGINS.match(reading.text, name.end)
    if m is None or name.mention.rule == PART_RULE:
        return None
    carried = ground.scene.carried[reading.index]
    parent = carried.names[0] if carried and carried.lasts else nearest(ground.main, reading, name)
    at = (m.start(1), m.end(1))
    return claim(reading, name, Predicate.ADOPTED_BY, parent, "own-measure", at) if parent else None


_RULES: dict[EntityClass, Callable[[Ground, Reading, Named], Claim | None]] = {
    EntityClass.OFFICE: offices.office,
    EntityClass.INSTITUTION: _institution,
    EntityClass.ENTERPRISE: _enterprise,
    EntityClass.TEAM: _team,
    EntityClass.MEASURE: _measure,
    EntityClass.JURISDICTION: lying.territory,
    EntityClass.SITE: lying.site,
}
