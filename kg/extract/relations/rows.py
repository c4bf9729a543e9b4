"""A sentence as clauses of tokens: names whole, words cut where names reach into them, asides left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.base import Named, Reading
from kg.extract.words.words import Word

_STOPS = frozenset("，,；;：:。！？!?…")
_MARKS = frozenset("“”‘’「」『』《》〈〉\"'")
_OPEN, _CLOSE = "（([【", "）)]】"
_COARSE = {"nz": "n", "nw": "n", "an": "n", "s": "n", "PER": "n", "LOC": "n", "ORG": "n", "nt": "n",
           "ns": "n", "nr": "n", "vd": "d", "ad": "d", "q": "m", "TIME": "t", "b": "a"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a name at sentence offsets; `kind` is name, or the word's part of speech made coarse."""

    start: int
    end: int
    text: str
    kind: str
    named: Named | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens between two stops (`before`, `after`), without quotation marks and blanks."""

    reading: Reading
    tokens: tuple[Token, ...]
    number: int
    before: str
    after: str


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; what stands in round brackets is no part of them."""
    found: list[Clause] = []
    held: list[Token] = []
    before, depth = "", 0
    for token in [*_whole(_tokens(reading)), Token(len(reading.text), len(reading.text), "。", "w")]:
        if token.named is None and token.text in _OPEN:
            depth += 1
        elif token.named is None and token.text in _CLOSE:
            depth = max(0, depth - 1)
        elif token.named is None and token.text in _STOPS and (not depth or token.text in "。！？"):
            if held:
                found.append(Clause(reading, tuple(held), len(found), before, token.text))
            held, before, depth = [], token.text, 0
        elif not depth and token.text not in _MARKS and not token.text.isspace():
            held.append(token)
    return tuple(found)


_SPLIT = frozenset({"会同", "下发", "联办", "合办", "合设", "会签"})
"""Verbs that word segmentation cuts in two where names surround them."""


def _whole(tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens, those that are halves of one verb joined."""
    last: Token | None = None
    for token in tokens:
        if last is not None and last.end == token.start and last.text + token.text in _SPLIT:
            last = Token(last.start, token.end, last.text + token.text, "v")
            continue
        if last is not None:
            yield last
        last = token
    if last is not None:
        yield last


def _tokens(reading: Reading) -> Iterator[Token]:
    """Names whole, and the words between them, cut where a name reaches into one; no dateline."""
    names = [n for n in reading.outer if n.start >= reading.sentence.lead]
    at, number = reading.sentence.lead, 0
    for word in reading.words:
        while number < len(names) and names[number].start < word.end:
            name = names[number]
            if at < name.start and word.start < name.start:
                yield _piece(reading, word, max(at, word.start), name.start)
            if at <= name.start:
                yield Token(name.start, name.end, reading.text[name.start : name.end], "name", name)
                at = name.end
            number += 1
        if at < word.end:
            yield _piece(reading, word, max(at, word.start), word.end)
            at = word.end


def _piece(reading: Reading, word: Word, start: int, end: int) -> Token:
    whole = (start, end) == (word.start, word.end)
    kind = _COARSE.get(word.tag, word.tag) if whole or word.tag not in ("PER", "LOC", "ORG") else "n"
    return Token(start, end, reading.text[start:end], kind)
