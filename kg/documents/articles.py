"""The articles of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from kg.documents.layout.blocks import Block, Kind, blocks
from kg.documents.layout.columns import unfolded
from kg.documents.layout.issue import page_date
from kg.documents.layout.lines import lines
from kg.documents.layout.seams import joined
from kg.documents.layout.structure import Draft, drafts
from kg.documents.layout.wrap import fragments
from kg.documents.sentences import mend, sentences
from kg.model import Article, Page, PageInfo, Part, Sentence

_MARKDOWN = (".md", ".markdown")


def articles(page: Page) -> tuple[Article, ...]:
    """The articles of `page`, in the order in which their texts begin; none if it has no text.

    >>> text = "柳湾区筑牢防汛堤\\n\\n本报讯 昨日，柳湾区干部上\\n堤巡查。河水已退。\\n记者 郑晓"
    >>> [article] = articles(Page("a.txt", text, "0" * 64))
    >>> article.title, article.byline, article.creators
    ('柳湾区筑牢防汛堤', '记者 郑晓', ('郑晓',))
    >>> [(s.text, s.lead) for s in article.sentences if s.part == "body"]
    [('本报讯 昨日，柳湾区干部上堤巡查。', 4), ('河水已退。', 0)]
    """
    rows = unfolded(lines(page.text, page.source.lower().endswith(_MARKDOWN)))
    found = drafts(joined(blocks(fragments(rows)), page.text))
    made = tuple(_article(page, draft, ordinal, len(found) == 1) for ordinal, draft in enumerate(found))
    return _dated(made, page.text)


def _dated(found: tuple[Article, ...], text: str) -> tuple[Article, ...]:
    """The articles; one that bears no date of its own has that of its page, or of the others on it."""
    own = {a.info.issued for a in found if a.info.issued}
    if len(own) > 1 or all(a.info.issued for a in found):
        return found
    issued = own.pop() if own else page_date(text)
    return tuple(a if a.info.issued else replace(a, info=replace(a.info, issued=issued)) for a in found)


def _article(page: Page, draft: Draft, ordinal: int, alone: bool) -> Article:
    title = " ".join(s.text for s in _of(page, draft, Part.HEADLINE))
    if not title and alone:
        title = page.info.title or ""
    return Article(
        key=sha256(f"{page.sha256}:{ordinal}".encode()).hexdigest()[:16],
        source=page.source,
        sha256=page.sha256,
        sentences=tuple(_sentences(page, draft.blocks)),
        title=title,
        byline=_byline(page, draft),
        creators=tuple(dict.fromkeys(name for block, _ in draft.blocks for name in block.names)),
        info=_info(page.info, draft),
    )


def _of(page: Page, draft: Draft, part: Part) -> Iterator[Sentence]:
    return _sentences(page, [(block, own) for block, own in draft.blocks if own is part])


def _sentences(page: Page, parts: Iterable[tuple[Block, Part]]) -> Iterator[Sentence]:
    for paragraph, (block, part) in enumerate(parts):
        yield from sentences(page.text, block.lines, paragraph, part, block.lead)


def _byline(page: Page, draft: Draft) -> str | None:
    """The words of the bylines; of a source line only its writers."""
    texts = []
    for block, part in draft.blocks:
        if block.byline:
            texts.append(block.byline)
        elif part is Part.BYLINE and block.source and block.names:
            texts.append("记者 " + " ".join(block.names))
        elif part is Part.BYLINE and not block.source:
            texts.append(mend(page.text, block.lines, part).text.strip("（）()【】 "))
    return " ".join(dict.fromkeys(texts)) or None


def _info(info: PageInfo, draft: Draft) -> PageInfo:
    """What the manifest says, and where it is silent what a source line says."""
    for block, _ in draft.blocks:
        if block.kind is Kind.BYLINE and block.source:
            info = replace(
                info,
                issued=info.issued or block.source.issued,
                newspaper=info.newspaper or block.source.newspaper,
            )
    return info
