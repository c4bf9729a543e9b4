"""Persons by the frame that they stand in, whatever the word tagger sees: titles, appointments, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.given import surname_length
from kg.extract.names.persons import EVERYDAY, SAYS, begins_title
from kg.extract.words.dictionary import frequency, is_nominal
from kg.lexicon import load
from kg.lexicon.naming import name_cues
from kg.model import EntityClass

_SAYS = (
    f"{SAYS}|指出|强调|感慨|感叹|解释|汇报|笑着|反映|讲|直言|证实|提醒|叮嘱"
    "|主持|出席|见证|宣读|致辞|讲话|率|带"
)
_CLOSES = re.compile(
    f"[、，,；;。：:（(）)！!？?\\s“”0-9]|$|{_SAYS}|同志|先生|女士|等|和|与|及|以及"
    "|在|到|对|向|就|赴|为|任|的|是|从|也|已|将|把|被|给|今年|现年"
)
"""What follows a name that ends."""
_ALIGNED = frozenset({"v", "p", "d", "c", "u", "w", "TIME", "t", "m", "r", "ad", "vd", "f"})
"""Tags of the word that follows a name where the word tagger cuts there."""
_OPENERS = frozenset("说称在到为任与和对向等的是从也已将把被就给带率及同又还")
"""What ends no given name if it may as well be the next word."""
_NOT_GIVEN = frozenset("的了在和与是对等这那就都将把被于及或且但不没每各该本其之说们个名位第")
_APPOINTS = ("任命", "免去", "提名", "接受", "增补", "罢免", "撤销", "补选", "推选", "选举", "聘任", "批准")
_APPOINTED = re.compile(
    "(?:同志|[（(][^（()）]{1,16}[）)])?(?:任|为|拟任|兼任|当选|担任|不再|代理|同志|挂职|试用期|的?[^，。；]{2,24}职务|辞去|[（(])"
)
_INTRODUCED = re.compile("[，,（(][男女][，,）)]|今年[0-9]{1,3}岁|同志(?:任|为|的)|老人")
_AGED = re.compile("[0-9０-９]岁的$|^家住.{2,12}的$|[，。；：]家住[^，。]{2,12}的$|名叫$|叫做?$")
_HUMAN = frozenset("员工师户手民生农匠长者医警")
"""How a noun for a person ends: 种植户, 护边员, 技师."""
_STRICT = re.compile(f"[、，,；;。：:（(）)\\s]|$|等|{_SAYS}|同志")
_SURE = 2.0
_NUMERAL = re.compile("[一二三四五六七八九十两]")
_PLACE = re.compile("[镇乡村屯庄县区市州河江湖山路街巷桥站店]|社区|街道|办事处")
"""What makes a territory or a place of what looks like a name: 李源|屯镇."""
_STOP = re.compile("[；;。：:，,\\s]$")


@cache
def _tails() -> frozenset[str]:
    """The last two characters of titles and of the words for people beside names."""
    words = (*load.titles(), *load.roles(), *name_cues()["kin"])
    return frozenset(w[-2:] for w in words if len(w) >= 2)


@cache
def _surname() -> re.Pattern[str]:
    words = sorted(load.surnames(), key=lambda s: (-len(s), s))
    double = "|".join(s for s in words if len(s) == 2)
    return re.compile(f"(?={double}|[{''.join(s for s in words if len(s) == 1)}])")


def framed(context: Context) -> Iterator[Candidate]:
    """Names of a surname and one or two characters in frames where only a name can stand."""
    listed: set[int] = set()
    for m in _surname().finditer(context.text, context.lead):
        weight = 0.0 if _in_title(context, m.start()) else _opened(context, m.start(), listed)
        end = _name_end(context, m.start(), weight)
        if end:
            listed.add(end)
            yield Candidate(m.start(), end, EntityClass.PERSON, 2.0 + weight, "names.framed-person")


def _in_title(context: Context, start: int) -> bool:
    """Whether a title begins here or with the next character, or goes on: 居民|代表, 王|主任, 总工|程师."""
    titles, text = load.titles(), context.text
    if begins_title(text, start) or begins_title(text, start + 1):
        return True
    if text[max(0, start - 1) : start + 1] not in _pairs():
        return False
    ahead = range(max(0, start - 4), start)
    return any(text[a:b] in titles for a in ahead for b in range(start + 1, start + 4))


@cache
def _pairs() -> frozenset[str]:
    """All that stands side by side in titles."""
    return frozenset(title[i : i + 2] for title in load.titles() for i in range(len(title) - 1))


def _opened(context: Context, start: int, listed: set[int]) -> float:
    """How surely a name may begin here, by what stands in front; 0 where nothing says so."""
    before = context.before(start, 2)
    if before in _tails() or before in _APPOINTS:
        return _SURE
    ahead = context.before(start, 20)
    if _AGED.search(ahead):
        return _SURE
    if before[1:] == "、" and (start - 1 in listed or context.tag_at(start - 2) == "PER"):
        return 1.8
    index = context.ends.get(start)
    if index is None:
        return 1.0 if start == context.lead or _STOP.search(ahead) else 0.0
    word = context.words[index]
    if word.tag == "n" and word.text[1:] and word.text[-1] in _HUMAN and not _NUMERAL.match(word.text):
        return 1.5
    return 1.0 if start == context.lead or word.tag == "w" else 0.0


def _name_end(context: Context, start: int, weight: float) -> int:
    """Where the name ends, 0 where none fits; the longer one, unless its last character goes on."""
    if not weight:
        return 0
    surname = surname_length(context.text[start : start + 3])
    for given in (2, 1):
        end = start + surname + given
        if end <= len(context.text) and _fits(context, start, end, surname, weight):
            return end
    return 0


def _fits(context: Context, start: int, end: int, surname: int, weight: float) -> bool:
    name = context.text[start:end]
    given = name[surname:]
    if not re.fullmatch(f"[{HAN}]+", name) or _NOT_GIVEN & set(given) or _common(name):
        return False
    behind = context.after(end, 24)
    appointed = _APPOINTED.match(behind) or _INTRODUCED.match(behind)
    if context.before(start, 2) in _APPOINTS or weight <= 1.0:
        return bool(appointed) and _usual(given)
    if name[0] in EVERYDAY and not (len(given) == 2 and (_STRICT.match(behind) or _is_sure(weight, given))):
        return False
    if (len(given) == 2 and _NUMERAL.match(given)) or _PLACE.match(behind):
        return False
    if len(given) == 2 and given[1] in _OPENERS and not _CLOSES.match(behind):
        return False
    index = context.starts.get(end)
    aligned = index is not None and context.words[index].tag in _ALIGNED
    sure = len(given) == 2 and weight >= _SURE and _STRICT.match(behind)
    return (aligned or bool(_CLOSES.match(behind))) and (_usual(given) or (bool(sure) and _half(given)))


def _is_sure(weight: float, given: str) -> bool:
    """Whether behind a title the given name alone shows a person, be the surname an everyday word."""
    known = load.given_characters()
    return weight >= _SURE and not frequency(given) and all(known.get(c, 0) > 0.5 for c in given)


def _common(name: str) -> bool:
    return bool(frequency(name)) or is_nominal(name) or load.not_names().get(name, 0) >= 2


def _half(given: str) -> bool:
    return any(load.given_characters().get(c, 0) > 0.1 for c in given)


def _usual(given: str) -> bool:
    """Whether names have these characters, and they are no word of everyday speech."""
    known = load.given_characters()
    return all(known.get(c, 0) > 0.1 for c in given)
