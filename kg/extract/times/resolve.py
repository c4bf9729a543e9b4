"""From the words of a time expression to the days that they mean, in its article and paragraph."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from kg.extract.times.calendar import Day, dated, month_before
from kg.extract.times.lunar import solar
from kg.extract.times.pattern import small

_YEARS = {"次年": 1, "翌年": 1, "去年": -1, "上年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1}
_MONTHS = {"上月": 1, "上个月": 1, "月": 0, "本月": 0, "这月": 0, "这个月": 0, "下月": -1, "下个月": -1}
_DAYS = {"昨": -1, "今": 0, "明": 1, "后": 2}
_LEAP = 2000
"""A year for days that have none."""
_BEFORE_LEAP = (2, 28)
_AFTERNOON = ("下午", "晚", "傍晚", "夜", "午后", "深夜")
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31)}
_QUARTER = re.compile(r"(前?)第?([一二三四1-4首])")


@dataclass(slots=True)
class Scope:
    """What an expression may lean on: the article's date, its paragraph's last day, the article's."""

    issued: Day | None
    last: Day | None
    before: Day | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """An expression as read: its day, the end where its words mean a span, and how its year came.

    `fixed`: a word settles the year (去年), be it known or not. `bare`: a day of a month that is not named.
    `third`: some time within these days of a month (5月上旬), not all through them. `lunar`: the words
    of a day of the Chinese calendar, whose year is still to be settled.
    """

    day: Day
    end: Day | None = None
    fixed: bool = False
    bare: bool = False
    third: bool = False
    lunar: str = ""


def raw(match: re.Match[str], scope: Scope) -> Raw | None:
    """What a match of `pattern.POINT` says, before the article gives it a year; None for no day at all."""
    if match["rday"]:
        return _relative_day(match, scope)
    year, fixed = _year(match, scope)
    if match["lunar"]:
        return None if _is_of_two_years(match) else Raw(Day(year), None, fixed, lunar=match["lunar"])
    if match["bare"]:
        return _clocked(match, Raw(Day(year, None, small(match["bare"])), None, fixed, True))
    if match["part"]:
        return _part(year, match, fixed)
    if match["rmonth"]:
        day = _relative_month(match["rmonth"], scope)
        return None if day is None else _clocked(match, _in_month(match, day, True))
    if match["month"]:
        return _clocked(match, _in_month(match, Day(year, small(match["month"])), fixed))
    return Raw(Day(year), None, fixed) if fixed else None


def _year(match: re.Match[str], scope: Scope) -> tuple[int | None, bool]:
    if match["year"]:
        return small(match["year"]), True
    word = match["ryear"]
    if not word:
        return None, False
    base = scope.last if word in ("当年", "同年", "次年", "翌年") else scope.issued
    return (None if base is None or base.year is None else base.year + _YEARS.get(word, 0)), True


def _is_of_two_years(match: re.Match[str]) -> bool:
    """去年腊月, 去年除夕: the end of a lunar year is the beginning of the next one of the other calendar."""
    return bool(match["ryear"]) and "正" not in match["lunar"] and "大年初" not in match["lunar"]


def _relative_month(word: str, scope: Scope) -> Day | None:
    base = scope.last if word in ("当月", "同月") else scope.issued
    if base is None or base.month is None:
        return None
    return month_before(base, _MONTHS.get(word, 0))


def _in_month(match: re.Match[str], month: Day, fixed: bool) -> Raw:
    if match["day"]:
        return Raw(replace(month, day=small(match["day"])), None, fixed)
    third = _THIRDS.get(match["third"] or "")
    if third is None:
        return Raw(month, None, fixed)
    end = replace(month, day=third[1])
    while not end.possible and end.day:
        end = replace(end, day=end.day - 1)
    return Raw(replace(month, day=third[0]), end, fixed, third=True)


def _part(year: int | None, match: re.Match[str], fixed: bool) -> Raw:
    word = match["part"]
    if match["months"]:
        return Raw(Day(year, 1), Day(year, small(match["months"])), fixed)
    if quarter := _QUARTER.match(word) if "季" in word else None:
        number = 1 if quarter[2] == "首" else small(quarter[2])
        return Raw(Day(year, 1 if quarter[1] else number * 3 - 2), Day(year, number * 3), fixed)
    if word == "上半年":
        return Raw(Day(year, 1), Day(year, 6), fixed)
    if word == "下半年":
        return Raw(Day(year, 7), Day(year, 12), fixed)
    return Raw(Day(year), None, fixed)


def _relative_day(match: re.Match[str], scope: Scope) -> Raw | None:
    word = match["rday"]
    if match["later"] or word[0] in "当同次翌第":
        day = scope.last if scope.last and scope.last.day else scope.before
        shift = small(match["later"]) if match["later"] else 1 if word[0] in "次翌第" else 0
    else:
        day = scope.issued if scope.issued and scope.issued.day else None
        shift = -2 if word in ("前日", "前天") else _DAYS[word[0]]
    moved = day and _moved(replace(day, hour=None, minute=0), shift)
    return None if moved is None else _clocked(match, Raw(moved, None, True))


def _moved(day: Day, shift: int) -> Day | None:
    if not shift:
        return day
    if day.month is None or day.day is None or not day.possible:
        return None
    try:
        date = dt.date(day.year or _LEAP, day.month, day.day) + dt.timedelta(days=shift)
    except OverflowError:
        return None
    leaps = (day.month, day.day) <= _BEFORE_LEAP < (date.month, date.day)
    if day.year is None and (date.year != _LEAP or leaps):
        return None  # of another year, or perhaps of a leap year
    return Day(day.year and date.year, date.month, date.day)


def _clocked(match: re.Match[str], found: Raw) -> Raw:
    if not match["hour"] or found.day.day is None:
        return found
    hour, minute = small(match["hour"]), 0
    if match["colon"] or match["past"]:
        minute = 30 if match["past"] == "半" else small(match["colon"] or match["past"])
    half = match["half"] or match["rday"] or ""
    if (hour < 12 and half.endswith(_AFTERNOON)) or (hour < 3 and half == "中午"):
        hour += 12
    if hour > 23 or minute > 59:
        return found
    return replace(found, day=replace(found.day, hour=hour, minute=minute))


def settled(found: Raw, scope: Scope, ahead: bool) -> Raw:
    """The same with month and year, as far as the paragraph and the article's date make them certain."""
    if found.lunar:
        return replace(found, day=solar(found.lunar, found.day.year, scope.issued, ahead) or Day())
    if found.bare:
        found = _with_month(found, scope)
    if found.fixed or found.day.year is not None:
        return found
    day = _from_paragraph(found.day, scope) or dated(found.day, scope.issued, ahead)
    end = found.end and (replace(found.end, year=day.year) if day.year else found.end)
    return replace(found, day=day, end=end)


def _with_month(found: Raw, scope: Scope) -> Raw:
    if scope.last is not None and scope.last.month is not None:
        return replace(found, day=replace(found.day, year=scope.last.year, month=scope.last.month))
    issued = scope.issued
    if issued is None or issued.day is None or found.day.day is None:
        month = scope.before
        return (
            found
            if month is None
            else replace(found, day=replace(found.day, year=month.year, month=month.month))
        )
    month = issued if found.day.day <= issued.day else month_before(issued)
    return replace(found, day=replace(found.day, year=month.year, month=month.month))


def _from_paragraph(day: Day, scope: Scope) -> Day | None:
    """A month and day behind a full date of the same paragraph is of its year, if it is not before it."""
    last = scope.last
    if last is None or last.year is None or last.month is None or day.month is None:
        return None
    if (day.month, day.day or 31) < (last.month, last.day or 1):
        return None
    return replace(day, year=last.year)
