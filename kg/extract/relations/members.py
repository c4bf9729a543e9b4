"""Who belongs to a team or a society otherwise than by a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Named
from kg.extract.relations.claims import ORGANIZATIONS
from kg.extract.relations.people import People, claims
from kg.model import Claim, EntityClass
from kg.vocab import Predicate

_JOINED = re.compile(
    "(?:[^，。；！？]{0,16}?[，,])?[^，。；！？（(“]{0,14}?"
    "(?:加入|报名参加|参加|加盟|报名加入|加入到|参与|入选|成为|成了)[了到进]?[^，。；！？“]{0,10}?“?"
)
_NOT = re.compile("[不没未]|组织|邀请|要求|号召|带领|动员|希望|鼓励|想")
_KIND = re.compile(
    "”?的?(?:一名|一位|普通|骨干|优秀|老|青年|女|党员|主力|年轻)*"
    "(?:队员|成员|志愿者|会员|组员|社员|战士|民兵|队友|团员|学员|员工|职工|工人)(?:之一)?"
)
_ARE = re.compile("”?的?(?:队员|成员|会员|组员)(?:有|包括|是|分别是|分别为|：|:|——)")
_FARTHEST = 34


def members(people: People) -> Iterator[Claim]:
    """[何敏]加入[巾帼志愿队], [巾帼志愿队]队员[何敏], [巾帼志愿队]成员有[何敏]、[郭明]."""
    reading = people.reading
    for team in reading.outer:
        if team.cls not in ORGANIZATIONS - {EntityClass.OFFICE} or team.mention.anaphor:
            continue
        yield from _joined(people, team)
        run, between = people.behind(team.end)
        if team.cls is EntityClass.TEAM and (_KIND.fullmatch(between) or _ARE.fullmatch(between)):
            for person in run:
                trigger = (team.end, run[0].start)
                yield from claims(reading, person, Predicate.MEMBER_OF, team, "member", trigger)


def _joined(people: People, team: Named) -> Iterator[Claim]:
    person, gap = people.before(team.start)
    if person is None or len(gap) > _FARTHEST or _NOT.search(gap) or not _JOINED.fullmatch(gap):
        return
    run = next(r for r in people.runs if person in r) if len(people.runs) < _FARTHEST else (person,)
    for one in run:
        yield from claims(people.reading, one, Predicate.MEMBER_OF, team, "joined", (person.end, team.start))
