"""Who is whose kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.extract.base import Analysis, Named, Reading
from kg.extract.relations.people import BETWEEN, People, claims
from kg.lexicon import load
from kg.model import PERSONS, Claim
from kg.vocab import Predicate

_PAIR = re.compile(
    "(?:是一对)?(?:夫妇|夫妻|夫妻俩|夫妻二人|两口子|父子|父女|母子|母女|祖孙|兄弟|姐妹|兄妹|姐弟|婆媳|"
    "兄弟俩|姐妹俩)"
)
_CLAUSE = re.compile("[，,；]")
_SHORT = "父|母|子|女|妻|夫|兄|弟|姐|妹|侄|孙|岳父|岳母|妻弟|妻兄|长子|次子|长女|次女|养子|养女"
_ASIDE = re.compile("[（(][^（）()]{0,4}[）)]")
_NAMED = re.compile("(?:名叫|叫做|叫|名为)$")
_AND = "、和与"
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
            f"(?:的|和|与|跟|同|及其|、|和他的|和她的|与其|跟他的|，|带着?|陪着?)?{older}({words})们?(?:[0-9０-９]{{1,3}}岁的)?(?:"
            f"名叫|叫|是)?"
        ),
        re.compile(
            f"(?:^|[，,、；。：“的和与他她其跟同由让给对陪带趁叫把被]|[0-9]后|”){older}({words})[^，。；！？、]{{0,6}}$|"
            f"其({_SHORT})$"
        ),
        re.compile(f"(?:^|[，,；])(?:他的|她的)?{older}({words})[^，。；！？、的]{{0,10}}[，。；！？]?"),
    )


def kin(analysis: Analysis, people: People) -> Iterator[Claim]:
    """何敏的女儿郭丽, 何敏、郭明夫妇, 他的孙女郭丽, and 孙女郭丽 of the person told of last."""
    reading, text = people.reading, people.reading.text
    elders: dict[int, Named] = {}
    for earlier, person in pairwise((None, *people.persons)):
        if person is None:
            continue
        gap = _gap(text, earlier, person)
        if earlier and gap.strip("，,、") and _patterns().between.fullmatch(gap):
            elder: Named | None = elders.get(earlier.index, earlier) if gap[0] in _AND else earlier
            rule, trigger = "kin", (earlier.end, person.start)
        elif earlier and BETWEEN.fullmatch(gap) and (m := _PAIR.match(text, person.end)):
            elder, rule, trigger = earlier, "kin-pair", m.span()
        else:
            elder, trigger = _of_last(analysis, people, earlier, person)
            rule = "kin-of-last"
        if elder is not None:
            elders[person.index] = elder
            yield from claims(reading, person, Predicate.KIN_OF, elder, rule, trigger)


def _gap(text: str, earlier: Named | None, person: Named) -> str:
    """The words between two persons who stand near each other, without a short aside: 何敏（左）和."""
    near = earlier is not None and person.start - earlier.end <= _NEAR
    return _ASIDE.sub("", text[earlier.end : person.start]) if earlier and near else ""


def _of_last(
    analysis: Analysis, people: People, earlier: Named | None, person: Named
) -> tuple[Named | None, tuple[int, int]]:
    """Whose kin one is with a kinship word in front and no bearer beside it; and where the word stands."""
    nobody = (None, (person.start, person.end))
    if person.mention.anaphor:
        return nobody
    reading = people.reading
    start = max(earlier.end if earlier else 0, person.start - _NEAR)
    ahead = reading.text[start : person.start]
    m = _patterns().bare.search(ahead)
    if m is not None:
        number = m.lastindex or 1
        elder = (earlier if _CLAUSE.search(ahead) else None) if earlier else _told_of(analysis, reading)
        trigger = (start + m.start(number), start + m.end(number))
    else:
        elder = _called(analysis, reading) if earlier is None and _NAMED.search(ahead) else None
        trigger = (person.start, person.end)
    return nobody if elder is None or elder.mention.text == person.mention.text else (elder, trigger)


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
    """The persons of a sentence who are not told of as somebody's kin."""
    persons = (n for n in reading.outer if n.cls in PERSONS and not n.mention.anaphor)
    return [n for n in persons if not _patterns().bare.search(reading.text, max(0, n.start - 8), n.start)]
