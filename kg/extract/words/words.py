"""Sentences to words with tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.extract.words.network import decode
from kg.extract.words.parameters import parameters

_LONGEST = 160
_STOP = re.compile(r"[，；：。！？,;]")
_ALONE = re.compile(r"[\s、，。；：！？“”‘’（）《》〈〉【】—…,;:!?()\"'\[\]]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word by its sentence offsets; `tag` is LAC's (n, v, PER, LOC, ORG, TIME, …)."""

    start: int
    end: int
    text: str
    tag: str


def windows(text: str, longest: int = _LONGEST) -> list[tuple[int, int]]:
    """Cut a text into stretches of at most `longest` characters, behind punctuation where there is some.

    >>> windows("一二，三四五", 4)
    [(0, 3), (3, 6)]
    """
    cuts, start = [], 0
    while len(text) - start > longest:
        stops = [m.end() for m in _STOP.finditer(text, start, start + longest)]
        end = stops[-1] if stops else start + longest
        cuts.append((start, end))
        start = end
    return [*cuts, (start, len(text))]


def tag(texts: Sequence[str]) -> list[tuple[Word, ...]]:
    """The words of each text, in the same order.

    >>> [(w.text, w.tag) for w in tag(["市委书记张伟到柳湾区调研。"])[0]][:3]
    [('市委书记', 'n'), ('张伟', 'PER'), ('到', 'v')]
    """
    stretches = [(i, a, b) for i, text in enumerate(texts) for a, b in windows(text) if a < b]
    if not stretches:
        return [()] * len(texts)
    paths = decode([texts[i][a:b] for i, a, b in stretches])
    result: list[list[Word]] = [[] for _ in texts]
    for (i, a, _), path in zip(stretches, paths, strict=True):
        result[i].extend(_words(texts[i], a, path))
    return [tuple(words) for words in result]


def _words(text: str, offset: int, path: Iterable[int]) -> list[Word]:
    """Words from tags; punctuation and blanks are words of their own, whatever the network says."""
    names = parameters().tags
    words: list[tuple[int, str]] = []
    before = ""
    for i, number in enumerate(path, offset):
        name = names[number]
        kind = name.split("-")[0]
        if _ALONE.match(text, i):
            kind = before = "w"
            words.append((i, kind))
            continue
        if name.endswith("-B") or kind != before or name == "O":
            words.append((i, kind))
        before = kind
    ends = [start for start, _ in words[1:]] + [i + 1]
    return [Word(s, e, text[s:e], kind) for (s, kind), e in zip(words, ends, strict=True)]
