"""Who is whose kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.claims import PERSONS
from kg.extract.relations.people import BETWEEN, People, claims
from kg.lexicon import load
from kg.model import Claim
from kg.vocab import Predicate

_PAIR = re.compile(
    "(?:是一对)?(?:夫妇|夫妻|夫妻俩|夫妻二人|两口子|父子|父女|母子|母女|祖孙|兄弟|姐妹|兄妹|姐弟|婆媳|"
    "兄弟俩|姐妹俩)"
)
_CLAUSE = re.compile("[，,；]")
_NAMED = re.compile("(?:名叫|叫做|叫|名为)$")
_NEAR = 24
_REACH = 3


class _Patterns(NamedTuple):
    """Kinship words between two names, before one name, and at the head of a sentence."""

    between: re.Pattern[str]
    bare: re.Pattern[str]
    opening: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    kin = [w for w, kind in load.roles().items() if kind == "kin" and len(w) >= 2]
    words = "|".join(sorted(map(re.escape, kin), key=len, reverse=True))
    older = "(?:小|大|二|三|亲)?"
    return _Patterns(
        re.compile(
            f"(?:的|和|与|及其|、|和他的|和她的|与其|，)?{older}({words})们?(?:[0-9０-９]{{1,3}}岁的)?(?:"
            f"名叫|叫|是)?"
        ),
        re.compile(f"(?:^|[，,、；。：“的和与他她其]|[0-9]后|”){older}({words})[^，。；！？、]{{0,6}}$"),
        re.compile(f"(?:^|[，,；])(?:他的|她的)?{older}({words})[^，。；！？、的]{{0,10}}[，。；！？]?"),
    )


def kin(analysis: Analysis, people: People) -> Iterator[Claim]:
    """何敏的女儿郭丽, 何敏、郭明夫妇, 他的孙女郭丽, and 孙女郭丽 of the person told of last."""
    reading, text = people.reading, people.reading.text
    done: set[int] = set()
    for a, b in pairwise(people.persons):
        gap = text[a.end : b.start] if b.start - a.end <= _NEAR else ""
        if gap.strip("，,、") and _patterns().between.fullmatch(gap):
            yield from claims(reading, b, Predicate.KIN_OF, a, "kin", (a.end, b.start))
            done.add(b.index)
        elif BETWEEN.fullmatch(gap) and (m := _PAIR.match(text, b.end)):
            yield from claims(reading, b, Predicate.KIN_OF, a, "kin-pair", m.span())
            done.add(b.index)
    yield from _of_last(analysis, people, done)


def _of_last(analysis: Analysis, people: People, done: set[int]) -> Iterator[Claim]:
    """A kinship word before a name, without a bearer beside it."""
    reading = people.reading
    for earlier, person in pairwise((None, *people.persons)):
        if person is None or person.index in done or person.mention.anaphor:
            continue
        start = max(earlier.end if earlier else 0, person.start - _NEAR)
        ahead = reading.text[start : person.start]
        m = _patterns().bare.search(ahead)
        if m is not None:
            elder = (earlier if _CLAUSE.search(ahead) else None) if earlier else _told_of(analysis, reading)
            trigger = (start + m.start(1), start + m.end(1))
        else:
            elder = _called(analysis, reading) if earlier is None and _NAMED.search(ahead) else None
            trigger = (person.start, person.end)
        if elder is not None and elder.mention.text != person.mention.text:
            yield from claims(reading, person, Predicate.KIN_OF, elder, "kin-of-last", trigger)


def _called(analysis: Analysis, reading: Reading) -> Named | None:
    """Whose kin the sentence before is about (孙女也来帮忙。), where this one tells the name."""
    if not reading.index:
        return None
    before = analysis.readings[reading.index - 1]
    about = _patterns().opening.search(before.text)
    return _told_of(analysis, reading) if about and not _people(before) else None


def _told_of(analysis: Analysis, reading: Reading) -> Named | None:
    """The one person named in the nearest sentence before that names any, at most three back."""
    for earlier in reversed(analysis.readings[max(0, reading.index - _REACH) : reading.index]):
        people = _people(earlier)
        if people:
            return people[-1] if len({p.mention.text for p in people}) == 1 else None
    return None


def _people(reading: Reading) -> Sequence[Named]:
    return [n for n in reading.outer if n.cls in PERSONS and not n.mention.anaphor]
