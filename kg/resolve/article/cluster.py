"""Mentions to entities: equal names first, then full and short names where only one full name fits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from kg.lexicon import load
from kg.model import BODIES, ORGANIZATIONS, EntityClass, Mention
from kg.resolve.article.abbreviated import is_abbreviation, is_part
from kg.resolve.article.forms import (
    LEVELS,
    body_form,
    full_division,
    is_bare_zone,
    is_relative,
    leading_zone,
    level_of,
    level_word,
    normal,
    zone_endings,
)
from kg.resolve.article.home import Home
from kg.resolve.article.named import Cluster, Near
from kg.resolve.article.near import (
    by_brand,
    by_ending,
    by_first_and_last,
    by_part,
    by_surname,
    by_territory,
    core_of,
)
from kg.resolve.article.offices import is_short_office
from kg.resolve.article.people import addressed, bearers
from kg.resolve.article.shortened import is_bare_bureau, is_shortened
from kg.vocab import LeafClass

_QUOTED = re.compile("“([^”]+)”")
_SERVING = re.compile("(?:小程序|平台|APP|公众号|热线|专线|系统|直播|直播活动|专班|工作组|领导小组|服务队)$")
"""How names of what serves a scheme end."""
_BY_NUMBERS = re.compile("^[一二两三四五六七八九十百0-9]|[一二两三四五六七八九十百0-9]+[条项策招]$")
_NAMED_BY_PLACE = BODIES
_SHORTENED = frozenset({EntityClass.ENTERPRISE, EntityClass.INSTITUTION})
_FULL_ENDINGS = ("公司", "集团", "银行", "厂", "合作社", "医院", "学校")
"""How the full name ends of a body that the press shortens."""
_BRANCHES = ("分公司", "支公司", "村镇银行")
"""How the name ends of a part of a firm: 嘉业精密 is not 嘉业精密云溪分公司."""
_HEADED = frozenset({EntityClass.MEASURE, EntityClass.PROJECT, EntityClass.PRODUCT, EntityClass.EVENT})
"""What may be named with its head and without: 四单工作法, 四单."""
_OWNERS = ("大学", "学院")
"""Bodies that are told in full, and whose names those of their hospitals and firms begin with."""
_HALLS = ("中心", "馆", "剧院", "礼堂", "广场")
"""Buildings of which a territory has one, named by its level: 县会议中心."""
_LEAD = 2
"""How many times as often as the next a body must be named to be meant by its kind alone."""
_TERRITORIES = ("村", "镇", "乡", "街道", "社区", *"省市区县州旗盟", "新区")
_WATERS = ("水库", "水电站", "渔港", "湿地", "大桥", "隧道", "景区", "小区")
"""Kinds of site that a short name leaves out: 白石 for 白石水库."""
_PLACED = (*"省市区县州旗镇乡村", "街道", "社区", "办事处")
"""How what stands in front of a body's own name ends where it is a place."""


@cache
def kind(cls: EntityClass) -> str:
    """The kind of a class; only mentions of one kind can be one thing.

    >>> str(kind(EntityClass.TEAM)), str(kind(EntityClass.OFFICIAL))
    ('organization', 'person')
    """
    return LeafClass(cls.value).kind


def clusters(
    mentions: Sequence[Mention],
    homes: Sequence[Home],
    apart: Collection[int] = frozenset(),
    titles: Mapping[int, Collection[str]] = MappingProxyType({}),
) -> list[Cluster]:
    """The things that a page names, by first mention; `homes` are those of the mentions' articles.

    The mentions in `apart` are of the second of two persons of one name; `titles` are those that a person is
    told to bear at a mention.
    """
    named = _by_name(mentions, homes, apart)
    for cluster in named:
        cluster.titles.update(title for index in cluster.mentions for title in titles.get(index, ()))
    groups = _absorb(named, _is_addressed, by_surname(named), bearers)
    groups = _absorb(groups, _is_unplaced, by_ending(groups))
    groups = _absorb(groups, _is_abbreviated, by_territory(groups))
    groups = _absorb(groups, _leaves_out, by_first_and_last(groups))
    groups = _absorb(groups, _is_clipped, by_brand(groups))
    result = [_settled(c) for c in _absorb(groups, _is_short, by_part(groups))]
    return sorted(result, key=lambda c: min(c.mentions))


def _by_name(mentions: Sequence[Mention], homes: Sequence[Home], apart: Collection[int]) -> list[Cluster]:
    table: dict[tuple[str, str, bool], Cluster] = {}
    for index, (mention, home) in enumerate(zip(mentions, homes, strict=True)):
        if mention.anaphor:
            continue
        name = normal(mention.text)
        label = qualified(name, mention.cls, home)
        key = (kind(mention.cls), label, index in apart)
        if mention.cls is EntityClass.JURISDICTION and ("organization", label, False) in table:
            key = ("organization", label, False) if level_of(label) == "" else key
        cluster = table.setdefault(key, Cluster(label, mention.cls))
        cluster.mentions.append(index)
        cluster.names.update(forms_of(mention))
        cluster.votes[mention.cls] += 1
        cluster.confidence = max(cluster.confidence, mention.confidence)
    return list(table.values())


def forms_of(mention: Mention) -> list[str]:
    """The name as it stands, and what is quoted in it: “四单”工作法 is also 四单.

    A scheme told by numbers is not what serves it: “四单一网”小程序 is an app for 四单一网.
    """
    inner = [i for i in _QUOTED.findall(mention.text) if len(i) >= 2]
    serves = bool(_SERVING.search(mention.text))
    return [mention.text, *(i for i in inner if not (serves and _BY_NUMBERS.search(i)))]


_OF_ZONES = frozenset({"管委会", "管理委员会"})
"""Organs that zones have: alone they are those of the zone that the article is about."""


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
        if is_bare_zone(name):
            return home.at("county", zone_endings(name)) or name
        return load.division_codes()[codes[0]].name if codes else full_division(name)
    if cls in ORGANIZATIONS:
        own, word = own_territory(name, cls, home)
        return own + name[len(word) :]
    if cls is EntityClass.SITE and is_relative(name) and name.endswith(_HALLS):
        territory = home.of(name[0])
        return territory + name[1:] if territory else name
    if cls is EntityClass.EVENT and name[:1] == "全" and name[1:2] in LEVELS:
        territory = home.of(name[1])
        return territory + name[2:] if territory else name
    return name


def own_territory(name: str, cls: EntityClass, home: Home) -> tuple[str, str]:
    """The article's territory that an organisation's name leaves out, and the word that stands for it.

    >>> own_territory("区委", EntityClass.OFFICE, Home({"county": "柳湾区"}))
    ('柳湾区', '区')
    >>> own_territory("公安局", EntityClass.OFFICE, Home({"county": "柳湾区"}))
    ('', '')
    """
    word = level_word(name)
    territory = home.of(word) if word else None
    if territory:
        return territory, word
    if cls is EntityClass.OFFICE and name in _OF_ZONES:
        return home.at("county", ("区",)) or "", ""
    zone = leading_zone(name)
    own = home.at("county", zone_endings(zone)) if zone else None
    return (own, zone) if own else ("", "")


def _is_addressed(short: Cluster, full: Cluster) -> bool:
    """A person by surname and title (付老师, 老付) and by the full name."""
    persons = short.cls is EntityClass.PERSON and full.cls is EntityClass.PERSON
    return persons and bool(addressed(short.label)) and not addressed(full.label)


def _is_unplaced(short: Cluster, full: Cluster) -> bool:
    """A body with its place and the same without (经开区经济发展局, 经济发展局); a zone so too."""
    if kind(short.cls) != kind(full.cls) or short.cls not in _NAMED_BY_PLACE or len(short.label) < 2:
        return False
    a, b = body_form(short.label), body_form(full.label)
    if a == b:
        return True
    if not b.endswith(a) or len(a) < 3:
        return False
    if short.cls is EntityClass.JURISDICTION:
        level = level_of(short.label)
        return is_bare_zone(a) or (level in {"village", "town"} and level_of(full.label) == level)
    return b[: len(b) - len(a)].endswith(_PLACED) or short.cls is full.cls


def _is_short(short: Cluster, full: Cluster) -> bool:
    """A firm's short name (云岭生物); one of a person's names; 街道 and 办事处; a scheme with its head."""
    a, b = short.label, full.label
    if {short.cls, full.cls} == {EntityClass.JURISDICTION, EntityClass.OFFICE}:
        return a.endswith("街道") and b in {a + "办事处", a[:-2] + "办事处", a + "办"}
    if kind(short.cls) != kind(full.cls) or a == b:
        return False
    if short.cls is EntityClass.JURISDICTION:
        return len(a) >= 2 and b in {a + level for level in _TERRITORIES}
    if short.cls is EntityClass.PERSON:
        return len(a) > 1 and "·" in b and a in (b.split("·")[0], b.split("·")[-1])
    if short.cls is EntityClass.SITE:
        return len(a) >= 2 and full.cls is short.cls and b in {a + head for head in _WATERS}
    if short.cls is EntityClass.OFFICE:
        return a.endswith("办事处") and b == a[:-3] + "街道办事处"
    if short.cls in _SHORTENED and len(a) >= 2 and not is_part(full.label, short.label):
        core = core_of(a)
        whole = b.endswith(_FULL_ENDINGS) and not b.endswith(_BRANCHES)
        return not a.endswith(_OWNERS) and len(b) - len(a) >= 2 and core in b and whole
    if short.cls in _HEADED:
        return len(a) >= 3 and short.cls is full.cls and b.startswith(a) and len(b) - len(a) <= 3
    return False


def _is_abbreviated(short: Cluster, full: Cluster) -> bool:
    """An office in short and in full: 柳湾区人社局, 柳湾区人力资源和社会保障局."""
    ordered = (len(short.label), short.label) < (len(full.label), full.label)
    return (
        ordered and short.cls is full.cls is EntityClass.OFFICE and is_short_office(short.label, full.label)
    )


def _leaves_out(short: Cluster, full: Cluster) -> bool:
    """A body whose short name leaves out characters of the full one, or of what stands behind its place."""
    ordered = (len(short.label), short.label) < (len(full.label), full.label)
    bodies = short.cls in ORGANIZATIONS and full.cls in ORGANIZATIONS and not is_part(full.label, short.label)
    return ordered and bodies and is_shortened(short.label, full.label)


def _is_clipped(short: Cluster, full: Cluster) -> bool:
    """A firm by its brand and clipped trade (嘉业农投)."""
    apart = short.label == full.label or is_part(full.label, short.label)
    return not apart and is_abbreviation(short.label, full.label)


def _absorb(
    groups: list[Cluster],
    same: Callable[[Cluster, Cluster], bool],
    near: Near,
    narrowed: Callable[[Cluster, list[Cluster]], list[Cluster]] = lambda short, fits: fits,
) -> list[Cluster]:
    """Bring each short name to the one full name that fits; where several fit, it stays apart.

    `near` narrows the names that are compared at all, `narrowed` those that fit.
    """
    by_length = sorted(groups, key=lambda c: (len(c.label), c.label))
    gone: set[int] = set()
    for short in by_length:
        fits = narrowed(
            short, [c for c in near(short) if c is not short and id(c) not in gone and same(short, c)]
        )
        longest = [c for c in fits if all(o is c or same(o, c) for o in fits)]
        if len(fits) > 1 and len({c.label for c in fits}) == 1:
            longest = fits[:1]  # two persons of one name: a form of address is rather of the first
        chosen = max(longest, key=lambda c: (len(c.label), c.label)) if longest else _main(short, fits)
        if chosen is not None:
            chosen.take(short)
            gone.add(id(short))
    return [c for c in groups if id(c) not in gone]


def _main(short: Cluster, fits: Sequence[Cluster]) -> Cluster | None:
    """For a bare organ or bureau (常委会, 云溪市局) the one that the page tells most of, where one leads."""
    if not (short.label in load.title_organs() or is_bare_bureau(short.label)):
        return None
    ranked = sorted(fits, key=lambda c: -len(c.mentions))
    leads = len(ranked) > 1 and len(ranked[0].mentions) >= _LEAD * len(ranked[1].mentions)
    return ranked[0] if leads else None


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
