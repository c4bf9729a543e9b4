"""An article in the characters that lexicons and tagger know, and what was read from it in its own.

A page may be written in traditional characters, bear full-width digits, or hold the radicals and other
compatibility characters that fonts of PDF files map to. Each has one plain character, so that offsets stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from kg.lexicon.script import simplified_forms
from kg.model import Action, Article, Basis, Extraction, Figure, Mention, Post

_FULL_WIDTH = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05, 0xFF0B, 0xFF0E)
"""Digits, letters, ％ ＋ ．; marks of Chinese text keep their width."""
_COMPATIBLE = (*range(0x2F00, 0x2FD6), 0x2E9F, 0x2EF3, *range(0xF900, 0xFA6E))
"""Radicals and compatibility ideographs that NFKC knows."""
_RADICALS = dict(
    zip(
        "⻁⻄⻅⻆⻉⻊⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺠",
        "虎西见角贝足车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟民",
        strict=True,
    )
)
"""Radicals that NFKC leaves as they are."""
_MARKS = dict(zip("「」『』﹑", "“”‘’、", strict=True))
_SHARE = 0.04
"""From which share of its characters on an article is written in traditional ones."""
_HAN = re.compile("[\u3400-\u9fff]")
_SPACE = re.compile(r"\s+")
_Told = TypeVar("_Told", Post, Action, Figure)


@cache
def _always() -> dict[int, str]:
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*_FULL_WIDTH, *_COMPATIBLE)}
    return table | {ord(c): plain for c, plain in _RADICALS.items()}


@cache
def _forms() -> dict[int, str]:
    return _always() | dict(simplified_forms()) | {ord(c): plain for c, plain in _MARKS.items()}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, simplified_forms()))}]")


def simplified(article: Article) -> Article:
    """The same article; character for character in plain ones, itself where it has no others.

    >>> from kg.model import Run, Sentence
    >>> text = "灣仔區公佈「平安卡」計劃"
    >>> article = Article("a", "a.txt", "", (Sentence(text, (Run(0, 0, 12),), ((0, 12),), 0),))
    >>> simplified(article).sentences[0].text
    '湾仔区公布“平安卡”计划'
    """
    whole = "".join(s.text for s in article.sentences)
    table = _forms() if _is_traditional(whole) else _always()
    if whole.translate(table) == whole:
        return article
    sentences = tuple(replace(s, text=s.text.translate(table)) for s in article.sentences)
    return replace(article, sentences=sentences, title=article.title.translate(table))


def _is_traditional(text: str) -> bool:
    return len(_traditional().findall(text)) > _SHARE * len(_HAN.findall(text))


def restored(found: Extraction, own: Article) -> Extraction:
    """What was read in `simplified(own)`, in the words of the article itself."""
    plain = simplified(own)
    pairs = [(p.text, o.text) for p, o in zip(plain.sentences, own.sentences, strict=True)]
    return replace(
        found,
        mentions=tuple(_mention(m, own) for m in found.mentions),
        posts=_told(found.posts, ("title",), pairs),
        actions=_told(found.actions, ("verb", "object_text"), pairs),
        figures=_told(
            found.figures, ("indicator", "unit", "value_text", "base_text", "compared_with"), pairs
        ),
        claims=tuple(replace(c, basis=_basis(c.basis, pairs)) for c in found.claims),
    )


def _mention(mention: Mention, own: Article) -> Mention:
    at = mention.at
    return replace(mention, text=own.sentences[at.sentence].text[at.start : at.end])


def _told(
    facts: Iterable[_Told], fields: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[_Told, ...]:
    """The facts with the words of their fields as the sentences of their evidence have them."""
    result = []
    for fact in facts:
        where = [pairs[e.sentence] for e in fact.basis.evidence]
        words: dict[str, Any] = {name: _own(getattr(fact, name), where) for name in fields}
        result.append(replace(fact, basis=_basis(fact.basis, pairs), **words))
    return tuple(result)


def _basis(basis: Basis, pairs: Sequence[tuple[str, str]]) -> Basis:
    if basis.when is None:
        return basis
    text = _own(basis.when.text, [pairs[e.sentence] for e in basis.evidence]) or basis.when.text
    return replace(basis, when=replace(basis.when, text=text))


def _own(words: str | None, pairs: Iterable[tuple[str, str]]) -> str | None:
    """The words as the page has them, without blanks where they had none; unchanged where none has them."""
    if not words:
        return words
    shape = re.compile(r"\s*".join(map(re.escape, words)))
    for plain, own in pairs:
        found = shape.search(plain)
        if found:
            text = own[found.start() : found.end()]
            return text if " " in words else _SPACE.sub("", text)
    return words
