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
    """Where the part before the first dot begins: with the tagger's person, else with foreign characters."""
    tagged = context.words[context.word_at[dot - 1]]
    if tagged.tag == "PER":
        return max(tagged.start, first)
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
def _chain() -> re.Pattern[str]:
    parts = "|".join(sorted(load.name_parts(), key=lambda p: (-len(p), p)))
    return re.compile(f"(?:{parts}){{2,3}}")


def _chained(context: Context) -> Iterator[Candidate]:
    """Mongolian, Tibetan, Uyghur … names, which are chains of known parts: 斯琴|毕力格."""
    for m in _chain().finditer(context.text, context.lead):
        begins = m.start() in context.starts or is_title(context.before(m.start(), 4))
        if len(m.group()) >= 4 and begins and context.tag_at(m.start()) not in {"LOC", "ns", "ORG", "nt"}:
            yield Candidate(m.start(), m.end(), EntityClass.PERSON, 4.0, "names.chained-person")
