"""Mentions to entities: equal names first, then full and short names where only one full name fits."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.lexicon import load
from kg.model import EntityClass, Mention
from kg.resolve.article.forms import (
    LEVELS,
    full_division,
    is_bare_zone,
    is_relative,
    leading_zone,
    level_of,
    normal,
    zone_form,
)
from kg.resolve.article.home import Home
from kg.vocab import LeafClass

_QUOTED = re.compile("“([^”]+)”")
ORGANIZATIONS = frozenset(
    {EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM}
)
_NAMED_BY_PLACE = ORGANIZATIONS | {EntityClass.JURISDICTION}
_SHORTENED = frozenset({EntityClass.ENTERPRISE, EntityClass.INSTITUTION})
_FULL_ENDINGS = ("公司", "集团", "银行", "厂", "合作社", "医院", "学校")
"""How the full name ends of a body that the press shortens."""
_HEADED = frozenset({EntityClass.MEASURE, EntityClass.PROJECT, EntityClass.PRODUCT, EntityClass.EVENT})
"""What may be named with its head and without: 四单工作法, 四单."""
_PLACED = (*"省市区县州旗镇乡村", "街道", "社区", "办事处")
"""How what stands in front of a body's own name ends where it is a place."""


@dataclass
class Cluster:
    """One thing in the making: the indices of its mentions, its names, its fullest label."""

    label: str
    cls: EntityClass
    mentions: list[int] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityClass] = field(default_factory=Counter)

    def take(self, other: Cluster) -> None:
        """Make the other's mentions and names one's own."""
        self.mentions.extend(other.mentions)
        self.names.update(other.names)
        self.votes.update(other.votes)


@cache
def kind(cls: EntityClass) -> str:
    """The kind of a class; only mentions of one kind can be one thing.

    >>> str(kind(EntityClass.TEAM)), str(kind(EntityClass.OFFICIAL))
    ('organization', 'person')
    """
    return LeafClass(cls.value).kind


def clusters(mentions: Sequence[Mention], homes: Sequence[Home]) -> list[Cluster]:
    """The things that a page names, by first mention; `homes` are those of the mentions' articles."""
    groups = _absorb(_by_name(mentions, homes), _is_unplaced)
    result = [_settled(c) for c in _absorb(groups, _is_short)]
    return sorted(result, key=lambda c: min(c.mentions))


def _by_name(mentions: Sequence[Mention], homes: Sequence[Home]) -> list[Cluster]:
    table: dict[tuple[str, str], Cluster] = {}
    for index, (mention, home) in enumerate(zip(mentions, homes, strict=True)):
        if mention.anaphor:
            continue
        name = normal(mention.text)
        label = qualified(name, mention.cls, home)
        key = (kind(mention.cls), label)
        if mention.cls is EntityClass.JURISDICTION and ("organization", label) in table:
            key = ("organization", label) if level_of(label) == "" else key
        cluster = table.setdefault(key, Cluster(label, mention.cls))
        cluster.mentions.append(index)
        cluster.names.update(forms_of(mention))
        cluster.votes[mention.cls] += 1
    return list(table.values())


def forms_of(mention: Mention) -> list[str]:
    """The name as it stands, and what is quoted in it: “四单”工作法 is also 四单."""
    inner = _QUOTED.findall(mention.text)
    return [mention.text, *(i for i in inner if len(i) >= 2)]


def qualified(name: str, cls: EntityClass, home: Home) -> str:
    """The name with its place where the article makes that certain: 区委 -> 柳湾区委, 南京 -> 南京市.

    >>> h = Home({"county": "柳湾区"})
    >>> [qualified(n, EntityClass.OFFICE, h) for n in ("区委", "区教育局", "市公安局")]
    ['柳湾区委', '柳湾区教育局', '市公安局']
    >>> qualified("经开区党工委", EntityClass.OFFICE, Home({"county": "云岭经开区"}))
    '云岭经开区党工委'
    """
    if cls is EntityClass.JURISDICTION:
        codes = load.abbreviations().get(name, ()) if len(name) == 1 else ()
        return load.division_codes()[codes[0]].name if codes else full_division(name)
    if cls in ORGANIZATIONS and is_relative(name):
        territory = home.at(LEVELS[name[0]], (name[0],))
        if territory:
            return territory + name[1:]
    zone = leading_zone(name) if cls in ORGANIZATIONS else ""
    own = home.at("county", (zone, zone_form(zone))) if zone else None
    return own + name[len(zone) :] if own else name


def _is_unplaced(short: Cluster, full: Cluster) -> bool:
    """A body with its place and the same without (经开区经济发展局, 经济发展局); a zone so too."""
    if kind(short.cls) != kind(full.cls) or short.cls not in _NAMED_BY_PLACE or len(short.label) < 2:
        return False
    a, b = zone_form(short.label), zone_form(full.label)
    if a == b:
        return True
    if not b.endswith(a) or len(a) < 3:
        return False
    if short.cls is EntityClass.JURISDICTION:
        level = level_of(short.label)
        return is_bare_zone(a) or (level in {"village", "town"} and level_of(full.label) == level)
    return b[: len(b) - len(a)].endswith(_PLACED) or short.cls is full.cls


def _is_short(short: Cluster, full: Cluster) -> bool:
    """An enterprise's short name (云岭生物); 街道 and 办事处 of one name; a scheme with its head."""
    a, b = short.label, full.label
    if {short.cls, full.cls} == {EntityClass.JURISDICTION, EntityClass.OFFICE}:
        return a.endswith("街道") and b in {a + "办事处", a[:-2] + "办事处", a + "办"}
    if kind(short.cls) != kind(full.cls) or a == b:
        return False
    if short.cls is EntityClass.OFFICE:
        return a.endswith("办事处") and b == a[:-3] + "街道办事处"
    if short.cls in _SHORTENED and len(a) >= 2:
        return len(b) - len(a) >= 2 and a in b and b.endswith(_FULL_ENDINGS)
    if short.cls in _HEADED:
        return len(a) >= 3 and short.cls is full.cls and b.startswith(a) and len(b) - len(a) <= 3
    return False


def _absorb(groups: list[Cluster], same: Callable[[Cluster, Cluster], bool]) -> list[Cluster]:
    """Bring each short name to the one full name that fits; where several fit, it stays apart."""
    by_length = sorted(groups, key=lambda c: (len(c.label), c.label))
    gone: set[int] = set()
    for short in by_length:
        fits = [c for c in by_length if c is not short and id(c) not in gone and same(short, c)]
        longest = [c for c in fits if all(o is c or same(o, c) for o in fits)]
        if len(longest) == 1:
            longest[0].take(short)
            gone.add(id(short))
    return [c for c in groups if id(c) not in gone]


def _settled(cluster: Cluster) -> Cluster:
    """The class that most of its mentions have; the fullest form decides between equals."""
    best = max(cluster.votes.values())
    leading = [cls for cls, n in cluster.votes.items() if n == best]
    cluster.cls = cluster.cls if cluster.cls in leading else min(leading)
    return cluster


def by_mention(groups: Sequence[Cluster]) -> dict[int, int]:
    """Mention index -> index of its cluster."""
    table: dict[int, int] = defaultdict(int)
    for number, cluster in enumerate(groups):
        for mention in cluster.mentions:
            table[mention] = number
    return dict(table)
