"""The endings of names: suffixes of the lexicon and departments, and where in a word one may stand."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.extract.names.context import Context
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import frequency, is_nominal
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.lexicon.organisations import Suffix
from kg.model import EntityClass

ORGANIZATION_TAGS = frozenset({"ORG", "nt"})
PLACE_TAGS = frozenset({"LOC", "ns"})
NAME_TAGS = ORGANIZATION_TAGS | PLACE_TAGS
_CLOSED_TAGS = frozenset(["m", "q", "r", "TIME", "t", "d", "p", "c", "u"])
"""Tags of words that end no name."""
_LEVELS = frozenset("省市区县州旗盟镇乡村街")
_FACULTY = re.compile("..(?:大学|学院|医院|科学院)$")
_OF_FACULTY = re.compile("^.{2,}(?:学院|研究院|研究所|实验室|分院)$|^.{1,6}[科系部室]$|^.{2,6}中心$")
"""A university and its institute in one word of the tagged text."""
_JOINING = ("联合", "邀请", "委托", "会同", "携手", "协同")
_FLOOR = re.compile("[一二三四五六七八九十0-9]楼$")
"""A storey: 市民中心|三楼."""
_EVERYDAY = 100
"""How often jieba's corpus must have a two-character word before its last character is no ending."""
_STRETCH = re.compile("(?<=[路街道巷])(?:[东南西北中]段|[0-9]+号.{0,4}|.{0,4}(?:交叉口|路口))$")
"""What a road's name goes on with in one word of the tagged text: 柳湾大道|北段."""
_SHORES = ("河畔", "江畔", "湖畔", "溪畔", "河边", "江边", "湖边", "河岸", "江岸")
"""A water's name with its shore: 柳湾江|畔."""
_BRANCHED = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE})
_UNNAMED_THINGS = frozenset({EntityClass.EVENT, EntityClass.MEASURE, EntityClass.PRODUCT})


@cache
def endings() -> dict[str, tuple[Suffix, ...]]:
    """Suffixes and the cores of departments, each with its readings.

    >>> endings()["专班"][0].cls.value, endings()["水利局"][0].cls.value
    ('Team', 'Office')
    """
    table = dict(load.suffixes())
    for form, department in load.departments().items():
        if len(form) >= 3 and form not in table:
            table[form] = (Suffix(form, department.cls, 3, True, department.system),)
    return table


@cache
def lengths() -> dict[str, tuple[int, ...]]:
    """Last character -> the lengths of the endings that end in it, longest first.

    >>> lengths()["局"][-1]
    1
    """
    table: dict[str, set[int]] = {}
    for ending in endings():
        table.setdefault(ending[-1], set()).add(len(ending))
    return {last: tuple(sorted(found, reverse=True)) for last, found in table.items()}


def ends(word: Word) -> list[int]:
    """Where a name may end within a word: at its end, in front of a title that sticks to it (管委会|主任).

    >>> ends(Word(0, 5, "管委会主任", "n"))
    [5, 3]
    """
    return [word.start + i for i in _ends(word.text, word.tag)]


@lru_cache(maxsize=65536)
def _ends(text: str, tag: str) -> tuple[int, ...]:
    found = [len(text)]
    found += [i for i in range(len(text) - 2, 0, -1) if text[i:] in load.titles() and text[:i] in endings()]
    if tag in {"v", "n", "vn", "nz"} and not frequency(text) and not is_nominal(text):
        found += [
            i for i in (2, 3) if i < len(text) and any(r.strength == 3 for r in endings().get(text[:i], ()))
        ]
    if tag in NAME_TAGS and text.endswith(_SHORES):
        found.append(len(text) - 1)
    if tag in NAME_TAGS and (stretch := _STRETCH.search(text)) is not None and stretch.start() > 1:
        found.append(stretch.start())
    if tag in NAME_TAGS and len(text) > 4:
        found += [i for i in range(2, len(text) - 1) if _inner_end(text, i)]
    return tuple(dict.fromkeys(found))


def _heads(text: str) -> bool:
    """Whether the words are a body that may have branches: 经发局|工信处, 有限公司|工程部."""
    return any(r.strength == 3 and r.cls in _BRANCHED for r in endings().get(text, ()))


_STATE = ("人民政府", "人民检察院", "人民法院", "政府", "政协", "人大")


def _department_at(text: str, start: int) -> bool:
    """Whether a department's name stands there, whatever the territory in front: 柳湾市|市场监管局."""
    if text.startswith(_STATE, start):
        return True
    return any(text[start:end] in load.departments() for end in range(start + 2, len(text) + 1))


def _inner_end(text: str, end: int) -> bool:
    """Whether a name may end inside a tagged word: 柳湾区|疾控中心, not 柳湾市|场."""
    if text.startswith(_JOINING, end):
        return True
    if not text.startswith("事处", end) and any(_heads(text[max(0, end - n) : end]) for n in (3, 4, 5)):
        return True
    if _FACULTY.search(text[:end]) and _OF_FACULTY.search(text[end:]):
        return True
    last = text[end - 1]
    if last in "省市县州":
        return division_ending_at(text, end) is not None or (end > 2 and _department_at(text, end))
    return last in _LEVELS | {"处"} and frequency(text[end - 1 : end + 1]) < _EVERYDAY


def stands(context: Context, begin: int, end: int) -> bool:
    """Whether the characters are an ending: not the second half of a common word (干|部, 发|展)."""
    word = context.words[context.word_at[end - 1]]
    single = end - begin == 1
    if word.tag in _CLOSED_TAGS or (single and word.tag == "v"):
        return False
    if _FLOOR.search(context.text, max(0, begin - 2), end):
        return False
    if word.tag in NAME_TAGS:
        return not single or endings()[context.text[begin:end]][0].cls not in _UNNAMED_THINGS
    if begin <= word.start:
        return True
    pair = context.text[end - 2 : end]
    if single and (frequency(pair) >= _EVERYDAY or is_nominal(pair)):
        return False
    return not frequency(word.text) and not is_nominal(word.text)
