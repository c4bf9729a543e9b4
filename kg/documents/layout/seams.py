"""Torn text put together: which block goes on in which.

Most torn text goes on in the next block, behind a blank line or a picture's caption; that needs little evidence. On
pages whose columns are interleaved it goes on farther down, and the next block is a stranger; then only strong
evidence counts (`clues`), and a block that could go on in two others goes on in neither. A title between the two
halves is a caption.
"""

from __future__ import annotations

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
_HIT = 2.5
_FAR_HIT = 3.5
_AHEAD = 5.0
_BEYOND = -3.0
_CLEAR = 1.0


@dataclass(frozen=True, slots=True)
class _Seam:
    before: int
    after: int
    near: bool
    short: bool
    orphan: bool
    evidence: float


def joined(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """The blocks with torn text joined; each stands where its first part stands."""
    marked = any(block.level for block in blocks)
    opens = [i for i, block in enumerate(blocks) if _open(block)]
    seams: list[_Seam] = []
    around, bound = Around(""), -1
    ends: dict[int, Ends] = {}
    for before in opens:
        end = blocks[before].lines[-1].end
        if bound < 0 or end > bound:
            around, bound = Around(page[max(0, end - _AROUND) : end + _AROUND]), end + _AROUND // 2
        seams.extend(_options(blocks, before, ends, around, marked))
    return tuple(_chain(blocks, _chosen(seams)))


def _open(block: Block) -> bool:
    return block.kind in (Kind.TEXT, Kind.TITLE) and not block.level and not block.closed


def _options(
    blocks: Sequence[Block], before: int, ends: dict[int, Ends], around: Around, marked: bool
) -> Iterator[_Seam]:
    """The blocks that `before` may go on in, with what speaks for each."""
    near = _neighbour(blocks, before, marked)
    beyond = 0.0
    for after in range(before + 1, min(before + 1 + HORIZON, len(blocks))):
        if blocks[after].dated or blocks[after].kind is Kind.BYLINE:
            beyond = _BEYOND
        if _may_follow(blocks, before, after):
            for index in {before, after} - ends.keys():
                ends[index] = Ends.of(blocks[index].text)
            evidence = seam(ends[before], ends[after], around) + beyond
            short = blocks[before].kind is Kind.TITLE or _ends_anyhow(blocks[before])
            yield _Seam(before, after, after == near, short, _orphan(blocks, after), evidence)


def _neighbour(blocks: Sequence[Block], before: int, marked: bool) -> int:
    """The next text, where only captions stand between; with Markdown headings all other titles are captions."""
    after = before + 1
    while after < len(blocks) and (
        blocks[after].kind is Kind.CAPTION
        or (marked and blocks[after].kind is Kind.TITLE and not blocks[after].level)
    ):
        after += 1
    return after if after < len(blocks) and blocks[after].kind is Kind.TEXT else -1


def _orphan(blocks: Sequence[Block], index: int) -> bool:
    """Whether the text before the block is complete, so that nothing beside it asks for the block."""
    before = index - 1
    while before >= 0 and blocks[before].kind is not Kind.TEXT:
        before -= 1
    return before < 0 or blocks[before].closed


def _may_follow(blocks: Sequence[Block], before: int, after: int) -> bool:
    block = blocks[after]
    if block.kind not in (Kind.TEXT, Kind.TITLE) or block.dated or block.level or marks.starts(block.text):
        return False
    short = blocks[before].kind is Kind.TITLE or block.kind is Kind.TITLE
    return not short or after == before + 1


def _ends_anyhow(block: Block) -> bool:
    """A colon may end a block: 各街道办事处："""
    return block.text[-1] in "：:" and len(block.lines) == 1


def _chosen(seams: Sequence[_Seam]) -> dict[int, int]:
    """Each block in one seam a side: the surest first, and afar none that is not clear of its rivals."""
    best: dict[int, float] = {}
    for seam in seams:
        if not seam.near and not seam.short and seam.orphan:
            best[seam.before] = max(best.get(seam.before, -9.0), seam.evidence)
    prior = _prior(seams, best)
    scores = {seam: seam.evidence + _odds(seam, prior, best.get(seam.before, -9.0)) for seam in seams}
    options = sorted(
        (seam for seam in seams if scores[seam] >= 0.0),
        key=lambda s: (s.near - scores[s], s.after - s.before, s.before),
    )
    following: dict[int, int] = {}
    taken: set[int] = set()
    for seam in options:
        if seam.before in following or seam.after in taken:
            continue
        rivals = (
            scores[s]
            for s in options
            if (s.before == seam.before) != (s.after == seam.after)
            and s.before not in following
            and s.after not in taken
        )
        if seam.near or scores[seam] - max(rivals, default=-9.0) >= _CLEAR:
            following[seam.before] = seam.after
            taken.add(seam.after)
    return following


def _odds(seam: _Seam, near: float, far: float) -> float:
    """What is expected before looking at the words; `far` is the evidence of the best orphan for the same block."""
    if seam.short:
        return _TITLE if seam.near else _OVER_TITLE
    if seam.near:
        return near if far < _FAR_HIT or far - seam.evidence < _AHEAD else -9.0
    return _FAR_ORPHAN if seam.orphan else _FAR


def _prior(seams: Sequence[_Seam], far: dict[int, float]) -> float:
    """How far neighbours are to be trusted on this page.

    Where many a block's neighbour is borne out by a word cut in two, all are; where none is, and orphans farther down
    fit, the columns are interleaved.
    """
    score = _TORN
    for seam in seams:
        if seam.near and not seam.short:
            if seam.evidence >= _HIT:
                score += 2.0
            else:
                score -= 1.0 if far.get(seam.before, -9.0) >= _FAR_HIT else 0.1
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
