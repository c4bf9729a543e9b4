"""From a row of a gold answer to the place in an article where it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.gold import ActionRow, FigureRow, PostRow, RelationRow
from kg.model import Stretch
from tests.gold_text import Text, hull, nearest

Row = TypeVar("Row", PostRow, FigureRow, ActionRow, RelationRow)

Trigger = tuple[str, Stretch]

_TAIL = re.compile(r"\s*[余多]?[万亿]?[余多]?\s*")
_CERTAIN = 3.0


@dataclass(frozen=True, slots=True)
class Found:
    """Where a row is told: its words there, and how well the place fits (`score`, the higher the better).

    `word` is the title, verb, number with unit, or the object's id; `second` the indicator, or the words of
    the object.
    """

    score: float
    trigger: Stretch
    evidence: tuple[Stretch, ...]
    word: str
    second: str | None = None

    @property
    def rule(self) -> str:
        """What the graph calls the extractor: a place that is not certain is told apart."""
        return "gold" if self.score >= _CERTAIN else "gold.guess"


def best(
    texts: Sequence[Text],
    row: Row,
    find: Callable[[Text, Row], Iterator[Found]],
    taken: set[Trigger],
) -> tuple[Text, Found] | None:
    """The best place for a row in the articles of its page; what another row has taken counts less."""

    def worth(found: tuple[Text, Found]) -> float:
        return found[1].score - 2 * ((found[0].article.key, found[1].trigger) in taken)

    places = [(text, found) for text in texts for found in find(text, row)]
    if not places:
        return None
    text, found = max(places, key=worth)
    taken.add((text.article.key, found.trigger))
    return text, found


def posts(text: Text, row: PostRow) -> Iterator[Found]:
    """Sentences that hold a title, beside the person's name or near one that does."""
    for sentence in text.told():
        names = text.named(sentence, row.person) or text.mentions.get(row.person, [])[:1]
        for place, title in enumerate(row.titles):
            for at in text.found(sentence, title) if names else ():
                name = nearest((n for n in names if n.sentence == sentence), at)
                bodies = [b for body in row.bodies for b in text.named(sentence, body)]
                body = nearest(bodies, at)
                away = (
                    min(abs(name.start - at.start), 90) / 100
                    if name
                    else 4 + abs(names[0].sentence - sentence)
                )
                parts = [at, name or names[0], *([body] if body else ())]
                yield Found(4 - away + bool(body) - place / 10, at, hull(parts), title)


def figures(text: Text, row: FigureRow) -> Iterator[Found]:
    """Numbers of the row's value in a sentence that says what is counted, or beside one that does."""
    for sentence in text.told():
        for number, values in text.numbers(sentence):
            if row.value in values:
                yield from _counted(text, row, number)


def _counted(text: Text, row: FigureRow, number: Stretch) -> Iterator[Found]:
    sentence = number.sentence
    words, value = _with_unit(text.sentences[sentence].text, number, row.units)
    if row.units and not words.endswith(tuple(row.units)):
        return
    owner = any(text.named(sentence, one) for one in row.about)
    for place, indicator in enumerate(row.indicators):
        for where, away in ((sentence, 0), (sentence - 1, 2), (sentence + 1, 2)):
            if not 0 <= where < len(text.sentences):
                continue
            at = nearest(text.found(where, indicator), value)
            if at:
                score = 4.0 + owner - place / 10 - away - abs(at.start - value.start) / 100
                yield Found(score, number, hull([value, at]), words, indicator)


def _with_unit(text: str, number: Stretch, units: Sequence[str]) -> tuple[str, Stretch]:
    """The number with the unit behind it, as the text has them."""
    tail = _TAIL.match(text, number.end)
    end = tail.end() if tail else number.end
    for unit in sorted(units, key=len, reverse=True):
        if text.startswith(unit, end):
            at = Stretch(number.sentence, number.start, end + len(unit))
            return text[at.start : at.end], at
    return text[number.start : number.end], number


def actions(text: Text, row: ActionRow) -> Iterator[Found]:
    """Verbs whose sentence names the agents, and holds the words of the object."""
    for sentence in text.told():
        for place, verb in enumerate(row.verbs):
            for at in text.found(sentence, verb):
                yield _deed(text, row, at, verb, place)


def _deed(text: Text, row: ActionRow, at: Stretch, verb: str, place: int) -> Found:
    sentence = at.sentence
    named = [near for one in row.agents if (near := nearest(text.named(sentence, one), at))]
    said = [one for one in row.agents if text.named_before(sentence, one)]
    others = [o for one in (*row.places, *row.recipients) for o in text.named(sentence, one)]
    objects = [(o, found) for o in row.objects if (found := nearest(text.found(sentence, o), at))]
    obj = objects[0] if objects else None
    score = 2.0 * bool(named) + 0.8 * bool(said) + bool(others) - place / 10 + 0.3 * min(len(verb), 3)
    score += bool(row.date and any(text.found(sentence, words) for words in days(row.date)))
    if row.objects:
        score += (2.5 - min(_gap(obj[1], at), 100) / 40) if obj else -2.0
    else:
        score += 1.5
    parts = [at, *named, *others, *([obj[1]] if obj else ())]
    return Found(score, at, hull(parts), verb, obj[0] if obj else None)


def days(date: str) -> tuple[str, ...]:
    """How a page may write a day.

    >>> days("--02-07")
    ('2月7日',)
    """
    found = re.fullmatch(r".*-(\d\d)-(\d\d)", date)
    return (f"{int(found[1])}月{int(found[2])}日",) if found else ()


def _gap(a: Stretch, b: Stretch) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def relations(text: Text, row: RelationRow) -> Iterator[Found]:
    """Sentences that name both ends, the nearer the better; else the first that names each."""
    for obj in row.objects:
        for one in text.mentions.get(row.subject, ()):
            other = nearest(text.named(one.sentence, obj), one)
            if other:
                yield Found(4.0 - min(_gap(one, other), 60) / 60, one, hull([one, other]), obj)
            elif text.mentions.get(obj):
                far = min(text.mentions[obj], key=lambda at: abs(at.sentence - one.sentence))
                yield Found(1.0 - abs(far.sentence - one.sentence) / 10, one, hull([one, far]), obj)
