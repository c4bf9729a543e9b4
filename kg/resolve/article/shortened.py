"""Names that leave characters out: 交警支队 of 云溪市公安局交通警察支队, 柳湾区二院, 嘉业科技."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.lexicon import load
from kg.resolve.article.offices import department, office_form

_LEAST = 3
_LONGEST = 6
"""How many times as long as the short name the full one may be."""
_LEVEL = "(?:[省县州旗盟镇]|市(?![场政容民])|区(?![域块])|(?<!城)乡(?![村镇])|村(?!镇)|街道|社区)"
_PLACE = re.compile(f"(.*[^全本该各]{_LEVEL})(.+)")
"""A place with its level, and what stands behind it."""
_STARTS = re.compile(f"{_LEVEL}|[局院委办厅部会处]|公司|集团|大学")
"""What ends a place, or the body that a body belongs to."""
_PARTED = re.compile("[局院委办厅部处所庭科室队社]")
"""What ends the name of a body of which the rest names a part."""
_FIRM = re.compile("(?:有限责任公司|股份有限公司|有限公司)$")
_ORDINAL = re.compile("第([一二三四五六七八九十]+)(?=[人民中小医幼])")
_KINDS = (
    ("人民医院", "医院"),
    ("医院", "院"),
    ("实验小学", "实小"),
    ("实验中学", "实中"),
    ("中学", "中"),
    ("小学", "小"),
)
_BRANCH = re.compile("^(?:.*[省市州盟])?([^局]+)局([^局]{2,4}?)[区县]?分局$")
_OWN_BRANCH = re.compile("^([^局]{2,4}?)[区县]([^局]+)分局$")
"""A bureau's branch in a district: 云溪市公安局柳湾分局, 柳湾区公安分局."""
_APART = re.compile("[分支总副老0-9一二三四五六七八九十]")
"""Characters that no short name leaves out, as they tell a body from its branches and namesakes."""
_BARE = frozenset("局院")
"""What is left of a bureau or court told by its territory alone: 柳湾区局."""


def is_shortened(short: str, full: str) -> bool:
    """Whether the first leaves out characters of the second, or of that behind its place or parent body.

    >>> is_shortened("交警支队", "云溪市公安局交通警察支队")
    True
    >>> is_shortened("嘉业科技", "浙江嘉业精密科技有限公司")
    True
    >>> [is_shortened("柳湾区二院", full) for full in ("云溪市柳湾区第二人民医院", "柳湾区人民医院")]
    [True, False]
    >>> is_shortened("柳湾区局", "国家税务总局云溪市柳湾区税务局")
    True
    """
    a, b = _form(short), _form(full)
    if a == b:
        return len(a) >= _LEAST
    if len(a) < _LEAST or b.startswith(a) or _two_known(a, b):
        return False
    place = _PLACE.fullmatch(a)
    if place is not None and place[1] in b:
        return _is_rest(place[2], b[b.rindex(place[1]) + len(place[1]) :])
    return any(_leaves_out(a, tail) for tail in tails(full))


def _two_known(a: str, b: str) -> bool:
    """Whether the lexicon knows the names as those of two bodies."""
    one, other = load.bodies().get(a), load.bodies().get(b)
    return one is not None and other is not None and one.name != other.name


def _is_rest(rest: str, whole: str) -> bool:
    if rest in _BARE:
        return whole.endswith(rest) and not re.search(f"分|{_PARTED.pattern}|{_LEVEL}", whole[:-1])
    known, other = department(rest), department(whole)
    if known and other:
        return known == other
    return rest == whole or (len(rest) > 1 and any(_leaves_out(rest, form) for form in _firms(whole)))


def is_bare_bureau(name: str) -> bool:
    """Whether a name tells the territory of a bureau or court, and not of which.

    >>> is_bare_bureau("柳湾区局"), is_bare_bureau("柳湾区税务局")
    (True, False)
    """
    place = _PLACE.fullmatch(name)
    return place is not None and place[2] in _BARE


def keys(name: str) -> Iterator[tuple[str, str]]:
    """What a short name has in common with the full one: where it begins, and its last character.

    >>> list(keys("交警支队"))
    [('交', '队')]
    """
    form = _form(name)
    if len(form) >= _LEAST:
        yield form[0], form[-1]


def full_keys(name: str) -> set[tuple[str, str]]:
    """The same for a full name, at each place where what it is called by may begin.

    >>> ("交", "队") in full_keys("云溪市公安局交通警察支队")
    True
    """
    return {(tail[0], tail[-1]) for tail in tails(name)}


@lru_cache(maxsize=65536)
def tails(name: str) -> tuple[str, ...]:
    """The name, and what is left behind each place and parent body; firms with and without their kind."""
    found: dict[str, None] = {}
    for form in _firms(_form(name)):
        starts = [0, *(m.end() for m in _STARTS.finditer(form))]
        if load.divisions().get(form[:2]):
            starts += [2, 4] if load.divisions().get(form[2:4]) else [2]
        found |= dict.fromkeys(form[start:] for start in starts if len(form) - start >= _LEAST)
    return tuple(found)


def _firms(form: str) -> Iterator[str]:
    """The name, and that of a firm without its legal kind: 嘉业集团有限公司, 嘉业集团, 嘉业集团公司."""
    yield form
    core = _FIRM.sub("", form)
    if core != form:
        yield core
        yield core + "公司"


@lru_cache(maxsize=65536)
def _form(name: str) -> str:
    form = _ORDINAL.sub(r"\1", _bank(office_form(name)))
    form = _BRANCH.sub(r"\2\1分局", form)
    form = _OWN_BRANCH.sub(r"\1\2分局", form)
    for full, short in _KINDS:
        if form.endswith(full):
            form = form.removesuffix(full) + short
    return form


def _bank(form: str) -> str:
    """The name with the bank that it begins with in full: 农行云溪支行."""
    known = load.bodies_anywhere()
    heads = (form[:size] for size in (4, 3, 2) if len(form) > size)
    head = next((h for h in heads if h.endswith("行") and h in known), "")
    return known[head].name + form[len(head) :] if head else form


def _leaves_out(short: str, full: str) -> bool:
    if not len(short) < len(full) <= _LONGEST * len(short) or short[0] != full[0] or short[-1] != full[-1]:
        return False
    kept = (*_APART.findall(full), *_PARTED.findall(full[:-1]))
    if any(c not in short[:-1] for c in kept):
        return False
    rest = iter(full)
    return all(c in rest for c in short)
