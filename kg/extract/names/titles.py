"""Organs that stand inside a title: 区委 in 区委书记, 管委会 in 管委会主任, 镇党委 in 镇党委副书记."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.grow import reach
from kg.lexicon import load
from kg.model import EntityClass

_COMMITTEE = re.compile("(?<![各该])(?:省|市|区|县|州|旗|盟|地|团省|团市|团区|团县)委(?![员托屈婉派任会])")


@cache
def _organ_before_title() -> re.Pattern[str]:
    organs = sorted(load.title_organs(), key=len, reverse=True)
    ranks = "(?:副|常务副|第一|代|代理|执行|原|名誉)?"
    heads = "书记|主任|委员|常委|部长|主席|组长|秘书长|会长|理事长|指挥长|政委|院长|检察长|局长"
    return re.compile(f"({'|'.join(map(re.escape, organs))})(?={ranks}(?:{heads}))")


def organs(context: Context) -> Iterator[Candidate]:
    """Candidates for organs that a title names, with the territory or body in front of them."""
    for m in _COMMITTEE.finditer(context.text, context.lead):
        start = _with_parent(context, m.start())
        yield Candidate(start, m.end(), EntityClass.OFFICE, 2.6, "names.committee")
    for m in _organ_before_title().finditer(context.text, context.lead):
        cls = EntityClass(load.title_organs()[m.group(1)])
        start = _with_parent(context, m.start())
        yield Candidate(start, m.end(), cls, 2.4 if start < m.start() else 1.6, "names.organ-of-title")


_LEVEL_TITLE = re.compile(
    "(?<![省市区县州旗镇乡村社街])(省|市|区|县|州|旗|镇|乡|村)(?=长(?![期年久短度宽大]))"
)
_RELATIVE = re.compile("(省|市|区|县|州|旗|镇|乡)(?!场|政|容|民|块)")


def territories(context: Context, outer: list[Candidate]) -> Iterator[Candidate]:
    """The bare level that stands for the article's own territory: 区 in 区长, and in the name 区教育局."""
    for c in outer:
        if c.cls in _RELATIVE_BODIES and not c.anaphor and c.end - c.start > 2:
            m = _RELATIVE.match(context.text, c.start)
            if m and m.end() < c.end:
                yield Candidate(c.start, c.start + 1, EntityClass.JURISDICTION, 1.6, "names.own-territory", anaphor=True)
    for m in _LEVEL_TITLE.finditer(context.text, context.lead):
        index = context.word_at[m.start()]
        word = context.words[index]
        aligned = context.text[word.start : m.start()] in {"", "副", "常务副", "代", "原", "老"}
        if aligned and (m.start() == 0 or context.words[index - 1].tag not in {"LOC", "ns"} or context.words[index - 1].end != m.start()):
            yield Candidate(m.start(), m.end(), EntityClass.JURISDICTION, 0.3, "names.own-territory", anaphor=True)


_RELATIVE_BODIES = {EntityClass.OFFICE, EntityClass.INSTITUTION, EntityClass.TEAM}


def _with_parent(context: Context, start: int) -> int:
    return reach(context, start, context.lead, parents=True).start
