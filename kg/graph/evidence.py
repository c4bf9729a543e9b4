"""Where the words of a fact stand on the page, and whether they stand there: the law of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.model import Basis, Sentence, Stretch

_WHITE = re.compile(r"\s+")


class UnlawfulError(ValueError):
    """A fact that its sentences do not bear; it is left out of the graph and noted, never written."""


class Piece(NamedTuple):
    """A part of a sentence that stands together on the page.

    `start` and `end` are page offsets; `first` and `behind` the sentence offsets of its characters.
    """

    start: int
    end: int
    text: str
    first: int
    behind: int


def squeeze(text: str) -> str:
    """A text without its white space, as the law compares it.

    >>> squeeze("复工\\n 复产")
    '复工复产'
    """
    return _WHITE.sub("", text)


def pieces(sentence: Sentence) -> tuple[Piece, ...]:
    """The pieces of a sentence in reading order, each with the part of the reading that it holds.

    >>> from kg.model import Run
    >>> torn = Sentence("复工复产", (Run(0, 10, 2), Run(2, 90, 2)), ((10, 12), (90, 92)), 0)
    >>> [(p.start, p.text) for p in pieces(torn)]
    [(10, '复工'), (90, '复产')]
    """
    if len(sentence.pieces) == 1:
        ((start, end),) = sentence.pieces
        return (Piece(start, end, sentence.text, 0, len(sentence.text)),)
    return tuple(_held(sentence, start, end) for start, end in sentence.pieces)


def _held(sentence: Sentence, start: int, end: int) -> Piece:
    """The piece that stands on the page from `start` to `end`, with the part of the reading that it holds."""
    parts = list(_overlaps(sentence, start, end)) or [(0, 0)]
    first, behind = min(a for a, _ in parts), max(b for _, b in parts)
    return Piece(start, end, sentence.text[first:behind].strip(), first, behind)


def _overlaps(sentence: Sentence, start: int, end: int) -> Iterable[tuple[int, int]]:
    for run in sentence.runs:
        low, high = max(run.page, start), min(run.page + run.length, end)
        if low < high:
            yield run.start + low - run.page, run.start + high - run.page


def page_stretch(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The smallest page stretch that holds the characters from `start` to `end` (sentence offsets).

    Unlike `Sentence.page_span` it holds where a piece that is read later stands earlier on the page.

    >>> from kg.model import Run
    >>> torn = Sentence("复工复产", (Run(0, 90, 2), Run(2, 10, 2)), ((90, 92), (10, 12)), 0)
    >>> page_stretch(torn, 1, 3)
    (10, 92)
    """
    lows, highs = [], []
    for run in sentence.runs:
        first, behind = max(run.start, start), min(run.start + run.length, end)
        if first < behind:
            lows.append(run.page + first - run.start)
            highs.append(run.page + behind - run.start)
    if not lows:
        raise UnlawfulError(f"no character stands at {start}-{end} of a sentence")
    return min(lows), max(highs)


def check_stretch(sentences: Sequence[Sentence], at: Stretch) -> None:
    """Raise UnlawfulError where a stretch lies outside the article."""
    if not 0 <= at.sentence < len(sentences):
        raise UnlawfulError(f"the article has no sentence {at.sentence}")
    if not 0 <= at.start < at.end <= len(sentences[at.sentence].text):
        raise UnlawfulError(f"sentence {at.sentence} has no characters {at.start}-{at.end}")


def stretch_of(sentences: Sequence[Sentence], basis: Basis) -> tuple[int, int]:
    """The page offsets of the smallest stretch that holds a fact's words.

    Raises UnlawfulError where there is none.
    """
    if not basis.evidence:
        raise UnlawfulError("no sentence bears it")
    for at in (basis.trigger, *basis.evidence):
        check_stretch(sentences, at)
    spans = [page_stretch(sentences[at.sentence], at.start, at.end) for at in basis.evidence]
    return min(low for low, _ in spans), max(high for _, high in spans)


def check_words(squeezed: Sequence[str], basis: Basis, words: Iterable[str | None]) -> None:
    """Raise UnlawfulError where one of a fact's words stands in none of its sentences.

    `squeezed` are the article's sentences less white space.
    """
    texts = [squeezed[index] for index in dict.fromkeys(at.sentence for at in basis.evidence)]
    for word in words:
        if word is not None and not any(squeeze(word) in text for text in texts):
            raise UnlawfulError(f"{word!r} does not stand in its sentences")


def check_page(text: str, sentences: Iterable[Sentence]) -> list[str]:
    """What is wrong with an article's pieces beside its page's text: one line for each piece that differs.

    >>> from kg.model import Run
    >>> check_page("复工复查。", [Sentence("复工复产。", (Run(0, 0, 5),), ((0, 5),), 0)])
    ["page 0-5 holds '复工复查。', the sentence '复工复产。'"]
    """
    wrong = []
    for sentence in sentences:
        for piece in pieces(sentence):
            if squeeze(text[piece.start : piece.end]) != squeeze(piece.text):
                wrong.append(f"page {piece.start}-{piece.end} holds {text[piece.start : piece.end]!r}, "
                             f"the sentence {piece.text!r}")  # fmt: skip
    return wrong
