"""Fragments told apart: titles, text, bylines, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.documents.layout import credits, marks, source
from kg.documents.layout.datelines import dateline
from kg.documents.layout.lines import Line, rows, together
from kg.documents.layout.wrap import Fragment


class Kind(StrEnum):
    """What a block is, seen by itself."""

    TITLE = "title"
    TEXT = "text"
    BYLINE = "byline"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that read as one.

    `lead` is the length of a dateline in the first line, `byline` its reporters' words, `dated` tells that it
    begins an article. `names` are the people that a byline, caption or dateline credits. `full` tells that
    the last line fills wrapped text; `flush` that it has no paragraph's indent where others have; `alone`
    that it is not the end of another paragraph's line.
    """

    kind: Kind
    lines: tuple[Line, ...]
    lead: int = 0
    dated: bool = False
    byline: str | None = None
    names: tuple[str, ...] = ()
    source: source.Source | None = None
    full: bool = False
    wrapped: bool = False
    flush: bool | None = None
    alone: bool = True

    @property
    def text(self) -> str:
        """The lines' text, put together."""
        return together(self.lines)

    @property
    def level(self) -> int:
        """The level of the Markdown heading that it is, or 0."""
        return self.lines[0].level

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.lines[0].gap

    @property
    def closed(self) -> bool:
        """Whether it ends where a sentence ends."""
        return marks.closed(self.lines[-1].text)


_LONG_BYLINE = 400
_LONG_TITLE = 30
_LONG_PAPER = 60
_LONG_PARTED = 72
_LONG_COMMAS = 24
_LONG_CLAUSE = 14
_PAPER = re.compile(
    r"(?:通知|意见|方案|决定|决议|公告|通告|通报|办法|规定|批复|报告|名单|公示|预案|细则|函)$"
)
_CRIED = re.compile(r"[^。；;]*[！？!?][”’」』]?")
_NO_TITLE = re.compile(r"[。；;]|[，、,（《]$")
_COMMAS = re.compile(r"[，,]")


def blocks(fragments: Sequence[Fragment]) -> tuple[Block, ...]:
    """The blocks of a page in the order of the file, torn text not yet mended."""
    found = [block for fragment in fragments for block in _blocks(fragment)]
    for index, block in enumerate(found):
        before_article = index + 1 < len(found) and found[index + 1].dated
        if (not index or before_article) and _cried(block):
            found[index] = replace(block, kind=Kind.TITLE)
    return tuple(found)


def _cried(block: Block) -> bool:
    """Whether the block is one short line that ends in ！ or ？: a headline, where an article may begin."""
    short = block.kind is Kind.TEXT and len(rows(block.lines)) == 1 and len(block.text) <= _LONG_TITLE
    return short and not block.lead and bool(_CRIED.fullmatch(block.text))


def _blocks(fragment: Fragment) -> Iterator[Block]:
    lines, text = fragment.lines, fragment.text
    spaced = " ".join(line.text for line in lines) if len(text) < _LONG_BYLINE else text
    whole = Block(Kind.TEXT, lines, full=fragment.full, wrapped=fragment.wrapped, flush=fragment.flush)
    if lines[0].level:
        yield replace(whole, kind=Kind.TITLE)
    elif found := source.parse(spaced):
        yield replace(whole, kind=Kind.BYLINE, names=found.names, source=found)
    elif credit := credits.parse(spaced):
        kind = Kind.CAPTION if credit.photo and not credit.role else Kind.BYLINE
        yield replace(whole, kind=kind, names=credit.names)
    elif date := dateline(text):
        lead = min(date.length, len(lines[0].text))
        yield from _cut(replace(whole, lead=lead, dated=date.begins, names=date.names, byline=date.byline))
    elif credit := credits.caption(spaced):
        yield replace(whole, kind=Kind.CAPTION, names=credit.names)
    elif title_like(whole):
        yield replace(whole, kind=Kind.TITLE)
    else:
        yield from _cut(whole)


def title_like(block: Block) -> bool:
    """Whether the block could be a headline or section title: one short line that no sentence ends.

    A comma stands in few titles, and only between short clauses (四级联动，五岗接力); parts set off by a
    blank may make a title long, and so may the kind of paper (关于…的通知). A second headline may begin
    with a dash (——看石桥村如何致富).
    """
    text = block.text.lstrip("—")
    if block.lines[0].item or len(rows(block.lines)) > 1 or _NO_TITLE.search(text):
        return False
    if marks.closed(text) or marks.continues(text):
        return False
    parted = marks.divided(text)
    longest = _LONG_PARTED if parted else _LONG_PAPER if _PAPER.search(text) else _LONG_TITLE
    if len(text) > longest or text.count("、") > 2:
        return False
    if _COMMAS.search(text) and not parted:
        clauses = _COMMAS.split(text)
        if len(text) > _LONG_COMMAS or len(clauses) > 3 or max(map(len, clauses)) > _LONG_CLAUSE:
            return False
    return not marks.unbalanced(text) and not marks.dangling(text)


def _cut(block: Block) -> Iterator[Block]:
    """A paragraph, and the byline that is glued to its end."""
    found = credits.glued(block.text)
    if found is None:
        yield block
        return
    offset, credit = found
    head, tail = split(block.lines, offset)
    if head:
        yield replace(block, lines=head)
    kind = Kind.CAPTION if credit.photo and not credit.role else Kind.BYLINE
    yield Block(kind, tail, names=credit.names, alone=not head)


def split(lines: Sequence[Line], offset: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines before and behind `offset`, counted in their texts put together."""
    before: list[Line] = []
    after: list[Line] = []
    position = 0
    for line in lines:
        cut = min(max(offset - position, 0), len(line.text))
        if line.text[:cut].strip():
            before.append(line.part(0, cut))
        if line.text[cut:].strip():
            after.append(line.part(cut))
        position += len(line.text)
    return tuple(before), tuple(after)
