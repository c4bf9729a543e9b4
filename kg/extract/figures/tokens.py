"""A sentence as a row of names, times, quantities and words, cut into clauses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.extract.base import Named, Reading
from kg.extract.figures.quantities import Quantity
from kg.extract.times.find import TimeMention
from kg.extract.times.frame import Times

_WINDOW = 60  # tokens; longer clauses are tables and lists
_BREAKS = frozenset("，,；;。！!？?：:（）()—")
_PREPOSITIONS = frozenset("向在由被把从于据按")
_NOUNS = frozenset(("n", "nz", "vn", "nw", "an", "nt", "s", "ns", "nr", "LOC", "ORG", "PER"))


class Kind(StrEnum):
    """What a token is."""

    NAME = "name"
    TIME = "time"
    QUANTITY = "quantity"
    MARK = "mark"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the sentence; `tag` is the word tagger's for words."""

    kind: Kind
    start: int
    end: int
    text: str
    tag: str = ""
    named: Named | None = None
    quantity: Quantity | None = None
    time: TimeMention | None = None

    @property
    def is_noun(self) -> bool:
        """Whether it may stand in a noun phrase as a noun."""
        return self.kind is Kind.WORD and (
            self.tag in _NOUNS or self.text.startswith("第") or self.text == "人家"
        )

    @property
    def is_break(self) -> bool:
        """Whether a clause ends with it."""
        return self.kind is Kind.MARK and self.text in _BREAKS


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's tokens; `clauses` are their (first, behind last) indices, the marks between left out."""

    reading: Reading
    tokens: tuple[Token, ...]
    clauses: tuple[tuple[int, int], ...]

    def clause_of(self, index: int) -> tuple[int, int]:
        """The clause that holds the token, as far as a reader looks to either side of it."""
        first, last = self.clauses[self.clause_number(index)]
        return max(first, index - _WINDOW), min(last, index + _WINDOW)

    def clause_number(self, index: int) -> int:
        """The place of that clause among `clauses`."""
        return bisect_right(self.clauses, index, key=lambda c: c[0]) - 1

    def token_at(self, offset: int) -> int | None:
        """The index of the token that holds the sentence offset, None where none does."""
        index = bisect_right(self.tokens, offset, key=lambda t: t.start) - 1
        return index if index >= 0 and offset < self.tokens[index].end else None


class Lines:
    """The lines of an article's sentences, each made when it is first asked for."""

    def __init__(
        self, readings: Sequence[Reading], times: Times, quantities: Sequence[Sequence[Quantity]]
    ) -> None:
        self._readings = readings
        self._times = times
        self._quantities = quantities
        self._made: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._readings)

    def __getitem__(self, number: int) -> Line:
        if number not in self._made:
            self._made[number] = line_of(
                self._readings[number], self._times[number], self._quantities[number]
            )
        return self._made[number]


def line_of(reading: Reading, times: Sequence[TimeMention], quantities: Sequence[Quantity]) -> Line:
    """Names go before times, times before quantities, all before words: a number in a name is no quantity."""
    text, taken = reading.text, bytearray(len(reading.text))
    spans = [
        Token(Kind.NAME, n.start, n.end, n.mention.text, named=n)
        for n in reading.outer
        if not _is_amount(n, quantities)
    ]
    for span in spans:
        _free(taken, span.start, span.end)
    for t in times:
        if _free(taken, t.start, t.end):
            spans.append(Token(Kind.TIME, t.start, t.end, text[t.start : t.end], time=t))
    inside = _in_words(reading, quantities)
    for q in quantities:
        if q.start not in inside and _free(taken, *q.outer):
            spans.append(Token(Kind.QUANTITY, *q.outer, text[slice(*q.outer)], quantity=q))
    tokens = _with_words(reading, sorted(spans, key=lambda t: t.start))
    return Line(reading, tokens, _clauses(tokens))


def _is_amount(named: Named, quantities: Sequence[Quantity]) -> bool:
    """Whether what was taken for a name is a quantity or its unit: 850[万立方米]."""
    return any(q.start <= named.start and named.end <= q.end for q in quantities)


def _in_words(reading: Reading, quantities: Sequence[Quantity]) -> set[int]:
    """Where numerals in characters are only a part of a noun: 九年一贯制, 三轮车."""
    written = [q for q in quantities if not q.arabic]
    if not written:
        return set()
    nouns = [w for w in reading.words if w.tag in ("n", "nz", "nw") and w.end - w.start > 2]
    return {q.start for q in written for w in nouns if w.start <= q.start and q.end < w.end}


def _free(taken: bytearray, start: int, end: int) -> bool:
    """Whether the stretch was free; it is taken from now on."""
    free = not any(taken[start:end])
    if free:
        taken[start:end] = b"\x01" * (end - start)
    return free


def _with_words(reading: Reading, spans: list[Token]) -> tuple[Token, ...]:
    """The words between the spans; a word that a span cuts leaves what is left of it."""
    text, result, at, number = reading.text, list[Token](), reading.sentence.lead, 0
    for word in reading.words:
        while number < len(spans) and spans[number].start < word.end:
            span = spans[number]
            number += 1
            if at < span.start:
                result.extend(_word(text, max(at, word.start), span.start, word.tag))
            result.append(span)
            at = max(at, span.end)
        start = max(at, word.start)
        if start < word.end:
            result.extend(_word(text, start, word.end, word.tag))
            at = word.end
    return (*result, *spans[number:])


def _word(text: str, start: int, end: int, tag: str) -> list[Token]:
    words = text[start:end]
    if not words.strip():
        return []
    mark = tag == "w" or not words[0].isalnum()
    # what is left of a word that a name cuts has no tag of its own
    tag = "p" if words in _PREPOSITIONS else tag
    return [Token(Kind.MARK if mark else Kind.WORD, start, end, words, tag)]


def _clauses(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    found, first = list[tuple[int, int]](), 0
    for i, token in enumerate(tokens):
        if token.is_break:
            found.append((first, i))
            first = i + 1
    found.append((first, len(tokens)))
    return tuple(c for c in found if c[0] < c[1])
