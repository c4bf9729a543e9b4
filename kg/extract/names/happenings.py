"""Happenings of fixed shape: storms by name (台风“…”), disasters and cases by their day (“7·20”暴雨)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.model import EntityClass

_STORM = re.compile(f"(?:(?:超强|强)?台风|强?热带风暴|飓风)(?:“[{HAN}]{{1,5}}”|[（(][{HAN}]{{2,4}}[）)])")
_DAY = re.compile(
    f"“?(?<![0-9.])[0-9]{{1,2}}[·•・][0-9]{{1,2}}”?(?:[{HAN}]{{0,8}}?)"
    "(?:专案|案件|案|洪灾|洪涝|水灾|事故|地震|事件|暴雨|火灾|爆炸|泥石流|山洪)"
)


def happenings(context: Context) -> Iterator[Candidate]:
    """Storms and what is called by its day.

    >>> from kg.extract.words.words import tag
    >>> text = "受第9号台风“海燕”影响，“7·20”特大暴雨后重建受阻。"
    >>> [text[c.start : c.end] for c in happenings(Context(text, tag([text])[0]))]
    ['台风“海燕”', '“7·20”特大暴雨']
    """
    for shape in (_STORM, _DAY):
        for m in shape.finditer(context.text, context.lead):
            yield Candidate(m.start(), m.end(), EntityClass.EVENT, 6.0, "names.happening", core=m.end())
