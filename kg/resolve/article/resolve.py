"""From what was read in an article to its record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.lexicon import load
from kg.model import Article, Entity, EntityClass, Extraction, Mention, Part, Post, Record
from kg.resolve.article import facts
from kg.resolve.article.anaphora import antecedents
from kg.resolve.article.cluster import Cluster, by_mention, clusters
from kg.resolve.article.forms import is_bare_zone, is_relative, level_of
from kg.resolve.article.home import Home, home
from kg.resolve.article.officials import is_official

_ORGANIZATIONS = {EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM}


def resolve(article: Article, extraction: Extraction) -> Record:
    """Bring mentions together, find what anaphors stand for, point the facts at entities."""
    mentions = extraction.mentions
    where = home(article, mentions)
    groups = clusters(mentions, where)
    entity: dict[int, int] = by_mention(groups)
    entity.update(antecedents(article, mentions, groups, entity, where))
    posts = facts.posts(extraction.posts, entity)
    entities = _entities(groups, mentions, posts, where, entity)
    return Record(
        article, entities, posts, facts.actions(extraction.actions, entity), facts.figures(extraction.figures, entity),
        facts.claims(extraction.claims, entity), _creators(article, groups, mentions),
    )


def _entities(
    groups: Sequence[Cluster], mentions: Sequence[Mention], posts: Sequence[Post], where: Home, entity: Mapping[int, int]
) -> tuple[Entity, ...]:
    held: dict[int, list[Post]] = defaultdict(list)
    for post in posts:
        held[post.person].append(post)
    referring: dict[int, list[int]] = defaultdict(list)
    for mention, number in sorted(entity.items()):
        if mentions[mention].anaphor:
            referring[number].append(mention)
    return tuple(
        _entity(c, mentions, held.get(i, []), groups, where, referring.get(i, [])) for i, c in enumerate(groups)
    )


def _entity(
    cluster: Cluster, mentions: Sequence[Mention], posts: Sequence[Post], groups: Sequence[Cluster], where: Home,
    anaphors: Sequence[int],
) -> Entity:
    cls = cluster.cls
    if cls is EntityClass.PERSON and is_official(posts, groups):
        cls = EntityClass.OFFICIAL
    names = tuple(dict.fromkeys([cluster.label, *sorted(cluster.names)]))
    bodies = [groups[p.organization].label for p in posts if p.organization is not None]
    return Entity(
        label=cluster.label, cls=cls, names=names,
        mentions=tuple(sorted({mentions[m].at for m in (*cluster.mentions, *anaphors)})),
        complete=_complete(cluster), place=_place(cluster, where), body=bodies[0] if bodies else None,
        code=_code(cluster, where),
    )


def _complete(cluster: Cluster) -> bool:
    """Whether the label means the same thing outside this article."""
    if cluster.cls is EntityClass.JURISDICTION:
        return not is_bare_zone(cluster.label) and level_of(cluster.label) not in {"town", "village", ""}
    if cluster.cls in _ORGANIZATIONS:
        return not is_relative(cluster.label) and len(cluster.label) >= 4 and not _bare(cluster.label)
    return True


def _bare(label: str) -> bool:
    return any(r.alone for r in load.suffixes().get(label, ())) or label in load.departments()


def _place(cluster: Cluster, where: Home) -> str | None:
    """The nearest territory above it that the article is about."""
    order = ["village", "town", "county", "city", "province"]
    level = level_of(cluster.label) if cluster.cls is EntityClass.JURISDICTION else "town"
    above = order[order.index(level) + 1 :] if level in order else order[2:]
    names = [where.at(name) for name in above if name in {"county", "city", "province"}]
    return next((n for n in names if n and n != cluster.label), None)


def _code(cluster: Cluster, where: Home) -> str | None:
    if cluster.cls is not EntityClass.JURISDICTION:
        return None
    known = [d for d in load.divisions().get(cluster.label, ()) if not d.until and d.code]
    if len(known) > 1:
        city = where.at("city")
        known = [d for d in known if load.division_codes().get(d.parent) and load.division_codes()[d.parent].name == city]
    return known[0].code if len(known) == 1 else None


def _creators(article: Article, groups: Sequence[Cluster], mentions: Sequence[Mention]) -> tuple[int, ...]:
    bylines = {i for i, s in enumerate(article.sentences) if s.part is Part.BYLINE}
    found = []
    for number, cluster in enumerate(groups):
        in_byline = any(mentions[m].at.sentence in bylines for m in cluster.mentions)
        if cluster.cls is EntityClass.PERSON and in_byline and cluster.label in article.creators:
            found.append(number)
    return tuple(sorted(found, key=lambda n: article.creators.index(groups[n].label)))


