"""Damages that mix the articles of a page."""

from __future__ import annotations

from itertools import zip_longest
from random import Random

from kg.evaluate.damage.cells import Block


def interleaved(page: list[Block], chance: Random) -> list[Block]:
    """Two neighbouring articles read across their columns: a few lines of one, a few of the other."""
    if len(page) < 2:
        return page
    first = chance.randrange(len(page) - 1)
    left, right = page[first], page[first + 1]
    height = chance.randint(2, 5)
    empty: Block = []
    pairs = zip_longest(_slices(left, height), _slices(right, height), fillvalue=empty)
    mixed = [line for pair in pairs for part in pair for line in part]
    return [*page[:first], mixed, *page[first + 2 :]]


def torn(page: list[Block], chance: Random) -> list[Block]:
    """The headline of the next article between two lines of the one before."""
    wide = [n for n in range(len(page) - 1) if len(page[n]) > 4 and len(page[n + 1]) > 1]
    if not wide:
        return page
    first = chance.choice(wide)
    place = chance.randrange(2, len(page[first]) - 1)
    host = [*page[first][:place], page[first + 1][0], *page[first][place:]]
    return [*page[:first], host, page[first + 1][1:], *page[first + 2 :]]


def no_blank_lines(page: list[Block], chance: Random) -> list[Block]:
    """All articles run on: nothing but their headlines parts them."""
    return [[line for block in page for line in block]]


def _slices(block: Block, height: int) -> list[Block]:
    return [block[at : at + height] for at in range(0, len(block), height)]
