"""A sentence as a row of names, times, quantities and words, cut into clauses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extract.base import Named, Reading
from kg.extract.figures.quantities import Quantity
from kg.extract.times.find import TimeMention

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
    """A stretch of the sentence; `tag` is the tagger's for words."""

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
        return self.kind is Kind.WORD and (self.tag in _NOUNS or self.text.startswith("第"))

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
        """The clause that holds the token."""
        return next(c for c in self.clauses if c[0] <= index < c[1])


def line_of(reading: Reading, times: tuple[TimeMention, ...], quantities: list[Quantity]) -> Line:
    """Names go before times, times before quantities, all before words: a number in a name is no quantity."""
    spans = [Token(Kind.NAME, n.start, n.end, n.mention.text, named=n) for n in reading.outer]
    _add(spans, [Token(Kind.TIME, t.start, t.end, reading.text[t.start : t.end], time=t) for t in times])
    _add(
        spans,
        [Token(Kind.QUANTITY, *q.outer, reading.text[slice(*q.outer)], quantity=q) for q in quantities],
    )
    tokens = _with_words(reading, sorted(spans, key=lambda t: t.start))
    return Line(reading, tokens, _clauses(tokens))


def _add(spans: list[Token], more: list[Token]) -> None:
    taken = list(spans)
    spans.extend(m for m in more if not any(t.start < m.end and m.start < t.end for t in taken))


def _with_words(reading: Reading, spans: list[Token]) -> tuple[Token, ...]:
    """The words between the spans; a word that a span cuts leaves what is left of it."""
    result, at, queue = list[Token](), reading.sentence.lead, list(spans)
    for word in reading.words:
        while queue and queue[0].start < word.end:
            span = queue.pop(0)
            if at < span.start:
                result.extend(_word(reading.text, max(at, word.start), span.start, word.tag))
            result.append(span)
            at = max(at, span.end)
        start = max(at, word.start)
        if start < word.end:
            result.extend(_word(reading.text, start, word.end, word.tag))
            at = word.end
    return (*result, *queue)


def _word(text: str, start: int, end: int, tag: str) -> list[Token]:
    words = text[start:end]
    if not words.strip():
        return []
    mark = tag == "w" or not any(c.isalnum() for c in words)
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
