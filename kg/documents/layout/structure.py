"""Blocks given to articles, headlines among them.

An article begins at a dateline, at a Markdown heading of the first level where there are several, at a headline with
a byline under it, or at a headline behind the byline that ends another article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.layout import headlines
from kg.documents.layout.blocks import Block, Kind
from kg.model import Part

_LIST = 5


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
    first = next((i for i, block in enumerate(blocks) if block.kind is Kind.TITLE), -1)
    return [(b, Part.HEADLINE if i == first else parts.get(b.kind, Part.BODY)) for i, b in enumerate(blocks)]


def _starts(blocks: Sequence[Block]) -> list[int]:
    """The first text block of each article."""
    several = sum(block.level == 1 for block in blocks) > 1
    starts: list[int] = []
    texts = 0
    previous = -1
    for index, block in enumerate(blocks):
        if block.kind is not Kind.TEXT:
            continue
        gap = blocks[previous + 1 : index]
        if not starts or block.dated or _begins(gap, several, texts, blocks[index:]):
            starts.append(index)
            texts = 0
        texts += 1
        previous = index
    return starts


def _begins(gap: Sequence[Block], several: bool, texts: int, rest: Sequence[Block]) -> bool:
    """Whether what stands between two texts parts two articles."""
    if several and any(block.level == 1 for block in gap):
        return True
    titles = [i for i, block in enumerate(gap) if block.kind is Kind.TITLE]
    bylines = [i for i, block in enumerate(gap) if block.kind is Kind.BYLINE]
    if not titles or not bylines:
        return False
    if bylines[-1] > titles[-1]:
        return True
    stands = gap[bylines[0]].alone
    return bylines[0] < titles[0] and ((texts > 1 and stands) or _signed(rest))


def _signed(rest: Sequence[Block]) -> bool:
    """Whether the text that follows has a byline of its own before the next article surely begins."""
    for block in rest[1:]:
        if block.dated:
            return False
        if block.kind is Kind.BYLINE:
            return True
    return False


def _draft(front: Sequence[Block], body: Sequence[Block], marked: bool) -> Draft:
    heads, rest = _front(front)
    texts = [i for i, block in enumerate(body) if block.kind is Kind.TEXT]
    last = texts[-1] if texts else -1
    for index, block in enumerate(body):
        rest.append((block, _part(block, index, body, marked, index > last)))
    if not heads:
        heads, rest = _trailing(rest, last + len(rest) - len(body))
    late = [(b, p) for b, p in rest if p is Part.HEADLINE]
    rest = [(b, p) for b, p in rest if p is not Part.HEADLINE]
    return Draft((*heads, *late, *rest))


def _front(front: Sequence[Block]) -> tuple[list[tuple[Block, Part]], list[tuple[Block, Part]]]:
    """The headline, and what else stands before the text: a title behind a picture or below a heading is a section's."""
    heads: list[tuple[Block, Part]] = []
    rest: list[tuple[Block, Part]] = []
    for block in front:
        if block.kind is Kind.TITLE and not rest and (block.level < 2 or not heads):
            heads.append((block, Part.HEADLINE))
        elif block.kind is Kind.TITLE:
            rest.append((block, Part.SECTION))
        else:
            rest.append((block, Part.BYLINE if block.kind is Kind.BYLINE else Part.CAPTION))
    if not heads and rest:
        first = next((i for i, (b, _) in enumerate(rest) if b.kind is Kind.TITLE), None)
        if first is not None:
            heads.append((rest.pop(first)[0], Part.HEADLINE))
    return heads, rest


def _part(block: Block, index: int, body: Sequence[Block], marked: bool, trailing: bool) -> Part:
    if block.kind is Kind.TEXT:
        return Part.BODY
    if block.kind is not Kind.TITLE:
        return Part.BYLINE if block.kind is Kind.BYLINE else Part.CAPTION
    if block.level:
        return Part.HEADLINE if block.level == 1 else Part.SECTION
    if _listed(index, body):
        return Part.BODY
    if not marked:
        return Part.CAPTION if trailing else Part.SECTION
    if index + 1 < len(body) and body[index + 1].level == 1:
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


def _trailing(
    rest: list[tuple[Block, Part]], last: int
) -> tuple[list[tuple[Block, Part]], list[tuple[Block, Part]]]:
    """The titles behind the text of an article that has none before it: its headline."""
    if any(p is Part.HEADLINE for _, p in rest):
        return [], rest
    heads = [
        (b, Part.HEADLINE)
        for i, (b, p) in enumerate(rest)
        if i > last and b.kind is Kind.TITLE and p is not Part.BODY
    ]
    if len(heads) > 3:
        return [], rest
    chosen = {id(b) for b, _ in heads}
    return heads, [(b, p) for b, p in rest if id(b) not in chosen]

