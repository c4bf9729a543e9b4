"""From what was read in the articles of a page to their records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.lexicon import load
from kg.model import Article, Entity, EntityClass, Extraction, Mention, Part, Post, Record, Sentence
from kg.resolve.article import facts
from kg.resolve.article.anaphora import antecedents
from kg.resolve.article.cluster import Cluster, by_mention, clusters, forms_of
from kg.resolve.article.forms import is_bare_zone, is_relative, level_of
from kg.resolve.article.home import Home, home
from kg.resolve.article.officials import is_official

_ORGANIZATIONS = {EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM}


def resolve(pairs: Sequence[tuple[Article, Extraction]]) -> tuple[Record, ...]:
    """The records of one page's articles: mentions brought together over the page, anaphors and facts resolved.

    A name relative to its article (区委) is read by the article's own territory; what two articles of a page
    call by one name is one thing, and its entities bear one number.
    """
    whole = [(article, e.mentions) for article, e in pairs]
    common = _page_home(whole)
    homes = [home(article, mentions).or_else(common) for article, mentions in whole]
    everything = [m for _, mentions in whole for m in mentions]
    groups = clusters(everything, [h for h, (_, mentions) in zip(homes, whole, strict=True) for _ in mentions])
    number = by_mention(groups)
    records, offset = [], 0
    for (article, extraction), where in zip(pairs, homes, strict=True):
        own = {i: number[offset + i] for i in range(len(extraction.mentions)) if offset + i in number}
        records.append(_record(article, extraction, groups, own, where))
        offset += len(extraction.mentions)
    return tuple(records)


def _page_home(whole: Sequence[tuple[Article, Sequence[Mention]]]) -> Home:
    """The territories of a page as if it were one article."""
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for article, own in whole:
        offset = len(sentences)
        sentences.extend(article.sentences)
        mentions.extend(replace(m, at=replace(m.at, sentence=m.at.sentence + offset)) for m in own)
    return home(replace(whole[0][0], sentences=tuple(sentences)), mentions) if whole else Home({})


def _record(
    article: Article, extraction: Extraction, groups: Sequence[Cluster], own: dict[int, int], where: Home
) -> Record:
    """One article's record; `own` maps its mentions to the page's clusters, which get local numbers here."""
    mentions = extraction.mentions
    pointed = {**own, **antecedents(article, mentions, groups, own, where)}
    present = sorted(set(pointed.values()), key=lambda n: min(m for m, g in pointed.items() if g == n))
    local = {number: index for index, number in enumerate(present)}
    entity = {mention: local[number] for mention, number in pointed.items()}
    here = [groups[number] for number in present]
    posts = facts.posts(extraction.posts, entity)
    return Record(
        article, _entities(here, present, mentions, posts, where, entity), posts,
        facts.actions(extraction.actions, entity), facts.figures(extraction.figures, entity),
        facts.claims(extraction.claims, entity), _creators(article, here, mentions, entity),
    )


def _entities(
    groups: Sequence[Cluster], numbers: Sequence[int], mentions: Sequence[Mention], posts: Sequence[Post], where: Home,
    entity: Mapping[int, int],
) -> tuple[Entity, ...]:
    held: dict[int, list[Post]] = defaultdict(list)
    for post in posts:
        held[post.person].append(post)
    named: dict[int, list[int]] = defaultdict(list)
    for mention, index in sorted(entity.items()):
        named[index].append(mention)
    return tuple(
        _entity(c, numbers[i], [mentions[m] for m in named[i]], held.get(i, []), groups, where)
        for i, c in enumerate(groups)
    )


def _entity(
    cluster: Cluster, number: int, mentions: Sequence[Mention], posts: Sequence[Post], groups: Sequence[Cluster], where: Home
) -> Entity:
    cls = cluster.cls
    if cls is EntityClass.PERSON and is_official(posts, groups):
        cls = EntityClass.OFFICIAL
    forms = sorted({form for m in mentions if not m.anaphor for form in forms_of(m)})
    bodies = [groups[p.organization].label for p in posts if p.organization is not None]
    return Entity(
        label=cluster.label, cls=cls, names=tuple(dict.fromkeys([cluster.label, *forms])),
        mentions=tuple(sorted({m.at for m in mentions})), complete=_complete(cluster), place=_place(cluster, where),
        body=bodies[0] if bodies else None, code=_code(cluster, where), number=number,
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


def _creators(
    article: Article, groups: Sequence[Cluster], mentions: Sequence[Mention], entity: Mapping[int, int]
) -> tuple[int, ...]:
    bylines = {i for i, s in enumerate(article.sentences) if s.part in {Part.BYLINE, Part.CAPTION}}
    signed = {index for m, index in entity.items() if mentions[m].at.sentence in bylines}
    found = [i for i in signed if groups[i].cls is EntityClass.PERSON and groups[i].label in article.creators]
    return tuple(sorted(found, key=lambda i: article.creators.index(groups[i].label)))
