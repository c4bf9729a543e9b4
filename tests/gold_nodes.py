"""Who is who in the gold answers, over all demo pages: decided here, and not by the resolution under test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from kg.model import Entity, EntityClass, Record
from kg.nodes import ArticleNodes, Node, fold, kind_of

SAME: Final = {
    "经开区": "郑州经开区",
    "经开区经济发展局": "郑州经开区经济发展局",
    "经开区明湖办事处": "郑州经开区明湖办事处",
    "郑州": "郑州市",
}
"""Labels of one page that are another's by another name."""

APART: Final = {
    ("jingkai-business-services", "linshi"): "亚太社区",
    ("jinshui-district", "lsdzb"): "金水区",
    ("jingkai-business-services", "yinqi"): "郑州经开区",
    ("jinshui-district", "yinqi"): "金水区",
    ("jinshui-district", "sansong"): "金水区",
    ("yinhe-subdistrict", "sansong"): "郑州航空港区",
    ("yinhe-subdistrict", "li-yafeng-byline"): "通讯员",
}
"""What sets a thing apart from its namesakes: the body or place that is its own."""

Key = tuple[str, str]


def key_of(entity: Entity) -> Key:
    """The kind of an entity, and its label with what sets it apart."""
    label = SAME.get(entity.label, entity.label)
    return kind_of(entity.cls).value, "-".join(filter(None, (label, entity.body)))


def nodes_of(records: Sequence[Record]) -> dict[Key, Node]:
    """One node for each thing of all records."""
    held: dict[Key, list[Entity]] = {}
    for record in records:
        for entity in (*record.entities, *_newspaper(record)):
            held.setdefault(key_of(entity), []).append(entity)
    return {key: _node(of_one) for key, of_one in held.items()}


def of_article(record: Record, nodes: dict[Key, Node]) -> ArticleNodes:
    """The nodes of one article's entities, and its newspaper's."""
    publisher = [nodes[key_of(one)] for one in _newspaper(record)]
    return ArticleNodes(tuple(nodes[key_of(one)] for one in record.entities), *publisher)


def _newspaper(record: Record) -> Iterable[Entity]:
    name = record.article.info.newspaper
    return (Entity(name, EntityClass.INSTITUTION, (name,), ()),) if name else ()


def _node(entities: Sequence[Entity]) -> Node:
    key = key_of(entities[0])[1]
    label = SAME.get(entities[0].label, entities[0].label)
    names = dict.fromkeys([label, *(name for one in entities for name in one.names)])
    return Node(kind_of(entities[0].cls), fold(key), label, tuple(names), entities[0].cls)
