"""Words that refer without naming: anaphors and crowds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows
from kg.model import EntityClass


class Anaphor(NamedTuple):
    """Words that stand for a name.

    `classes` are those that the antecedent may have, the likeliest first. `scope`: "previous", the last
    mention that fits (该公司), or "article", the article's own territory (我市). `level` of a territory:
    country, province, city, county, zone, street, village, or "".
    """

    text: str
    classes: tuple[EntityClass, ...]
    scope: str
    level: str


@cache
def anaphors() -> Mapping[str, Anaphor]:
    """Words that stand for a name -> what they may stand for; pronouns are left out.

    >>> anaphors()["该公司"].classes, anaphors()["全区"].level
    ((<EntityClass.ENTERPRISE: 'Enterprise'>,), 'county')
    """
    return {
        text: Anaphor(text, tuple(EntityClass(cls) for cls in parts(classes)), scope, level)
        for scope, level, classes, texts in rows("anaphors.tsv", 4)
        for text in parts(texts)
    }


@cache
def crowds() -> Mapping[str, str]:
    """Noun that names nobody -> member (stands for the body named as theirs), people, or body.

    >>> crowds()["工作人员"], crowds()["居民"], crowds()["企业"]
    ('member', 'people', 'body')
    """
    return {text: kind for kind, texts in rows("crowds.tsv", 2) for text in parts(texts)}
