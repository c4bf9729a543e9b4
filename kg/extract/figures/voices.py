"""Whose a figure is that somebody tells: the speaker's, his body's, its territory's; or what is told next."""

from __future__ import annotations

from kg.extract.base import Analysis
from kg.extract.figures.article_subjects import ArticleSubjects
from kg.extract.figures.asked import Asked, Found, Owner, does_in_all
from kg.extract.figures.attached import body_led, spoken_for
from kg.extract.figures.subjects import Subject
from kg.extract.figures.tokens import Line, Lines
from kg.model import BODIES, EntityClass, Part

_OPENING = ("“", "‘", '"')
_QUOTED = ("”", "’", '"')
_SPEAKING = frozenset((EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM))
_DEPARTMENTS = (
    "科",
    "股",
    "处",
    "部",
    "车间",
    "教研室",
    "研究室",
    "大队",
    "中队",
    "党支部",
    "党总支",
    "分厂",
)
_BACK = 12  # sentences that a reader looks back


class Voices:
    """Who speaks in an article's sentences, and of whom."""

    def __init__(self, analysis: Analysis, lines: Lines, subjects: ArticleSubjects) -> None:
        self._analysis = analysis
        self._lines = lines
        self._subjects = subjects

    def said(self, asked: Asked) -> Owner | None:
        """Of whom the speaker speaks, where somebody says what the quantity's sentence tells."""
        return self._spokesman(asked) or self._speaker(asked)

    def told_next(self, asked: Asked) -> Owner | None:
        """Whom the sentences behind name."""
        return self._clearly_next(asked) or self._led_in(asked)

    def _spokesman(self, asked: Asked) -> Owner | None:
        """[甲公司]经理[王强]介绍，今年产值20亿元: who speaks for a body speaks of it.

        Who speaks for an office speaks of what it did, and else of its territory.
        """
        for subject in reversed(self._subjects.of(asked.number)[: asked.clause]):
            if subject is not None and subject.saying and subject.named.cls in _SPEAKING:
                return Owner(subject.named.index, Found.SENTENCE)
            if subject is not None and subject.saying and subject.named.cls is EntityClass.PERSON:
                if (led := self._led_by(asked.line, subject)) is not None:
                    return Owner(led, Found.SENTENCE)
                part = spoken_for(asked.line, subject)
                body = self._whole(part)
                cls = self._analysis.mentions[body].cls
                if cls in _SPEAKING or (cls is EntityClass.OFFICE and does_in_all(asked)):
                    return Owner(body, Found.SENTENCE)
                place = self._place_of(body, part)
                if cls is EntityClass.OFFICE and place is not None:
                    return Owner(place, Found.SENTENCE)
            elif subject is not None and subject.saying and subject.named.cls is EntityClass.OFFICE:
                place = self._place_of(subject.named.index)
                if place is not None and not does_in_all(asked):
                    return Owner(place, Found.SENTENCE)
        return None

    def _whole(self, part: int) -> int:
        """[[甲公司]财务部]: the body whose department speaks speaks of itself."""
        mention = self._analysis.mentions[part]
        if not mention.text.endswith(_DEPARTMENTS):
            return part
        names = self._lines[mention.at.sentence].reading.names
        inside = [n for n in names if n.mention.within == part and n.cls in _SPEAKING | {EntityClass.OFFICE}]
        return inside[0].index if inside else part

    def _place_of(self, *offices: int) -> int | None:
        """The territory that the name of one of the offices begins with: [[甲区]统计局]."""
        names = self._lines[self._analysis.mentions[offices[0]].at.sentence].reading.names
        inside = [n for n in names if n.mention.within in offices]
        return next((n.index for n in inside if n.cls is EntityClass.JURISDICTION), None)

    def _led_by(self, line: Line, speaker: Subject) -> int | None:
        """院长[王强]说: the body that the title alone tells of, the last named before that ends so."""
        head = body_led(line, speaker)
        here = line.reading.index
        for number in range(here, max(-1, here - _BACK), -1) if head else ():
            for named in reversed(self._lines[number].reading.outer):
                before = number < here or named.start < speaker.named.start
                if before and named.cls in BODIES and named.mention.text.endswith(head):
                    return named.index
        return None

    def _speaker(self, asked: Asked) -> Owner | None:
        """“一个棚能采3万斤。”[李大山]说: what is said of oneself between quotation marks."""
        number = asked.number
        text = asked.line.reading.text.strip()
        if number + 1 >= len(self._lines) or not (text.startswith(_OPENING) and text.endswith(_QUOTED)):
            return None
        speaker = next((s for s in self._subjects.of(number + 1) if s is not None and s.saying), None)
        return (
            Owner(spoken_for(self._lines[number + 1], speaker), Found.NEXT) if speaker is not None else None
        )

    def _clearly_next(self, asked: Asked) -> Owner | None:
        """这是[甲区]的一组数字; 捐款的是[李明]: the next sentence says whose."""
        number = asked.number
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
        return Owner(named[0].named.index, Found.NEXT) if named and named[0].named else None

    def _led_in(self, asked: Asked) -> Owner | None:
        """A headline without a name: the first subject of the text behind it."""
        if asked.line.reading.sentence.part is not Part.HEADLINE:
            return None
        for number in range(asked.number + 1, min(asked.number + 4, len(self._lines))):
            if self._lines[number].reading.sentence.part in (Part.HEADLINE, Part.SECTION):
                continue
            subjects = [
                s
                for s in self._subjects.of(number)
                if s is not None and s.named.cls in BODIES and not s.frame
            ]
            if subjects:
                return Owner(subjects[0].named.index, Found.NEXT)
        return None
