"""Blocks given to articles, headlines among them.

An article begins at a dateline, at a Markdown heading of the first level where there are several, at a
headline with a byline under it, at a headline behind the byline that ends another article, or at a headline
whose text opens as news does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.layout import headlines
from kg.documents.layout.blocks import Block, Kind
from kg.model import Part

_SHORTEST = 8
_PLACED = re.compile(r"[\u4e00-\u9fff]{2,9}[:：][^:：]{4,}")
_LEAD = re.compile(
    r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午|晚|凌晨|清晨|傍晚|至[0-9月]+日)?[,，]"
    r"|(?:近日|日前|昨日|昨天|连日来|近期)[,，]|记者(?:[0-9]+月?[0-9]*日|昨日|近日|日前|今日)?从[^,，。]{2,24}(?:获悉|了解到)"
)
_LIST = 5
_MOST = 3
_BRACKETS = ("（", "(", "【")


@dataclass(frozen=True, slots=True)
class Draft:
    """The blocks of one article in reading order, headline first, each with what it is."""

    blocks: tuple[tuple[Block, Part], ...]


def drafts(blocks: Sequence[Block]) -> tuple[Draft, ...]:
    """The articles of a page."""
    starts = _starts(blocks)
    marked = any(block.level for block in blocks)
    if not starts:
        return (Draft(tuple(_alone(blocks))),) if blocks else ()
    bounds = headlines.bounds(blocks, starts)
    found = []
    for number, start in enumerate(starts):
        front = blocks[bounds[number] : start]
        end = bounds[number + 1] if number + 1 < len(starts) else len(blocks)
        found.append(_draft(front, blocks[start:end], marked))
    return tuple(found)


def _alone(blocks: Sequence[Block]) -> list[tuple[Block, Part]]:
    """A page of titles only: the first is the headline, the others are lines of a list."""
    parts = {Kind.BYLINE: Part.BYLINE, Kind.CAPTION: Part.CAPTION}
    first = next((i for i, block in enumerate(blocks) if block.kind is Kind.TITLE), None)
    rest = [(b, parts.get(b.kind, Part.BODY)) for i, b in enumerate(blocks) if i != first]
    return rest if first is None else [(blocks[first], Part.HEADLINE), *rest]


def _starts(blocks: Sequence[Block]) -> list[int]:
    """The first text block of each article."""
    several = sum(block.level == 1 for block in blocks) > 1
    signed = _signed(blocks)
    starts: list[int] = []
    texts = 0
    previous = -1
    for index, block in enumerate(blocks):
        if block.kind is not Kind.TEXT:
            continue
        gap = blocks[previous + 1 : index]
        if not starts or block.dated or _begins(gap, block, several, texts, signed[index]):
            starts.append(index)
            texts = 0
        texts += 1
        previous = index
    return starts


def _signed(blocks: Sequence[Block]) -> list[bool]:
    """For each block whether a byline follows it before another article surely begins."""
    found: list[bool] = []
    ahead = False
    for block in reversed(blocks):
        found.append(ahead)
        ahead = block.kind is Kind.BYLINE or (ahead and not block.dated)
    return found[::-1]


def _begins(gap: Sequence[Block], text: Block, several: bool, texts: int, signed: bool) -> bool:
    """Whether what stands between two texts, the second of them `text`, parts two articles."""
    if several and any(block.level == 1 for block in gap):
        return True
    titles = [i for i, block in enumerate(gap) if block.kind is Kind.TITLE]
    if texts > 1 and titles and _opens_news(gap[titles[-1]], text):
        return True
    bylines = [i for i, block in enumerate(gap) if block.kind is Kind.BYLINE]
    if not titles or not bylines or text.text.startswith(_BRACKETS):
        return False
    if bylines[-1] > titles[-1]:
        return True
    return bylines[0] < titles[0] and ((texts > 1 and gap[bylines[0]].alone) or signed)


def _opens_news(title: Block, text: Block) -> bool:
    """Whether a title and the text under it begin another piece of news: a place with a colon, or a lead.

    A section of the same article rarely opens with the day of what happened or with where it was learnt.
    """
    if title.level or len(title.text) < _SHORTEST:
        return False
    return bool(_PLACED.match(title.text) or _LEAD.match(text.text))


def _draft(front: Sequence[Block], body: Sequence[Block], marked: bool) -> Draft:
    texts = [i for i, block in enumerate(body) if block.kind is Kind.TEXT]
    last = texts[-1] if texts else -1
    inner = [(b, _part(b, i, body, marked, i > last)) for i, b in enumerate(body)]
    sections = any(b.kind is Kind.TITLE and p is Part.SECTION for b, p in inner)
    heads, rest = _front(front, sections and not marked)
    if not heads:
        heads, inner = _trailing(inner, last)
    late = [(b, p) for b, p in inner if p is Part.HEADLINE]
    return Draft((*heads, *late, *rest, *((b, p) for b, p in inner if p is not Part.HEADLINE)))


Parted = list[tuple[Block, Part]]


def _front(front: Sequence[Block], sections: bool) -> tuple[Parted, Parted]:
    """The headline, and what else stands before the text.

    A title behind a picture or below a heading is a section's, and so is one set off from the titles above
    it, where the text has sections; one with a colon is no title.
    """
    heads: Parted = []
    rest: Parted = []
    for index, block in enumerate(front):
        if block.kind is not Kind.TITLE:
            rest.append((block, Part.BYLINE if block.kind is Kind.BYLINE else Part.CAPTION))
            continue
        last = index == len(front) - 1 and bool(heads)
        if last and block.text[-1] in "：:":
            rest.append((block, Part.BODY))
        elif heads and (
            block.level > 1
            or any(p is not Part.BYLINE for _, p in rest)
            or (last and sections and block.gap and not front[index - 1].level)
        ):
            rest.append((block, Part.SECTION))
        else:
            heads.append((block, Part.HEADLINE))
    return heads, rest


def _part(block: Block, index: int, body: Sequence[Block], marked: bool, trailing: bool) -> Part:
    if block.kind is Kind.TEXT:
        return Part.BODY
    if block.kind is not Kind.TITLE:
        return Part.BYLINE if block.kind is Kind.BYLINE else Part.CAPTION
    if block.level:
        return Part.HEADLINE if block.level == 1 else Part.SECTION
    following = body[index + 1] if index + 1 < len(body) else None
    signature = following is not None and following.source is not None and following.source.issued
    if signature or block.text[-1] in "：:" or _listed(index, body):
        return Part.BODY
    if not marked:
        return Part.CAPTION if trailing else Part.SECTION
    if following is not None and following.level == 1:
        return Part.HEADLINE
    return Part.SECTION if index and body[index - 1].level else Part.CAPTION


def _listed(index: int, body: Sequence[Block]) -> bool:
    """Whether the block is one of many short lines in a row: a list or a table."""
    low = high = index
    while low > 0 and high - low < _LIST and body[low - 1].kind is Kind.TITLE and not body[low - 1].level:
        low -= 1
    while high + 1 < len(body) and high - low < _LIST and body[high + 1].kind is Kind.TITLE:
        high += 1
    return high - low + 1 >= _LIST


def _trailing(inner: Parted, last: int) -> tuple[Parted, Parted]:
    """The titles behind the text of an article that has none before it: its headline."""
    if any(p is Part.HEADLINE for _, p in inner):
        return [], inner
    behind = [i for i, (b, p) in enumerate(inner) if i > last and b.kind is Kind.TITLE and p is not Part.BODY]
    if len(behind) > _MOST:
        return [], inner
    heads = [(inner[i][0], Part.HEADLINE) for i in behind]
    return heads, [pair for i, pair in enumerate(inner) if i not in behind]
