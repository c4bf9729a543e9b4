"""Posts: titles by kind, what stands before them, organs that stay in them, and roles that are no posts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows
from kg.model import EntityClass


class Title(NamedTuple):
    """A title without its body.

    `kind` is head, deputy, member, job or honorary; `domain` where it is commonest and `domains` all where it
    occurs: party, government, congress, justice, police, enterprise, institution, village, team.
    `official`: its bearer may be a kg:Official, if the body is of the right class.
    """

    text: str
    kind: str
    official: bool
    domain: str
    domains: tuple[str, ...]


class TitlePrefix(NamedTuple):
    """A word before a title: the status or rank that it gives ("" for none), whether it stays in it (副)."""

    text: str
    status: str
    rank: str
    inside: bool


@cache
def titles() -> Mapping[str, Title]:
    """Title -> what it is.

    >>> titles()["副局长"].kind, titles()["主任"].domains
    ('deputy', ('government', 'enterprise', 'institution'))
    """
    index: dict[str, Title] = {}
    for domain, kind, official, texts in rows("titles.tsv", 4):
        for text in parts(texts):
            index[text] = _merged(index.get(text), Title(text, kind, official == "1", domain, (domain,)))
    return index


def _merged(old: Title | None, new: Title) -> Title:
    if old is None:
        return new
    domains = tuple(dict.fromkeys((*old.domains, new.domain)))
    return old._replace(official=old.official or new.official, domains=domains)


@cache
def title_prefixes() -> Mapping[str, TitlePrefix]:
    """Word before a title -> what it says of the post.

    >>> title_prefixes()["时任"].status, title_prefixes()["常务副"].inside
    ('former', True)
    """
    return {
        text: TitlePrefix(text, status, rank, inside == "1")
        for status, rank, inside, texts in rows("title_prefixes.tsv", 4)
        for text in parts(texts)
    }


@cache
def title_organs() -> Mapping[str, EntityClass]:
    """Organ so general that it stays in a title (党工委书记) -> its class.

    >>> title_organs()["党支部"].value
    'Institution'
    """
    return {text: EntityClass(cls) for cls, texts in rows("title_organs.tsv", 2) for text in parts(texts)}


class Holders(NamedTuple):
    """What bears a kind of post: classes of bodies, and how their names end (no endings: however)."""

    classes: frozenset[EntityClass]
    endings: tuple[str, ...]


@cache
def title_holders() -> Mapping[str, Holders]:
    """Ending of a title -> in what such a post is held, where the sentence leaves the body out.

    >>> title_holders()["校长"].endings[:2], sorted(title_holders()["县长"].classes)
    (('学校', '小学'), [<EntityClass.JURISDICTION: 'Jurisdiction'>])
    """
    return {
        text: Holders(frozenset(EntityClass(c) for c in parts(classes)), parts(endings))
        for classes, endings, texts in rows("title_holders.tsv", 3)
        for text in parts(texts)
    }


@cache
def roles() -> Mapping[str, str]:
    """Word beside a name that makes no post -> crowd (村民), honour (劳模), life (退伍军人) or kin (儿子).

    >>> roles()["老党员"], roles()["孙女"]
    ('crowd', 'kin')
    """
    return {text: kind for kind, texts in rows("roles.tsv", 2) for text in parts(texts)}
