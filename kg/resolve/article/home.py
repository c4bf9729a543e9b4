"""The territories that an article is about: what 全区, 区委 and 我市 mean in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention, Part
from kg.resolve.article.forms import full_division, is_bare_zone, level_of, normal

_HEADLINE_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Home:
    """For each level (province, city, county, town, village) the article's own territory, where certain."""

    territories: Mapping[str, str]

    def at(self, level: str) -> str | None:
        """The territory of one level."""
        return self.territories.get(level)

    def or_else(self, page: Home) -> Home:
        """The same, with the page's territories where the article shows none, unless the two disagree."""
        if any(self.territories.get(level, name) != name for level, name in page.territories.items()):
            return self
        return Home({**page.territories, **self.territories})

    @property
    def nearest(self) -> str | None:
        """The smallest territory of city or county that the article is about."""
        return self.at("county") or self.at("city") or self.at("province")


def home(article: Article, mentions: Sequence[Mention]) -> Home:
    """Count the territories named; the place of a manifest comes first, headlines count three times."""
    counts: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    for position, mention in enumerate(mentions):
        if mention.cls is not EntityClass.JURISDICTION or mention.anaphor:
            continue
        name = full_division(normal(mention.text))
        level = level_of(name)
        part = article.sentences[mention.at.sentence].part
        counts.setdefault(level, Counter())[name] += _HEADLINE_WEIGHT if part is Part.HEADLINE else 1
        first.setdefault(name, position)
    found = {level: _main(names, first) for level, names in counts.items() if level not in {"", "country"}}
    territories = {level: name for level, name in found.items() if name}
    return Home(_with_parents(_with_place(territories, article.info.place)))


def _main(names: Counter[str], first: Mapping[str, int]) -> str | None:
    """The most frequent; it must lead the next clearly unless it also comes first."""
    ranked = sorted(names, key=lambda n: (-names[n], first[n]))
    leads = len(ranked) == 1 or names[ranked[0]] > names[ranked[1]]
    return ranked[0] if leads or first[ranked[0]] == min(first[n] for n in ranked) else None


def _with_place(territories: dict[str, str], place: str | None) -> dict[str, str]:
    if not place:
        return territories
    name = full_division(normal(place))
    return {**territories, level_of(name) or "city": name}


def _with_parents(territories: dict[str, str]) -> dict[str, str]:
    """The only county of its name in the gazetteer tells its city and province, if none is named."""
    result = dict(territories)
    for level in ("county", "city"):
        name = result.get(level, "")
        known = [d for d in load.divisions().get(name, ()) if not d.until]
        if len(known) == 1 and not is_bare_zone(name):
            for parent in _ancestors(known[0].parent):
                result.setdefault(parent.level, parent.name)
    return result


def _ancestors(code: str) -> list[load.Division]:
    chain = []
    while code and code in load.division_codes():
        division = load.division_codes()[code]
        chain.append(division)
        code = division.parent
    return chain
