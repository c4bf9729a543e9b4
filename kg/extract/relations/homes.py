"""Where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.claims import PLACES
from kg.extract.relations.people import People, claims
from kg.model import BODIES, Claim, EntityClass
from kg.vocab import Predicate

_LIVES = "(?:家住|住在|居住在|居住于|现住|租住在|家在|定居在|定居于|入住|安家在|落户在|生活在)了?"
_AHEAD = re.compile(f"{_LIVES}[^，。；！？]{{0,8}}$")
_AHEAD_WHOLE = re.compile(f"{_LIVES}[^，。；！？]{{0,8}}")
_OF = re.compile("(?!.{0,2}(?:村|社区|小区|屯|庄|街|路|组)的)[^，。；！？]{0,4}的[^，。；！？]{0,16}")
_HOME = re.compile("(?:现|在)?(?:家住|家在|住在|居住在|租住在?)了?")
_VILLAGE_OF = re.compile("的(?:[0-9０-９]{1,3}岁的?)?")
_VILLAGE = re.compile("(?:村|社区|屯|庄|寨|组|小区|苑)$")
_BEHIND = re.compile(
    f"(?:的家)?(?:今年[^，。]{{0,6}}岁[，,])?[，,]?(?:就|也|一直|现在|目前|从小)?{_LIVES}[^，。；！？]{{0,8}}"
)
_KIND = (
    "(?:一名|一位|普通|独居|孤寡|困难|贫困|脱贫|留守|低保|回迁|返乡|搬迁|热心|退休|老|青年|女|原)*"
    "(?:村民|居民|住户|业主|租户|农民|群众|市民|老人|老大爷|老大娘|大爷|大妈|大娘|阿姨|户主|脱贫户|"
    "贫困户|低保户|五保户|种植户|"
    "养殖户|种粮大户|农户|产妇|孕妇|村医|党员|老党员|退休工人|退休职工|退休教师|退役军人|退伍军人|老兵|乡亲|渔民|牧民|"
    "社员|小伙|姑娘|青年|人)"
)
_RESIDENT = re.compile(
    "(?:[0-9一二三四五六七八九十]+组)?(?:里)?的?(?:[0-9０-９一二三四五六七八九十]{1,3}岁的?)?"
    f"{_KIND}(?:代表|家庭|家)?(?:、[^，。、]{{2,8}})?"
)
_SAID = re.compile("(?:今年[^，。]{0,6}岁[，,])?[，,]?(?:他|她)?就?是")
_IS_RESIDENT = re.compile(f"的?{_KIND}")
_BARE = re.compile("(?:^|[，,；：:“的])(?:[^，。；]{0,6}[0-9]{1,3}岁的)?(村民|社区居民)$")
_SMALL = re.compile("(?:村|社区|街道|镇|乡|屯|庄|寨|组|街|湾|坊|堡|区|县|市)$")
_FARTHEST = 60
_REACH = 4
"""How many sentences back the village may stand of which 村民 is said."""


def homes(analysis: Analysis, people: People) -> Iterator[Claim]:
    """家住翠竹苑的何敏, 何敏住在翠竹苑, 石桥村村民何敏."""
    reading = people.reading
    for place in _places(reading):
        run, between = people.behind(place.end)
        if run and len(between) <= _FARTHEST and _of_place(reading, place, between):
            for person in run:
                yield from claims(
                    reading, person, Predicate.LIVES_IN, place, "home", (place.end, run[0].start)
                )
        else:
            yield from _told_before(people, place)
    paragraph = reading.sentence.paragraph
    near = analysis.readings[max(0, reading.index - _REACH) : reading.index]
    yield from _villagers(people, [r for r in near if r.sentence.paragraph >= paragraph - 1])


def _of_place(reading: Reading, place: Named, between: str) -> bool:
    """Whether the words between a place and persons make them its residents."""
    if _RESIDENT.fullmatch(between):
        return True
    if _VILLAGE_OF.fullmatch(between) and _VILLAGE.search(place.mention.text):
        return True
    return bool(
        _OF.fullmatch(between) and _AHEAD.search(reading.text[max(0, place.start - 12) : place.start])
    )


def _told_before(people: People, place: Named) -> Iterator[Claim]:
    """[何敏]住在[翠竹苑], [何敏]是司机，住在[翠竹苑], [何敏]是[石桥村]村民."""
    reading = people.reading
    start = _row_start(reading, place)
    person, gap = people.before(start)
    if person is None or len(gap) > _FARTHEST:
        return
    last = re.split("[，,]", gap)[-1]
    going_on = last != gap and _AHEAD_WHOLE.fullmatch(last) and not reading.text.startswith("的", place.end)
    told_of = person.start == reading.sentence.lead and _HOME.fullmatch(last)
    if going_on and (told_of or not _body_between(reading, person, place)):
        trigger = (start - len(last), start)
        yield from claims(reading, person, Predicate.LIVES_IN, place, "home", trigger)
    elif _BEHIND.fullmatch(gap) or (_SAID.fullmatch(gap) and _IS_RESIDENT.match(reading.text, place.end)):
        yield from claims(reading, person, Predicate.LIVES_IN, place, "home", (person.end, place.start))


def _row_start(reading: Reading, place: Named) -> int:
    """Where the row of places side by side begins that a place ends: 台江县|施洞镇."""
    start = place.start
    for name in reversed(reading.outer):
        if name.end == start and name.cls in PLACES:
            start = name.start
    return start


def _body_between(reading: Reading, person: Named, place: Named) -> bool:
    return any(person.end <= n.start and n.end <= place.start and n.cls in BODIES for n in reading.outer)


def _places(reading: Reading) -> list[Named]:
    """Territories and sites; of names side by side the last, which is the smallest."""
    found = [n for n in reading.outer if n.cls in PLACES]
    starts = {n.start for n in found}
    small = [n for n in found if n.end not in starts]
    return [
        n for n in small if n.cls is EntityClass.SITE or _SMALL.search(n.mention.text) or n.mention.anaphor
    ]


def _villagers(people: People, earlier: Sequence[Reading]) -> Iterator[Claim]:
    """走进石桥村，村民何敏: the village or community named before, where the paragraph names but one."""
    reading = people.reading
    for person in people.persons:
        m = _BARE.search(reading.text, max(0, person.start - 20), person.start)
        if m is None or person.mention.anaphor:
            continue
        kind = "村" if "村" in m.group(1) else "社区"
        ahead = [n for n in reading.outer if n.end <= m.start(1) and n.mention.text.endswith(kind)]
        ahead = ahead or [n for r in earlier for n in r.outer if n.mention.text.endswith(kind)]
        if ahead and len({n.mention.text for n in ahead}) == 1:
            yield from claims(reading, person, Predicate.LIVES_IN, ahead[-1], "home", m.span(1))
