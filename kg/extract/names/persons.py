"""Persons: what the tagger takes for one, checked by surname, neighbours and common words; names beside titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.words.dictionary import frequency
from kg.lexicon import load
from kg.model import EntityClass

_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}$")
_FOREIGN = re.compile(f"[{HAN}A-Za-z]{{1,10}}(?:[·•・．][{HAN}A-Za-z]{{1,10}})+")
_LISTED = re.compile(r"[、,，\s]$")
_SPEECH = re.compile(r"(?:告诉记者|介绍说?|表示|说道?|回忆道?|坦言|感慨|称|指出|强调|要求)")
_ROLE_TAIL = re.compile(r"(?:同志|[（(](?:女|男|左|右|中|化名))")
_KIN = re.compile(
    "(?:孙女|孙子|外孙|儿子|女儿|儿媳|女婿|丈夫|妻子|爱人|老伴|父亲|母亲|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|村民|居民|市民|党员|老人|职工|工人|"
    f"农户|贫困户|脱贫户|业主|网友|学生|同学|患者|青年|群众|商户|老板|店主|志愿者|网格员)(?=[{HAN}])"
)
_MOVING = re.compile("[返入来离抵驻赴]$")
_NEVER = 3
_RARE = 0.1
_SPOKEN = 300
"""How often jieba's corpus must have the given name as a common word before that speaks against it."""
_USUAL = 0.5
"""Per mille of the population from which on a surname counts as usual."""


def persons(context: Context) -> Iterator[Candidate]:
    """Candidates for persons in one sentence."""
    yield from _tagged(context)
    yield from _beside_titles(context)
    yield from _addressed(context)
    yield from _foreign(context)
    yield from _listed(context)


def surname_length(name: str) -> int:
    """How many characters of the name are its surname; 0 where it begins with none.

    >>> surname_length("欧阳建国"), surname_length("李强"), surname_length("的确")
    (2, 1, 0)
    """
    table = load.surnames()
    if len(name) > 2 and name[:2] in table:
        return 2
    return 1 if name[:1] in table else 0


def _plausible(name: str) -> float:
    """Evidence from the form alone: positive for a surname with a usual given name, negative for a common word."""
    length = surname_length(name)
    if not length or not 1 <= len(name) - length <= 2 or not _HAN_NAME.match(name):
        return -2.0
    doubt = load.not_names().get(name, 0)
    if doubt >= _NEVER:
        return -9.0
    weight = min(1.0, load.surnames()[name[:length]] / 2.0)
    given = load.given_characters()
    known = sum(1 for c in name[length:] if given.get(c, 0) > 0.3) / len(name[length:])
    common = 1.5 if frequency(name) >= 50 else 0.7 if frequency(name) >= 10 else 0.0
    rare = 0.9 if load.surnames()[name[:length]] < _RARE else 0.0
    spoken = 0.9 if frequency(name[length:]) >= _SPOKEN else 0.0
    return 0.2 + weight + 0.8 * known - common - rare - spoken - 0.8 * doubt


def _transliterated(name: str, tag: str) -> float:
    """A foreign name written without a middle dot: the tagger's word and the characters speak for it."""
    known = sum(c in load.foreign_characters() for c in name) / len(name)
    return 0.2 if tag == "PER" and known == 1.0 and 2 <= len(name) <= 6 else -2.0


def _beside(context: Context, start: int, end: int) -> float:
    """Evidence from the neighbours: a title in front or behind, a list, a verb of saying."""
    score = 0.0
    i, j = context.starts.get(start), context.ends.get(end)
    if i and is_title(context.words[i - 1].text):
        score += 2.0
    if j is not None and j + 1 < len(context.words) and is_title(context.words[j + 1].text):
        score += 1.0
    behind = context.after(end, 6)
    if _SPEECH.match(behind) or _ROLE_TAIL.match(behind):
        score += 1.0
    if _LISTED.search(context.before(start)) and _LISTED.match(behind):
        score += 0.5
    return score


def is_title(word: str) -> bool:
    """Whether a word is, or ends in, a title of the lexicon (局长, 区委书记, 副主任)."""
    titles = load.titles()
    return any(word[i:] in titles for i in range(max(0, len(word) - 6), len(word) - 1))


def _tagged(context: Context) -> Iterator[Candidate]:
    """What the tagger calls PER (or nr), trimmed to its characters."""
    words = context.words
    for i, word in enumerate(words):
        if word.tag not in {"PER", "nr"} or word.start < context.lead:
            continue
        end = word.end
        follower = words[i + 1] if i + 1 < len(words) else None
        if word.text in load.surnames() and follower and follower.tag != "w" and len(follower.text) <= 2:
            end = follower.end
        elif len(word.text) == 2 and follower and len(follower.text) == 1 and follower.tag != "w" and (
            context.after(follower.end) in "、，,。 等（(" and follower.tag not in {"p", "c", "u", "d"} and follower.text not in "说称道等"
        ):
            end = follower.end
        if context.text[end - 1] == "一" and context.after(end) == "行":
            end -= 1
        if end - word.start == 4 and surname_length(word.text) == 1 and _plausible(context.text[word.start : end - 1]) > 0.9:
            end -= 1
        name = context.text[word.start : end]
        form = _plausible(name)
        if _MOVING.search(context.before(word.start)) and name[0] in load.abbreviations():
            form -= 3.0
        if form <= -2.0:
            form = _transliterated(name, word.tag)
        if form <= -2.0:
            continue
        score = 1.6 + form + _beside(context, word.start, end) - (0.8 if word.tag == "nr" else 0.0)
        yield Candidate(word.start, end, EntityClass.PERSON, score, "names.tagged-person")


def _beside_titles(context: Context) -> Iterator[Candidate]:
    """Behind a title: surname and given name, where the tagger saw none."""
    for i, word in enumerate(context.words[:-1]):
        if word.start < context.lead or not is_title(word.text) or word.tag in {"PER", "nr"}:
            continue
        first = context.words[i + 1]
        if first.tag == "w" or not surname_length(context.text[first.start : first.start + 3]):
            continue
        yield from _spelled(context, first.start, i + 1)
    for m in _KIN.finditer(context.text, context.lead):
        if context.word_at[m.end() - 1] == context.word_at[m.end()] or m.end() in context.starts:
            yield from _spelled(context, m.end(), context.word_at[m.end()])


def _spelled(context: Context, start: int, index: int) -> Iterator[Candidate]:
    for length in (2, 3, 4):
        end = start + length
        name = context.text[start:end]
        if end not in context.ends or (length == 4 and surname_length(name) != 2):
            continue
        form = _plausible(name)
        whole = context.words[index].end == end and context.words[index].tag not in {"n", "nz", "PER"}
        if form > 0.6 and not (whole and frequency(name)):
            yield Candidate(start, end, EntityClass.PERSON, 0.9 + form, "names.person-beside-title")


def _listed(context: Context) -> Iterator[Candidate]:
    """Members of a list of names of which the tagger saw others: 甲、乙、丙 where 甲 is a person."""
    start = context.lead
    for part in re.finditer(r"[^，。；：！？,;:!?（）()“”]+", context.text[context.lead :]):
        members = list(re.finditer(r"[^、\s]+", part.group()))
        spans = [(start + part.start() + m.start(), start + part.start() + m.end()) for m in members]
        tagged = sum(context.tag_at(a) == "PER" for a, b in spans if b - a <= 4)
        if tagged == 0 or len(spans) < 3:
            continue
        for a, b in spans:
            name = context.text[a:b]
            if context.tag_at(a) != "PER" and 2 <= b - a <= 3 and _plausible(name) > 0.4:
                yield Candidate(a, b, EntityClass.PERSON, 1.2 + _plausible(name), "names.listed-person")


def _addressed(context: Context) -> Iterator[Candidate]:
    """A surname with a courtesy word: 付老师, 王女士, 李大爷; a single character (张工) where the tagger agrees."""
    for m in _courtesy().finditer(context.text, context.lead):
        start, form = m.start(), m.group(1)
        word = context.words[context.word_at[start]]
        whole = word.tag in {"PER", "nr"} and word.start == start
        if len(form) == 1 and not (whole and word.end == m.end()):
            continue
        common = load.surnames()[context.text[start]] >= _USUAL
        if whole or (common and start in context.starts):
            yield Candidate(start, m.end(), EntityClass.PERSON, 2.2, "names.addressed-person")


@cache
def _courtesy() -> re.Pattern[str]:
    forms = sorted((f.text for f in load.address_forms().values() if f.position == "after"), key=len, reverse=True)
    surnames = "".join(s for s in load.surnames() if len(s) == 1)
    return re.compile(f"[{surnames}]({'|'.join(map(re.escape, forms))})")


def _foreign(context: Context) -> Iterator[Candidate]:
    """Names with a middle dot: 阿卜杜拉·买买提."""
    for m in _FOREIGN.finditer(context.text, context.lead):
        last = max(m.group().rfind(dot) for dot in "·•・．") + m.start() + 1
        end = next((i for i in range(last, m.end()) if not _foreign_character(context.text[i])), m.end())
        tagged = context.words[context.word_at[last]]
        end = max(end, tagged.end if tagged.tag == "PER" else 0)
        start = max(context.words[context.word_at[m.start()]].start, m.start())
        if end > last:
            yield Candidate(start, end, EntityClass.PERSON, 3.0, "names.foreign-person")


def _foreign_character(character: str) -> bool:
    return character in load.foreign_characters() or character.isascii()
