"""Whose a figure is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from kg.extract.base import Analysis, Named
from kg.extract.figures.agreed import Agreed
from kg.extract.figures.antecedents import antecedent
from kg.extract.figures.article_subjects import ArticleSubjects
from kg.extract.figures.asked import Asked, Found, Owner, does_in_all, may_own, names_before
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
from kg.extract.figures.choice import chosen
from kg.extract.figures.cues import PERSONS
from kg.extract.figures.lists import leads
from kg.extract.figures.main_body import main_body, own_territory, same
from kg.extract.figures.owner_signs import OwnerSigns, Question
from kg.extract.figures.subjects import Subject
from kg.extract.figures.tokens import Lines
from kg.extract.figures.voices import Voices
from kg.model import BODIES, EntityClass

_PARTY = ("党委", "党组", "党总支", "党支部", "党工委", "县委", "市委", "区委", "省委", "旗委", "州委")
_THINGS = frozenset((EntityClass.PROJECT, EntityClass.MEASURE, EntityClass.PRODUCT, EntityClass.EVENT))
_TAKING_PART = re.compile("[^，。；]{0,6}?(?:参加|参赛|参会|到会|出席|与会|报名|观看|领奖|应邀)")
_OF_MEETING = re.compile("会期|到会|议案|得票|赞成|反对|弃权|满意票|[与参]会|参赛|观众|展商|展位")
_NEAR = 4  # sentences in which an event is still spoken of
_BACK, _CLAUSES = 12, 40  # sentences and clauses that a reader looks back


class Owners:
    """Whose the figures of an article are: rules tell it in turn, a trained choice has the last word.

    Made once an article; `questions` are what was asked for, which training reads (kg.train.owners).
    """

    def __init__(self, analysis: Analysis, lines: Lines) -> None:
        self._lines = lines
        self._subjects = ArticleSubjects(analysis, lines)
        self._voices = Voices(analysis, lines, self._subjects)
        self._agreed = Agreed(analysis, lines, self._subjects)
        self._main = main_body(analysis)
        self._analysis = analysis
        self._sure: tuple[int, int] | None = None  # paragraph and owner of the last figure told by grammar
        self._last: tuple[int, str] | None = None  # sentence and owner's key of the last that rules told
        self.signs = OwnerSigns(analysis, self._subjects, (self._main, self._scope))
        self.questions: list[Question] = []

    def of(self, number: int, index: int, *, deed: bool, words: tuple[int, int]) -> Owner | None:
        """The owner of the quantity at token `index` of line `number`; None where the article names nobody.

        `deed`: a verb alone says what is counted, so that the owner is who acts, and no scheme or thing.
        `words`: the sentence offsets of what is counted, (0, 0) where it stands in another sentence.
        """
        line = self._lines[number]
        clause = line.clause_number(index)
        fronted = leads(line, index) or members(line, index) is not None
        asked = Asked(number, line, clause, index, deed, fronted, words)
        rule, told = self._told(asked)
        told = told if told is None or deed else self._led(told)
        question = Question(asked, told.mention if told else None, rule, self._last)
        self.questions.append(question)
        if told is not None:
            self._last = number, self.signs.candidates.keys[told.mention]
        return chosen(question, told, self.signs)

    def _led(self, owner: Owner) -> Owner:
        """[[甲村]党总支]: what a party's body reports is of the body that it leads."""
        mention = self._analysis.mentions[owner.mention]
        if not mention.text.endswith(_PARTY):
            return owner
        names = self._analysis.readings[mention.at.sentence].names
        inside = [n for n in names if n.mention.within == owner.mention and n.cls in BODIES]
        return replace(owner, mention=inside[0].index) if inside else owner

    def _told(self, asked: Asked) -> tuple[str, Owner | None]:
        """The first rule that knows an owner, by name, and whom it tells."""
        for name, rule in _RULES.items():
            owner = rule(self, asked)
            if owner is not None:
                if name in _SURE:
                    self._sure = (asked.line.reading.sentence.paragraph, owner.mention)
                return name, owner
        return "none", None

    def _beside(self, asked: Asked) -> Owner | None:
        """50亿元的[新能源项目]; 由[甲公司]派出: who stands right round the quantity."""
        return _named(project_of(asked.line, asked.index) or agent_of(asked.line, asked.index))

    def _work(self, asked: Asked) -> Owner | None:
        """[乙项目]，总投资5亿元: what a work costs, covers and yields is the work's."""
        return _named(work_of(asked.line, asked.index, asked.words))

    def _in_own_clause(self, asked: Asked) -> Owner | None:
        """造成[甲市]12万人受灾: the last body before the quantity in its clause."""
        bodies = names_before(asked, asked.line.clause_of(asked.index)[0], BODIES)
        return Owner(bodies[-1].index, Found.SENTENCE) if bodies else None

    def _named_before(self, asked: Asked) -> Owner | None:
        """The body, scheme, work or event that its sentence names last before the quantity."""
        named = names_before(asked, 0, BODIES | _THINGS)
        if named and self._own is None and not does_in_all(asked):
            return Owner(self._agreed.of_few(asked.number, named[-1].index), Found.SENTENCE)
        return Owner(named[-1].index, Found.SENTENCE) if named else None

    def _said(self, asked: Asked) -> Owner | None:
        return self._voices.said(asked)

    def _told_next(self, asked: Asked) -> Owner | None:
        return self._voices.told_next(asked)

    def _of_article(self, asked: Asked) -> Owner | None:
        """The territory that the article reports on, else its main body.

        What is done goes on with the owner of a figure before in the paragraph whose owner grammar told;
        so does all where the article calls no territory its own.
        """
        paragraph = asked.line.reading.sentence.paragraph
        if (
            self._sure is not None
            and self._sure[0] == paragraph
            and (self._own is None or does_in_all(asked))
        ):
            return Owner(self._sure[1], Found.ARTICLE)
        scope = self._scope
        if scope is not None and self._own is None:
            scope = self._agreed.of_all(asked.number, scope, None)
        return None if scope is None else Owner(self._agreed.of_place(scope), Found.ARTICLE)

    @cached_property
    def _own(self) -> int | None:
        return own_territory(self._analysis)

    @cached_property
    def _scope(self) -> int | None:
        return self._own if self._own is not None else main_body(self._analysis, nested=True)

    def _anyone(self, asked: Asked) -> Owner | None:
        """The last name of the sentence or of those before it; else the first behind; persons come last."""
        readings, first = self._analysis.readings, None
        for i in (*range(asked.number, -1, -1), *range(asked.number + 1, len(readings))):
            for named in reversed(readings[i].outer):
                if named.cls is not EntityClass.PERSON:
                    return Owner(named.index, Found.ARTICLE)
                first = first or named
        return Owner(first.index, Found.ARTICLE) if first is not None else None

    def _in_clause(self, asked: Asked) -> Owner | None:
        item = item_of(asked.line, asked.index)
        if item is not None:
            return Owner(item.index, Found.CLAUSE)
        own = self._subjects.of(asked.number)[asked.clause]
        first = members(asked.line, asked.index)
        last = asked.index if first is None else first
        if own is not None and asked.may(own, own=True) and not own.frame and own.token < last:
            summed = first is not None and own.named.start >= asked.line.tokens[first].start
            if not summed:
                return Owner(own.named.index, Found.CLAUSE)
        named = antecedent(self._analysis, asked.line, asked.index - 1) if asked.index else None
        return Owner(named.index, Found.CLAUSE) if named is not None else None

    def _attended(self, asked: Asked) -> Owner | None:
        """[甲大会]召开。代表200人参加: those who take part are of the event named last."""
        quantity = asked.line.tokens[asked.index].quantity
        text, last = asked.line.reading.text, asked.line.clause_of(asked.index)[1]
        end = asked.line.tokens[last - 1].end
        part = quantity is not None and quantity.unit in PERSONS
        part = part and _TAKING_PART.match(text, asked.line.tokens[asked.index].end, end) is not None
        if quantity is None or not (part or _OF_MEETING.search(text, *asked.words)):
            return None
        for number in range(asked.number, max(-1, asked.number - _NEAR), -1):
            named = [n for n in self._analysis.readings[number].outer if n.cls is EntityClass.EVENT]
            if number == asked.number:
                named = [n for n in named if n.end <= quantity.start]
            if named:
                return Owner(named[-1].index, Found.SENTENCE)
        return None

    def _in_sentence(self, asked: Asked) -> Owner | None:
        """An earlier clause's subject, else the frame, else a body named before in the clause.

        Who acts owns what he acts on, not those who act beside him: after 张强带头, 17名书记下沉 is not his.
        """
        subjects = tuple(
            newcomer(asked.line, c) or s
            for c, s in zip(asked.line.clauses, self._subjects.of(asked.number), strict=True)
        )
        earlier = subjects[max(0, asked.clause - _CLAUSES) : asked.clause]
        before = [s for s in reversed(earlier) if s is not None and asked.may(s)]
        own = self._subjects.of(asked.number)[asked.clause]
        here = [own] if own is not None and asked.may(own) and own.frame and own.token < asked.index else []
        lasting = [s for s in before if not s.frame and not is_item(asked.line, s.token)]
        lasting.sort(key=lambda s: s.aside)
        for subject in lasting + here + before:
            if may_own(asked, subject):
                return Owner(_holder(asked, subject), Found.SENTENCE)
        return None

    def _in_paragraph(self, asked: Asked) -> Owner | None:
        """Among the subjects of the paragraph before: the article's main body, else the nearest body."""
        bodies = self._before(asked.number)
        mentions = self._analysis.mentions
        text = mentions[self._main].text if self._main is not None else ""
        main = [s for s in bodies if text and same(s.named.mention.text, text)]
        if not bodies:
            return None
        nearest = (main or bodies)[0].named.index
        if self._own is not None and does_in_all(asked):
            nearest = self._agreed.of_all(asked.number, nearest, self._own)
        quantity = asked.line.tokens[asked.index].quantity
        counts = quantity is not None and quantity.kind == "count"
        return Owner(self._agreed.of_site(nearest) if counts else nearest, Found.PARAGRAPH)

    def _before(self, number: int) -> list[Subject]:
        """The bodies that are subjects in the paragraph before line `number`, the nearest sentence first."""
        bodies = list[Subject]()
        paragraph = self._lines[number].reading.sentence.paragraph
        for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if self._lines[before].reading.sentence.paragraph != paragraph:
                break
            subjects = [s for s in self._subjects.of(before) if s is not None and s.lasts]
            bodies += sorted(subjects, key=_rank)
        return bodies


_RULES: Mapping[str, Callable[[Owners, Asked], Owner | None]] = {
    "beside": Owners._beside,
    "in_clause": Owners._in_clause,
    "work": Owners._work,
    "attended": Owners._attended,
    "in_sentence": Owners._in_sentence,
    "in_own_clause": Owners._in_own_clause,
    "said": Owners._said,
    "named_before": Owners._named_before,
    "in_paragraph": Owners._in_paragraph,
    "told_next": Owners._told_next,
    "of_article": Owners._of_article,
    "anyone": Owners._anyone,
}
"""How an owner is looked for, the surest way first; the names are signs that the choice has weights for."""

_SURE = frozenset({"beside", "in_clause", "work", "attended", "in_sentence", "in_own_clause"})
"""By which grammar tells an owner."""


def _holder(asked: Asked, subject: Subject) -> int:
    """[甲公司]经理[王强]带头，合格率达98%: a rate is the body's whose man he is."""
    quantity = asked.line.tokens[asked.index].quantity
    if subject.named.cls is EntityClass.PERSON and quantity is not None and quantity.kind == "percent":
        return spoken_for(asked.line, subject)
    return subject.named.index


def _rank(subject: Subject) -> tuple[bool, bool, bool]:
    return subject.aside, subject.named.cls not in BODIES, subject.frame


def _named(named: Named | None) -> Owner | None:
    return None if named is None else Owner(named.index, Found.CLAUSE)
