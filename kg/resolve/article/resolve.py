"""From what was read in the articles of a page to their records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.lexicon import load
from kg.model import (
    BODIES,
    ORGANIZATIONS,
    Article,
    Entity,
    EntityClass,
    Extraction,
    Mention,
    Part,
    Post,
    Record,
    Sentence,
)
from kg.resolve.article import facts
from kg.resolve.article.anaphora import Scene, antecedents, owners
from kg.resolve.article.cluster import by_mention, clusters, forms_of
from kg.resolve.article.forms import is_bare_zone, is_relative, leading_zone, level_of, level_word
from kg.resolve.article.home import Home, endings_of, home
from kg.resolve.article.named import Cluster
from kg.resolve.article.namesakes import namesakes
from kg.resolve.article.officials import is_official
from kg.resolve.article.pointing import spelled_out
from kg.resolve.article.seats import seat_claim, seats

_LEVELS_UP = ("village", "town", "county", "city", "province")
"""Levels of territories, from the smallest up."""
_ABOVE = _LEVELS_UP[2:]
"""Those that set namesakes apart."""


def resolve(pairs: Sequence[tuple[Article, Extraction]]) -> tuple[Record, ...]:
    """The records of a page's articles: mentions brought together over the page, anaphors and facts resolved.

    A name relative to its article (区委) is read by the article's own territory; what two articles of a page
    call by one name is one thing, and its entities bear one number.
    """
    pairs = [(article, replace(e, mentions=spelled_out(e.mentions))) for article, e in pairs]
    whole = [(article, e.mentions) for article, e in pairs]
    common = _page_home(whole)
    homes = [home(article, mentions).or_else(common) for article, mentions in whole]
    everything = [m for _, mentions in whole for m in mentions]
    theirs = [h for h, (_, mentions) in zip(homes, whole, strict=True) for _ in mentions]
    groups = clusters(everything, theirs, namesakes(whole), _titles(pairs))
    number = by_mention(groups)
    records, offset = [], 0
    for (article, extraction), where in zip(pairs, homes, strict=True):
        own = {i: number[offset + i] for i in range(len(extraction.mentions)) if offset + i in number}
        records.append(_record(article, extraction, groups, own, where))
        offset += len(extraction.mentions)
    return tuple(records)


def _titles(pairs: Sequence[tuple[Article, Extraction]]) -> dict[int, set[str]]:
    """Mention, counted over the page -> the titles of the posts that are told of the person there."""
    found = defaultdict[int, set[str]](set)
    offset = 0
    for _, extraction in pairs:
        for post in extraction.posts:
            found[offset + post.person].add(post.title)
        offset += len(extraction.mentions)
    return found


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
    article: Article, extraction: Extraction, groups: Sequence[Cluster], own: Mapping[int, int], where: Home
) -> Record:
    """One article's record; `own` maps its mentions to the page's clusters, which get local numbers here."""
    mentions = extraction.mentions
    scene = Scene(article, mentions, groups, own, where)
    pointed = {**own, **antecedents(scene)}
    first: dict[int, int] = {}
    for mention in sorted(pointed):
        first.setdefault(pointed[mention], mention)
    seated = dict(seats(mentions, groups, own, where, extraction.claims))
    present = tuple(dict.fromkeys((*first, *seated.values())))
    local = {number: index for index, number in enumerate(present)}
    entity = {mention: local[number] for mention, number in sorted(pointed.items())}
    page = _Page(tuple(groups[number] for number in present), present, mentions, entity, where)
    guessed = owners(scene, pointed)
    bodies = {m: n for m, n in guessed.items() if _may_be(mentions[m], groups[n])}
    held = facts.posts(extraction.posts, entity, _local(bodies, local))
    posts = facts.seated(held, [group.cls for group in page.groups])
    entities = _entities(page, posts)
    told = facts.claims(facts.at_home(extraction.claims, mentions, _territories(page)), entity)
    homes = (seat_claim(mentions[m], entity[m], groups[n], local[n]) for m, n in seated.items())
    return Record(
        article,
        entities,
        posts,
        facts.actions(extraction.actions, entity),
        facts.figures(extraction.figures, {**_local(guessed, local), **entity}),
        facts.lawful((*told, *homes), [e.cls for e in entities]),
        _creators(article, page),
    )


def _may_be(mention: Mention, cluster: Cluster) -> bool:
    """Whether a body may be guessed for an anaphor: a 副县长 is no village's."""
    own = mention.rule == "names.own-territory"
    return cluster.cls in BODIES and (not own or cluster.label.endswith(endings_of(mention.text)))


def _local(found: Mapping[int, int], local: Mapping[int, int]) -> dict[int, int]:
    """Mention -> the article's own number of its cluster, for those that the article has."""
    return {mention: local[number] for mention, number in found.items() if number in local}


@dataclass(frozen=True, slots=True)
class _Page:
    """An article's clusters with their numbers on the page; `entity` maps its mentions to the clusters."""

    groups: Sequence[Cluster]
    numbers: Sequence[int]
    mentions: Sequence[Mention]
    entity: Mapping[int, int]
    where: Home


def _territories(page: _Page) -> dict[int, int]:
    """Mention of a body named by its level (市委) -> one of its territory, where the article names that."""
    named: dict[str, int] = {}
    for mention, index in page.entity.items():
        if page.groups[index].cls is EntityClass.JURISDICTION and not page.mentions[mention].anaphor:
            named.setdefault(page.groups[index].label, mention)
    relative = (i for i in page.entity if page.mentions[i].cls in ORGANIZATIONS)
    words = ((i, level_word(page.mentions[i].text)) for i in relative)
    homes = {i: page.where.of(word) for i, word in words if word}
    return {i: named[home] for i, home in homes.items() if home in named}


def _entities(page: _Page, posts: Sequence[Post]) -> tuple[Entity, ...]:
    held: dict[int, list[Post]] = defaultdict(list)
    for post in posts:
        held[post.person].append(post)
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention, index in page.entity.items():
        named[index].append(page.mentions[mention])
    return tuple(_entity(page, i, named[i], held.get(i, [])) for i in range(len(page.groups)))


def _entity(page: _Page, index: int, mentions: Sequence[Mention], posts: Sequence[Post]) -> Entity:
    cluster = page.groups[index]
    official = cluster.cls is EntityClass.PERSON and is_official(posts, page.groups)
    forms = sorted({form for m in mentions if not m.anaphor for form in forms_of(m)})
    bodies = [page.groups[p.organization].label for p in posts if p.organization is not None]
    return Entity(
        label=cluster.label,
        cls=EntityClass.OFFICIAL if official else cluster.cls,
        names=tuple(dict.fromkeys([cluster.label, *forms])),
        mentions=tuple(sorted({m.at for m in mentions})),
        complete=_complete(cluster),
        place=_place(cluster, page.where),
        body=bodies[0] if bodies else None,
        code=_code(cluster, page.where),
        number=page.numbers[index],
        confidence=round(cluster.confidence, 2),
    )


def _complete(cluster: Cluster) -> bool:
    """Whether the label means the same thing outside this article."""
    if cluster.cls is EntityClass.JURISDICTION:
        return not is_bare_zone(cluster.label) and level_of(cluster.label) not in {"town", "village", ""}
    if cluster.cls in ORGANIZATIONS:
        relative = is_relative(cluster.label) or leading_zone(cluster.label) or _bare(cluster.label)
        return not relative and len(cluster.label) >= 4
    return True


def _bare(label: str) -> bool:
    return any(r.alone for r in load.suffixes().get(label, ())) or label in load.departments()


def _place(cluster: Cluster, where: Home) -> str | None:
    """The nearest territory above it that the article is about."""
    level = level_of(cluster.label) if cluster.cls is EntityClass.JURISDICTION else ""
    above = _LEVELS_UP[_LEVELS_UP.index(level) + 1 :] if level in _LEVELS_UP else _ABOVE
    names = [where.at(name) for name in above if name in _ABOVE]
    return next((n for n in names if n and n != cluster.label), None)


def _code(cluster: Cluster, where: Home) -> str | None:
    """The code of a division of the gazetteer; the article's city tells namesakes apart."""
    if cluster.cls is not EntityClass.JURISDICTION:
        return None
    known = [d for d in load.divisions().get(cluster.label, ()) if not d.until and d.code]
    if len(known) > 1:
        city, codes = where.at("city"), load.division_codes()
        known = [d for d in known if d.parent in codes and codes[d.parent].name == city]
    return known[0].code if len(known) == 1 else None


def _creators(article: Article, page: _Page) -> tuple[int, ...]:
    """The persons who sign the article, in the order of its byline."""
    signed = {i for i, s in enumerate(article.sentences) if s.part in {Part.BYLINE, Part.CAPTION}}
    writers = {index for m, index in page.entity.items() if page.mentions[m].at.sentence in signed}
    labels = {i: page.groups[i].label for i in writers if page.groups[i].cls is EntityClass.PERSON}
    found = [i for i, label in labels.items() if label in article.creators]
    return tuple(sorted(found, key=lambda i: article.creators.index(labels[i])))
