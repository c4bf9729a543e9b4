"""What 该公司, 全区, 他 stand for: the article's own territory, or the last name of the class."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention
from kg.resolve.article.cluster import Cluster
from kg.resolve.article.forms import level_of
from kg.resolve.article.home import Home

_REACH = 3
_LEVELS = "省市区县州旗镇乡村"
_ALSO = {"省": ("省", "自治区", "市"), "市": ("市", "州"), "区": ("区",), "县": ("县", "旗"), "村": ("村", "社区")}
_CLAUSE_END = re.compile("[，。；：！？,;:!?]")
_BARE_LEVEL = {"省": "province", "市": "city", "区": "county", "县": "county", "州": "city", "旗": "county",
               "镇": "town", "乡": "town", "村": "village", "街道": "town", "社区": "village"}


def antecedents(
    article: Article, mentions: Sequence[Mention], groups: Sequence[Cluster], known: Mapping[int, int], home: Home
) -> dict[int, int]:
    """Mention index of an anaphor -> index of the cluster it stands for; what stays open is left out."""
    labels = {c.label: number for number, c in enumerate(groups)}
    result: dict[int, int] = {}
    for index, mention in enumerate(mentions):
        if not mention.anaphor:
            continue
        found = _antecedent(article, mentions, groups, known, home, labels, index)
        if found is not None:
            result[index] = found
    return result


def _antecedent(
    article: Article, mentions: Sequence[Mention], groups: Sequence[Cluster], known: Mapping[int, int], home: Home,
    labels: Mapping[str, int], index: int,
) -> int | None:
    mention = mentions[index]
    entry = load.anaphors().get(mention.text)
    level = entry.level if entry else _BARE_LEVEL.get(mention.text, "")
    if entry.scope == "article" if entry else mention.rule == "names.own-territory":
        return _territory(home, labels, level, mention.text)
    classes = {EntityClass(c) for c in entry.classes} if entry else {mention.cls}
    return _last(article, mentions, groups, known, index, classes, level)


def _territory(home: Home, labels: Mapping[str, int], level: str, words: str) -> int | None:
    """The article's territory of the level; 全县 is no 区's, and no 区 a 县's."""
    level = {"zone": "county", "street": "town"}.get(level, level)
    name = home.at(level) if level else home.nearest
    said = next((c for c in _LEVELS if c in words), "")
    if name and said and not name.endswith(_ALSO.get(said, (said,))):
        return None
    return labels.get(name) if name else None


def _last(
    article: Article, mentions: Sequence[Mention], groups: Sequence[Cluster], known: Mapping[int, int], index: int,
    classes: set[EntityClass], level: str,
) -> int | None:
    """The nearest name before it of an asked-for class, at most three sentences back."""
    at = mentions[index].at
    best: tuple[int, int] | None = None
    answer = None
    for other, mention in enumerate(mentions):
        place = (mention.at.sentence, mention.at.start)
        if mention.anaphor or other not in known or place >= (at.sentence, at.start):
            continue
        if at.sentence - mention.at.sentence > _REACH or groups[known[other]].cls not in classes | _alike(classes):
            continue
        if EntityClass.PERSON in classes and _same_clause(article, mention, mentions[index]):
            continue
        if level and groups[known[other]].cls is EntityClass.JURISDICTION:
            wanted = {"zone": "county", "street": "town"}.get(level, level)
            if level_of(groups[known[other]].label) != wanted:
                continue
        if best is None or place > best:
            best, answer = place, known[other]
    return answer


def _same_clause(article: Article, name: Mention, pronoun: Mention) -> bool:
    """A pronoun does not mean the person named in its own clause: 李某将他背出."""
    if name.at.sentence != pronoun.at.sentence:
        return False
    between = article.sentences[name.at.sentence].text[name.at.end : pronoun.at.start]
    return not _CLAUSE_END.search(between)


def _alike(classes: set[EntityClass]) -> set[EntityClass]:
    return {EntityClass.OFFICIAL} if EntityClass.PERSON in classes else set()
