"""Days of the Chinese calendar: 正月初二, 腊月二十八, 大年三十, 除夕.

The calendar is that of the package lunar_python, which is imported where a text tells such a day.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from kg.extract.times.calendar import Day
from kg.extract.times.pattern import small

_FIRST, _LAST = 1, 12
_MONTHS: Final = {"正": _FIRST, "腊": _LAST, "大年": _FIRST}
_EVE = re.compile("除夕|三十$")
_YEARS: Final = range(1900, 2100)
"""Those for which the calendar is asked."""
_FAR: Final = 300
"""How many days back a day may lie that tells no year."""


def solar(words: str, year: int | None, issued: Day | None, ahead: bool) -> Day | None:
    """The day that the words mean: of the year told, else the last one up to the article's date.

    `ahead`: the next one. None where the article's date does not settle it, or the calendar has no such day.

    >>> solar("大年初二", None, Day(2020, 2, 13), False)
    Day(year=2020, month=1, day=26, hour=None, minute=0)
    >>> solar("除夕", None, Day(2024, 2, 19), False)
    Day(year=2024, month=2, day=9, hour=None, minute=0)
    >>> solar("腊月二十三", None, Day(2022, 12, 20), True)
    Day(year=2023, month=1, day=14, hour=None, minute=0)
    >>> solar("正月初五", None, None, False) is None
    True
    """
    known = year or (issued.year if issued is not None else None)
    if known is None or known not in _YEARS or (issued is not None and not issued.possible):
        return None
    days = [day for lunar in range(known - 2, known + 2) if (day := _day(words, lunar)) is not None]
    if year is not None or issued is None or issued.day is None:
        days = [day for day in days if day.year == known]
        return _told(days[0]) if len(days) == 1 else None
    at = dt.date(known, issued.month or 1, issued.day)
    if ahead:
        return next((_told(day) for day in days if day >= at), None)
    past = [day for day in days if day <= at and (at - day).days < _FAR]
    return _told(past[-1]) if past else None


def _day(words: str, year: int) -> dt.date | None:
    """The day of the lunar year, None where its month has no such day."""
    from lunar_python import Lunar, LunarMonth

    month = next((m for word, m in _MONTHS.items() if word in words), _LAST)
    if _EVE.search(words) and not words.endswith("月三十"):
        month = _LAST
        day = LunarMonth.fromYm(year, month).getDayCount()
    else:
        day = small(re.sub(".*[月年]初?", "", words))
    if not 1 <= day <= LunarMonth.fromYm(year, month).getDayCount():
        return None
    found = Lunar.fromYmd(year, month, day).getSolar()
    return dt.date(found.getYear(), found.getMonth(), found.getDay())


def _told(day: dt.date) -> Day:
    return Day(day.year, day.month, day.day)
