"""Sentences to words with tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.words.network import Packed, States, decode, pack, states
from kg.extract.words.parameters import parameters

_LONGEST = 160
_STOP = re.compile(r"[，；：。！？,;]")
_ALONE = frozenset("、，。；：！？“”‘’（）《》〈〉【】—…,;:!?()\"'[]")


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


@dataclass(frozen=True)
class Run:
    """One run of the network over several texts, cut into `stretches` (text, start, end) that it can bear."""

    texts: Sequence[str]
    stretches: list[tuple[int, int, int]]
    packed: Packed
    states: States

    def words(self) -> list[tuple[Word, ...]]:
        """The words of each text."""
        result: list[list[Word]] = [[] for _ in self.texts]
        paths = decode(self.packed, self.states.scores)
        for (i, a, _), path in zip(self.stretches, paths, strict=True):
            result[i].extend(_words(self.texts[i], a, path))
        return [tuple(words) for words in result]


def run(texts: Sequence[str]) -> Run | None:
    """Run the network over the texts together; None where there is no character."""
    stretches = [(i, a, b) for i, text in enumerate(texts) for a, b in windows(text) if a < b]
    if not stretches:
        return None
    packed = pack([texts[i][a:b] for i, a, b in stretches])
    return Run(texts, stretches, packed, states(packed))


def tag(texts: Sequence[str]) -> list[tuple[Word, ...]]:
    """The words of each text, in the same order.

    >>> [(w.text, w.tag) for w in tag(["市委书记张伟到柳湾区调研。"])[0]][:3]
    [('市委书记', 'n'), ('张伟', 'PER'), ('到', 'v')]
    """
    done = run(texts)
    return [()] * len(texts) if done is None else done.words()


def _words(text: str, offset: int, path: Iterable[int]) -> list[Word]:
    """Words from tags; punctuation and blanks are words of their own, whatever the network says."""
    kinds, opens = _tags()
    words: list[tuple[int, str]] = []
    before = ""
    for i, number in enumerate(path, offset):
        kind = kinds[number]
        if text[i] in _ALONE or text[i].isspace():
            kind = before = "w"
            words.append((i, kind))
            continue
        if opens[number] or kind != before:
            words.append((i, kind))
        before = kind
    ends = [start for start, _ in words[1:]] + [i + 1]
    return [Word(s, e, text[s:e], kind) for (s, kind), e in zip(words, ends, strict=True)]


@cache
def _tags() -> tuple[list[str], list[bool]]:
    """For each of the network's tags the words' tag, and whether a word always begins there."""
    names = parameters().tags
    return [name.split("-")[0] for name in names], [name.endswith("-B") or name == "O" for name in names]
