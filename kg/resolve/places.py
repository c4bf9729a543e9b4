"""Where a name lies: paths of jurisdictions from the outermost inwards, by code where one is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.lexicon import load
from kg.model import Entity, EntityClass
from kg.nodes import fold
from kg.resolve.article.forms import is_bare_zone, level_of
from kg.resolve.grouping import Path
from kg.resolve.names import key_of
from kg.vocab import Kind

_LONGEST: Final = 12
_COUNTRYWIDE: Final = ("中国", "中华", "中共", "国家", "全国", "新华")


def chain(code: str) -> Path:
    """A division and all above it, outermost first.

    >>> chain("410105")
    ('41', '4101', '410105')
    """
    found: list[str] = []
    codes = load.division_codes()
    while code in codes:
        found.append(code)
        code = codes[code].parent
    return tuple(reversed(found))


def division_path(name: str, above: Path = ()) -> Path:
    """The path of the only division of that name (within `above`); () where there is none, or more than one.

    >>> division_path("金水区"), division_path("鼓楼区"), division_path("鼓楼区", ("41", "4102"))
    (('41', '4101', '410105'), (), ('41', '4102', '410204'))
    """
    current = (d for d in load.divisions().get(name, ()) if d.code and not d.until)
    found = [path for path in (chain(d.code) for d in current) if path[: len(above)] == above]
    return found[0] if len(found) == 1 else ()


def label_path(label: str) -> Path:
    """The path of the place that a complete name begins with; () where it begins with none.

    Short forms count for provinces and cities alone: those of counties occur in others (安图生物).

    >>> label_path("郑州市公安局"), label_path("安图生物"), label_path("中国银行")
    (('41', '4101'), (), ('CN',))
    """
    name = fold(label)
    for length in range(min(len(name) - 1, _LONGEST), 1, -1):
        head = name[:length]
        if any(d.name == head or d.level in ("province", "city") for d in load.divisions().get(head, ())):
            return division_path(head)
        if head in load.countries():
            return (load.countries()[head].code,)
    return ("CN",) if name.startswith(_COUNTRYWIDE) else ()


class Places:
    """The places of one article, each with its path."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._jurisdictions: Mapping[str, Entity] = {
            e.label: e for e in reversed(entities) if e.cls is EntityClass.JURISDICTION
        }
        self._paths: dict[str, Path] = {}

    def path(self, name: str | None) -> Path:
        """The path that ends with the place of that name; () where nothing makes it certain."""
        if not name:
            return ()
        if name not in self._paths:
            self._paths[name] = ()  # an article that says A lies in B and B in A
            self._paths[name] = self._find(name)
        return self._paths[name]

    def _find(self, name: str) -> Path:
        entity = self._jurisdictions.get(name)
        if entity and entity.code and chain(entity.code):
            return chain(entity.code)
        above = self.path(entity.place) if entity and entity.place != name else ()
        known = division_path(name, above) or division_path(name)
        if known:
            return known
        relative = is_bare_zone(name) or level_of(name) in ("town", "village", "")
        return (*above, key_of(name, Kind.JURISDICTION)) if above or not relative else ()
