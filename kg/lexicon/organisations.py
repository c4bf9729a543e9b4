"""Names of bodies and things: their endings, the departments of party and state, well-known bodies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows
from kg.model import EntityClass


class Suffix(NamedTuple):
    """An ending of names and the class that it gives.

    `strength` 3: the ending by itself makes a name of what stands before it (有限公司); 2: it needs a core
    or a parent of the right kind (局, 中心); 1: it needs other evidence (会, 部, 山). `alone`: the bare word
    stands for a body of the article's own territory (公安局, 管委会). `tag` says which sort of the class
    (police, bank, school, …).
    """

    text: str
    cls: EntityClass
    strength: int
    alone: bool
    tag: str


class Department(NamedTuple):
    """A department as every territory has one, named without the territory.

    `shorts` denote the same body (发改委, 发改局); `stems` stand for it before 部门 (发改、卫健等部门).
    `system` is party, government, congress, justice, vertical (led from above: 税务局), military or mass.
    `since` and `until` are years or 0; `successor` is the name of the department that took its place, or "".
    """

    name: str
    shorts: tuple[str, ...]
    stems: tuple[str, ...]
    cls: EntityClass
    system: str
    since: int
    until: int
    successor: str


class Body(NamedTuple):
    """A well-known body; `weak` are forms of its name that are common words too (联想, 南大).

    `until` is the year or month of its end ("" for what still is), `successors` the names of the bodies
    that took its place.
    """

    name: str
    shorts: tuple[str, ...]
    weak: tuple[str, ...]
    cls: EntityClass
    kind: str
    until: str = ""
    successors: tuple[str, ...] = ()


@cache
def suffixes() -> Mapping[str, tuple[Suffix, ...]]:
    """Ending -> its readings, the strongest first.

    >>> [(s.cls.value, s.strength) for s in suffixes()["有限公司"]]
    [('Enterprise', 3)]
    >>> {s.cls.value for s in suffixes()["院"]} == {"Office", "Site"}
    True
    """
    index: dict[str, list[Suffix]] = {}
    for cls, strength, alone, tag, texts in rows("suffixes.tsv", 5):
        for text in parts(texts):
            suffix = Suffix(text, EntityClass(cls), int(strength), alone == "1", tag)
            index.setdefault(text, []).append(suffix)
    return {text: tuple(sorted(found, key=lambda s: -s.strength)) for text, found in index.items()}


@cache
def departments() -> Mapping[str, Department]:
    """Every form of a department's name, without territory -> the department.

    >>> departments()["卫健委"].name, departments()["工商局"].successor
    ('卫生健康委员会', '市场监督管理局')
    """
    index: dict[str, Department] = {}
    for name, shorts, stems, cls, system, since, until, successor in rows("departments.tsv", 8):
        department = Department(
            name,
            parts(shorts),
            parts(stems),
            EntityClass(cls),
            system,
            int(since or 0),
            int(until or 0),
            successor,
        )
        index.update(dict.fromkeys((name, *department.shorts), department))
    return index


@cache
def department_stems() -> Mapping[str, Department]:
    """Trade that stands for its department (发改、卫健等部门) -> the department; today's, where two had it.

    >>> department_stems()["发改"].name
    '发展和改革委员会'
    """
    index: dict[str, Department] = {}
    for department in dict.fromkeys(departments().values()):
        for stem in department.stems:
            if stem not in index or index[stem].until:
                index[stem] = department
    return index


@cache
def _all_bodies() -> tuple[Body, ...]:
    return tuple(
        _body(entry, EntityClass(cls), kind)
        for cls, kind, entries in rows("bodies.tsv", 3)
        for entry in parts(entries)
    )


@cache
def _ended() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    return {name: (until, parts(successors)) for name, until, successors in rows("bodies_former.tsv", 3)}


def _body(entry: str, cls: EntityClass, kind: str) -> Body:
    name, _, forms = entry.partition("=")
    others = forms.split("/") if forms else []
    weak = tuple(form[1:] for form in others if form[0] == "?")
    until, successors = _ended().get(name, ("", ()))
    return Body(name, tuple(f for f in others if f[0] != "?"), weak, cls, kind, until, successors)


@cache
def bodies() -> Mapping[str, Body]:
    """Full names and safe short forms of well-known bodies -> the body.

    >>> bodies()["国家发改委"].name, bodies()["工商银行"].kind
    ('国家发展和改革委员会', 'bank')
    >>> bodies()["国土资源部"].until, bodies()["国土资源部"].successors
    ('2018-03', ('自然资源部',))
    """
    return {form: body for body in _all_bodies() for form in (body.name, *body.shorts)}


@cache
def weak_bodies() -> Mapping[str, Body]:
    """Forms of well-known bodies' names that are common words too -> the body.

    >>> weak_bodies()["联想"].name
    '联想集团'
    """
    return {form: body for body in _all_bodies() for form in body.weak}


@cache
def bodies_anywhere() -> Mapping[str, Body]:
    """Forms that mean one body in every article: all but the weak ones of universities, which several share.

    >>> bodies_anywhere()["工行"].name, "山大" in bodies_anywhere()
    ('中国工商银行', False)
    """
    weak = {form: body for form, body in weak_bodies().items() if body.kind != "university"}
    return {**weak, **bodies()}
