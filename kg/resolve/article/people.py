"""Persons of one article by full name and by surname with a form of address."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import load
from kg.resolve.article.named import Cluster


@cache
def _address() -> re.Pattern[str]:
    forms = load.address_forms().values()
    after = {f.text for f in forms if f.position == "after" and f.kind != "before"}
    chiefs = {t.text for t in load.titles().values() if len(t.text) == 2}
    words = sorted(after | chiefs | {"副" + t for t in chiefs}, key=lambda w: (-len(w), w))
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})$")


def surname_of(name: str) -> str:
    """The surname that a name begins with, "" where it begins with none.

    >>> surname_of("欧阳建国"), surname_of("付小红")
    ('欧阳', '付')
    """
    known = load.surnames()
    return next((name[:n] for n in (2, 1) if len(name) > n and name[:n] in known), "")


def addressed(name: str) -> str:
    """The surname, where the name is that and a form of address alone; else "".

    >>> [addressed(name) for name in ("付老师", "老付", "殷副局长", "小付局长", "付小红")]
    ['付', '付', '殷', '付', '']
    """
    core = _address().sub("", name)
    if len(core) == 2 and core[0] in "老小" and core[1] in load.surnames():
        return core[1]
    return core if core != name and core in load.surnames() else ""


def bearers(short: Cluster, persons: list[Cluster]) -> list[Cluster]:
    """Of several persons of a surname those that bear the title that the short name tells: 付局长.

    >>> from kg.model import EntityClass
    >>> rows = [Cluster(n, EntityClass.PERSON, titles={t}) for n, t in (("付红", "副局长"), ("付明", "局长"))]
    >>> [c.label for c in bearers(Cluster("付局长", EntityClass.PERSON), rows)]
    ['付明']
    """
    surname = addressed(short.label)
    title = short.label.partition(surname)[2] if surname else ""
    if len(persons) < 2 or not title:
        return persons
    exact = [c for c in persons if title in c.titles]
    return exact or [c for c in persons if any(t.endswith(title) for t in c.titles)] or persons
