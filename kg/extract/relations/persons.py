"""What is told of persons beside their posts: age, home, kin, membership."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.base import Analysis, Named, Reading
from kg.extract.measures.counts import value
from kg.extract.relations.claims import BODIES, ORGANIZATIONS, PERSONS, PLACES, claim, evidence_of
from kg.lexicon import load
from kg.model import Basis, Claim, EntityClass, Post, Stretch
from kg.vocab import Predicate

_N = "(?:[0-9０-９]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[七八九]旬)"
_AGE_AHEAD = re.compile(f"({_N})(?:周)?岁(?:的|高龄的|高龄)?([^，。；！？、,;：:的]{{0,14}})$")
_AGE_BEHIND = re.compile(
    f"^\\s*[（(，,]?\\s*(?:今年|时年|现年|年仅|年近|刚满|已经|已|男|女|现|，|,|\\s|（|[\u4e00-\u9fff]{{1,3}}族|他|她)*({_N})(?:周)?岁(?!时|那年|起|开始|就|以)"
)
_HOME_AHEAD = re.compile("(?:家住|住在|居住在|居住于|现住|租住在|家在|定居在|定居于|入住|安家在|落户在|生活在)(?:了)?[^，。；！？]{0,8}$")
_HOME_BEHIND = re.compile("^(?:的家)?(?:今年[^，。]{0,6}岁[，,])?[，,]?(?:就|也|一直|现在|目前|从小)?(?:家住|住在|居住在|居住于|现住|租住在|家在|定居在|定居于|生活在)(?:了)?[^，。；！？]{0,8}$")
_RESIDENT = re.compile(
    "^(?:[0-9一二三四五六七八九十]+组)?(?:的|里的|的一名|的一位|的普通)?(?:[0-9０-９一二三四五六七八九十]{1,3}岁的)?(?:一名|一位|普通|独居|孤寡|困难|贫困|脱贫|留守|低保|回迁|返乡|搬迁|热心|退休|老|青年|女|原)*"
    "(?:村民|居民|住户|业主|租户|农民|群众|市民|老人|老大爷|老大娘|大爷|大妈|大娘|阿姨|户主|脱贫户|贫困户|低保户|五保户|种植户|养殖户|种粮大户|农户|"
    "党员|老党员|退休工人|退休职工|退休教师|退役军人|退伍军人|老兵|乡亲|渔民|牧民|社员|小伙|姑娘|青年|人)"
    "(?:代表|家庭|家)?(?:、[^，。、]{2,8})?$"
)
_SAID_RESIDENT = re.compile("^(?:今年[^，。]{0,6}岁[，,])?[，,]?(?:他|她)?(?:就)?是$")
_IS_RESIDENT = re.compile("^(?:的)?(?:一名|一位)?(?:普通|老|退休)*(?:村民|居民|住户|业主|老党员|人)")
_JOINED = re.compile(
    "^(?:[^，。；！？]{0,16}?[，,])?(?:[^，。；！？（(“]{0,14}?)(?:加入|报名参加|参加|加盟|报名加入|加入到|参与|入选|成为|成了)(?:了|到|进)?(?:[^，。；！？“]{0,10}?)[“]?$"
)
_NOT_JOINED = re.compile("[不没未]|组织|邀请|要求|号召|带领|动员|希望|鼓励|想")
_IN_TEAM = re.compile("^[”]?(?:的)?(?:一名|一位|普通|骨干|优秀|老|青年|女|党员|主力|年轻)*(?:队员|成员|志愿者|会员|组员|社员|战士|民兵|队友|团员|学员|员工|职工|工人)(?:之一)?$")
_MEMBERS_ARE = re.compile("^[”]?(?:的)?(?:队员|成员|会员|组员)(?:有|包括|是|分别是|分别为|：|:|——)$")
_BETWEEN_KIN = re.compile("^[、和与跟同及]$")


def persons(analysis: Analysis, posts: Sequence[Post]) -> Iterator[Claim]:
    """Claims about the persons of each sentence; who holds a post in a body is not its member besides."""
    held = {(p.person, p.organization) for p in posts} | {
        (analysis.mentions[p.person].text, analysis.mentions[p.organization].text) for p in posts if p.organization is not None
    }
    for reading in analysis.readings:
        people = [n for n in reading.outer if n.cls in PERSONS]
        if people:
            yield from _ages(reading, people)
            yield from _homes(reading, people)
            for found in _members(reading, people):
                pair = (analysis.mentions[found.subject].text, analysis.mentions[found.object or 0].text)
                if pair not in held:
                    yield found
        yield from kin(analysis, reading, people)


def _ages(reading: Reading, people: Sequence[Named]) -> Iterator[Claim]:
    """61岁的何敏, 何敏今年61岁, 何敏（61岁）, 何敏，女，61岁."""
    text = reading.text
    for i, person in enumerate(people):
        ahead = text[people[i - 1].end if i else 0 : person.start]
        behind = text[person.end : people[i + 1].start if i + 1 < len(people) else len(text)]
        m = _AGE_AHEAD.search(ahead)
        at = person.start - len(ahead)
        if m is None or re.search("(?:儿子|女儿|母亲|父亲|妻子|丈夫|老伴)的?$", ahead[: m.start()]):
            m, at = _AGE_BEHIND.search(behind), person.end
        if m is not None and not person.mention.anaphor:
            years = _years(m.group(1))
            if years:
                start, end = at + m.start(1), at + m.end()
                stretch = evidence_of(reading, (person.start, person.end), (start, end))
                basis = Basis(Stretch(reading.index, start, at + m.end(1)), (stretch,), "relations.age")
                yield Claim(basis, person.index, Predicate.AGE.value, value=years)


def _years(numeral: str) -> int | None:
    number = numeral.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    if number.endswith("旬"):
        return None
    return int(number) if number.isdigit() else value(number)


def _homes(reading: Reading, people: Sequence[Named]) -> Iterator[Claim]:
    """家住翠竹苑的何敏, 何敏住在翠竹苑, 石桥村村民何敏."""
    text = reading.text
    for place, person in _villagers(reading, people):
        yield from _made(reading, person, Predicate.LIVES_IN, place, "home", (place.end, person.start))
    for place in _places(reading):
        for person in people:
            between = text[place.end : person.start] if place.end <= person.start else None
            if between is not None:
                ahead = text[max(0, place.start - 12) : place.start]
                lives = _HOME_AHEAD.search(ahead) and re.fullmatch("[^，。；！？]{0,4}的[^，。；！？]{0,16}", between)
                if lives or (_RESIDENT.match(between) and not _other(people, place.end, person.start)) or _shares(reading, people, place, person):
                    yield from _made(reading, person, Predicate.LIVES_IN, place, "home", (place.end, person.start))
            elif person.end <= place.start and not _other(people, person.end, place.start):
                gap = text[person.end : place.start]
                last = gap.rpartition("，")[2].rpartition(",")[2]
                others = any(person.end <= n.start and n.end <= place.start and n.cls in BODIES for n in reading.outer)
                if last != gap and not others and _HOME_AHEAD.fullmatch(last) and not text.startswith("的", place.end):
                    yield from _made(reading, person, Predicate.LIVES_IN, place, "home", (place.start - len(last), place.start))
                    continue
                behind = text[place.end :]
                if _HOME_BEHIND.match(gap) or (_SAID_RESIDENT.match(gap) and _IS_RESIDENT.match(behind)):
                    yield from _made(reading, person, Predicate.LIVES_IN, place, "home", (person.end, place.start))


def _villagers(reading: Reading, people: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """走进石桥村，村民何敏: the village or community of an earlier clause, where only one is named."""
    for person in people:
        m = _BARE_RESIDENT.search(reading.text, 0, person.start)
        if m is None or person.mention.anaphor:
            continue
        kind = "村" if "村" in m.group(1) else "社区"
        ahead = [n for n in reading.outer if n.end <= m.start() and n.cls is EntityClass.JURISDICTION
                 and n.mention.text.endswith(kind)]
        if len({n.mention.text for n in ahead}) == 1:
            yield ahead[-1], person


_BARE_RESIDENT = re.compile("[，,；](?:[^，。；]{0,6}[0-9]{1,3}岁的)?(村民|社区居民)$")


def _places(reading: Reading) -> list[Named]:
    """Territories and sites; of names side by side the last, which is the smallest."""
    found = [n for n in reading.outer if n.cls in PLACES]
    starts = {n.start for n in found}
    small = [n for n in found if n.end not in starts]
    return [n for n in small if n.cls is EntityClass.SITE or _SMALL.search(n.mention.text) or n.mention.anaphor]


_SMALL = re.compile("(?:村|社区|街道|镇|乡|屯|庄|寨|组|街|湾|坊|堡|区|县|市)$")


def _other(people: Sequence[Named], start: int, end: int) -> bool:
    return any(start <= p.start and p.end <= end for p in people)


def _shares(reading: Reading, people: Sequence[Named], place: Named, person: Named) -> bool:
    """Whether the person stands in a list whose first name follows the place: 石桥村村民何敏、郭明."""
    row = [p for p in people if place.end <= p.start <= person.start]
    if len(row) < 2 or not _RESIDENT.match(reading.text[place.end : row[0].start]):
        return False
    return all(
        _BETWEEN_KIN.match(reading.text[a.end : b.start]) for a, b in zip(row, row[1:], strict=False)
    )


def _members(reading: Reading, people: Sequence[Named]) -> Iterator[Claim]:
    """何敏加入巾帼志愿队, 巾帼志愿队队员何敏, 队员有何敏、郭明."""
    text = reading.text
    teams = [n for n in reading.outer if n.cls in ORGANIZATIONS and n.cls is not EntityClass.OFFICE and not n.mention.anaphor]
    for team in teams:
        for person in people:
            if person.end <= team.start:
                gap = text[person.end : team.start]
                if len(gap) <= 34 and not _other(people, person.end, team.start) and _JOINED.match(gap) and not _NOT_JOINED.search(gap):
                    yield from _made(reading, person, Predicate.MEMBER_OF, team, "joined", (person.end, team.start))
            elif team.end <= person.start and team.cls is EntityClass.TEAM:
                row = [p for p in people if team.end <= p.start <= person.start]
                gap = text[team.end : row[0].start]
                listed = all(_BETWEEN_KIN.match(text[a.end : b.start]) for a, b in zip(row, row[1:], strict=False))
                if listed and (_IN_TEAM.match(gap) or _MEMBERS_ARE.match(gap)):
                    yield from _made(reading, person, Predicate.MEMBER_OF, team, "member", (team.end, row[0].start))


def _made(
    reading: Reading, subject: Named, predicate: Predicate, object_: Named, rule: str, trigger: tuple[int, int]
) -> Iterator[Claim]:
    at = trigger if trigger[0] < trigger[1] else (object_.start, object_.end)
    found = claim(reading, subject, predicate, object_, rule, at)
    if found is not None:
        yield found


@cache
def _kin_words() -> str:
    words = [w for w, kind in load.roles().items() if kind == "kin" and len(w) >= 2]
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _kin_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _kin_words()
    single = "(?:[0-9０-９]{1,3}岁的)?"
    return (
        re.compile(f"^(?:的|和|与|及其|、|和他的|和她的|与其|，)?(?:小|大|二|三|亲)?({words})(?:们)?{single}(?:名叫|叫|是)?$"),
        re.compile("^(?:是一对)?(夫妇|夫妻|夫妻俩|夫妻二人|两口子|父子|父女|母子|母女|祖孙|兄弟|姐妹|兄妹|姐弟|婆媳|兄弟俩|姐妹俩|父子俩|母女俩)"),
        re.compile(f"(?:^|[，,、；。：“的和与他她其]|[0-9]后|”)(?:小|大|二|三)?({words})[^，。；！？、]{{0,6}}$"),
    )


def kin(analysis: Analysis, reading: Reading, people: Sequence[Named]) -> Iterator[Claim]:
    """何敏的女儿郭丽, 何敏、郭明夫妇, 他的孙女郭丽, and 孙女…郭丽 of the person told of last."""
    owned, pair, bare = _kin_patterns()
    text = reading.text
    done: set[int] = set()
    for a, b in zip(people, people[1:], strict=False):
        gap, behind = text[a.end : b.start], text[b.end : b.end + 8]
        if owned.match(gap) and gap.strip("，,、"):
            yield from _made(reading, b, Predicate.KIN_OF, a, "kin", (a.end, b.start))
            done.add(b.index)
        elif _BETWEEN_KIN.match(gap) and (m := pair.match(behind)):
            yield from _made(reading, b, Predicate.KIN_OF, a, "kin-pair", (b.end, b.end + m.end()))
            done.add(b.index)
    for i, person in enumerate(people):
        ahead = text[people[i - 1].end if i else 0 : person.start]
        m = bare.search(ahead)
        if m and person.index not in done and not person.mention.anaphor:
            elder = people[i - 1] if i and re.search("[，,；]", ahead) else None if i else _told_of(analysis, reading)
            if elder is not None and elder.mention.text != person.mention.text:
                at = person.start - len(ahead) + m.start(1)
                yield from _made(reading, person, Predicate.KIN_OF, elder, "kin-of-last", (at, at + len(m.group(1))))


def _told_of(analysis: Analysis, reading: Reading) -> Named | None:
    """The one person named in the sentences before, at most three back."""
    for earlier in reversed(analysis.readings[max(0, reading.index - 3) : reading.index]):
        people = [n for n in earlier.outer if n.cls in PERSONS and not n.mention.anaphor]
        if people:
            return people[-1] if len({p.mention.text for p in people}) == 1 else None
    return None
