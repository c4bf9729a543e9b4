"""Names in lines of their own below the title that heads them: 首批管水员名单：/ 甲 乙 丙."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base import Reading
from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.rows import row_of
from kg.model import Basis, Post, Stretch

_HEADS = re.compile(
    "[，,]?(?:(?:值班|人员|组成|一览)?(?:名单|值班表|一览表|表))?(?:[（(][^（）()]{1,16}[）)])?"
    "(?:公布|公示)?(?:如下|为|是|有)?[：:]|名单(?:公布|公示)?"
)
"""What stands between a title and the end of the line that heads a list of its holders."""
_HEADING_ENDS = ("：", ":", "名单", "公布", "公示")
_LISTED = "posts.roster"
_ENDS = ("。", "！", "？", "；")
_NAMES = 2
"""How many names a line must have, if it has anything else but names."""


def below(readings: Iterable[Reading], found: Iterable[Post]) -> Iterator[Post]:
    """The posts of names in lines under a heading, or under a roster that the line's end breaks off."""
    last: dict[int, Post] = {p.basis.evidence[0].sentence: p for p in found if p.basis.rule == _LISTED}
    heading: Post | None = None
    for reading in readings:
        if heading is None and reading.index not in last and not reading.text.endswith(_HEADING_ENDS):
            continue
        row = row_of(reading)
        persons = _only_names(row)
        if heading is not None and persons:
            for person in persons:
                yield _post(heading, reading, person)
            heading = None if reading.text.endswith(_ENDS) else heading
            continue
        heading = _continued(row, last.get(reading.index)) or _headed(reading, row)


def _only_names(row: list[Token]) -> list[Token]:
    """The persons of a line that is nothing but names, else none."""
    persons = [t for t in row if t.kind is Kind.PERSON]
    rest = [t for t in row if t.kind not in {Kind.PERSON, Kind.LIST, Kind.COMMA} and t.text not in _ENDS]
    unknown = sum(len(t.text) for t in rest)
    if any(t.kind is not Kind.OTHER or not t.text.isalpha() for t in rest):
        return []
    named = sum(len(t.text) for t in persons)
    return persons if not rest or (len(persons) >= _NAMES and unknown < named) else []


def _continued(row: list[Token], listed: Post | None) -> Post | None:
    """The last post of a roster that ends its line, which the next one may go on with."""
    return listed if listed is not None and row and row[-1].kind in {Kind.PERSON, Kind.LIST} else None


def _headed(reading: Reading, row: list[Token]) -> Post | None:
    """The post that a heading gives to each of the names under it, its person still to come."""
    at = next((i for i in range(len(row) - 1, -1, -1) if row[i].kind is Kind.TITLE), None)
    if at is None or not _HEADS.fullmatch("".join(reading.text[row[at].end :].split())):
        return None
    if any(t.kind is Kind.PERSON for t in row[: at + 1]):
        return None
    title, before = row[at], row[at - 1] if at else None
    touching = before is not None and before.end == title.start
    body = before if touching and before is not None and before.kind is Kind.BODY else None
    unit = before if touching and before is not None and before.kind is Kind.UNIT else None
    post = held(title, body_of(body, title), unit)
    return _of_heading(reading, post)


def _of_heading(reading: Reading, post: Held) -> Post:
    start = post.title.end - len(post.title.text)
    trigger = Stretch(reading.index, start, post.title.end)
    basis = Basis(trigger, (Stretch(reading.index, min(start, post.start), post.title.end),), _LISTED)
    body = post.body.named.index if post.body is not None and post.body.named is not None else None
    return Post(basis, post.label, -1, body, post.title.status or "current")


def _post(heading: Post, reading: Reading, person: Token) -> Post:
    assert person.named is not None
    own = Stretch(reading.index, person.start, person.end)
    basis = replace(heading.basis, evidence=(heading.basis.evidence[0], own))
    return replace(heading, basis=basis, person=person.named.index)
