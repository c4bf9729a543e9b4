"""A name told once in an article is known in the rest of it, in full and in its short forms."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import frequency
from kg.lexicon.naming import either
from kg.model import EntityClass

_SURE = 2.2
"""The score from which on a name vouches for itself elsewhere."""
_QUOTED_SURE = 0.8
"""The same for a quoted name of three characters or more."""
_LEAST, _MOST = 1.4, 4.0
_SHORT_FORM = 2.0
_LEGAL = re.compile("(?:股份|有限|责任|集团|控股|总)*(?:公司|集团)$")
_BODIES = frozenset({EntityClass.ENTERPRISE, EntityClass.INSTITUTION})
"""What the press gives short forms to."""
_LEVELS = tuple("省市区县州旗")


@dataclass(frozen=True, slots=True)
class _Known:
    """What an article knows of a name."""

    cls: EntityClass
    score: float
    rule: str


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(f"{either('trade')}+$")


def repeats(contexts: Sequence[Context], chosen: Sequence[Iterable[Candidate]]) -> list[list[Candidate]]:
    """For each sentence the candidates that other sentences of the article vouch for."""
    known: dict[str, _Known] = {}
    for context, names in zip(contexts, chosen, strict=True):
        for c in names:
            if _vouches(c):
                name = context.text[c.start : c.end]
                _learn(known, name, _Known(c.cls, c.score, "names.repeated"))
                breaks = [i for i in range(1, len(name)) if c.start + i in context.starts]
                for short in short_forms(name, c.cls, breaks):
                    _learn(known, short, _Known(c.cls, _SHORT_FORM, "names.short-form"))
    if not known:
        return [[] for _ in contexts]
    lengths = _lengths(known)
    return [list(_matches(context, lengths, known)) for context in contexts]


def _vouches(c: Candidate) -> bool:
    quoted = c.rule.startswith("names.quoted") and c.end - c.start >= 3
    return not c.anaphor and c.score >= (_QUOTED_SURE if quoted else _SURE)


def _learn(known: dict[str, _Known], name: str, what: _Known) -> None:
    if len(name) >= 2 and (name not in known or known[name].score < what.score):
        known[name] = _Known(what.cls, min(max(what.score, _LEAST), _MOST), what.rule)


def _lengths(known: Iterable[str]) -> dict[str, list[int]]:
    """First two characters -> the lengths of the names that begin with them, longest first."""
    found: dict[str, set[int]] = {}
    for name in known:
        found.setdefault(name[:2], set()).add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _matches(
    context: Context, lengths: Mapping[str, Sequence[int]], known: Mapping[str, _Known]
) -> Iterator[Candidate]:
    for start, end in _places(context, lengths, known):
        what = known[context.text[start:end]]
        aligned = (start in context.starts) + (end in context.ends)
        if end - start > 3 or aligned:
            yield Candidate(start, end, what.cls, what.score - 0.5 * (2 - aligned), what.rule)


def _places(
    context: Context, lengths: Mapping[str, Sequence[int]], known: Container[str]
) -> Iterator[tuple[int, int]]:
    """Where names stand, from left to right, the longest at each place; in the same time for any number."""
    text, at = context.text, context.lead
    for start in range(context.lead, len(text) - 1):
        if start < at:
            continue
        for length in lengths.get(text[start : start + 2], ()):
            name = text[start : start + length]
            if len(name) == length and name in known:
                at = start + length
                yield start, at
                break


def short_forms(name: str, cls: EntityClass, breaks: Iterable[int] = ()) -> set[str]:
    """Shorter forms that the press makes of a full name: without place, legal form and trade.

    `breaks` are the offsets where words begin; no form is made of words for a trade alone.

    >>> sorted(short_forms("宁波恒泰电子股份有限公司", EntityClass.ENTERPRISE, [2, 4]))
    ['宁波恒泰电子', '恒泰', '恒泰电子', '恒泰电子公司']
    """
    if cls not in _BODIES:
        return set()
    whole = _LEGAL.sub("", name)
    core = _without_place(whole)
    forms = {whole, core}
    trade = _trade().search(core)
    if trade and trade.start() >= 2:
        forms |= {core[: trade.start()], core[: trade.start() + 2]}
    if name.endswith("公司"):
        behind_place = len(whole) - len(core)
        begins = {behind_place, *(i for i in breaks if behind_place < i < len(whole) - 1)}
        forms.update(whole[i:] + "公司" for i in begins)
    return {f for f in forms if 2 <= len(f) < len(name) and not frequency(f) and not _is_trade(f)}


def _is_trade(form: str) -> bool:
    """Whether only words for a trade are left, which many bodies share: 投资发展公司."""
    return bool(_trade().match(form.removesuffix("公司")))


def _without_place(core: str) -> str:
    """The core without the territories in front; a short form (宁波) ends their row."""
    while True:
        longest = min(len(core) - 1, 9)
        begin = next((e for e in range(longest, 1, -1) if division_ending_at(core, e) == 0), 0)
        if not begin:
            return core
        placed, core = core[:begin], core[begin:]
        if not placed.endswith(_LEVELS):
            return core
