"""Names in lines of their own below the title that heads them: 首批管水员名单：/ 甲 乙 丙."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Heading:
    """A post that is told above the names of those who hold it: its words, its body (mention), its status."""

    at: Stretch
    words: Stretch
    label: str
    body: int | None
    status: str

    def of(self, reading: Reading, person: Token) -> Post:
        """The post of a person who is named below it."""
        assert person.named is not None
        own = Stretch(reading.index, person.start, person.end)
        basis = Basis(self.at, (self.words, own), _LISTED)
        return Post(basis, self.label, person.named.index, self.body, self.status)


def below(readings: Iterable[Reading], found: Iterable[Post]) -> Iterator[Post]:
    """The posts of names in lines under a heading, or under a roster that the line's end breaks off."""
    last: dict[int, Post] = {p.basis.evidence[0].sentence: p for p in found if p.basis.rule == _LISTED}
    heading: Heading | None = None
    for reading in readings:
        if heading is None and reading.index not in last and not reading.text.endswith(_HEADING_ENDS):
            continue
        row = row_of(reading)
        persons = _only_names(row)
        if heading is not None and persons:
            for person in persons:
                yield heading.of(reading, person)
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


def _continued(row: list[Token], listed: Post | None) -> Heading | None:
    """The last post of a roster that ends its line, which the next one may go on with."""
    if listed is None or not row or row[-1].kind not in {Kind.PERSON, Kind.LIST}:
        return None
    basis = listed.basis
    return Heading(basis.trigger, basis.evidence[0], listed.title, listed.organization, listed.status)


def _headed(reading: Reading, row: list[Token]) -> Heading | None:
    """The post that a heading gives to each of the names under it."""
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


def _of_heading(reading: Reading, post: Held) -> Heading:
    start = post.title.end - len(post.title.text)
    at = Stretch(reading.index, start, post.title.end)
    words = Stretch(reading.index, min(start, post.start), post.title.end)
    body = post.body.named.index if post.body is not None and post.body.named is not None else None
    return Heading(at, words, post.label, body, post.title.status or "current")
