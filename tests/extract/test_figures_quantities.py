"""Numerals, units and bounds; which numbers are figures at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.figures.find import find
from kg.extract.figures.numerals import plain, value_of
from kg.extract.figures.quantities import quantities
from tests.extract.reading import reading_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("3918123", "3918123"), ("3,918,123", "3918123"), ("３．９", "3.9"), ("6.7万", "67000"),
        ("24.15亿", "2415000000"), ("1.2万亿", "1200000000000"), ("1亿5000万", "150000000"), ("5千", "5000"),
        ("65.8 亿", "6580000000"), ("两", "2"), ("十", "10"), ("十五", "15"), ("二十一", "21"),
        ("一百零五", "105"), ("两千三百", "2300"), ("三万五", "35000"), ("一亿两千万", "120000000"),
        ("四十二万", "420000"), ("三点五", "3.5"), ("七点六亿", "760000000"),
        # digits side by side are an estimate or a year
        ("七八", None), ("二三十", None), ("二〇二二", None),
    ],
)  # fmt: skip
def test_numerals(numeral: str, value: str | None) -> None:
    """Numerals are scaled by 千, 万 and 亿; an estimate is no number."""
    found = value_of(numeral)
    assert (plain(found) if found is not None else None) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5家", "5 家 exact"),
        ("5家乡镇卫生院", "5 家 exact"),
        ("27票", "27 票 exact"),
        ("四成一", "41 % exact"),
        ("5个工作日", "5 个工作日 exact"),
        ("签约61户", "61 户 exact"),
        ("约61户", "61 户 about"),
        ("带过19个徒弟", "19 个 exact"),
        ("过百万元", "1000000 元 atLeast"),
        ("不超8户", "8 户 atMost"),
        ("误差小于3%", "3 % atMost"),
        ("15分钟内回复", "15 分钟 atMost"),
        ("6.7万人", "67000 人 exact"),
        ("95%", "95 % exact"),
        ("９５％", "95 % exact"),
        ("百分之八", "8 % exact"),
        ("三成", "30 % exact"),
        ("3倍", "3 倍 exact"),
        ("3.9万户次", "39000 户次 exact"),
        ("120场次", "120 场次 exact"),
        ("300美元", "300 美元 exact"),
        ("38微克/立方米", "38 微克/立方米 exact"),
        ("12个小时", "12 小时 exact"),
        ("1个半小时", "1.5 小时 exact"),
        ("零下8℃", "-8 ℃ exact"),
        ("1.2 万吨", "12000 吨 exact"),
        # between numeral and unit
        ("20余名", "20 名 atLeast"),
        ("500多名", "500 名 atLeast"),
        ("10余万亩", "100000 亩 atLeast"),
        ("3万多户", "30000 户 atLeast"),
        ("百余人", "100 人 atLeast"),
        ("20来个", "20 个 about"),
        # before
        ("近百个", "100 个 about"),
        ("约300人", "300 人 about"),
        ("超80%", "80 % atLeast"),
        ("突破千亿元", "100000000000 元 atLeast"),
        ("不足10人", "10 人 atMost"),
        ("不少于5场", "5 场 atLeast"),
        # behind
        ("85%以上", "85 % atLeast"),
        ("30人左右", "30 人 about"),
        ("5公里多", "5 公里 atLeast"),
        ("3天以内", "3 天 atMost"),
    ],
)
def test_units_and_bounds(text: str, expected: str) -> None:
    """A quantity has a scaled value, a unit without its scale, and a bound."""
    assert [f"{plain(q.value)} {q.unit} {q.bound.value}" for q in quantities(f"共{text}，")] == [expected]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("200至300人", ["200 人", "300 人"]),
        ("10—15%", ["10 %", "15 %"]),
        ("3至5万元", ["30000 元", "50000 元"]),
        ("3万元至5万元", ["30000 元", "50000 元"]),
    ],
)
def test_a_range_is_two(text: str, values: list[str]) -> None:
    """The first end takes unit and scale from the second."""
    assert [f"{plain(q.value)} {q.unit}" for q in quantities(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "5家庭",
        "3项目",
        "4处理",
        "6台风",
        "2本地",
        "3人民",
        "数百人",
        "上百家",
        "十几个",
        "七八个",
        "一家",
        "一名",
        "第二批",
        "三分之一",
        "300吨级",
        "24小时制",
        "三人制",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    """Measure words that begin another word, estimates without a number, ordinals, attributes."""
    assert [q for q in quantities(text) if q.unit] == []


@pytest.mark.parametrize(
    "notation",
    [
        # ranks and ordinals
        "[甲区|Office]居全市第3位。",
        "[甲区|Office]位列前10名。",
        "[甲区|Office]第二批资金下达。",
        # ages, clock times, dates
        "[王强|Person]今年61岁。",
        "[甲区|Office]17时开会。",
        "[甲区|Office]11月2日开会。",
        # numbers in names and in what is written like one
        "[84路|Site]司机[王强|Person]。",
        "[甲区|Office]推行“4+1”模式。",
        "[甲区|Office]开展三送一强。",
        "[甲区|Office]做到一企一策、一人一档。",
        "[甲区|Office]做到“两不愁”。",
        "[甲区|Office]四面八方来客。",
        # pronouns and slogans
        "[王强|Person]和[李明|Person]两人赶到。",
        "[甲区|Office]做到四个坚持。",
        # lengths of time that measure no deed
        "[甲区|Office]24小时值守。",
        "[甲区|Office]查验48小时核酸证明。",
        "[甲区|Office]三天前开会。",
        "[甲区|Office]每两天巡查。",
        "[甲区|Office]近三年来变化很大。",
        # numbers of things, not how many
        "[甲区|Office]开通12345热线。",
        "[甲区|Office]电话0371-12345678。",
        "[甲区|Office]5G网络。",
        "[甲区|Office]引进50强企业。",
        "[甲区|Office]出台稳经济二十条。",
        "[甲区|Office]对首次突破10亿元的企业给予奖励。",
        "[王强|Person]获得男子100米冠军。",
        # figures of speech
        "[甲区|Office]挑起两副担子。",
        "[甲区|Office]打赢两场硬仗。",
    ],
)
def test_what_is_no_figure(notation: str) -> None:
    """Ranks, ages, times, names, pronouns, slogans and numbers of things say no how-many."""
    assert find(reading_of(notation)) == ()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[甲区|Office]连续奋战20天。", "20 天"),
        ("[甲区|Office]办理时限缩短至3天。", "3 天"),
        ("[甲区|Office]优良天数为256天。", "256 天"),
        ("[甲队|Team]用时20分钟。", "20 分钟"),
        ("[甲公司]承诺，急修2小时到场。", "2 小时"),
        ("[王强|Person]当了11年楼长。", "11 年"),
        ("[王强|Person]住院9天后回家。", "9 天"),
    ],
)
def test_lengths_of_time_that_measure_a_deed_or_result(notation: str, expected: str) -> None:
    """They are figures."""
    assert [f"{f.value} {f.unit}" for f in find(reading_of(notation))] == [expected]


@given(st.integers(1, 9999), st.sampled_from(["", "万", "亿"]))
def test_chinese_numerals_say_what_arabic_ones_say(number: int, scale: str) -> None:
    """Whatever the number below ten thousand, written out and scaled."""
    assert value_of(_written(number) + scale) == Decimal(number) * {"": 1, "万": 10**4, "亿": 10**8}[scale]


def _written(number: int) -> str:
    digits, text, gap = "零一二三四五六七八九", "", False
    for power, scale in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit] + scale
        gap = not digit
    return text


@given(st.text(alphabet="0123456789.,%一二两三十百千万亿余多近约超个家人元成倍至—以上第前 ", max_size=40))
def test_any_text_gives_ordered_quantities(text: str) -> None:
    """Whatever the text, quantities lie in it, in order, without overlap."""
    found = quantities(text)
    ends = [0, *(q.end for q in found)]
    assert all(end <= q.start < q.end <= len(text) for end, q in zip(ends, found, strict=False))
