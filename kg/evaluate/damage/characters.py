"""Damages that change characters and leave the lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from random import Random

from kg.evaluate.damage.cells import Block, Cell, Line, added

_HALF = str.maketrans("，：；？！（）", ",:;?!()")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_RADICALS = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
_MARKS = frozenset("，。；：、！？")


def half_width(block: Block, chance: Random) -> Block:
    """Commas, colons, brackets as ASCII has them: the page was typed or converted without Chinese marks."""
    return _each(block, lambda char: char.translate(_HALF))


def full_width_digits(block: Block, chance: Random) -> Block:
    """Digits as wide as characters: the page was set in a Chinese font."""
    return _each(block, lambda char: char.translate(_WIDE))


def radicals(block: Block, chance: Random) -> Block:
    """One in three characters that are radicals too bears the radical's code point, as PDF fonts map them.

    >>> from kg.evaluate.damage.cells import cells, shown
    >>> shown(radicals([cells("日" * 9)], Random(1))[0]).count(chr(0x2F47)) > 0
    True
    """
    return _each(block, lambda char: _RADICALS.get(char, char) if chance.random() < 1 / 3 else char)


def digit_blanks(block: Block, chance: Random) -> Block:
    """Blanks where digits or Latin letters meet Chinese characters."""
    return [_parted(line, _meet) for line in block]


def _meet(a: str, b: str) -> bool:
    return a.isascii() != b.isascii() and a.isalnum() and b.isalnum()


def zero_width(block: Block, chance: Random) -> Block:
    """Zero-width spaces before one mark in four, as web editors leave them."""
    spaced = []
    for line in block:
        spaced.append([c for cell in line for c in (*_ghost(cell, chance), cell)])
    return spaced


def spaced_headline(block: Block, chance: Random) -> Block:
    """A blank after each character of a short headline, as justified titles come out."""
    if len(block) < 2 or len(block[0]) > 18:
        return block
    return [_parted(block[0], lambda _, __: True), *block[1:]]


def _ghost(cell: Cell, chance: Random) -> Line:
    return added("\u200b") if cell[0] in _MARKS and chance.random() < 1 / 4 else []


def _each(block: Block, change: Callable[[str], str]) -> Block:
    return [[(change(char), at) for char, at in line] for line in block]


def _parted(line: Line, wanted: Callable[[str, str], bool]) -> Line:
    whole: Line = []
    for cell in line:
        if whole and wanted(whole[-1][0], cell[0]):
            whole += added(" ")
        whole.append(cell)
    return whole
