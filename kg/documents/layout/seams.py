"""Torn text put together: which block goes on in which.

Two blocks are joined only where that is certain. Evidence for a seam is a word that the cut runs through, a
quotation or bracket that the later block closes, a beginning that cannot begin a sentence, or the same characters
side by side elsewhere on the page. A block that ends in mid-clause takes the best such continuation ahead of it, over
captions and other columns; without evidence it takes its plain neighbour, if no other block claims that one. A title
between the halves is a caption.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.documents.layout import marks, words
from kg.documents.layout.blocks import Block, Kind

HORIZON = 16
_NEAR = 20_000
_NEIGHBOUR = 3
_SURE = 3
_SURE_AFAR = 4
_REST = re.compile(r"[^。！？!?…，,；;：:、]{1,3}[。；]|[^。！？!?…，,；;：:、]{1,2}[，,、]")
_SHORT = 18
_INNER = re.compile(r"[。！？!?，,；;：:](?=.)")
_NEVER_FIRST = frozenset("的了着等们者及之")
_ALWAYS_FIRST = re.compile(
    r"据(?:了解|悉|介绍|统计)|下一步|接下来|此外|与此同时|一方面|另一方面|首先|其次|再次|近日|日前|昨日|昨天|连日来|随着|为了|为此|虽然|尽管"
)
_OFTEN_FIRST = re.compile(r"目前|当前|近期|截至|截止|同时|另外|如今|原先|原来|今年|去年|年初|最后|因此|所以|由于|针对|根据|按照|在此")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Edge:
    """The ends of a block, looked at once."""

    head: str
    tail: str
    short: bool
    loose: str
    opened: str


@dataclass(frozen=True, slots=True)
class _Seam:
    before: int
    after: int
    score: int


_NEAR = 20_000


def joined(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """The blocks with torn text joined; each stands where its first part stands."""
    marked = any(block.level for block in blocks)
    edges = [_edge(block.text) for block in blocks]
    seams = [
        seam
        for before, block in enumerate(blocks)
        if block.kind in (Kind.TEXT, Kind.TITLE) and not block.level and not block.closed
        for seam in _options(blocks, edges, before, _near(page, block), marked)
    ]
    return tuple(_chain(blocks, _chosen(seams)))


def _edge(text: str) -> _Edge:
    loose, opened = marks.balance(text)
    return _Edge(text[:12], text[-12:], len(text) <= _SHORT and not _INNER.search(text), loose, opened)


def _near(page: str, block: Block) -> str:
    """The page around the end of a block; bounded, so that reading stays linear."""
    end = block.lines[-1].end
    return page[max(0, end - _NEAR) : end + _NEAR]


def _options(
    blocks: Sequence[Block], edges: Sequence[_Edge], before: int, near: str, marked: bool
) -> list[_Seam]:
    """The seams that are sure enough for the open block `before`: its neighbour, and the best one farther off."""
    found = []
    afar: list[_Seam] = []
    neighbour = _neighbour(blocks, before, marked)
    for after in range(before + 1, min(before + 1 + HORIZON, len(blocks))):
        if not _may_follow(blocks, before, after):
            continue
        score = _evidence(edges[before], edges[after], near)
        if after == neighbour:
            default = _NEIGHBOUR if blocks[before].kind is Kind.TEXT and not _ends_anyhow(blocks[before]) else 0
            if default + score >= _SURE:
                found.append(_Seam(before, after, default + score))
        elif score >= (_SURE if after == before + 1 else _SURE_AFAR):
            afar.append(_Seam(before, after, score))
    afar.sort(key=lambda s: -s.score)
    if afar and (len(afar) == 1 or afar[0].score > afar[1].score):
        found.append(afar[0])
    return found


def _neighbour(blocks: Sequence[Block], before: int, marked: bool) -> int:
    """The next text, where only captions stand between; on a page with Markdown headings other titles are captions."""
    after = before + 1
    while after < len(blocks) and (
        blocks[after].kind is Kind.CAPTION
        or (marked and blocks[after].kind is Kind.TITLE and not blocks[after].level)
    ):
        after += 1
    return after if after < len(blocks) and blocks[after].kind is Kind.TEXT else -1


def _may_follow(blocks: Sequence[Block], before: int, after: int) -> bool:
    block = blocks[after]
    if block.kind not in (Kind.TEXT, Kind.TITLE) or block.dated or block.level or marks.starts(block.text):
        return False
    short = blocks[before].kind is Kind.TITLE or block.kind is Kind.TITLE
    return not short or after == before + 1


def _evidence(before: _Edge, after: _Edge, near: str) -> int:
    """How much speaks for the one going on in the other."""
    right = after.head[0]
    score = _word(before.tail, after.head) + _attested(before.tail, after.head, near)
    if marks.continues(after.head):
        score += 3
    if before.opened and after.loose and marks.closes(before.opened, after.loose):
        score += 3
    if _REST.match(after.head) or after.short:
        score += 2
    if right in _NEVER_FIRST:
        score += 2
    if marks.dangling(before.tail):
        score += 1
    if not marks.comma(before.tail):
        score -= 3 if _ALWAYS_FIRST.match(after.head) else 1 if _OFTEN_FIRST.match(after.head) else 0
    return score


def _word(tail: str, head: str) -> int:
    """3 where the cut runs through a common word and leaves none on either side, 1 where it leaves one."""
    known = words.common()
    if tail[-1] + head[0] not in known:
        return 0
    return 1 if tail[-2:] in known or head[:2] in known else 3


def _attested(tail: str, head: str, near: str) -> int:
    """2 where three characters across the seam stand together elsewhere on the page."""
    for text in (tail[-2:] + head[:1], tail[-1:] + head[:2]):
        if len(text) == 3 and all(_HAN.match(c) for c in text) and text in near:
            return 2
    return 0


def _ends_anyhow(block: Block) -> bool:
    """A colon may end a block: 各街道办事处："""
    return block.text[-1] in "：:" and len(block.lines) == 1


def _chosen(seams: list[_Seam]) -> dict[int, int]:
    """Each block in one seam a side, the surest first, then the shortest."""
    following: dict[int, int] = {}
    taken: set[int] = set()
    for seam in sorted(seams, key=lambda s: (-s.score, s.after - s.before, s.before)):
        if seam.before not in following and seam.after not in taken:
            following[seam.before] = seam.after
            taken.add(seam.after)
    return following


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
        block = replace(block, kind=Kind.TEXT)
    return replace(block, lines=tuple(lines))
