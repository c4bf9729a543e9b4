"""The lines of a page, as spans of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one line without the white space around it.

    `start` and `end` are page offsets; `indent` counts the white space before it in columns (a full-width blank
    takes two); `gap` counts the blank lines before it; `level` is that of a Markdown heading, else 0.
    """

    start: int
    end: int
    text: str
    indent: int = 0
    gap: int = 0
    level: int = 0

    @property
    def width(self) -> int:
        """Columns taken on paper: two a character, one a character of ASCII."""
        return columns(self.text)

    def part(self, start: int, end: int | None = None) -> Line:
        """The line from `start` to `end` (offsets in its text), less white space around it."""
        raw = self.text[start:end]
        body = raw.strip()
        begin = self.start + start + len(raw) - len(raw.lstrip())
        return replace(self, start=begin, end=begin + len(body), text=body)


def columns(text: str) -> int:
    """Columns that `text` takes on paper.

    >>> columns("防汛 24小时")
    11
    """
    return sum(1 if c < "\u0100" else 2 for c in text)


def lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that hold more than white space.

    >>> [(line.start, line.text, line.level, line.gap) for line in lines("# 柳湾区防汛\\n\\n  雨停了。")]
    [(2, '柳湾区防汛', 1, 0), (11, '雨停了。', 0, 1)]
    """
    found: list[Line] = []
    position = gap = 0
    while position < len(text):
        stop = _BREAK.search(text, position)
        end, following = (stop.start(), stop.end()) if stop else (len(text), len(text))
        line = _line(text, position, end, gap)
        if line is None:
            gap += 1
        else:
            found.append(line)
            gap = 0
        position = following
    return tuple(found)


def _line(text: str, start: int, end: int, gap: int) -> Line | None:
    raw = text[start:end]
    body = raw.strip()
    if not body:
        return None
    indent = columns(raw[: len(raw) - len(raw.lstrip())])
    start += len(raw) - len(raw.lstrip())
    mark = _HEADING.match(body)
    if mark:
        start, body = start + mark.end(), body[mark.end() :]
    return Line(start, start + len(body), body, indent, gap, len(mark[1]) if mark else 0)
