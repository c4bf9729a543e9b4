"""Names by their endings: bodies, territories, places, teams, projects, events and schemes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.grow import Reach, reach
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load
from kg.lexicon.load import Suffix
from kg.model import EntityClass

_LEVELS = frozenset("省市区县州旗盟镇乡村街")
_SPLIT_BEHIND = frozenset("委局办处会厅部院社队所站岗")
_MAKING = frozenset("found adopt hold build issue open".split())
_WITH_PARENTS = frozenset({"Office", "Enterprise", "Institution", "Team", "Project", "Event", "Measure", "Product"})


@cache
def endings() -> dict[str, tuple[Suffix, ...]]:
    """Suffixes and the cores of departments, each with its readings."""
    table = dict(load.suffixes())
    for form, departments in load.departments().items():
        if len(form) >= 3 and form not in table:
            table[form] = (Suffix(form, departments[0].cls, 3, True),)
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
    if word.tag in {"LOC", "ORG", "nt", "ns"} and len(word.text) > 4:
        ends.extend(word.start + i for i in range(2, len(word.text) - 1) if word.text[i - 1] in _LEVELS | {"处"})
    return ends


def _ending_at(context: Context, end: int) -> Iterator[Candidate]:
    text = context.text
    for length in range(min(_longest(), end - context.lead), 0, -1):
        readings = endings().get(text[end - length : end])
        if readings and not (length == 1 and len(text[context.words[context.word_at[end - 1]].start : end]) == 1
                             and readings[0].strength < 2):
            for reading in readings:
                candidate = _candidate(context, end - length, end, reading)
                if candidate:
                    yield candidate
            return


def _candidate(context: Context, begin: int, end: int, suffix: Suffix) -> Candidate | None:
    cls = EntityClass(suffix.cls)
    parents = suffix.cls in _WITH_PARENTS or suffix.text.endswith(("开发区", "新区", "示范区", "经开区", "高新区", "园区"))
    found = reach(context, begin, context.lead, parents)
    if found.start == begin:
        return _bare(context, begin, end, suffix)
    score = _score(context, found, begin, end, suffix)
    return Candidate(found.start, end, cls, score, f"names.suffix-{suffix.cls.lower()}") if score > 0 else None


def _bare(context: Context, begin: int, end: int, suffix: Suffix) -> Candidate | None:
    """The suffix alone: a body of the article's territory (管委会, 公安局)."""
    if not suffix.alone or end - begin < 3 or begin not in context.starts:
        return None
    before = context.before(begin)
    if before and before in "各该本某的":
        return None
    return Candidate(begin, end, EntityClass(suffix.cls), 0.8 + 0.3 * suffix.strength, "names.bare-body")


def _score(context: Context, found: Reach, begin: int, end: int, suffix: Suffix) -> float:
    core = context.text[found.core : begin]
    words = [w for w in context.words if found.core <= w.start and w.end <= begin]
    generic = bool(words) and all(w.tag in {"n", "vn", "a", "v", "an", "b"} and is_nominal(w.text) for w in words)
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
    return score + 0.08 * (end - found.start)


_GENERIC_COST = {"Jurisdiction": 3.5, "Site": 3.5, "Enterprise": 2.6, "Institution": 2.0, "Office": 0.8, "Team": 0.5,
                 "Measure": 1.2, "Event": 1.0, "Project": 2.2, "Product": 2.6}
_AGREE = {"ORG": {"Office", "Enterprise", "Institution", "Team"}, "nt": {"Office", "Enterprise", "Institution", "Team"},
          "LOC": {"Jurisdiction", "Site"}, "ns": {"Jurisdiction", "Site"}}


def _agreement(cls: str, tag: str) -> float:
    if tag in _AGREE:
        return 1.6 if cls in _AGREE[tag] else 0.2
    return 0.3 if tag in {"nz", "nw"} else 0.0
