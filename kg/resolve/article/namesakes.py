"""Two persons of one name on a page that says so: 县应急管理局局长李强（与县长同名）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention

_SAME = re.compile("(?:同名|重名)(?!小说|电影|电视|歌|书|微信|公众|账号|节目|专辑|网|动画|剧)")
_NAME = "[\u4e00-\u9fff·]{2,12}?"
_OTHER = re.compile(
    f"[（(]与[^（）()]{{1,12}}(?:同名|重名)|与[^，。；]{{1,12}}(?:同名|重名)|同名的(?:还有)?(?:一位|一个)?{_NAME}"
)
"""How a text tells that the person named beside it is the other one."""
_CALLED = re.compile("同名的(?:还有)?(?:另)?(?:一[位个])?[^，。；]{0,12}$")
_TAIL = 6


def namesakes(whole: Sequence[tuple[Article, Sequence[Mention]]]) -> frozenset[int]:
    """The mentions (numbered over the page) of the second of two persons of one name.

    A page tells them apart by saying that they are; each mention goes to the one whose title it bears.
    """
    everything = [(article, m) for article, mentions in whole for m in mentions]
    told = {m.text for article, m in everything if _is_person(m) and _is_told(article, m)}
    return frozenset(i for name in sorted(told) for i in _second(everything, name))


def _is_person(mention: Mention) -> bool:
    return mention.cls is EntityClass.PERSON and not mention.anaphor


def _is_told(article: Article, mention: Mention) -> bool:
    return bool(_SAME.search(article.sentences[mention.at.sentence].text))


def _second(everything: Sequence[tuple[Article, Mention]], name: str) -> Iterator[int]:
    """The mentions of a name that are not of the first one named so; none where titles do not differ."""
    rows = [(i, a, m) for i, (a, m) in enumerate(everything) if _is_person(m) and m.text == name]
    titles = [_title(a, m) for _, a, m in rows]
    first = next((t for t, (_, a, m) in zip(titles, rows, strict=True) if t and not _is_other(a, m)), "")
    other = False
    for title, (index, article, mention) in zip(titles, rows, strict=True):
        if _is_other(article, mention):
            other = True
        elif title:
            other = title != first
        if other:
            yield index


def _is_other(article: Article, mention: Mention) -> bool:
    """Whether the text beside the name says that another one bears it."""
    text = article.sentences[mention.at.sentence].text
    return bool(_OTHER.match(text, mention.at.end) or _CALLED.search(text, 0, mention.at.start))


def _title(article: Article, mention: Mention) -> str:
    """The title or role directly in front of the name, by its last two characters."""
    ahead = article.sentences[mention.at.sentence].text[: mention.at.start][-_TAIL:]
    words = (ahead[i:] for i in range(len(ahead) - 1))
    word = next((w for w in words if w in load.titles() or w in load.roles()), "")
    return word[-2:]
