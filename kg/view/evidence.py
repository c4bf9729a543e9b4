"""Where in a sentence the words stand that a fact rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a piece of one: its text, its article's IRI, and where it stands in the file."""

    text: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text, and the key words in it or, failing that, in the whole text."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]


def marked(piece: Piece, start: int, end: int, words: Iterable[str], names: Iterable[str] = ()) -> Marked:
    """The stretch of a sentence that characters `start` to `end` of the file stand in.

    The text has lost the white space of the file, so that the offsets fit exactly where nothing was lost;
    else the stretch is narrowed to the words, and the names of who takes part, that are found in it.

    >>> marked(Piece("河水昨夜上涨。", "x:a", 10, 17), 12, 16, ["上涨"])
    Marked(start=2, end=6, words=((4, 6),))
    >>> marked(Piece("河水昨夜上涨。", "x:a", 10, 18), 15, 17, ["上涨"])
    Marked(start=4, end=6, words=((4, 6),))
    """
    lost = max(0, piece.end - piece.start - len(piece.text))
    last = len(piece.text)
    low = min(max(0, start - piece.start - lost), last)
    high = min(max(0, end - piece.start), last)
    if low >= high:
        low, high = 0, 0
    found = _found(piece.text, words, low, high)
    inside = [word for word in found if low <= word[0] and word[1] <= high]
    if lost and inside:
        inside += [
            name for name in _found(piece.text, names, low, high) if low <= name[0] and name[1] <= high
        ]
        low, high = min(a for a, _ in inside), max(b for _, b in inside)
    return Marked(low, high, tuple(found))


def _found(text: str, words: Iterable[str], low: int, high: int) -> list[tuple[int, int]]:
    """Where the words stand, none over another, those in the stretch preferred."""
    found: list[tuple[int, int]] = []
    for word in sorted(set(filter(None, words)), key=lambda word: (-len(word), word)):
        at = text.find(word, low, high)
        at = at if at >= 0 else text.find(word)
        stretch = (at, at + len(word))
        if at >= 0 and not any(stretch[0] < b and a < stretch[1] for a, b in found):
            found.append(stretch)
    return sorted(found)
