"""A quantity whose owner is asked for, and what its own words say of who may own it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extract.base import Named
from kg.extract.figures.attached import members
from kg.extract.figures.cues import AGAINST, DWELL, VALUE
from kg.extract.figures.subjects import LASTING, Subject
from kg.extract.figures.tokens import Line
from kg.extract.wordlist import words
from kg.model import BODIES, EntityClass

_WAYS = words("来自 借自 出自 运往 发往 运抵 送往 往 赴 送到 运到 根据 按照 依据 受")
_PARTS = ("其中", "另", "另外", "其余")
_AGAINST = AGAINST | {"占", "占到", "占比", "约占", "比", "较"}


class Found(StrEnum):
    """How the owner of a figure was found; the last was told by no rule, but is the likeliest of all."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    NEXT = "next"
    ARTICLE = "article"
    LIKELIEST = "likeliest"

    @property
    def weak(self) -> bool:
        """Whether the owner stands outside the sentence, or no rule told it."""
        return self not in (Found.CLAUSE, Found.SENTENCE)


@dataclass(frozen=True, slots=True)
class Owner:
    """A mention (index) whose the figure is, and how it was found.

    `sure` is the probability of the choice, None where rules alone told the owner.
    """

    mention: int
    how: Found
    sure: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A quantity whose owner is asked for: token `index` in `clause` of line `number`.

    `deed`: a verb alone says what is counted. `leads`: what is counted is itself the subject of its clause.
    `words` are the sentence offsets of what is counted, if in the same sentence: no name in it is the owner.
    """

    number: int
    line: Line
    clause: int
    index: int
    deed: bool
    leads: bool
    words: tuple[int, int]

    def may(self, subject: Subject, *, own: bool = False) -> bool:
        """Whether the subject is no part of what is counted, and says nothing of others.

        `own`: it is that of the quantity's own clause.
        """
        if subject.saying and not (own and subject.does):
            return False
        inside = subject.named.start < self.words[1] and self.words[0] < subject.named.end
        return subject.named.mention.at.sentence != self.number or not inside


def may_own(asked: Asked, subject: Subject) -> bool:
    """Whether an earlier clause's subject, or a frame, can own the figure.

    Bodies always; what is itself the subject of its clause is no person's, place's or scheme's; nor is what a
    deed counts a scheme's, or what is set up at a site the site's.
    """
    cls = subject.named.cls
    if cls in BODIES:
        return True
    if (cls in LASTING or cls is EntityClass.EVENT) and asked.leads and not subject.frame:
        return True
    if asked.leads or (subject.frame and cls is EntityClass.SITE and does(asked)):
        return False
    return cls in LASTING or cls is EntityClass.PERSON or not asked.deed


def does(asked: Asked) -> bool:
    """Whether the quantity's clause tells of a deed: a verb before the quantity that is none of having."""
    return _acts(asked, asked.line.clause_of(asked.index)[0], asked.index)


def _acts(asked: Asked, first: int, last: int) -> bool:
    before = asked.line.tokens[first:last]
    if before and (before[0].tag == "vn" or any(t.text in ("把", "将") and t.tag == "p" for t in before)):
        return True
    return any(t.tag == "v" and t.text not in VALUE and t.text not in DWELL for t in before)


def does_in_all(asked: Asked) -> bool:
    """As `does`, for parts as well: 发现问题63个，其中安全9个、卫生14个 tells of one deed."""
    number = asked.clause
    while number and _is_part(asked, number):
        number -= 1
    last = asked.index if number == asked.clause else asked.line.clauses[number][1]
    return _acts(asked, asked.line.clauses[number][0], last)


def _is_part(asked: Asked, clause: int) -> bool:
    opening = asked.line.tokens[asked.line.clauses[clause][0]]
    return opening.text.startswith(_PARTS)


def names_before(asked: Asked, first: int, classes: frozenset[EntityClass]) -> list[Named]:
    """The names of the classes between token `first` and the quantity: 造成[甲市]12万人受灾.

    What the quantity is compared with or is a share of is none (高于[全市]1.5个百分点, 占[全市]的62%), nor is
    what it sums up; of things and schemes, nor papers by their titles (《[标准]》合格率91%) and what stands
    in the words of what is counted.
    """
    tokens, counted = asked.line.tokens, members(asked.line, asked.index)
    last = asked.index if counted is None else counted
    beside = (tokens[i].named for i in range(first, last) if not i or tokens[i - 1].text not in _AGAINST)
    goals = _passed_through(asked.line, first, last)
    named = [n for n in beside if n is not None and n.cls in classes and n.index not in goals]
    return [n for n in named if n.cls in BODIES or _is_told_of(n, asked)]


def _passed_through(line: Line, first: int, last: int) -> set[int]:
    """The names (by index) that only say where from, where to or after what: 来自[甲市]、[乙市]的客商."""
    found, open_ = set[int](), False
    for at in range(first, last):
        begins = members(line, at) if line.tokens[at].quantity is not None else None
        summed = [t.named for t in line.tokens[begins or at : at] if t.named is not None]
        found.update(n.index for n in summed if n.cls is EntityClass.JURISDICTION)
    for token in line.tokens[first:last]:
        if token.named is not None and open_:
            found.add(token.named.index)
        elif token.text in _WAYS:
            open_ = True
        elif token.named is None and token.text not in ("、", "和", "及", "《"):
            open_ = False
    return found


def _is_told_of(thing: Named, asked: Asked) -> bool:
    inside = thing.start < asked.words[1] and asked.words[0] < thing.end
    return not inside and not asked.line.reading.text.startswith("《", max(0, thing.start - 1))
