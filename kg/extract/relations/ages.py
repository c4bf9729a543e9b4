"""How old somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Named
from kg.extract.measures.counts import value
from kg.extract.relations.claims import evidence_of
from kg.extract.relations.people import People
from kg.model import Basis, Claim, Stretch
from kg.vocab import Predicate

_N = "([0-9０-９]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)"
_AHEAD = re.compile(f"{_N}周?岁(?:高龄)?的?([^，。；！？、,;：:的]{{0,14}})$")
_BEHIND = re.compile(
    "\\s*[（(，,]?\\s*(?:今年|时年|现年|年仅|年近|刚满|已经|已|男|女|现|，|,|（|[\u4e00-\u9fff]{1,3}族|"
    "他|她|\\s)*"
    f"{_N}周?岁(?!时|那年|起|开始|就|以|的)"
)
_OTHERS = re.compile("(?:儿子|女儿|母亲|父亲|妻子|丈夫|老伴|孙子|孙女)的?$")
_NEAR = 30


def ages(people: People) -> Iterator[Claim]:
    """61岁的何敏, 何敏今年61岁, 何敏（61岁）, 何敏，女，61岁."""
    text = people.reading.text
    end = 0
    for person in people.persons:
        if not person.mention.anaphor:
            start = max(end, person.start - _NEAR)
            m = _AHEAD.search(text[start : person.start])
            if m is not None and not _OTHERS.search(text[end : start + m.start()]):
                yield _age(people, person, m.group(1), start + m.start(1))
            elif behind := _BEHIND.match(text, person.end, person.end + _NEAR):
                yield _age(people, person, behind.group(1), behind.start(1))
        end = person.end


def _age(people: People, person: Named, numeral: str, at: int) -> Claim:
    reading, end = people.reading, at + len(numeral) + 1
    stretch = evidence_of(reading, (person.start, person.end), (at, end))
    basis = Basis(Stretch(reading.index, at, end), (stretch,), "relations.age")
    plain = numeral.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return Claim(basis, person.index, Predicate.AGE.value, value=value(plain))
