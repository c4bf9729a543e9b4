"""Several kinds of damage done to one text, always the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from kg.errors import UsageError
from kg.evaluate.damage import characters, lines, pages
from kg.evaluate.damage.cells import Block, added, blocks, joined, shown

_LINES: Mapping[str, Callable[[Block, Random], Block]] = MappingProxyType({
    "glued": lines.glued,
    "half-width": characters.half_width,
    "full-width-digits": characters.full_width_digits,
    "radicals": characters.radicals,
    "digit-blanks": characters.digit_blanks,
    "zero-width": characters.zero_width,
    "spaced-headline": characters.spaced_headline,
    "wrapped": lines.wrapped,
    "late-headline": lines.late_headline,
    "bullets": lines.bullets,
    "repeated-line": lines.repeated_line,
    "furniture": lines.furniture,
    "blank-lines": lines.blank_lines,
})  # fmt: skip
_PAGES: Mapping[str, Callable[[list[Block], Random], list[Block]]] = MappingProxyType(
    {"torn": pages.torn, "interleaved": pages.interleaved, "no-blank-lines": pages.no_blank_lines}
)
_LAST = ("furniture", "blank-lines")
_LINE_END = "crlf"

KINDS = (*_LINES, *_PAGES, _LINE_END)
"""The kinds of damage; those of lines come first, then those of pages, then furniture and blank lines."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text; `origins` has each character's offset in the whole text, or -1 where it was added."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the characters [start, end) of the whole text stand now; None where they were torn apart."""
        places = [at for at, origin in enumerate(self.origins) if start <= origin < end]
        if [self.origins[at] for at in places] != list(range(start, end)):
            return None
        between = range(places[0], places[-1] + 1)
        alien = any(
            self.origins[at] not in range(start, end) and not self.text[at].isspace() for at in between
        )
        return None if alien else (places[0], places[-1] + 1)


def damage(text: str, kinds: Iterable[str], seed: int) -> Damaged:
    """Do `kinds` of damage to a text whose articles are parted by blank lines.

    Raises UsageError for a kind that is not in KINDS.

    >>> hurt = damage("防汛\\n柳湾区发动3个街道，巡查河堤。", ["half-width", "digit-blanks"], 1)
    >>> hurt.text
    '防汛\\n柳湾区发动 3 个街道,巡查河堤。\\n'
    >>> hurt.span(9, 11)
    (11, 13)
    """
    wanted = list(kinds)
    for kind in wanted:
        if kind not in KINDS:
            raise UsageError(f"unknown kind of damage {kind!r}; known are {', '.join(KINDS)}")
    page = blocks(text)
    for kind in (k for k in _LINES if k in wanted and k not in _LAST):
        page = [_LINES[kind](block, _chance(seed, kind, n)) for n, block in enumerate(page)]
    for kind in (k for k in _PAGES if k in wanted):
        page = _PAGES[kind](page, _chance(seed, kind, 0))
    for kind in (k for k in _LAST if k in wanted):
        page = [_LINES[kind](block, _chance(seed, kind, n)) for n, block in enumerate(page)]
    return _whole(page, "\r\n" if _LINE_END in wanted else "\n")


def _chance(seed: int, kind: str, block: int) -> Random:
    return Random(f"{seed} {kind} {block if kind != 'wrapped' else 0}")


def _whole(page: list[Block], end: str) -> Damaged:
    whole = joined([joined(block, end) for block in page], end * 2) + added(end)
    return Damaged(shown(whole), tuple(at for _, at in whole))
