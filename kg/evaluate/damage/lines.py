"""Damages of lines: where they break, what stands between them, which is told twice."""

from __future__ import annotations

from random import Random

from kg.evaluate.damage.cells import ADDED, Block, Line, added

_CLOSING = frozenset("，。；：、！？）》”’,.;:!?)")
_FURNITURE = (
    "03 综合新闻",
    "第02版：要闻",
    "新闻热线：12345678",
    "下转第四版",
    "上接第一版",
    "本版责编",
    "投稿邮箱",
    "广告",
)


def wrapped(block: Block, chance: Random) -> Block:
    """Paragraphs cut at one width, in mid-word too; a closing mark hangs over."""
    width = chance.randint(14, 30)
    return [part for line in block for part in _cut(line, width)]


def _cut(line: Line, width: int) -> list[Line]:
    parts: list[Line] = [[]]
    for cell in line:
        if len(parts[-1]) >= width and cell[0] not in _CLOSING:
            parts.append([])
        parts[-1].append(cell)
    return parts


def blank_lines(block: Block, chance: Random) -> Block:
    """One to three blank lines inside paragraphs, where a column or page ended."""
    if len(block) < 4:
        return block
    places = sorted(
        chance.sample(range(2, len(block)), min(chance.randint(1, 3), len(block) - 2)), reverse=True
    )
    torn = list(block)
    for place in places:
        torn.insert(place, [])
    return torn


def furniture(block: Block, chance: Random) -> Block:
    """A running head, a page number or a hot line between two lines."""
    place = chance.randint(1, len(block))
    return [*block[:place], added(chance.choice(_FURNITURE)), *block[place:]]


def repeated_line(block: Block, chance: Random) -> Block:
    """A line told twice, as at the join of two pages."""
    if len(block) < 3:
        return block
    place = chance.randrange(1, len(block))
    return [*block[:place], [(char, ADDED) for char, _ in block[place]], *block[place:]]


def late_headline(block: Block, chance: Random) -> Block:
    """The headline behind the body, or behind its lead."""
    if len(block) < 2 or len(block[0]) > 40:
        return block
    place = len(block) if chance.random() < 0.5 else min(len(block), chance.randint(2, 4))
    return [*block[1:place], block[0], *block[place:]]


def glued(block: Block, chance: Random) -> Block:
    """The headline and the first line of the body without a line end between them."""
    if len(block) < 2:
        return block
    return [[*block[0], *block[1]], *block[2:]]


def bullets(block: Block, chance: Random) -> Block:
    """A private-use character before one line in three, as symbol fonts leave it."""
    return [[*added("\ue004"), *line] if line and chance.random() < 1 / 3 else line for line in block]
