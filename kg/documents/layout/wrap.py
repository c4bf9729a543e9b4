"""Hard-wrapped lines put together again.

Whether a page (or a part of one) is wrapped is seen from its neighbourhood: most lines are of one width, and
punctuation stands inside them. Then a line that fills the width goes on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.layout import credits, marks
from kg.documents.layout.datelines import dateline
from kg.documents.layout.lines import Line, Row, rows, together

_WINDOW = 8
_STEP = 3
_LONGEST = 124
_INNER = re.compile(r"[，。；：、,;!?！？](?=.)")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines that certainly belong together.

    `full` tells that the last line fills the width of wrapped text, `flush` that the first one has no
    paragraph's indent where others have one (None where that cannot be seen).
    """

    lines: tuple[Line, ...]
    full: bool = False
    wrapped: bool = False
    flush: bool | None = None

    @property
    def text(self) -> str:
        """The lines' text, put together."""
        return together(self.lines)


def fragments(lines: Sequence[Line]) -> tuple[Fragment, ...]:
    """The lines joined where one certainly goes on in the next.

    >>> from kg.documents.layout.lines import lines
    >>> page = "柳湾区连日暴雨，河水上\\n涨，二十个社区的干部\\n上堤巡查，排除险情。\\n记者 郑晓"
    >>> [fragment.text for fragment in fragments(lines(page))]
    ['柳湾区连日暴雨，河水上涨，二十个社区的干部上堤巡查，排除险情。', '记者 郑晓']
    """
    page = rows(lines)
    widths = _widths(page)
    indents = _indented(page)
    found: list[tuple[list[Row], bool, bool]] = []
    held: list[Row] = []
    for index, row in enumerate(page):
        held.append(row)
        following = page[index + 1] if index + 1 < len(page) else None
        full = _fills(held, widths[index])
        if following is None or not _joins(held, following, full, widths[index], indents):
            found.append((held, full, bool(widths[index])))
            held = []
    flush = _flush([held for held, _, _ in found], indents)
    return tuple(
        Fragment(tuple(part for row in held for part in row.parts), full, wrapped, edge if wrapped else None)
        for (held, full, wrapped), edge in zip(found, flush, strict=True)
    )


def _flush(groups: Sequence[Sequence[Row]], indents: bool) -> list[bool | None]:
    """For each group of rows whether its first is flush; a lost indent shows in a short first row."""
    if indents:
        return [group[0].first.indent < 2 for group in groups]
    short = [_short(group) for group in groups]
    seen = [columns for columns in short if columns is not None]
    if len(seen) < 4 or sum(2 <= columns <= 6 for columns in seen) * 3 < len(seen) * 2:
        return [None] * len(groups)
    return [None if columns is None else columns < 2 for columns in short]


def _short(group: Sequence[Row]) -> int | None:
    """How many columns the first row lacks of the rows behind it."""
    inner = sorted(row.width for row in group[1:-1])
    return inner[len(inner) // 2] - group[0].width if inner else None


def _widths(page: Sequence[Row]) -> list[int]:
    """For each row the width that the text around it is wrapped to, or 0 where it is not wrapped."""
    seen = [(row.width, bool(_INNER.search(row.text)), marks.closed(row.text)) for row in page]
    found: list[int] = []
    for middle in range(_STEP // 2, len(page) + _STEP // 2, _STEP):
        found.extend([_width(seen[max(0, middle - _WINDOW) : middle + _WINDOW + 1])] * _STEP)
    return found[: len(page)]


def _width(seen: Sequence[tuple[int, bool, bool]]) -> int:
    """The width that most rows have, if they look wrapped: marks inside them, and few that end a sentence."""
    short = sorted(row for row in seen if row[0] <= _LONGEST)
    if len(short) < 3 or len(short) * 3 < len(seen) * 2:
        return 0
    best: list[tuple[int, bool, bool]] = []
    low = 0
    for high, (width, _, _) in enumerate(short):
        while width - short[low][0] > max(4, width // 10):
            low += 1
        if high + 1 - low >= len(best):
            best = short[low : high + 1]
    width = max(row[0] for row in best)
    wide = sum(row[0] > 1.12 * width for row in seen)
    if width < 20 or len(best) * 5 < len(short) * 2 or wide * 4 > len(seen):
        return 0
    looks = sum(row[1] for row in best) * 3 >= len(best) and sum(row[2] for row in best) * 5 <= len(best) * 3
    return width if looks else 0


def _fills(held: Sequence[Row], width: int) -> bool:
    """Whether the last row reaches the width; a first row may have lost an indent of two characters."""
    row = held[-1]
    if not width:
        return False
    if len(held) > 1 or row.first.indent >= 2:
        return row.first.indent + row.width >= 0.8 * width
    return row.width + 4 >= 0.88 * width


def _indented(page: Sequence[Row]) -> bool:
    """Whether an indent marks the first row of a paragraph here: some rows have one, and some have none."""
    indented = sum(row.first.indent >= 2 for row in page)
    return 0 < indented * 4 <= len(page) * 3


def _joins(held: Sequence[Row], after: Row, full: bool, width: int, indents: bool) -> bool:
    before = held[-1]
    if after.first.gap or before.first.level or after.first.level or after.first.item:
        return False
    if marks.starts(after.text) or credits.parse(after.text):
        return False
    if len(held) == 1 and credits.parse(before.text):
        return False
    if indents and after.first.indent >= 2 and after.first.indent > before.first.indent:
        return False
    if after.text.startswith("—") and not full:
        return False
    if indents and len(held) == 1 and before.first.indent < 2 and not _INNER.search(before.text + after.text):
        return False
    if marks.continues(after.text):
        return True
    if marks.closed(before.text):
        return full and (marks.closed(after.text) or after.width >= 0.8 * width)
    if marks.comma(before.text) or marks.introduces(before.text, after.text):
        return True
    return full and not marks.divided(_told(before.text))


def _told(text: str) -> str:
    """The text behind its dateline, whose writers stand between blanks."""
    found = dateline(text)
    return text[found.length :] if found else text
