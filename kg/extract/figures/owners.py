"""Whose a figure is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.extract.base import Analysis, Named
from kg.extract.figures.cues import DWELL
from kg.extract.figures.subjects import Subject, subject_of
from kg.extract.figures.tokens import Kind, Line, Token
from kg.model import EntityClass, Part

_GENERIC = {
    "公司": "Enterprise", "集团": "Enterprise", "厂里": "Enterprise", "厂区": "Enterprise", "银行": "Enterprise",
    "学校": "Institution", "医院": "Institution", "协会": "Institution", "学院": "Institution",
    "办事处": "Office", "法院": "Office", "检察院": "Office", "街道办": "Office",
    "村里": "Jurisdiction", "镇上": "Jurisdiction", "镇里": "Jurisdiction",
}  # fmt: skip
_MAIN = frozenset(
    (
        EntityClass.JURISDICTION,
        EntityClass.OFFICE,
        EntityClass.ENTERPRISE,
        EntityClass.INSTITUTION,
        EntityClass.TEAM,
    )
)
_LASTING = _MAIN | {EntityClass.PROJECT, EntityClass.SITE}
_AGENTS = frozenset(("由", "被"))


@dataclass(frozen=True, slots=True)
class Owner:
    """A mention (index) whose the figure is; `how`: clause, sentence, paragraph, next (sentence) or article."""

    mention: int
    how: str


class Owners:
    """The subjects of an article's clauses, and who is spoken of where none is named.

    Made once an article from its lines; asks nothing of anything else.
    """

    def __init__(self, analysis: Analysis, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._subjects = [tuple(subject_of(line, c) for c in line.clauses) for line in lines]
        self._main = _main_body(analysis)
        self._analysis = analysis

    def of(self, number: int, index: int, *, deed: bool) -> Owner | None:
        """The owner of the quantity at token `index` of line `number`; None where no body is certain.

        `deed`: a verb alone says what is counted, so that the owner is who acts, and no scheme or thing.
        """
        line = self._lines[number]
        clause = line.clauses.index(line.clause_of(index))
        return (
            self._project(line, index)
            or self._agent(line, index)
            or self._in_clause(number, clause, index)
            or self._in_sentence(number, clause, index, deed)
            or self._in_paragraph(number, index)
            or self._told_next(number)
            or self._object(line, 0, index)
            or (Owner(self._main, "article") if self._main is not None else None)
        )

    def _project(self, line: Line, index: int) -> Owner | None:
        """50亿元的[新能源项目]: an amount that stands before a project is the project's."""
        tokens, quantity = line.tokens, line.tokens[index].quantity
        at = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text == "的")
        if quantity is None or quantity.kind not in ("money", "measure") or at >= len(tokens):
            return None
        named = tokens[at].named
        return Owner(named.index, "clause") if named and named.cls is EntityClass.PROJECT else None

    def _agent(self, line: Line, index: int) -> Owner | None:
        """志愿者20名由[甲公司]派出; 3000人住在[翠竹苑]: the agent, or the place of those who live there."""
        last = line.clause_of(index)[1]
        for at in range(index + 1, last - 1):
            token, follower = line.tokens[at], line.tokens[at + 1]
            if token.text in DWELL and follower.text == "在" and at + 2 < last:
                follower = line.tokens[at + 2]
            if (token.text in _AGENTS or token.text in DWELL) and follower.named is not None:
                return Owner(_group_last(line, at + 1, last).index, "clause")
        return None

    def _in_clause(self, number: int, clause: int, index: int) -> Owner | None:
        own = self._subjects[number][clause]
        item = _of_item(self._lines[number], index)
        if item is not None:
            return Owner(item.index, "clause")
        if own is not None and not own.frame and not own.saying and own.token < index:
            return Owner(own.named.index, "clause")
        generic = self._generic(number, clause, index)
        return Owner(generic, "clause") if generic is not None else None

    def _in_sentence(self, number: int, clause: int, index: int, deed: bool) -> Owner | None:
        """An earlier clause's subject, else the frame, else a body named before in the clause.

        Who acts can own what he acts on, not those who act beside him: after 张强带头, 17名书记下沉 is not 张强's.
        """
        line, subjects = self._lines[number], self._subjects[number]
        own = subjects[clause]
        before = [s for s in reversed(subjects[:clause]) if s is not None and not s.saying]
        here = [own] if own is not None and not own.saying and own.token < index else []
        leads = _leads(line, index)
        for subject in [s for s in before if not s.frame] + here + before:
            if _may_own(subject.named.cls, leads=leads, deed=deed):
                return Owner(subject.named.index, "sentence")
        return self._object(line, line.clauses[clause][0], index)

    def _object(self, line: Line, first: int, index: int) -> Owner | None:
        """The last body named between token `first` and the quantity: 造成[甲市]12万人受灾."""
        named = [t.named for t in line.tokens[first:index] if t.named is not None and t.named.cls in _MAIN]
        return Owner(named[-1].index, "sentence") if named else None

    def _generic(self, number: int, clause: int, index: int) -> int | None:
        """公司, 学校 at the head of a clause stand for the last body of their class."""
        line = self._lines[number]
        first = next((t for t in line.tokens[line.clauses[clause][0] : index - 1] if t.is_noun), None)
        cls = _GENERIC.get(first.text) if first is not None else None
        if cls is None or first is None:
            return None
        here = (number, first.start)
        earlier = [
            i for i, m in enumerate(self._analysis.mentions)
            if m.cls.value == cls and m.within is None and (m.at.sentence, m.at.start) < here
        ]  # fmt: skip
        return max(earlier, key=lambda i: self._analysis.mentions[i].at) if earlier else None

    def _in_paragraph(self, number: int, index: int) -> Owner | None:
        """Among the subjects of the sentences before, in the same paragraph: the article's main body, else the nearest."""
        bodies, persons = self._before(number)
        texts = self._analysis.mentions
        main = [
            s
            for s in bodies
            if self._main is not None and _same(s.named.mention.text, texts[self._main].text)
        ]
        if main or bodies:
            return Owner((main or bodies)[0].named.index, "paragraph")
        if persons and not _leads(self._lines[number], index):
            return Owner(persons[0].named.index, "paragraph")
        return None

    def _before(self, number: int) -> tuple[list[Subject], list[Subject]]:
        """The subjects of the paragraph before line `number`, the nearest sentence first: bodies, persons."""
        bodies, persons = list[Subject](), list[Subject]()
        paragraph = self._lines[number].reading.sentence.paragraph
        for before in range(number - 1, -1, -1):
            if self._lines[before].reading.sentence.paragraph != paragraph:
                break
            subjects = [s for s in self._subjects[before] if s is not None and not s.saying]
            bodies += [s for s in sorted(subjects, key=lambda s: s.frame) if s.lasts]
            persons += [s for s in subjects if s.named.cls is EntityClass.PERSON]
        return bodies, persons

    def _told_next(self, number: int) -> Owner | None:
        """这是[甲区]的一组数字; 捐款的是[李明]: the next sentence says whose."""
        following = self._lines[number + 1] if number + 1 < len(self._lines) else None
        here = self._lines[number].reading.sentence
        if following is None or following.reading.sentence.paragraph != here.paragraph:
            return None
        text = following.reading.text
        named = [t for t in following.tokens if t.named is not None]
        cleft = text.find("的是")
        if cleft >= 0:
            named = [t for t in named if t.start > cleft][-1:]
        elif not text.startswith(("这", "此", "以上", "上述")):
            return None
        return Owner(named[0].named.index, "next") if named and named[0].named else None


def _of_item(line: Line, index: int) -> Named | None:
    """[甲项目]5亿元、[乙项目]3亿元: the name in the quantity's own part of a list of quantities."""
    first, _ = line.clause_of(index)
    start = next((i for i in range(index - 1, first, -1) if line.tokens[i].text == "、"), first)
    if start == first or line.tokens[start - 1].kind is not Kind.QUANTITY:
        return None
    return next((t.named for t in line.tokens[start:index] if t.named is not None), None)


def _may_own(cls: EntityClass, *, leads: bool, deed: bool) -> bool:
    """Whether an earlier clause's subject of the class can own a figure.

    Bodies always; what is itself the subject of its clause (`leads`) is no person's, place's or scheme's; nor is what a
    deed counts a scheme's.
    """
    if cls in _MAIN:
        return True
    if leads:
        return False
    return cls in _LASTING or cls is EntityClass.PERSON or not deed


def _leads(line: Line, index: int) -> bool:
    """Whether what is counted is itself the subject: the quantity begins its clause or goes on a list that does."""
    first, _ = line.clause_of(index)
    head = next(
        (
            t
            for t in line.tokens[first : index + 1]
            if t.kind is not Kind.TIME and t.tag not in ("d", "c", "w")
        ),
        None,
    )
    return head is not None and head.kind is Kind.QUANTITY


def _group_last(line: Line, at: int, last: int) -> Named:
    found = line.tokens[at].named
    for token in line.tokens[at:last]:
        if token.named is None and not token.is_noun and token.text != "的":
            break
        found = token.named or found
    if found is None:
        raise ValueError(f"no name at token {at} of a line")
    return found


def _main_body(analysis: Analysis) -> int | None:
    """The body or territory that the article names most, its headline and first sentence counting more."""
    scores: Counter[str] = Counter()
    first: dict[str, int] = {}
    for reading in analysis.readings:
        if reading.sentence.part is Part.BYLINE:
            continue
        weight = 3 if reading.sentence.part is Part.HEADLINE or reading.index == 0 else 1
        for named in reading.outer:
            if named.cls in _MAIN and not named.mention.anaphor:
                scores[named.mention.text] += weight
                first.setdefault(named.mention.text, named.index)
    if not scores:
        return None
    joined = {text: sum(n for other, n in scores.items() if _same(text, other)) for text in scores}
    best = max(joined, key=lambda t: (joined[t], -first[t]))
    return first[best] if joined[best] > 1 or len(joined) < 3 else None


def _same(text: str, other: str) -> bool:
    return text.endswith(other) or other.endswith(text)
