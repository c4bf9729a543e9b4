"""The territories that an article is about: what 全区, 区委 and 我市 mean in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.lexicon import load
from kg.model import Article, EntityClass, Mention, Part
from kg.resolve.article.forms import (
    LEVELS,
    full_division,
    is_bare_zone,
    level_of,
    normal,
    zone_endings,
)

ENDINGS = {
    "省": ("省", "自治区"),
    "县": ("县", "旗"),
    "村": ("村", "社区"),
}
"""How the name of a territory may end for which the text says 省, 市 …, where not just so."""
_WORDS = {**LEVELS, "街道": "town", "社区": "village"}
"""The level of the territory that each word means by itself."""
_HEADLINE_WEIGHT = 3
_LONGEST = 12
"""How many characters the name of a territory may have."""
_LEAD = 2
"""How many sentences at the head of an article's body tell where it is."""
_SELDOM = 2
"""How many times a territory may be named that the article perhaps only mentions."""
_DOWN = ("province", "city", "county", "town", "village")


def endings_of(word: str) -> tuple[str, ...]:
    """How the name of a territory may end that the word of a level means: 省 that of a 自治区."""
    return ENDINGS.get(word, (word,))


@dataclass(frozen=True, slots=True)
class Home:
    """For each level (province, city, county, town, village) the article's own territory, where certain.

    `others` are further territories of a level whose name ends otherwise: a county beside the zone in it.
    """

    territories: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own_city: str | None = None
    """What 市 means by itself: a city of any rank from county up."""
    passing: frozenset[str] = frozenset()
    """The levels whose territory the article only mentions: seldom, and not at its head."""

    def at(self, level: str, endings: tuple[str, ...] = ()) -> str | None:
        """The territory of one level; with `endings`, the first whose name has one of them.

        >>> home = Home({"county": "柳湾经开区"}, {"county": ("柳湾县",)})
        >>> home.at("county"), home.at("county", ("县",)), home.at("county", ("旗",))
        ('柳湾经开区', '柳湾县', None)
        """
        known = [self.territories[level], *self.others.get(level, ())] if level in self.territories else []
        return next((name for name in known if not endings or name.endswith(endings)), None)

    def of(self, word: str) -> str | None:
        """The territory that the word of a level means by itself: a 市 may be of county or province rank.

        >>> home = Home({"city": "云溪市", "county": "柳湾市"}, own_city="柳湾市")
        >>> home.of("市"), home.at("city", ("市",)), home.of("县")
        ('柳湾市', '云溪市', None)
        """
        own = self.own_city if word == "市" else None
        return own or self.at(_WORDS[word], endings_of(word))

    def or_else(self, page: Home) -> Home:
        """The same, with the page's territories where the article shows none, down to where the two disagree.

        What the article only mentions gives way to the territory that the page is about.

        >>> page = Home({"county": "柳湾区", "town": "沿江镇", "village": "石桥村"})
        >>> dict(Home({"town": "白马镇"}).or_else(page).territories)
        {'town': '白马镇', 'county': '柳湾区'}
        >>> Home({"city": "白马市"}, passing=frozenset({"city"})).or_else(Home({"city": "云溪市"})).at("city")
        '云溪市'
        """
        territories, others = dict(self.territories), dict(self.others)
        for level in _DOWN:
            name = page.territories.get(level)
            if name is None or (level in page.passing and territories.get(level, name) != name):
                continue
            if level in self.passing - page.passing and territories[level] != name:
                territories[level], others[level] = name, page.others.get(level, ())
            elif territories.setdefault(level, name) != name:
                break
            others.setdefault(level, page.others.get(level, ()))
        known = territories.values()
        told = self.own_city if self.own_city in known and not self._passes(self.own_city) else None
        own = next((c for c in (told, page.own_city, self.own_city) if c in known), None)
        return Home(territories, others, own, self.passing)

    def _passes(self, name: str | None) -> bool:
        return any(self.territories.get(level) == name for level in self.passing)

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
    for name, level in _of_bodies(mentions, first):
        counts[level][name] += 1
    for names in counts.values():
        _join_zones(names)
    found = {level: _main(names, first) for level, names in counts.items() if level not in {"", "country"}}
    territories = {level: name for level, name in found.items() if name}
    known = _with_parents(_with_place(territories, article.info.place))
    head = _at_head(article, mentions)
    lasting = {
        level: name
        for level, name in territories.items()
        if not is_bare_zone(name) and (name in head or counts[level][name] > _SELDOM)
    }
    sure = _with_parents(_with_place(lasting, article.info.place))
    passing = frozenset(level for level, name in known.items() if sure.get(level) != name)
    return Home(known, _others(counts, territories), _own_city(counts, first, known), passing)


def _join_zones(names: Counter[str]) -> None:
    """Count 开发区 for the zone whose name ends so: what says not whose it is stands for one that does."""
    for bare in [n for n in names if is_bare_zone(n)]:
        full = [n for n in names if not is_bare_zone(n) and n.endswith(zone_endings(bare))]
        if full:
            names[max(full, key=lambda n: names[n])] += names.pop(bare)


def _at_head(article: Article, mentions: Sequence[Mention]) -> frozenset[str]:
    """The territories in the headlines and in the first sentences of the body."""
    body = [i for i, s in enumerate(article.sentences) if s.part is Part.BODY][:_LEAD]
    last = body[-1] if body else -1
    return frozenset(
        full_division(normal(m.text))
        for m in mentions
        if m.cls is EntityClass.JURISDICTION
        and (m.at.sentence <= last or article.sentences[m.at.sentence].part is Part.HEADLINE)
    )


def _of_bodies(mentions: Sequence[Mention], named: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """(territory, level) for each office whose name begins with that of a territory of the article."""
    starts = {(m.at.sentence, m.at.start) for m in mentions if m.cls is EntityClass.JURISDICTION}
    for mention in mentions:
        if mention.cls is EntityClass.OFFICE and (mention.at.sentence, mention.at.start) not in starts:
            name = normal(mention.text)
            heads = (name[:n] for n in range(min(len(name) - 1, _LONGEST), 2, -1))
            place = next((head for head in heads if head in named), "")
            if place:
                yield place, level_of(place)


def _own_city(
    counts: Mapping[str, Counter[str]], first: Mapping[str, int], known: Mapping[str, str]
) -> str | None:
    """The city of which the article tells most; one of a county, if of no others that are."""
    told = {n: c for names in counts.values() for n, c in names.items() if n.endswith("市")}
    best = max(told, key=lambda n: (told[n], -first[n]), default=None)
    if best is not None and best == known.get("county"):
        rivals = sum(c for n, c in counts.get("county", {}).items() if n.endswith("市") and n != best)
        return best if told[best] > rivals else known.get("city")
    return best if best in known.values() else None


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
