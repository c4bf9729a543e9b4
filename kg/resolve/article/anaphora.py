"""What 该公司, 全区, 他 stand for: the article's own territory, or the last name of the class."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention, Stretch
from kg.resolve.article.forms import LEVELS, level_of
from kg.resolve.article.home import ENDINGS, Home
from kg.resolve.article.named import Cluster

_REACH = 3
"""How many sentences back an antecedent may stand."""
_FAR = 10
"""As `_REACH`, for a name that ends as the anaphor does, where one of its class alone stands nearer."""
_NAMES = 60
"""How many names back it is looked for."""
_LEVELS = "省市区县州旗镇乡村"
_CLAUSE_END = re.compile("[，。；：！？,;:!?]")
_BARE_LEVEL = {**LEVELS, "街道": "town", "社区": "village"}
_SAME_LEVEL = {"zone": "county", "street": "town"}


@dataclass(frozen=True)
class Scene:
    """An article with its mentions; `known` maps a mention's index to that of its cluster in `groups`."""

    article: Article
    mentions: Sequence[Mention]
    groups: Sequence[Cluster]
    known: Mapping[int, int]
    home: Home

    @cached_property
    def labels(self) -> Mapping[str, int]:
        """Label -> the cluster's index; 沿江街道 is also the office that the page calls so."""
        offices = ((i, c) for i, c in enumerate(self.groups) if c.cls is EntityClass.OFFICE)
        streets = {name: i for i, c in offices for name in c.names if name.endswith("街道")}
        return streets | {c.label: number for number, c in enumerate(self.groups)}

    @cached_property
    def named(self) -> list[tuple[int, int, int]]:
        """(sentence, start, index) of the mentions that may be antecedents, in order of place."""
        rows = ((m.at.sentence, m.at.start, i) for i, m in enumerate(self.mentions))
        return sorted(row for row in rows if row[2] in self.known and not self.mentions[row[2]].anaphor)

    @cached_property
    def territories(self) -> Mapping[str, list[int]]:
        """Level (the last character of a label) -> where in `named` the territories of that level are."""
        found = defaultdict[str, list[int]](list)
        for place, (*_, index) in enumerate(self.named):
            group = self.groups[self.known[index]]
            district = not group.label.endswith("区") or level_of(group.label) == "county"
            if group.cls is EntityClass.JURISDICTION and district:
                found[group.label[-1:]].append(place)
        return found

    def before(self, at: Stretch) -> int:
        """How many of `named` stand before a mention."""
        return bisect_left(self.named, (at.sentence, at.start, -1))


def antecedents(scene: Scene) -> dict[int, int]:
    """Mention index of an anaphor -> index of the cluster it stands for; what stays open is left out."""
    found = ((i, _antecedent(scene, i)) for i, mention in enumerate(scene.mentions) if mention.anaphor)
    return {index: cluster for index, cluster in found if cluster is not None}


def owners(scene: Scene, found: Mapping[int, int]) -> dict[int, int]:
    """For the anaphors that `found` leaves open, the likeliest cluster: a figure must belong to somebody.

    That is the last name that ends as the anaphor does or is of its class, however far back; for the
    article's own territory the nearest that the article has.
    """
    rest = [i for i, m in enumerate(scene.mentions) if m.anaphor and i not in found]
    guessed = ((i, _likeliest(scene, i)) for i in rest)
    return {index: cluster for index, cluster in guessed if cluster is not None}


def _likeliest(scene: Scene, index: int) -> int | None:
    mention = scene.mentions[index]
    before = scene.before(mention.at)
    entry = load.anaphors().get(mention.text)
    home = scene.home.nearest
    if entry is not None and entry.scope == "article" and home is not None and home in scene.labels:
        return scene.labels[home]
    head = mention.text[1:]
    alike = (i for i in _back(scene, before) if scene.mentions[i].text.endswith(head))
    same = (i for i in _back(scene, before) if scene.mentions[i].cls is mention.cls)
    other = (next(alike, None) if head else None) or next(same, None)
    return scene.known[other] if other is not None else None


def _back(scene: Scene, before: int) -> Iterator[int]:
    """The mentions in front of a place in `named`, the nearest first."""
    return (scene.named[place][2] for place in range(before - 1, -1, -1))


def _antecedent(scene: Scene, index: int) -> int | None:
    mention = scene.mentions[index]
    entry = load.anaphors().get(mention.text)
    level = entry.level if entry else _BARE_LEVEL.get(mention.text, "")
    of_article = entry.scope == "article" if entry else mention.rule == "names.own-territory"
    if of_article:
        found = _territory(scene, level, mention.text)
        return found if found is not None or entry is not None else _named_last(scene, index)
    classes = {EntityClass(c) for c in entry.classes} if entry else {mention.cls}
    return _last(scene, index, frozenset(classes), level)


def _territory(scene: Scene, level: str, words: str) -> int | None:
    """The article's territory of the level; 全县 is no 区's, and no 区 a 县's."""
    said = next((c for c in _LEVELS if c in words), "")
    endings = ENDINGS.get(said, (said,)) if said else ()
    at_level = scene.home.at(_SAME_LEVEL.get(level, level), endings) if level else scene.home.nearest
    name = scene.home.of("市") if said == "市" else at_level
    return scene.labels.get(name) if name else None


def _named_last(scene: Scene, index: int) -> int | None:
    """The last territory named whose level a title has (副省长), where the article shows none of its own."""
    mention = scene.mentions[index]
    places = scene.territories.get(mention.text, [])
    last = bisect_left(places, scene.before(mention.at)) - 1
    return scene.known[scene.named[places[last]][2]] if last >= 0 else None


def _last(scene: Scene, index: int, classes: frozenset[EntityClass], level: str) -> int | None:
    """The nearest name before it of an asked-for class, at most three sentences back.

    A name that ends as the anaphor does (该中心: 便民服务中心) goes before one of the class alone, from
    farther back as well.
    """
    mention = scene.mentions[index]
    at, head = mention.at, mention.text[1:]
    found: int | None = None
    last = scene.before(at)
    for place in range(last - 1, max(-1, last - 1 - _NAMES), -1):
        sentence, start, other = scene.named[place]
        if at.sentence - sentence > (_FAR if found is not None and head else _REACH):
            break
        if (sentence, start) < (at.sentence, at.start) and _fits(scene, other, index, classes, level):
            number = scene.known[other]
            if not head or scene.groups[number].label.endswith(head):
                return number
            found = number if found is None else found
    return found


def _fits(scene: Scene, other: int, index: int, classes: frozenset[EntityClass], level: str) -> bool:
    cluster = scene.groups[scene.known[other]]
    if EntityClass.PERSON in classes:
        person = cluster.cls in classes | {EntityClass.OFFICIAL}
        return person and not _same_clause(scene.article, scene.mentions[other], scene.mentions[index])
    if level and cluster.cls is EntityClass.JURISDICTION:
        return cluster.cls in classes and level_of(cluster.label) == _SAME_LEVEL.get(level, level)
    return cluster.cls in classes


def _same_clause(article: Article, name: Mention, pronoun: Mention) -> bool:
    """A pronoun does not mean the person named in its own clause: 李某将他背出."""
    if name.at.sentence != pronoun.at.sentence:
        return False
    between = article.sentences[name.at.sentence].text[name.at.end : pronoun.at.start]
    return not _CLAUSE_END.search(between)
