"""Numerals with their units in a sentence, what bounds them, and the two ends of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.figures.numerals import ARABIC, CHINESE, value_of
from kg.extract.figures.units import unit_at, unit_of
from kg.vocab import Bound

_PREFIX = re.compile(
    r"(?:(?P<least>不少于|不低于|不小于|大于|不下于?|不止|至少|最少|最低|超过了?|突破了?|逾|(?<![商高不])超|破|"
    r"(?<=[已均都突])过|(?P<past>过))"
    r"|(?P<most>不足|不到|不超过?|不高于|不多于|不大于|小于|最多|至多|(?<![日温史位年度])最高)"
    r"|(?P<about>大约|约为|(?<![签履爽停预续违合相解毁公条协赴节特])约|将近|接近|(?<![最附临邻靠亲远])近|大概|差不多))\s*$"
)
_SUFFIX = re.compile(
    r"\s*(?:(?P<least>以上|之多|有余|[多余](?![次种样少久元万亿年月天]))|(?P<most>以下|以内|之内)|(?P<about>左右|上下|前后))"
)
_DIGITS = "一二三四五六七八九"
_TENTH = re.compile(f"[{_DIGITS}](?![个家名人次项户万千百十、至到]|般|些|样|直|定|同|起)")
_ORDINALS = frozenset("期次级线楼层等面位届版季环胎孩审类产段")
_WITHIN = re.compile(r"内(?=[^\w]|[^部外容]|$)")
_OR = re.compile(r"[（(]([^\W\d]{1,2})[）)]")
_SHORT = frozenset(("分钟", "小时", "工作日", "个工作日"))
_INNER = {"余": Bound.AT_LEAST, "多": Bound.AT_LEAST, "来": Bound.ABOUT}
_LINK = re.compile(r"\s*(?:至|到|[-—–－─~～]+)\s*$")
_POINTS = re.compile(r"(?:[和、及与至到]|[-—~～])[0-9０-９.．]+个百分点")
_SCALES = {"万": 10**4, "亿": 10**8, "千": 1000, "百": 100, "十": 10}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit at sentence offsets `start` to `end`; `outer` takes in the words of its bound.

    `above` is the bound's word behind it (以上): what follows may be what the number is a threshold of.
    `partner`: the other end of a range stands beside it.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None
    kind: str
    bound: Bound = Bound.EXACT
    outer: tuple[int, int] = (0, 0)
    above: str = ""
    arabic: bool = True
    partner: bool = False


_NUMBER = re.compile(
    r"(?=[0-9０-９〇零一二两三四五六七八九十百千万亿])(?<!第)(?![一零〇](?![〇零一二两三四五六七八九十百千万亿点成]))"
    rf"(?P<per>百分之|千分之)?(?P<number>{ARABIC}|{CHINESE})(?:\s?(?P<inner>[余多来])(?P<scale>[万亿千])?)?"
)


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A numeral with the words of the unit behind it, if one stands there."""

    match: re.Match[str]
    unit: str | None
    end: int

    @property
    def start(self) -> int:
        return self.match.start()


def _numerals(text: str) -> list[_Numeral]:
    found = []
    for match in _NUMBER.finditer(text):
        start = match.end() + (text[match.end() : match.end() + 1] in (" ", "\u3000"))
        unit = unit_at(text, start)
        found.append(_Numeral(match, unit, start + len(unit) if unit else match.end("number")))
    return found


def quantities(text: str) -> list[Quantity]:
    """All numerals with a unit, and figures without one (`unit` None), in order.

    >>> from kg.extract.figures.numerals import plain
    >>> [(plain(q.value), q.unit, q.bound.value) for q in quantities("近6.7万人、20余名干部，占三成以上")]
    [('67000', '人', 'about'), ('20', '名', 'atLeast'), ('30', '%', 'atLeast')]
    """
    numerals = _numerals(text)
    found: list[Quantity] = []
    for numeral, follower in zip(numerals, [*numerals[1:], None], strict=False):
        linked = follower is not None and _LINK.fullmatch(text, numeral.end, follower.start) is not None
        quantity = _quantity(text, numeral, follower if linked else None)
        if quantity is not None:
            found.append(quantity)
    return _with_partners(text, found)


def _quantity(text: str, numeral: _Numeral, linked: _Numeral | None) -> Quantity | None:
    """The quantity of a numeral; the first end of a range takes unit and scale from the second."""
    match, number = numeral.match, numeral.match["number"]
    arabic = number[0] not in "〇零一二两三四五六七八九十百千万亿"
    words = numeral.unit or (linked.unit if linked is not None else None)
    if words == "个" and _POINTS.match(text, numeral.end):
        words = "个百分点"
    if words is None and not arabic and not match["per"]:
        return None
    if number == "二" and words in _ORDINALS:
        return None  # a count of 2 is 两
    value, unit = value_of(number), unit_of(words, arabic) if words else None
    if value is None or (words and unit is None):
        return None
    if match["scale"]:
        value *= _SCALES[match["scale"]]
    elif linked is not None and not numeral.unit:
        value *= _shared_scale(number, linked.match["number"])
    if words in ("个半小时", "个半月"):
        value += Decimal("0.5")
    kind = unit.kind if unit else "bare"
    found = Quantity(match.start(), numeral.end, value, unit and unit.text, kind, arabic=arabic)
    return _bounded(text, _with_percent(found, match, words), match["inner"])


def _with_percent(quantity: Quantity, match: re.Match[str], unit: str | None) -> Quantity:
    """百分之八 is 8 %, 三成 is 30 %, 四成一 is 41 %."""
    if match["per"]:
        return replace(
            quantity, unit="%" if match["per"][0] == "百" else "‰", kind="percent", end=match.end("number")
        )
    if unit == "成":
        behind = _TENTH.match(match.string, quantity.end)
        more = _DIGITS.index(behind.group()) + 1 if behind else 0
        end = behind.end() if behind else quantity.end
        return replace(quantity, value=quantity.value * 10 + more, unit="%", kind="percent", end=end)
    return quantity


def _shared_scale(first: str, second: str) -> int:
    """3至5万 is 3万至5万: the first end takes the scale of the second."""
    if first[-1] in _SCALES or second[-1] not in _SCALES:
        return 1
    return _SCALES[second[-1]]


def _bounded(text: str, quantity: Quantity, inner: str | None) -> Quantity | None:
    prefix = _PREFIX.search(text, max(0, quantity.start - 5), quantity.start)
    suffix = _SUFFIX.match(text, quantity.end)
    lone = text[quantity.start] in "百千万亿" and not text.startswith(("百分之", "千分之"), quantity.start)
    if prefix and prefix["past"] and not lone:
        prefix = None  # 过百万 is a bound, 教过12个班 none
    end = suffix.end() if suffix else _behind_other_unit(text, quantity.end)
    outer = (prefix.start() if prefix else quantity.start, end)
    bound = _INNER.get(inner or "") or _bound(suffix) or _bound(prefix)
    if lone and (bound is None or text[quantity.start : quantity.end] in ("千万", "万亿")):
        return None
    above = suffix.group().strip() if suffix else ""
    within = suffix is None and quantity.unit in _SHORT and _WITHIN.match(text, quantity.end)
    if text.endswith("零下", 0, quantity.start):
        quantity = replace(quantity, start=quantity.start - 2, value=-quantity.value)
        outer = (min(outer[0], quantity.start), outer[1])
    return replace(
        quantity, bound=bound or (Bound.AT_MOST if within else Bound.EXACT), outer=outer, above=above
    )


def _behind_other_unit(text: str, end: int) -> int:
    """1372台（套）仪器: behind the bracket with another word for the unit, if one stands there."""
    other = _OR.match(text, end)
    return other.end() if other and unit_at(other[1] + "。", 0) == other[1] else end


def _bound(match: re.Match[str] | None) -> Bound | None:
    if match is None:
        return None
    groups = match.groupdict()
    if groups.get("least"):
        return Bound.AT_LEAST
    return Bound.AT_MOST if groups.get("most") else Bound.ABOUT


def _with_partners(text: str, found: list[Quantity]) -> list[Quantity]:
    """Ranges marked as such, and what is an attribute (300吨级, 24小时制) left out."""
    result = []
    for i, quantity in enumerate(found):
        beside = [found[j] for j in (i - 1, i + 1) if 0 <= j < len(found)]
        partner = any(
            _LINK.fullmatch(text, min(a.end, quantity.end), max(a.start, quantity.start)) for a in beside
        )
        if not _is_attribute(text, quantity):
            result.append(replace(quantity, partner=partner))
    return result


def _is_attribute(text: str, quantity: Quantity) -> bool:
    behind = text[quantity.outer[1] : quantity.outer[1] + 1]
    if quantity.kind == "count":
        return quantity.unit in ("人", "名") and bool(behind) and behind in "制座间级"
    return quantity.kind != "bare" and bool(behind) and behind in "级型制式"
