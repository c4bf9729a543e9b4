"""Whose a figure is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.base import Analysis, Named
from kg.extract.figures.antecedents import antecedent, of_two
from kg.extract.figures.attached import (
    agent_of,
    is_item,
    item_of,
    members,
    newcomer,
    project_of,
    spoken_for,
    work_of,
)
from kg.extract.figures.cues import AGAINST, DWELL, VALUE
from kg.extract.figures.lists import leads
from kg.extract.figures.main_body import main_body, same
from kg.extract.figures.openings import is_profile, is_verbless
from kg.extract.figures.subjects import BODIES, LASTING, Subject, subject_of
from kg.extract.figures.tokens import Kind, Line, Lines
from kg.model import EntityClass

_AGAINST = AGAINST | {"占", "占到", "占比", "约占", "比", "较"}
_OPENING = ("“", "‘", '"')
_QUOTED = ("”", "’", '"')
_PARTY = ("党委", "党组", "党总支", "党支部", "党工委", "县委", "市委", "区委", "省委", "旗委", "州委")
_SPEAKING = frozenset((EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM))
_BACK, _CLAUSES = 12, 40  # sentences and clauses that a reader looks back


@dataclass(frozen=True, slots=True)
class Owner:
    """A mention (index) whose the figure is; `how`: clause, sentence, paragraph, next, article."""

    mention: int
    how: str


@dataclass(frozen=True, slots=True)
class _Asked:
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

    def may(self, subject: Subject | None) -> bool:
        """Whether the subject is no part of what is counted, and says nothing of others."""
        if subject is None or subject.saying:
            return False
        inside = subject.named.start < self.words[1] and self.words[0] < subject.named.end
        return subject.named.mention.at.sentence != self.number or not inside


class Owners:
    """The subjects of an article's clauses, and who is spoken of where none is named.

    Made once an article from its lines; asks nothing of anything else.
    """

    def __init__(self, analysis: Analysis, lines: Lines) -> None:
        self._lines = lines
        self._found: dict[int, tuple[Subject | None, ...]] = {}
        self._main = main_body(analysis)
        self._whole = main_body(analysis, nested=True)
        self._analysis = analysis

    def of(self, number: int, index: int, *, deed: bool, words: tuple[int, int]) -> Owner | None:
        """The owner of the quantity at token `index` of line `number`; None where no body is certain.

        `deed`: a verb alone says what is counted, so that the owner is who acts, and no scheme or thing.
        `words`: the sentence offsets of what is counted, (0, 0) where it stands in another sentence.
        """
        line = self._lines[number]
        clause = line.clause_number(index)
        fronted = leads(line, index) or members(line, index) is not None
        asked = _Asked(number, line, clause, index, deed, fronted, words)
        owner = self._owner(asked)
        return owner if owner is None or deed else self._led(owner)

    def _led(self, owner: Owner) -> Owner:
        """[[甲村]党总支]: what a party's body reports is of the body that it leads."""
        mention = self._analysis.mentions[owner.mention]
        if not mention.text.endswith(_PARTY):
            return owner
        names = self._analysis.readings[mention.at.sentence].names
        inside = [n for n in names if n.mention.within == owner.mention and n.cls in BODIES]
        return replace(owner, mention=inside[0].index) if inside else owner

    def _owner(self, asked: _Asked) -> Owner | None:
        number, index, line, words = asked.number, asked.index, asked.line, asked.words
        return (
            _named(project_of(line, index) or agent_of(line, index))
            or self._in_clause(asked)
            or _named(work_of(line, index, words))
            or self._in_sentence(asked)
            or self._spokesman(asked)
            or self._speaker(number)
            or self._in_paragraph(asked)
            or self._told_next(number)
            or _object(asked, 0)
            or (Owner(self._whole, "article") if self._whole is not None else None)
            or self._anyone(number)
        )

    def _anyone(self, number: int) -> Owner | None:
        """The last name of the sentence or of those before it; else the first behind; persons come last."""
        order = [*range(number, -1, -1), *range(number + 1, len(self._lines))]
        named = [n for i in order for n in reversed(self._lines[i].reading.outer)]
        found = next((n for n in named if n.cls is not EntityClass.PERSON), named[0] if named else None)
        return Owner(found.index, "article") if found is not None else None

    def _subjects(self, number: int) -> tuple[Subject | None, ...]:
        """The subject of each clause of a line."""
        if number not in self._found:
            line = self._lines[number]
            described = is_profile(line)
            self._found[number] = tuple(
                None if described and i and is_verbless(line, c) else self._subject(number, line, c)
                for i, c in enumerate(line.clauses)
            )
        return self._found[number]

    def _subject(self, number: int, line: Line, clause: tuple[int, int]) -> Subject | None:
        """The clause's own subject; else the body that 公司 or 村里 at its head stands for; else a frame."""
        meant = of_two(self._analysis, line, clause[0])
        if meant is not None:
            return Subject(meant, clause[0])
        own = subject_of(line, clause)
        if own is not None and not own.frame:
            return own
        for index in range(*clause):
            token = line.tokens[index]
            if token.tag in ("n", "s"):
                named = antecedent(self._analysis, line, index, opens=True)
                return own if named is None else Subject(named, index)
            if token.kind is not Kind.TIME and token.tag not in ("d", "c", "w", "t", "f", "m"):
                break
        return own

    def _in_clause(self, asked: _Asked) -> Owner | None:
        item = item_of(asked.line, asked.index)
        if item is not None:
            return Owner(item.index, "clause")
        own = self._subjects(asked.number)[asked.clause]
        named_before = members(asked.line, asked.index)
        last = asked.index if named_before is None else named_before
        if own is not None and asked.may(own) and not own.frame and own.token < last:
            return Owner(own.named.index, "clause")
        named = antecedent(self._analysis, asked.line, asked.index - 1) if asked.index else None
        return Owner(named.index, "clause") if named is not None else None

    def _in_sentence(self, asked: _Asked) -> Owner | None:
        """An earlier clause's subject, else the frame, else a body named before in the clause.

        Who acts owns what he acts on, not those who act beside him: after 张强带头, 17名书记下沉 is not his.
        """
        subjects = tuple(
            newcomer(asked.line, c) or s
            for c, s in zip(asked.line.clauses, self._subjects(asked.number), strict=True)
        )
        earlier = subjects[max(0, asked.clause - _CLAUSES) : asked.clause]
        before = [s for s in reversed(earlier) if s is not None and asked.may(s)]
        own = self._subjects(asked.number)[asked.clause]
        here = [own] if own is not None and asked.may(own) and own.frame and own.token < asked.index else []
        lasting = [s for s in before if not s.frame and not is_item(asked.line, s.token)]
        for subject in lasting + here + before:
            if _may_own(asked, subject):
                return Owner(subject.named.index, "sentence")
        return _object(asked, asked.line.clause_of(asked.index)[0])

    def _in_paragraph(self, asked: _Asked) -> Owner | None:
        """Among the subjects of the paragraph before: the article's main body, else the nearest body."""
        bodies, persons = self._before(asked.number)
        mentions = self._analysis.mentions
        text = mentions[self._main].text if self._main is not None else ""
        main = [s for s in bodies if text and same(s.named.mention.text, text)]
        for subject in (main or bodies)[:1] + ([] if asked.leads else persons[:1]):
            return Owner(subject.named.index, "paragraph")
        return None

    def _before(self, number: int) -> tuple[list[Subject], list[Subject]]:
        """The subjects of the paragraph before line `number`, the nearest sentence first: bodies, persons."""
        bodies, persons = list[Subject](), list[Subject]()
        paragraph = self._lines[number].reading.sentence.paragraph
        for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if self._lines[before].reading.sentence.paragraph != paragraph:
                break
            subjects = [s for s in self._subjects(before) if s is not None and not s.saying]
            bodies += [s for s in sorted(subjects, key=_rank) if s.lasts]
            persons += [s for s in subjects if s.named.cls is EntityClass.PERSON]
        return bodies, persons

    def _spokesman(self, asked: _Asked) -> Owner | None:
        """[甲公司]经理[王强]介绍，今年产值20亿元: who speaks for a body speaks of it.

        Who speaks for an office speaks of what it did, and else of its territory.
        """
        for subject in reversed(self._subjects(asked.number)[: asked.clause]):
            if subject is not None and subject.saying and subject.named.cls in _SPEAKING:
                return Owner(subject.named.index, "sentence")
            if subject is not None and subject.saying and subject.named.cls is EntityClass.PERSON:
                body = self._analysis.mentions[spoken_for(asked.line, subject)]
                own = body.cls in (EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM)
                if own or (body.cls is EntityClass.OFFICE and _does(asked)):
                    return Owner(spoken_for(asked.line, subject), "sentence")
        return None

    def _speaker(self, number: int) -> Owner | None:
        """“一个棚能采3万斤。”[李大山]说: what is said of oneself between quotation marks."""
        text = self._lines[number].reading.text.strip()
        if number + 1 >= len(self._lines) or not (text.startswith(_OPENING) and text.endswith(_QUOTED)):
            return None
        speaker = next((s for s in self._subjects(number + 1) if s is not None and s.saying), None)
        return Owner(spoken_for(self._lines[number + 1], speaker), "next") if speaker is not None else None

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


def _rank(subject: Subject) -> tuple[bool, bool]:
    return subject.named.cls not in BODIES, subject.frame


def _named(named: Named | None) -> Owner | None:
    return None if named is None else Owner(named.index, "clause")


def _may_own(asked: _Asked, subject: Subject) -> bool:
    """Whether an earlier clause's subject, or a frame, can own the figure.

    Bodies always; what is itself the subject of its clause is no person's, place's or scheme's; nor is what a
    deed counts a scheme's, or what is set up at a site the site's.
    """
    cls = subject.named.cls
    if cls in BODIES:
        return True
    if cls in LASTING and asked.leads and not subject.frame:
        return True
    if asked.leads or (subject.frame and cls is EntityClass.SITE and _does(asked)):
        return False
    return cls in LASTING or cls is EntityClass.PERSON or not asked.deed


def _does(asked: _Asked) -> bool:
    """Whether the quantity's clause tells of a deed: a verb before the quantity that is none of having."""
    first, _ = asked.line.clause_of(asked.index)
    before = asked.line.tokens[first : asked.index]
    if before and before[0].tag == "vn":
        return True
    return any(t.tag == "v" and t.text not in VALUE and t.text not in DWELL for t in before)


def _object(asked: _Asked, first: int) -> Owner | None:
    """The last body named between token `first` and the quantity: 造成[甲市]12万人受灾.

    What the quantity is compared with or is a share of is none: 高于[全市]1.5个百分点, 占[全市]的62%.
    """
    tokens = asked.line.tokens
    named = [
        tokens[i].named for i in range(first, asked.index) if i == 0 or tokens[i - 1].text not in _AGAINST
    ]
    bodies = [n for n in named if n is not None and n.cls in BODIES]
    return Owner(bodies[-1].index, "sentence") if bodies else None
