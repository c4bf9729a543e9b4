"""Persons: what the word tagger calls so, names beside titles and roles, in lists, with courtesy words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.given import IMPLAUSIBLE, plausible, surname_length, transliterated
from kg.extract.words.dictionary import frequency
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.lexicon.naming import either
from kg.model import EntityClass

_PERSON_TAGS = frozenset({"PER", "nr"})
_LISTED = re.compile(r"[、,，\s]$")
SAYS = "说|表示|介绍|告诉|坦言|称|认为|透露|补充|回忆"
"""Verbs of saying, in front of which a name ends."""
_SPEECH = re.compile(f"{SAYS}|感慨|指出|强调|要求")
_ROLE_TAIL = re.compile("同志|[（(](?:女|男|左|右|中|化名)")
_FAMILIAR = re.compile(f"[小老][{HAN}]")
_MOVING = re.compile("[返入来离抵驻赴]$")
"""Verbs of motion, behind which a character is a place (返徐)."""
_NO_NAME = re.compile("任[前职免期后内]|向[新老各全其]")
"""A preposition or the word for holding a post, with what follows it: 干部|任前公示, 向新当选的…."""
_OF_PLACE = re.compile("[屯村庄家]?(?:[镇乡村](?![长民支两党团干])|街道|社区|苏木)")
"""What makes a territory of what the word tagger takes for a person: 李源|屯镇, 仝庄|村."""
_CLAUSE = re.compile(r"[^，。；：！？,;:!?（）()“”]+")
_MEMBER = re.compile(r"[^、\s]+")
_FEWEST_LISTED = 3
"""From how many members on a list of names helps to read each of them."""
_FAINT = 0.3
"""The form from which on a name of two characters needs nobody beside it."""
_RARE = 0.02
EVERYDAY = frozenset(
    "和于向任由从时都同应但经别能过有者才公占连全解管常关代令支游问保化开展加回归承念行运留查计业合度海折普铁"
)
"""Surnames that are everyday words."""
_OPENING = frozenset("，。；：、“（的位科局处庭股院部")
"""What may stand in front of a surname with its title: 窗口的殷副局长."""
_USUAL = 0.5
"""Per mille of the population from which on a surname counts as usual."""


def persons(context: Context) -> Iterator[Candidate]:
    """Candidates for persons in one sentence."""
    yield from _tagged(context)
    yield from _beside_titles(context)
    yield from _addressed(context)
    yield from _familiar(context)
    yield from _listed(context)


@lru_cache(maxsize=65536)
def is_title(word: str) -> bool:
    """Whether a word is, or ends in, a title of the lexicon.

    >>> is_title("区委书记"), is_title("副主任"), is_title("书籍")
    (True, True, False)
    """
    titles = load.titles()
    return any(word[i:] in titles for i in range(max(0, len(word) - 6), len(word) - 1))


def begins_title(text: str, start: int) -> bool:
    """Whether a title or a role begins at the offset: 代表, 主任.

    >>> begins_title("居民代表时广德", 2), begins_title("居民代表时广德", 4)
    (True, False)
    """
    return _begins_title(text[start : start + 4])


@lru_cache(maxsize=65536)
def _begins_title(text: str) -> bool:
    return any(text[:length] in load.titles() or text[:length] in load.roles() for length in (2, 3, 4))


def _tagged(context: Context) -> Iterator[Candidate]:
    """What the word tagger calls PER (or nr), trimmed to its characters."""
    for index, word in enumerate(context.words):
        if word.tag not in _PERSON_TAGS or word.start < context.lead:
            continue
        end = _name_end(context, index)
        if _OF_PLACE.match(context.text, end) and not _beside(context, word.start, end):
            continue
        form = _form(context, word, end)
        if form > IMPLAUSIBLE:
            score = 1.6 + form + _beside(context, word.start, end) - (0.8 if word.tag == "nr" else 0.0)
            yield Candidate(word.start, end, EntityClass.PERSON, score, "names.tagged-person")


def _form(context: Context, word: Word, end: int) -> float:
    name = context.text[word.start : end]
    if _kin().match(name) or context.text.endswith("一" + name[0], 0, word.start):
        return IMPLAUSIBLE  # 孙女某某, 一张|张平凡
    if (is_title(name) and len(name) == 3) or _NO_NAME.fullmatch(name):
        return IMPLAUSIBLE
    if begins_title(context.text, word.start + max(1, surname_length(name))):
        return IMPLAUSIBLE  # 殷|副局长, which is a form of address
    if len(name) == 2 and _amid(context, word.start, end):
        return IMPLAUSIBLE
    form = plausible(name)
    if _MOVING.search(context.before(word.start)) and name[0] in load.abbreviations():
        form -= 3.0
    if form < _FAINT and len(name) == 2 and _beside(context, word.start, end) == 0.0:
        return IMPLAUSIBLE
    return form if form > IMPLAUSIBLE else transliterated(name, word.tag)


def _amid(context: Context, start: int, end: int) -> bool:
    """Whether two characters follow a noun or territory and nothing shows a person: 韩国|某仁, 城区|安澜."""
    index = context.starts[start]
    noun = index > 0 and context.words[index - 1].tag in {"LOC", "ns", "n", "nz"}
    return noun and not _kin_before(context, start) and _beside(context, start, end) == 0.0


def _kin_before(context: Context, start: int) -> bool:
    """Whether a role (村民) or a crowd's word (工作人员) stands directly in front."""
    ahead = context.before(start, 6)
    words = [ahead[i:] for i in range(len(ahead) - 1)]
    return any(w in load.roles() or load.crowds().get(w) in {"member", "people"} for w in words)


def _name_end(context: Context, index: int) -> int:
    """Where the name that begins here ends: the word tagger splits off given names, and adds 一行."""
    word, end = context.words[index], context.words[index].end
    follower = context.words[index + 1] if index + 1 < len(context.words) else None
    if follower is not None and follower.tag != "w" and _split_off(context, word, follower):
        end = follower.end
    if context.text[end - 1] == "一" and context.after(end) == "行":
        end -= 1
    if end - word.start == 3 and context.text[end - 1] in "任为" and _is_titled(follower):
        end -= 1
    four = end - word.start == 4 and surname_length(word.text) == 1
    if four and plausible(context.text[word.start : end - 1]) > 0.9:
        end -= 1
    return end


def _is_titled(follower: Word | None) -> bool:
    return follower is not None and is_title(follower.text)


def _split_off(context: Context, word: Word, follower: Word) -> bool:
    """Whether the follower is the given name or its second character."""
    if word.text in load.surnames() and len(follower.text) <= 2:
        return True
    if len(word.text) != 2 or len(follower.text) != 1 or context.after(follower.end) not in "、，,。 等（(":
        return False
    return follower.tag not in {"p", "c", "u", "d"} and follower.text not in "说称道等"


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


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"{either('kin')}(?=[{HAN}])")


def _beside_titles(context: Context) -> Iterator[Candidate]:
    """Behind a title or role: surname and given name, where the word tagger saw none."""
    for i, word in enumerate(context.words[:-1]):
        if word.start < context.lead or not is_title(word.text) or word.tag in _PERSON_TAGS:
            continue
        first = context.words[i + 1]
        if first.tag != "w" and surname_length(context.text[first.start : first.start + 3]):
            yield from _spelled(context, first.start, i + 1)
    for m in _kin().finditer(context.text, context.lead):
        if context.word_at[m.end() - 1] == context.word_at[m.end()] or m.end() in context.starts:
            yield from _spelled(context, m.end(), context.word_at[m.end()])


def _spelled(context: Context, start: int, index: int) -> Iterator[Candidate]:
    """Names of two to four characters from `start` on; `index` is the word there."""
    if begins_title(context.text, start) or context.text[start] in EVERYDAY:
        return  # the frames ask for more where the surname is an everyday word
    for length in (2, 3, 4):
        end = start + length
        name = context.text[start:end]
        if end not in context.ends or (length == 4 and surname_length(name) != 2):
            continue
        form = plausible(name)
        whole = context.words[index].end == end and context.words[index].tag not in {"n", "nz", "PER"}
        if (
            form > 0.6
            and name[-1] not in "的了着"
            and not _NO_NAME.fullmatch(name)
            and not (whole and frequency(name))
        ):
            yield Candidate(start, end, EntityClass.PERSON, 0.9 + form, "names.person-beside-title")


def _listed(context: Context) -> Iterator[Candidate]:
    """Members of a list of names of which the word tagger saw others: 甲、乙、丙 where 甲 is a person."""
    for clause in _CLAUSE.finditer(context.text, context.lead):
        spans = [m.span() for m in _MEMBER.finditer(context.text, clause.start(), clause.end())]
        seen = sum(context.tag_at(a) == "PER" for a, _ in spans)
        if not seen or len(spans) < _FEWEST_LISTED:
            continue
        base = 1.2 if seen == 1 else 2.0
        for a, b in spans:
            form = plausible(context.text[a:b]) if 2 <= b - a <= 3 else 0.0
            if context.tag_at(a) != "PER" and form > 0.4:
                yield Candidate(a, b, EntityClass.PERSON, base + form, "names.listed-person")


def _addressed(context: Context) -> Iterator[Candidate]:
    """A surname with a courtesy word: 付老师, 殷副局长; one character (张工) where the word tagger agrees."""
    for m in _courtesy().finditer(context.text, context.lead):
        start, form = m.start(), m.group(2)
        word = context.words[context.word_at[start]]
        if form in load.titles() and m.group(1) in load.title_prefixes():
            continue  # 代区长
        if context.text[start : m.end()] in load.titles():
            continue  # 班主任
        whole = word.tag in _PERSON_TAGS and word.start == start
        if len(form) == 1 and not (whole and word.end == m.end()):
            continue
        share = load.surnames()[m.group(1)]
        common = share >= _USUAL and start in context.starts
        opens = share >= _RARE and m.group(1) not in EVERYDAY and context.before(start) in _OPENING
        if whole or common or (opens and len(form) > 1):
            yield Candidate(start, m.end(), EntityClass.PERSON, 2.2, "names.addressed-person")


def _familiar(context: Context) -> Iterator[Candidate]:
    """A surname behind 小 or 老 (小李, 老王), where the word tagger agrees or the one named speaks."""
    for m in _FAMILIAR.finditer(context.text, context.lead):
        share, titled = load.surnames().get(m.group()[1], 0.0), is_title(context.before(m.start(), 4))
        if not share or (share < _USUAL and not titled) or m.start() not in context.starts:
            continue
        word = context.words[context.word_at[m.start()]]
        whole = word.tag in _PERSON_TAGS and word.end == m.end()
        if whole or (m.end() in context.ends and _SPEECH.match(context.after(m.end(), 6))):
            yield Candidate(m.start(), m.end(), EntityClass.PERSON, 1.8, "names.familiar-person")


@cache
def _courtesy() -> re.Pattern[str]:
    words = {f.text for f in load.address_forms().values() if f.position == "after"}
    chiefs = {t.text for t in load.titles().values() if len(t.text) == 2 and t.text.endswith("长")}
    forms = sorted(words | chiefs | {"副" + t for t in chiefs | {"书记", "主任"}}, key=lambda w: (-len(w), w))
    surnames = sorted(load.surnames(), key=lambda s: (-len(s), s))
    return re.compile(f"({'|'.join(surnames)})({'|'.join(map(re.escape, forms))})")
