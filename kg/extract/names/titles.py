"""Organs that stand inside a title: 区委 in 区委书记, 管委会 in 管委会主任, 镇党委 in 镇党委副书记."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.grow import reach
from kg.lexicon import load
from kg.lexicon.naming import either
from kg.model import EntityClass

_COMMITTEE = re.compile("(?<![各该])(?:省|市|区|县|州|旗|盟|地|团省|团市|团区|团县)委(?![员托屈婉派任会])")
_LEVEL_TITLE = re.compile(
    "(?<![省市区县州旗镇乡村社街])(省|市|区|县|州|旗|镇|乡|村)(?=长(?![期年久短度宽大])|人大代表|政协委员)"
)
"""The level in 区长, 副市长, 区人大代表; not in 省长期…."""
_RELATIVE = re.compile("(省|市|区|县|州|旗|镇|乡)(?!场|政|容|民|块)")
"""The level that begins a body's name (区教育局); not in 市场, 市政, 区块链."""
_RELATIVE_BODIES = frozenset({EntityClass.OFFICE, EntityClass.INSTITUTION, EntityClass.TEAM})
_RANKS = frozenset({"", "副", "常务副", "代", "原", "老"})
_LEADING_GROUP = "党组"
"""A post in a bureau's leading group is one in the bureau; the group is no body of its own there."""


@cache
def _organ_before_title() -> re.Pattern[str]:
    bodies = set(load.title_organs()) - {_LEADING_GROUP}
    organs = "|".join(map(re.escape, sorted(bodies, key=lambda o: (-len(o), o))))
    return re.compile(f"({organs})(?={either('title-rank')}?{either('title-head')})")


def organs(context: Context) -> Iterator[Candidate]:
    """Candidates for organs that a title names, with the territory or body in front of them."""
    for m in _COMMITTEE.finditer(context.text, context.lead):
        start = _with_parent(context, m.start())
        yield Candidate(start, m.end(), EntityClass.OFFICE, 2.6, "names.committee")
    for m in _organ_before_title().finditer(context.text, context.lead):
        cls = load.title_organs()[m.group(1)]
        start = _with_parent(context, m.start())
        yield Candidate(start, m.end(), cls, 2.4 if start < m.start() else 1.6, "names.organ-of-title")


def territories(context: Context, outer: Sequence[Candidate]) -> Iterator[Candidate]:
    """The bare level that stands for the article's own territory: 区 in 区长, and in the name 区教育局."""
    for c in outer:
        if c.cls in _RELATIVE_BODIES and not c.anaphor and c.end - c.start > 2:
            m = _RELATIVE.match(context.text, c.start)
            if m and m.end() < c.end:
                yield _own(c.start, 1.6)
    for m in _LEVEL_TITLE.finditer(context.text, context.lead):
        if _opens_title(context, m.start()):
            yield _own(m.start(), 0.3)


def _own(start: int, score: float) -> Candidate:
    return Candidate(start, start + 1, EntityClass.JURISDICTION, score, "names.own-territory", anaphor=True)


def _opens_title(context: Context, start: int) -> bool:
    """Whether the level begins its title and no territory stands in front (柳湾|区长)."""
    index = context.word_at[start]
    word = context.words[index]
    if context.text[word.start : start] not in _RANKS:
        return False
    before = context.words[index - 1] if start and index else None
    return before is None or before.tag not in {"LOC", "ns"} or before.end != start


def _with_parent(context: Context, start: int) -> int:
    return reach(context, start, parents=True).start
