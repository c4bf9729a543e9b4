"""Persons whose names are no surname and given name: foreign, Mongolian, Tibetan, Uyghur, Yi."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.persons import is_title
from kg.lexicon import load
from kg.model import EntityClass

_FOREIGN = re.compile(f"[{HAN}A-Za-z]{{1,10}}(?:[·•・．][{HAN}A-Za-z]{{1,10}})+")
_DOTS = "·•・．"
_OF_OTHERS = frozenset({"LOC", "ns", "ORG", "nt"})
"""Tags of places and bodies."""
_WHOLE = 4
"""How long a part is a name by itself: 艾合买提."""
_PEOPLE = ("员", "士", "师", "民", "医", "警", "生", "长者", "老人", "婿", "工", "手", "家长")
"""How words for people end that the word tagger takes together with a name."""


def foreign(context: Context) -> Iterator[Candidate]:
    """Candidates for persons with names of other traditions."""
    yield from _dotted(context)
    yield from _chained(context)


def _dotted(context: Context) -> Iterator[Candidate]:
    """Names with a middle dot: 阿卜杜拉·买买提."""
    if not any(dot in context.text for dot in _DOTS):
        return
    for m in _FOREIGN.finditer(context.text, context.lead):
        dots = [i for i in range(m.start(), m.end()) if context.text[i] in _DOTS]
        start, end = _foreign_start(context, m.start(), dots[0]), _foreign_end(context, dots[-1] + 1, m.end())
        if start < dots[0] and end > dots[-1] + 1:
            yield Candidate(start, end, EntityClass.PERSON, 4.0, "names.foreign-person")


def _foreign_start(context: Context, first: int, dot: int) -> int:
    """Where the part before the first dot begins: with a word tagged PER, else with foreign characters."""
    tagged = context.words[context.word_at[dot - 1]]
    parts = _parts_ending().search(context.text, first, dot)
    if tagged.tag == "PER":
        start = max(tagged.start, first)
        return min(start, parts.start()) if parts else start
    if parts:
        return parts.start()
    start = dot
    while start > first and _foreign_character(context.text[start - 1]):
        start -= 1
    return start


def _foreign_end(context: Context, last: int, limit: int) -> int:
    end = next((i for i in range(last, limit) if not _foreign_character(context.text[i])), limit)
    tagged = context.words[context.word_at[last]]
    return max(end, tagged.end if tagged.tag == "PER" else 0)


def _foreign_character(character: str) -> bool:
    return character in load.foreign_characters() or character.isascii()


@cache
def _parts_ending() -> re.Pattern[str]:
    parts = "|".join(sorted(load.name_parts(), key=lambda p: (-len(p), p)))
    return re.compile(f"(?:{parts}){{1,3}}[江汗]?$")


@cache
def _chain() -> re.Pattern[str]:
    parts = "|".join(sorted(load.name_parts(), key=lambda p: (-len(p), p)))
    long = "|".join(p for p in sorted(load.name_parts(), key=lambda p: (-len(p), p)) if len(p) >= _WHOLE)
    return re.compile(f"(?:{parts}){{2,3}}|{long}")


def _chained(context: Context) -> Iterator[Candidate]:
    """Mongolian, Tibetan, Uyghur … names, which are chains of known parts: 斯琴|毕力格."""
    for m in _chain().finditer(context.text, context.lead):
        before = context.before(m.start(), 4)
        opens = m.start() in context.starts and context.tag_at(m.start()) not in _OF_OTHERS
        if len(m.group()) >= _WHOLE and (opens or is_title(before) or before.endswith(_PEOPLE)):
            yield Candidate(m.start(), m.end(), EntityClass.PERSON, 4.0, "names.chained-person")
