"""The lines of a page, as spans of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kg.documents.layout import markup

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_RULE = re.compile(r"[-=_*~#＝＿＊\s]{3,}|[—–－─━·•◆■●★☆\s]{5,}")


class Joint(IntEnum):
    """How a line hangs together with the one before: not; as parts of one line; so, but behind a blank."""

    NONE = 0
    TIGHT = 1
    LOOSE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one line without the white space around it.

    `start` and `end` are page offsets; `indent` counts the white space before it in columns (a full-width
    blank takes two); `gap` counts the blank lines before it; `level` is that of a Markdown heading, else 0;
    `joint` tells that it is a further part of a line, behind characters that are no text (marks of Markdown,
    characters without width); `item` that a bullet or a table's rule of Markdown stands before it.
    """

    start: int
    end: int
    text: str
    indent: int = 0
    gap: int = 0
    level: int = 0
    joint: Joint = Joint.NONE
    item: bool = False

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


def lines(text: str, markdown: bool = False) -> tuple[Line, ...]:
    """The lines of `text` that hold more than white space and rules.

    >>> [(line.start, line.text, line.level, line.gap) for line in lines("# 柳湾区防汛\\n\\n  雨停了。")]
    [(2, '柳湾区防汛', 1, 0), (11, '雨停了。', 0, 1)]
    """
    found: list[Line] = []
    gap = 0
    for start, end in _spans(text):
        body = text[start:end].strip()
        if markdown and found and not gap and (level := markup.underlined(body)):
            found[-1] = replace(found[-1], level=level)
            continue
        parts = () if not body or _RULE.fullmatch(body) else tuple(_parts(text, start, end, gap, markdown))
        found.extend(parts)
        gap = 0 if parts else gap + 1
    return tuple(found)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """The physical lines, without their ends."""
    position = 0
    for stop in _BREAK.finditer(text):
        yield position, stop.start()
        position = stop.end()
    yield position, len(text)


def _parts(text: str, start: int, end: int, gap: int, markdown: bool) -> Iterator[Line]:
    """One line, in several parts where characters in it are no text."""
    level, begin = markup.heading(text, start, end)
    indent = columns(text[start : start + len(text[start:end]) - len(text[start:end].lstrip())])
    item = markdown and markup.listed(text, begin, end)
    position = begin
    joint = Joint.NONE
    for left, right in (*markup.hidden(text, begin, end, markdown), (end, end)):
        part = text[position:left]
        body = part.strip()
        if body:
            offset = position + len(part) - len(part.lstrip())
            if joint and not part[0].isspace() and joint is not Joint.LOOSE:
                joint = Joint.TIGHT
            elif joint:
                joint = Joint.LOOSE
            yield Line(offset, offset + len(body), body, indent, 0 if joint else gap, level, joint, item)
            joint = Joint.LOOSE if part[-1].isspace() else Joint.TIGHT
        elif joint and part:
            joint = Joint.LOOSE
        position = right


@dataclass(frozen=True, slots=True)
class Row:
    """A physical line with all its parts."""

    parts: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The first part, which bears the indent, the gap and the level."""
        return self.parts[0]

    @property
    def text(self) -> str:
        """The text of the parts."""
        return together(self.parts)

    @property
    def width(self) -> int:
        """Columns taken on paper."""
        return sum(part.width for part in self.parts)


def rows(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The lines with their further parts."""
    found: list[list[Line]] = []
    for line in lines:
        if line.joint and found:
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(Row(tuple(parts)) for parts in found)


def together(lines: Sequence[Line]) -> str:
    """The text of lines that read as one, without what stands between them."""
    return "".join(line.text for line in lines)
