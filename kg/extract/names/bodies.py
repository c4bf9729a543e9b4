"""Bodies known by name (banks, universities, national organs, media), and what the word tagger alone sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.endings import endings
from kg.extract.names.places import NEARBY, NUMBERED_KIND, is_division
from kg.extract.words.dictionary import frequency, is_nominal
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.lexicon.naming import either
from kg.model import EntityClass

_MIDDLE = frozenset("的和与及、，")
"""What no name that the word tagger alone sees may hold."""
_QUANTITY = re.compile(
    "[0-9一二两三四五六七八九十百千万亿余多.]+(?:[人个家名户亩吨]|(?:立方|平方)?[千公厘毫]?[米升克])$"
)
"""An amount, which the word tagger or the lexicon takes for a body: 万立方米, 76人."""
_OFFICE = re.compile("(?<!邮)[局厅署]$")
"""How the word tagger's bodies end that are offices."""
_SCHOOL = re.compile("[一二三四五六七八九十]+[中小]$")
"""某某三中."""
_ORGANIZATIONS = frozenset({"ORG", "nt"})
_PLACES = frozenset({"LOC", "ns"})


@cache
def _ends_in(kind: str) -> re.Pattern[str]:
    return re.compile(f"{either(kind)}$")


@cache
def _kind_of_place() -> re.Pattern[str]:
    return re.compile(either("kind-of-place"))


_JOINS = frozenset("、和与及")
_ROW = re.compile("[、和与及]|等(?=[0-9一二两三四五六七八九十多几]+[家所])")
"""What joins two bodies of a row, or ends one."""
_LISTED = 0.8
"""How sure short forms are that stand in a row, of which gold answers have too few to tell."""
_SINGLE = frozenset({"ORG", "nt", "nz"})
"""Tags of a word that make a body of a form that is a common word too."""


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted((f for f in load.bodies() if len(f) >= 2), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))


def known_bodies(context: Context) -> Iterator[Candidate]:
    """Bodies of the lexicon, with a branch's place behind them left to the grammar.

    A form that is a common word too (工行, 联想) counts where the word tagger takes it for a body.
    """
    for m in _pattern().finditer(context.text, context.lead):
        aligned = (m.start() in context.starts) + (m.end() in context.ends)
        if aligned and not _QUANTITY.match(m.group()):
            body = load.bodies()[m.group()]
            score = 0.4 + 0.9 * aligned + 0.25 * len(m.group())
            yield Candidate(m.start(), m.end(), body.cls, score, "names.known-body")
    for i, word in enumerate(context.words):
        weak = load.weak_bodies().get(word.text) if word.tag in _SINGLE else None
        if weak and word.start >= context.lead and (not is_nominal(word.text) or _beside_a_body(context, i)):
            yield Candidate(word.start, word.end, weak.cls, 2.0, "names.short-body")
    yield from _listed(context)


@cache
def _forms() -> dict[str, EntityClass]:
    """Every form of the bodies, common words too, with the class."""
    return {form: body.cls for table in (load.weak_bodies(), load.bodies()) for form, body in table.items()}


@cache
def _sizes() -> tuple[int, ...]:
    """The lengths of the forms, the longest first."""
    return tuple(sorted({len(form) for form in _forms()}, reverse=True))


def _listed(context: Context) -> Iterator[Candidate]:
    """Short forms in a row of well-known bodies, though each may be a common word: 农行、建行；工行等六家."""
    for start, end in sorted(set(_in_rows(context))):
        if start >= context.lead and start in context.starts and end in context.ends:
            cls = _forms()[context.text[start:end]]
            yield Candidate(start, end, cls, 4.0, "names.listed-body", confidence=_LISTED)


def _in_rows(context: Context) -> Iterator[tuple[int, int]]:
    """The forms to either side of what joins two of them, and those in front of 等六家."""
    text, forms = context.text, _forms()
    for m in _ROW.finditer(text, context.lead):
        at = m.start()
        before = next((at - n for n in _sizes() if n <= at and text[at - n : at] in forms), None)
        behind = next((m.end() + n for n in _sizes() if text[m.end() : m.end() + n] in forms), None)
        if before is not None and (behind is not None or m.group() not in _JOINS):
            yield before, at
        if before is not None and behind is not None and m.group() in _JOINS:
            yield m.end(), behind


def _beside_a_body(context: Context, index: int) -> bool:
    """Whether the word is joined to one that the word tagger takes for a body: 联想、小米, not 小米、玉米."""
    words = context.words
    pairs = ((index - 1, index - 2), (index + 1, index + 2))
    return any(
        0 <= other < len(words) and words[mark].text in _JOINS and words[other].tag in _SINGLE
        for mark, other in pairs
    )


def tagged_names(context: Context) -> Iterator[Candidate]:
    """Words that the word tagger calls ORG or LOC, but for common words and kinds of place."""
    for word in context.words:
        if word.start < context.lead or len(word.text) < 2 or word.tag not in _ORGANIZATIONS | _PLACES:
            continue
        if _MIDDLE & set(word.text) or _kind_of_place().search(word.text) or is_division(word.text):
            continue
        if _is_common(word.text):
            continue
        candidate = _organization(word) if word.tag in _ORGANIZATIONS else _place(word)
        if candidate:
            yield candidate


def _is_common(text: str) -> bool:
    """A word of the dictionary, a department's stem (卫健), or a kind of territory: no name."""
    if _QUANTITY.match(text) or text.endswith(NEARBY) or NUMBERED_KIND.search(text):
        return True
    if frequency(text) or is_nominal(text) or text in load.department_stems():
        return True
    return bool(_ends_in("kind-of-territory").search(text)) or any(
        is_nominal(text[:i]) and is_nominal(text[i:]) for i in range(2, len(text) - 1)
    )


def _organization(word: Word) -> Candidate:
    score = 1.0 if _ends_in("firm-ending").search(word.text) else 0.5
    institution = _SCHOOL.search(word.text) or _ends_in("institution-ending").search(word.text)
    cls = EntityClass.INSTITUTION if institution else EntityClass.ENTERPRISE
    if _OFFICE.search(word.text):
        cls = EntityClass.OFFICE
    return Candidate(word.start, word.end, cls, score, "names.tagged-organization")


def _ends_as_site(text: str) -> bool:
    """Whether the longest ending of the lexicon that the word bears is one of places that do not act."""
    readings = next((r for n in range(5, 0, -1) if len(text) > n and (r := endings().get(text[-n:]))), ())
    return any(r.cls is EntityClass.SITE for r in readings) and not any(
        r.cls is EntityClass.JURISDICTION for r in readings
    )


def _place(word: Word) -> Candidate | None:
    site = _ends_in("site-ending").search(word.text) or _ends_as_site(word.text)
    if len(word.text) < 3 and not site:
        return None
    cls = EntityClass.SITE if site else EntityClass.JURISDICTION
    return Candidate(word.start, word.end, cls, 0.4, "names.tagged-place")
