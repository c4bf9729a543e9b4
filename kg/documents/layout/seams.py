"""Torn text put together: which block goes on in which.

Most torn text goes on in the next block, behind a blank line or a picture's caption; that needs little
evidence. On pages whose columns are interleaved it goes on farther down, and the next block is a stranger;
then only strong evidence counts (`clues`), and a block that could go on in two others goes on in neither. A
title between the two halves is a caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.documents.layout import marks
from kg.documents.layout.blocks import Block, Kind
from kg.documents.layout.clues import Around, Ends, seam

HORIZON = 16
_AROUND = 20_000
_TORN = 3.0
_NEAR = (-1.0, 2.5)
_FAR = -4.0
_FAR_ORPHAN = -3.0
_TITLE = -3.5
_OVER_TITLE = -5.0
_OVER_PLAIN = 0.5
_TITLES = 2
_PLAIN = re.compile(r"[^\s，,；;：:！？!?]{2,16}")
_HIT = 2.5
_FAR_HIT = 3.5
_AHEAD = 5.0
_TRUSTED = 2.0
_BEYOND = -3.0
_CLEAR = 1.0
_FLUSH = {True: 1.5, False: -2.5, None: 0.0}


@dataclass(frozen=True, slots=True)
class _Seam:
    before: int
    after: int
    near: bool
    over: bool
    short: bool
    orphan: bool
    evidence: float


def joined(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """The blocks with torn text joined; each stands where its first part stands."""
    torn = _Torn(blocks, page)
    seams = [seam for before in range(len(blocks)) for seam in torn.options(before)]
    return tuple(_chain(blocks, _chosen(seams)))


class _Torn:
    """The blocks of a page, and what is looked up of them again and again."""

    def __init__(self, blocks: Sequence[Block], page: str) -> None:
        self.blocks = blocks
        self.page = page
        self.marked = any(block.level for block in blocks)
        self.orphans = _orphans(blocks)
        self.follow = [_follows(block) for block in blocks]
        self.ends: dict[int, Ends] = {}
        self.around = Around("")
        self.bound = -1

    def options(self, before: int) -> Iterator[_Seam]:
        """The blocks that `before` may go on in, with what speaks for each; none if it is complete."""
        block = self.blocks[before]
        if block.kind not in (Kind.TEXT, Kind.TITLE) or block.level or block.lines[0].item or block.closed:
            return
        short = block.kind is Kind.TITLE or _ends_anyhow(block)
        near = self._neighbour(before)
        over = self._over(before)
        beyond = 0.0
        last = max(before + 1, near) if block.kind is Kind.TITLE else before + HORIZON
        for after in range(before + 1, min(last + 1, len(self.blocks))):
            other = self.blocks[after]
            if other.dated or other.kind is Kind.BYLINE:
                beyond = _BEYOND
            if self.follow[after] and (other.kind is Kind.TEXT or after == before + 1):
                evidence = seam(self._ends(before), self._ends(after), self._around(before))
                evidence += beyond + _FLUSH[other.flush]
                yield _Seam(before, after, after == near, after == over, short, self.orphans[after], evidence)

    def _ends(self, index: int) -> Ends:
        if index not in self.ends:
            self.ends[index] = Ends.of(self.blocks[index].text)
        return self.ends[index]

    def _around(self, index: int) -> Around:
        """The page around a block; bounded and kept for the next blocks, so that reading stays linear."""
        end = self.blocks[index].lines[-1].end
        if abs(end - self.bound) > _AROUND // 2 or self.bound < 0:
            self.around, self.bound = Around(self.page[max(0, end - _AROUND) : end + _AROUND]), end
        return self.around

    def _neighbour(self, before: int) -> int:
        """The next text behind no more than captions; among Markdown headings other titles are captions."""
        after = before + 1
        while after < min(len(self.blocks), before + HORIZON) and self._passes(self.blocks[after]):
            after += 1
        return after if after < len(self.blocks) and self.blocks[after].kind is Kind.TEXT else -1

    def _over(self, before: int) -> int:
        """The next text, where one or two plain titles stand between that may belong to a picture."""
        after = before + 1
        while after < len(self.blocks) and after - before <= _TITLES and _plain(self.blocks[after]):
            after += 1
        return after if after < len(self.blocks) and self.blocks[after].kind is Kind.TEXT else -1

    def _passes(self, block: Block) -> bool:
        return block.kind is Kind.CAPTION or (self.marked and block.kind is Kind.TITLE and not block.level)


def _plain(block: Block) -> bool:
    """Whether the block could be a caption: a few words without a mark or blank in them, or credited."""
    if block.kind is Kind.CAPTION:
        return True
    return block.kind is Kind.TITLE and not block.level and bool(_PLAIN.fullmatch(block.text))


def _follows(block: Block) -> bool:
    """Whether the block may go on another: a text or title that nothing marks as a beginning."""
    if block.kind not in (Kind.TEXT, Kind.TITLE) or block.dated or block.level or block.lines[0].item:
        return False
    return not marks.starts(block.text)


def _orphans(blocks: Sequence[Block]) -> list[bool]:
    """For each block whether the text before it is complete, so that nothing beside it asks for the block."""
    found = []
    complete = True
    for block in blocks:
        found.append(complete)
        if block.kind is Kind.TEXT:
            complete = block.closed
    return found


def _ends_anyhow(block: Block) -> bool:
    """A colon may end a block: 各街道办事处："""
    return block.text[-1] in "：:" and len(block.lines) == 1


def _chosen(seams: Sequence[_Seam]) -> dict[int, int]:
    """Each block in one seam a side: the surest first, and afar none that is not clear of its rivals."""
    best: dict[int, float] = {}
    for s in seams:
        if not s.near and not s.short and s.orphan:
            best[s.before] = max(best.get(s.before, -9.0), s.evidence)
    prior = _prior(seams, best)
    scores = {s: s.evidence + _odds(s, prior, best.get(s.before, -9.0)) for s in seams}
    options = sorted(
        (s for s in seams if scores[s] >= 0.0),
        key=lambda s: (s.near - scores[s], s.after - s.before, s.before),
    )
    beside: dict[tuple[str, int], list[_Seam]] = {}
    for s in options:
        beside.setdefault(("before", s.before), []).append(s)
        beside.setdefault(("after", s.after), []).append(s)
    following: dict[int, int] = {}
    taken: set[int] = set()
    for option in options:
        if option.before in following or option.after in taken:
            continue
        rivals = [
            scores[s]
            for s in beside["before", option.before] + beside["after", option.after]
            if s != option and s.before not in following and s.after not in taken
        ]
        if option.near or scores[option] - max(rivals, default=-9.0) >= _CLEAR:
            following[option.before] = option.after
            taken.add(option.after)
    return following


def _odds(option: _Seam, near: float, far: float) -> float:
    """What is expected before looking at the words; `far` is the evidence of the block's best orphan."""
    if option.short:
        return _TITLE if option.near else _OVER_TITLE
    if option.near:
        ahead = far - option.evidence
        doubtful = near < _TRUSTED and option.evidence < 0.5 and ahead > _AHEAD / 2
        return -9.0 if doubtful or (far >= _FAR_HIT and ahead >= _AHEAD) else near
    if option.over:
        return min(near, _OVER_PLAIN)
    return _FAR_ORPHAN if option.orphan else _FAR


def _prior(seams: Sequence[_Seam], far: dict[int, float]) -> float:
    """How far neighbours are to be trusted on this page.

    Where many a block's neighbour is borne out by a word cut in two, all are; where none is, and orphans
    farther down fit, the columns are interleaved.
    """
    score = _TORN
    for s in seams:
        if s.near and not s.short:
            if s.evidence >= _HIT:
                score += 2.0
            else:
                score -= 1.0 if far.get(s.before, -9.0) >= _FAR_HIT else 0.1
    return min(max(score, _NEAR[0]), _NEAR[1])


def _chain(blocks: Sequence[Block], following: dict[int, int]) -> list[Block]:
    heads = set(range(len(blocks))) - set(following.values())
    between = {
        middle
        for before, after in following.items()
        if all(blocks[m].kind in (Kind.TITLE, Kind.CAPTION) for m in range(before + 1, after))
        for middle in range(before + 1, after)
    }
    found = []
    for index in sorted(heads):
        block = blocks[index]
        if index in between and not block.level:
            block = replace(block, kind=Kind.CAPTION)
        found.append(_follow(block, index, blocks, following))
    return found


def _follow(block: Block, index: int, blocks: Sequence[Block], following: dict[int, int]) -> Block:
    lines = list(block.lines)
    while index in following:
        index = following[index]
        lines.extend(blocks[index].lines)
        if blocks[index].kind is not Kind.TITLE:
            block = replace(block, kind=Kind.TEXT)
    return replace(block, lines=tuple(lines))
