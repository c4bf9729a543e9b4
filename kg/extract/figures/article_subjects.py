"""The subjects of an article's clauses, nouns that stand for names among them."""

from __future__ import annotations

from kg.extract.base import Analysis
from kg.extract.figures.antecedents import DEMONSTRATIVES, antecedent, of_two, points
from kg.extract.figures.attached import place_meant
from kg.extract.figures.openings import is_profile, is_verbless
from kg.extract.figures.subjects import Subject, subject_of
from kg.extract.figures.tokens import Kind, Line, Lines

_LIGHT = frozenset(("d", "c", "w", "t", "f", "m"))


class ArticleSubjects:
    """The subject of each clause of each line, found when first asked for."""

    def __init__(self, analysis: Analysis, lines: Lines) -> None:
        self._analysis = analysis
        self._lines = lines
        self._found: dict[int, tuple[Subject | None, ...]] = {}

    def of(self, number: int) -> tuple[Subject | None, ...]:
        """The subject of each clause of a line."""
        if number not in self._found:
            line = self._lines[number]
            described = is_profile(line)
            self._found[number] = tuple(
                None if described and i and is_verbless(line, c) else self._subject(line, c)
                for i, c in enumerate(line.clauses)
            )
        return self._found[number]

    def _subject(self, line: Line, clause: tuple[int, int]) -> Subject | None:
        """The clause's own subject; else the body that 公司 or 村里 at its head stands for; else a frame."""
        there = place_meant(line, clause[0])
        if there is not None:
            return Subject(there, clause[0])
        meant = of_two(self._analysis, line, clause[0])
        if meant is not None:
            return Subject(meant, clause[0])
        own = subject_of(line, clause)
        if own is not None and not own.frame:
            return own
        for index in range(*clause):
            token = line.tokens[index]
            if token.tag in ("n", "s") or points(token.text):
                named = antecedent(self._analysis, line, index, opens=True)
                return own if named is None else Subject(named, index)
            passed = token.kind is Kind.TIME or token.tag in _LIGHT or token.text in DEMONSTRATIVES
            if not passed:
                break
        return own
