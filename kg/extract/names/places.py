"""Territories by the gazetteer: divisions of China, countries, cities of the world."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.lexicon import load
from kg.model import EntityClass

_PLACE_TAGS = frozenset({"LOC", "ns", "ORG", "nt"})
_LEVELS = tuple("省市区县州旗盟镇乡村")
NEARBY = ("后山", "后坡", "山坡", "山脚", "河边", "路边")
"""Places that are only told by where they lie: 石桥村|后山."""
NUMBERED_KIND = re.compile("[二两三四五六七八九十](?:[省市区县州旗镇乡村国]|街道){1,2}$")
"""沿江四镇, 四县市: how many of a kind."""


@cache
def _gazetteer() -> dict[str, float]:
    """Every form with its evidence; short forms (南京) are weaker than full ones (南京市)."""
    forms: dict[str, float] = {}
    for table in (load.divisions(), load.countries(), load.world_cities()):
        for form in table:
            if len(form) >= 2:
                full = form.endswith(_LEVELS) and len(form) >= 3
                forms[form] = max(forms.get(form, 0.0), 3.0 if full else 1.0)
    return forms


@cache
def _longest() -> int:
    return max(map(len, _gazetteer()))


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """First two characters -> the lengths of the forms that begin with them, longest first."""
    table: dict[str, set[int]] = {}
    for form in _gazetteer():
        table.setdefault(form[:2], set()).add(len(form))
    return {first: tuple(sorted(found, reverse=True)) for first, found in table.items()}


def is_division(text: str) -> bool:
    """Whether the text is a territory of the gazetteer, in full or short.

    >>> is_division("鼓楼区"), is_division("德国"), is_division("经济")
    (True, True, False)
    """
    return text in _gazetteer()


def division_ending_at(text: str, end: int, start: int = 0) -> int | None:
    """Where the longest division that ends at `end` begins, not before `start`; None where there is none.

    >>> division_ending_at("江苏省南京市", 6)
    3
    """
    table = _gazetteer()
    for length in range(min(_longest(), end - start), 1, -1):
        if text[end - length : end] in table:
            return end - length
    return None


def divisions(context: Context) -> Iterator[Candidate]:
    """Candidates for divisions; a short form counts where the word tagger sees a place too."""
    table, text = _gazetteer(), context.text
    i = context.lead
    while i < len(text):
        rest = text[i : i + _longest()]
        lengths = [n for n in _lengths().get(rest[:2], ()) if n <= len(rest) and rest[:n] in table]
        if not lengths or text.startswith("族", i + lengths[0]):
            i += 1
            continue
        whole = i + lengths[0]
        found = [i + n for n in (lengths if _is_zone(text[i:whole]) else lengths[:1])]
        scores = {end: _score(context, i, end) for end in found}
        for end in found:
            if scores[end] > 0:
                yield Candidate(i, end, EntityClass.JURISDICTION, scores[end], "names.division")
        i = whole if scores[whole] > 0 else i + 1


def _is_zone(form: str) -> bool:
    """Whether it is a zone's name, which begins with that of its city: 洛阳|高新区."""
    return len(form) > 4 and any(d.level == "zone" for d in load.divisions().get(form, ()))


_OF_ANOTHER = re.compile(
    "[东西南北中]?(?:路|街(?!道)|大道|大街)|[东西南北]?(?:镇|乡)(?![村镇长党])|街道|村(?![镇民])|里(?=街道|社区|派出所|小区)"
    "|桥|河(?!(?:[北南](?![岸段侧路])|[湖道长流段]))|湖(?![北南长])|江(?=[^苏西湖河]|$)(?!苏)|溪|岛|寺"
)
"""What makes a short form part of another name: 靖宇|路, 清涧|街道, 青龙|桥, 苏州|河."""


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a short form is but the beginning of another name.

    >>> goes_on("长宁大道", 0, 2), goes_on("长宁县大道", 0, 3), goes_on("河南北部", 0, 2)
    (True, False, False)
    """
    full = end - start > 2 and text[start:end].endswith(_LEVELS)
    return not full and bool(_OF_ANOTHER.match(text, end))


_STREET = re.compile("街道(?!办)|镇|乡(?![村镇亲土])|苏木")
_LONGEST_STREET = 12


def streets(context: Context) -> Iterator[Candidate]:
    """Streets, towns and townships of the gazetteer that begin with a word or behind a territory."""
    table, text = load.streets(), context.text
    for m in _STREET.finditer(text, context.lead):
        end = m.end()
        lengths = range(min(_LONGEST_STREET, end - context.lead), 2, -1)
        start = next((end - n for n in lengths if text[end - n : end] in table), end)
        if start < end and (start in context.starts or division_ending_at(text, start) is not None):
            split = context.word_at[start] != context.word_at[end - 1] and start in context.starts
            yield Candidate(start, end, EntityClass.JURISDICTION, 5.2 if split else 2.6, "names.street")


def _score(context: Context, start: int, end: int) -> float:
    score = _gazetteer()[context.text[start:end]]
    tags = {context.tag_at(k) for k in range(start, end)}
    aligned = start in context.starts
    if goes_on(context.text, start, end):
        return 0.0
    if score < 2.0:
        score += 1.2 if tags <= _PLACE_TAGS else -2.0
        score += 0.0 if aligned and end in context.ends else -0.6
    elif not aligned and not tags & _PLACE_TAGS:
        score -= 2.5
    return score
