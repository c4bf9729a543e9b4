"""Which names are compared at all: for a short name those that an index of the page's names gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.model import ORGANIZATIONS, EntityClass
from kg.resolve.article import shortened
from kg.resolve.article.abbreviated import brand, brands
from kg.resolve.article.forms import body_form
from kg.resolve.article.named import Cluster, Near
from kg.resolve.article.offices import keys
from kg.resolve.article.people import addressed, surname_of

_KINDS = ("公司", "集团", "合作社")
"""What a short name may say of its kind without being the full name's ending: 嘉业公司."""


def by_surname(groups: Sequence[Cluster]) -> Near:
    """Which clusters are persons of the surname that a form of address tells."""
    table: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in groups:
        if cluster.cls is EntityClass.PERSON and not addressed(cluster.label):
            table[surname_of(cluster.label)].append(cluster)
    return lambda short: table.get(addressed(short.label), ()) if short.cls is EntityClass.PERSON else ()


def by_ending(groups: Sequence[Cluster]) -> Near:
    """Which clusters' names end in a name: an index over all their endings."""
    table: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in groups:
        form = body_form(cluster.label)
        for start in range(max(1, len(form) - 2)):
            table[form[start:]].append(cluster)
    return lambda short: table.get(body_form(short.label), ())


def by_territory(groups: Sequence[Cluster]) -> Near:
    """Which offices of the same territory have names that begin alike."""
    table: dict[tuple[str, str], dict[int, Cluster]] = defaultdict(dict)
    for cluster in groups:
        if cluster.cls is EntityClass.OFFICE:
            for key in keys(cluster.label):
                table[key][id(cluster)] = cluster

    def near(short: Cluster) -> Iterable[Cluster]:
        found: dict[int, Cluster] = {}
        for key in keys(short.label) if short.cls is EntityClass.OFFICE else ():
            found |= table[key]
        return found.values()

    return near


def by_first_and_last(groups: Sequence[Cluster]) -> Near:
    """Which bodies' names, or parts of them, begin and end with the characters of a short name."""
    table: dict[tuple[str, str], dict[int, Cluster]] = defaultdict(dict)
    for cluster in groups:
        for key in shortened.full_keys(cluster.label) if cluster.cls in ORGANIZATIONS else ():
            table[key][id(cluster)] = cluster
    return lambda short: [c for key in shortened.keys(short.label) for c in table.get(key, {}).values()]


def by_brand(groups: Sequence[Cluster]) -> Near:
    """Which firms' full names begin with the brand of a short name."""
    table: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in groups:
        for name in brands(cluster.label) if cluster.cls is EntityClass.ENTERPRISE else ():
            table[name].append(cluster)
    return lambda short: table.get(brand(short.label), ()) if short.cls in ORGANIZATIONS else ()


def by_part(groups: Sequence[Cluster]) -> Near:
    """Which clusters' names may hold a name: those with its rarest pair of characters."""
    table: dict[str, dict[int, Cluster]] = defaultdict(dict)
    for cluster in groups:
        for start in range(len(cluster.label) - 1):
            table[cluster.label[start : start + 2]][id(cluster)] = cluster
        table[cluster.label][id(cluster)] = cluster

    def near(short: Cluster) -> Iterable[Cluster]:
        core, label = core_of(short.label), short.label
        pairs: list[dict[int, Cluster]] = [table.get(core[i : i + 2], {}) for i in range(len(core) - 1)]
        found = dict(sorted(pairs, key=len)[0]) if pairs else {}
        for office in (label[:-2] + "办事处", label[:-3] + "街道办事处"):
            found |= table.get(office, {})
        return found.values()

    return near


def core_of(name: str) -> str:
    """A body's short name without its kind, where enough is left: 嘉业公司 -> 嘉业."""
    core = next((name.removesuffix(end) for end in _KINDS if name.endswith(end)), name)
    return core if len(core) >= 2 else name
