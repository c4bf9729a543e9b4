"""Names as they are compared: without white space and quotation marks, widths and cases alike."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

_DROPPED = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]+")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}


def fold(text: str) -> str:
    """The form in which two names are compared.

    >>> fold("“云龙 ６号”挖掘机")
    '云龙6号挖掘机'
    """
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def overlap(a: str, b: str) -> float:
    """The share of characters that two strings have in common (Dice, as multisets), 0 to 1.

    >>> overlap("用工合同", "合同")
    0.6666666666666666
    """
    a, b = fold(a), fold(b)
    if not a or not b:
        return 0.0
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b))


def alike(gold: str, given: str, floor: float) -> bool:
    """The same words, or one the head of the other, or at least `floor` of the characters in common.

    >>> alike("企业劳动用工合同", "合同", 0.9)
    True
    """
    a, b = fold(gold), fold(given)
    return bool(a and b) and (a.endswith(b) or b.endswith(a) or overlap(a, b) >= floor)


class FoldedText:
    """A page's text, folded, that knows where each of its characters stands on the page.

    >>> text = FoldedText("经发\\n局和“云龙 6号”挖掘机")
    >>> list(text.find("经发局")), list(text.find("云龙6号挖掘机"))
    ([(0, 4)], [(5, 15)])
    """

    def __init__(self, text: str) -> None:
        self._text = text
        pairs = [(part, i) for i, char in enumerate(text) for part in fold(char)]
        self.folded = "".join(part for part, _ in pairs)
        self.places = [place for _, place in pairs]

    def __contains__(self, form: str) -> bool:
        return bool(folded := fold(form)) and folded in self.folded

    def find(self, form: str) -> Iterator[tuple[int, int]]:
        """The page offsets of every occurrence of a form; quotation marks half inside it are taken in."""
        wanted = fold(form)
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if not (self._same_word(at) or self._same_word(end)):
                yield self._balanced(self.places[at], self.places[end - 1] + 1)
            at = self.folded.find(wanted, at + 1)

    def _same_word(self, cut: int) -> bool:
        """Whether a cut here would part a number or a Latin word (9路 in 269路)."""
        if not 0 < cut < len(self.folded):
            return False
        before, after = self.folded[cut - 1], self.folded[cut]
        adjacent = self.places[cut] == self.places[cut - 1] + 1
        if not (adjacent and before.isascii() and after.isascii()):
            return False
        return (before.isdigit() and after.isdigit()) or (before.isalpha() and after.isalpha())

    def _balanced(self, start: int, end: int) -> tuple[int, int]:
        inside = self._text[start:end]
        for opening, closing in _PAIRS.items():
            lacking = inside.count(closing) - inside.count(opening)
            if lacking == 1 and self._text[start - 1 : start] == opening:
                start -= 1
            elif lacking == -1 and self._text[end : end + 1] == closing:
                end += 1
        return start, end

    def at(self, start: int, end: int) -> str:
        """The folded text between two page offsets."""
        return self.folded[bisect_left(self.places, start) : bisect_left(self.places, end)]
