"""Invented rows of articles, and what became of them."""

from __future__ import annotations

from typing import Any

from kg.model import EntityClass
from kg.nodes import KeyRow, Node
from kg.resolve.corpus import Corpus, resolve

C = EntityClass
CITY, OTHER_CITY = ("云溪市",), ("江口市",)
DISTRICT = (*CITY, "柳湾区")
ZHENGZHOU, XUZHOU = "郑州嘉业有限公司", "徐州嘉业有限公司"
FULL, SHORT = "云溪市嘉业精密制造有限公司", "嘉业精密"


def row(article: str, cls: EntityClass, label: str, *names: str, index: int = 0, **more: Any) -> KeyRow:
    """An entity of an article."""
    return KeyRow(article, index, cls, label, (label, *names), **more)


def node(corpus: Corpus, article: str, index: int = 0) -> Node:
    """What one entity became."""
    return corpus.of(article).entities[index]


def joined(*rows: KeyRow) -> bool:
    """Whether the first entities of all rows' articles are one node."""
    corpus = resolve(rows)
    return len({node(corpus, one.article) for one in rows}) == 1


def zone(article: str, place: tuple[str, ...], name: str | None) -> KeyRow:
    """A zone that its article calls by its kind alone."""
    return row(article, C.JURISDICTION, "经开区", complete=False, place=place, place_name=name)


def person(article: str, name: str = "王伟", cls: EntityClass = C.PERSON, **more: Any) -> KeyRow:
    """Somebody."""
    return row(article, cls, name, **more)
