"""Hard-wrapped lines put together again.

Whether a page (or a part of one) is wrapped is seen from its neighbourhood: most lines are of one width, and
punctuation stands inside them. Then a line that fills the width goes on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.layout import credits, marks
from kg.documents.layout.lines import Line

_WINDOW = 8
_LONGEST = 124
_INNER = re.compile(r"[，。；：、,;!?！？](?=.)")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines that certainly belong together; `full` tells that its last line fills the width of wrapped text."""

    lines: tuple[Line, ...]
    full: bool = False
    wrapped: bool = False

    @property
    def text(self) -> str:
        """The lines' text, put together."""
        return "".join(line.text for line in self.lines)


def measures(lines: Sequence[Line]) -> list[int]:
    """For each line the width that the text around it is wrapped to, or 0 where it is not wrapped."""
    widths = [line.width for line in lines]
    inner = [bool(_INNER.search(line.text)) for line in lines]
    found = []
    for index in range(len(lines)):
        window = slice(max(0, index - _WINDOW), index + _WINDOW + 1)
        found.append(_measure(widths[window], inner[window]))
    return found


def _measure(widths: Sequence[int], inner: Sequence[bool]) -> int:
    short = [(w, i) for w, i in zip(widths, inner, strict=True) if w <= _LONGEST]
    if len(short) < 3 or len(short) * 3 < len(widths) * 2:
        return 0
    best: list[tuple[int, bool]] = []
    for width, _ in short:
        near = [(w, i) for w, i in short if abs(w - width) <= max(2, width // 20)]
        best = max(best, near, key=lambda n: (len(n), n[0][0]) if n else (0, 0))
    width = max(w for w, _ in best)
    wide = sum(1 for w in widths if w > 1.12 * width)
    if width < 20 or len(best) * 5 < len(short) * 2 or wide * 4 > len(widths):
        return 0
    return width if sum(i for _, i in best) * 3 >= len(best) else 0


def fragments(lines: Sequence[Line]) -> tuple[Fragment, ...]:
    """The lines joined where one certainly goes on in the next.

    >>> from kg.documents.layout.lines import lines
    >>> page = "柳湾区连日暴雨，河水上\\n涨，二十个社区的干部\\n上堤巡查，排除险情。\\n记者 郑晓"
    >>> [fragment.text for fragment in fragments(lines(page))]
    ['柳湾区连日暴雨，河水上涨，二十个社区的干部上堤巡查，排除险情。', '记者 郑晓']
    """
    widths = measures(lines)
    indents = _indented(lines)
    found: list[Fragment] = []
    held: list[Line] = []
    for index, line in enumerate(lines):
        held.append(line)
        following = lines[index + 1] if index + 1 < len(lines) else None
        full = _fills(held, widths[index])
        if following is None or following.gap or not _joins(held, following, full, widths[index], indents):
            found.append(Fragment(tuple(held), full, bool(widths[index])))
            held = []
    return tuple(found)


def _fills(held: Sequence[Line], width: int) -> bool:
    """Whether the last line reaches the width; a paragraph's first line may have lost an indent of two characters."""
    line = held[-1]
    if not width:
        return False
    if len(held) > 1 or line.indent >= 2:
        return line.indent + line.width >= 0.8 * width
    return line.width + 4 >= 0.88 * width


def _indented(lines: Sequence[Line]) -> bool:
    """Whether an indent marks the first line of a paragraph here: some lines have one, and some have none."""
    indented = sum(line.indent >= 2 for line in lines)
    return 0 < indented * 4 <= len(lines) * 3


def _joins(held: Sequence[Line], after: Line, full: bool, width: int, indents: bool) -> bool:
    before = held[-1]
    if before.level or after.level or marks.starts(after.text) or credits.parse(after.text):
        return False
    if len(held) == 1 and credits.parse(before.text):
        return False
    if indents and after.indent >= 2 and after.indent > before.indent:
        return False
    if marks.continues(after.text):
        return True
    if marks.closed(before.text):
        return full and (marks.closed(after.text) or after.width >= 0.8 * width)
    if marks.comma(before.text):
        return True
    return full and not marks.divided(before.text)
