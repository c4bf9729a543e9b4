"""Whose a figure is where no grammar tells: the one whom most ways of guessing agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from kg.extract.base import Analysis
from kg.extract.figures.article_subjects import ArticleSubjects
from kg.extract.figures.main_body import main_body, same
from kg.extract.figures.subjects import Subject
from kg.extract.figures.tokens import Lines
from kg.model import BODIES, EntityClass

_HOUSES = frozenset((EntityClass.INSTITUTION,))  # schools, hospitals
_BACK = 60  # sentences that a reader looks back


class Agreed:
    """What an article is about, guessed in several ways; all of them indices of mentions."""

    def __init__(self, analysis: Analysis, lines: Lines, subjects: ArticleSubjects) -> None:
        self._analysis = analysis
        self._lines = lines
        self._subjects = subjects

    def of_few(self, number: int, guess: int) -> int:
        """Whom most agree on: the guess, the body named most, the first subject, the last before `number`."""
        return self._agreed((guess, self._named_most, self._first, self._last(number)))

    def of_all(self, number: int, guess: int, scope: int | None) -> int:
        """As `of_few`, and the article's territory (`scope`) and the subject that it has most often."""
        ways = (guess, scope, self._named_most, self._most, self._first, self._last(number))
        return self._agreed(ways)

    def of_place(self, place: int) -> int:
        """The school or hospital that is the article's subject most often, rather than where it stands."""
        most, there = self._most, self._analysis.mentions[place].cls is EntityClass.JURISDICTION
        return most if there and most is not None and self._is(most, _HOUSES) else place

    def of_site(self, guess: int) -> int:
        """The body that is the article's subject most often, rather than a site where it counts things."""
        most, site = self._most, self._analysis.mentions[guess].cls is EntityClass.SITE
        return most if site and most is not None and self._is(most, BODIES) else guess

    def _is(self, mention: int, classes: frozenset[EntityClass]) -> bool:
        return self._analysis.mentions[mention].cls in classes

    def _agreed(self, ways: Sequence[int | None]) -> int:
        """The first of those that most others agree with, a short form being its full one; some is told."""
        found = [way for way in ways if way is not None]
        texts = [self._analysis.mentions[way].text for way in found]
        votes = [sum(same(text, other) for other in texts) for text in texts]
        return found[votes.index(max(votes))]

    @cached_property
    def _named_most(self) -> int | None:
        return main_body(self._analysis, classes=BODIES, certain=False)

    @cached_property
    def _all(self) -> list[Subject]:
        return [s for number in range(len(self._lines)) for s in self._of(number)]

    @cached_property
    def _most(self) -> int | None:
        counts = Counter(s.named.mention.text for s in self._all)
        best = max(counts, key=lambda text: counts[text], default=None)
        return next((s.named.index for s in self._all if s.named.mention.text == best), None)

    @property
    def _first(self) -> int | None:
        return self._all[0].named.index if self._all else None

    def _last(self, number: int) -> int | None:
        before = (self._of(i) for i in range(number - 1, max(-1, number - 1 - _BACK), -1))
        return next((found[0].named.index for found in before if found), None)

    def _of(self, number: int) -> list[Subject]:
        """The subjects of a sentence that its article may go on about."""
        return [s for s in self._subjects.of(number) if s is not None and s.lasts and not s.frame]
