"""What speaks for and against a name by its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.names.context import Context
from kg.extract.names.endings import NAME_TAGS, ORGANIZATION_TAGS, PLACE_TAGS, endings
from kg.extract.names.grow import Reach
from kg.extract.names.persons import is_title
from kg.extract.names.places import NEARBY, is_division
from kg.extract.words.dictionary import frequency, is_nominal, is_place
from kg.extract.words.words import Word
from kg.lexicon.naming import either
from kg.lexicon.organisations import Suffix
from kg.model import EntityClass

_OFFICE, _TEAM, _SITE, _EVENT = EntityClass.OFFICE, EntityClass.TEAM, EntityClass.SITE, EntityClass.EVENT
_MEASURE, _PROJECT, _PRODUCT = EntityClass.MEASURE, EntityClass.PROJECT, EntityClass.PRODUCT
_TITLED = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM})
"""Classes of which a title behind speaks: 工程部|经理."""
_GENERIC_COST = {
    EntityClass.JURISDICTION: 3.5,
    EntityClass.SITE: 3.5,
    EntityClass.ENTERPRISE: 2.6,
    EntityClass.INSTITUTION: 2.0,
    EntityClass.OFFICE: 0.8,
    EntityClass.TEAM: 0.5,
    EntityClass.MEASURE: 1.6,
    EntityClass.EVENT: 1.0,
    EntityClass.PROJECT: 2.2,
    EntityClass.PRODUCT: 2.6,
}
"""What a name made of common words alone costs: few of 企业服务专班, much of 城市道路."""
_TOPIC, _TOPICLESS = 2, 2.5
"""A meeting named by two characters alone (开通仪式) has no name, and what that costs."""
_FUNCTIONAL = frozenset({"trade", "farm", "park", "building"})
"""Sorts of place that common nouns only describe: 木耳|大棚, 超市|便利店."""
_COUNTED = frozenset(
    {
        EntityClass.ENTERPRISE,
        EntityClass.INSTITUTION,
        EntityClass.OFFICE,
        EntityClass.TEAM,
        EntityClass.SITE,
        EntityClass.JURISDICTION,
        EntityClass.PROJECT,
    }
)
_COUNT = re.compile("[0-9０-９一二两三四五六七八九十百千余多几每各某][家个所处座条批类种片间支名]$")
"""What is counted is a kind, not a name: 6家|社区医院."""
_NO_SITE = re.compile("(?:^|平方|[0-9])[公英海华]里$|^通[村乡社组户镇][道公]?路$|^(?:矸石|荒|后|前|小)山$")
"""Measures of length and kinds of road and hill, which end like places."""
_COUNT_BEHIND = re.compile(
    "[0-9]+(?:[.][0-9]+)?[万亿余多]*(?:家|个|所|处|座|条|批|类|间|支|套|栋|幢|亩|平方米|公里)"
)
"""The same behind the noun: 冷链仓库|2座, 标准化厂房|30万平方米."""
_WALKED = re.compile("走(?:好|出|稳|实|准|活)[^，。]{0,6}$")
"""What shows that a road is a figure of speech: 走好|乡村|振兴路."""
_LANDSCAPE = tuple("河江湖海溪山岛岭峰港湾")
_HALLS = ("中心", "馆", "剧院", "礼堂", "广场")
"""Buildings of which a town or county has one: 县|会议中心."""
_DESCRIBED = frozenset({EntityClass.TEAM, EntityClass.OFFICE, EntityClass.EVENT})
"""Classes whose names may hold words such as 重点 and 风险."""
_TOLD = 4
"""From how many characters on the words in front tell which team it is: 森林防火|队."""
_THINGS = frozenset({EntityClass.EVENT, EntityClass.MEASURE, EntityClass.PRODUCT})
_AGREE = {
    **dict.fromkeys(ORGANIZATION_TAGS, _TITLED),
    **dict.fromkeys(PLACE_TAGS, frozenset({EntityClass.JURISDICTION, EntityClass.SITE})),
}
"""The classes that the tags of names agree with."""
_LEVELS = frozenset("省市区县州旗盟镇乡村街")
_LEVELS_OF = re.compile("[二两三四五六七八九十]+[级位环网岗链化方维]")
"""A describing name that tells its levels: 三级联防体系."""
_COMMON_TAGS = frozenset(["a", "m", "q", "d", "b", "f"])
_NOUN_TAGS = frozenset(["n", "vn", "v", "an", "s"])
_SHORT_WORD = (2, 3)
"""Lengths of words of which the dictionary has all that are common."""


@dataclass(frozen=True, slots=True)
class Ending:
    """One reading of the characters `begin` to `end` as a name's ending."""

    begin: int
    end: int
    suffix: Suffix


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(f"{either('no-name')}|级$|^(?:新|老|好|大|小|旧|多|该|此|首|全)$")


@cache
def _crowd() -> re.Pattern[str]:
    return re.compile(either("no-office"))


@cache
def _maker() -> re.Pattern[str]:
    amount = "一套|一个|一项|一种|以[^，。]{1,6}为[^，。]{1,3}的"
    return re.compile(f"{either('maker', 'maker-to-be')}(?:了|起|出|起了|出了)?(?:{amount})?$")


def evidence(context: Context, found: Reach, ending: Ending) -> float:
    """The score of the name that runs from `found.start` to the ending's end; none above 0 is no name."""
    base = 0.8 * ending.suffix.strength + 0.08 * (ending.end - found.start)
    return base + sum(_parts(context, found, ending))


def _parts(context: Context, found: Reach, ending: Ending) -> Iterator[float]:
    yield (1.0 if found.anchored else 0.0) + (1.2 if found.tagged else 0.0)
    tag = context.tag_at(ending.end - 1)
    yield _agreement(ending.suffix.cls, tag)
    titled = ending.suffix.cls in _TITLED and _titled_behind(context, ending.end)
    yield 2.0 if titled else 0.0
    yield _by_core(context, found, ending)
    yield _by_strength(found, ending, tag, titled)
    yield _by_class(context, found, ending, tag)
    name = context.text[found.start : ending.end]
    common = len(name) <= 4 and (frequency(name) > 0 or is_nominal(name))
    common = common and not (tag in PLACE_TAGS and _is_landscape(name))
    yield -4.0 if common and not found.anchored else 0.0


def _is_landscape(name: str) -> bool:
    """Whether the dictionary has the name as a water, mountain or port, and no territory bears it."""
    return name.endswith(_LANDSCAPE) and is_place(name) and not is_division(name)


def _by_core(context: Context, found: Reach, ending: Ending) -> float:
    """What the words between parents and ending say."""
    cls, core = ending.suffix.cls, context.text[found.core : ending.begin]
    score = 0.0
    if not found.anchored:
        score -= _GENERIC_COST[cls] if _is_generic(context, found, ending) else 0.0
        score -= 0.0 if core else 2.0
    if (cls not in _DESCRIBED and _unnamed().search(core)) or (cls is _OFFICE and _crowd().search(core)):
        score -= 6.0
    return score


def _by_strength(found: Reach, ending: Ending, tag: str, titled: bool) -> float:
    """A weak ending needs the word tagger, a title, or a parent."""
    suffix = ending.suffix
    weak = suffix.strength < 2 or (ending.end - ending.begin == 1 and not found.anchored)
    told = suffix.cls is _TEAM and (found.anchored or ending.begin - found.start >= _TOLD)
    helped = found.tagged or tag in NAME_TAGS or told or titled
    return -2.5 if weak and not helped else 0.0


def _by_class(context: Context, found: Reach, ending: Ending, tag: str) -> float:
    """What single classes and sorts of ending ask for."""
    suffix, core = ending.suffix, context.text[found.core : ending.begin]
    score = 0.0
    if suffix.strength < 2 and len(core) == 1 and core in _LEVELS:
        score -= 1.0
    if suffix.tag in {"trade-name", "trade"} and _is_generic(context, found, ending):
        score -= 2.0
    if suffix.tag == "trade-name" and not found.tagged and tag not in NAME_TAGS:
        score -= 3.0
    if suffix.cls is _PRODUCT:
        score -= 4.0 if suffix.tag == "document" else 0.0 if found.tagged else 2.0
    if suffix.cls is _PROJECT and suffix.tag == "works" and suffix.strength < 3 and not found.tagged:
        score -= 2.0
    if suffix.cls is _EVENT and suffix.text == "会" and context.before(ending.begin) == "委":
        score -= 4.0
    if suffix.cls is _EVENT and len(core) <= _TOPIC and not found.anchored:
        score -= _TOPICLESS if _is_generic(context, found, ending) else 0.0
    if suffix.tag in _FUNCTIONAL and suffix.strength < 3 and (is_nominal(core) or core in endings()):
        score -= 3.0
    ahead, behind = context.before(found.start, 4), context.after(ending.end, 10)
    if suffix.cls in _COUNTED and (_COUNT.search(ahead) or _COUNT_BEHIND.match(behind)):
        score -= 8.0
    if suffix.cls is _SITE:
        score += _of_site(context, found, ending)
    if suffix.cls is _MEASURE and found.anchored and not core and suffix.strength < 3:
        score -= 8.0
    return score + (_made(context, found.start, core) if suffix.cls is _MEASURE else 0.0)


def _of_site(context: Context, found: Reach, ending: Ending) -> float:
    """A county's one hall has a name; a hill behind a village has none."""
    name, core = context.text[found.start : ending.end], context.text[found.core : ending.begin]
    if _NO_SITE.search(name):
        return -12.0
    figurative = name.endswith("路") and _WALKED.search(context.before(found.start, 8))
    if name.endswith(NEARBY) or figurative:
        return -12.0
    own = core in _LEVELS and ending.suffix.strength == 3 and ending.suffix.text.endswith(_HALLS)
    return 4.5 if own and len(ending.suffix.text) > 2 else 0.0


def _is_generic(context: Context, found: Reach, ending: Ending) -> bool:
    """Whether the core is made of common words alone."""
    words = list(_words(context, found.core, ending.begin))
    return bool(words) and all(_common(w) for w in words)


def _words(context: Context, start: int, end: int) -> Iterator[Word]:
    """The words that lie between two offsets as a whole."""
    index = context.word_at[start] if start < end else len(context.words)
    for i in range(index, len(context.words)):
        word = context.words[i]
        if word.end > end:
            return
        if word.start >= start:
            yield word


def _common(word: Word) -> bool:
    """Whether a word is no name: an adjective, a number, or a noun of the dictionary."""
    if word.tag in _COMMON_TAGS:
        return True
    if word.tag not in _NOUN_TAGS:
        return False
    unknown = len(word.text) in _SHORT_WORD and not frequency(word.text)
    return is_nominal(word.text) or len(word.text) == 1 or (word.tag != "n" and not unknown)


def _titled_behind(context: Context, end: int) -> bool:
    """Whether a title stands directly behind: 工程部|经理."""
    index = context.starts.get(end)
    return index is not None and is_title(context.words[index].text)


def is_made(context: Context, start: int) -> bool:
    """Whether a verb of making (成立, 组建, 建立) stands directly in front."""
    return bool(_maker().search(context.before(start, 8)))


def _made(context: Context, start: int, core: str) -> float:
    """A scheme with a describing name is one where the text says that it was made: 建立科级干部包片制度."""
    if _LEVELS_OF.match(core):
        return 1.5
    if is_made(context, start):
        return 0.8 if len(core) >= 4 else 0.0
    return -0.8


def _agreement(cls: EntityClass, tag: str) -> float:
    """What the tag of the last word says to the class that the ending asks for."""
    if tag in _AGREE:
        return 1.6 if cls in _AGREE[tag] else -1.0 if cls in _THINGS else 0.2
    return -1.5 if tag in {"PER", "nr"} else 0.3 if tag in {"nz", "nw"} else 0.0
