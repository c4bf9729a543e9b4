"""What stands in a page and is no text: marks of Markdown, characters without width."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADING = re.compile(r"\s*(#{1,6})[ \t\u3000]+(?=\S)")
NOISE = (
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc\ufffe\uffff]+"
)
_HIDDEN = re.compile(NOISE)
_HIDDEN_MARKDOWN = re.compile(
    rf"{NOISE}|\*\*|__|~~|`+|!?\[(?=[^\[\]\n]{{0,200}}\]\([^()\n]{{0,500}}\))|(?<=\S)\]\([^()\n]{{0,500}}\)|\]\(\S{{1,500}}\)"
    r"|<!--[^\n]{0,500}?-->|</?[A-Za-z][^<>\n]{0,200}>|\\(?=[*_#`\[\]])|(?<=\s)#+$"
)
_PREFIX = re.compile(r"\s*(?:>\s?)*(?:[-*+]\s+(?=\S)|>)?")
_ITEM = re.compile(r"\s*(?:[-*+]\s+\S|\|)")
_TABLE = re.compile(r"\|(?:[\s:-]+\|)*[\s:-]*$|\|")


def heading(text: str, start: int, end: int) -> tuple[int, int]:
    """The level of the heading on a line (0: none) and where its text begins."""
    mark = _HEADING.match(text, start, end)
    return (len(mark[1]), mark.end()) if mark else (0, start)


def listed(text: str, start: int, end: int) -> bool:
    """Whether a line is a member of a list or a row of a table."""
    return bool(_ITEM.match(text, start, end))


def underlined(line: str) -> int:
    """The level of heading that a line gives to the one before it: 1 for ===, 2 for ---.

    >>> underlined("====="), underlined("---"), underlined("=1=")
    (1, 2, 0)
    """
    if len(line) >= 3 and not line.strip("="):
        return 1
    return 2 if len(line) >= 3 and not line.strip("-") else 0


def hidden(text: str, start: int, end: int, markdown: bool) -> Iterator[tuple[int, int]]:
    """The spans of a line that are no text.

    >>> page = "- **赵启**到[柳河大堤](http://a.example/1)"
    >>> [page[a:b] for a, b in hidden(page, 0, len(page), True)]
    ['- ', '**', '**', '[', '](http://a.example/1)']
    """
    if markdown:
        prefix = _PREFIX.match(text, start, end)
        if prefix and prefix.end() > start:
            yield start, prefix.end()
            start = prefix.end()
    pattern = _HIDDEN_MARKDOWN if markdown else _HIDDEN
    if markdown and text[start:end].lstrip().startswith("|"):
        pattern = _TABLE
    for match in pattern.finditer(text, start, end):
        if match.end() > match.start():
            yield match.span()
