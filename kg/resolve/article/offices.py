"""Short and full names of one office: 区人社局, 柳湾区人力资源和社会保障局; 市检察院, 云溪市人民检察院."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.lexicon import load
from kg.resolve.article.forms import body_form

_PEOPLE = re.compile("人民(?=政府|检察院|法院|代表大会)")
_ENDS = (
    ("管理委员会", "管委会"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("代表大会", "人大"),
    ("工会联合会", "总工会"),
    ("工商业联合会", "工商联"),
)
_PLACE_ENDS = re.compile("[省市区县州旗盟镇乡村]|街道|社区")
_PARTED = re.compile("[局院委办厅部处所庭科室队]")
"""What ends the name of a body of which the rest names a part: 公安局|交警支队."""
_LEAST = 2


def is_short_office(short: str, full: str) -> bool:
    """Whether the first may be the second told in short: one territory in front, one department behind.

    >>> is_short_office("柳湾区人社局", "柳湾区人力资源和社会保障局")
    True
    >>> is_short_office("云溪市供热办", "云溪市供热管理办公室")
    True
    >>> is_short_office("云溪市公安局", "云溪市公安分局"), is_short_office("云溪市安委会", "云溪市安委办")
    (False, False)
    """
    a, b = office_form(short), office_form(full)
    if a == b:
        return True
    start = _common_place(a, b)
    rest, whole = a[start:], b[start:]
    known, other = department(rest), department(whole)
    if not start or (known and other):
        return start > 0 and known == other and rest.endswith("办") == whole.endswith("办")
    return _LEAST <= len(rest) < len(whole) and _shortens(rest, whole)


def keys(name: str) -> Iterator[tuple[str, str]]:
    """What names of one office have in common: the territory in front, and the first character behind it.

    >>> list(keys("云溪市柳湾区人社局"))
    [('云溪市', '柳'), ('云溪市柳湾区', '人')]
    """
    form = office_form(name)
    for m in _PLACE_ENDS.finditer(form):
        if m.end() < len(form):
            yield form[: m.end()], form[m.end()]


@lru_cache(maxsize=65536)
def office_form(name: str) -> str:
    """An office's name with the usual words short: 人民政府 -> 政府, 委员会 -> 委, 办公室 -> 办.

    >>> office_form("柳湾区人民检察院"), office_form("柳湾区教育委员会")
    ('柳湾区检察院', '柳湾区教育委')
    """
    form = _PEOPLE.sub("", body_form(name))
    for full, short in _ENDS:
        if form.endswith(full):
            form = form.removesuffix(full) + short
    return form


def _common_place(a: str, b: str) -> int:
    """Where the territory ends with which both names begin; 0 where there is none."""
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return max((m.end() for m in _PLACE_ENDS.finditer(a[:same])), default=0)


@cache
def _known() -> dict[str, str]:
    """Every form of a department in short -> the department; a congress is not its committee."""
    rows = load.departments().items()
    return {office_form(form): row.name for form, row in rows if row.system != "congress"}


def department(form: str) -> str:
    """The department that a form is a name of, "" where the lexicon has none."""
    return _known().get(form, "")


def _shortens(short: str, full: str) -> bool:
    """Whether the characters of the one stand in the other in their order, its first and last among them."""
    if short[0] != full[0] or short[-1] != full[-1] or _PARTED.search(full[:-1]):
        return False
    rest = iter(full)
    return all(c in rest for c in short)
