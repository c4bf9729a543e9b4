"""What speaks for one block of text going on in another, as logarithms of odds.

Each clue is about the logarithm of how much more often it is seen where a sentence goes on than where two
strangers meet, and they add up. Counted over cuts at any place of news paragraphs, a word of the dictionary
runs through 32 % of the cuts and through 0.5 % of the meetings of strangers; the first character is half a
word in 25 % of the cuts and in 1 % of the beginnings of paragraphs. The rest is set by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log

from kg.documents.layout import marks, words

_START = {
    "p": 1.4, "t": 1.2, "r": 1.0, "s": 0.9, "z": 0.9, "c": 0.5, "d": 0.4, "m": 0.0, "a": -0.1, "n": -0.2,
    "i": -0.2, "v": -0.4, "f": -0.4, "w": -0.7, "g": -1.2, "q": -1.3, "u": -2.0,
}  # fmt: skip
_REST = re.compile(r"[^。！？!?…，,；;：:、]{1,2}[。；]")
_REST_LONG = re.compile(r"[^。！？!?…，,；;：:、]{3}[。；]")
_REST_COMMA = re.compile(r"[^。！？!?…，,；;：:、\d][，,、]")
_NEVER_FIRST = frozenset("的了着等们者及之被")
_OFTEN_FIRST = re.compile(r"截至|截止|目前|当前|随着|同时|为了|通过|针对|围绕|结合|聚焦")
_ALWAYS_FIRST = re.compile(
    r"据(?:了解|悉|介绍|统计)|下一步|接下来|此外|与此同时|首先|近日|日前|昨日|连日来|今年以来|近年来"
)
_SHORT = 18
_WORD = 2.0
_INNER = re.compile(r"[。！？!?，,；;：:](?=.)")
_DIGIT_END = re.compile(r"\d$")
_COUNTED = re.compile(r"[年月日时分秒个家名位人户次项条件辆台处所套万亿千百多余%％.点级号元]|\d")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Ends:
    """The beginning and the end of a block, and the marks that lack a partner in it."""

    head: str
    tail: str
    loose: str
    opened: str
    closed: bool
    remnant: bool
    start: float

    @classmethod
    def of(cls, text: str) -> Ends:
        """The ends of a block's text."""
        loose, opened = marks.balance(text)
        closed = marks.closed(text)
        remnant = closed and len(text) <= _SHORT and not _INNER.search(text)
        return cls(text[:12], text[-12:], loose, opened, closed, remnant, start(text[:12]))


class Around:
    """What stands side by side in a stretch of page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._counts: dict[str, int] = {}

    def count(self, part: str) -> int:
        """How often `part` stands in the stretch."""
        if part not in self._counts:
            self._counts[part] = self.text.count(part)
        return self._counts[part]

    def bound(self, left: str, right: str) -> float:
        """How much oftener than by chance `right` follows `left` here."""
        both = self.count(left + right)
        if not both:
            return -0.4 if self.count(left) > 5 else 0.0
        return min(3.0, 0.6 * log(both * len(self.text) / (self.count(left) * self.count(right))))


def start(head: str) -> float:
    """How much likelier a text begins so where a paragraph begins than in mid-clause.

    >>> start("截至昨日，河水") > 1 > -1 > start("的险情得到控制")
    True
    """
    if marks.continues(head):
        return -5.0
    if _ALWAYS_FIRST.match(head):
        return 5.0
    if _REST.match(head):
        return 0.0
    if _OFTEN_FIRST.match(head):
        return 1.5
    if head[0] in "“‘「《":
        return 1.0
    if head[0].isdigit():
        return 0.5
    parts = words.cut(head[:10])[1]
    word = words.table().get(parts[0])
    score = _START[word.cls] if word else 0.0
    if head[0] in _NEVER_FIRST and len(parts[0]) == 1:
        score = -2.5
    if len(parts) > 1 and parts[1] == "的":
        score -= 0.8
    whole = words.begins_whole(head)
    return score - (3.0 if whole < 0.2 else 2.5 if whole < 0.3 else 1.0 if whole < 0.5 else -0.4)


def seam(before: Ends, after: Ends, around: Around) -> float:
    """How much speaks for `after` going on where `before` breaks off; 0 is even."""
    score = _partners(before, after) + _numbers(before.tail, after.head) + _remnant(after)
    if marks.comma(before.tail):
        return score - (2.0 if after.start < -1.5 else 0.0)
    through = words.through(before.tail, after.head) > _WORD
    begins = min(after.start, 0.0) if through else after.start
    return score + _cut(before, after, around, through) - begins


def _cut(before: Ends, after: Ends, around: Around, through: bool) -> float:
    """Whether the cut runs through a word, by the dictionary or by what else stands on the page."""
    left, right = before.tail[-1], after.head[0]
    if not _HAN.match(left) or not _HAN.match(right):
        return 0.0
    whole = 1.0 if around.count(before.tail[-2:]) > 2 else words.ends_whole(before.tail)
    score = 3.5 if through else -1.5 if whole < 0.2 else -1.1 if whole < 0.5 else -0.2
    across = (before.tail[-2:] + right, left + after.head[:2])
    if any(len(text) == 3 and around.count(text) for text in across):
        score += 1.5
    return score + around.bound(left, right)


def _partners(before: Ends, after: Ends) -> float:
    """Quotation marks and brackets: one left open wants its partner, one that was never opened too."""
    if marks.closes(before.opened, after.loose):
        return 4.0
    if after.loose or (before.opened and after.closed and before.opened[-1] in "（(《"):
        return -3.0
    if marks.comma(before.tail) and marks.continues(after.head):
        return -4.0
    return -2.0 if before.opened and after.closed else 0.0


def _numbers(tail: str, head: str) -> float:
    """A number at the end wants what it counts."""
    if not _DIGIT_END.search(tail):
        return 0.0
    return 2.0 if _COUNTED.match(head) else -2.0


def _remnant(after: Ends) -> float:
    """What is too short to stand alone is the rest of something."""
    if _REST.match(after.head):
        return 4.5
    if _REST_LONG.match(after.head):
        return 2.5
    return 1.5 if after.remnant or _REST_COMMA.match(after.head) else 0.0
