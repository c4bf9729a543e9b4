"""What only looks like a person: part of a longer name, a number of a paper, a sign of a city told twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.names.candidates import Candidate, crossing, holds
from kg.extract.names.context import HAN, Context
from kg.extract.names.persons import SAYS
from kg.lexicon.places import abbreviations
from kg.model import EntityClass

_NUMBER = "[〔［\\[（(](?:19|20)[0-9]{2}[〕］\\]）)] ?第?[0-9]{1,4} ?号"
_ISSUED, _NUMBERED = re.compile(_NUMBER), re.compile(f"[{HAN}]{{0,3}}{_NUMBER}")
"""What follows an issuer's sign: 柳政|任〔2021〕5号."""
_GOES_ON = re.compile(
    f"来(?={SAYS})|和(?=当选|上任|到任|任职|说|表示|介绍|告诉|坦言|带领|带着)|任(?=驻|{SAYS}|在|带领|带着|[，。、；：！？]|$)"
    f"|[{HAN}](?=[0-9]{{1,3}}岁)"
)
"""A third character that no word behind the name can be: (张文)仰73岁, (冯祥)和当选."""
_OF_AGE = frozenset("今现已年约近才刚仅满享的是有达逾就位名个")
"""What may stand between a name and an age."""
_FOR_ONE = re.compile("[对就拿从于][^，。；]{0,4}$")
"""What shows that 来说 belongs together: 对李强来说."""
_TRADITIONS = frozenset({"names.foreign-person", "names.chained-person"})
_SHORT = 2
_BUSY = re.compile("正(?=忙|准备|打算|张罗|赶(?:往|着|去)|[\u4e00-\u9fff]{1,2}着|[蹲站坐走守]在)")
"""An adverb that sticks to the name in front of it (李静|正带着); 正在 the taggers tell by themselves."""
_SURE = 0.8
"""How likely such a name is; the name tagger, which has met none, knows nothing of it."""
_NO_END = re.compile("[全融](?=媒体)")
"""The first character of a word behind a name, where no name ends: 柳报|全媒体."""
_TWICE = re.compile(r"(?<=[入来返抵离赴出回])(\w)[和与及](?=.{0,12}?[入来返抵离赴出回在]\1)")
"""Coming and going told of a city by its sign: 来(徐和)返徐人员."""


def whole(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without persons named in part; of a name that goes on the whole instead.

    >>> from kg.extract.words.words import tag
    >>> text = "社员张文仰73岁。"
    >>> [c.end for c in whole(Context(text, tag([text])[0]), [Candidate(2, 4, EntityClass.PERSON, 1.0, "x")])]
    [5]
    """
    rows = list(candidates)
    longer = [c for c in rows if c.rule in _TRADITIONS]
    found = []
    for c in rows:
        if c.cls is not EntityClass.PERSON:
            found += [] if _ISSUED.match(context.text, c.end) or any(crossing(o, c) for o in longer) else [c]
        elif not (_NUMBERED.match(context.text, c.end) or _is_part(c, longer) or _is_city(context, c)):
            found += [] if _NO_END.match(context.text, c.end - 1) else [_cut(context, _gone_on(context, c))]
    return found


def _is_city(context: Context, c: Candidate) -> bool:
    """Whether the two characters are a city's sign and what joins two verbs of coming: 入郑和从外地入郑."""
    twice = _TWICE.match(context.text, c.start)
    return twice is not None and twice.end() == c.end and twice[1] in abbreviations()


def _is_part(c: Candidate, longer: Iterable[Candidate]) -> bool:
    return any((holds(o, c) or crossing(o, c)) and o.end - o.start > c.end - c.start for o in longer)


def _cut(context: Context, c: Candidate) -> Candidate:
    """The name without 正 of 正忙着, where a surname and a given name are left."""
    busy = c.end - c.start == _SHORT + 1 and not c.anaphor and _BUSY.match(context.text, c.end - 1)
    return replace(c, end=c.end - 1, confidence=_SURE) if busy else c


def _gone_on(context: Context, c: Candidate) -> Candidate:
    if c.end - c.start != _SHORT or c.anaphor:
        return c
    m = _GOES_ON.match(context.text, c.end)
    if (
        m is None
        or m.group() in _OF_AGE
        or (m.group() == "来" and _FOR_ONE.search(context.before(c.start, 6)))
    ):
        return c
    return replace(c, end=m.end())
