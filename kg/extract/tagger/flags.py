"""What the lexicons know of each character of a text: part of a title, a place, an ending, a surname."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from kg.extract.names.endings import endings, lengths
from kg.lexicon import load

_LONGEST = 8


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Words of the lexicons -> their kinds: T title, D division, P department."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, words in (("T", load.titles()), ("D", load.divisions()), ("P", load.departments())):
        for word in words:
            if 2 <= len(word) <= _LONGEST:
                found[word].append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def _heads() -> dict[str, tuple[int, ...]]:
    """The first two characters of the words of the lexicons -> how long those may be."""
    found: dict[str, set[int]] = defaultdict(set)
    for word in _known():
        found[word[:2]].add(len(word))
    return {head: tuple(sorted(sizes)) for head, sizes in found.items()}


def flags(text: str) -> list[list[str]]:
    """For each character the names of its flags.

    >>> [sorted(f) for f in flags("张局长")]
    [['S'], ['BT', 'XOffice2'], ['ET']]
    """
    found: list[list[str]] = [[] for _ in text]
    known, heads, by_last, table, surnames = _known(), _heads(), lengths(), endings(), load.surnames()
    for i, char in enumerate(text):
        if char in surnames:
            found[i].append("S")
        for length in by_last.get(char, ()):
            if length <= i + 1 and (readings := table.get(text[i + 1 - length : i + 1])):
                found[i].append(f"X{readings[0].cls}{readings[0].strength}")
        for length in heads.get(text[i : i + 2], ()):
            word = text[i : i + length]
            for kind in known.get(word, ()) if len(word) == length else ():
                _mark(found, i, i + length, kind)
    return found


def _mark(found: list[list[str]], start: int, end: int, kind: str) -> None:
    found[start].append(f"B{kind}")
    found[end - 1].append(f"E{kind}")
    for i in range(start + 1, end - 1):
        found[i].append(f"M{kind}")
