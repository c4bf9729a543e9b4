"""The signs by which the owner of a figure is chosen: what a rival is, and how it stands to the quantity.

A sign is a name that a rival bears or does not; the choice has a weight for each (kg.extract.figures.choice).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.base import Analysis, Named
from kg.extract.figures.article_subjects import ArticleSubjects
from kg.extract.figures.asked import Asked, does
from kg.extract.figures.cues import PERSONS
from kg.extract.figures.main_body import same
from kg.extract.figures.rivals import Candidates, kind
from kg.extract.figures.subjects import Subject
from kg.extract.figures.tokens import Kind, Line
from kg.model import Part

_WORDS = frozenset("在由向为对比占从给与到于被据按将把和、，。：“《（")
_MARKS = frozenset("、，的等：“”和与")


@dataclass(frozen=True, slots=True)
class Question:
    """A quantity whose owner is asked for, what rules say (`told`, by `rule`), and the owner told before.

    `before` is the sentence and the key of the owner that rules told last, None at the beginning.
    """

    asked: Asked
    told: int | None
    rule: str
    before: tuple[int, str] | None


class _Place(NamedTuple):
    """A name in the quantity's sentence: its token, how many clauses before the quantity, on which side."""

    named: Named
    token: int
    clauses: int
    side: str


class OwnerSigns:
    """The signs of the rivals for an article's figures; made once an article."""

    def __init__(
        self, analysis: Analysis, subjects: ArticleSubjects, about: tuple[int | None, int | None]
    ) -> None:
        """`about`: the article's main body, and the territory that it calls its own."""
        self._analysis, self._subjects = analysis, subjects
        self._readings = analysis.readings
        self.candidates = Candidates(analysis)
        keys = self.candidates.keys
        self._main, self._own = (None if i is None else keys[i] for i in about)
        self._lasting: dict[tuple[int, str], tuple[str, ...]] = {}
        self._heads: dict[int, int] = {}
        for reading in reversed(analysis.readings):
            self._heads[reading.sentence.paragraph] = reading.index

    def of(self, question: Question) -> dict[str, list[str]]:
        """For each rival's key its signs."""
        around, words = list(_around(question.asked)), list(_of_words(question.asked))
        return {
            key: [
                *self._standing(question.asked.number, key, names),
                *(f"lex {word} {kind(names[0].mention)}" for word in words),
                *(f"lex {word} t{key[-1]}" for word in words),
                *self._asked(question, key, names, around),
            ]
            for key, names in self.candidates.of(question.asked.number).items()
        }

    def _standing(self, number: int, key: str, names: Sequence[Named]) -> tuple[str, ...]:
        """The signs that do not change from figure to figure of a sentence."""
        if (number, key) not in self._lasting:
            self._lasting[number, key] = tuple(self._of_rival(key, names))
        return self._lasting[number, key]

    def _of_rival(self, key: str, names: Sequence[Named]) -> Iterator[str]:
        cls = kind(names[0].mention)
        yield f"c {cls}"
        yield f"tail {key[-1]}"
        yield f"tail2 {key[-2:]}"
        yield f"n {_steps(self.candidates.counts[key], 1, 2, 4, 8)}"
        if all(n.mention.within is not None for n in names):
            yield "nested"
        if names[0].mention.anaphor:
            yield "anaphor"
            yield f"anaphor {cls}"
        if key == self._main:
            yield "main"
        elif self._main is not None and same(key, self._main):
            yield "main~"
        if key == self._own:
            yield "own"
        if any(self._readings[n.mention.at.sentence].sentence.part is Part.HEADLINE for n in names):
            yield "headline"

    def _asked(
        self, question: Question, key: str, names: Sequence[Named], around: Sequence[str]
    ) -> Iterator[str]:
        asked = question.asked
        if question.told is not None and self.candidates.keys[question.told] == key:
            yield "first"
            yield f"first {question.rule}"
            yield from (f"first {question.rule} {one}" for one in around)
        if question.before is not None and question.before[1] == key:
            number = question.before[0]
            near = "s" if number == asked.number else "p" if self._together(number, asked.number) else "x"
            yield f"prev {near}"
            yield f"prev {near} {'clause' if asked.clause == 0 else 'clause+'}"
        here = [n for n in names if n.mention.at.sentence == asked.number]
        best = _nearest(asked, here)
        if best is not None:
            yield from self._of_place(asked, key, best, here, around)
        else:
            yield from self._of_distance(asked, key, names, around)

    def _of_place(
        self, asked: Asked, key: str, best: _Place, here: Sequence[Named], around: Sequence[str]
    ) -> Iterator[str]:
        """How the rival stands in the sentence itself."""
        line, cls = asked.line, kind(best.named.mention)
        at = f"{max(-2, min(3, best.clauses))}{best.side}"
        pos = f"pos {at}" if line.tokens[best.token].named is best.named else f"pos {at}i"
        yield pos
        yield f"{pos} {cls}"
        yield from (f"{pos} {one}" for one in around)
        if best.named.start < asked.words[1] and asked.words[0] < best.named.end:
            yield "inside"
            yield f"inside {cls}"
        before, behind = _before(line, best.token), _behind(line, best.token)
        yield from (f"pre {before}", f"nxt {behind}", f"pre {before} {at}", f"nxt {behind} {at}")
        yield from _of_gap(asked, best)
        for place in _places(asked, here):
            subject = self._subjects.of(asked.number)[line.clause_number(place.token)]
            if subject is not None and self.candidates.keys[subject.named.index] == key:
                sign = f"subj {max(-1, min(3, place.clauses))}{_manner(subject)}"
                yield sign
                yield from (f"{sign} {one}" for one in (cls, around[1], around[2]))

    def _of_distance(
        self, asked: Asked, key: str, names: Sequence[Named], around: Sequence[str]
    ) -> Iterator[str]:
        """How far back the rival is named, and whether its sentence is about it."""
        cls = kind(names[0].mention)
        last = max(
            (n.mention.at.sentence for n in names if n.mention.at.sentence < asked.number), default=None
        )
        if last is None:
            yield "pos after"
            yield f"pos after {cls}"
            return
        far, near = _steps(asked.number - last, 1, 2, 4), "p" if self._together(last, asked.number) else "x"
        pos = f"back {far}{near}"
        yield pos
        yield f"{pos} {cls}"
        yield from (f"{pos} {one}" for one in around)
        keys = self.candidates.keys
        order = [keys[n.index] for n in self._readings[last].names if n.mention.within is None]
        if key in order:
            yield f"order {pos} {min(order.index(key), 3)}"
        subjects = [s for s in self._subjects.of(last) if s is not None]
        for n, subject in enumerate(subjects):
            if keys[subject.named.index] == key:
                sign = f"bsubj {far} {'0' if n == 0 else '+'}{_manner(subject)}{near}"
                yield sign
                yield f"{sign} {cls}"
                break
        head = self._heads[self._readings[asked.number].sentence.paragraph]
        if head != asked.number and any(n.mention.at.sentence == head for n in names):
            yield "opens"

    def _together(self, number: int, other: int) -> bool:
        """Whether two sentences stand in one paragraph."""
        return self._readings[number].sentence.paragraph == self._readings[other].sentence.paragraph


def _around(asked: Asked) -> Iterator[str]:
    """What kind of quantity it is, and how its clause tells it."""
    quantity = asked.line.tokens[asked.index].quantity
    people = quantity is not None and quantity.unit in PERSONS
    yield f"kind {quantity.kind if quantity else 'none'}{' people' if people else ''}"
    yield "deed" if asked.deed else "no deed"
    yield "leads" if asked.leads else "led"
    yield "clause" if asked.clause == 0 else "clause+"
    yield "does" if does(asked) else "is"


def _of_words(asked: Asked) -> Iterator[str]:
    """What is counted, in which unit, by which verb."""
    text, tokens = asked.line.reading.text, asked.line.tokens
    quantity = tokens[asked.index].quantity
    first = asked.line.clause_of(asked.index)[0]
    verb = next((tokens[i].text for i in range(asked.index - 1, first - 1, -1) if tokens[i].tag == "v"), "")
    yield f"w {text[max(0, asked.words[1] - 1) : asked.words[1]]}"
    yield f"u {quantity.unit if quantity else None}"
    yield f"v {verb}"


def _places(asked: Asked, here: Sequence[Named]) -> Iterator[_Place]:
    """The places of the rival's names in the quantity's sentence."""
    line = asked.line
    for named in here:
        token = line.token_at(named.start)
        if token is not None:
            side = "b" if token < asked.index else "a"
            yield _Place(named, token, asked.clause - line.clause_number(token), side)


def _nearest(asked: Asked, here: Sequence[Named]) -> _Place | None:
    return min(_places(asked, here), key=_distance, default=None)


def _distance(place: _Place) -> tuple[float, int]:
    return abs(place.clauses) + (0.0 if place.side == "b" else 0.5), place.token


def _of_gap(asked: Asked, best: _Place) -> Iterator[str]:
    """What stands between the rival and the quantity."""
    low, high = sorted((best.token, asked.index))
    between = asked.line.tokens[low + 1 : high]
    yield f"between {best.side} {min(4, sum(t.named is not None for t in between))}"
    quantities = sum(t.quantity is not None for t in between)
    if best.clauses:
        yield f"qs {best.side} {min(3, quantities)}"
    else:
        yield f"verbs {best.side} {min(3, sum(t.tag == 'v' for t in between))}"
        yield f"qbetween {best.side} {min(2, quantities)}"


def _before(line: Line, token: int) -> str:
    """The word in front of a name, by itself where it is a preposition or a mark, else by what it is."""
    if token == 0:
        return "^"
    before = line.tokens[token - 1]
    return before.text if before.text in _WORDS else "v" if before.tag == "v" else "w"


def _behind(line: Line, token: int) -> str:
    if token + 1 == len(line.tokens):
        return "$"
    behind = line.tokens[token + 1]
    if behind.text in _MARKS:
        return behind.text
    return behind.kind.value if behind.kind is not Kind.WORD else behind.tag


def _manner(subject: Subject) -> str:
    return (" frame" if subject.frame else "") + (" say" if subject.saying else "")


def _steps(value: int, *bounds: int) -> int:
    return sum(value > bound for bound in bounds)
