"""Time expressions: what they say, how far they are certain, and where they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.times.calendar import Day, dated
from kg.extract.times.find import TimeMention, times
from kg.extract.times.frame import times_of, when_at
from tests.extract.reading import reading_of

ISSUED = "2022-11-03"


def _shown(mention: TimeMention) -> tuple[str, str, str | None]:
    when = mention.when
    value = when.date if when.start is None else f"{when.start}/{when.end or ''}"
    return when.text, mention.role, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days, months, years with the year in the text
        ("2021年5月6日，", ("2021年5月6日", "point", "2021-05-06")),
        ("二〇二一年五月六日", ("二〇二一年五月六日", "point", "2021-05-06")),
        ("２０２１年５月", ("２０２１年５月", "point", "2021-05")),
        ("2021年度工作", ("2021年度", "point", "2021")),
        # clock times
        ("2021年5月6日下午3时30分，", ("2021年5月6日下午3时30分", "point", "2021-05-06T15:30:00")),
        ("2021年5月6日17:05，", ("2021年5月6日17:05", "point", "2021-05-06T17:05:00")),
        # a month and day is the latest such day not after the article's date
        ("10月31日，", ("10月31日", "point", "2022-10-31")),
        ("12月30日，活动举办", ("12月30日", "point", "2021-12-30")),
        ("10月30日至2022年1月2日", ("10月30日至2022年1月2日", "span", "2021-10-30/2022-01-02")),
        ("12月，", ("12月", "point", "2021-12")),
        # for a plan it is the next one
        ("活动将于12月30日举办", ("12月30日", "point", "2022-12-30")),
        ("12月底前完成", ("12月底前", "until", "2022-12")),
        # relative to the article's date
        ("昨日，", ("昨日", "point", "2022-11-02")),
        ("前天下午", ("前天下午", "point", "2022-11-01")),
        ("去年2月", ("去年2月", "point", "2021-02")),
        ("上月，", ("上月", "point", "2022-10")),
        ("本月1日", ("本月1日", "point", "2022-11-01")),
        ("3日，记者获悉", ("3日", "point", "2022-11-03")),
        ("28日，记者获悉", ("28日", "point", "2022-10-28")),
        # spans
        ("10月15日至20日", ("10月15日至20日", "span", "2022-10-15/2022-10-20")),
        ("10月15—20日", ("10月15—20日", "span", "2022-10-15/2022-10-20")),
        ("10月28日至11月2日", ("10月28日至11月2日", "span", "2022-10-28/2022-11-02")),
        ("1至5月", ("1至5月", "span", "2022-01/2022-05")),
        ("今年1-5月份", ("今年1-5月份", "span", "2022-01/2022-05")),
        ("今年前5个月", ("今年前5个月", "span", "2022-01/2022-05")),
        ("去年上半年", ("去年上半年", "span", "2021-01/2021-06")),
        ("一季度", ("一季度", "span", "2022-01/2022-03")),
        ("前三季度", ("前三季度", "span", "2022-01/2022-09")),
        ("2018—2021年", ("2018—2021年", "span", "2018/2021")),
        ("5月上旬", ("5月上旬", "point", "2022-05")),
        ("5月上旬至6月中旬", ("5月上旬至6月中旬", "span", "2022-05-01/2022-06-20")),
        ("“十三五”期间", ("“十三五”期间", "span", "2016/2020")),
        ("“十四五”末", ("“十四五”末", "point", "2025")),
        # ends and beginnings
        ("截至 11月 2日，", ("截至 11月 2日", "until", "2022-11-02")),
        ("到5月26日，", ("到5月26日", "until", "2022-05-26")),
        ("自10月15日起，", ("自10月15日起", "since", "2022-10-15/")),
        ("从10月15日开始", ("从10月15日开始", "since", "2022-10-15/")),
        ("今年以来，", ("今年以来", "since", "2022/")),
        ("2月10日以来", ("2月10日以来", "since", "2022-02-10/")),
        # words without a date stay words
        ("近日，", ("近日", "vague", None)),
        ("近三年来", ("近三年来", "vague", None)),
        ("去年腊月初八，", ("去年腊月初八", "vague", None)),
        ("去年大年三十，", ("去年大年三十", "vague", None)),  # of 2020 or 2021: the lunar year ends in spring
        # days of the Chinese calendar
        ("大年初二上岗", ("大年初二", "point", "2022-02-02")),
        ("除夕下午", ("除夕下午", "point", "2022-01-31")),
        ("腊月二十五，", ("腊月二十五", "point", "2022-01-27")),
        ("2020年正月十五，", ("2020年正月十五", "point", "2020-02-08")),
        ("农历正月廿三", ("农历正月廿三", "point", "2022-02-23")),
        ("正月初八起，", ("正月初八起", "since", "2022-02-08/")),
        ("定于腊月二十三举行", ("腊月二十三", "point", "2023-01-14")),  # what is to come
        ("腊月三十一", ("腊月三十", "vague", None)),  # that month had 29 days
        ("正月里", ("正月", "vague", None)),
        ("1850年除夕", ("1850年除夕", "vague", None)),  # before the calendar's years
        ("春节期间", ("春节期间", "vague", None)),
        ("早上8:00至12:00", ("早上8:00至12:00", "vague", None)),
    ],
)
def test_an_expression_says_what_is_certain(text: str, expected: tuple[str, str, str | None]) -> None:
    """One expression, read against an article of 3 November 2022."""
    assert [_shown(m) for m in times(text, ISSUED)] == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10月31日，", "--10-31"),
        ("截至5月，", "--05"),
        ("10月15日至20日，", "--10-15/--10-20"),
        ("去年2月，", "--02"),
        ("昨日，", None),
        ("今年以来，", None),
        ("3日，", None),
        # a year told behind the end is the beginning's too, or the one before it
        ("5月3日至2023年6月1日", "2023-05-03/2023-06-01"),
        ("12月30日至2023年1月2日", "2022-12-30/2023-01-02"),
    ],
)
def test_without_an_article_date_no_year_is_guessed(text: str, value: str | None) -> None:
    """A year stands only where the text gives it; what then says nothing stays words."""
    found = times(text)
    assert [_shown(m)[2] for m in found if m.role != "vague"] == ([value] if value else [])


@pytest.mark.parametrize(
    "text",
    [
        "提出5点要求", "24小时热线", "48小时内", "连续3日", "3个月", "文苑小区5号楼", "每周开放", "3级大风",
        "13月2日", "2月30日", "一时间", "十年树木", "90年代", "3D打印", "第10号",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    """Lengths, ordinals, house numbers and days that no calendar has are no times."""
    assert times(text, ISSUED) == ()


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("10月31日，活动举办。", "当日，共有30人参加。", "2022-10-31"),
        ("10月31日，活动举办。", "次日，又有人来。", "2022-11-01"),
        ("10月31日，活动举办。", "第二天，又有人来。", "2022-11-01"),
        ("10月31日，活动举办。", "同一天，乙区开会。", "2022-10-31"),
        ("10月31日，活动举办。", "三天后，结果公布。", "2022-11-03"),
        ("5月6日，雨。", "8日，晴。", "2022-05-08"),
        ("2020年5月6日，雨。", "7月8日，晴。", "2020-07-08"),
        ("2020年5月，雨。", "同年8月，晴。", "2020-08"),
    ],
)
def test_a_paragraph_lends_what_a_date_leaves_out(first: str, second: str, value: str) -> None:
    """同日, a bare day and 同年 lean on the date before them in the same paragraph."""
    analysis = reading_of(first + second, tagged=False)
    assert times_of(analysis.readings, ISSUED)[1][0].when.date == value


@pytest.mark.parametrize(
    ("first", "value"),
    [
        ("10月31日，活动举办。", "--11-01"),
        ("2月28日，活动举办。", None),  # the next day may be the 29th
        ("2月29日，活动举办。", "--03-01"),
        ("2月30日，活动举办。", None),  # no day
        ("12月31日，活动举办。", None),  # of the next year
    ],
)
def test_a_day_later_needs_no_year(first: str, value: str | None) -> None:
    """次日 of a day without a year is told where every year has it."""
    analysis = reading_of(first + "次日，又有人来。", tagged=False)
    assert times_of(analysis.readings, None)[1][0].when.date == value


def test_another_paragraph_lends_nothing() -> None:
    """A bare day takes no month from another paragraph."""
    analysis = reading_of("5月6日，雨。\n28日，晴。", tagged=False)
    assert times_of(analysis.readings, ISSUED)[1][0].when.date == "2022-10-28"


def test_earliest_and_latest_wherever_the_year_is_known() -> None:
    """They are days that compare in every store."""
    (month,) = times("2022年2月，")
    (span,) = times("2021年2月至2022年5月，")
    assert (month.when.earliest, month.when.latest) == ("2022-02-01", "2022-02-28")
    assert (span.when.earliest, span.when.latest) == ("2021-02-01", "2022-05-31")
    assert times("2月3日，")[0].when.earliest is None


@pytest.mark.parametrize(
    ("text", "at", "value"),
    [
        # the clause's own time goes before the sentence's
        ("10月31日，甲区开会，11月1日又走访企业。", "走访", "2022-11-01"),
        ("10月31日，甲区开会，走访企业。", "走访", "2022-10-31"),
        ("甲区共有企业9家，截至10月31日。", "9家", "2022-10-31"),
        # what only describes, or is compared, is no frame
        ("去年建成的厂房有9间。", "9间", None),
        ("甲厂成立于2008年，现有员工9人。", "9人", None),
        ("产量比去年增长9%。", "9%", None),
        # a paragraph carries on the date that its sentence begins with
        ("10月31日，甲区开会。会上发放奖金9万元。", "9万元", "2022-10-31"),
        ("甲区10月31日开会。会上发放奖金9万元。", "9万元", None),
        ("10月31日，甲区开会。目前，有9人报名。", "9人", None),
        ("10月31日，甲区开会。\n会上发放奖金9万元。", "9万元", None),
    ],
)
def test_which_time_holds(text: str, at: str, value: str | None) -> None:
    """The clause's, else the sentence's, else the frame of the paragraph."""
    analysis = reading_of(text, tagged=False)
    number = next(r.index for r in analysis.readings if at in r.text)
    when = when_at(
        times_of(analysis.readings, ISSUED),
        analysis.readings,
        number,
        analysis.readings[number].text.index(at),
    )
    assert (when.date if when else None) == value


@given(st.dates(), st.integers(1, 12), st.integers(1, 28), st.booleans())
def test_the_year_given_is_the_nearest_on_its_side(issued: object, month: int, day: int, ahead: bool) -> None:
    """Never after the article's date, for plans never before it, and less than a year away."""
    text = str(issued)
    given_day = Day(*(int(n) for n in text.split("-")))
    found = dated(Day(None, month, day), given_day, ahead)
    assert found.year is not None
    apart = (found.year - (given_day.year or 0)) * 12 + month - (given_day.month or 0)
    assert 0 <= apart <= 12 if ahead else -12 <= apart <= 0


@given(st.text(alphabet="0123456789年月日号至—-时点上下半十一二三去今昨前截以来起，。", max_size=40))
def test_any_text_gives_ordered_expressions(text: str) -> None:
    """Whatever the text, expressions lie in it, in order, without overlap."""
    found = times(text, ISSUED)
    ends = [0, *(m.end for m in found)]
    assert all(end <= m.start < m.end <= len(text) for end, m in zip(ends, found, strict=False))


@pytest.mark.parametrize(
    ("issued", "latest"),
    [("2022-11-03", "2022-11-03"), ("2022", "2022-12-31"), (None, None)],
)
def test_what_goes_on_ends_with_the_article(issued: str | None, latest: str | None) -> None:
    """今年以来 begins with the year; its last day is the article's, where that is known."""
    [found] = times("今年以来，有企业9家。", issued)
    assert found.when.latest == latest


def test_a_month_that_is_none_is_no_time() -> None:
    """Nor is a span that would end in it."""
    assert times("前13月", ISSUED) == ()
