"""What is known of an article before its unplaced names are looked at: its territories, its main body."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.subjects import Scene
from kg.lexicon import load
from kg.model import Claim, EntityClass, Part
from kg.vocab import Predicate

_HEADLINE_WEIGHT = 3
_LONGEST = 16
_LOOKED_AT = 24
TERRITORY = re.compile("(?:(?<![社小园])区|[经自]?开区|县|市|旗|新城|自治州|盟)$")
_WIDE = re.compile("省$|自治区$|特别行政区$|地区$")
LEVELS = {
    "省": re.compile("(?:省|自治区)$"),
    "市": re.compile("市$"),
    "州": re.compile("自治州$"),
    "盟": re.compile("盟$"),
    "县": re.compile("县$"),
    "旗": re.compile("旗$"),
    "区": re.compile("(?<![社小园景校厂库片地灾治政])区$"),
    "镇": re.compile("镇$"),
    "乡": re.compile("乡$"),
    "街道": re.compile("街道$"),
    "社区": re.compile("社区$"),
    "村": re.compile("村$"),
}
"""How the names of territories end, by the word that stands for one before an organ (县委, 镇党委)."""
SUBDISTRICT = re.compile("(?:办事处|街道|街道办|镇政府|乡政府|镇人民政府|乡人民政府)$")
JURISDICTIONS = frozenset({EntityClass.JURISDICTION})
_OFFICES_ALONE = frozenset({EntityClass.OFFICE})
COUNTED = re.compile("[0-9０-９二两三四五六七八九十百余多几数各每][支个]$")
"""What stands before teams that are counted, and so bear no name: 成立12支|巡逻队."""
UNIT = re.compile("^[\u4e00-\u9fff]{1,5}(?:部|科|处|车间|分厂|班组|室|中心|事业部|项目部|基地)$")
BODY_OF = re.compile(
    "^(?:机关|总公司|公司|集团|联合|临时|村|社区)?(?:党委|党总支|党支部|党组|工会|团委|团总支|团支部|"
    "妇联|纪委|董事会|职代会)$|^[村居](?:民)?委(?:员)?会$|^村(?:务监督委员会|监委会|股份经济合作社)$"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """An article, who acts in it, and where it names what it is about."""

    analysis: Analysis
    scene: Scene
    placed: frozenset[str]
    """The names, and their endings, of all that has a parent by what the text states."""
    territory: tuple[Named, ...]
    """Where the article names the territory that it is about."""
    subdistrict: tuple[Named, ...]
    main: tuple[Named, ...]
    """Where it names the body that it names most."""
    places: Mapping[str, tuple[Named, ...]]
    """Where it names each of its territories."""
    levels: Mapping[str, tuple[Named, ...]]
    """For each level (市, 县, 区, 镇 …) where the article names the territory of it that it names most."""

    listed: dict[tuple[frozenset[EntityClass], str], tuple[Named, ...]] = field(default_factory=dict)
    """The answers that `ending` has given."""

    def ending(self, classes: frozenset[EntityClass], ends: re.Pattern[str]) -> tuple[Named, ...]:
        """The outer names of the classes that the pattern finds, in order of place; each asked once."""
        key = (classes, ends.pattern)
        if key not in self.listed:
            outer = (n for _, n in self.names() if n.cls in classes and n.mention.within is None)
            self.listed[key] = tuple(n for n in outer if ends.search(n.mention.text))
        return self.listed[key]

    def names(self) -> Iterator[tuple[Reading, Named]]:
        """Every name of the article, anaphors left out."""
        for reading in self.analysis.readings:
            for name in reading.names:
                if not name.mention.anaphor:
                    yield reading, name

    def most(self, classes: frozenset[EntityClass], fits: re.Pattern[str]) -> tuple[Named, ...]:
        """The mentions of the name of the classes that the article names most, headlines counting thrice."""
        places: dict[str, list[Named]] = {}
        for _, name in self.names():
            if name.cls in classes and fits.search(name.mention.text):
                places.setdefault(name.mention.text, []).append(name)
        if len(places) < 2:
            return tuple(*places.values())
        counts = self._told(places)
        return tuple(places[max(places, key=lambda t: counts[t])])

    def _told(self, places: Collection[str]) -> Counter[str]:
        """How often each of the names stands in the article, by itself or before the rest of a longer one."""
        counts, told = Counter[str](), frozenset(places)
        for reading, name in self.names():
            text = name.mention.text
            weight = _HEADLINE_WEIGHT if reading.sentence.part is Part.HEADLINE else 1
            found = {text[:end] for end in range(2, min(len(text), _LONGEST) + 1)} & told
            within = name.mention.within is not None
            counts.update({t: weight for t in found if t == text or not within})
        return counts

    def about(self, mentions: tuple[Named, ...]) -> tuple[Named, ...]:
        """The mentions, if the article tells more than once, or at its head, of what they name."""
        if not mentions:
            return ()
        opening = next((r.index for r in self.analysis.readings if r.sentence.part is Part.BODY), 0)
        text = mentions[0].mention.text
        early = any(n.mention.at.sentence <= opening + 1 for n in mentions)
        return mentions if early or self._told((text,))[text] > 1 else ()


def ground_of(analysis: Analysis, scene: Scene, stated: Iterable[Claim]) -> Ground:
    """The article's ground; `stated` are the claims that other rules have made."""
    lasting = {p.value for p in (Predicate.SUB_ORGANIZATION_OF, Predicate.WITHIN, Predicate.ADOPTED_BY)}
    texts = {analysis.mentions[c.subject].text for c in stated if c.predicate in lasting}
    placed = frozenset(t[i:] for t in texts for i in range(max(0, len(t) - _LONGEST), len(t) - 1)) | texts
    bare = Ground(analysis, scene, placed, (), (), (), {}, {})
    territory = re.compile(f"^(?!.*(?:{_WIDE.pattern})).*{TERRITORY.pattern}")
    narrow = re.compile(f"^(?!.*(?:{_WIDE.pattern}))")
    return Ground(
        analysis,
        scene,
        placed,
        bare.about(bare.most(JURISDICTIONS, territory)),
        bare.most(_OFFICES_ALONE, SUBDISTRICT),
        bare.most(JURISDICTIONS | _OFFICES_ALONE, narrow),
        _places(bare),
        {level: bare.most(JURISDICTIONS, ends) for level, ends in LEVELS.items()},
    )


def _places(ground: Ground) -> dict[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = {}
    for _, name in ground.names():
        if name.cls is EntityClass.JURISDICTION:
            found.setdefault(name.mention.text, []).append(name)
    return {text: tuple(names) for text, names in found.items()}


def kind(text: str) -> str:
    """What sort of well-known body the text names, "" if none."""
    body = load.bodies_anywhere().get(text)
    return body.kind if body else ""


def nearest(mentions: Sequence[Named], reading: Reading, name: Named) -> Named | None:
    """The last of the mentions before a name, else the first behind it."""
    place = (reading.index, name.start)
    index = bisect_left(mentions, place, key=lambda n: (n.mention.at.sentence, n.start))
    return mentions[max(0, index - 1)] if mentions else None


def near(
    ground: Ground,
    reading: Reading,
    name: Named,
    classes: frozenset[EntityClass],
    reach: int,
    like: re.Match[str] | None = None,
) -> Named | None:
    """The last name of the classes before this one, at most `reach` sentences back and not many names.

    With `like` it must end as that begins: 社区党委 belongs to a …社区.
    """
    for earlier in reversed(ground.analysis.readings[max(0, reading.index - reach) : reading.index + 1]):
        limit = name.start if earlier is reading else len(earlier.text)
        end = bisect_right(earlier.names, limit, key=lambda n: n.start)
        for n in reversed(earlier.names[max(0, end - _LOOKED_AT) : end]):
            outer = n.mention.within is None and n.end <= limit and not n.mention.anaphor
            ends = like is None or n.mention.text.endswith(like.group())
            if outer and ends and n.cls in classes and not is_unit(n) and kind(n.mention.text) != "bank":
                return n
    return None


def is_unit(name: Named) -> bool:
    """Whether a name is that of a part of a body, and tells not which body."""
    return bool(UNIT.match(name.mention.text) or BODY_OF.match(name.mention.text))
