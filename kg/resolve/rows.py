"""From an article's record to what the corpus needs to know of it: one small row an entity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern

from kg.lexicon import load
from kg.model import Article, Entity, EntityClass, Post, Record
from kg.nodes import PUBLISHER, KeyRow, fold, kind_of
from kg.resolve.grouping import Path
from kg.resolve.places import Places, chain, division_path, label_path
from kg.vocab import Kind

_REGISTERED = ("有限公司", "有限责任公司", "股份公司")


def key_rows(record: Record) -> Iterator[KeyRow]:
    """The rows of one article: an entity each, and one for the newspaper that it stood in.

    >>> from kg.model import Article
    >>> district = Entity("金水区", EntityClass.JURISDICTION, ("金水",), ())
    >>> rows = key_rows(Record(Article("a1", "a.txt", "", ()), (district,)))
    >>> [(row.label, row.place) for row in rows]
    [('金水区', ('41', '4101'))]
    """
    places = Places(record.entities)
    posts: dict[int, list[Post]] = {}
    for post in record.posts:
        posts.setdefault(post.person, []).append(post)
    for index, entity in enumerate(record.entities):
        yield _row(record.article, index, entity, places, posts.get(index, ()))
    newspaper = record.article.info.newspaper
    if newspaper and newspaper.strip():
        label = newspaper.strip()
        yield KeyRow(record.article.key, PUBLISHER, EntityClass.INSTITUTION, label, (label,), 0)


def _row(article: Article, index: int, entity: Entity, places: Places, posts: Sequence[Post]) -> KeyRow:
    bodies = {post.organization for post in posts if post.organization is not None}
    return KeyRow(
        article=intern(article.key),
        index=index,
        cls=entity.cls,
        label=intern(entity.label),
        names=tuple(map(intern, entity.names)),
        mentions=len(entity.mentions),
        complete=entity.complete,
        place=tuple(map(intern, _place(entity, places))),
        place_name=entity.place,
        body_name=entity.body,
        bodies=tuple(sorted(bodies)),
        titles=tuple(sorted({post.title for post in posts})),
        code=entity.code,
        page=intern(article.sha256),
        number=entity.number,
    )


def _place(entity: Entity, places: Places) -> Path:
    """The path of the place that sets an entity apart: what its name tells, else what the article does."""
    kind = kind_of(entity.cls)
    if kind is Kind.JURISDICTION:
        above = places.path(entity.place)
        own = chain(entity.code or "") or division_path(entity.label, above) or division_path(entity.label)
        return own[:-1] if own else above
    if kind is Kind.PERSON or not entity.complete:
        return places.path(entity.place)
    told = label_path(entity.label)
    if told or entity.label.endswith(_REGISTERED) or fold(entity.label) in load.bodies_anywhere():
        return told
    return places.path(entity.place)
