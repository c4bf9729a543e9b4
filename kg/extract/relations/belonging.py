"""Whose is what the text names without saying whose: by the body that the article is about just there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.base import Analysis, Named, Reading
from kg.extract.measures.sets import PART_RULE
from kg.extract.relations.claims import BODIES, claim
from kg.extract.relations.cues import words
from kg.extract.relations.subjects import UNKNOWN, Scene, stated
from kg.lexicon import load
from kg.model import Claim, EntityClass, Part
from kg.vocab import Predicate

_HEADLINE_WEIGHT = 3
_REACH = 3
_LONGEST = 16
_LOOKED_AT = 24
_TERRITORY = re.compile("(?:(?<![社小园片])区|[经自]?开区|县|市|旗|新城|自治州|盟)$")
_WIDE = re.compile("省$|自治区$|特别行政区$|地区$")
_SMALL = re.compile("(?:村|社区|街道|镇|乡|屯|居委会|苏木)$")
_SUBDISTRICT = re.compile("(?:办事处|街道|街道办|镇政府|乡政府|镇人民政府|乡人民政府)$")
_STAFF = re.compile("(?:办|站|所|科|股|党工委|室|中心)$")
_ELSEWHERE = re.compile(
    "^(?:国|中铁|中建|中交|中冶|中电|中水|中央|中国|全国|中共|中华|党中央|最高|省|市|联合国|教育部|部)"
)
_BEGINS = re.compile(
    "”?(?:机制|体系|活动|行动|工程|平台|小程序|热线|制度|模式|项目|政策|系统|服务)?[今年月日0-9]*"
    "(?:也|已|正式|率先|随之|随即|同步|由此|全面|于|近日|日前|最终|顺利|成功|应运而|就此|初步|基本)*"
    "(成立|建立|启动|上线|建起|形成|成形|出台|投用|开通|问世|诞生|生|设立|推出|实施|运行)"
)
_ANY = re.compile("")
_JURISDICTIONS = frozenset({EntityClass.JURISDICTION})
_OFFICES_ALONE = frozenset({EntityClass.OFFICE})
_OFFICES = re.compile("[局委办处所署厅部室科股会院庭府组站]$|中心$")
_UNIT = re.compile("^[\u4e00-\u9fff]{1,5}(?:部|科|处|车间|分厂|班组|室|中心|事业部|项目部|基地)$")
_BODY_OF = re.compile(
    "^(?:机关|总公司|公司|集团|联合|临时|村|社区)?(?:党委|党总支|党支部|党组|工会|团委|团总支|团支部|"
    "妇联|纪委|董事会|职代会)$"
)
_LIKE = re.compile("村|社区|镇|乡|街道|公司|集团|学校|医院|局")
_FIRMS = re.compile("[^，。：；！？为助护惠向对\\s]{0,8}(?:企业|工厂|药企|车企|外企)")
_NOT_LOCAL = words("bank insurer telecom media national university power rail party")


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of an article before its unplaced names are looked at."""

    analysis: Analysis
    scene: Scene
    placed: frozenset[str]
    """The names, and their endings, of all that has a parent by what the text states."""
    territory: tuple[Named, ...]
    """Where the article names the territory that it is about."""
    subdistrict: tuple[Named, ...]
    main: tuple[Named, ...]
    """Where it names the body that it names most."""


def belonging(analysis: Analysis, scene: Scene, stated: Iterable[Claim]) -> Iterator[Claim]:
    """Claims for the names that no other rule has placed, once for each name."""
    ground = _ground(analysis, scene, stated)
    done: set[str] = set()
    for reading in analysis.readings:
        if reading.sentence.part is Part.BYLINE:
            continue
        for name in reading.outer:
            text = name.mention.text
            if name.mention.anaphor or text in done or text in ground.placed:
                continue
            done.add(text)
            found = _RULES.get(name.cls, _none)(ground, reading, name)
            if found is not None:
                yield found


def _ground(analysis: Analysis, scene: Scene, stated: Iterable[Claim]) -> Ground:
    lasting = {p.value for p in (Predicate.SUB_ORGANIZATION_OF, Predicate.WITHIN, Predicate.ADOPTED_BY)}
    held = [c for c in stated if c.predicate in lasting]
    texts = {analysis.mentions[c.subject].text for c in held}
    placed = frozenset(t[i:] for t in texts for i in range(max(0, len(t) - _LONGEST), len(t) - 1)) | texts
    return Ground(
        analysis,
        scene,
        placed,
        _main(analysis, _JURISDICTIONS, _TERRITORY),
        _main(analysis, _OFFICES_ALONE, _SUBDISTRICT),
        _main(analysis, _JURISDICTIONS | _OFFICES_ALONE, _ANY),
    )


def _main(analysis: Analysis, classes: frozenset[EntityClass], fits: re.Pattern[str]) -> tuple[Named, ...]:
    """The mentions of the name of a class that the article names most, headlines counting three times."""
    counts: Counter[str] = Counter()
    places: dict[str, list[Named]] = {}
    for reading in analysis.readings:
        for name in reading.names:
            text = name.mention.text
            if (
                name.cls in classes
                and not name.mention.anaphor
                and fits.search(text)
                and not _WIDE.search(text)
            ):
                counts[text] += _HEADLINE_WEIGHT if reading.sentence.part is Part.HEADLINE else 1
                places.setdefault(text, []).append(name)
    return tuple(places[max(counts, key=lambda t: counts[t])]) if counts else ()


def _none(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    return None


def _office(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """An office without its territory: of the article's subdistrict, else of its territory."""
    text = name.mention.text
    if (
        _ELSEWHERE.match(text)
        or not _OFFICES.search(text)
        or _kind(text) == "national"
        or _kind(text) == "party"
    ):
        return None
    small = _STAFF.search(text) and not _SUBDISTRICT.search(text)
    parent = _nearest(ground.subdistrict, reading, name) if small else None
    parent = parent or _nearest(ground.territory, reading, name)
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-office") if parent else None


def _kind(text: str) -> str:
    body = load.bodies().get(text)
    return body.kind if body else ""


def _nearest(mentions: Sequence[Named], reading: Reading, name: Named) -> Named | None:
    """The last of the mentions before a name, else the first behind it."""
    place = (reading.index, name.start)
    index = bisect_left(mentions, place, key=lambda n: (n.mention.at.sentence, n.start))
    return mentions[max(0, index - 1)] if mentions else None


def _near(
    ground: Ground,
    reading: Reading,
    name: Named,
    classes: frozenset[EntityClass],
    reach: int,
    like: re.Match[str] | None = None,
) -> Named | None:
    """The last name of the classes before this one, at most `reach` sentences back and not many names.

    With `like` it must end as that begins: 社区党委 belongs to a …社区.
    """
    for earlier in reversed(ground.analysis.readings[max(0, reading.index - reach) : reading.index + 1]):
        limit = name.start if earlier is reading else len(earlier.text)
        end = bisect_right(earlier.names, limit, key=lambda n: n.start)
        for n in reversed(earlier.names[max(0, end - _LOOKED_AT) : end]):
            outer = n.mention.within is None and n.end <= limit and not n.mention.anaphor
            ends = like is None or n.mention.text.endswith(like.group())
            if outer and ends and n.cls in classes and not _unit(n) and _kind(n.mention.text) != "bank":
                return n
    return None


def _unit(name: Named) -> bool:
    """Whether a name is that of a part of a body, and tells not which body."""
    return bool(_UNIT.match(name.mention.text) or _BODY_OF.match(name.mention.text))


def _institution(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """党支部, 工会 by themselves: of the firm, village or office named last."""
    if not _BODY_OF.match(name.mention.text):
        return None
    owners = frozenset(
        {EntityClass.ENTERPRISE, EntityClass.JURISDICTION, EntityClass.OFFICE, EntityClass.INSTITUTION}
    )
    parent = _near(ground, reading, name, owners, _REACH, _LIKE.match(name.mention.text))
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-unit") if parent else None


def _enterprise(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A firm's part (企管部) belongs to the firm named last; a firm lies where the headline has its firms."""
    text = name.mention.text
    if _UNIT.match(text):
        parent = _near(ground, reading, name, frozenset({EntityClass.ENTERPRISE}), _REACH)
        return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-unit") if parent else None
    if _kind(text) in _NOT_LOCAL or text.endswith("银行") or not _acts(reading, name):
        return None
    where = _of_firms(ground)
    return claim(reading, name, Predicate.WITHIN, where, "own-firm") if where else None


def _of_firms(ground: Ground) -> Named | None:
    """The territory in a headline that is about firms."""
    for reading in ground.analysis.readings:
        if reading.sentence.part in (Part.HEADLINE, Part.SECTION):
            for name in reading.names:
                territory = name.cls is EntityClass.JURISDICTION and _TERRITORY.search(name.mention.text)
                if territory and _FIRMS.match(reading.text, name.end):
                    return name
    return None


def _acts(reading: Reading, name: Named) -> bool:
    """Whether the name opens a clause, or is where the text goes."""
    ahead = reading.text[: name.start].rstrip("“")
    return not ahead or bool(re.search("(?:[，。；：！？,;:]|在|走进|来到|走访|位于|记者)$", ahead))


def _team(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A team without a founder belongs to the body that acts there, else to the one named last.

    Volunteers are left out: whose they are is seldom whom the text speaks of.
    """
    if "志愿" in name.mention.text:
        return None
    if _BODY_OF.match(name.mention.text):
        return _institution(ground, reading, name)
    row = ground.scene.clauses[reading.index]
    number = bisect_right(row, name.start, key=lambda c: c.tokens[0].start) - 1
    ahead = [t for t in row[number].tokens if t.end <= name.start] if number >= 0 else []
    if stated(ahead) is UNKNOWN:
        return None
    carried = ground.scene.carried[reading.index]
    parent = carried.names[0] if carried and carried.lasts else None
    parent = parent or _near(ground, reading, name, BODIES - {EntityClass.TEAM, EntityClass.ENTERPRISE}, 0)
    parent = parent or _nearest(ground.main, reading, name)
    return claim(reading, name, Predicate.SUB_ORGANIZATION_OF, parent, "own-team") if parent else None


def _measure(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """“云溪通”小程序上线: what comes into being, no one said how, is of the body that the text is about."""
    m = _BEGINS.match(reading.text, name.end)
    if m is None or name.mention.rule == PART_RULE:
        return None
    carried = ground.scene.carried[reading.index]
    parent = carried.names[0] if carried and carried.lasts else _nearest(ground.main, reading, name)
    at = (m.start(1), m.end(1))
    return claim(reading, name, Predicate.ADOPTED_BY, parent, "own-measure", at) if parent else None


def _place(ground: Ground, reading: Reading, name: Named) -> Claim | None:
    """A village, community or subdistrict lies in the territory that the article is about."""
    if not _SMALL.search(name.mention.text):
        return None
    parent = _nearest(ground.territory, reading, name)
    return claim(reading, name, Predicate.WITHIN, parent, "own-place") if parent else None


_RULES: dict[EntityClass, Callable[[Ground, Reading, Named], Claim | None]] = {
    EntityClass.OFFICE: _office,
    EntityClass.INSTITUTION: _institution,
    EntityClass.ENTERPRISE: _enterprise,
    EntityClass.TEAM: _team,
    EntityClass.MEASURE: _measure,
    EntityClass.JURISDICTION: _place,
}
