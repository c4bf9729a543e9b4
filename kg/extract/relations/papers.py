"""Who issued the paper that an article is: its letterhead, the body in its title, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.claims import claim
from kg.model import BODIES, Claim, EntityClass, Part
from kg.vocab import Predicate

_PAPER = re.compile(
    "(?:通知|通报|公报|公告|通告|简报|快报|决定|公示|批复|函|意见|方案|办法|细则|规定|名单|建议书|倡议书|公开信)$"
)
_PREDICATES = {EntityClass.MEASURE: Predicate.ADOPTED_BY, EntityClass.PRODUCT: Predicate.UNDERTAKEN_BY}
_NUMERAL = "[0-9０-９〇○零一二三四五六七八九十元]"
_DATE = f"{_NUMERAL}{{2,4}}年{_NUMERAL}{{1,3}}月{_NUMERAL}{{1,3}}日"
_SIGNED = re.compile(f"(?:编印?|印发|发布)?[\\s，（(]*{_DATE}")
_ON = ("关于", "印发", "公告", "通告")
_LETTERHEAD = re.compile("文件")
_AHEAD = re.compile("(?:^|[期号）)。：\\s])$")
_TITLE = 3
"""Within how many sentences from the top the title stands."""


def issuers(analysis: Analysis) -> Iterator[Claim]:
    """A claim for each body that the paper told by the whole article is of."""
    found = next(_titles(analysis), None)
    if found is None:
        return
    reading, paper = found
    told: set[str] = set()
    for where, body, rule in (*_in_title(reading, paper), *_signers(analysis)):
        made = claim(where, paper, _PREDICATES[paper.cls], body, rule, (body.start, body.end))
        if made is not None and body.mention.text not in told:
            told.add(body.mention.text)
            yield made


def _titles(analysis: Analysis) -> Iterator[tuple[Reading, Named]]:
    """The paper named at the top of an article; one in title marks is but cited."""
    for reading in analysis.readings:
        headed = reading.sentence.part in (Part.HEADLINE, Part.SECTION)
        if reading.index >= _TITLE and not headed:
            return
        for name in reading.outer:
            cited = reading.text[name.start : name.start + 1] == "《" or reading.text[: name.start].endswith(
                "《"
            )
            if name.cls in _PREDICATES and _PAPER.search(name.mention.text) and not cited:
                yield reading, name


def _in_title(reading: Reading, paper: Named) -> Iterator[tuple[Reading, Named, str]]:
    """[柳湾区政府]关于…的通知, [柳湾区政府]文件…关于…的通知."""
    inside = [n for n in reading.names if n.start == paper.start and n.end < paper.end and n.cls in BODIES]
    for body in sorted(inside, key=lambda n: n.start - n.end)[:1]:
        if reading.text.startswith(_ON, body.end):
            yield reading, body, "paper-title"
    for body in reading.outer:
        if body.end <= paper.start and body.cls in BODIES and _LETTERHEAD.match(reading.text, body.end):
            yield reading, body, "letterhead"


def _signers(analysis: Analysis) -> Iterator[tuple[Reading, Named, str]]:
    """[柳湾区教育局][柳湾区财政局]2021年3月5日: the bodies side by side in front of a date."""
    for reading in analysis.readings:
        row: list[Named] = []
        for name in reading.outer:
            follows = bool(row) and not reading.text[row[-1].end : name.start].strip()
            row = [*(row if follows else ()), name] if name.cls in BODIES else []
            if row and _SIGNED.match(reading.text, name.end) and _opens(reading, row[0]):
                yield from ((reading, body, "signature") for body in row)


def _opens(reading: Reading, first: Named) -> bool:
    """Whether nothing but a title, a number or the end of another sentence stands in front."""
    ahead = reading.text[: first.start]
    return bool(_AHEAD.search(ahead)) or any(
        n.end == first.start and n.cls in _PREDICATES for n in reading.outer
    )
