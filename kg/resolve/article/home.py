"""The territories that an article is about: what 全区, 区委 and 我市 mean in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention, Part
from kg.resolve.article.forms import full_division, is_bare_zone, level_of, normal

_HEADLINE_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Home:
    """For each level (province, city, county, town, village) the article's own territory, where certain.

    `others` are further territories of a level whose name ends otherwise: a county beside the zone in it.
    """

    territories: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def at(self, level: str, endings: tuple[str, ...] = ()) -> str | None:
        """The territory of one level; with `endings`, the first whose name has one of them.

        >>> home = Home({"county": "柳湾经开区"}, {"county": ("柳湾县",)})
        >>> home.at("county"), home.at("county", ("县",)), home.at("county", ("旗",))
        ('柳湾经开区', '柳湾县', None)
        """
        known = [self.territories[level], *self.others.get(level, ())] if level in self.territories else []
        return next((name for name in known if not endings or name.endswith(endings)), None)

    def or_else(self, page: Home) -> Home:
        """The same, with the page's territories where the article shows none, unless the two disagree."""
        if any(self.territories.get(level, name) != name for level, name in page.territories.items()):
            return self
        return Home({**page.territories, **self.territories}, {**page.others, **self.others})

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
    return Home(_with_parents(_with_place(territories, article.info.place)), _others(counts, territories))


def _others(counts: Mapping[str, Counter[str]], territories: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Of each level the commonest name for every other ending, if one name leads."""
    result = {}
    for level, main in territories.items():
        by_ending: dict[str, list[str]] = {}
        for name in counts[level]:
            by_ending.setdefault(name[-1], []).append(name)
        by_ending.pop(main[-1], None)
        ranked = [sorted(names, key=lambda n: (-counts[level][n], n)) for names in by_ending.values()]
        result[level] = tuple(
            names[0]
            for names in ranked
            if len(names) == 1 or counts[level][names[0]] > counts[level][names[1]]
        )
    return result


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
