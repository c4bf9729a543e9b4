"""A text whose characters know where they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Cell = tuple[str, int]
"""A character and its offset in the whole text, or ADDED."""
Line = list[Cell]
"""The cells of one line, without its line end."""
Block = list[Line]
"""Lines without a blank one between them: as a rule an article, its headline first."""

ADDED = -1


def cells(text: str) -> Line:
    """The text's characters with their offsets.

    >>> cells("柳湾")
    [('柳', 0), ('湾', 1)]
    """
    return [(char, at) for at, char in enumerate(text)]


def added(text: str) -> Line:
    """Characters that the whole text does not have."""
    return [(char, ADDED) for char in text]


def shown(line: Iterable[Cell]) -> str:
    """The characters alone."""
    return "".join(char for char, _ in line)


def blocks(text: str) -> list[Block]:
    """The lines of a text, parted where blank lines stand.

    >>> [[shown(line) for line in block] for block in blocks("题\\n文\\n\\n题二")]
    [['题', '文'], ['题二']]
    """
    found: list[Block] = [[]]
    for line in _lines(cells(text)):
        if shown(line).strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def _lines(whole: Line) -> Iterator[Line]:
    line: Line = []
    for cell in whole:
        if cell[0] == "\n":
            yield line
            line = []
        elif cell[0] != "\r":
            line.append(cell)
    yield line


def joined(parts: Iterable[Line], between: str) -> Line:
    """The lines after one another with an added text between two."""
    whole: Line = []
    for n, part in enumerate(parts):
        whole += added(between) if n else []
        whole += part
    return whole
