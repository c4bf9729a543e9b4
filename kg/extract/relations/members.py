"""Who belongs to a team or a society otherwise than by a post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base import Named, Reading
from kg.extract.relations.people import People, claims
from kg.model import ORGANIZATIONS, Claim, EntityClass, Part
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
_PUPIL = re.compile("的?[^，。；！？、的”“（）]{0,12}?(?:学生|新生|研究生|本科生|博士生|队员|成员)的?")
_FORMED = re.compile(
    "(?:等?[0-9０-９两二三四五六七八九十]*(?:人|名|位)?[^，。；！？、“]{0,6}|和[0-9０-９两二三四五六七八九十余多]+[名位个][^，。；！？、“]{1,6})"
    "(?:组成|组建|成立|发起|编成|结成)了?(?:一支)?“?"
)
_CREW = re.compile("(?:^|[，。；：、“”])(?:女|老|党员|青年)?(队员|组员|突击队员|成员)(?:有|：)?$")


def members(people: People) -> Iterator[Claim]:
    """[何敏]加入[巾帼志愿队], [巾帼志愿队]队员[何敏], [巾帼志愿队]成员有[何敏], [云溪中学]的[何敏]."""
    reading = people.reading
    for team in reading.outer:
        if team.cls not in ORGANIZATIONS - {EntityClass.OFFICE} or team.mention.anaphor:
            continue
        yield from _joined(people, team)
        run, between = people.behind(team.end)
        if run and reading.sentence.part is Part.BODY and _of(team, between):
            for person in run:
                yield from claims(
                    reading, person, Predicate.MEMBER_OF, team, "member", (team.end, run[0].start)
                )
            continue
        if team.cls is EntityClass.TEAM and (_KIND.fullmatch(between) or _ARE.fullmatch(between)):
            for person in run:
                trigger = (team.end, run[0].start)
                yield from claims(reading, person, Predicate.MEMBER_OF, team, "member", trigger)


def crew(people: People, earlier: Sequence[Reading]) -> Iterator[Claim]:
    """[巾帼志愿队]巡堤。队员[何敏]、[郭丽]…: of the team named last here or in `earlier`."""
    reading = people.reading
    for run in people.runs:
        m = _CREW.search(reading.text, max(0, run[0].start - 8), run[0].start)
        if m is None or any(n.end == m.start(1) for n in reading.outer):
            continue
        ahead = [n for n in reading.outer if n.end <= m.start(1)]
        named = (n for row in (ahead, *(r.outer for r in reversed(earlier))) for n in reversed(row))
        team = next((n for n in named if n.cls is EntityClass.TEAM and not n.mention.anaphor), None)
        if team is not None:
            for person in run:
                yield from claims(reading, person, Predicate.MEMBER_OF, team, "member", m.span(1))


def _of(body: Named, between: str) -> bool:
    """Whether the words between a body and a person say no more than that he is one of its people."""
    if between == "的":
        return True
    return body.cls is EntityClass.INSTITUTION and _PUPIL.fullmatch(between) is not None


def _joined(people: People, team: Named) -> Iterator[Claim]:
    person, gap = people.before(team.start)
    if person is not None and team.cls is EntityClass.TEAM and _FORMED.fullmatch(gap):
        run = next(r for r in people.runs if person in r)
        for one in run:
            yield from claims(
                people.reading, one, Predicate.MEMBER_OF, team, "joined", (person.end, team.start)
            )
        return
    if person is None or len(gap) > _FARTHEST or _NOT.search(gap) or not _JOINED.fullmatch(gap):
        return
    run = next(r for r in people.runs if person in r) if len(people.runs) < _FARTHEST else (person,)
    for one in run:
        yield from claims(people.reading, one, Predicate.MEMBER_OF, team, "joined", (person.end, team.start))
