"""Persons of one article by full name and by surname with a form of address."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import load


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

    >>> addressed("付老师"), addressed("老付"), addressed("殷副局长"), addressed("付小红")
    ('付', '付', '殷', '')
    """
    if len(name) == 2 and name[0] in "老小" and name[1] in load.surnames():
        return name[1]
    core = _address().sub("", name)
    return core if core != name and core in load.surnames() else ""
