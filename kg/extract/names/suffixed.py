"""Names by their endings: bodies, territories, places, teams, projects, events and schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.grow import Reach, reach
from kg.extract.names.persons import is_title
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import frequency, is_nominal
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.lexicon.figurative import metaphors
from kg.lexicon.organisations import Suffix
from kg.model import EntityClass

_LEVELS = frozenset("省市区县州旗盟镇乡村街")
_JOINING = ("联合", "会同", "携手", "协同")
_WITH_PARENTS = frozenset({"Office", "Enterprise", "Institution", "Team", "Project", "Event", "Measure", "Product"})


@cache
def endings() -> dict[str, tuple[Suffix, ...]]:
    """Suffixes and the cores of departments, each with its readings."""
    table = dict(load.suffixes())
    for form, department in load.departments().items():
        if len(form) >= 3 and form not in table:
            table[form] = (Suffix(form, department.cls, 3, True, department.system),)
    return table


@cache
def _longest() -> int:
    return max(map(len, endings()))


def suffixed(context: Context) -> Iterator[Candidate]:
    """A candidate for every word that ends in a suffix of the lexicon."""
    for index, word in enumerate(context.words):
        if word.tag == "w" or word.end <= context.lead:
            continue
        for end in _ends(context, index):
            yield from _ending_at(context, end)


def _ends(context: Context, index: int) -> list[int]:
    """Where a name may end within a word: at its end, and in front of a title that sticks to it (管委会|主任)."""
    word = context.words[index]
    ends = [word.end]
    for i in range(len(word.text) - 2, 0, -1):
        if word.text[i:] in load.titles() and word.text[:i] in endings():
            ends.append(word.start + i)
    if word.tag in {"v", "n", "vn", "nz"} and not frequency(word.text) and not is_nominal(word.text):
        ends.extend(word.start + i for i in (2, 3) if _strong(word.text[:i]))
    if word.tag in {"LOC", "ORG", "nt", "ns"} and len(word.text) > 4:
        ends.extend(word.start + i for i in range(2, len(word.text) - 1) if _inner_end(word.text, i))
    return ends


def _strong(text: str) -> bool:
    return any(r.strength == 3 for r in endings().get(text, ()))


def _inner_end(text: str, end: int) -> bool:
    """Whether a name may end inside a word of the tagger: 金水区|疾控中心, not 金水市|场."""
    if text.startswith(_JOINING, end):
        return True
    last = text[end - 1]
    if last in "省市县州":
        return division_ending_at(text, end) is not None
    return last in _LEVELS | {"处"} and frequency(text[end - 1 : end + 1]) < _EVERYDAY


def _ending_at(context: Context, end: int) -> Iterator[Candidate]:
    text = context.text
    for length in range(min(_longest(), end - context.lead), 0, -1):
        readings = endings().get(text[end - length : end])
        if readings and _stands(context, end - length, end):
            for reading in readings:
                candidate = _candidate(context, end - length, end, reading)
                if candidate:
                    yield candidate
            return


_KINDS = re.compile(
    "(?:保|各|全|本|我|该|此|新|老|大|小)?(?:城区|城市|市区|老区|灾区|山区|辖区|社区|小区|景区|园区|厂区|校区|片区|街区|库区|牧区|林区|矿区|禁区|疫区|地区|"
    "郊区|城镇|乡镇|村镇|重镇|小镇|街镇|行政村|自然村|贫困村|示范村|重点村|农村|山村|乡村|新村|县市|区县|市县|州市|省市|街道|村)$"
)


def _kind_word(name: str) -> bool:
    """A kind of territory, or a 旗, 州, 盟 or 省 that the gazetteer does not have (those are all known)."""
    return bool(_KINDS.match(name)) or name[-1] in "旗州盟省" and division_ending_at(name, len(name)) is None


_EVERYDAY = 100
"""How often jieba's corpus must have a two-character word before its last character is no ending."""


def _stands(context: Context, begin: int, end: int) -> bool:
    """Whether the ending is one: not the second half of a common word (干|部, 发|展)."""
    word = context.words[context.word_at[end - 1]]
    if word.tag in {"m", "q", "r", "TIME", "t", "d", "p", "c", "u"} or end - begin == 1 and word.tag == "v":
        return False
    if word.tag in _AGREE and end - begin == 1 and endings()[context.text[begin:end]][0].cls in {"Event", "Measure", "Product"}:
        return False
    if word.tag in _AGREE or begin <= word.start:
        return True
    if end - begin == 1 and (frequency(context.text[end - 2 : end]) >= _EVERYDAY or is_nominal(context.text[end - 2 : end])):
        return False
    return not frequency(word.text) and not is_nominal(word.text)


def _candidate(context: Context, begin: int, end: int, suffix: Suffix) -> Candidate | None:
    cls = _class(context, begin, suffix)
    parents = suffix.cls in _WITH_PARENTS or suffix.text.endswith(("开发区", "新区", "示范区", "经开区", "高新区", "园区"))
    found = reach(context, begin, context.lead, parents, joined=suffix.cls == "Project")
    if found.start == begin:
        return _bare(context, begin, end, suffix)
    if suffix.cls == "Jurisdiction" and _kind_word(context.text[found.start : end]):
        return None
    score = _score(context, found, begin, end, suffix)
    return Candidate(found.start, end, cls, score, f"names.suffix-{suffix.cls.lower()}", core=begin) if score > 0 else None


_FIRM = ("公司", "集团", "银行", "厂", "支行", "分行", "商场", "酒店")


def _class(context: Context, begin: int, suffix: Suffix) -> EntityClass:
    """A department of a firm belongs to the firm's class: 某公司工程部."""
    word = context.words[context.word_at[begin - 1]] if begin else None
    ahead = context.text[max(0, begin - 12) : begin]
    firm = any(f in ahead for f in _FIRM) and word is not None and len(suffix.text) == 1
    manager = context.text.startswith(("经理", "总监", "主管"), begin + len(suffix.text))
    return EntityClass.ENTERPRISE if suffix.cls == "Office" and (firm or manager) else EntityClass(suffix.cls)


def _bare(context: Context, begin: int, end: int, suffix: Suffix) -> Candidate | None:
    """The suffix alone: a body of the article's territory (管委会, 公安局)."""
    if suffix.cls == "Jurisdiction" and end - begin >= 3 and begin in context.starts and "园" not in suffix.text:
        return Candidate(begin, end, EntityClass.JURISDICTION, 2.4, "names.bare-zone")
    if not suffix.alone or end - begin < 3 or begin not in context.starts:
        return None
    before = context.before(begin)
    if before and before in "各该本某的" or before == "“" and context.text[begin:end] in metaphors():
        return None
    return Candidate(begin, end, EntityClass(suffix.cls), 0.8 + 0.3 * suffix.strength, "names.bare-body")


def _score(context: Context, found: Reach, begin: int, end: int, suffix: Suffix) -> float:
    core = context.text[found.core : begin]
    words = [w for w in context.words if found.core <= w.start and w.end <= begin]
    generic = bool(words) and all(_common(w) for w in words)
    single = len(core) == 1 and core in _LEVELS
    score = 0.8 * suffix.strength
    score += 1.0 if found.anchored else 0.0
    score += 1.2 if found.tagged else 0.0
    tag = context.tag_at(end - 1)
    score += _agreement(suffix.cls, tag)
    if generic and not found.anchored:
        score -= _GENERIC_COST[suffix.cls]
    if not core and not found.anchored:
        score -= 2.0
    if single and suffix.strength < 2:
        score -= 1.0
    titled = suffix.cls in _TITLED and titled_behind(context, end)
    score += 2.0 if titled else 0.0
    weak = suffix.strength < 2 or end - begin == 1 and not found.anchored
    if weak and not found.tagged and tag not in _AGREE and suffix.cls != "Team" and not titled:
        score -= 2.5
    if suffix.cls not in {"Team", "Office", "Event"} and _UNNAMED.search(core):
        score -= 6.0
    if suffix.tag in {"trade-name", "trade"} and generic:
        score -= 2.0
    if suffix.tag == "trade-name" and not found.tagged and tag not in _AGREE:
        score -= 3.0
    if suffix.cls == "Product" and not found.tagged:
        score -= 2.0
    if suffix.cls == "Measure":
        score += _made(context, found.start, core)
    name = context.text[found.start : end]
    if not found.anchored and len(name) <= 4 and (frequency(name) or is_nominal(name)):
        score -= 4.0
    return score + 0.08 * (end - found.start)


def titled_behind(context: Context, end: int) -> bool:
    """Whether a title stands directly behind: 工程部|经理."""
    index = context.starts.get(end)
    return index is not None and is_title(context.words[index].text)


def _common(word: Word) -> bool:
    """Whether a word is no name: an adjective, a number, or a noun of the dictionary."""
    return word.tag in {"a", "m", "q", "d", "b", "f"} or word.tag in {"n", "vn", "v", "an", "s"} and (
        is_nominal(word.text) or word.tag != "n" or len(word.text) == 1
    )


def _made(context: Context, start: int, core: str) -> float:
    """A scheme with a describing name is one where the text says that it was made: 建立科级干部包片制度."""
    if _LEVELS_OF.match(core):
        return 1.5
    if _MAKER.search(context.before(start, 8)):
        return 0.8 if len(core) >= 4 else 0.0
    return -0.8


_LEVELS_OF = re.compile("[二两三四五六七八九十]+[级位环网岗链化方维]")
_UNNAMED = re.compile("风险|疫区|重点|各|相关|有关|^(?:新|老|好|大|小|旧|多|该|此|首|全)$|老旧|回迁|封控|管控|无疫|所在|自己|本|他们|我们")
_MAKER = re.compile(
    "(?:出台|推行|实行|启动|建立健全|建立|建起|健全|打造|推出|创新|探索|上线|开通|构建|制定|设立|形成|搭建|开发|创建|开设|成立|首创|独创|"
    "创设|试行|推广|印发|发布|施行)(?:了|起|出|起了|出了)?(?:一套|一个|一项|一种|以[^，。]{1,6}为[^，。]{1,3}的)?$"
)
_TITLED = {"Office", "Enterprise", "Institution", "Team"}
_GENERIC_COST = {"Jurisdiction": 3.5, "Site": 3.5, "Enterprise": 2.6, "Institution": 2.0, "Office": 0.8, "Team": 0.5,
                 "Measure": 1.6, "Event": 1.0, "Project": 2.2, "Product": 2.6}
_AGREE = {"ORG": {"Office", "Enterprise", "Institution", "Team"}, "nt": {"Office", "Enterprise", "Institution", "Team"},
          "LOC": {"Jurisdiction", "Site"}, "ns": {"Jurisdiction", "Site"}}


def _agreement(cls: str, tag: str) -> float:
    if tag in _AGREE:
        return 1.6 if cls in _AGREE[tag] else -1.0 if cls in {"Event", "Measure", "Product"} else 0.2
    return -1.5 if tag in {"PER", "nr"} else 0.3 if tag in {"nz", "nw"} else 0.0
